/** Rules about whether, from when and in which form the offer can be had. */
@NullMarked
package it.census.rules.book.availability;

import org.jspecify.annotations.NullMarked;
