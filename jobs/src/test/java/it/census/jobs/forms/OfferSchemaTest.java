package it.census.jobs.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.jobs.TestCensus;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.Parcel;
import it.census.writers.forms.OfferSchema;
import it.census.writers.forms.SupplierForm;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/**
 * The schema for suppliers who can follow one and its sample document. Both are written anew by
 * running this test with {@code -Dcensus.docs.write=true}.
 */
class OfferSchemaTest {

  private static final Path DOCS = TestCensus.root().resolve("docs");
  private static final Path SCHEMA = DOCS.resolve("offers.xsd");
  private static final Path SAMPLE = DOCS.resolve("examples/offers.xml");

  @TempDir Path folder;

  @Test
  void the_published_schema_and_sample_are_those_of_the_dictionary() throws Exception {
    String schema = OfferSchema.xsd(EveryField.configuration().vocabulary());
    String sample = document(EveryField.offer());
    if (Boolean.getBoolean("census.docs.write")) {
      Files.createDirectories(SAMPLE.getParent());
      Files.writeString(SCHEMA, schema);
      Files.writeString(SAMPLE, sample);
    }

    assertThat(SCHEMA).content().isEqualTo(schema);
    assertThat(SAMPLE).content().isEqualTo(sample);
  }

  @Test
  void the_sample_is_valid_and_is_read_without_loss() throws Exception {
    assertThatCode(() -> validate(Files.readString(SAMPLE))).doesNotThrowAnyException();

    List<Offer> read = EveryField.offers(SAMPLE);

    assertThat(read).containsExactly(EveryField.asRead(read.get(0)));
  }

  @Test
  void a_document_with_only_what_is_mandatory_is_valid_and_is_read() throws Exception {
    Offer offer = EveryField.offer();
    for (OfferField field : SupplierForm.fields()) {
      if (!SupplierForm.isMandatory(field)) {
        offer = offer.with(field, null);
      }
    }
    String document = document(offer);
    assertThatCode(() -> validate(document)).doesNotThrowAnyException();

    List<Offer> read = EveryField.offers(Files.writeString(folder.resolve("a.xml"), document));

    assertThat(read).hasSize(1);
    for (OfferField field : SupplierForm.fields()) {
      if (SupplierForm.isMandatory(field)) {
        assertThat(field.valueIn(read.get(0))).as(field.key()).isEqualTo(field.valueIn(offer));
      }
    }
  }

  @Test
  void words_that_are_no_codes_and_missing_mandatory_fields_are_not_valid() throws Exception {
    String document = document(EveryField.offer());

    assertThatThrownBy(() -> validate(document.replace("CAPANNONE", "Capannone")))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining("Capannone");
    assertThatThrownBy(() -> validate(document.replaceAll("<name>.*</name>\\s*", "")))
        .isInstanceOf(SAXException.class)
        .hasMessageContaining("name");
  }

  private static void validate(String document) throws Exception {
    SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Validator validator = schemas.newSchema(SCHEMA.toFile()).newValidator();
    validator.validate(new StreamSource(new StringReader(document)));
  }

  /** A document of one offer, as the program of a supplier would write it. */
  private static String document(Offer offer) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<offers xmlns=\"").append(OfferSchema.NAMESPACE).append("\">\n  <offer>\n");
    for (OfferField field : SupplierForm.fields()) {
      Object value = field.valueIn(offer);
      List<?> values =
          value == null ? List.of() : value instanceof List<?> several ? several : List.of(value);
      values.forEach(each -> element(xml, field.key(), each));
    }
    return xml.append("  </offer>\n</offers>\n").toString();
  }

  private static void element(StringBuilder xml, String name, Object value) {
    String text = value instanceof Parcel parcel ? parts(parcel) : text(value);
    xml.append("    <" + name + ">" + text + "</" + name + ">\n");
  }

  private static String text(Object value) {
    String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String parts(Parcel parcel) {
    return part("section", parcel.section())
        + part("sheet", parcel.sheet())
        + part("parcel", parcel.number())
        + part("subunit", parcel.sub());
  }

  private static String part(String name, String value) {
    String element = "cadastral_" + name;
    return value.isEmpty() ? "" : "<" + element + ">" + value + "</" + element + ">";
  }
}
