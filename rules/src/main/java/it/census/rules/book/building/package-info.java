/** Rules about the state and equipment of buildings. */
@NullMarked
package it.census.rules.book.building;

import org.jspecify.annotations.NullMarked;
