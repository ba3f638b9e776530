package it.census.rules.book;

import it.census.model.Bilingual;
import it.census.model.Language;
import it.census.model.config.CodeList;
import it.census.model.config.GuardLimits;
import it.census.model.config.ReadingLimits;
import it.census.model.config.Region;
import it.census.model.config.Region.BoundingBox;
import it.census.model.config.Region.Municipality;
import it.census.model.config.Settings;
import it.census.model.config.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A region of three square municipalities side by side, each a tenth of a degree wide, from west to
 * east: Ponente (with an outline, a triangle: only the south-western half of its square), Mezzo and
 * Levante (with extents only). Two provinces, OV and ES.
 */
final class SmallRegion {

  static final Region REGION =
      new Region(
          "R",
          new Bilingual("Regione piccola", "Small region"),
          ZoneId.of("Europe/Rome"),
          List.of(Language.IT, Language.EN),
          new BoundingBox(10.0, 43.0, 10.3, 43.1),
          List.of(),
          List.of(
              municipality("001", "Ponente", "OV", "P001", 10.0, 10.1),
              municipality("002", "Mezzo", "OV", "M002", 10.1, 10.2),
              municipality("003", "Levante", "ES", "L003", 10.2, 10.3)),
          List.of(
              new Region.MergedMunicipality(
                  "009", "M009", "Mezzo di Sotto", LocalDate.of(2013, 12, 31), "002")),
          List.of(
              new Region.CadastralSection("L003", "T", "A"),
              new Region.CadastralSection("L003", "T", "B")),
          List.of(),
          List.of(
              new Region.Boundary(
                  "001",
                  List.of(
                      List.of(
                          List.of(
                              new double[] {10.0, 43.0},
                              new double[] {10.1, 43.0},
                              new double[] {10.0, 43.1},
                              new double[] {10.0, 43.0}))))),
          List.of());

  static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of(
              "offer_kind",
              new CodeList(
                  "offer_kind",
                  List.of(
                      kind("AREA_LIBERA", "AREA"),
                      kind("LOTTO", "AREA"),
                      kind("AREA_DISMESSA", "AREA"),
                      kind("CAPANNONE", "BUILDING"),
                      kind("UFFICIO", "BUILDING"),
                      kind("ALTRO", ""))),
              "province",
              new CodeList(
                  "province",
                  List.of(
                      entry("OV", Map.of("postal_codes", "57###|58###")), entry("ES", Map.of())))),
          List.of(),
          List.of(),
          List.of());

  static final Settings SETTINGS =
      new Settings(
          new GuardLimits(new BigDecimal("0.2"), new BigDecimal("0.3")),
          12,
          2,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          Map.of(
              "CAPANNONE",
              new Settings.PriceRange(BigDecimal.valueOf(150), BigDecimal.valueOf(1500))),
          ReadingLimits.DEFAULT,
          new Settings.Publisher("Regione piccola", "", "r", "CC-BY-4.0", "", Language.IT));

  static final RuleBook BOOK = RuleBook.of(SETTINGS, REGION, VOCABULARY);

  static final RuleBook BOOK_WITHOUT_BOUNDARIES =
      RuleBook.of(SETTINGS, withoutBoundaries(), VOCABULARY);

  private SmallRegion() {}

  private static Region withoutBoundaries() {
    return new Region(
        REGION.code(),
        REGION.name(),
        REGION.timeZone(),
        REGION.languages(),
        REGION.boundingBox(),
        REGION.coordinateSystems(),
        REGION.municipalities(),
        REGION.merged(),
        REGION.cadastralSections(),
        REGION.municipalityCodeForms(),
        List.of(),
        REGION.pointsOfInterest());
  }

  private static Municipality municipality(
      String code, String name, String province, String cadastralCode, double west, double east) {
    return new Municipality(
        code,
        name,
        province,
        cadastralCode,
        43.03,
        west + 0.03,
        new BoundingBox(west, 43.0, east, 43.1),
        "");
  }

  private static CodeList.Entry kind(String code, String kindClass) {
    return entry(code, Map.of("class", kindClass));
  }

  private static CodeList.Entry entry(String code, Map<String, String> attributes) {
    return new CodeList.Entry(code, new Bilingual(code, code), List.of(), attributes);
  }
}
