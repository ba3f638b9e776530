package it.census.writers.catalogue;

import it.census.model.Notice;
import it.census.model.RowOutcome;
import it.census.model.TableHead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Takes the rows of a delivery, harmonised and checked, into staging: offers, what is said about
 * them, and what cannot be used. Constant memory, whatever the size of the delivery. Confined to
 * one thread; two connections are in use while it is open. A failure ends the load: it is then
 * begun anew from the first row.
 */
public final class StagingWriter implements AutoCloseable {

  private final Connection offersConnection;
  private final Connection sideConnection;
  private final StagedOffers offers;
  private final StagedRemarks remarks;

  /** Whether the connection is another's, who commits and closes it. */
  private final boolean borrowed;

  private StagingWriter(
      Connection offersConnection, Connection sideConnection, Load load, PublicReserve reserve)
      throws SQLException {
    this.offersConnection = offersConnection;
    this.sideConnection = sideConnection;
    StagingTables tables = new StagingTables(load.id());
    sideConnection.setAutoCommit(true);
    offersConnection.setAutoCommit(false);
    Sql.execute(offersConnection, "TRUNCATE " + tables.offers());
    offers = StagedOffers.alone(offersConnection, sideConnection, tables, reserve);
    remarks = new StagedRemarks(sideConnection, tables);
    borrowed = false;
  }

  private StagingWriter(Connection transaction, StagingTables tables, PublicReserve reserve) {
    offersConnection = transaction;
    sideConnection = transaction;
    offers = StagedOffers.sharing(transaction, tables, reserve);
    remarks = new StagedRemarks(transaction, tables);
    borrowed = true;
  }

  /** Stages within a transaction under way, which others end. */
  static StagingWriter within(Connection transaction, Load load, PublicReserve reserve) {
    return new StagingWriter(transaction, StagingTables.replayed(load.id()), reserve);
  }

  static StagingWriter open(DataSource dataSource, Load load, PublicReserve reserve)
      throws SQLException {
    Connection first = dataSource.getConnection();
    try {
      Connection second = dataSource.getConnection();
      try {
        return new StagingWriter(first, second, load, reserve);
      } catch (SQLException e) {
        second.close();
        throw e;
      }
    } catch (SQLException e) {
      first.close();
      throw e;
    }
  }

  /** Keeps the heads of the delivery's tables, for its rejected rows. */
  public void describe(List<TableHead> tables) throws SQLException {
    remarks.describe(tables);
  }

  /** Takes what is said about the delivery or its columns. */
  public void say(List<Notice> notices) throws SQLException {
    for (Notice notice : notices) {
      remarks.add(notice);
    }
    remarks.relieve();
  }

  /** Takes the next rows, in the order of the file. */
  public void write(List<? extends RowOutcome> rows) throws SQLException {
    for (RowOutcome row : rows) {
      if (row instanceof RowOutcome.Usable usable) {
        offers.add(usable);
      } else if (row instanceof RowOutcome.Duplicate duplicate) {
        offers.add(duplicate);
      } else if (row instanceof RowOutcome.Rejected rejected) {
        remarks.add(rejected);
      }
      for (Notice notice : row.notices()) {
        remarks.add(notice);
      }
      remarks.addCorrections(row);
    }
    offers.relieve();
    remarks.relieve();
  }

  /** Hands over the rest and tells what there is; nothing can be written afterwards. */
  public Staged finish() throws SQLException {
    offers.finish();
    if (!borrowed) {
      offersConnection.commit();
    }
    remarks.finish();
    return new Staged(
        offers.usable(),
        remarks.rejected(),
        offers.duplicates(),
        offers.withContacts(),
        offers.addingParcels(),
        remarks.corrections(),
        remarks.noticeCounts());
  }

  @Override
  public void close() throws SQLException {
    if (borrowed) {
      offers.cancel();
      return;
    }
    try (sideConnection;
        offersConnection) {
      if (!offersConnection.isClosed()) {
        offers.cancel();
        offersConnection.rollback();
        offersConnection.setAutoCommit(true);
      }
    }
  }
}
