package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.Correction;
import it.census.model.Notice;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.Place;
import it.census.model.RawRecord;
import it.census.model.RowKind;
import it.census.model.RowOutcome;
import it.census.model.TableHead;
import it.census.model.config.SourceDefinition;
import it.census.rules.columns.DeliverySurvey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** One document of {@code specs/rows}; what its keys mean stands in the README there. */
record RowSpecification(Map<String, Object> said) {

  private static final int HEADER_LINE = 1;

  String id() {
    return (String) said.get("id");
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> expected() {
    return (List<Map<String, Object>>) said.get("expect");
  }

  /** What the rows become, as far as the expectations speak of it. */
  List<Map<String, Object>> actual() {
    List<Map<String, Object>> actual = everything();
    for (int i = 0; i < Math.min(actual.size(), expected().size()); i++) {
      actual.get(i).keySet().retainAll(expected().get(i).keySet());
    }
    return actual;
  }

  /** All that the rows become. */
  List<Map<String, Object>> everything() {
    return outcomes().stream().map(RowSpecification::shown).toList();
  }

  List<RowOutcome> outcomes() {
    TableHead head = new TableHead(sheet(), false, strings(said.get("headers")));
    DeliverySurvey survey = new DeliverySurvey(Configured.CONTEXT, source(), List.of(head));
    rows().forEach(survey::add);
    RowInterpreter interpreter = Configured.HARMONISER.interpreter(survey.plan(), date());
    return rows().stream().map(interpreter::interpret).toList();
  }

  private LocalDate date() {
    return LocalDate.parse((String) said.getOrDefault("date", "2026-06-01"));
  }

  private String sheet() {
    return (String) said.getOrDefault("sheet", "");
  }

  @SuppressWarnings("unchecked")
  private SourceDefinition source() {
    Map<String, Object> source =
        new LinkedHashMap<>((Map<String, Object>) said.getOrDefault("source", Map.of()));
    source.putIfAbsent("id", "fonte");
    source.putIfAbsent("name", "Fonte di prova");
    Dump dump =
        new Dump(DumpSettings.builder().setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED).build());
    return Configured.source((String) source.get("id"), dump.dumpToString(source));
  }

  private List<RawRecord> rows() {
    List<RawRecord> rows = new ArrayList<>();
    int number = HEADER_LINE + 1;
    for (Object row : (List<?>) said.get("rows")) {
      Place place =
          sheet().isEmpty() ? new Place.CsvLine(number) : new Place.SheetRow(sheet(), number);
      rows.add(
          new RawRecord(
              0, place, RowKind.DATA, strings(row).stream().map(RowSpecification::cell).toList()));
      number++;
    }
    return rows;
  }

  /** {@code =12.5 [12,5]} a number and what it shows, {@code day:2026-03-01}, else text. */
  static Cell cell(String text) {
    if (text.startsWith("=")) {
      int shown = text.indexOf(" [");
      String number = shown < 0 ? text.substring(1) : text.substring(1, shown);
      return new Cell.Num(
          new BigDecimal(number),
          shown < 0 ? number : text.substring(shown + 2, text.length() - 1));
    }
    if (text.startsWith("day:")) {
      return new Cell.Day(LocalDateTime.parse(text.substring(4) + "T00:00:00"));
    }
    if (text.startsWith("truth:")) {
      return new Cell.Truth(Boolean.parseBoolean(text.substring(6)));
    }
    if (text.startsWith("fault:")) {
      return new Cell.Fault(text.substring(6));
    }
    return Cell.of(text);
  }

  private static Map<String, Object> shown(RowOutcome outcome) {
    Map<String, Object> shown = new LinkedHashMap<>();
    if (outcome instanceof RowOutcome.Usable usable) {
      shown.put("fate", "usable");
      shown.put("id", usable.offer().identity().offerId());
      shown.put("tier", usable.tier().name());
      shown.put("score", usable.qualityScore().toPlainString());
      shown.put("offer", shown(usable.offer()));
    } else if (outcome instanceof RowOutcome.Rejected rejected) {
      shown.put("fate", "rejected");
      shown.put("id", rejected.offerId());
    } else if (outcome instanceof RowOutcome.Duplicate duplicate) {
      shown.put("fate", "duplicate");
      shown.put("id", duplicate.offerId());
      shown.put("added", duplicate.added().stream().map(Object::toString).toList());
    }
    String row = outcome.row().place().text();
    shown.put(
        "notices",
        outcome.notices().stream()
            .filter(n -> !n.place().text().equals(row))
            .map(RowSpecification::shown)
            .toList());
    shown.put(
        "of the row",
        outcome.notices().stream()
            .filter(n -> n.place().text().equals(row))
            .map(Notice::code)
            .toList());
    shown.put(
        "corrections",
        outcome.corrections().stream()
            .filter(c -> !c.place().text().equals(row))
            .map(RowSpecification::shown)
            .toList());
    Map<String, String> derived = new LinkedHashMap<>();
    outcome.corrections().stream()
        .filter(c -> c.place().text().equals(row))
        .forEach(c -> derived.put(c.field(), c.rule()));
    shown.put("derived", derived);
    return shown;
  }

  /** Every field that is filled, the ids apart. */
  private static Map<String, String> shown(Offer offer) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (OfferField field : OfferField.values()) {
      Object value = field.valueIn(offer);
      if (field.isFilledIn(offer)
          && value != null
          && field != OfferField.OFFER_ID
          && field != OfferField.SOURCE_ID) {
        shown.put(field.key(), ValueTexts.of(value));
      }
    }
    return shown;
  }

  private static List<String> shown(Notice notice) {
    return List.of(notice.code(), notice.place().text(), notice.field(), notice.value());
  }

  private static List<String> shown(Correction c) {
    return List.of(c.place().text(), c.field(), c.before(), c.after(), c.rule());
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }
}
