/** XLSX and XLSM workbooks, read as a stream. */
@NullMarked
package it.census.readers.xlsx;

import org.jspecify.annotations.NullMarked;
