/**
 * The database: an embedded PostgreSQL that processes share, or a server named by the environment.
 */
@NullMarked
package it.census.jobs.database;

import org.jspecify.annotations.NullMarked;
