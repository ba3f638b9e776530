/** The runs: what one night, one check or one decision of an officer does, source by source. */
@NullMarked
package it.census.jobs.run;

import org.jspecify.annotations.NullMarked;
