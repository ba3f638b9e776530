package it.census.readers.hostile;

import static it.census.readers.Refusal.CELL_TOO_LONG;
import static it.census.readers.Refusal.DAMAGED;
import static it.census.readers.Refusal.FORBIDDEN_XML;
import static it.census.readers.Refusal.INFLATES_TOO_FAR;
import static it.census.readers.Refusal.TOO_DEEP;
import static it.census.readers.Refusal.TOO_MANY_COLUMNS;
import static it.census.readers.Refusal.TOO_MANY_PARTS;
import static it.census.readers.Refusal.TOO_MANY_ROWS;
import static it.census.readers.Refusal.TRUNCATED;

import it.census.readers.Refusal;
import it.census.readers.hostile.HostileFilesTest.Hostile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Workbooks of Excel made to do harm. */
final class HostileXlsx {

  private static final String HEAD =
      "<row r='1'><c t='str'><v>Codice</v></c><c t='str'><v>Nome</v></c></row>";

  private HostileXlsx() {}

  static List<Hostile> files() {
    List<Hostile> files = new ArrayList<>();
    for (String reference :
        List.of("XFE1", "A1048577", "ZZZZZZZ1", "A99999999999999999999", "A-1", "A0", "1")) {
      files.add(
          sheet(
              "xlsx with a cell at " + reference.toLowerCase(java.util.Locale.ROOT),
              out -> out.add("<row r='1'><c r='" + reference + "'><v>1</v></c></row>"),
              DAMAGED));
    }
    for (String text : List.of("1", "-1", "4294967296", "x")) {
      files.add(
          sheet(
              "xlsx with the shared text " + text,
              out -> out.add("<row><c t='s'><v>" + text + "</v></c></row>"),
              DAMAGED));
    }
    files.add(
        sheet(
            "xlsx with rows beyond the last",
            out -> out.add(HEAD).repeat("<row><c><v>1</v></c></row>", 1_048_577),
            DAMAGED,
            INFLATES_TOO_FAR));
    files.add(
        sheet(
            "xlsx with one row for ever",
            out -> noisy(out, "<row r='1'><c r='A1'><v>1</v></c></row>", 6_000_000),
            TOO_MANY_ROWS,
            INFLATES_TOO_FAR,
            DAMAGED));
    files.add(
        sheet(
            "xlsx with a column for every cell",
            out -> {
              out.add(HEAD);
              for (int i = 0; i < 16_384; i++) {
                out.add("<row><c r='" + name(i) + (i + 2) + "'><v>1</v></c></row>");
              }
            },
            TOO_MANY_COLUMNS));
    files.add(
        sheet(
            "xlsx whose rows hold the last column only",
            out -> {
              out.add(HEAD);
              for (int i = 2; i < 500_000; i++) {
                out.add("<row r='" + i + "'><c r='XFD" + i + "'><v>1</v></c></row>");
              }
            },
            TOO_MANY_COLUMNS,
            INFLATES_TOO_FAR));
    files.add(
        sheet(
            "xlsx with a cell of 300 MB",
            out -> {
              out.add("<row><c t='inlineStr'><is><t>");
              noisy(out, "x".repeat(99), 3_000_000);
              out.add("</t></is></c></row>");
            },
            CELL_TOO_LONG,
            INFLATES_TOO_FAR));
    files.add(
        sheet(
            "xlsx with merged ranges upon each other",
            out -> {
              out.add(HEAD).add("<row r='2'><c r='XFD2'><v>1</v></c></row>");
              for (int i = 3; i < 20_000; i++) {
                out.add("<row r='" + i + "'><c r='A" + i + "'><v>" + i + "</v></c></row>");
              }
              out.add("</sheetData><mergeCells>");
              for (int i = 0; i < 16_384; i++) {
                out.add("<mergeCell ref='" + name(i) + "1:XFD1048576'/>");
              }
              out.add("</mergeCells><sheetData>");
            },
            DAMAGED));
    files.add(
        sheet("xlsx nested deep", out -> out.repeat("<a>", 1_000).repeat("</a>", 1_000), TOO_DEEP));
    files.add(
        sheet(
            "xlsx with names without number",
            out -> {
              for (int i = 0; i < 2_000_000; i++) {
                out.add("<n" + Integer.toString(i * 7919, 36) + "/>");
              }
            },
            DAMAGED,
            TOO_MANY_COLUMNS));
    files.add(
        sheet(
            "xlsx with attribute names without number",
            out -> {
              for (int i = 0; i < 2_000_000; i++) {
                out.add("<row n" + Integer.toString(i * 7919, 36) + "='1'/>");
              }
            },
            DAMAGED,
            TOO_MANY_COLUMNS));
    files.add(
        new Hostile(
            "xlsx with shared texts larger than the memory",
            file -> {
              try (Zip zip = Zip.at(file).xlsxFrame().sheet(out -> out.add(HEAD))) {
                zip.texts(
                    out -> {
                      for (int i = 0; i < 4_000; i++) {
                        out.add("<si><t>").noise(50_000).add("</t></si>");
                      }
                    });
              }
            },
            Set.of(INFLATES_TOO_FAR)));
    files.add(
        new Hostile(
            "xlsx with empty texts without number",
            file -> {
              try (Zip zip = Zip.at(file).xlsxFrame().sheet(out -> out.add(HEAD))) {
                zip.texts(out -> noisy(out, "<si/>", 40_000_000));
              }
            },
            Set.of(INFLATES_TOO_FAR)));
    files.add(
        new Hostile(
            "xlsx with a sheet named ten thousand times",
            file -> {
              StringBuilder tabs = new StringBuilder();
              for (int i = 0; i < 10_000; i++) {
                tabs.append("<sheet name='F" + i + "' sheetId='" + i + "' r:id='s1'/>");
              }
              try (Zip zip = Zip.at(file).xlsxFrame(tabs.toString(), "")) {
                zip.sheet(out -> noisy(out, "<row><c><v>1</v></c></row>", 300_000));
              }
            },
            Set.of(DAMAGED, TOO_MANY_PARTS)));
    files.add(
        new Hostile(
            "xlsx with a billion laughs",
            file -> {
              try (Zip zip = Zip.at(file).xlsxFrame()) {
                zip.part(
                    "xl/worksheets/sheet1.xml",
                    "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
                        + "<worksheet><sheetData><row><c t='str'><v>&b;</v></c></row></sheetData>"
                        + "</worksheet>");
              }
            },
            Set.of(FORBIDDEN_XML)));
    files.add(
        new Hostile(
            "xlsx with a sheet cut short",
            file -> {
              try (Zip zip = Zip.at(file).xlsxFrame()) {
                zip.part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c>");
              }
            },
            Set.of(TRUNCATED)));
    return files;
  }

  /** Repeats, with comments that keep the file from packing too well. */
  private static void noisy(Zip.Text out, String text, int times) throws java.io.IOException {
    int each = Math.max(1, 8_192 / text.length());
    for (int written = 0; written < times; written += each) {
      out.repeat(text, each);
      if (text.startsWith("<")) {
        out.add("<!--").noise(60).add("-->");
      } else {
        out.noise(60);
      }
    }
  }

  private static String name(int column) {
    int rest = column;
    String letters = "";
    do {
      letters = (char) ('A' + rest % 26) + letters;
      rest = rest / 26 - 1;
    } while (rest >= 0);
    return letters;
  }

  private static Hostile sheet(String name, Zip.Content rows, Refusal... refusals) {
    return new Hostile(
        name,
        file -> {
          try (Zip zip = Zip.at(file).xlsxFrame()) {
            zip.sheet(rows);
          }
        },
        Set.of(refusals));
  }
}
