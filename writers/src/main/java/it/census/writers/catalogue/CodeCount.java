package it.census.writers.catalogue;

import it.census.model.Severity;

/**
 * How often a notice was given in a load.
 *
 * @param code of the notice
 */
public record CodeCount(String code, Severity severity, long count) {}
