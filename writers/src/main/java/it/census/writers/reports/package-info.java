/** Reports of a run: for machines, for data officers, and the rows that need somebody's eye. */
@NullMarked
package it.census.writers.reports;

import org.jspecify.annotations.NullMarked;
