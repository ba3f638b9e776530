/** XLS workbooks (BIFF8), read as a stream. */
@NullMarked
package it.census.readers.xls;

import org.jspecify.annotations.NullMarked;
