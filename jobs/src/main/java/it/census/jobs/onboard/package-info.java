/**
 * A new source from a sample file: what the census understands by itself, and what is to be told.
 */
@NullMarked
package it.census.jobs.onboard;

import org.jspecify.annotations.NullMarked;
