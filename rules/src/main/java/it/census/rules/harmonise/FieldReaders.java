package it.census.rules.harmonise;

import it.census.model.FieldType;
import it.census.model.OfferField;
import it.census.model.config.CodeList;
import it.census.model.config.SourceDefinition;
import it.census.model.config.Vocabulary;
import it.census.rules.columns.Conventions;
import it.census.rules.columns.RuleContext;
import it.census.rules.harmonise.FieldStep.CellReader;
import it.census.rules.rule.Demands;
import it.census.rules.text.Abbreviations;
import it.census.rules.text.MissingValues;
import it.census.rules.text.TextCleaner;
import it.census.rules.values.AddressReader;
import it.census.rules.values.AreaReader;
import it.census.rules.values.BooleanReader;
import it.census.rules.values.CadastralCategoryReader;
import it.census.rules.values.CodeReader;
import it.census.rules.values.DateReader;
import it.census.rules.values.EmailReader;
import it.census.rules.values.IntegerReader;
import it.census.rules.values.MoneyPeriod;
import it.census.rules.values.MoneyReader;
import it.census.rules.values.NumberReader;
import it.census.rules.values.PhoneReader;
import it.census.rules.values.PostalCodeReader;
import it.census.rules.values.Reading;
import it.census.rules.values.TextReader;
import it.census.rules.values.UrlReader;
import it.census.rules.values.ValueNotices;
import it.census.rules.values.YearReader;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The reader of values that belongs to each field. Built once a run, shared by all threads; what a
 * column's convention or a source's own words add is put around it once a delivery.
 */
final class FieldReaders {

  private final Vocabulary vocabulary;
  private final ZoneId zone;
  private final Abbreviations abbreviations;
  private final TextReader texts;
  private final AddressReader addresses;
  private final PostalCodeReader postalCodes;
  private final BooleanReader booleans;
  private final MissingValues missing;
  private final Demands demands;
  private final Map<String, CodeReader> codes = new HashMap<>();

  private final AreaReader areas = new AreaReader();
  private final YearReader years = new YearReader();
  private final UrlReader urls = new UrlReader();
  private final EmailReader emails = new EmailReader();
  private final PhoneReader phones = new PhoneReader();

  private FieldReaders(RuleContext context) {
    this.vocabulary = context.vocabulary();
    this.zone = context.region().timeZone();
    this.abbreviations = Abbreviations.of(vocabulary);
    TextCleaner cleaner = new TextCleaner(abbreviations);
    this.texts = new TextReader(cleaner);
    this.addresses = new AddressReader(cleaner);
    this.postalCodes = new PostalCodeReader(texts);
    this.booleans = new BooleanReader(vocabulary.codeList("boolean"));
    this.missing = MissingValues.of(vocabulary);
    this.demands = Demands.of(vocabulary);
    for (OfferField field : OfferField.values()) {
      listOf(field).ifPresent(l -> codes.put(l.name(), CodeReader.of(l, abbreviations)));
    }
  }

  static FieldReaders of(RuleContext context) {
    return new FieldReaders(context);
  }

  Demands demands() {
    return demands;
  }

  /** What the words of a source mean in the field or helper column with this key. */
  CellWords words(String key, SourceDefinition source) {
    return new CellWords(key, missing, source);
  }

  AddressReader addresses() {
    return addresses;
  }

  TextReader texts() {
    return texts;
  }

  AreaReader areas() {
    return areas;
  }

  EmailReader emails() {
    return emails;
  }

  PhoneReader phones() {
    return phones;
  }

  /** Whether the field is a sum of money, which needs more than its cell. */
  static boolean isMoney(OfferField field) {
    return field.unit().filter(u -> u.startsWith("EUR")).isPresent();
  }

  static boolean isArea(OfferField field) {
    return field.unit().filter("m2"::equals).isPresent();
  }

  /** Whether a source definition can give the field a default; municipalities have their own. */
  boolean canDefault(OfferField field) {
    return switch (field) {
      case OFFER_ID, SOURCE_ID, SOURCE_REFERENCE, MUNICIPALITY_CODE, MUNICIPALITY -> false;
      default -> field.type() != FieldType.PARCELS;
    };
  }

  MoneyReader money(OfferField field) {
    return new MoneyReader(field == OfferField.RENT_EUR_YEAR ? MoneyPeriod.YEAR : MoneyPeriod.ONCE);
  }

  /** The reader of one column of a field that needs nothing but its cell. */
  CellReader of(OfferField field, Conventions conventions, SourceDefinition source) {
    return switch (field) {
      case NAME, OWNER_NAME, CONTACT_NAME, MOTORWAY_EXIT -> texts::name;
      case LOCALITY -> cell -> addresses.locality(texts.name(cell));
      case POSTAL_CODE -> postalCodes::read;
      case CONTACT_PHONE -> phones::read;
      case YEAR_BUILT -> years::read;
      case CADASTRAL_CATEGORY -> new CadastralCategoryReader(codesOf(field, source))::read;
      default -> byType(field, conventions, source);
    };
  }

  private CellReader byType(OfferField field, Conventions conventions, SourceDefinition source) {
    return switch (field.type()) {
      case STRING -> listOf(field).isPresent() ? codesOf(field, source)::read : texts::line;
      case TEXT -> texts::paragraph;
      case CODE -> codesOf(field, source)::read;
      case CODES -> codesOf(field, source)::readAll;
      case BOOLEAN -> booleans::read;
      case URL -> urls::read;
      case URLS -> urls::readAll;
      case EMAIL -> emails::read;
      case DATE -> {
        DateReader dates = DateReader.of(field, zone);
        yield cell -> dates.read(cell, conventions.date());
      }
      case INTEGER -> {
        IntegerReader numbers = IntegerReader.of(field);
        yield zeros(cell -> numbers.read(cell, conventions.number()), conventions);
      }
      case DECIMAL -> decimal(field, conventions);
      case PARCELS -> throw new IllegalArgumentException("parcels are put together");
    };
  }

  private CellReader decimal(OfferField field, Conventions conventions) {
    if (isArea(field)) {
      return cell -> areas.read(cell, conventions.number(), conventions.area());
    }
    NumberReader numbers = NumberReader.of(field);
    return zeros(cell -> numbers.read(cell, conventions.number()), conventions);
  }

  /** In some columns 0 is one more way to write nothing. */
  private static CellReader zeros(CellReader reader, Conventions conventions) {
    return conventions.zeroIsMissing() ? cell -> withoutZero(reader.read(cell)) : reader;
  }

  private static Reading<?> withoutZero(Reading<?> reading) {
    boolean zero =
        reading
            .value()
            .filter(
                v ->
                    (v instanceof BigDecimal number && number.signum() == 0)
                        || (v instanceof Integer whole && whole == 0))
            .isPresent();
    return zero ? Reading.unreadable(ValueNotices.ZERO_AS_MISSING, Map.of()) : reading;
  }

  /** The reader of the codes of a field, with the source's own words where it has any. */
  private CodeReader codesOf(OfferField field, SourceDefinition source) {
    CodeList list = listOf(field).orElseThrow();
    Map<String, String> words = source.values().getOrDefault(field.key(), Map.of());
    CodeReader shared = codes.get(list.name());
    return words.isEmpty() && shared != null ? shared : CodeReader.of(list, abbreviations, words);
  }

  /** The code list of a field whose values are codes; external references name a system only. */
  private Optional<CodeList> listOf(OfferField field) {
    return field == OfferField.EXTERNAL_REFS
        ? Optional.empty()
        : field.codeList().flatMap(vocabulary::findCodeList);
  }
}
