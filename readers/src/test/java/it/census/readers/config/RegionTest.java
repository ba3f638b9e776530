package it.census.readers.config;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Bilingual;
import it.census.model.config.Region.CodeForm;
import it.census.model.config.Region.MergedMunicipality;
import it.census.model.config.Region.PointOfInterest;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionTest {

  @TempDir Path path;
  private TestFolder folder;

  @BeforeEach
  void a_folder() {
    folder = TestFolder.minimal(path);
  }

  @Test
  void only_the_municipalities_are_needed_all_other_tables_may_be_absent() {
    var region = folder.read().region();

    assertThat(region.name()).isEqualTo(new Bilingual("Prova", "Trial"));
    assertThat(region.municipalities()).extracting(m -> m.code()).containsExactly("M1", "M2");
    assertThat(region.merged()).isEmpty();
    assertThat(region.cadastralSections()).isEmpty();
    assertThat(region.pointsOfInterest()).isEmpty();
    assertThat(region.boundaries()).isEmpty();
  }

  @Test
  void tables_may_have_other_names() {
    folder
        .with(
            "region.yml",
            TestFolder.REGION
                + """
                reference:
                  merged_municipalities: reference/gone.csv
                  points_of_interest: reference/nodes.csv
                municipality_code_forms:
                  - { name: prefix, pattern: "X(M[0-9])", replacement: "$1" }
                """)
        .with(
            "reference/gone.csv",
            "old_istat,old_belfiore,old_name,valid_to,new_istat\nM0,A000,Zero,2013-12-31,M1\n")
        .with("reference/nodes.csv", "kind,name,latitude,longitude\nport,Porto,43.1,10.1\n");

    var region = folder.read().region();

    assertThat(region.merged())
        .containsExactly(
            new MergedMunicipality("M0", "A000", "Zero", LocalDate.of(2013, 12, 31), "M1"));
    assertThat(region.pointsOfInterest())
        .containsExactly(new PointOfInterest("port", "Porto", 43.1, 10.1));
    assertThat(region.municipalityCodeForms())
        .containsExactly(new CodeForm("prefix", "X(M[0-9])", "$1"));
  }

  @Test
  void every_mistake_in_region_yml_is_told() {
    folder.with(
        "region.yml",
        """
        name: { it: Prova }
        time_zone: Europe/Roma
        languages: [it, fr]
        bounding_box: { min_longitude: 11, min_latitude: 43, max_longitude: 10, max_latitude: 44 }
        reference:
          municipalities: ../elsewhere/municipalities.csv
          cadastral_sections: reference/sections.csv
          belfiore: reference/x.csv
        municipality_code_forms:
          - { name: a, pattern: "4([", replacement: "0$1" }
          - { name: b, pattern: "(4)", replacement: "0$1$2" }
        coordinate_reference_systems:
          - { epsg: 4326, x: { min: 11, max: 10 }, y: { min: 43, max: 44 }, proj4: longlat }
          - { epsg: 4326, x: { min: 10, max: 11 }, y: { min: 43, max: 44 }, proj4: "+proj=longlat" }
          - { epsg: WGS84, x: { min: 10, max: 11 }, y: { min: 43 }, proj: "+proj=longlat" }
        """);

    assertThat(folder.problemsInBrief())
        .containsExactly(
            "reference/sections.csv: the file is missing",
            "region.yml:1: the key `code` is missing",
            "region.yml:1: the key `en` is missing",
            "region.yml:2: unknown time zone `Europe/Roma`; did you mean `Europe/Rome`…",
            "region.yml:3: unknown language `fr`…",
            "region.yml:4: the box is not in degrees, or a minimum is not less than its maximum",
            "region.yml:6: `../elsewhere/municipalities.csv` is to lie in this configuration folder",
            "region.yml:8: unknown key `belfiore`…",
            "region.yml:10: `pattern` is not a regular expression: Unclosed character class",
            "region.yml:11: `$2`: the pattern has only 1 parts in brackets",
            "region.yml:13: `min` is not less than `max`",
            "region.yml:13: `proj4` is to begin with +proj=",
            "region.yml:14: EPSG:4326 stands already in line 13",
            "region.yml:15: `epsg: WGS84` must be a whole number from 1 to 999999",
            "region.yml:15: the key `max` is missing",
            "region.yml:15: the key `proj4` is missing",
            "region.yml:15: unknown key `proj`; did you mean `proj4`…");
  }

  @Test
  void every_mistake_in_the_reference_tables_is_told() {
    folder
        .with(
            "reference/municipalities.csv",
            TestFolder.MUNICIPALITIES
                + """
                M2,Terzo,AA,A003,43.7,10.7,10.6,43.6,10.8,43.8
                M4,Quarto,BB,A001,43.7,10.7,10.6,43.6,10.8,43.8
                M5,Quinto,AA,A005,43.9,10.7,10.6,43.6,10.8,43.8
                M6,Sesto,AA,A006,"43,7",10.7,10.6,43.6,10.8,43.8
                M7,Settimo,AA,A007,45.7,10.7,10.6,45.6,10.8,45.8
                M8,Ottavo,AA,A008,43.7,10.7,10.8,43.6,10.6,43.8
                """)
        .with(
            "reference/merged-municipalities.csv",
            """
            old_istat,old_belfiore,old_name,valid_to,new_istat,new_belfiore
            V1,B001,Uno,2013-12-31,M1,A002
            V2,B002,Due,31/12/2013,M1,A001
            V3,B003,Tre,2013-12-31,M99,A001
            M2,B004,Quattro,2013-12-31,M1,A001
            V5,B005,Cinque,2013-12-31,V6,
            V6,B006,Sei,2013-12-31,V5,
            """)
        .with(
            "reference/cadastral-sections.csv",
            "belfiore_code,catasto_type,sezione\nB001,UNO,A\nA001,UNO,A\nA001,UNO,A\nZ999,UNO,A\nA001,X,A\n")
        .with(
            "reference/points-of-interest.csv",
            "kind,name,latitude,longitude\nharbour,Porto,43.1,10.1\nport,Porto,143.1,10.1\n");

    assertThat(folder.problemsInBrief())
        .containsExactly(
            "reference/cadastral-sections.csv:4: the section A001 UNO A stands already in line 3",
            "reference/cadastral-sections.csv:5: unknown cadastral code `Z999`…",
            "reference/cadastral-sections.csv:6: unknown register `X`…",
            "reference/merged-municipalities.csv:2: new_belfiore A002: the cadastral code of M1 is A001",
            "reference/merged-municipalities.csv:3: `valid_to`: `31/12/2013` is not a date such as 2013-12-31",
            "reference/merged-municipalities.csv:4: unknown successor `M99`…",
            "reference/merged-municipalities.csv:5: the municipality M2 is also among those of today",
            "reference/merged-municipalities.csv:6: the successors of V5 go round in a circle",
            "reference/merged-municipalities.csv:7: the successors of V6 go round in a circle",
            "reference/municipalities.csv:4: the code M2 stands already in line 3",
            "reference/municipalities.csv:5: the cadastral code A001 stands already in line 2",
            "reference/municipalities.csv:5: unknown province `BB`…",
            "reference/municipalities.csv:6: the inside point is not in the box of the municipality",
            "reference/municipalities.csv:7: `inside_lat`: `43,7` is not in decimal degrees",
            "reference/municipalities.csv:8: the municipality is not in the box of the region (region.yml)",
            "reference/municipalities.csv:9: in the box a minimum is greater than its maximum",
            "reference/points-of-interest.csv:2: unknown kind `harbour`…",
            "reference/points-of-interest.csv:3: `latitude`: `143.1` is not in decimal degrees");
  }

  @Test
  void exact_outlines_are_read_where_the_file_is_there() {
    folder.with(
        "reference/municipality-boundaries.geojson",
        """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"municipality_code": "M2"}, "geometry":
            {"type": "MultiPolygon", "coordinates": [[[[10.6,43.6],[10.8,43.6],[10.8,43.8],[10.6,43.6]]]]}},
          {"type": "Feature", "properties": {"istat_code": "M1"}, "geometry":
            {"type": "Polygon", "coordinates": [[[10.4,43.4],[10.6,43.4],[10.6,43.6],[10.4,43.4]]]}}]}
        """);

    var boundaries = folder.read().region().boundaries();

    assertThat(boundaries).extracting(b -> b.municipalityCode()).containsExactly("M1", "M2");
    assertThat(boundaries.get(0).polygons()).hasSize(1);
    assertThat(boundaries.get(0).polygons().get(0).get(0))
        .hasSize(4)
        .first()
        .isEqualTo(new double[] {10.4, 43.4});
  }

  @Test
  void outlines_that_do_not_fit_are_told() {
    folder.with(
        "reference/municipality-boundaries.geojson",
        """
        {"type": "FeatureCollection", "features": [
          {"properties": {"istat_code": "M9"}, "geometry": {"type": "Polygon", "coordinates": []}},
          {"properties": {"istat_code": "M1"}, "geometry": {"type": "Point", "coordinates": [10, 43]}},
          {"properties": {"istat_code": "M2"}, "geometry":
            {"type": "Polygon", "coordinates": [[[43.6,10.6],[43.6,10.8],[43.8,10.8],[43.6,10.6]]]}}]}
        """);

    assertThat(folder.problemsInBrief())
        .containsExactly(
            "reference/municipality-boundaries.geojson: municipality M1: a Polygon or MultiPolygon is"
                + " expected, not `Point`",
            "reference/municipality-boundaries.geojson: municipality M2: an outline is not a ring of"
                + " points longitude, latitude in the region",
            "reference/municipality-boundaries.geojson: unknown municipality `M9`; did you mean `M1`…");
  }

  @Test
  void outlines_that_are_not_json_are_told() {
    folder.with("reference/municipality-boundaries.geojson", "{\n\"features\": [\n}");

    assertThat(folder.problems()).hasSize(1);
    assertThat(folder.problems().get(0))
        .startsWith("reference/municipality-boundaries.geojson:3: is not readable JSON:");
  }
}
