/**
 * The rule book: what the census says about an offer once it is harmonised. One small class a rule,
 * grouped by what it looks at; {@link it.census.rules.book.RuleBook} lists them in the order in
 * which they are applied.
 */
@NullMarked
package it.census.rules.book;

import org.jspecify.annotations.NullMarked;
