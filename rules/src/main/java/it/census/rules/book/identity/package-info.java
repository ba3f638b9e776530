/** Rules about what tells one offer from another, and what it is called. */
@NullMarked
package it.census.rules.book.identity;

import org.jspecify.annotations.NullMarked;
