/** Compressed deliveries, opened without trusting what they say about themselves. */
@NullMarked
package it.census.readers.zip;

import org.jspecify.annotations.NullMarked;
