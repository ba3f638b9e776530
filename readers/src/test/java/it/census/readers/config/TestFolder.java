package it.census.readers.config;

import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small configuration of a small country, right until a test spoils it. */
final class TestFolder {

  static final String REGION =
      """
      name: { it: Prova, en: Trial }
      code: X
      time_zone: Europe/Rome
      languages: [it, en]
      bounding_box: { min_longitude: 10, min_latitude: 43, max_longitude: 11, max_latitude: 44 }
      coordinate_reference_systems:
        - epsg: 4326
          x: { min: 10, max: 11 }
          y: { min: 43, max: 44 }
          proj4: "+proj=longlat +datum=WGS84 +no_defs"
      """;

  static final String MUNICIPALITIES =
      """
      municipality_code,name,province,cadastral_code,inside_lat,inside_lon,min_lon,min_lat,max_lon,max_lat
      M1,Primo,AA,A001,43.5,10.5,10.4,43.4,10.6,43.6
      M2,Secondo,AA,A002,43.7,10.7,10.6,43.6,10.8,43.8
      """;

  private final Path path;

  TestFolder(Path path) {
    this.path = path;
  }

  /** All that a configuration needs and nothing else. */
  static TestFolder minimal(Path path) {
    TestFolder folder = new TestFolder(path).with("application.yml", "# all defaults\n");
    KnownFields.CODE_LISTS.forEach(
        l ->
            folder.with(
                "codelists/" + l + ".csv", "code,label_it,label_en,synonyms\nUNO,Uno,One,primo\n"));
    return folder
        .with("codelists/province.csv", "code,label_it,label_en,synonyms\nAA,Alfa,Alpha,\n")
        .with("codelists/boolean.csv", "code,label_it,label_en,synonyms\nSI,Sì,Yes,\nNO,No,No,\n")
        .with(
            "codelists/offer_status.csv",
            """
            code,label_it,label_en,synonyms,showcase
            DISPONIBILE,Disponibile,Available,libero,1
            ASSEGNATO,Assegnato,Assigned,,0
            """)
        .with(
            "codelists/offer_kind.csv",
            "code,label_it,label_en,synonyms,site_class\nLOTTO,Lotto,Plot,,UNO\n")
        .with("header-aliases.csv", "header,field,alternatives\nSuperficie,land_area_m2,\n")
        .with("missing-values.csv", "value,note,except_fields\nn.d.,,\n")
        .with("abbreviations.csv", "abbreviation,expansion,kind\nv.le,viale,street\n")
        .with("region.yml", REGION)
        .with("reference/municipalities.csv", MUNICIPALITIES);
  }

  TestFolder with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  TestFolder with(String name, byte[] bytes) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  TestFolder without(String name) {
    try {
      Files.delete(path.resolve(name));
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  CensusConfiguration read() {
    try {
      return ConfigurationReader.read(path);
    } catch (ConfigurationInvalid invalid) {
      throw new AssertionError(invalid.getMessage(), invalid);
    }
  }

  SourceDefinition source(String id) {
    return read().findSource(id).orElseThrow();
  }

  /** What the reader complains about, as {@code file:line: sentence}. */
  List<String> problems() {
    return problemsAsRead().stream().map(ConfigurationProblem::toString).toList();
  }

  /** The same without the long lists of what is allowed. */
  List<String> problemsInBrief() {
    return problems().stream()
        .map(p -> p.replaceAll("[;?] (valid: |the nearest of ).*", "…"))
        .toList();
  }

  List<ConfigurationProblem> problemsAsRead() {
    try {
      ConfigurationReader.read(path);
      return List.of();
    } catch (ConfigurationInvalid invalid) {
      return invalid.problems();
    }
  }
}
