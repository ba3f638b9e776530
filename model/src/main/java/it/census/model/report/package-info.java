/** What a run tells about itself: counts, states, columns and notices, source by source. */
@NullMarked
package it.census.model.report;

import org.jspecify.annotations.NullMarked;
