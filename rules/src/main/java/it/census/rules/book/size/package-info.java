/** Rules about areas. */
@NullMarked
package it.census.rules.book.size;

import org.jspecify.annotations.NullMarked;
