package it.census.writers.catalogue;

import it.census.model.OfferField;
import it.census.model.Parcel;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of an offer in the catalogue.
 *
 * @param offerId its offer
 * @param number from 1
 */
record StoredVersion(String offerId, int number) implements Comparable<StoredVersion> {

  private static final Comparator<StoredVersion> ORDER =
      Comparator.comparing(StoredVersion::offerId).thenComparing(StoredVersion::number);

  @Override
  public int compareTo(StoredVersion other) {
    return ORDER.compare(this, other);
  }

  /**
   * Makes the fingerprint of its content anew after the content was changed in place: the old one
   * would tell whether somebody guessed what stood there.
   *
   * @return whether it is the present version of its offer
   */
  boolean renewHash(Connection connection) throws SQLException {
    Optional<byte[]> current = hash(connection, "catalogue.offer_current");
    String table = current.isPresent() ? "catalogue.offer_current" : "catalogue.offer_past";
    Optional<byte[]> hash = current.isPresent() ? current : hash(connection, table);
    if (hash.isPresent()) {
      Sql.update(
          connection,
          "UPDATE " + table + " SET content_hash = ? WHERE offer_id = ? AND version = ?",
          hash.get(),
          offerId,
          number);
    }
    return current.isPresent();
  }

  private Optional<byte[]> hash(Connection connection, String table) throws SQLException {
    return Sql.first(
        connection,
        StoredVersion::hash,
        "SELECT o.*, "
            + OfferColumns.names(OfferColumns.CONTACTS, "p")
            + " FROM "
            + table
            + " o LEFT JOIN catalogue.offer_contact p"
            + " ON p.offer_id = o.offer_id AND p.version = o.version"
            + " WHERE o.offer_id = ? AND o.version = ?",
        offerId,
        number);
  }

  private static byte[] hash(ResultSet row) throws SQLException {
    @Nullable Object[] values = new Object[OfferField.values().length];
    for (OfferField field : OfferField.values()) {
      values[field.ordinal()] = value(field, row);
    }
    OfferHash hash = new OfferHash();
    List<Parcel> parcels =
        Sql.texts(row, OfferField.CADASTRAL_PARCELS.key()).stream().map(Parcel::parse).toList();
    return hash.content(hash.base(values), parcels);
  }

  private static @Nullable Object value(OfferField field, ResultSet row) throws SQLException {
    String column = field.key();
    return switch (field.type()) {
      case STRING, TEXT, CODE, URL, EMAIL -> row.getString(column);
      case CODES, URLS, PARCELS -> Sql.texts(row, column);
      case INTEGER -> row.getObject(column, Integer.class);
      case DECIMAL -> {
        BigDecimal number = row.getBigDecimal(column);
        yield number == null ? null : BinaryRows.canonical(number);
      }
      case BOOLEAN -> row.getObject(column, Boolean.class);
      case DATE -> row.getObject(column, LocalDate.class);
    };
  }
}
