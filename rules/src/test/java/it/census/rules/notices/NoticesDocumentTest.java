package it.census.rules.notices;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.NoticeType;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesDocumentTest {

  private static final NoticeType LATER =
      NoticeType.error("zeta")
          .says("Manca {field}.", "{field} is missing.")
          .fix("Indicarlo.", "Give it.")
          .because("Contract.");

  private static final NoticeType EARLIER =
      NoticeType.warning("alfa")
          .says("«{value}» è < 1.", "\"{value}\" is < 1.")
          .fix("Usare *due*.", "Use *two*.")
          .because("Dictionary: land_area_m2.");

  @Test
  void notices_are_sorted_by_code_and_read_as_they_are_written() {
    assertThat(NoticesDocument.markdown(List.of(LATER, EARLIER)))
        .contains("| ERROR | la riga non è caricata | the row is not loaded | 1 |")
        .contains("| INFO | modificato o presunto | changed or assumed | 0 |")
        .endsWith(
            """

            ## alfa

            WARNING · Dictionary: land\\_area\\_m2.

            - «{value}» è \\< 1.
              *Rimedio:* Usare \\*due\\*.
            - "{value}" is \\< 1.
              *How to mend it:* Use \\*two\\*.

            ## zeta

            ERROR · Contract.

            - Manca {field}.
              *Rimedio:* Indicarlo.
            - {field} is missing.
              *How to mend it:* Give it.
            """);
  }

  @Test
  void the_whole_catalogue_can_be_written() {
    String document = NoticesDocument.markdown(NoticeCatalogue.all());

    assertThat(NoticeCatalogue.all())
        .allMatch(type -> document.contains("\n## " + type.code() + "\n"));
  }
}
