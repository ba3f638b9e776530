package it.census.rules.book;

import it.census.model.NoticeType;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.rules.rule.Finding;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The limits of the dictionary, applied before any other rule: they are written as Bean Validation
 * constraints on the records of the model, and the message of a constraint is the code of the
 * notice it raises. A value beyond its limit is taken out of the offer; of several values only the
 * bad ones are.
 */
final class StructuralConstraints {

  static final NoticeType VALUE_NOT_POSITIVE =
      NoticeType.warning("value_not_positive")
          .says(
              "«{field}»: «{value}» non è maggiore di zero; il campo resta vuoto.",
              "{field}: \"{value}\" is not more than zero; the field is left empty.")
          .fix(
              "Indicare un numero maggiore di zero, o lasciare vuota la cella se il dato manca.",
              "Give a number above zero, or leave the cell empty where there is none.")
          .because(
              "Dictionary: areas, heights and prices are quantities; 0 is written for missing.");

  static final NoticeType VALUE_OUT_OF_RANGE =
      NoticeType.warning("value_out_of_range")
          .says(
              "«{field}»: «{value}» è fuori dai limiti ammessi ({range}); il campo resta vuoto.",
              "{field}: \"{value}\" is outside the allowed limits ({range}); the field is left"
                  + " empty.")
          .fix(
              "Verificare il valore, l'unità di misura e il segno decimale.",
              "Check the value, its unit and its decimal sign.")
          .because("Dictionary: limits beyond which no real offer lies.");

  static final NoticeType TEXT_TOO_LONG =
      NoticeType.warning("text_too_long")
          .says(
              "«{field}»: il testo supera {max} caratteri; il campo resta vuoto.",
              "{field}: the text is longer than {max} characters; the field is left empty.")
          .fix(
              "Abbreviare il testo, o spostarne una parte nella descrizione.",
              "Shorten the text, or move part of it to the description.")
          .because("Dictionary: lengths that the CRM and the showcase can hold.");

  static final NoticeType EMAIL_MALFORMED =
      NoticeType.warning("email_malformed")
          .says(
              "«{field}»: il valore non è un indirizzo e-mail; il campo resta vuoto.",
              "{field}: the value is no e-mail address; the field is left empty.")
          .fix(
              "Scrivere un solo indirizzo nella forma nome@ente.it.",
              "Write one address of the form name@body.org.")
          .because("RFC 5321: an address that mail can be sent to.");

  static final NoticeType WEB_ADDRESS_MALFORMED =
      NoticeType.warning("web_address_malformed")
          .says(
              "«{field}»: «{value}» non è un indirizzo web; non viene conservato.",
              "{field}: \"{value}\" is no web address; it is not kept.")
          .fix(
              "Indicare l'indirizzo completo, che comincia con http:// o https://.",
              "Give the whole address, beginning with http:// or https://.")
          .because("RFC 3986; other schemes than http and https are refused for safety.");

  static final NoticeType TOO_MANY_VALUES =
      NoticeType.warning("too_many_values")
          .says(
              "«{field}»: i valori sono {count}; si conservano i primi {max}.",
              "{field}: there are {count} values; the first {max} are kept.")
          .fix(
              "Indicare i {max} valori più utili a chi cerca.",
              "Give the {max} values that help a seeker most.")
          .because("Dictionary: what one page of the showcase can present.");

  private static final Map<String, NoticeType> BY_CODE = byCode();

  private static final Comparator<ConstraintViolation<Offer>> IN_FIELD_ORDER =
      Comparator.<ConstraintViolation<Offer>, OfferField>comparing(v -> field(v.getPropertyPath()))
          .thenComparing(ConstraintViolation::getMessage)
          .thenComparing(v -> v.getPropertyPath().toString());

  private final FieldLimits limits = FieldLimits.ofTheDictionary();

  /** What the constraints say, by kind of notice and in the order of the dictionary. */
  List<Raised> check(Offer offer) {
    Set<ConstraintViolation<Offer>> violations = Shared.VALIDATOR.validate(offer);
    if (violations.isEmpty()) {
      return List.of();
    }
    List<Raised> raised = new ArrayList<>();
    Map<OfferField, Set<Object>> refused = new EnumMap<>(OfferField.class);
    Set<OfferField> told = new LinkedHashSet<>();
    for (ConstraintViolation<Offer> violation :
        violations.stream().sorted(IN_FIELD_ORDER).toList()) {
      NoticeType type = BY_CODE.get(violation.getMessage());
      if (type == null) {
        throw new IllegalStateException("no notice " + violation.getMessage());
      }
      OfferField field = field(violation.getPropertyPath());
      if (type.equals(TOO_MANY_VALUES)) {
        raised.add(new Raised(type, tooMany(field, violation)));
      } else if (isElement(violation.getPropertyPath())) {
        refused.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(violation.getInvalidValue());
      } else if (told.add(field)) {
        raised.add(new Raised(type, limits.describe(Finding.about(field)).emptying(field)));
      }
    }
    refused.forEach(
        (field, values) ->
            raised.add(new Raised(WEB_ADDRESS_MALFORMED, without(offer, field, values))));
    return raised;
  }

  static List<NoticeType> notices() {
    return List.of(
        VALUE_NOT_POSITIVE,
        VALUE_OUT_OF_RANGE,
        TEXT_TOO_LONG,
        EMAIL_MALFORMED,
        WEB_ADDRESS_MALFORMED,
        TOO_MANY_VALUES);
  }

  /**
   * A finding together with what it is called; a rule has one name, the constraints have several.
   */
  record Raised(NoticeType type, Finding finding) {}

  private static Finding tooMany(OfferField field, ConstraintViolation<Offer> violation) {
    List<?> values = (List<?>) violation.getInvalidValue();
    int max = ((Size) violation.getConstraintDescriptor().getAnnotation()).max();
    return Finding.about(field)
        .with("count", String.valueOf(values.size()))
        .with("max", String.valueOf(max))
        .replacing(field, values.subList(0, max));
  }

  private static Finding without(Offer offer, OfferField field, Set<Object> refused) {
    List<?> values = (List<?>) field.valueIn(offer);
    List<?> kept =
        values == null ? List.of() : values.stream().filter(v -> !refused.contains(v)).toList();
    return Finding.about(field)
        .showing(String.join("|", refused.stream().map(Object::toString).toList()))
        .replacing(field, kept);
  }

  private static boolean isElement(Path path) {
    for (Path.Node node : path) {
      if (node.isInIterable()) {
        return true;
      }
    }
    return false;
  }

  /** The path {@code dimensions.landAreaM2} is the field {@code land_area_m2}. */
  private static OfferField field(Path path) {
    String component = "";
    int depth = 0;
    for (Path.Node node : path) {
      if (depth++ == 1) {
        component = String.valueOf(node.getName());
      }
    }
    return fieldOf(component);
  }

  static OfferField fieldOf(String component) {
    String key = component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return OfferField.find(key)
        .orElseThrow(() -> new IllegalStateException("no field " + component));
  }

  static Validator validator() {
    return Shared.VALIDATOR;
  }

  private static Map<String, NoticeType> byCode() {
    return notices().stream().collect(Collectors.toUnmodifiableMap(NoticeType::code, t -> t));
  }

  /**
   * One validator for the whole program: it is costly to build, immutable, and safe for threads.
   */
  private static final class Shared {
    static final Validator VALIDATOR =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
  }
}
