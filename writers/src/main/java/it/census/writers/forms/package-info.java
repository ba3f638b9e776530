/** What suppliers can fill in or follow: the template workbook and the schema of offers in XML. */
@NullMarked
package it.census.writers.forms;

import org.jspecify.annotations.NullMarked;
