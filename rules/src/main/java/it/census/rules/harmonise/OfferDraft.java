package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.Correction;
import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.model.OfferValues;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.rules.rule.CellOrigins;
import it.census.rules.rule.MunicipalityReading;
import it.census.rules.text.Mojibake;
import it.census.rules.values.Reading;
import it.census.rules.values.ValueNotices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The offer that a row is becoming, with what was changed and said on the way and where every value
 * came from. Mutable, confined to the interpretation of one row.
 */
final class OfferDraft implements CellOrigins {

  private static final String ENCODING_REPAIRED = "encoding_repaired";
  private static final int NOWHERE = -1;
  private static final int FIELDS = OfferField.values().length;

  private final RawRecord row;
  private final List<String> headers;
  private final Set<OfferField> toldOfAll;
  private final OfferValues values = new OfferValues();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final int[] columns = new int[FIELDS];
  private final @Nullable String[] sent = new @Nullable String[FIELDS];
  private MunicipalityReading municipality = MunicipalityReading.NOT_TOLD;

  OfferDraft(RawRecord row, List<String> headers, Set<OfferField> toldOfAll) {
    this.row = row;
    this.headers = headers;
    this.toldOfAll = toldOfAll;
    Arrays.fill(columns, NOWHERE);
  }

  RawRecord row() {
    return row;
  }

  OfferValues values() {
    return values;
  }

  List<Notice> notices() {
    return notices;
  }

  List<Correction> corrections() {
    return corrections;
  }

  /** Whether the municipality could be told. */
  MunicipalityReading municipality() {
    return municipality;
  }

  void municipality(MunicipalityReading reading) {
    municipality = reading;
  }

  boolean has(OfferField field) {
    return values.has(field);
  }

  /** Whether the supplier wrote something for the field, readable or not. */
  boolean isSent(OfferField field) {
    return sent[field.ordinal()] != null;
  }

  /** A cell as its sender meant it: text that was encoded twice is repaired, and told. */
  Cell cell(int column) {
    return Mojibake.repair(row.cell(column));
  }

  /** Takes what reading a cell gave into a field. */
  void take(OfferField field, int column, Reading<?> reading) {
    take(field, column, row.cell(column).shown(), reading);
  }

  /**
   * Takes what reading a cell, or a part of one, gave into a field.
   *
   * @param before what stood there
   */
  void take(OfferField field, int column, String before, Reading<?> reading) {
    if (reading.isMissing()) {
      return;
    }
    say(field, column, before, reading);
    if (isNothing(reading)) {
      return;
    }
    came(field, column, before);
    reading.value().ifPresent(value -> values.set(field, value));
    if (reading.value().isPresent()) {
      String rule = rule(column, reading);
      if (!rule.isEmpty()) {
        correct(field, column, before, reading.value().get(), rule);
      }
    }
  }

  private String rule(int column, Reading<?> reading) {
    String rule = reading.rule().orElse("");
    if (cell(column) == row.cell(column)) {
      return rule;
    }
    return rule.isEmpty() ? ENCODING_REPAIRED : ENCODING_REPAIRED + "+" + rule;
  }

  /** Whether what stood in the cell is one more way to write nothing. */
  private static boolean isNothing(Reading<?> reading) {
    return reading.value().isEmpty()
        && reading.remark().filter(r -> r.type().equals(ValueNotices.ZERO_AS_MISSING)).isPresent();
  }

  /** Remembers where the supplier gave a field. */
  void came(OfferField field, int column, String before) {
    columns[field.ordinal()] = column;
    sent[field.ordinal()] = before;
  }

  /** Passes on what a reading has to say about a cell. */
  void say(OfferField field, int column, String before, Reading<?> reading) {
    reading.remark().ifPresent(r -> say(r.type(), field, column, before, r.arguments()));
  }

  void say(
      NoticeType type, OfferField field, int column, String value, Map<String, String> arguments) {
    notices.add(Notice.of(type, place(column), field, value, arguments));
  }

  void correct(OfferField field, int column, String before, Object after, String rule) {
    corrections.add(Correction.of(place(column), field, before, ValueTexts.of(after), rule));
  }

  /**
   * Gives an empty field a value that the row does not hold, and says so. A field that has one is
   * left alone.
   *
   * @param rule by which the value is known
   */
  void complete(OfferField field, Object value, String rule) {
    if (!values.has(field)) {
      values.set(field, value);
      columns[field.ordinal()] = NOWHERE;
      sent[field.ordinal()] = null;
      corrections.add(Correction.of(row.place(), field, "", ValueTexts.of(value), rule));
    }
  }

  @Override
  public Place placeOf(OfferField field) {
    return place(columns[field.ordinal()]);
  }

  @Override
  public String sent(OfferField field) {
    String text = sent[field.ordinal()];
    return text == null ? "" : text;
  }

  @Override
  public boolean isToldOfAll(OfferField field) {
    return toldOfAll.contains(field);
  }

  private Place place(int column) {
    if (column == NOWHERE) {
      return row.place();
    }
    return row.place().cell(column, column < headers.size() ? headers.get(column) : "");
  }
}
