/** Everything the census can say, in one list, and the documents written from it. */
@NullMarked
package it.census.rules.notices;

import org.jspecify.annotations.NullMarked;
