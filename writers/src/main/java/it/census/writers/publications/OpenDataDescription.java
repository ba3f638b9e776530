package it.census.writers.publications;

import it.census.model.OfferField;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.CodeList;
import it.census.model.config.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What describes the open data to catalogues: a Data Package with a Table Schema (Frictionless
 * Standards 1.0) and DCAT-AP_IT metadata (AgID, 2016) in Turtle.
 */
final class OpenDataDescription {

  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  private final CensusConfiguration configuration;
  private final List<PublishedColumn> columns;
  private final LocalDate modified;
  private final ObjectMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * @param columns of {@code offers.csv}
   * @param modified day of the last load: no instant, so that the same loads give the same bytes
   */
  OpenDataDescription(
      CensusConfiguration configuration, List<PublishedColumn> columns, LocalDate modified) {
    this.configuration = configuration;
    this.columns = columns;
    this.modified = modified;
  }

  String dataPackage() {
    ObjectNode root = json.createObjectNode();
    root.put("profile", "tabular-data-package");
    root.put(
        "name",
        "investment-offers-" + configuration.region().code().toLowerCase(java.util.Locale.ROOT));
    root.put("title", "Offerta localizzativa – " + configuration.region().name().it());
    root.put("description", "Aree ed edifici disponibili per insediamenti produttivi.");
    ObjectNode licence = root.putArray("licenses").addObject();
    licence.put("name", "CC-BY-4.0");
    licence.put("path", LICENCE);
    ObjectNode resource = root.putArray("resources").addObject();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", "offers");
    resource.put("path", "offers.csv");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    columns.forEach(column -> describe(fields.addObject(), column));
    schema.put("primaryKey", "offer_id");
    return json.writeValueAsString(root) + "\n";
  }

  private void describe(ObjectNode node, PublishedColumn column) {
    node.put("name", column.key());
    node.put("title", column.label().it());
    String unit = column.field().flatMap(OfferField::unit).map(u -> " [" + u + "]").orElse("");
    node.put("description", column.label().en() + unit);
    node.put(
        "type",
        switch (column.type()) {
          case TEXT, LIST -> "string";
          case BOOLEAN -> "boolean";
          case INTEGER -> "integer";
          case DECIMAL, COORDINATE -> "number";
          case DATE -> "date";
          case INSTANT -> "datetime";
        });
    Optional<CodeList> codes =
        column
            .field()
            .flatMap(OfferField::codeList)
            .flatMap(list -> configuration.vocabulary().findCodeList(list));
    if (codes.isPresent() && column.type() == PublishedColumn.Type.TEXT) {
      ArrayNode allowed = node.putObject("constraints").putArray("enum");
      codes.get().entries().forEach(entry -> allowed.add(entry.code()));
    }
  }

  String dcat() {
    Settings.Publisher publisher = configuration.settings().publisher();
    String home = publisher.homepage().replaceAll("/+$", "");
    return """
        @prefix dcat: <http://www.w3.org/ns/dcat#> .
        @prefix dcatapit: <http://dati.gov.it/onto/dcatapit#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        <%1$s/catalogo> a dcatapit:Catalog, dcat:Catalog ;
          dct:title "Catalogo dell'offerta localizzativa – %2$s"@it ;
          dct:description "Aree ed edifici disponibili per insediamenti produttivi."@it ;
          dct:publisher <%1$s/ente> ;
          dct:language <http://publications.europa.eu/resource/authority/language/ITA> ;
          dct:modified "%3$s"^^xsd:date ;
          dcat:themeTaxonomy <http://publications.europa.eu/resource/authority/data-theme> ;
          foaf:homepage <%4$s> ;
          dcat:dataset <%1$s/dataset/offerte> .

        <%1$s/dataset/offerte> a dcatapit:Dataset, dcat:Dataset ;
          dct:identifier "%5$s:offerte" ;
          dct:title "Offerta localizzativa – %2$s"@it, "Sites and buildings offered to investors – %6$s"@en ;
          dct:description "Aree ed edifici disponibili per industria, artigianato, logistica, uffici e ricerca."@it ;
          dct:publisher <%1$s/ente> ;
          dct:rightsHolder <%1$s/ente> ;
          dct:modified "%3$s"^^xsd:date ;
          dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/DAILY> ;
          dct:language <http://publications.europa.eu/resource/authority/language/ITA> ;
          dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ECON> ;
          dcat:keyword "aree industriali"@it, "capannoni"@it, "investimenti"@it ;
          dcat:distribution <%1$s/dataset/offerte/csv> .

        <%1$s/dataset/offerte/csv> a dcatapit:Distribution, dcat:Distribution ;
          dct:title "offers.csv"@it ;
          dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> ;
          dct:license <%7$s> ;
          dct:modified "%3$s"^^xsd:date ;
          dcat:accessURL <%1$s/dataset/offerte/offers.csv> .

        <%7$s> a dcatapit:LicenseDocument, dct:LicenseDocument ;
          dct:type <http://purl.org/adms/licencetype/Attribution> ;
          foaf:name "Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)" .

        <%1$s/ente> a dcatapit:Agent, foaf:Agent ;
          dct:identifier "%5$s" ;
          foaf:name "%8$s"@it ;
          foaf:homepage <%4$s> .
        """
        .formatted(
            home,
            literal(configuration.region().name().it()),
            modified,
            publisher.homepage(),
            literal(publisher.identifier()),
            literal(configuration.region().name().en()),
            LICENCE,
            literal(publisher.name()));
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
  }
}
