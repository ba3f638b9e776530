package it.census.benchmarks;

/**
 * What a row costs one stage in a thread of its own, without a database.
 *
 * @param stage read, recognise, harmonise, check, files of rows
 * @param micros microseconds of CPU
 * @param bytes of memory taken
 */
record StageCost(String stage, double micros, long bytes) {}
