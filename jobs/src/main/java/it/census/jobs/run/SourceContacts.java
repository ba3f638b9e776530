package it.census.jobs.run;

import it.census.jobs.batch.ArchivedFile;
import it.census.jobs.batch.DeliveryReading;
import it.census.model.Cell;
import it.census.model.Confidentiality;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.TableHead;
import it.census.model.config.SourceDefinition;
import it.census.model.report.ColumnReport;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.RowCursor;
import it.census.rules.columns.DeliveryPlan;
import it.census.writers.archive.Archive;
import it.census.writers.erasure.PersonalData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the personal data in what a source has sent: what stands in the columns of contacts,
 * refused rows included, and the e-mail addresses and tax codes of all other cells.
 */
final class SourceContacts {

  private final CensusServices census;
  private final LocalDate referenceDate;

  SourceContacts(CensusServices census, LocalDate referenceDate) {
    this.census = census;
    this.referenceDate = referenceDate;
  }

  void collect(List<Archive.Part> files, SourceDefinition source, PersonalData data)
      throws DeliveryUnreadable {
    for (Archive.Part file : files) {
      collect(file, source, data);
    }
  }

  private void collect(Archive.Part file, SourceDefinition source, PersonalData data)
      throws DeliveryUnreadable {
    var limits = census.configuration().settings().limits();
    List<Set<Integer>> contacts = new ArrayList<>();
    try (DeliveryReading reading =
        DeliveryReading.open(List.of(file), source, census.judging(), limits, referenceDate)) {
      DeliveryPlan plan = reading.survey();
      for (TableHead table : reading.tables()) {
        contacts.add(contacts(table, plan.columns()));
      }
    }
    try (OpenedDelivery delivery =
            ArchivedFile.open(file.path(), source, census.judging(), limits);
        RowCursor rows = delivery.rows()) {
      for (RawRecord row = rows.next(); row != null; row = rows.next()) {
        collect(row, contacts.get(row.table()), data);
      }
    }
  }

  private static void collect(RawRecord row, Set<Integer> contacts, PersonalData data) {
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      if (!cell.isBlank()) {
        if (row.kind() == RowKind.DATA && contacts.contains(i)) {
          data.addContact(cell.shown());
        } else {
          data.addAddresses(cell.shown());
        }
      }
    }
  }

  private static Set<Integer> contacts(TableHead table, List<ColumnReport> columns) {
    Set<Integer> found = new TreeSet<>();
    for (int i = 0; i < table.headers().size(); i++) {
      String header = table.headers().get(i);
      if (columns.stream()
          .anyMatch(
              c ->
                  c.sheet().equals(table.sheet())
                      && c.header().equals(header)
                      && isContact(c.field()))) {
        found.add(i);
      }
    }
    return found;
  }

  private static boolean isContact(String field) {
    return field.equals(HelperColumn.CONTACT_ANY.key())
        || OfferField.find(field)
            .filter(f -> f.confidentiality() == Confidentiality.PERSONAL)
            .isPresent();
  }
}
