package it.census.readers.hostile;

import static it.census.readers.Refusal.CELL_TOO_LONG;
import static it.census.readers.Refusal.FORBIDDEN_XML;
import static it.census.readers.Refusal.MALFORMED_XML;
import static it.census.readers.Refusal.TOO_DEEP;
import static it.census.readers.Refusal.TOO_MANY_COLUMNS;
import static it.census.readers.Refusal.TOO_MANY_ROWS;
import static it.census.readers.Refusal.TRUNCATED;

import it.census.readers.Refusal;
import it.census.readers.hostile.HostileFilesTest.Hostile;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** XML made to do harm. */
final class HostileXml {

  private HostileXml() {}

  static List<Hostile> files() {
    return List.of(
        xml("xml with a billion laughs", out -> out.add(laughs()), FORBIDDEN_XML),
        xml(
            "xml with a quadratic blowup",
            out ->
                out.add("<!DOCTYPE o [<!ENTITY a '")
                    .repeat("a", 1 << 20)
                    .add("'>]><o><r><a>")
                    .repeat("&a;", 1 << 20)
                    .add("</a></r></o>"),
            FORBIDDEN_XML),
        xml(
            "xml with an external entity",
            out ->
                out.add(
                    "<!DOCTYPE o [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><o><r><a>&x;</a></r></o>"),
            FORBIDDEN_XML),
        xml(
            "xml with an entity in an attribute",
            out -> out.add("<!DOCTYPE o [<!ENTITY x 'y'>]><o><r a='&x;'/><r a='2'/></o>"),
            FORBIDDEN_XML),
        xml(
            "xml with parameter entities",
            out ->
                out.add(
                    "<!DOCTYPE o [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'>%p;"
                        + "<!ENTITY % q '<!ENTITY x \"y\">'>%q;]><o><r><a>&x;</a></r></o>"),
            FORBIDDEN_XML),
        xml(
            "xml with an entity of an external document type",
            out ->
                out.add("<!DOCTYPE o SYSTEM 'http://127.0.0.1:9/o.dtd'><o><r><a>&x;</a></r></o>"),
            FORBIDDEN_XML),
        xml("xml nested a million deep", out -> out.add("<o>").repeat("<a>", 1_000_000), TOO_DEEP),
        xml(
            "xml with a million attributes",
            out -> {
              out.add("<o><r");
              for (int i = 0; i < 1_000_000; i++) {
                out.add(" a" + i + "='1'");
              }
              out.add("/></o>");
            },
            TOO_MANY_COLUMNS),
        xml(
            "xml with large attributes",
            out -> {
              out.add("<o><r");
              for (int i = 0; i < 400; i++) {
                out.add(" a" + i + "='").repeat("x", 1_000_000).add("'");
              }
              out.add("/></o>");
            },
            CELL_TOO_LONG,
            MALFORMED_XML),
        xml(
            "xml with an attribute of 300 MB",
            out -> out.add("<o><r a='").repeat("x", 300 << 20).add("'/></o>"),
            CELL_TOO_LONG),
        xml(
            "xml with a name of 300 MB",
            out -> out.add("<o><").repeat("x", 300 << 20).add("/></o>"),
            MALFORMED_XML),
        xml(
            "xml with an attribute name of 300 MB",
            out -> out.add("<o><r ").repeat("x", 300 << 20).add("='1'/></o>"),
            MALFORMED_XML),
        xml(
            "xml with an instruction of 300 MB",
            out -> out.add("<o><?").repeat("x", 300 << 20).add("?></o>"),
            MALFORMED_XML),
        xml(
            "xml with a text of 300 MB",
            out -> out.add("<o><r>").repeat("x", 300 << 20).add("</r></o>"),
            CELL_TOO_LONG),
        xml(
            "xml with a marked section of 300 MB",
            out -> out.add("<o><r><![CDATA[").repeat("x", 300 << 20).add("]]></r></o>"),
            CELL_TOO_LONG),
        xml(
            "xml with blanks of 300 MB",
            out -> out.add("<o>").repeat(" ", 300 << 20).add("<r/></o>"),
            CELL_TOO_LONG),
        xml(
            "xml with a document type of 300 MB",
            out -> out.add("<!DOCTYPE o [<!ENTITY a '").repeat("x", 300 << 20).add("'>]><o/>"),
            MALFORMED_XML),
        xml(
            "xml with an encoding of 300 MB",
            out -> out.add("<?xml version='1.0' encoding='").repeat("x", 300 << 20).add("'?><o/>"),
            MALFORMED_XML,
            CELL_TOO_LONG),
        xml(
            "xml with names without number",
            out -> {
              out.add("<o>");
              for (int i = 0; i < 3_000_000; i++) {
                out.add("<n" + i + "/>");
              }
              out.add("</o>");
            },
            TOO_MANY_COLUMNS),
        xml(
            "xml with long names without number",
            out -> {
              out.add("<o>");
              for (int i = 0; i < 9_000; i++) {
                out.add("<n" + i).repeat("x", 30_000).add("/>");
              }
              out.add("</o>");
            },
            MALFORMED_XML,
            TOO_MANY_COLUMNS),
        xml(
            "xml with namespaces without number",
            out -> {
              out.add("<o>");
              for (int i = 0; i < 1_000_000; i++) {
                out.add("<r xmlns:n" + i + "='u" + i + "'/>");
              }
              out.add("</o>");
            },
            MALFORMED_XML),
        xml(
            "xml of empty rows",
            out -> out.add("<o>").repeat("<r/>", 40_000_000).add("</o>"),
            TOO_MANY_ROWS),
        xml(
            "xml with a row without end",
            out -> out.add("<o><r><x>1</x></r><r>").repeat("<a>1</a>", 3_000_000).add("</r></o>"),
            TOO_MANY_COLUMNS,
            CELL_TOO_LONG,
            TOO_MANY_ROWS),
        xml("xml cut short", out -> out.add("<o><r><a>1</a></r><r><a"), TRUNCATED),
        xml(
            "xml of nothing",
            out -> out.add("<o/>").repeat("\0", 1_000_000),
            MALFORMED_XML,
            TRUNCATED));
  }

  private static String laughs() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE o [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
    }
    return bomb + "]><o><r><a>&a29;</a></r></o>";
  }

  private static Hostile xml(String name, Zip.Content content, Refusal... refusals) {
    return new Hostile(
        name,
        file -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.to(new Zip.Text(out));
          }
        },
        Set.of(refusals));
  }
}
