package it.census.jobs.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs say of the rows of their sources: in the database, in the report for machines and the
 * one for people, in the log and on the terminal. All say the same, and every row has one fate.
 */
final class RunAccounts {

  private static final List<String> COUNTS =
      List.of(
          "rows",
          "read",
          "new",
          "changed",
          "unchanged",
          "rejected",
          "duplicate",
          "withdrawn",
          "blank",
          "totals",
          "headings");

  private static final Pattern HTML_ROW = Pattern.compile("<tr data-source=\"([^\"]+)\"([^>]*)>");
  private static final Pattern LOG_LINE =
      Pattern.compile("The source has ended: (\\w+), (rows=.*)");
  private static final Pattern LOG_COUNT = Pattern.compile("(\\w+)=(\\d+)");
  private static final Pattern CONSOLE_ROW =
      Pattern.compile(
          "(?m)^(\\S+) +(loaded|unchanged|held|failed|missing)" + " +([\\d,.]+)".repeat(7) + "$");

  private RunAccounts() {}

  /** What is wrong in the accounts of the runs that came to their end. */
  static List<String> faults(World world) throws SQLException, IOException {
    List<String> wrong = new ArrayList<>();
    Map<String, Map<String, String>> logged = logged(world.data().resolve("census.log"));
    for (String run :
        world.rows(
            "SELECT run_id FROM catalogue.run WHERE status IN ('completed', 'attention')"
                + " AND started_at > "
                + Invariants.NOT_FORGOTTEN)) {
      Path folder = world.data().resolve("runs").resolve(run);
      Map<String, String> stored = new LinkedHashMap<>();
      for (String row :
          world.rows(
              "SELECT source_id, state, concat_ws(' ', "
                  + String.join(", ", COUNTS)
                  + ") FROM catalogue.run_source WHERE run_id = '"
                  + run
                  + "' ORDER BY source_id")) {
        String[] cells = row.split("\\|");
        stored.put(cells[0], cells[1] + " " + cells[2]);
      }
      compare(run + ", report.json", stored, json(folder.resolve("report.json")), wrong);
      compare(run + ", report.html", stored, html(folder.resolve("report.html")), wrong);
      if (logged.containsKey(run)) {
        compare(run + ", census.log", stored, logged.get(run), wrong);
      }
      stored.forEach((source, line) -> balance(run + " " + source, line, wrong));
    }
    return wrong;
  }

  /** What is wrong where the last run was a process of its own: its log tells of every source. */
  static List<String> unlogged(World world) throws SQLException, IOException {
    Map<String, Map<String, String>> logged = logged(world.data().resolve("census.log"));
    return world.rows("SELECT run_id FROM catalogue.run ORDER BY started_at DESC LIMIT 1").stream()
        .filter(run -> !logged.containsKey(run))
        .map(run -> "the log tells nothing of the rows of " + run)
        .toList();
  }

  /** What is wrong in the table that a run has printed. */
  static List<String> consoleFaults(String console) {
    List<String> wrong = new ArrayList<>();
    Matcher row = CONSOLE_ROW.matcher(console);
    int rows = 0;
    while (row.find()) {
      rows++;
      long[] n = new long[7];
      for (int i = 0; i < n.length; i++) {
        n[i] = Long.parseLong(row.group(3 + i).replaceAll("[,.]", ""));
      }
      if (n[0] != n[1] + n[2] + n[3] + n[4] + n[5]) {
        wrong.add("on the terminal not every row has one fate: " + row.group());
      }
    }
    if (rows == 0) {
      wrong.add("there is no table on the terminal: " + console);
    }
    return wrong;
  }

  private static void compare(
      String where, Map<String, String> stored, Map<String, String> told, List<String> wrong) {
    if (!told.equals(stored)) {
      wrong.add("%s tells %s, the database %s".formatted(where, told, stored));
    }
  }

  private static void balance(String what, String line, List<String> wrong) {
    String[] cells = line.split(" ");
    long[] n = new long[COUNTS.size()];
    for (int i = 0; i < n.length; i++) {
      n[i] = Long.parseLong(cells[i + 1]);
    }
    if (n[0] != n[1] + n[8] + n[9] + n[10] || n[1] != n[2] + n[3] + n[4] + n[5] + n[6]) {
      wrong.add(what + ": not every row is counted once: " + line);
    }
  }

  private static Map<String, String> json(Path report) throws IOException {
    Map<String, String> told = new LinkedHashMap<>();
    if (Files.exists(report)) {
      for (JsonNode source :
          JsonMapper.shared().readTree(Files.readString(report)).path("sources")) {
        StringBuilder line = new StringBuilder(source.get("status").asString());
        COUNTS.forEach(count -> line.append(' ').append(source.get(count).asLong()));
        told.put(source.get("id").asString(), line.toString());
      }
    }
    return told;
  }

  private static Map<String, String> html(Path report) throws IOException {
    Map<String, String> told = new LinkedHashMap<>();
    if (Files.exists(report)) {
      Matcher row = HTML_ROW.matcher(Files.readString(report));
      while (row.find()) {
        StringBuilder line = new StringBuilder(attribute(row.group(2), "status"));
        COUNTS.forEach(count -> line.append(' ').append(attribute(row.group(2), count)));
        told.put(row.group(1), line.toString());
      }
    }
    return told;
  }

  private static String attribute(String attributes, String name) {
    Matcher value = Pattern.compile("data-" + name + "=\"([^\"]*)\"").matcher(attributes);
    return value.find() ? value.group(1) : "";
  }

  private static Map<String, Map<String, String>> logged(Path log) throws IOException {
    Map<String, Map<String, String>> runs = new LinkedHashMap<>();
    if (Files.exists(log)) {
      for (String line : Files.readAllLines(log)) {
        // A process that was killed may have left half a line, to which the next one added.
        if (!line.startsWith("{") || !line.endsWith("}")) {
          continue;
        }
        JsonNode entry = JsonMapper.shared().readTree(line);
        Matcher told = LOG_LINE.matcher(entry.path("message").asString());
        if (told.matches()) {
          runs.computeIfAbsent(entry.get("run").asString(), run -> new TreeMap<>())
              .put(entry.get("source").asString(), told.group(1) + counts(told.group(2)));
        }
      }
    }
    return runs;
  }

  private static String counts(String equation) {
    Map<String, String> counts = new TreeMap<>();
    Matcher count = LOG_COUNT.matcher(equation);
    while (count.find()) {
      counts.put(count.group(1), count.group(2));
    }
    StringBuilder line = new StringBuilder();
    COUNTS.forEach(name -> line.append(' ').append(counts.get(name)));
    return line.toString();
  }
}
