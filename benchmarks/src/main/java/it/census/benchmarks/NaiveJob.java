package it.census.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.batch.infrastructure.item.validator.BeanValidatingItemProcessor;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/**
 * The job that one would write otherwise, after the guide of Spring Batch: a reader of flat files, a
 * validating processor, a writer of batched inserts that the driver rewrites. It converts Italian
 * numbers and dates, and does nothing else of what the census does: no recognition, no code lists,
 * no municipality, no notices, no history, no comparison with what was there. For its sake it keeps
 * its own records in memory only.
 */
public final class NaiveJob {

  private static final int CHUNK = 1_000;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private NaiveJob() {}

  /**
   * Loads one file.
   *
   * @param args file, JDBC address, user, password
   */
  public static void main(String[] args) throws Exception {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(args[1]);
    source.setUser(args[2]);
    source.setPassword(args[3]);
    source.setReWriteBatchedInserts(true);
    com.zaxxer.hikari.HikariConfig config = new com.zaxxer.hikari.HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(4);
    try (com.zaxxer.hikari.HikariDataSource pool = new com.zaxxer.hikari.HikariDataSource(config);
        LocalValidatorFactoryBean validation = validation()) {
      JobRepository repository = new ResourcelessJobRepository();
      TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
      operator.setJobRepository(repository);
      operator.setJobRegistry(new MapJobRegistry());
      operator.afterPropertiesSet();
      JobExecution execution =
          operator.start(job(repository, pool, Path.of(args[0]), validation), new JobParameters());
      if (execution.getStatus().isUnsuccessful()) {
        throw new IllegalStateException(
            "the job failed", execution.getAllFailureExceptions().get(0));
      }
    }
  }

  /** Messages without an expression language, which nobody here needs. */
  private static LocalValidatorFactoryBean validation() {
    LocalValidatorFactoryBean validation = new LocalValidatorFactoryBean();
    validation.setMessageInterpolator(new ParameterMessageInterpolator());
    validation.afterPropertiesSet();
    return validation;
  }

  private static Job job(
      JobRepository repository, DataSource database, Path file, LocalValidatorFactoryBean validation)
      throws Exception {
    BeanValidatingItemProcessor<NaiveOffer> processor =
        new BeanValidatingItemProcessor<>(validation);
    processor.setFilter(true);
    processor.afterPropertiesSet();
    return new JobBuilder("naive", repository)
        .start(
            new StepBuilder("load", repository)
                .<NaiveOffer, NaiveOffer>chunk(CHUNK)
                .transactionManager(new JdbcTransactionManager(database))
                .reader(
                    new FlatFileItemReaderBuilder<NaiveOffer>()
                        .name("offers")
                        .resource(new FileSystemResource(file))
                        .encoding("windows-1252")
                        .linesToSkip(1)
                        .delimited()
                        .delimiter(";")
                        .names(NaiveOffer.COLUMNS)
                        .fieldSetMapper(NaiveJob::offer)
                        .build())
                .processor(processor)
                .writer(
                    new JdbcBatchItemWriterBuilder<NaiveOffer>()
                        .dataSource(database)
                        .sql(NaiveOffer.INSERT)
                        .itemSqlParameterSourceProvider(SimplePropertySqlParameterSource::new)
                        .build())
                .build())
        .build();
  }

  private static NaiveOffer offer(FieldSet f) {
    return new NaiveOffer(
        f.readString(0),
        f.readString(1),
        f.readString(2),
        f.readString(3),
        f.readString(4),
        f.readString(5),
        f.readString(6),
        f.readString(7),
        f.readString(8),
        f.readString(9),
        number(f.readString(10)),
        number(f.readString(11)),
        f.readString(12),
        f.readString(13),
        f.readString(14),
        f.readString(15),
        number(f.readString(16)),
        f.readString(17),
        f.readString(18),
        number(f.readString(19)),
        number(f.readString(20)),
        number(f.readString(21)),
        number(f.readString(22)),
        number(f.readString(23)),
        number(f.readString(24)),
        number(f.readString(25)),
        truth(f.readString(26)),
        f.readInt(27),
        f.readString(28),
        f.readInt(29),
        number(f.readString(30)),
        f.readString(31),
        f.readString(32),
        f.readString(33),
        f.readString(34),
        f.readString(35),
        f.readString(36),
        f.readString(37),
        number(f.readString(38)),
        f.readString(39),
        f.readString(40),
        f.readString(41),
        f.readString(42),
        LocalDate.parse(f.readString(43), DAY),
        truth(f.readString(44)));
  }

  private static BigDecimal number(String italian) {
    return new BigDecimal(italian.replace(".", "").replace(',', '.'));
  }

  private static boolean truth(String word) {
    return Map.of("sì", true, "no", false).get(word);
  }
}
