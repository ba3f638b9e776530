package it.census.rules.harmonise;

import it.census.model.Cell;
import it.census.model.OfferField;
import it.census.model.config.Region.Municipality;
import it.census.rules.columns.ColumnPlan;
import it.census.rules.rule.MunicipalityReading;
import it.census.rules.values.MunicipalityReader;
import it.census.rules.values.Reading;
import it.census.rules.values.ValueNotices;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the municipality of a row: by its name, by its code, by the text that ends with its name,
 * by the code of the land registry; failing all of these, that of the source. Where name and code
 * say different things, the province or the land registry decides, else the name, and it is told.
 * Comes after the province.
 *
 * @param names columns that hold names, best first; likewise the others
 * @param ending column of texts that end with the name of their municipality, -1 where there is
 *     none
 * @param usual municipality of the source
 * @param registryCodes all codes of the land registry, merged municipalities included
 */
record MunicipalityStep(
    List<Column> codes,
    List<Column> names,
    List<Column> registry,
    int ending,
    Optional<Municipality> usual,
    MunicipalityReader reader,
    Set<String> registryCodes)
    implements RowStep {

  MunicipalityStep {
    codes = List.copyOf(codes);
    names = List.copyOf(names);
    registry = List.copyOf(registry);
  }

  /** Below it, a column is of other places: a name that nearly fits is one of theirs. */
  private static final double KNOWN_FROM = 0.5;

  /**
   * A column of the plan, with the words of the source.
   *
   * @param ofRegion whether most of its values are municipalities of the region as they stand
   * @param memory of what its texts were read as
   */
  record Column(
      int index, CellWords words, boolean ofRegion, ReadingMemory<Reading<Municipality>> memory) {

    static List<Column> of(List<ColumnPlan> plans, CellWords words) {
      return plans.stream()
          .map(p -> new Column(p.index(), words, p.fit() >= KNOWN_FROM, new ReadingMemory<>()))
          .toList();
    }

    /** What the cell says; missing where it says nothing, or nothing that anybody knows. */
    private Reading<Municipality> read(Cell cell, MunicipalityReader reader) {
      Cell meant = words.translate(cell);
      if (words.isMissing(meant)) {
        return Reading.missing();
      }
      Reading<Municipality> reading = reader.read(meant);
      return reading.value().isPresent() && meant != cell
          ? reading.by(FieldStep.SOURCE_VALUE)
          : reading;
    }
  }

  /** What a column said; nowhere where it said nothing. */
  private record Told(int column, String sent, Reading<Municipality> reading, boolean ofRegion) {

    static final Told NOTHING = new Told(-1, "", Reading.missing(), false);

    boolean isGuess() {
      return reading.rule().filter(MunicipalityReader.SPELLING::equals).isPresent();
    }

    Told withoutGuess() {
      return new Told(column, sent, MunicipalityReader.unconfirmed(reading), ofRegion);
    }

    boolean isSilent() {
      return reading.isMissing();
    }

    @Nullable Municipality municipality() {
      return reading.value().orElse(null);
    }
  }

  @Override
  public void apply(OfferDraft draft) {
    Told code = told(draft, codes);
    Told land = told(draft, registry);
    Told name = confirmed(told(draft, names), draft, code, land);
    Municipality found = decide(draft, code, name, land);
    if (found == null && code.isSilent() && name.isSilent() && land.isSilent()) {
      usual.ifPresentOrElse(
          m -> {
            draft.complete(OfferField.MUNICIPALITY_CODE, m.code(), "default");
            resolve(draft, m);
          },
          () -> draft.municipality(MunicipalityReading.NOT_TOLD));
    } else if (found == null) {
      unresolved(draft, !name.isSilent() ? name : !code.isSilent() ? code : land, code);
    } else {
      keep(draft, OfferField.MUNICIPALITY_CODE, code, code.reading().map(Municipality::code));
      keep(draft, OfferField.MUNICIPALITY, name, name.reading().map(Municipality::name));
      keep(draft, OfferField.CADASTRAL_MUNICIPALITY, land, registryCode(land));
      contradiction(draft, code, name, found);
      resolve(draft, found);
    }
  }

  private Told told(OfferDraft draft, List<Column> columns) {
    Told first = Told.NOTHING;
    for (Column column : columns) {
      Cell cell = draft.cell(column.index());
      Reading<Municipality> reading = column.memory().of(cell, c -> column.read(c, reader));
      if (!reading.isMissing()) {
        Told told = new Told(column.index(), cell.shown(), reading, column.ofRegion());
        if (reading.value().isPresent()) {
          return told;
        }
        first = first.isSilent() ? told : first;
      }
    }
    return first;
  }

  /**
   * A name that is only nearly one of the region's may be another place altogether, as Acciano (AQ)
   * is not Asciano (SI): the slip is believed where the province, a code or the source say the
   * same, or where the province is not told and the column is of the region's municipalities.
   */
  private Told confirmed(Told name, OfferDraft draft, Told code, Told land) {
    Municipality guess = name.municipality();
    if (guess == null || !name.isGuess()) {
      return name;
    }
    boolean sameElsewhere =
        isSame(guess, code.municipality())
            || isSame(guess, land.municipality())
            || isSame(guess, usual.orElse(null));
    boolean believed =
        draft.isSent(OfferField.PROVINCE)
            ? guess.province().equals(draft.values().text(OfferField.PROVINCE))
            : name.ofRegion();
    return sameElsewhere || believed ? name : name.withoutGuess();
  }

  private @Nullable Municipality decide(OfferDraft draft, Told code, Told name, Told land) {
    Municipality byCode = code.municipality();
    Municipality byName = name.municipality();
    if (byCode != null && byName != null && !isSame(byCode, byName)) {
      return speaksFor(byCode, draft, land) && !speaksFor(byName, draft, land) ? byCode : byName;
    }
    if (byCode != null && byName != null) {
      boolean ofToday = reader.find(byName.code()).filter(byName::equals).isPresent();
      return ofToday ? byCode : byName;
    }
    if (byName != null || byCode != null) {
      return byName != null ? byName : byCode;
    }
    Municipality byEnding = byEnding(draft);
    return byEnding != null ? byEnding : land.municipality();
  }

  /** Whether province or land registry confirm a municipality. */
  private static boolean speaksFor(Municipality municipality, OfferDraft draft, Told land) {
    return isSame(municipality, land.municipality())
        || municipality.province().equals(draft.values().text(OfferField.PROVINCE));
  }

  /** Whether both are one today, whatever the land registry called them. */
  private static boolean isSame(Municipality one, @Nullable Municipality other) {
    return other != null && one.code().equals(other.code());
  }

  private @Nullable Municipality byEnding(OfferDraft draft) {
    if (ending < 0 || draft.cell(ending).isBlank()) {
      return null;
    }
    String text = draft.cell(ending).shown();
    Reading<Municipality> reading = reader.readEnding(text);
    draft.take(OfferField.MUNICIPALITY, ending, text, reading.map(Municipality::name));
    return reading.value().orElse(null);
  }

  /** The land registry keeps the codes of municipalities that were merged: they stay. */
  private Reading<String> registryCode(Told land) {
    String upper = land.sent().strip().toUpperCase(Locale.ROOT);
    if (land.municipality() != null && registryCodes.contains(upper)) {
      return upper.equals(land.sent().strip())
          ? Reading.of(upper)
          : Reading.corrected(upper, "code_format");
    }
    return land.reading().map(Municipality::cadastralCode);
  }

  private static void keep(OfferDraft draft, OfferField field, Told told, Reading<String> value) {
    if (!draft.has(field)) {
      draft.take(field, told.column(), told.sent(), value);
    }
  }

  /** The one that did not decide gives way. */
  private static void contradiction(OfferDraft draft, Told code, Told name, Municipality found) {
    Municipality byCode = code.municipality();
    Municipality byName = name.municipality();
    if (byCode == null || byName == null || isSame(byCode, byName)) {
      return;
    }
    boolean nameCounts = isSame(found, byName);
    OfferField field = nameCounts ? OfferField.MUNICIPALITY_CODE : OfferField.MUNICIPALITY;
    Told loser = nameCounts ? code : name;
    draft.values().set(field, null);
    draft.say(
        HarmoniseNotices.MUNICIPALITY_CONTRADICTORY,
        field,
        loser.column(),
        loser.sent(),
        Map.of(
            "said", (nameCounts ? byCode : byName).name(),
            "other", (nameCounts ? byName : byCode).name()));
  }

  private static void resolve(OfferDraft draft, Municipality municipality) {
    draft.municipality(MunicipalityReading.RESOLVED);
    Derivations.fromMunicipality(draft, municipality);
  }

  /** What was written stays for the rule to name; the rule says what is wrong with it. */
  private static void unresolved(OfferDraft draft, Told told, Told code) {
    OfferField field = told.equals(code) ? OfferField.MUNICIPALITY_CODE : OfferField.MUNICIPALITY;
    draft.came(field, told.column(), told.sent());
    draft.municipality(
        told.reading()
            .remark()
            .map(
                r ->
                    r.type().equals(ValueNotices.MUNICIPALITY_OUTSIDE_REGION)
                        ? MunicipalityReading.OUTSIDE_REGION
                        : r.type().equals(ValueNotices.MUNICIPALITY_AMBIGUOUS)
                            ? MunicipalityReading.AMBIGUOUS
                            : MunicipalityReading.UNKNOWN)
            .orElse(MunicipalityReading.UNKNOWN));
  }
}
