package it.census.writers.publications;

import it.census.model.Bilingual;
import it.census.model.Language;
import it.census.model.OfferField;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.CodeList;
import it.census.model.config.Settings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

  private static final String PREFIXES =
      """
      @prefix dcat: <http://www.w3.org/ns/dcat#> .
      @prefix dcatapit: <http://dati.gov.it/onto/dcatapit#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private static final Bilingual TITLE =
      new Bilingual("Offerta localizzativa", "Sites and buildings offered to investors");
  private static final Bilingual CATALOGUE =
      new Bilingual(
          "Catalogo dell'offerta localizzativa",
          "Catalogue of sites and buildings offered to investors");
  private static final Bilingual SUMMARY =
      new Bilingual(
          "Aree ed edifici disponibili per insediamenti produttivi.",
          "Sites and buildings available to businesses.");
  private static final Bilingual DESCRIPTION =
      new Bilingual(
          "Aree ed edifici disponibili per industria, artigianato, logistica, uffici e ricerca.",
          "Sites and buildings available for industry, crafts, logistics, offices and research.");
  private static final List<Bilingual> KEYWORDS =
      List.of(
          new Bilingual("aree industriali", "industrial sites"),
          new Bilingual("capannoni", "industrial buildings"),
          new Bilingual("investimenti", "investment"));

  private final CensusConfiguration configuration;
  private final List<PublishedColumn> columns;
  private final LocalDate modified;
  private final Settings.Publisher publisher;
  private final Language language;

  /** Under which the subjects of the metadata are named. */
  private final String home;

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
    this.publisher = configuration.settings().publisher();
    this.language = publisher.language();
    this.home = publisher.homepage().replaceAll("/+$", "");
  }

  String dataPackage() {
    ObjectNode root = json.createObjectNode();
    root.put("profile", "tabular-data-package");
    root.put(
        "name",
        "investment-offers-" + configuration.region().code().toLowerCase(java.util.Locale.ROOT));
    root.put("title", TITLE.in(language) + " – " + region().in(language));
    root.put("description", SUMMARY.in(language));
    if (!publisher.licence().isEmpty()) {
      ObjectNode licence = root.putArray("licenses").addObject();
      Licence.at(publisher.licence()).ifPresent(known -> licence.put("name", known.code()));
      licence.put("path", publisher.licence());
    }
    if (!publisher.contactEmail().isEmpty()) {
      ObjectNode contact = root.putArray("contributors").addObject();
      contact.put("title", publisher.name());
      contact.put("email", publisher.contactEmail());
      contact.put("role", "publisher");
    }
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
    node.put("title", column.label().in(language));
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
    StringBuilder turtle = new StringBuilder(PREFIXES);
    if (!publisher.contactEmail().isEmpty()) {
      turtle.append("@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .\n");
    }
    turtle.append('\n').append(catalogue());
    turtle.append('\n').append(dataset());
    turtle.append('\n').append(distribution());
    if (!publisher.licence().isEmpty()) {
      turtle.append('\n').append(licence());
    }
    turtle.append('\n').append(publisher());
    if (!publisher.contactEmail().isEmpty()) {
      turtle.append('\n').append(contact());
    }
    return turtle.toString();
  }

  private String catalogue() {
    return """
        <%1$s/catalogo> a dcatapit:Catalog, dcat:Catalog ;
          dct:title %2$s ;
          dct:description %3$s ;
          dct:publisher <%1$s/ente> ;
          dct:language <%4$s> ;
          dct:modified "%5$s"^^xsd:date ;
          dcat:themeTaxonomy <http://publications.europa.eu/resource/authority/data-theme> ;
          foaf:homepage <%6$s> ;
          dcat:dataset <%1$s/dataset/offerte> .
        """
        .formatted(
            home,
            said(CATALOGUE.in(language) + " – " + region().in(language)),
            said(SUMMARY.in(language)),
            languageUri(),
            modified,
            publisher.homepage());
  }

  private String dataset() {
    return """
        <%1$s/dataset/offerte> a dcatapit:Dataset, dcat:Dataset ;
          dct:identifier "%2$s:offerte" ;
          dct:title %3$s, %4$s ;
          dct:description %5$s ;
          dct:publisher <%1$s/ente> ;
          dct:rightsHolder <%1$s/ente> ;
          dct:modified "%6$s"^^xsd:date ;
          dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/DAILY> ;
          dct:language <%7$s> ;
          dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ECON> ;
          dcat:keyword %8$s ;
        %9$s  dcat:distribution <%1$s/dataset/offerte/csv> .
        """
        .formatted(
            home,
            literal(publisher.identifier()),
            said(TITLE.it() + " – " + region().it(), Language.IT),
            said(TITLE.en() + " – " + region().en(), Language.EN),
            said(DESCRIPTION.in(language)),
            modified,
            languageUri(),
            KEYWORDS.stream().map(k -> said(k.in(language))).collect(Collectors.joining(", ")),
            publisher.contactEmail().isEmpty()
                ? ""
                : "  dcat:contactPoint <%s/contatto> ;\n".formatted(home));
  }

  private String distribution() {
    return """
        <%1$s/dataset/offerte/csv> a dcatapit:Distribution, dcat:Distribution ;
          dct:title %2$s ;
          dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> ;
        %3$s  dct:modified "%4$s"^^xsd:date ;
          dcat:accessURL <%1$s/dataset/offerte/offers.csv> .
        """
        .formatted(
            home,
            said("offers.csv"),
            publisher.licence().isEmpty()
                ? ""
                : "  dct:license <%s> ;\n".formatted(publisher.licence()),
            modified);
  }

  /** One that is not known is told by its address alone. */
  private String licence() {
    Optional<Licence> known = Licence.at(publisher.licence());
    return """
        <%s> a dcatapit:LicenseDocument, dct:LicenseDocument ;
        %s  foaf:name "%s" .
        """
        .formatted(
            publisher.licence(),
            known
                .map(
                    l -> "  dct:type <http://purl.org/adms/licencetype/%s> ;\n".formatted(l.kind()))
                .orElse(""),
            known.map(l -> l.title().in(language)).orElse(publisher.licence()));
  }

  private String publisher() {
    return """
        <%s/ente> a dcatapit:Agent, foaf:Agent ;
          dct:identifier "%s" ;
          foaf:name %s ;
          foaf:homepage <%s> .
        """
        .formatted(
            home, literal(publisher.identifier()), said(publisher.name()), publisher.homepage());
  }

  private String contact() {
    return """
        <%s/contatto> a dcatapit:Organization, vcard:Organization ;
          vcard:fn %s ;
          vcard:hasEmail <mailto:%s> .
        """
        .formatted(
            home,
            said(publisher.name()),
            // Signs that an address may have and a Turtle IRI may not.
            URLEncoder.encode(publisher.contactEmail(), StandardCharsets.UTF_8)
                .replace("%40", "@"));
  }

  private Bilingual region() {
    return configuration.region().name();
  }

  private String languageUri() {
    return "http://publications.europa.eu/resource/authority/language/"
        + (language == Language.IT ? "ITA" : "ENG");
  }

  private String said(String text) {
    return said(text, language);
  }

  private static String said(String text, Language language) {
    return "\"%s\"@%s".formatted(literal(text), language == Language.IT ? "it" : "en");
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
  }
}
