/** Rules about what the town plan allows. */
@NullMarked
package it.census.rules.book.planning;

import org.jspecify.annotations.NullMarked;
