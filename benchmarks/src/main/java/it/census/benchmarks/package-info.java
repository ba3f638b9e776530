/**
 * Measures what a night costs, in one run on one server: the program, what PostgreSQL itself needs
 * for the same rows, and what one would write otherwise.
 */
@NullMarked
package it.census.benchmarks;

import org.jspecify.annotations.NullMarked;
