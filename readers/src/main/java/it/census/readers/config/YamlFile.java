package it.census.readers.config;

import it.census.readers.config.YamlValue.Entry;
import it.census.readers.config.YamlValue.YamlList;
import it.census.readers.config.YamlValue.YamlMap;
import it.census.readers.config.YamlValue.YamlText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the plain part of YAML that officers need: keys, lists, values. Anchors, aliases, tags and
 * further documents are refused, so a small file cannot unfold into a huge one; nothing is ever
 * turned into an object.
 */
final class YamlFile {

  static final int MAX_BYTES = 1 << 20;

  private static final int MAX_DEPTH = 12;

  /** {@code location: *.csv}: the sign means something else in YAML. */
  private static final Pattern BARE_SIGN = Pattern.compile(".*[:\\-\\[{,]\\s*[*&!%@`].*");

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(MAX_BYTES).build();

  private final ConfigurationFile file;
  private final Problems problems;
  private final Iterator<Event> events;

  private YamlFile(ConfigurationFile file, Problems problems, Iterator<Event> events) {
    this.file = file;
    this.problems = problems;
    this.events = events;
  }

  /** The keys of the file; empty, with a problem, where it is not YAML of this kind. */
  static Optional<YamlMap> read(ConfigurationFile file, String text, Problems problems) {
    try {
      Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
      return Optional.of(new YamlFile(file, problems, events).document());
    } catch (Refused refused) {
      problems.add(refused.at, refused.it, refused.en);
    } catch (MarkedYamlEngineException failure) {
      int line = failure.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      tellSyntax(file, text, line, failure.getProblem(), problems);
    } catch (YamlEngineException failure) {
      problems.add(
          file.whole(),
          "non è YAML leggibile: " + failure.getMessage(),
          "is not readable YAML: " + failure.getMessage());
    }
    return Optional.empty();
  }

  private static void tellSyntax(
      ConfigurationFile file, String text, int line, String problem, Problems problems) {
    String written = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
    if (written.substring(0, indent(written)).contains("\t")) {
      problems.add(
          file.line(line),
          "la riga comincia con un tabulatore: usare spazi",
          "the line begins with a tab: use blanks");
    } else if (BARE_SIGN.matcher(written).matches()) {
      problems.add(
          file.line(line),
          "un valore che comincia con * & ! % @ o ` va messo fra virgolette",
          "a value that begins with * & ! % @ or ` must be put in quotes");
    } else {
      problems.add(
          file.line(line), "non è YAML leggibile: " + problem, "is not readable YAML: " + problem);
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private YamlMap document() {
    YamlMap found = YamlMap.empty(file.line(1));
    int documents = 0;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        throw new Refused(
            at(event),
            "un secondo documento (`---`) non è ammesso",
            "a second document (`---`) is not allowed");
      }
      if (event instanceof NodeEvent node) {
        found = keysOf(value(node, 1));
      }
    }
    return found;
  }

  private YamlMap keysOf(YamlValue top) {
    if (top instanceof YamlMap map) {
      return map;
    }
    if (top instanceof YamlText text && text.isNothing()) {
      return YamlMap.empty(file.line(1));
    }
    throw new Refused(
        top.at(),
        "qui ci vogliono righe `chiave: valore`, non " + top.kindIt(),
        "lines `key: value` are expected here, not " + top.kindEn());
  }

  private YamlValue value(Event event, int depth) {
    refuse(event, depth);
    if (event instanceof MappingStartEvent) {
      return map(at(event), depth);
    }
    if (event instanceof SequenceStartEvent) {
      return list(at(event), depth);
    }
    ScalarEvent scalar = (ScalarEvent) event;
    return new YamlText(at(event), clean(scalar), scalar.isPlain());
  }

  private void refuse(Event event, int depth) {
    boolean tagged =
        event instanceof CollectionStartEvent start
            ? start.getTag().isPresent()
            : event instanceof ScalarEvent scalar && scalar.getTag().isPresent();
    if (event instanceof AliasEvent
        || (event instanceof NodeEvent n && n.getAnchor().isPresent())) {
      throw new Refused(
          at(event),
          "ancore e rimandi (`&`, `*`) non sono ammessi: scrivere il valore per esteso, fra virgolette"
              + " se comincia così",
          "anchors and aliases (`&`, `*`) are not allowed: write the value out, in quotes if it begins"
              + " like that");
    }
    if (tagged) {
      throw new Refused(
          at(event),
          "i tipi YAML (`!`) non sono ammessi: mettere il valore fra virgolette",
          "YAML tags (`!`) are not allowed: put the value in quotes");
    }
    if (depth > MAX_DEPTH) {
      throw new Refused(
          at(event),
          "più di " + MAX_DEPTH + " livelli uno dentro l'altro",
          "more than " + MAX_DEPTH + " levels inside each other");
    }
  }

  private YamlMap map(Spot at, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      YamlValue key = value(event, depth + 1);
      YamlValue value = value(events.next(), depth + 1);
      if (!(key instanceof YamlText text)) {
        problems.add(
            key.at(),
            "una chiave è un testo, non " + key.kindIt(),
            "a key is a text, not " + key.kindEn());
        continue;
      }
      Entry entry = new Entry(text.at(), text.text(), value);
      Entry first = entries.putIfAbsent(text.text(), entry);
      if (first != null) {
        problems.add(
            entry.at(),
            "la chiave `" + entry.key() + "` c'è già alla riga " + first.at().line(),
            "the key `" + entry.key() + "` stands already in line " + first.at().line());
      }
    }
    return new YamlMap(at, entries);
  }

  private YamlList list(Spot at, int depth) {
    List<YamlValue> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(value(event, depth + 1));
    }
    return new YamlList(at, items);
  }

  private String clean(ScalarEvent scalar) {
    String text = scalar.getValue();
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
      problems.add(at(scalar), "contiene un carattere di controllo", "holds a control character");
      return "";
    }
    return text.strip();
  }

  private Spot at(Event event) {
    return file.line(event.getStartMark().map(m -> m.getLine() + 1).orElse(0));
  }

  /** Ends the reading of a file at what this reader does not take. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Spot at;
    private final String it;
    private final String en;

    Refused(Spot at, String it, String en) {
      super(en, null, false, false);
      this.at = at;
      this.it = it;
      this.en = en;
    }
  }
}
