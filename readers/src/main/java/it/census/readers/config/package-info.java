/** Reads what data officers configure, checks all of it, and tells every mistake at once. */
@NullMarked
package it.census.readers.config;

import org.jspecify.annotations.NullMarked;
