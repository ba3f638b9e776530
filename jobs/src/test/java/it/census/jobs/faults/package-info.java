/**
 * Faults, proven: the program is stopped, cut off, starved and started over itself at every point
 * at which it could leave something half done, and what must never be otherwise is checked each
 * time.
 */
package it.census.jobs.faults;
