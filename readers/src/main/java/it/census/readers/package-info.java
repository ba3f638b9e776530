/** Readers: delivery to raw records. Bad data is a value, never an exception. */
@NullMarked
package it.census.readers;

import org.jspecify.annotations.NullMarked;
