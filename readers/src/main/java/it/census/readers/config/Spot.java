package it.census.readers.config;

/**
 * A line of a configuration file, to be named in a problem.
 *
 * @param file as shown to officers
 * @param line from 1; 0 for the file as a whole
 */
record Spot(String file, int line) {}
