/** Rules about the environmental condition of the site. */
@NullMarked
package it.census.rules.book.environment;

import org.jspecify.annotations.NullMarked;
