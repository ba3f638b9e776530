/**
 * A corpus of deliveries whose truth is known, and the measuring of what harmonising makes of it.
 */
@NullMarked
package it.census.jobs.benchmark;

import org.jspecify.annotations.NullMarked;
