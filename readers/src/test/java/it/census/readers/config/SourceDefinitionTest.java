package it.census.readers.config;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.config.GuardLimits;
import it.census.model.config.SourceDefinition;
import it.census.model.config.SourceDefinition.Completeness;
import it.census.model.config.SourceDefinition.FileChoice;
import it.census.model.config.SourceDefinition.ReferenceScope;
import it.census.model.config.SourceDefinition.Referent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDefinitionTest {

  @TempDir Path path;
  private TestFolder folder;

  @BeforeEach
  void a_folder() {
    folder = TestFolder.minimal(path);
  }

  @Test
  void two_lines_suffice_the_third_tells_where_the_files_lie() {
    folder.with("sources/a.yml", "id: a\nname: Comune di A\n");
    folder.with("sources/b.yml", "id: b\nname: Comune di B\nlocation: ../in/b/*.csv\n");

    assertThat(folder.source("a"))
        .usingRecursiveComparison()
        .ignoringFields("fingerprint")
        .isEqualTo(SourceDefinition.minimal("a", "Comune di A", "inbox/a/"));
    assertThat(folder.source("b").location()).isEqualTo("../in/b/*.csv");
  }

  @Test
  void every_key_is_read() {
    folder.with(
        "sources/comune-a.yml",
        """
        id: comune-a
        formerly: [vecchio-a]
        name: Comune di A
        location: https://example.org/aree.csv
        allowed_hosts: [Dati.example.org, intranet]
        supplier_code: c_a
        supplier_type: municipality
        municipality: M1
        delivery: partial
        crs: EPSG:4326
        record: /offerte/offerta
        sheets: [Aree, Edifici]
        columns: { "Sup. tot.": land_area_m2, "Foglio": cadastral_sheet, "Nota": "-" }
        values: { status: { "ok": DISPONIBILE }, divisible: { "può darsi": SI } }
        files: all
        reference_scope: sheet
        defaults: { status: ASSEGNATO, divisible: NO, floors: 2, available_from: 2027-01-01 }
        reserved: [address]
        guard: { max_withdrawn: 50% }
        referent: { name: Ufficio SUAP, email: suap@example.org }
        """);

    SourceDefinition source = folder.source("comune-a");

    assertThat(source)
        .isEqualTo(
            new SourceDefinition(
                "comune-a",
                List.of("vecchio-a"),
                "Comune di A",
                "https://example.org/aree.csv",
                Set.of("dati.example.org", "intranet"),
                Optional.of("c_a"),
                Optional.of("municipality"),
                Optional.of("M1"),
                Completeness.PARTIAL,
                Optional.of(4326),
                Optional.of("/offerte/offerta"),
                List.of("Aree", "Edifici"),
                Map.of("Sup. tot.", "land_area_m2", "Foglio", "cadastral_sheet", "Nota", "-"),
                Map.of(
                    "status", Map.of("ok", "DISPONIBILE"), "divisible", Map.of("può darsi", "SI")),
                FileChoice.ALL,
                ReferenceScope.SHEET,
                Map.of(
                    "status",
                    "ASSEGNATO",
                    "divisible",
                    "NO",
                    "floors",
                    "2",
                    "available_from",
                    "2027-01-01"),
                Set.of("address"),
                Optional.of(new GuardLimits(new BigDecimal("0.5"), new BigDecimal("0.3"))),
                Optional.of(
                    new Referent(Optional.of("Ufficio SUAP"), Optional.of("suap@example.org"))),
                source.fingerprint()));
    assertThat(source.fingerprint()).matches("[0-9a-f]{64}");
  }

  @Test
  void codes_keep_their_zeros_and_words_stay_words_without_quotes() {
    folder.with("reference/municipalities.csv", TestFolder.MUNICIPALITIES.replace("M1", "049012"));
    folder.with(
        "sources/a.yml",
        "id: a\nname: NO\nmunicipality: 049012\nvalues: { divisible: { on: SI } }\n");

    SourceDefinition source = folder.source("a");

    assertThat(source.municipality()).contains("049012");
    assertThat(source.name()).isEqualTo("NO");
    assertThat(source.values()).isEqualTo(Map.of("divisible", Map.of("on", "SI")));
  }

  @Test
  void every_mistake_is_told_with_its_line_and_what_is_allowed() {
    folder.with(
        "sources/a.yml",
        """
        id: a
        nome: Comune di A
        location: ftp://example.org/x.csv
        supplier_type: municipalty
        municipality: M9
        delivery: parziale
        crs: EPSG:4362
        record: //offerta
        colums: { Nota: "-" }
        columns: { Nota: "-", "NOTA ": "-", Area: land_area }
        values: { status: { libero: LIBERO }, name: { a: B } }
        defaults: { source_reference: 1, status: OK, available_from: 1/1/2027, floors: due }
        reserved: [adress]
        guard: { max_withdrawn: 0.2, max_rejected: 120% }
        referent: { email: suap }
        allowed_hosts: ["http://intranet/", 10.0.0.5]
        """);

    assertThat(folder.problemsInBrief())
        .containsExactly(
            "sources/a.yml:1: the key `name` is missing",
            "sources/a.yml:2: unknown key `nome`; did you mean `name`…",
            "sources/a.yml:3: `location`: `ftp:` is not allowed…",
            "sources/a.yml:4: `supplier_type`: unknown value `municipalty`; did you mean"
                + " `municipality`…",
            "sources/a.yml:5: unknown municipality code `M9`; did you mean `M1`…",
            "sources/a.yml:6: `delivery`: unknown value `parziale`; did you mean `partial`…",
            "sources/a.yml:7: unknown coordinate system `EPSG:4362`; did you mean `EPSG:4326`…",
            "sources/a.yml:8: `record`: `//offerta` is not a path of elements such as"
                + " /offerte/offerta",
            "sources/a.yml:9: unknown key `colums`; did you mean `columns`…",
            "sources/a.yml:10: the header `NOTA` stands already in line 10",
            "sources/a.yml:10: unknown field `land_area`; did you mean `land_area_ha`…",
            "sources/a.yml:11: `status`: unknown code `LIBERO`…",
            "sources/a.yml:11: unknown field, or one without codes: `name`…",
            "sources/a.yml:12: `available_from: 1/1/2027` must be a date such as 2026-12-31",
            "sources/a.yml:12: `floors: due` must be a whole number",
            "sources/a.yml:12: `status`: unknown code `OK`…",
            "sources/a.yml:12: unknown field, or one that cannot have a default: `source_reference`…",
            "sources/a.yml:13: unknown field `adress`; did you mean `address`…",
            "sources/a.yml:14: `max_rejected: 120%` must be a percentage from 0% to 100%, such as"
                + " `20%`",
            "sources/a.yml:14: `max_withdrawn: 0.2` must be a percentage from 0% to 100%, such as"
                + " `20%`",
            "sources/a.yml:15: `email: suap` must be an e-mail address",
            "sources/a.yml:16: `allowed_hosts`: `http://intranet/` is not the name of a server,"
                + " such as data.example.org");
  }

  @Test
  void the_valid_choices_are_listed() {
    folder.with("sources/a.yml", "id: a\nname: A\ncolums: { Nota: \"-\" }\nfiles: latest\n");

    assertThat(folder.problems())
        .containsExactly(
            "sources/a.yml:3: unknown key `colums`; did you mean `columns`? valid: id, formerly,"
                + " name, location, allowed_hosts, supplier_code, supplier_type, municipality,"
                + " delivery, crs, record, sheets, columns, values, files, reference_scope,"
                + " defaults, reserved, guard, referent, deliver_within_days",
            "sources/a.yml:4: `files`: unknown value `latest`; valid: newest, all");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: Comune-A | sources/a.yml:1: `Comune-A` cannot be an id: only lower-case letters"
            + " without accents, digits and hyphens, 80 at most",
        "id: -a | sources/a.yml:1: `-a` cannot be an id: only lower-case letters without accents,"
            + " digits and hyphens, 80 at most",
        "id: b | sources/a.yml:1: the id `b` is not the name of the file: rename the file b.yml",
        "id: | sources/a.yml:1: `id` has no value: give one or drop the line",
        "id: [a, b] | sources/a.yml:1: `id` must be a single value, not a list",
      })
  void an_id_is_lower_case_and_the_name_of_its_file(String line, String problem) {
    folder.with("sources/a.yml", line + "\nname: A\n");

    assertThat(folder.problems()).containsExactly(problem);
  }

  @Test
  void no_two_sources_share_an_id_of_today_or_before() {
    folder.with("sources/a.yml", "id: a\nname: A\nformerly: [x, b]\n");
    folder.with("sources/b.yml", "id: b\nname: B\nformerly: x\n");
    folder.with("sources/c.yml", "id: b\nname: C\n");

    assertThat(folder.problems())
        .containsExactly(
            "sources/b.yml:1: the id `b` is already used in sources/a.yml:3",
            "sources/b.yml:3: the id `x` is already used in sources/a.yml:3",
            "sources/c.yml:1: the id `b` is already used in sources/a.yml:3",
            "sources/c.yml:1: the id `b` is not the name of the file: rename the file b.yml");
  }

  @Test
  void an_address_must_not_hold_a_password() {
    folder.with("sources/a.yml", "id: a\nname: A\nlocation: https://me:secret@example.org/x.csv\n");

    assertThat(folder.problems())
        .containsExactly(
            "sources/a.yml:3: `location`: an address must not hold a user or a password");
  }

  @Test
  void a_definition_not_named_yml_is_told_and_not_passed_over() {
    folder.with("sources/a.yaml", "id: a\nname: A\n").with("sources/a.yml~", "nonsense");

    assertThat(folder.problems())
        .containsExactly(
            "sources/a.yaml: a source stands in a file that ends in .yml: rename it a.yml");
  }

  @Test
  void the_fingerprint_is_of_what_is_said_not_of_how_or_where() {
    folder.with("sources/a.yml", "id: a\nname: A\ncolumns: { X: name, Y: status }\n");
    String first = folder.source("a").fingerprint();

    folder.with(
        "sources/a.yml",
        """
        # moved, and written in another order
        name: "A"
        columns:
          "Y": status
          X: name
        delivery: full
        location: https://example.org/
        id: a
        """);
    assertThat(folder.source("a").fingerprint()).isEqualTo(first);

    folder.with("sources/a.yml", "id: a\nname: A\ncolumns: { X: name, Y: kind }\n");
    assertThat(folder.source("a").fingerprint()).isNotEqualTo(first);
  }

  @Test
  void problems_are_told_in_italian_too() {
    folder.with("sources/a.yml", "id: a\nname: A\nfile: newest\n");

    assertThat(folder.problemsAsRead().get(0).message().it())
        .startsWith("chiave sconosciuta `file`; forse `files`? ammessi: id, formerly, name,");
  }
}
