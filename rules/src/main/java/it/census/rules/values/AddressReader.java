package it.census.rules.values;

import it.census.model.Cell;
import it.census.model.text.Folding;
import it.census.rules.text.Cleaned;
import it.census.rules.text.TextCleaner;
import it.census.rules.text.TitleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses: street, house number, locality and postal code, from one cell or with the number
 * in a cell of its own. Numbers that belong to the name of a road or lot stay there. Built once,
 * shared by all threads.
 */
public final class AddressReader {

  private static final int LONGEST = 300;

  private static final Pattern POSTAL_CODE =
      Pattern.compile("(?i)(?:^|[\\s,;(-])(?:c\\.?a\\.?p\\.?[\\s:]*)?(\\d{5})(?=$|[\\s,;)-])");

  private static final Pattern PROVINCE = Pattern.compile("\\s*\\([A-Za-z]{2}\\)\\s*$");

  /** Between parts of an address; a dash between house numbers has no blanks. */
  private static final Pattern PARTS = Pattern.compile("\\s*[,;]\\s*|\\s+[-–]\\s+");

  private static final String NUMBER =
      "\\d{1,4}(?:\\s?[/-]\\s?(?:\\d{1,4}|[A-Za-z]{1,2}))*(?:\\s?(?:[A-Za-z]|bis|ter))?";

  private static final String NONE =
      "s\\.?\\s?n\\.?\\s?c\\.?|s\\s?/\\s?n\\.?(?:\\s?/?\\s?c\\.?)?|s\\.\\s?n\\.?|senza\\s+numero(?:\\s+civico)?";

  private static final String SIGN =
      "(?:(?:n|nr|num|civ)\\b[.°º:]*|n[°º]|numero(?:\\s+civico)?|civico)";

  private static final Pattern WHOLE_NUMBER =
      Pattern.compile("(?i)" + SIGN + "?\\s*(" + NUMBER + "|" + NONE + ")");

  private static final Pattern STREET_AND_NUMBER =
      Pattern.compile("(?i)(.*?\\S)\\s+(" + SIGN + "\\s*)?(" + NUMBER + "|" + NONE + ")");

  /** Words whose number is part of the name: roads, kilometres, lots. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i).*(?:\\b(?:provinciale|statale|regionale|comunale|vicinale|km|lotto|comparto|lotti|strada"
              + "|raccordo|autostrada|uscita|casello|sp|ss|sr|sgc|interno|int|scala|piano|capannone|edificio"
              + "|foglio|particella|mappale|sub)|s\\.\\s?[psr]\\.)[.\\s]*(?:n[.°]*)?");

  private static final Pattern LOCALITY =
      Pattern.compile("(?i)(?:localit[aà]'?|loc\\.?|frazione|fraz\\.?)\\s+(.+)");

  private static final Pattern BUSINESS_AREA =
      Pattern.compile(
          "(?i)(?:zona|area)\\s+(?:industriale|artigianale|produttiva|p\\.?i\\.?p\\.?).*");

  private final TextCleaner cleaner;

  public AddressReader(TextCleaner cleaner) {
    this.cleaner = cleaner;
  }

  /**
   * Reads an address.
   *
   * @param number cell of the house number; {@link Cell#empty} where the address holds it
   * @param municipality name of the municipality, which is no part of the address; may be empty
   */
  public Reading<Address> read(Cell address, Cell number, String municipality) {
    if (address instanceof Cell.Fault || number instanceof Cell.Fault) {
      return Reading.unreadable(ValueNotices.CELL_FAULT, Map.of());
    }
    Cleaned cleaned = cleaner.line(address.shown());
    String text = cleaned.text();
    if (Folding.fold(text).isEmpty()) {
      return Reading.missing();
    }
    Parts parts = new Parts();
    if (text.length() > LONGEST) {
      parts.street = text;
    } else {
      parts.take(cleaner, text, municipality);
    }
    Optional<String> own = houseNumber(number);
    boolean contradicts =
        own.filter(n -> !parts.number.isEmpty() && !n.equals(parts.number)).isPresent();
    if (parts.number.isEmpty()) {
      parts.number = own.orElse("");
    }
    Address read = parts.address();
    String rule = read.text().equals(address.shown().strip()) ? "" : "address_format";
    Reading<Address> reading =
        Reading.of(read).by(own.isPresent() && read.street().equals(text) ? "" : rule);
    boolean unread = own.isEmpty() && !Folding.fold(number.shown()).isEmpty();
    return unread || contradicts
        ? reading.saying(
            PlaceNotices.HOUSE_NUMBER_UNCLEAR, Map.of("number", number.shown().strip()))
        : reading;
  }

  /** A locality in a cell of its own, without the word for it: {@code Loc. Montegemoli}. */
  public Reading<String> locality(Reading<String> name) {
    return name.value()
        .map(LOCALITY::matcher)
        .filter(Matcher::matches)
        .map(named -> name.map(n -> named.group(1)).by("locality_named"))
        .orElse(name);
  }

  /** A house number in a cell of its own; empty where there is none, or none that can be one. */
  private static Optional<String> houseNumber(Cell cell) {
    if (cell instanceof Cell.Num number) {
      boolean whole =
          number.value().signum() > 0 && number.value().stripTrailingZeros().scale() <= 0;
      return whole ? Optional.of(number.value().toBigInteger().toString()) : Optional.empty();
    }
    Matcher matcher = WHOLE_NUMBER.matcher(cell.shown().strip());
    return cell instanceof Cell.Text && cell.shown().length() <= LONGEST && matcher.matches()
        ? Optional.of(canonical(matcher.group(1)))
        : Optional.empty();
  }

  private static String canonical(String number) {
    return Character.isDigit(number.charAt(0)) ? number.replaceAll("\\s?([/-])\\s?", "$1") : "snc";
  }

  /** The parts of one address while they are being found. */
  private static final class Parts {
    private final List<String> streets = new ArrayList<>();
    private final List<String> behind = new ArrayList<>();
    private String street = "";
    private String number = "";
    private String locality = "";
    private String postalCode = "";

    private void take(TextCleaner cleaner, String text, String municipality) {
      String rest = withoutPostalCode(PROVINCE.matcher(text).replaceFirst(""), municipality);
      for (String part : PARTS.split(rest)) {
        if (!part.isBlank() && !Folding.fold(part).equals(Folding.fold(municipality))) {
          part(cleaner, part.strip());
        }
      }
      street = String.join(", ", streets);
    }

    /** What follows a postal code is the municipality; it goes only where it is the known one. */
    private String withoutPostalCode(String text, String municipality) {
      Matcher code = POSTAL_CODE.matcher(text);
      if (!code.find() || (code.start(1) == 0 && code.end() == text.length())) {
        return text;
      }
      postalCode = code.group(1);
      String behind = text.substring(code.end()).replaceFirst("^[\\s,;)–-]+", "");
      boolean known = Folding.fold(behind).equals(Folding.fold(municipality));
      String before = text.substring(0, endOfWords(text, code.start()));
      return before + (behind.isEmpty() || known ? "" : ", " + behind);
    }

    /** Where the last word or number before a place ends: what parts it from there goes with it. */
    private static int endOfWords(String text, int before) {
      int end = before;
      while (end > 0
          && (Folding.isBlank(text.charAt(end - 1))
              || ",;(–-".indexOf(text.charAt(end - 1)) >= 0)) {
        end--;
      }
      return end;
    }

    private void part(TextCleaner cleaner, String part) {
      Matcher alone = WHOLE_NUMBER.matcher(part);
      boolean follows = !streets.isEmpty() || !locality.isEmpty();
      if (alone.matches() && follows && number.isEmpty()) {
        number = canonical(alone.group(1));
        return;
      }
      boolean behindNumber = !number.isEmpty();
      String name = part;
      Matcher ending = STREET_AND_NUMBER.matcher(part);
      if (!behindNumber && ending.matches() && !NUMBERED.matcher(ending.group(1)).matches()) {
        name = ending.group(1);
        number = canonical(ending.group(3));
      }
      place(TitleCase.of(cleaner.abbreviations().expandStreet(name)), behindNumber);
    }

    private void place(String name, boolean numbered) {
      Matcher hamlet = LOCALITY.matcher(name);
      if (hamlet.matches() && locality.isEmpty()) {
        locality = hamlet.group(1);
      } else if (BUSINESS_AREA.matcher(name).matches() && locality.isEmpty()) {
        locality = name;
      }
      boolean isLocality = name.endsWith(locality) && !locality.isEmpty();
      if (!isLocality || streets.isEmpty()) {
        (numbered ? behind : streets).add(name);
      }
    }

    private Address address() {
      return new Address(street, number, String.join(", ", behind), locality, postalCode);
    }
  }
}
