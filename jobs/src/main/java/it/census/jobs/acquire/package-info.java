/** Finding and fetching deliveries: which file of a source is the newest, and its bytes. */
@NullMarked
package it.census.jobs.acquire;

import org.jspecify.annotations.NullMarked;
