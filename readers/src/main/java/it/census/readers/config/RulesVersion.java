package it.census.readers.config;

import it.census.model.config.CensusConfiguration;
import it.census.model.config.CodeList;
import it.census.model.config.HeaderAlias;
import it.census.model.config.Region;
import it.census.model.config.Region.Boundary;
import it.census.model.config.Region.BoundingBox;
import it.census.model.config.Settings;
import it.census.model.config.SourceDefinition;
import it.census.model.config.Vocabulary;
import java.math.BigDecimal;

/**
 * Names the rules a delivery was judged by. The same bytes under the same rules give the same
 * offers, so a delivery already loaded under today's rules is not worked on again; a word added to
 * a code list, or a new program, is another version and every source is judged anew.
 *
 * <p>Covered, by what they say and not by how the files are written (a comment or the order of keys
 * changes nothing): the program, code lists with synonyms, header aliases, missing values,
 * abbreviations, the region with its tables, and of the settings freshness, plausible prices and
 * the showcase's minimum areas. Of a source: its whole definition but the location. Not covered,
 * because no row is read or judged differently: the general guard, workers, reading limits and the
 * publisher.
 */
public final class RulesVersion {

  /** Hexadecimal digits of a version: 64 bits. */
  private static final int LENGTH = 16;

  private RulesVersion() {}

  /**
   * The rules of one source. Does not depend on the other sources.
   *
   * @param code the program that applies them
   * @return 16 hexadecimal digits
   */
  public static String of(
      CensusConfiguration configuration, SourceDefinition source, CodeFingerprint code) {
    return shorten(new Canonical().add(common(configuration, code)).add(source.fingerprint()));
  }

  /**
   * The rules of a whole run: what is common and every source's own.
   *
   * @param code the program that applies them
   * @return 16 hexadecimal digits
   */
  public static String of(CensusConfiguration configuration, CodeFingerprint code) {
    return shorten(
        new Canonical()
            .add(common(configuration, code))
            .all(configuration.sources().stream().map(SourceDefinition::fingerprint).toList()));
  }

  private static String shorten(Canonical text) {
    return text.sha256().substring(0, LENGTH);
  }

  private static String common(CensusConfiguration configuration, CodeFingerprint code) {
    Canonical text = new Canonical().add(code.sha256());
    settings(text, configuration.settings());
    vocabulary(text, configuration.vocabulary());
    region(text, configuration.region());
    return text.sha256();
  }

  private static void settings(Canonical text, Settings settings) {
    text.add(Integer.toString(settings.confirmWithinMonths()));
    text.add(plain(settings.showcaseMinLandM2())).add(plain(settings.showcaseMinBuildingM2()));
    text.size(settings.pricesPerM2().size());
    settings
        .pricesPerM2()
        .forEach((kind, range) -> text.add(kind).add(plain(range.min())).add(plain(range.max())));
  }

  private static void vocabulary(Canonical text, Vocabulary vocabulary) {
    text.size(vocabulary.codeLists().size());
    vocabulary.codeLists().values().forEach(list -> codeList(text, list));
    text.size(vocabulary.headerAliases().size());
    for (HeaderAlias alias : vocabulary.headerAliases()) {
      text.add(alias.header()).add(alias.field()).all(alias.alternatives());
    }
    text.size(vocabulary.missingValues().size());
    vocabulary
        .missingValues()
        .forEach(m -> text.add(m.value()).all(m.exceptFields().stream().sorted().toList()));
    text.size(vocabulary.abbreviations().size());
    vocabulary
        .abbreviations()
        .forEach(a -> text.add(a.abbreviation()).add(a.expansion()).add(a.kind()));
  }

  private static void codeList(Canonical text, CodeList list) {
    text.add(list.name()).size(list.entries().size());
    for (CodeList.Entry entry : list.entries()) {
      text.add(entry.code()).add(entry.label().it()).add(entry.label().en());
      text.all(entry.synonyms()).all(entry.attributes());
    }
  }

  private static void region(Canonical text, Region region) {
    text.add(region.code()).add(region.name().it()).add(region.name().en());
    text.add(region.timeZone().getId());
    text.all(region.languages().stream().map(Enum::name).toList());
    box(text, region.boundingBox());
    text.size(region.coordinateSystems().size());
    for (Region.CoordinateSystem system : region.coordinateSystems()) {
      text.size(system.epsg()).add(system.name()).add(system.axes()).add(system.proj4());
      text.add(system.xMin()).add(system.xMax()).add(system.yMin()).add(system.yMax());
    }
    text.size(region.municipalities().size());
    for (Region.Municipality m : region.municipalities()) {
      text.add(m.code()).add(m.name()).add(m.province()).add(m.cadastralCode());
      text.add(m.insideLat()).add(m.insideLon()).add(m.supplierCode());
      box(text, m.box());
    }
    tables(text, region);
    text.size(region.boundaries().size());
    region.boundaries().forEach(b -> boundary(text, b));
  }

  private static void tables(Canonical text, Region region) {
    text.size(region.merged().size());
    for (Region.MergedMunicipality m : region.merged()) {
      text.add(m.oldCode()).add(m.oldCadastralCode()).add(m.oldName());
      text.add(m.validTo().toString()).add(m.newCode());
    }
    text.size(region.cadastralSections().size());
    region
        .cadastralSections()
        .forEach(s -> text.add(s.cadastralCode()).add(s.register()).add(s.section()));
    text.size(region.municipalityCodeForms().size());
    region
        .municipalityCodeForms()
        .forEach(f -> text.add(f.name()).add(f.pattern()).add(f.replacement()));
    text.size(region.pointsOfInterest().size());
    for (Region.PointOfInterest p : region.pointsOfInterest()) {
      text.add(p.kind()).add(p.name()).add(p.latitude()).add(p.longitude());
    }
  }

  private static void boundary(Canonical text, Boundary boundary) {
    text.add(boundary.municipalityCode()).size(boundary.polygons().size());
    boundary
        .polygons()
        .forEach(
            polygon -> {
              text.size(polygon.size());
              polygon.forEach(
                  ring -> {
                    text.size(ring.size());
                    ring.forEach(point -> text.add(point[0]).add(point[1]));
                  });
            });
  }

  private static void box(Canonical text, BoundingBox box) {
    text.add(box.minLon()).add(box.minLat()).add(box.maxLon()).add(box.maxLat());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
