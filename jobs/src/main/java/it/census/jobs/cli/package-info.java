/** The command line: commands, options, exit codes, and what the terminal shows. */
@NullMarked
package it.census.jobs.cli;

import org.jspecify.annotations.NullMarked;
