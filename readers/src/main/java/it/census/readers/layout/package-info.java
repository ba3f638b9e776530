/**
 * Where a table begins and what each of its rows is, the same for every tabular format. A format
 * reader only implements {@link it.census.readers.layout.TableSource}; {@link
 * it.census.readers.layout.TabularDelivery} does the rest.
 */
@NullMarked
package it.census.readers.layout;

import org.jspecify.annotations.NullMarked;
