package it.census.jobs.run;

import it.census.model.report.RunReport;

/**
 * How a run ended.
 *
 * @param report its account
 * @param busy whether a source was being worked on by another process
 */
public record RunOutcome(RunReport report, boolean busy) {}
