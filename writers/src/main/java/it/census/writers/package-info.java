/** Writers: the catalogue in PostgreSQL, publications and reports. */
@NullMarked
package it.census.writers;

import org.jspecify.annotations.NullMarked;
