package it.census.jobs.batch;

import it.census.model.Notice;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.RowOutcome;
import it.census.model.TableHead;
import it.census.model.config.ReadingLimits;
import it.census.model.config.SourceDefinition;
import it.census.model.report.HeaderDrift;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.readers.SeveralFiles;
import it.census.rules.columns.DeliveryPlan;
import it.census.rules.columns.DeliverySurvey;
import it.census.rules.columns.DriftNotices;
import it.census.rules.columns.RuleContext;
import it.census.rules.harmonise.Harmoniser;
import it.census.rules.harmonise.RowInterpreter;
import it.census.rules.harmonise.RowInterpreter.Judged;
import it.census.writers.archive.Archive;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One delivery being read under the rules of its source: first surveyed, so that the convention of
 * every column is known, then read row by row. The same for the nightly run and for a check without
 * a database. To be used by one thread, which has two helpers: one reads ahead, one judges half of
 * the rows.
 */
public final class DeliveryReading implements AutoCloseable {

  private final OpenedDelivery delivery;
  private final RuleContext rules;
  private final Harmoniser harmoniser;
  private final SourceDefinition source;
  private final LocalDate referenceDate;
  private final OutcomeTally tally = new OutcomeTally();
  private OtherRowListener others = row -> {};
  private @Nullable DeliveryPlan plan;
  private final Ahead helper = new Ahead("census-judge");
  private Iterator<RawRecord> block = Collections.emptyIterator();
  private @Nullable RowInterpreter interpreter;
  private RowInterpreter.@Nullable Judge ownJudge;
  private RowInterpreter.@Nullable Judge otherJudge;
  private @Nullable RowBlocks rows;

  private DeliveryReading(
      OpenedDelivery delivery, Judging judging, SourceDefinition source, LocalDate referenceDate) {
    this.delivery = delivery;
    this.rules = judging.rules();
    this.harmoniser = judging.harmoniser();
    this.source = source;
    this.referenceDate = referenceDate;
  }

  /**
   * Opens the files of a delivery.
   *
   * @throws DeliveryUnreadable where nothing of it can be used
   */
  public static DeliveryReading open(
      List<Archive.Part> files,
      SourceDefinition source,
      Judging judging,
      ReadingLimits limits,
      LocalDate referenceDate)
      throws DeliveryUnreadable {
    if (files.size() == 1) {
      return new DeliveryReading(
          ArchivedFile.open(files.get(0).path(), source, judging, limits),
          judging,
          source,
          referenceDate);
    }
    return new DeliveryReading(
        several(files, source, judging, limits), judging, source, referenceDate);
  }

  private static SeveralFiles several(
      List<Archive.Part> files, SourceDefinition source, Judging judging, ReadingLimits limits)
      throws DeliveryUnreadable {
    List<SeveralFiles.Part> parts = new ArrayList<>();
    boolean all = false;
    try {
      for (Archive.Part file : files) {
        parts.add(
            new SeveralFiles.Part(
                file.name(), ArchivedFile.open(file.path(), source, judging, limits)));
      }
      SeveralFiles delivery = new SeveralFiles(parts);
      all = true;
      return delivery;
    } finally {
      if (!all) {
        // Who cannot read one keeps none open: what was unpacked for another would stay.
        parts.forEach(part -> part.delivery().close());
      }
    }
  }

  /** First pass: what each column is and how its values are written. */
  public DeliveryPlan survey() throws DeliveryUnreadable {
    DeliverySurvey survey = new DeliverySurvey(rules, source, delivery.tables());
    try (RowBlocks blocks = new RowBlocks(delivery.rows())) {
      for (List<RawRecord> all = blocks.next(); !all.isEmpty(); all = blocks.next()) {
        all.forEach(survey::add);
      }
    }
    DeliveryPlan surveyed = survey.plan();
    plan = surveyed;
    RowInterpreter made = harmoniser.interpreter(surveyed, referenceDate);
    interpreter = made;
    ownJudge = made.judge();
    otherJudge = made.judge();
    rows = new RowBlocks(delivery.rows());
    return surveyed;
  }

  /** Hears of the rows that are no records, as they pass. */
  @FunctionalInterface
  public interface OtherRowListener {
    void passed(RawRecord row) throws IOException;
  }

  /** To be told before the first row is read. */
  public void tellOthers(OtherRowListener listener) {
    others = listener;
  }

  /**
   * Second pass: the next data rows, in their order; none at the end. Other rows are counted on the
   * way.
   */
  public List<RawRecord> nextRows() throws DeliveryUnreadable, IOException {
    List<RawRecord> data = new ArrayList<>();
    boolean more = true;
    while (more && data.isEmpty()) {
      List<RawRecord> all = surveyed(rows).next();
      more = !all.isEmpty();
      for (RawRecord row : all) {
        if (row.kind() == RowKind.DATA) {
          data.add(row);
        } else {
          tally.countOther(row);
          others.passed(row);
        }
      }
    }
    return data;
  }

  /** Second pass, row by row: the next data row; null at the end. */
  public @Nullable RawRecord nextRow() throws DeliveryUnreadable, IOException {
    if (!block.hasNext()) {
      block = nextRows().iterator();
    }
    return block.hasNext() ? block.next() : null;
  }

  /**
   * What becomes of the next rows. Two threads judge them; whose offer came before is told after.
   */
  public List<RowOutcome> interpret(List<RawRecord> next) throws Exception {
    int half = next.size() / 2;
    RowInterpreter.Judge mine = surveyed(ownJudge);
    RowInterpreter.Judge other = surveyed(otherJudge);
    Future<List<Judged>> second =
        helper.submit(() -> judge(other, next.subList(half, next.size())));
    List<Judged> judged = new ArrayList<>(next.size());
    judged.addAll(judge(mine, next.subList(0, half)));
    judged.addAll(Ahead.resultOf(second));
    List<RowOutcome> outcomes = new ArrayList<>(next.size());
    for (Judged row : judged) {
      RowOutcome outcome = surveyed(interpreter).settle(row);
      tally.count(outcome);
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private static List<Judged> judge(RowInterpreter.Judge judge, List<RawRecord> rows) {
    List<Judged> judged = new ArrayList<>(rows.size());
    for (RawRecord row : rows) {
      judged.add(judge.judge(row));
    }
    return judged;
  }

  public RowOutcome interpret(RawRecord row) {
    RowOutcome outcome = surveyed(interpreter).interpret(row);
    tally.count(outcome);
    return outcome;
  }

  /**
   * What is to be said about columns and the file as a whole, counted with the rest. To be asked
   * once, after the last row.
   */
  public List<Notice> deliveryNotices() {
    return deliveryNotices(HeaderDrift.NONE);
  }

  /** The same, with what is to be said about columns that are not what they were. */
  public List<Notice> deliveryNotices(HeaderDrift drift) {
    List<Notice> notices = new ArrayList<>(DriftNotices.of(drift));
    notices.addAll(surveyed(plan).notices());
    notices.addAll(delivery.notices());
    notices.forEach(tally::count);
    return List.copyOf(notices);
  }

  public DeliveryPlan plan() {
    return surveyed(plan);
  }

  public OutcomeTally tally() {
    return tally;
  }

  public OpenedDelivery delivery() {
    return delivery;
  }

  public List<TableHead> tables() {
    return delivery.tables();
  }

  @Override
  public void close() {
    helper.close();
    Optional.ofNullable(rows).ifPresent(RowBlocks::close);
    delivery.close();
  }

  private static <T> T surveyed(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the delivery has not been surveyed");
    }
    return value;
  }
}
