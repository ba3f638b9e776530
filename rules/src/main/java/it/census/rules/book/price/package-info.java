/** Rules about what the owner asks. */
@NullMarked
package it.census.rules.book.price;

import org.jspecify.annotations.NullMarked;
