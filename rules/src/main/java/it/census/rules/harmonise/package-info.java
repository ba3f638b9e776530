/**
 * From the row as it was sent to the offer as the catalogue holds it: every cell read under the
 * convention of its column, what belongs together put together, what can be derived derived, and
 * all of it said.
 */
@NullMarked
package it.census.rules.harmonise;

import org.jspecify.annotations.NullMarked;
