package it.census.rules.values;

import it.census.model.Cell;
import it.census.model.Parcel;
import it.census.model.config.Region;
import it.census.model.text.Folding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads cadastral data into parcels, from one cell ({@code FG. 259 P.LLA 730 SUB. 6}) or from a
 * cell each for section, sheet, parcel and sub-unit. What is not understood is told with what is.
 * Built once from the region, shared by all threads.
 */
public final class CadastreReader {

  private static final int LONGEST = 2_000;

  private static final Pattern LAND =
      Pattern.compile("(?i)\\bterreni\\b|\\bn\\.?\\s?c\\.?\\s?t\\b|\\bc\\.?\\s?t\\b");
  private static final Pattern BUILDINGS =
      Pattern.compile(
          "(?i)\\bfabbricati\\b|\\burbano\\b|\\bn\\.?\\s?c\\.?\\s?e\\.?\\s?u\\b|\\bc\\.?\\s?e\\.?\\s?u\\b|\\bc\\.?\\s?f\\b");

  private final Map<String, Set<String>> sectionsByMunicipality = new TreeMap<>();

  private CadastreReader() {}

  public static CadastreReader of(Region region) {
    CadastreReader reader = new CadastreReader();
    region
        .cadastralSections()
        .forEach(
            s ->
                reader
                    .sectionsByMunicipality
                    .computeIfAbsent(s.cadastralCode(), c -> new TreeSet<>())
                    .add(s.section()));
    return reader;
  }

  /**
   * Reads a cell that holds whole parcels, one or several.
   *
   * @param cadastralCode of the municipality, to know its sections; empty where it is not known
   */
  public Reading<List<Parcel>> read(Cell cell, String cadastralCode) {
    if (cell instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    String text = cell.shown();
    if (text.length() > LONGEST) {
      return Reading.unreadable(PlaceNotices.PARCEL_UNREADABLE, Map.of());
    }
    if (isNothing(text)) {
      return Reading.missing();
    }
    if (!(cell instanceof Cell.Text)) {
      return Reading.unreadable(PlaceNotices.PARCEL_UNREADABLE, Map.of());
    }
    return judged(ParcelGrammar.read(text), text.strip(), cadastralCode);
  }

  /**
   * Reads a cell each for the parts of a parcel; several parcels or sub-units may stand in theirs.
   *
   * @param cadastralCode of the municipality, to know its sections; empty where it is not known
   */
  public Reading<List<Parcel>> readParts(
      Cell section, Cell sheet, Cell parcel, Cell sub, String cadastralCode) {
    if (section.isBlank() && isPlain(sheet, 4) && isPlain(parcel, 5) && isPlainOrBlank(sub)) {
      String number = sub.isBlank() ? "" : sub.shown();
      return Reading.of(List.of(new Parcel("", sheet.shown(), parcel.shown(), number)));
    }
    boolean noSub = isNothing(sub.shown()) || isZero(sub.shown());
    if (isNothing(sheet.shown()) && isNothing(parcel.shown()) && noSub) {
      return Reading.missing();
    }
    List<Cell> parts = List.of(section, sheet, parcel, sub);
    for (Cell part : parts) {
      if (part instanceof Cell.Fault) {
        return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
      }
      if (part instanceof Cell.Day || part instanceof Cell.Truth) {
        return Reading.unreadable(PlaceNotices.PARCEL_UNREADABLE, Map.of());
      }
    }
    Optional<String> sheetText = part(sheet);
    Optional<String> parcelText = part(parcel);
    Optional<String> subText = optionalPart(sub);
    if (sheetText.isEmpty() || parcelText.isEmpty() || subText.isEmpty()) {
      return Reading.unreadable(PlaceNotices.PARCEL_UNREADABLE, Map.of());
    }
    List<String> texts =
        List.of(optionalPart(section).orElse(""), sheetText.get(), parcelText.get(), subText.get());
    return ofTexts(parts, texts, cadastralCode);
  }

  private Reading<List<Parcel>> ofTexts(
      List<Cell> parts, List<String> texts, String cadastralCode) {
    String text =
        inPositions(texts).stream()
            .map(CadastreReader::labelled)
            .collect(Collectors.joining(" | "));
    if (text.length() > LONGEST) {
      return Reading.unreadable(PlaceNotices.PARCEL_UNREADABLE, Map.of());
    }
    Reading<List<Parcel>> reading = judged(ParcelGrammar.read(text), text.strip(), cadastralCode);
    boolean asWritten =
        reading.value().filter(p -> p.size() == 1 && isWritten(p.get(0), parts)).isPresent();
    return asWritten ? new Reading<>(reading.value(), Optional.empty(), reading.remark()) : reading;
  }

  private static boolean isPlainOrBlank(Cell sub) {
    return sub.isBlank() || isPlain(sub, 4);
  }

  /** A text of so many digits at most, not beginning with zero: what most parts are. */
  private static boolean isPlain(Cell cell, int digits) {
    if (!(cell instanceof Cell.Text text)
        || text.shown().length() > digits
        || text.shown().charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < text.shown().length(); i++) {
      char c = text.shown().charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static String labelled(List<String> parts) {
    return labelled("sez ", parts.get(0))
        + labelled("fg ", parts.get(1))
        + labelled("part ", parts.get(2))
        + labelled("sub ", parts.get(3));
  }

  /**
   * Lists of one length, as repeated groups of XML and GeoJSON give them, are parts of one parcel
   * at each position ({@code 345 | 346} and {@code 6 |}: only the first has a sub-unit); one
   * section or sheet beside them is that of all.
   */
  private static List<List<String>> inPositions(List<String> parts) {
    int count = parts.get(2).split("\\|", -1).length;
    List<List<String>> columns = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      String text = parts.get(part);
      List<String> values = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
      boolean ofAll = values.size() == 1 && (part < 2 || text.isEmpty());
      if (count < 2 || (values.size() != count && !ofAll)) {
        return List.of(parts);
      }
      columns.add(ofAll ? Collections.nCopies(count, text) : values);
    }
    return IntStream.range(0, count)
        .mapToObj(at -> columns.stream().map(values -> values.get(at)).toList())
        .toList();
  }

  /** Whether each part stands in its cell as the parcel has it. */
  private static boolean isWritten(Parcel parcel, List<Cell> cells) {
    List<String> parts = List.of(parcel.section(), parcel.sheet(), parcel.number(), parcel.sub());
    for (int i = 0; i < cells.size(); i++) {
      String text = part(cells.get(i)).orElse("");
      if (!text.equals(parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text names the register of land ({@code T}) or of buildings ({@code F}). */
  public static Optional<String> register(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    boolean land = LAND.matcher(text).find();
    boolean buildings = BUILDINGS.matcher(text).find();
    return land == buildings ? Optional.empty() : Optional.of(land ? "T" : "F");
  }

  private Reading<List<Parcel>> judged(ParcelGrammar grammar, String text, String cadastralCode) {
    List<Parcel> parcels = grammar.parcels();
    if (parcels.isEmpty()) {
      return grammar.rest().isEmpty() && grammar.lacksParcel() != grammar.lacksSheet()
          ? Reading.unreadable(PlaceNotices.PARCEL_INCOMPLETE, lacking(grammar.lacksParcel()))
          : Reading.unreadable(PlaceNotices.PARCEL_UNREADABLE, Map.of());
    }
    String canonical = String.join("; ", parcels.stream().map(Parcel::text).toList());
    Reading<List<Parcel>> reading =
        Reading.of(parcels).by(canonical.equals(text) ? "" : "parcel_format");
    if (!grammar.rest().isEmpty()) {
      return reading.saying(
          PlaceNotices.PARCEL_PARTLY_READ, Map.of("read", canonical, "rest", grammar.rest()));
    }
    if (grammar.lacksParcel() || grammar.lacksSheet()) {
      return reading.saying(PlaceNotices.PARCEL_INCOMPLETE, lacking(grammar.lacksParcel()));
    }
    return withSectionsChecked(reading, parcels, cadastralCode);
  }

  private Reading<List<Parcel>> withSectionsChecked(
      Reading<List<Parcel>> reading, List<Parcel> parcels, String cadastralCode) {
    Set<String> known = sectionsByMunicipality.getOrDefault(cadastralCode, Set.of());
    for (Parcel parcel : parcels) {
      if (!cadastralCode.isEmpty()
          && !parcel.section().isEmpty()
          && !known.contains(parcel.section())) {
        return reading.saying(
            PlaceNotices.PARCEL_SECTION_UNKNOWN,
            Map.of(
                "section",
                parcel.section(),
                "allowed",
                known.isEmpty() ? "–" : String.join(", ", known)));
      }
    }
    return reading;
  }

  private static Map<String, String> lacking(boolean parcel) {
    return parcel
        ? Map.of("lacking_it", "la particella", "lacking_en", "parcel")
        : Map.of("lacking_it", "il foglio", "lacking_en", "sheet");
  }

  /** The text of a part; empty where a spreadsheet made a broken number of a list. */
  private static Optional<String> part(Cell cell) {
    if (cell instanceof Cell.Num number) {
      BigDecimal value = number.value().stripTrailingZeros();
      return value.scale() <= 0 ? Optional.of(value.toBigInteger().toString()) : Optional.empty();
    }
    return Optional.of(isNothing(cell.shown()) ? "" : cell.shown().strip());
  }

  /** A part that a parcel need not have: zero stands for none. */
  private static Optional<String> optionalPart(Cell cell) {
    return part(cell).map(text -> isZero(text) ? "" : text);
  }

  private static boolean isZero(String text) {
    return !text.isBlank() && text.strip().chars().allMatch(c -> c == '0');
  }

  private static String labelled(String label, String text) {
    return text.isEmpty() ? "" : label + text + " ";
  }

  private static boolean isNothing(String text) {
    String folded = Folding.fold(text);
    return folded.isEmpty() || folded.equals("n c") || folded.equals("nc") || folded.equals("n d");
  }
}
