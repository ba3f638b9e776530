package it.census.writers.catalogue;

/**
 * One attempt to bring a delivery into the catalogue.
 *
 * @param id number of the load, unique for ever
 * @param runId the run it is part of
 * @param sourceId whose delivery it is
 * @param fencingNumber of the lock under which it was begun; publishing checks it
 */
public record Load(long id, String runId, String sourceId, long fencingNumber) {}
