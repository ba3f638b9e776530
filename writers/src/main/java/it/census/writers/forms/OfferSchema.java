package it.census.writers.forms;

import it.census.model.Bilingual;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.config.CodeList;
import it.census.model.config.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The XML Schema of the census's own layout ({@code docs/offers.xsd}), for suppliers whose programs
 * can follow one: an element a field, named as in the dictionary, with the codes of the code lists
 * as its only values and documentation in Italian and English.
 */
public final class OfferSchema {

  /** Names the layout; a change that old documents do not survive gets another number. */
  public static final String NAMESPACE = "urn:census:offers:1";

  private static final List<HelperColumn> PARCEL =
      List.of(
          HelperColumn.CADASTRAL_SECTION,
          HelperColumn.CADASTRAL_SHEET,
          HelperColumn.CADASTRAL_PARCEL,
          HelperColumn.CADASTRAL_SUBUNIT);

  private final Vocabulary vocabulary;
  private final StringBuilder xsd = new StringBuilder();

  private OfferSchema(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The schema under these code lists. */
  public static String xsd(Vocabulary vocabulary) {
    return new OfferSchema(vocabulary).write();
  }

  private String write() {
    line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    line(0, "<!-- Made from the dictionary and the code lists; see docs/FEEDS.md. -->");
    line(0, "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"" + NAMESPACE + "\"");
    line(2, "targetNamespace=\"" + NAMESPACE + "\" elementFormDefault=\"qualified\">");
    line(1, "<xs:element name=\"offers\">");
    document(2, new Bilingual("Tutte le offerte del conferente.", "All offers of the supplier."));
    line(2, "<xs:complexType>");
    line(3, "<xs:sequence>");
    line(4, "<xs:element name=\"offer\" type=\"Offer\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>");
    line(3, "</xs:sequence>");
    line(2, "</xs:complexType>");
    line(1, "</xs:element>");
    line(1, "<xs:complexType name=\"Offer\">");
    document(
        2, new Bilingual("Un'area o un edificio disponibile.", "One available area or building."));
    line(2, "<xs:sequence>");
    SupplierForm.fields().forEach(this::element);
    line(2, "</xs:sequence>");
    line(1, "</xs:complexType>");
    parcel();
    lists().forEach(this::codes);
    plainTypes();
    line(0, "</xs:schema>");
    return xsd.toString();
  }

  private void element(OfferField field) {
    boolean once = SupplierForm.isMandatory(field);
    String occurs =
        (once ? "" : " minOccurs=\"0\"")
            + (field.type().isList() ? " maxOccurs=\"unbounded\"" : "");
    line(3, "<xs:element name=\"" + field.key() + "\" type=\"" + type(field) + "\"" + occurs + ">");
    String unit = field.unit().map(u -> " (" + u + ")").orElse("");
    document(
        4,
        new Bilingual(
            field.label().it() + unit + ": " + SupplierForm.when(field).it() + ".",
            field.label().en() + unit + ": " + SupplierForm.when(field).en() + "."));
    line(3, "</xs:element>");
  }

  private String type(OfferField field) {
    if (field.codeList().flatMap(vocabulary::findCodeList).isPresent()
        && !field.key().equals(OfferField.EXTERNAL_REFS.key())) {
      return field.codeList().get();
    }
    return switch (field.type()) {
      case STRING, CODE, CODES -> "Line";
      case TEXT -> "xs:string";
      case INTEGER -> "xs:nonNegativeInteger";
      case DECIMAL -> "xs:decimal";
      case BOOLEAN -> "xs:boolean";
      case DATE -> "xs:date";
      case URL, URLS -> "WebAddress";
      case EMAIL -> "EmailAddress";
      case PARCELS -> "Parcel";
    };
  }

  private void parcel() {
    line(1, "<xs:complexType name=\"Parcel\">");
    document(2, new Bilingual("Una particella catastale.", "One cadastral parcel."));
    line(2, "<xs:sequence>");
    for (HelperColumn part : PARCEL) {
      boolean needed =
          part == HelperColumn.CADASTRAL_SHEET || part == HelperColumn.CADASTRAL_PARCEL;
      String occurs = needed ? "" : " minOccurs=\"0\"";
      line(3, "<xs:element name=\"" + part.key() + "\" type=\"Line\"" + occurs + ">");
      document(4, part.label());
      line(3, "</xs:element>");
    }
    line(2, "</xs:sequence>");
    line(1, "</xs:complexType>");
  }

  private Set<String> lists() {
    Set<String> lists = new LinkedHashSet<>();
    SupplierForm.fields().stream()
        .map(this::type)
        .filter(type -> vocabulary.findCodeList(type).isPresent())
        .forEach(lists::add);
    return lists;
  }

  private void codes(String list) {
    line(1, "<xs:simpleType name=\"" + list + "\">");
    line(2, "<xs:restriction base=\"xs:string\">");
    for (CodeList.Entry entry : vocabulary.codeList(list).entries()) {
      line(3, "<xs:enumeration value=\"" + escaped(entry.code()) + "\">");
      document(4, entry.label());
      line(3, "</xs:enumeration>");
    }
    line(2, "</xs:restriction>");
    line(1, "</xs:simpleType>");
  }

  private void plainTypes() {
    restriction("Line", "xs:token", "<xs:minLength value=\"1\"/>");
    restriction("WebAddress", "xs:anyURI", "<xs:pattern value=\"https?://.+\"/>");
    restriction("EmailAddress", "xs:token", "<xs:pattern value=\"[^@\\s]+@[^@\\s]+\"/>");
  }

  private void restriction(String name, String base, String facet) {
    line(1, "<xs:simpleType name=\"" + name + "\">");
    line(2, "<xs:restriction base=\"" + base + "\">" + facet + "</xs:restriction>");
    line(1, "</xs:simpleType>");
  }

  private void document(int depth, Bilingual text) {
    line(depth, "<xs:annotation>");
    line(
        depth + 1,
        "<xs:documentation xml:lang=\"it\">" + escaped(text.it()) + "</xs:documentation>");
    line(
        depth + 1,
        "<xs:documentation xml:lang=\"en\">" + escaped(text.en()) + "</xs:documentation>");
    line(depth, "</xs:annotation>");
  }

  private void line(int depth, String text) {
    xsd.append("  ".repeat(depth)).append(text).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
