/** What no rule understood yet, over all sources, and the line that would teach it. */
@NullMarked
package it.census.jobs.unmatched;

import org.jspecify.annotations.NullMarked;
