/** What makes an offer the same offer from one delivery to the next, and within one delivery. */
@NullMarked
package it.census.rules.identity;

import org.jspecify.annotations.NullMarked;
