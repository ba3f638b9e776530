package it.census.jobs.forms;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.TestCensus;
import it.census.model.Offer;
import it.census.model.OfferField;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The feed of listings that {@code docs/FEEDS.md} describes, and what each element becomes. */
class ListingFeedTest {

  private static final Path FEED = TestCensus.root().resolve("docs/examples/listings.xml");

  @Test
  void every_element_of_a_sale_is_read() throws Exception {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("source_reference", "RIF1");
    expected.put("name", "Capannone con piazzale");
    expected.put("name_en", "Shed with yard");
    expected.put("description", "Capannone in c.a.p. con uffici & spogliatoi");
    expected.put("description_en", "Concrete shed with offices");
    expected.put("transaction_types", "[VENDITA]");
    expected.put("kind", "CAPANNONE");
    expected.put("municipality_code", "050026");
    expected.put("municipality", "Pisa");
    expected.put("locality", "Ospedaletto");
    expected.put("address", "Via delle Ferriere 12");
    expected.put("postal_code", "56121");
    expected.put("latitude", "43.675000");
    expected.put("longitude", "10.435000");
    expected.put("land_area_m2", "4350");
    expected.put("gross_floor_area_m2", "1450");
    expected.put("office_area_m2", "120");
    expected.put("sale_price_eur", "1015000");
    expected.put("rent_eur_year", "null");
    expected.put("price_on_request", "false");
    expected.put("energy_class", "ESENTE");
    expected.put("year_built", "2003");
    expected.put("floors", "1");
    expected.put("clear_height_m", "7.5");
    expected.put("crane", "SI");
    expected.put("crane_capacity_t", "10");
    expected.put("status", "DISPONIBILE");
    expected.put("last_confirmed_at", "2026-09-08");
    expected.put("web_page_url", "https://example.org/rif1");
    expected.put("images", "[https://example.org/foto/1.jpg, https://example.org/foto/2.jpg]");
    expected.put("documents", "[https://example.org/piante/1.pdf]");

    assertThat(read(0, expected)).isEqualTo(expected);
  }

  @Test
  void the_price_of_a_rent_is_the_yearly_rent_and_a_reserved_price_is_on_request()
      throws Exception {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("transaction_types", "[LOCAZIONE]");
    expected.put("kind", "MAGAZZINO");
    expected.put("sale_price_eur", "null");
    expected.put("rent_eur_year", "42000");
    expected.put("price_on_request", "true");
    expected.put("energy_class", "A4");
    expected.put("crane", "PREDISPOSTO");
    expected.put("status", "TRATTATIVA");

    assertThat(read(1, expected)).isEqualTo(expected);
  }

  @Test
  void land_at_an_auction_is_read() throws Exception {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("transaction_types", "[ASTA]");
    expected.put("kind", "AREA_LIBERA");
    expected.put("municipality", "Cascina");
    expected.put("land_area_m2", "7000");
    expected.put("sale_price_eur", "420000");
    expected.put("energy_class", "NC");
    expected.put("crane", "NO");

    assertThat(read(2, expected)).isEqualTo(expected);
  }

  /** The fields of interest of one listing. */
  private static Map<String, String> read(int number, Map<String, String> ofInterest)
      throws Exception {
    List<Offer> offers = EveryField.offers(FEED);
    assertThat(offers).hasSize(3);
    Map<String, String> read = new LinkedHashMap<>();
    for (String key : ofInterest.keySet()) {
      OfferField field = OfferField.find(key).orElseThrow();
      read.put(key, String.valueOf(field.valueIn(offers.get(number))));
    }
    return read;
  }
}
