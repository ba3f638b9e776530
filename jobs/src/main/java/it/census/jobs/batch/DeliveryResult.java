package it.census.jobs.batch;

import it.census.model.report.ColumnReport;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.HeaderDrift;
import it.census.writers.catalogue.Load;
import it.census.writers.catalogue.PublishResult;
import java.util.List;
import java.util.Optional;

/**
 * What became of a delivery.
 *
 * @param load its load
 * @param description the file, its format known
 * @param columns what became of each column
 * @param drift how the columns differ from those of the last load; empty where there was none
 * @param published what the catalogue did with it
 * @param tally what was said about its rows
 */
public record DeliveryResult(
    Load load,
    DeliveryDescription description,
    List<ColumnReport> columns,
    Optional<HeaderDrift> drift,
    PublishResult published,
    OutcomeTally tally) {

  public DeliveryResult {
    columns = List.copyOf(columns);
  }
}
