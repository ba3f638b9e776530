/** Rules about where the offer lies. */
@NullMarked
package it.census.rules.book.location;

import org.jspecify.annotations.NullMarked;
