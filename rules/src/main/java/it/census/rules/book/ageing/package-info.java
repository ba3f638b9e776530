/** Rules about the passing of time: what was right when it was sent and is so no longer. */
@NullMarked
package it.census.rules.book.ageing;

import org.jspecify.annotations.NullMarked;
