/** OpenDocument spreadsheets, pulled from their XML in constant memory. */
@NullMarked
package it.census.readers.ods;

import org.jspecify.annotations.NullMarked;
