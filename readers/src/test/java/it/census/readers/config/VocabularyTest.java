package it.census.readers.config;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.Bilingual;
import it.census.model.config.CodeList.Entry;
import it.census.model.config.HeaderAlias;
import it.census.model.config.Vocabulary.Abbreviation;
import it.census.model.config.Vocabulary.MissingValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {

  @TempDir Path path;
  private TestFolder folder;

  @BeforeEach
  void a_folder() {
    folder = TestFolder.minimal(path);
  }

  @Test
  void words_are_read_as_officers_write_them() {
    folder
        .with(
            "codelists/energy_class.csv",
            "code,label_it,label_en,synonyms,sort\n\"A+\",Classe A+,Class A+, cl. A+ | ,11\nA,Classe A,Class A,,12\n")
        .with(
            "header-aliases.csv",
            "header,field,alternatives\n\"Sup.\nlorda\",land_area_m2,name|-\nIVA,-,\n")
        .with(
            "missing-values.csv",
            "value,note,except_fields\nn.d.,,status|energy_class\n- €,Excel,\n")
        .with("abbreviations.csv", "abbreviation,expansion,kind\ncapann.,capannone,text\n");

    var vocabulary = folder.read().vocabulary();

    assertThat(vocabulary.codeList("energy_class").entries())
        .containsExactly(
            new Entry(
                "A+",
                new Bilingual("Classe A+", "Class A+"),
                List.of("cl. A+"),
                Map.of("sort", "11")),
            new Entry("A", new Bilingual("Classe A", "Class A"), List.of(), Map.of("sort", "12")));
    assertThat(vocabulary.headerAliases())
        .containsExactly(
            new HeaderAlias("Sup.\nlorda", "land_area_m2", List.of("name", "-")),
            new HeaderAlias("IVA", "-", List.of()));
    assertThat(vocabulary.missingValues())
        .containsExactly(
            new MissingValue("n.d.", Set.of("status", "energy_class")),
            new MissingValue("- €", Set.of()));
    assertThat(vocabulary.abbreviations())
        .containsExactly(new Abbreviation("capann.", "capannone", "text"));
  }

  @Test
  void a_table_saved_by_an_italian_spreadsheet_is_read() {
    folder.with(
        "abbreviations.csv", "\uFEFFabbreviation;expansion;kind\r\nv.le;viale;street\r\n;;\r\n");

    assertThat(folder.read().vocabulary().abbreviations())
        .containsExactly(new Abbreviation("v.le", "viale", "street"));
  }

  @Test
  void a_word_that_means_two_codes_is_told() {
    folder.with(
        "codelists/asbestos.csv",
        """
        code,label_it,label_en,synonyms
        SI,Presente,Present,sì|eternit

        NO,Assente,Absent,no|ETERNIT
        SI,Doppio,Double,
        FORSE,,,
        """);

    assertThat(folder.problems())
        .containsExactly(
            "codelists/asbestos.csv:4: `ETERNIT` already means SI (line 2)",
            "codelists/asbestos.csv:5: the code `SI` stands already in line 2",
            "codelists/asbestos.csv:6: a code and both labels (label_it, label_en) are needed");
  }

  @Test
  void attributes_that_the_program_relies_on_are_checked() {
    folder
        .with(
            "codelists/offer_status.csv", "code,label_it,label_en,synonyms,showcase\nX,X,X,,yes\n")
        .with(
            "codelists/offer_kind.csv",
            "code,label_it,label_en,synonyms,site_class\nLOTTO,L,L,,DUE\n");

    assertThat(folder.problems())
        .containsExactly(
            "codelists/offer_kind.csv:2: `site_class`: unknown code `DUE`; valid: UNO",
            "codelists/offer_status.csv:2: `showcase`: unknown value `yes`; valid: 0, 1");
  }

  @Test
  void aliases_and_missing_values_name_fields_that_exist() {
    folder
        .with(
            "header-aliases.csv",
            """
            header,field,alternatives
            Superficie,land_aera_m2,
            SUPERFICIE:,land_area_m2,nome
            "Note, varie",-,
            €,sale_price_eur,
            ---,-,
            """)
        .with("missing-values.csv", "value,note,except_fields\nn.d.,,stato\n N.D. ,,\n,vuoto,\n")
        .with(
            "abbreviations.csv",
            "abbreviation,expansion,kind\nv.le,viale,strada\nV.LE,viale,street\nx,,text\n");

    assertThat(folder.problemsInBrief())
        .containsExactly(
            "abbreviations.csv:2: unknown kind `strada`…",
            "abbreviations.csv:4: an abbreviation and what it stands for are needed",
            "header-aliases.csv:2: unknown field `land_aera_m2`; did you mean `land_area_m2`…",
            "header-aliases.csv:3: the header `SUPERFICIE:` stands already in line 2",
            "header-aliases.csv:3: unknown field `nome`; did you mean `name`…",
            "header-aliases.csv:6: the header `---` has neither letters nor digits",
            "missing-values.csv:2: unknown field `stato`…",
            "missing-values.csv:3: the value `N.D.` stands already in line 2",
            "missing-values.csv:4: `value` is missing: an empty cell is a missing value anyway");
  }

  @Test
  void lines_are_those_of_an_editor_also_after_cells_of_several_lines() {
    folder.with(
        "header-aliases.csv",
        "header,field,alternatives\r\n\"Sup.\r\nlorda\",land_area_m2,\r\n\r\nNome,nme,\r\nStato,stat,");

    assertThat(folder.problemsInBrief())
        .containsExactly(
            "header-aliases.csv:5: unknown field `nme`; did you mean `name`…",
            "header-aliases.csv:6: unknown field `stat`…");
  }

  @Test
  void a_table_of_another_shape_is_told() {
    folder
        .with("abbreviations.csv", "abbreviation,expansion,tipo\nv.le,viale,street\n")
        .with("missing-values.csv", "value,note,except_fields,nota\nn.d.,,\n")
        .with("header-aliases.csv", "")
        .with("codelists/asbestos.csv", "code,label_it,label_en,synonyms\nSI,\"Sì,Yes,\n")
        .with("codelists/crane.csv", "code\n")
        .without("codelists/site_class.csv");

    assertThat(folder.problemsInBrief())
        .containsExactly(
            "abbreviations.csv:1: the column `kind` is missing",
            "abbreviations.csv:1: unknown column `tipo`…",
            "codelists/asbestos.csv:2: from here the file is not readable CSV: perhaps a quotation mark"
                + " does not close",
            "codelists/crane.csv: unknown file `codelists/crane.csv`; did you mean"
                + " `codelists/province.csv`…",
            "codelists/site_class.csv: the file is missing",
            "header-aliases.csv: the file is empty: the first line must be header,field,alternatives",
            "missing-values.csv:1: unknown column `nota`; did you mean `note`…",
            "missing-values.csv:2: the row has 3 cells, the header 4");
  }

  @Test
  void a_table_that_is_not_utf8_is_told() {
    folder.with(
        "abbreviations.csv",
        "abbreviation,expansion,kind\nloc.,località,street\n"
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(folder.problems())
        .containsExactly("abbreviations.csv:2: is not UTF-8: save the file as UTF-8");
  }
}
