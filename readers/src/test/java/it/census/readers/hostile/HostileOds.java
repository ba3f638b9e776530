package it.census.readers.hostile;

import static it.census.readers.Refusal.CELL_TOO_LONG;
import static it.census.readers.Refusal.DAMAGED;
import static it.census.readers.Refusal.EMPTY;
import static it.census.readers.Refusal.FORBIDDEN_XML;
import static it.census.readers.Refusal.INFLATES_TOO_FAR;
import static it.census.readers.Refusal.TOO_DEEP;
import static it.census.readers.Refusal.TOO_MANY_COLUMNS;
import static it.census.readers.Refusal.TOO_MANY_PARTS;
import static it.census.readers.Refusal.TOO_MANY_ROWS;

import it.census.readers.Refusal;
import it.census.readers.hostile.HostileFilesTest.Hostile;
import java.util.List;
import java.util.Set;

/** OpenDocument spreadsheets made to do harm. */
final class HostileOds {

  private static final String CELL =
      "<table:table-cell office:value-type='string'><text:p>x</text:p></table:table-cell>";
  private static final String HEAD =
      "<table:table-row><table:table-cell><text:p>Codice</text:p></table:table-cell>"
          + "<table:table-cell><text:p>Nome</text:p></table:table-cell></table:table-row>";

  private HostileOds() {}

  static List<Hostile> files() {
    return List.of(
        ods(
            "ods with a filled row repeated to the end of the sheet",
            out -> out.add(HEAD).add(repeatedRow(1_048_575)),
            INFLATES_TOO_FAR),
        ods(
            "ods with a filled row repeated two billion times",
            out -> out.add(HEAD).add(repeatedRow(2_000_000_000)),
            TOO_MANY_ROWS,
            DAMAGED),
        ods(
            "ods with many filled rows repeated",
            out -> out.add(HEAD).repeat(repeatedRow(10_000), 1_000),
            INFLATES_TOO_FAR,
            TOO_MANY_ROWS,
            DAMAGED),
        ods(
            "ods with a filled cell repeated",
            out ->
                out.add("<table:table-row>")
                    .add(CELL.replace(" office", " table:number-columns-repeated='16384' office"))
                    .add("</table:table-row>"),
            TOO_MANY_COLUMNS),
        ods(
            "ods with a filled cell repeated in repeated rows",
            out ->
                out.add("<table:table-row table:number-rows-repeated='1048576'>")
                    .add(CELL.replace(" office", " table:number-columns-repeated='400' office"))
                    .add("</table:table-row>"),
            INFLATES_TOO_FAR),
        ods(
            "ods with repeated rows within groups",
            out ->
                out.repeat("<table:table-row-group>", 20)
                    .repeat(repeatedRow(1_000_000), 20)
                    .repeat("</table:table-row-group>", 20),
            INFLATES_TOO_FAR,
            TOO_MANY_ROWS,
            DAMAGED),
        ods(
            "ods with repeated rows in many sheets",
            out -> {
              for (int i = 0; i < 900; i++) {
                out.add("</table:table><table:table table:name='S" + i + "'>")
                    .add(HEAD)
                    .add(repeatedRow(90_000));
              }
            },
            INFLATES_TOO_FAR),
        ods(
            "ods with sheets in a cell",
            out ->
                out.repeat(
                    "<table:table-row><table:table-cell><table:table table:name='x'>", 1_000),
            TOO_DEEP),
        ods(
            "ods with groups nested deep",
            out -> out.repeat("<table:table-row-group>", 100_000),
            TOO_DEEP),
        ods(
            "ods with sheets without number",
            out -> {
              for (int i = 0; i < 100_000; i++) {
                out.add("</table:table><table:table table:name='S" + i + "'>").add(HEAD);
              }
            },
            TOO_MANY_PARTS,
            INFLATES_TOO_FAR),
        ods(
            "ods with blanks written as a number",
            out ->
                out.add("<table:table-row><table:table-cell><text:p>a<text:s text:c='2000000000'/>")
                    .add("</text:p></table:table-cell></table:table-row>"),
            CELL_TOO_LONG),
        ods(
            "ods with paragraphs without number",
            out -> {
              out.add("<table:table-row><table:table-cell>");
              for (int i = 0; i < 400_000; i++) {
                out.add("<text:p>" + Integer.toString(i * 7919, 36) + "</text:p>");
              }
              out.add("</table:table-cell></table:table-row>");
            },
            CELL_TOO_LONG),
        ods(
            "ods with merged ranges upon each other",
            out -> {
              out.add(HEAD).add("<table:table-row>");
              for (int i = 0; i < 16_384; i++) {
                out.add(
                    "<table:table-cell table:number-columns-spanned='"
                        + (16_384 - i)
                        + "' table:number-rows-spanned='1048574'/>");
              }
              out.add("</table:table-row>");
              for (int i = 0; i < 20_000; i++) {
                out.add("<table:table-row>")
                    .add(CELL.replace(">x<", ">x" + i + "<"))
                    .add("</table:table-row>");
              }
            },
            DAMAGED),
        ods("ods with an entity", out -> out.add("&x;"), FORBIDDEN_XML),
        ods(
            "ods of empty rows",
            out -> {
              for (int i = 0; i < 3_000_000; i++) {
                out.add("<table:table-row/>");
                if (i % 500 == 0) {
                  out.add("<!--").noise(60).add("-->");
                }
              }
            },
            EMPTY,
            TOO_MANY_ROWS,
            DAMAGED,
            INFLATES_TOO_FAR));
  }

  private static String repeatedRow(int times) {
    return "<table:table-row table:number-rows-repeated='"
        + times
        + "'>"
        + CELL
        + CELL
        + "</table:table-row>";
  }

  private static Hostile ods(String name, Zip.Content rows, Refusal... refusals) {
    return new Hostile(
        name,
        file -> {
          try (Zip zip = Zip.at(file)) {
            zip.ods(rows);
          }
        },
        Set.of(refusals));
  }
}
