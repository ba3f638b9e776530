/** Text tables: any delimiter, any quoting, the character sets that Italian offices write. */
@NullMarked
package it.census.readers.csv;

import org.jspecify.annotations.NullMarked;
