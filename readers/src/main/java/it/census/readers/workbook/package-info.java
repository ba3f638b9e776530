/**
 * What the sheets of XLSX and XLS files have in common: cells by their number format, merged
 * ranges, gaps between rows.
 */
@NullMarked
package it.census.readers.workbook;

import org.jspecify.annotations.NullMarked;
