/** The Spring Batch job that takes one delivery from its archived bytes to the catalogue. */
@NullMarked
package it.census.jobs.batch;

import org.jspecify.annotations.NullMarked;
