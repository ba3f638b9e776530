package it.census.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
 * The job that one would write otherwise, after the guide of Spring Batch: a reader of flat files,
 * a validating processor, a writer of batched inserts that the driver rewrites. It converts Italian
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
      JobRepository repository,
      DataSource database,
      Path file,
      LocalValidatorFactoryBean validation)
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

  private static NaiveOffer offer(FieldSet fields) {
    String[] f = fields.getValues();
    return new NaiveOffer(
        f[0],
        f[1],
        f[2],
        f[3],
        f[4],
        f[5],
        f[6],
        f[7],
        f[8],
        f[9],
        number(f[10]),
        number(f[11]),
        f[12],
        f[13],
        f[14],
        f[15],
        number(f[16]),
        f[17],
        f[18],
        number(f[19]),
        number(f[20]),
        number(f[21]),
        number(f[22]),
        number(f[23]),
        number(f[24]),
        number(f[25]),
        truth(f[26]),
        Integer.parseInt(f[27]),
        f[28],
        Integer.parseInt(f[29]),
        number(f[30]),
        f[31],
        f[32],
        f[33],
        f[34],
        f[35],
        f[36],
        f[37],
        number(f[38]),
        f[39],
        f[40],
        f[41],
        f[42],
        LocalDate.parse(f[43], DAY),
        truth(f[44]));
  }

  private static BigDecimal number(String italian) {
    return new BigDecimal(italian.replace(".", "").replace(',', '.'));
  }

  private static boolean truth(String word) {
    return word.equals("sì");
  }
}
