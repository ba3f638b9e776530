package it.census.jobs.batch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/**
 * Spring Batch on the census database: a job repository in schema {@code batch}, and an operator
 * that runs a job in the thread that asks for it. Put together by hand because three objects need
 * no container, and a command starts a second sooner without one.
 */
public final class BatchInfrastructure {

  private static final String TABLE_PREFIX = "batch.BATCH_";

  private final JobRepository repository;
  private final JobOperator operator;
  private final PlatformTransactionManager transactions;

  /**
   * @param dataSource of the census database
   * @throws SQLException where the tables of the job repository cannot be made
   */
  public BatchInfrastructure(DataSource dataSource) throws SQLException {
    createTables(dataSource);
    try {
      transactions = new JdbcTransactionManager(dataSource);
      var repositories = new JdbcJobRepositoryFactoryBean();
      repositories.setDataSource(dataSource);
      repositories.setTransactionManager(transactions);
      repositories.setTablePrefix(TABLE_PREFIX);
      // A source's own lock keeps two from starting its job; serializable transactions would make
      // jobs of different sources fail each other.
      repositories.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
      repositories.afterPropertiesSet();
      repository = repositories.getObject();
      var runner = new TaskExecutorJobOperator();
      runner.setJobRepository(repository);
      runner.setJobRegistry(new MapJobRegistry());
      runner.setTaskExecutor(new SyncTaskExecutor());
      runner.afterPropertiesSet();
      operator = runner;
    } catch (Exception e) {
      throw new IllegalStateException("Spring Batch could not be set up", e);
    }
  }

  /** The framework's own tables, by its own script, in a schema of their own. */
  private static void createTables(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT pg_advisory_xact_lock(hashtext('census batch tables'))");
      try (ResultSet found =
          statement.executeQuery("SELECT to_regclass('batch.batch_job_instance') IS NULL")) {
        if (found.next() && found.getBoolean(1)) {
          statement.execute("CREATE SCHEMA IF NOT EXISTS batch");
          statement.execute("SET LOCAL search_path = batch");
          ScriptUtils.executeSqlScript(
              connection,
              new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"));
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  JobRepository repository() {
    return repository;
  }

  JobOperator operator() {
    return operator;
  }

  PlatformTransactionManager transactions() {
    return transactions;
  }

  /**
   * Marks as failed the executions of a source's job that a dead process left running. Called by
   * whoever holds the lock of the source: nobody else can be working on it.
   */
  void recoverAbandoned(String jobName) {
    Set<JobExecution> running = repository.findRunningJobExecutions(jobName);
    List.copyOf(running).forEach(operator::recover);
  }
}
