/** Jobs: batch jobs, command line and schedule; the application. */
@NullMarked
package it.census.jobs;

import org.jspecify.annotations.NullMarked;
