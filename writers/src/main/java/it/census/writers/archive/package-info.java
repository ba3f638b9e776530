/**
 * The memory of the census: the bytes of every delivery, the ledger of what was done with them, and
 * the rules of the day. Enough to build the catalogue again.
 */
@NullMarked
package it.census.writers.archive;

import org.jspecify.annotations.NullMarked;
