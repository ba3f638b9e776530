/** Rules about the owner, the legal regime of the asset, and whom to ask. */
@NullMarked
package it.census.rules.book.ownership;

import org.jspecify.annotations.NullMarked;
