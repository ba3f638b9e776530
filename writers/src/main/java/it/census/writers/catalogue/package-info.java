/**
 * The catalogue in PostgreSQL: deliveries come in by staging and are published in one transaction
 * each, with history, change feed and accounts of every run.
 */
@NullMarked
package it.census.writers.catalogue;

import org.jspecify.annotations.NullMarked;
