package it.census.rules.values;

import it.census.model.Parcel;
import it.census.rules.values.ParcelToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Understands a cadastral text word by word. Labels say what the numbers behind them are; without
 * labels strokes do, as in {@code 12/345/6}. What could be read in two ways is left in the rest.
 * Holds the state of one text; for one use.
 */
final class ParcelGrammar {

  private static final int LONGEST_RANGE = 60;

  /** What the next number is, and how many digits it may have. */
  private enum Slot {
    START(4),
    SHEET(4),
    PARCEL(5),
    SUB(4);

    private final int digits;

    Slot(int digits) {
      this.digits = digits;
    }
  }

  private final List<ParcelToken> tokens;
  private final Set<Parcel> parcels = new LinkedHashSet<>();
  private final List<String> rest = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final List<String> subs = new ArrayList<>();
  private final boolean labelled;
  private String section = "";
  private String sheet = "";
  private Slot slot = Slot.START;
  private Kind stroke = Kind.FILLER;
  private boolean byStrokes;
  private boolean subsUnclear;
  private boolean lacksParcel;
  private boolean lacksSheet;

  private ParcelGrammar(List<ParcelToken> tokens) {
    this.tokens = tokens;
    this.labelled =
        tokens.stream()
            .anyMatch(
                t -> t.kind() == Kind.SHEET || t.kind() == Kind.PARCEL || t.kind() == Kind.SUB);
  }

  /** Reads a whole text. */
  static ParcelGrammar read(String text) {
    ParcelGrammar grammar = new ParcelGrammar(ParcelToken.scan(text));
    grammar.run();
    return grammar;
  }

  /** The parcels understood, without repeats, in their order. */
  List<Parcel> parcels() {
    return List.copyOf(parcels);
  }

  /** What was not understood; empty where all was. */
  String rest() {
    return String.join(" ", rest);
  }

  /** Whether a sheet stands there without any parcel. */
  boolean lacksParcel() {
    return lacksParcel;
  }

  /** Whether a parcel stands there without its sheet. */
  boolean lacksSheet() {
    return lacksSheet;
  }

  private void run() {
    for (int i = 0; i < tokens.size(); i++) {
      ParcelToken token = tokens.get(i);
      switch (token.kind()) {
        case SECTION -> {
          finish();
          section = token.text();
        }
        case SHEET -> startSheet();
        case PARCEL -> startParcel();
        case SUB -> startSub();
        case NUMBER -> number(token.text(), i);
        case LETTER -> letter(token.text(), i);
        case SEMICOLON -> semicolon();
        case SLASH, DASH, COMMA, FROM, TO, FILLER -> {}
        case UNKNOWN -> rest.add(token.text());
      }
    }
    finish();
  }

  private void startSheet() {
    finish();
    sheet = "";
    slot = Slot.SHEET;
    byStrokes = false;
  }

  private void startParcel() {
    if (!subs.isEmpty()) {
      finish();
    }
    slot = Slot.PARCEL;
    byStrokes = false;
  }

  private void startSub() {
    // "part. 455 sub 1 e 346 sub 2": the 346 may be a parcel, or one more sub-unit.
    subsUnclear |= slot == Slot.SUB && subs.size() > 1;
    slot = Slot.SUB;
  }

  private void semicolon() {
    if (byStrokes) {
      restart();
    }
  }

  private void restart() {
    finish();
    sheet = "";
    slot = Slot.START;
    byStrokes = false;
  }

  private void number(String text, int at) {
    Kind before = at == 0 ? Kind.FILLER : tokens.get(at - 1).kind();
    boolean beginsAgain =
        byStrokes && before == Kind.COMMA && kindAt(at + 1) == stroke && stroke == Kind.SLASH;
    if (beginsAgain) {
      restart();
    }
    List<String> list = slot == Slot.SUB ? subs : numbers;
    boolean inList = slot == Slot.SUB || slot == Slot.PARCEL;
    if (inList && !list.isEmpty() && endsRange(at)) {
      range(list, text);
      return;
    }
    switch (slot) {
      case START, SHEET -> sheetNumber(text, before, at);
      case PARCEL -> parcelNumber(text, before);
      case SUB -> subNumber(text, before);
    }
  }

  private void sheetNumber(String text, Kind before, int at) {
    if (sheet.isEmpty()) {
      if (fits(text)) {
        sheet = text;
        slot = Slot.SHEET;
      }
      return;
    }
    boolean parcelFollows = labelAhead(at) == Kind.PARCEL;
    boolean list = !labelled && before == Kind.COMMA;
    if (parcelFollows || list || before == Kind.TO) {
      rest.add(text);
      return;
    }
    byStrokes = true;
    stroke = isSign(before) ? before : Kind.FILLER;
    slot = Slot.PARCEL;
    take(text, numbers);
  }

  private void parcelNumber(String text, Kind before) {
    boolean sub =
        byStrokes && !numbers.isEmpty() && (isSign(before) ? before : Kind.FILLER) == stroke;
    if (sub && stroke != Kind.COMMA) {
      slot = Slot.SUB;
      take(text, subs);
      return;
    }
    boolean denominator =
        !numbers.isEmpty()
            && (before == Kind.SLASH || (before == Kind.DASH && !isLater(text, last(numbers))));
    boolean later = !numbers.isEmpty() && isLater(text, last(numbers));
    if (before == Kind.DASH && later && !isNext(last(numbers), text)) {
      // "100-105": two parcels, or all from one to the other.
      rest.add(last(numbers) + "-" + text);
    } else if (denominator && last(numbers).indexOf('-') < 0) {
      numbers.set(numbers.size() - 1, last(numbers) + "-" + text);
    } else if (denominator) {
      rest.add(text);
    } else {
      take(text, numbers);
    }
  }

  private void subNumber(String text, Kind before) {
    boolean fourthOfBlanks = byStrokes && stroke == Kind.FILLER && !isSign(before);
    if (fourthOfBlanks && !subs.isEmpty()) {
      rest.add(text);
      return;
    }
    if (before == Kind.DASH && !subs.isEmpty() && !isNext(last(subs), text)) {
      subsUnclear = true;
    }
    take(text, subs);
  }

  private void letter(String text, int at) {
    if (slot == Slot.START && kindAt(at + 1) == Kind.SLASH) {
      section = text;
    } else if (slot == Slot.PARCEL && numbers.isEmpty()) {
      numbers.add(text);
    } else if (slot == Slot.SUB && subs.isEmpty()) {
      subs.add(text);
    } else {
      rest.add(text.toLowerCase(Locale.ROOT));
    }
  }

  /** Whether the number is the end of {@code 1 a 5}, {@code dal n. 1 al n. 5}. */
  private boolean endsRange(int at) {
    int before = at - 1;
    while (before > 0 && tokens.get(before).kind() == Kind.FILLER) {
      before--;
    }
    return before >= 0 && tokens.get(before).kind() == Kind.TO;
  }

  /** All numbers from the last of the list to this one. */
  private void range(List<String> list, String to) {
    String from = last(list);
    if (isLater(to, from) && Integer.parseInt(to) - Integer.parseInt(from) <= LONGEST_RANGE) {
      for (int n = Integer.parseInt(from) + 1; n <= Integer.parseInt(to); n++) {
        take(Integer.toString(n), list);
      }
    } else {
      list.remove(list.size() - 1);
      rest.add(from + "-" + to);
    }
  }

  /** Makes parcels of what was gathered; sheet and section stay for what follows. */
  private void finish() {
    lacksParcel |= !sheet.isEmpty() && numbers.isEmpty() && (slot == Slot.SHEET || !subs.isEmpty());
    lacksSheet |= sheet.isEmpty() && (!numbers.isEmpty() || !subs.isEmpty());
    boolean whose = numbers.size() > 1 && !subs.isEmpty();
    if (whose || subsUnclear) {
      rest.add("sub " + String.join(", ", subs));
      subs.clear();
    }
    if (!sheet.isEmpty()) {
      for (String number : numbers) {
        if (subs.isEmpty()) {
          parcels.add(new Parcel(section, sheet, number, ""));
        }
        subs.forEach(sub -> parcels.add(new Parcel(section, sheet, number, sub)));
      }
    }
    numbers.clear();
    subs.clear();
    subsUnclear = false;
  }

  private void take(String text, List<String> into) {
    if (fits(text)) {
      into.add(text);
    }
  }

  /** Whether a number is short enough for its slot, and none is zero; else it joins the rest. */
  private boolean fits(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    boolean fits = digits <= slot.digits && !text.equals("0");
    if (!fits) {
      rest.add(text);
    }
    return fits;
  }

  private Kind kindAt(int index) {
    return index < tokens.size() ? tokens.get(index).kind() : Kind.UNKNOWN;
  }

  /** The next label behind this place. */
  private Kind labelAhead(int at) {
    for (int i = at + 1; i < tokens.size(); i++) {
      Kind kind = tokens.get(i).kind();
      if (kind == Kind.PARCEL || kind == Kind.SHEET || kind == Kind.SUB) {
        return kind;
      }
    }
    return Kind.UNKNOWN;
  }

  private static boolean isSign(Kind kind) {
    return kind == Kind.SLASH || kind == Kind.DASH || kind == Kind.COMMA;
  }

  private static String last(List<String> list) {
    return list.get(list.size() - 1);
  }

  private static boolean isLater(String number, String than) {
    return isPlain(number) && isPlain(than) && Integer.parseInt(number) > Integer.parseInt(than);
  }

  private static boolean isNext(String number, String next) {
    return isPlain(number)
        && isPlain(next)
        && Integer.parseInt(next) == Integer.parseInt(number) + 1;
  }

  private static boolean isPlain(String number) {
    return number.length() <= 6 && number.chars().allMatch(Character::isDigit);
  }
}
