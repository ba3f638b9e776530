package it.census.jobs.cli;

import it.census.model.OfferField;
import it.census.writers.catalogue.CellOf;
import it.census.writers.catalogue.OfferLife;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The life of an offer as people read it, within the width of their terminal. */
final class OfferView {

  /** Digits of a SHA-256 that are shown; enough for ./census rerun --delivery. */
  private static final int SHA_DIGITS = 12;

  private final Terminal terminal;
  private final DateTimeFormatter time;

  /**
   * @param zone of the region, in which times are told
   */
  OfferView(Terminal terminal, ZoneId zone) {
    this.terminal = terminal;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
  }

  /** First all versions in short, then one after the other. */
  void print(OfferLife life) {
    OfferLife.Version latest = life.latest();
    line(
        life.offerId(),
        "  "
            + latest.values().getOrDefault(OfferField.NAME.key(), "")
            + "  "
            + life.sourceId()
            + "  "
            + latest.lifecycle());
    terminal.out().println();
    TextTable table =
        new TextTable()
            .fitting()
            .number("version")
            .text("from")
            .text("to")
            .text("what")
            .text("row and file");
    for (OfferLife.Version version : life.versions()) {
      table.row(
          Integer.toString(version.number()),
          time.format(version.from()),
          version.to().map(time::format).orElse("today"),
          version.what(),
          version.origin().row().map(row -> row + "  ").orElse("") + version.origin().file());
    }
    table.print(terminal);
    Map<String, String> before = Map.of();
    for (OfferLife.Version version : life.versions()) {
      terminal.out().println();
      show(version, before);
      before = version.values();
    }
  }

  private void show(OfferLife.Version version, Map<String, String> before) {
    OfferLife.Origin origin = version.origin();
    line("version " + version.number(), "  " + version.what() + "  " + time.format(version.from()));
    line(
        "",
        "  delivery "
            + origin.file()
            + "  "
            + origin.sha256().substring(0, Math.min(SHA_DIGITS, origin.sha256().length()))
            + origin.row().map(row -> "  " + row).orElse(""));
    OfferLife.Deed made = version.made();
    line(
        "",
        "  rules "
            + origin.rulesVersion()
            + "  run "
            + made.run()
            + made.command().map(command -> "  " + command).orElse("")
            + made.by().map(by -> " by " + by).orElse("")
            + made.note().map(note -> ": " + note).orElse(""));
    fields(version, before);
    corrections(version);
  }

  /** A line that begins in bold and goes on below where the terminal is too narrow. */
  private void line(String bold, String rest) {
    String wrapped = Wrapping.wrapped(bold + rest, terminal.width(), "      ");
    terminal
        .out()
        .println((bold.isEmpty() ? "" : terminal.bold(bold)) + wrapped.substring(bold.length()));
  }

  /** The fields of the first version; of later ones, those that changed. */
  private void fields(OfferLife.Version version, Map<String, String> before) {
    boolean first = version.number() == 1;
    List<String> keys =
        first
            ? List.copyOf(version.values().keySet())
            : version.changedFields().stream()
                .filter(key -> OfferField.find(key).isPresent())
                .toList();
    if (keys.isEmpty()) {
      return;
    }
    CellOf cells = new CellOf(version);
    TextTable table = new TextTable().fitting().text("  field");
    if (!first) {
      table.text("before");
    }
    table.text(first ? "value" : "after").text("cell");
    for (String key : keys) {
      String value = Shortened.line(version.values().getOrDefault(key, "-"));
      if (first) {
        table.row("  " + key, value, cells.field(key));
      } else {
        table.row(
            "  " + key, Shortened.line(before.getOrDefault(key, "-")), value, cells.field(key));
      }
    }
    table.print(terminal);
  }

  /** Of the first version all; of later ones, those of the fields that changed. */
  private void corrections(OfferLife.Version version) {
    List<OfferLife.Corrected> corrections =
        version.corrections().stream()
            .filter(c -> version.number() == 1 || version.changedFields().contains(c.field()))
            .toList();
    if (corrections.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable()
            .fitting()
            .text("  corrected in")
            .text("field")
            .text("as sent")
            .text("as kept")
            .text("rule");
    for (OfferLife.Corrected corrected : corrections) {
      table.row(
          "  " + corrected.place(),
          corrected.field(),
          Shortened.line(corrected.before()),
          Shortened.line(corrected.after()),
          corrected.rule());
    }
    table.print(terminal);
  }
}
