package it.census.writers.catalogue;

import it.census.model.Bilingual;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Brings a staged delivery into the catalogue: all of it or nothing, in one transaction. The guard
 * is asked, offers are compared by hash, versions are closed and opened, the change feed and the
 * accounts are written. Work is in proportion to what changed, after one comparison of keys and
 * hashes.
 *
 * <p>Deliveries of several sources may be published side by side. They wait for each other only
 * while they append to the change feed, whose numbers follow the order of commits.
 */
public final class CataloguePublisher {

  private static final String UNIQUE_VIOLATION = "23505";

  /** How a delivery is published. */
  private interface Way {
    PublishResult publish(PublishRequest request) throws SQLException, FencedOff, IdentityCollision;
  }

  private final Way way;

  public CataloguePublisher(DataSource dataSource) {
    this.way = request -> publish(dataSource, request);
  }

  private CataloguePublisher(Way way) {
    this.way = way;
  }

  /** Publishes within a transaction under way, which others end, what has been published before. */
  static CataloguePublisher replaying(Connection transaction) {
    return new CataloguePublisher(request -> new Publication(transaction, request, true).run());
  }

  /**
   * Publishes nothing: tells what would become of each offer if a person let the delivery in now.
   */
  public static CataloguePublisher previewing(DataSource dataSource, Prospect.Listener listener) {
    return new CataloguePublisher(
        request ->
            Sql.attempt(
                dataSource,
                connection -> new Publication(connection, request, false).preview(listener)));
  }

  /**
   * Publishes a delivery, or holds it.
   *
   * @return what was done; of a dry run, what would have been done
   * @throws FencedOff if another process has taken over the source; nothing is written
   * @throws IdentityCollision if two references have one offer id; nothing is written
   * @throws SQLException if the database fails; nothing is written
   */
  public PublishResult publish(PublishRequest request)
      throws SQLException, FencedOff, IdentityCollision {
    try {
      return way.publish(request);
    } catch (PSQLException e) {
      if (isTakenId(e)) {
        throw collision(e);
      }
      throw e;
    }
  }

  private static PublishResult publish(DataSource dataSource, PublishRequest request)
      throws SQLException, FencedOff, IdentityCollision {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        PublishResult result = new Publication(connection, request, false).run();
        if (!request.dryRun()) {
          connection.commit();
          done = true;
        }
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    }
  }

  private static boolean isTakenId(PSQLException e) {
    ServerErrorMessage message = e.getServerErrorMessage();
    return UNIQUE_VIOLATION.equals(e.getSQLState())
        && message != null
        && "offer_current_pkey".equals(message.getConstraint());
  }

  private static IdentityCollision collision(PSQLException e) {
    // "Key (offer_id)=(OT-K8TM305S3W) already exists."
    String detail = Objects.toString(Objects.requireNonNull(e.getServerErrorMessage()).getDetail());
    String id = detail.replaceFirst(".*=\\((.*?)\\).*", "$1");
    return new IdentityCollision(
        new Bilingual(
            "Due riferimenti diversi danno lo stesso identificativo %s.".formatted(id),
            "Two different references give the same id %s.".formatted(id)));
  }
}
