package it.census.readers.xlsx;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.xml.SafeXml;
import it.census.readers.zip.SafeZip;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The table of contents of an XLSX file. Macros, external links and data connections are other
 * parts of the file and are never opened.
 *
 * @param sheets the worksheets in the order of their tabs; chart sheets hold no rows and are left
 *     out
 * @param from1904 whether days count from 1904
 * @param styles name of the part with the number formats
 * @param texts name of the part with the shared texts
 */
record Workbook(
    List<Sheet> sheets, boolean from1904, Optional<String> styles, Optional<String> texts) {

  /**
   * A worksheet.
   *
   * @param part name of the part that holds its rows
   */
  record Sheet(String name, boolean hidden, String part) {}

  private record Tab(String name, boolean hidden, String relation) {}

  private record Relation(String type, String target) {}

  static Workbook read(Parts parts, SafeXml safe) throws DeliveryUnreadable {
    String main =
        relations(parts, "", safe).values().stream()
            .filter(relation -> relation.type().equals("officeDocument"))
            .map(Relation::target)
            .filter(target -> parts.has(target))
            .findFirst()
            .orElse("xl/workbook.xml");
    Map<String, Relation> relations = relations(parts, main, safe);
    List<Tab> tabs = new ArrayList<>();
    boolean from1904 = readTabs(parts, main, safe, tabs);
    List<Sheet> sheets = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (Tab tab : tabs) {
      Relation relation = relations.get(tab.relation());
      if (relation == null || !shown.add(relation.target())) {
        throw DeliveryUnreadable.because(
            Refusal.DAMAGED, Map.of("detail", "sheet \"" + tab.name() + "\""));
      }
      if (relation.type().equals("worksheet")) {
        sheets.add(new Sheet(tab.name(), tab.hidden(), relation.target()));
      }
    }
    return new Workbook(
        List.copyOf(sheets), from1904, part(relations, "styles"), part(relations, "sharedStrings"));
  }

  private static Optional<String> part(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::target)
        .findFirst();
  }

  private static boolean readTabs(Parts parts, String main, SafeXml safe, List<Tab> tabs)
      throws DeliveryUnreadable {
    boolean from1904 = false;
    try (InputStream in = parts.open(main)) {
      XMLStreamReader xml = safe.open(in);
      while (xml.hasNext()) {
        if (safe.next(xml) != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          from1904 = Attributes.isTrue(xml, "date1904");
        } else if (xml.getLocalName().equals("sheet")) {
          boolean hidden =
              Attributes.text(xml, "state").toLowerCase(Locale.ROOT).contains("hidden");
          tabs.add(new Tab(Attributes.text(xml, "name"), hidden, Attributes.text(xml, "id")));
        }
      }
    } catch (XMLStreamException broken) {
      throw safe.unreadable(broken);
    } catch (IOException broken) {
      throw SafeZip.unreadable(broken);
    }
    return from1904;
  }

  /**
   * What a part refers to inside the file, by the name it uses; references to the outside do not
   * exist.
   */
  private static Map<String, Relation> relations(Parts parts, String of, SafeXml safe)
      throws DeliveryUnreadable {
    int slash = of.lastIndexOf('/') + 1;
    String folder = of.substring(0, slash);
    String part = folder + "_rels/" + of.substring(slash) + ".rels";
    Map<String, Relation> relations = new LinkedHashMap<>();
    if (!parts.has(part)) {
      return relations;
    }
    try (InputStream in = parts.open(part)) {
      XMLStreamReader xml = safe.open(in);
      while (xml.hasNext()) {
        if (safe.next(xml) == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")
            && !Attributes.text(xml, "TargetMode").equals("External")) {
          String type = Attributes.text(xml, "Type");
          relations.putIfAbsent(
              Attributes.text(xml, "Id"),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  resolved(folder, Attributes.text(xml, "Target"))));
        }
      }
    } catch (XMLStreamException broken) {
      throw safe.unreadable(broken);
    } catch (IOException broken) {
      throw SafeZip.unreadable(broken);
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    String path = target.replace('\\', '/');
    List<String> names = new ArrayList<>();
    for (String name : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
      if (name.equals("..") && !names.isEmpty()) {
        names.remove(names.size() - 1);
      } else if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
        names.add(name);
      }
    }
    return String.join("/", names);
  }
}
