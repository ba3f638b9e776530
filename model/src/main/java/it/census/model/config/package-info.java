/** What data officers configure: the region, its words and codes, and the sources, as values. */
@NullMarked
package it.census.model.config;

import org.jspecify.annotations.NullMarked;
