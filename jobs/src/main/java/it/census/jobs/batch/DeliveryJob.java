package it.census.jobs.batch;

import it.census.model.Language;
import it.census.model.Notice;
import it.census.model.RawRecord;
import it.census.model.RowOutcome;
import it.census.model.config.ReadingLimits;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.HeaderDrift;
import it.census.readers.DeliveryUnreadable;
import it.census.readers.OpenedDelivery;
import it.census.rules.columns.DeliveryPlan;
import it.census.rules.columns.DriftFinder;
import it.census.rules.columns.DriftNotices;
import it.census.rules.identity.OfferIds;
import it.census.writers.catalogue.CataloguePublisher;
import it.census.writers.catalogue.HoldReason;
import it.census.writers.catalogue.Load;
import it.census.writers.catalogue.OtherRows;
import it.census.writers.catalogue.PublishRequest;
import it.census.writers.catalogue.PublishResult;
import it.census.writers.catalogue.ReceivedDelivery;
import it.census.writers.catalogue.Staged;
import it.census.writers.catalogue.Staging;
import it.census.writers.catalogue.StagingWriter;
import it.census.writers.reports.RowFiles;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The job that brings one delivery into the catalogue, in three steps: <em>survey</em> learns what
 * each column is, <em>stage</em> reads, harmonises and checks row by row and copies into staging,
 * <em>publish</em> changes the catalogue in one transaction. Bad data never fails a step; a step
 * that fails fails the source, and the catalogue stays as it was.
 */
public final class DeliveryJob {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryJob.class);

  private static final String PUBLISH = "publish";

  /** An item is some hundreds of rows already; every chunk is a commit of the framework's own. */
  private static final int CHUNK = 4;

  private final BatchInfrastructure batch;
  private final Staging loads;
  private final CataloguePublisher publisher;
  private final Judging judging;
  private final ReadingLimits limits;
  private final LocalDate referenceDate;
  private final Language language;
  private final Map<String, String> furtherParameters;

  /**
   * @param loads where rows are staged
   * @param publisher that brings them into the catalogue
   * @param furtherParameters by which this job is told from others of the same load
   */
  public DeliveryJob(
      BatchInfrastructure batch,
      Staging loads,
      CataloguePublisher publisher,
      Judging judging,
      ReadingLimits limits,
      LocalDate referenceDate,
      Language language,
      Map<String, String> furtherParameters) {
    this.batch = batch;
    this.loads = loads;
    this.publisher = publisher;
    this.judging = judging;
    this.limits = limits;
    this.referenceDate = referenceDate;
    this.language = language;
    this.furtherParameters = Map.copyOf(furtherParameters);
  }

  /**
   * Runs the job for a delivery.
   *
   * @throws DeliveryFailed with a sentence, where the delivery could not be read or loaded
   * @throws SQLException where the database failed
   */
  public DeliveryResult run(DeliveryWork work) throws DeliveryFailed, SQLException, IOException {
    batch.recoverAbandoned(jobName(work));
    Load load = loads.begin(work.runId(), work.lock());
    Execution execution = new Execution(work, load);
    try (execution) {
      JobExecution finished = batch.operator().start(job(execution), parameters(work, load));
      finished.getStepExecutions().forEach(execution::logTime);
      return execution.resultOf(finished);
    } catch (DeliveryFailed | SQLException | IOException e) {
      throw e;
    } catch (Exception e) {
      throw execution.failedBy(e);
    } finally {
      loads.clear(load);
    }
  }

  /** One job a source: a source is worked on by one process at a time. */
  private static String jobName(DeliveryWork work) {
    return "load " + work.source().id();
  }

  private JobParameters parameters(DeliveryWork work, Load load) {
    JobParametersBuilder parameters = new JobParametersBuilder();
    furtherParameters.forEach(parameters::addString);
    return parameters
        .addString("source", work.source().id())
        .addString("delivery", work.received().description().sha256())
        .addString("rules", work.rulesVersion())
        .addLong("load", load.id())
        .toJobParameters();
  }

  private Job job(Execution execution) {
    return new JobBuilder(jobName(execution.work), batch.repository())
        .start(surveyStep(execution))
        .next(stageStep(execution))
        .next(publishStep(execution))
        .build();
  }

  private Step surveyStep(Execution execution) {
    return new StepBuilder("survey", batch.repository())
        .tasklet(
            (contribution, context) -> {
              execution.survey();
              return RepeatStatus.FINISHED;
            },
            batch.transactions())
        .build();
  }

  private Step stageStep(Execution execution) {
    return new StepBuilder("stage", batch.repository())
        .<List<RawRecord>, List<RowOutcome>>chunk(CHUNK)
        .transactionManager(batch.transactions())
        .reader(execution::read)
        .processor(execution::interpret)
        .writer(execution::stage)
        .build();
  }

  private Step publishStep(Execution execution) {
    return new StepBuilder(PUBLISH, batch.repository())
        .tasklet(
            (contribution, context) -> {
              execution.publish();
              return RepeatStatus.FINISHED;
            },
            batch.transactions())
        .build();
  }

  /**
   * What the three steps of one execution hand on to each other. Confined to one thread, but for
   * what {@code writing} writes with until it is joined.
   */
  private final class Execution implements AutoCloseable {
    private final DeliveryWork work;
    private final Load load;
    private final Ahead writing = new Ahead("census-rows-out");
    private @Nullable DeliveryReading reading;
    private @Nullable RowFiles files;
    private @Nullable StagingWriter staging;
    private Duration waited = Duration.ZERO;
    private boolean published;
    private @Nullable DeliveryResult result;

    Execution(DeliveryWork work, Load load) {
      this.work = work;
      this.load = load;
    }

    void survey() throws DeliveryUnreadable, IOException, SQLException {
      DeliveryReading opened =
          DeliveryReading.open(work.files(), work.source(), judging, limits, referenceDate);
      reading = opened;
      opened.survey();
      RowFiles rows = new RowFiles(work.folder(), language, opened.tables());
      files = rows;
      opened.tellOthers(rows::addOther);
      StagingWriter writer = loads.writer(load, work.reserve());
      staging = writer;
      writer.describe(opened.tables());
    }

    @Nullable List<RawRecord> read() throws DeliveryUnreadable, IOException {
      List<RawRecord> rows = present(reading).nextRows();
      return rows.isEmpty() ? null : rows;
    }

    List<RowOutcome> interpret(List<RawRecord> rows) throws Exception {
      return present(reading).interpret(rows);
    }

    /** Rows are written while the next ones are read and judged; a failure comes out one later. */
    void stage(Chunk<? extends List<RowOutcome>> blocks) throws Exception {
      StagingWriter rows = present(staging);
      RowFiles texts = present(files);
      List<List<RowOutcome>> written = List.copyOf(blocks.getItems());
      writing.begin(
          () -> {
            for (List<RowOutcome> outcomes : written) {
              rows.write(outcomes);
              for (RowOutcome outcome : outcomes) {
                texts.add(outcome);
              }
            }
            return null;
          });
      work.progress().accept(present(reading).tally().read());
    }

    void publish() throws Exception {
      writing.join();
      DeliveryReading read = present(reading);
      DeliveryPlan plan = read.plan();
      Optional<HeaderDrift> drift = drift(plan);
      List<Notice> notices = read.deliveryNotices(drift.orElse(HeaderDrift.NONE));
      present(staging).say(notices);
      for (Notice notice : notices) {
        present(files).add(notice);
      }
      Staged staged = present(staging).finish();
      present(staging).close();
      DeliveryDescription description = describe(read.delivery());
      awaitTurn();
      PublishResult outcome =
          publisher.publish(request(plan, drift, description, staged, read.tally()));
      published = true;
      present(files).finish();
      result = new DeliveryResult(load, description, plan.columns(), drift, outcome, read.tally());
    }

    /**
     * Against the last load of other bytes: columns of the same file can only be read otherwise.
     */
    private Optional<HeaderDrift> drift(DeliveryPlan plan) {
      String sha256 = work.received().description().sha256();
      return work.precedent()
          .lastLoad()
          .filter(l -> l.delivery().filter(d -> d.sha256().equals(sha256)).isEmpty())
          .map(
              l ->
                  new DriftFinder(judging.rules(), work.source())
                      .find(l.columns(), plan.columns()));
    }

    private PublishRequest request(
        DeliveryPlan plan,
        Optional<HeaderDrift> drift,
        DeliveryDescription description,
        Staged staged,
        OutcomeTally tally) {
      List<HoldReason> reasons = new ArrayList<>(work.reasons());
      plan.mandatoryColumnGone()
          .ifPresent(
              sentence ->
                  reasons.add(new HoldReason(HoldReason.Kind.MANDATORY_COLUMN_GONE, sentence)));
      drift
          .flatMap(DriftNotices::reasonToHold)
          .ifPresent(
              sentence -> reasons.add(new HoldReason(HoldReason.Kind.COLUMNS_DRIFTED, sentence)));
      ReceivedDelivery received = work.received();
      return new PublishRequest(
          load,
          work.source(),
          new ReceivedDelivery(
              description, received.fileDate(), received.modifiedAt(), received.receivedAt()),
          work.rulesVersion(),
          work.at(),
          staged,
          new OtherRows(tally.blank(), tally.totals(), tally.headings()),
          work.guard(),
          work.released(),
          work.dryRun(),
          reasons,
          plan.columns(),
          work.setAside(),
          work.precedent().remark(),
          work.precedent().prospects(),
          reference -> OfferIds.of(work.source().identityId(), reference));
    }

    private DeliveryDescription describe(OpenedDelivery delivery) {
      DeliveryDescription received = work.received().description();
      return received.readAs(delivery.format(), delivery.charset(), delivery.delimiter());
    }

    DeliveryResult resultOf(JobExecution finished)
        throws DeliveryFailed, SQLException, IOException {
      if (result != null) {
        return result;
      }
      List<Throwable> failures = finished.getAllFailureExceptions();
      throw failedBy(
          failures.isEmpty()
              ? new IllegalStateException("the job ended as " + finished.getExitStatus())
              : failures.get(0));
    }

    private void awaitTurn() {
      long before = System.nanoTime();
      try {
        work.turn().run();
      } finally {
        waited = Duration.ofNanos(System.nanoTime() - before);
      }
    }

    /**
     * How long each step took, for whoever looks for what makes a night long; that a small source
     * had to wait for a large one before it is told apart.
     */
    void logTime(StepExecution step) {
      LocalDateTime began = step.getStartTime();
      LocalDateTime ended = step.getEndTime();
      if (began == null || ended == null) {
        return;
      }
      Duration took = Duration.between(began, ended);
      if (step.getStepName().equals(PUBLISH)) {
        LOG.info(
            "step={} millis={} waited={}",
            PUBLISH,
            took.minus(waited).toMillis(),
            waited.toMillis());
      } else {
        LOG.info("step={} millis={}", step.getStepName(), took.toMillis());
      }
    }

    /** Once the catalogue has changed, what fails is no failure of the delivery any more. */
    DeliveryFailed failedBy(Throwable failure) throws SQLException, IOException {
      return DeliveryFailed.of(published ? new UntoldLoad(failure) : failure);
    }

    @Override
    @SuppressWarnings("try")
    public void close() throws IOException, SQLException {
      try (DeliveryReading first = reading;
          RowFiles second = files;
          StagingWriter third = staging;
          Ahead fourth = writing) {
        // Closed in the order from last to first, each even if another fails.
        work.progress().accept(first == null ? 0 : first.tally().read());
      }
    }
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the survey has not been done");
    }
    return value;
  }
}
