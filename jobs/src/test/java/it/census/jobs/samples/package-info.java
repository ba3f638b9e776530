/**
 * Makes the sample deliveries and, from the same invented truth, what a run must make of them.
 * Knows nothing of the program's readers and rules: {@code SampleDataGenerator} is its main class.
 */
package it.census.jobs.samples;
