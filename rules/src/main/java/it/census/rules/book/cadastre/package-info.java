/** Rules about the land registry data of the offer. */
@NullMarked
package it.census.rules.book.cadastre;

import org.jspecify.annotations.NullMarked;
