package it.census.rules.values;

import it.census.model.text.Folding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The land registry's way to write an area: hectares, ares (100 m²) and centiares (1 m²), two
 * digits each for the latter two: {@code 2 ha 30 a 15 ca}, {@code Ha 2.30.15}, {@code ha 2 are 30
 * ca 15}.
 */
final class HectaresAresCentiares {

  private static final String GAP = "[\\s.,;:\\-]*";

  private static final List<Pattern> WITH_UNIT =
      List.of(
          Pattern.compile(
              "(\\d+)\\s*(?:ha|ett|ettari|ettaro)"
                  + GAP
                  + "(?:e\\s+)?(\\d{1,2})\\s*(?:a|are|ara)"
                  + GAP
                  + "(?:e\\s+)?(?:(\\d{1,2})\\s*(?:ca|centiare|centiara)\\.?)?"),
          Pattern.compile(
              "(\\d+)\\s*(?:ha|ettari|ettaro)" + GAP + "()(\\d{1,2})\\s*(?:ca|centiare)\\.?"),
          Pattern.compile(
              "(?:ha|ettari)"
                  + GAP
                  + "(\\d+)"
                  + GAP
                  + "(?:a|are)"
                  + GAP
                  + "(\\d{1,2})"
                  + GAP
                  + "(?:(?:ca|centiare)"
                  + GAP
                  + "(\\d{1,2}))?"),
          Pattern.compile("()(\\d{1,2})\\s*(?:a|are)" + GAP + "(\\d{1,2})\\s*(?:ca|centiare)\\.?"),
          Pattern.compile(
              "(?:ha|ettari)"
                  + GAP
                  + "(\\d+)\\s?[.,\\-\\s/]\\s?(\\d{2})\\s?[.,\\-\\s/]\\s?(\\d{2})"),
          Pattern.compile(
              "(\\d+)[.,\\-](\\d{2})[.,\\-](\\d{2})\\s*(?:ha|ettari|ettaro|ha\\.a\\.ca)\\.?"));

  private static final Pattern BARE = Pattern.compile("(\\d+)[.,\\-](\\d{2})[.,\\-](\\d{2})");

  private HectaresAresCentiares() {}

  /**
   * The area in m²; empty where the text is not written in this way.
   *
   * @param inHectares whether the column is in hectares, so that {@code 2.30.15} can mean this only
   */
  static Optional<BigDecimal> read(String text, boolean inHectares) {
    if (text.length() > 60) {
      return Optional.empty();
    }
    String soft = Folding.soften(text);
    for (Pattern pattern : WITH_UNIT) {
      Matcher matcher = pattern.matcher(soft);
      if (matcher.matches()) {
        return Optional.of(total(matcher));
      }
    }
    Matcher bare = BARE.matcher(soft);
    return inHectares && bare.matches() ? Optional.of(total(bare)) : Optional.empty();
  }

  private static BigDecimal total(Matcher matcher) {
    return part(matcher.group(1), AreaUnit.HA)
        .add(part(matcher.group(2), AreaUnit.A))
        .add(part(matcher.group(3), AreaUnit.CA));
  }

  private static BigDecimal part(@Nullable String digits, AreaUnit unit) {
    return digits == null || digits.isEmpty()
        ? BigDecimal.ZERO
        : new BigDecimal(digits).multiply(unit.squareMetres());
  }
}
