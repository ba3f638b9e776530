/** Deliveries kept row by row as they were read, where their bytes may not be kept any more. */
@NullMarked
package it.census.readers.asread;

import org.jspecify.annotations.NullMarked;
