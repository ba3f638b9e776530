/** What other systems and the public receive: files for CRM, showcase and open data. */
@NullMarked
package it.census.writers.publications;

import org.jspecify.annotations.NullMarked;
