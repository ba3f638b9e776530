/**
 * What one cell means: a reader for every kind of value, and the evidence that a whole column gives
 * about how its values are written.
 */
@NullMarked
package it.census.rules.values;

import org.jspecify.annotations.NullMarked;
