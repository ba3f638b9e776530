/** The census by itself: the schedule, and how it tells whether all is well. */
@NullMarked
package it.census.jobs.serve;

import org.jspecify.annotations.NullMarked;
