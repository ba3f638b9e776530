/** XML files in which any element may be a row. */
@NullMarked
package it.census.readers.xml;

import org.jspecify.annotations.NullMarked;
