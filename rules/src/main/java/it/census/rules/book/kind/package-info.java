/** Rules about what is offered and for which uses. */
@NullMarked
package it.census.rules.book.kind;

import org.jspecify.annotations.NullMarked;
