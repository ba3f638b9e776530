package it.census.writers.publications;

import it.census.model.Bilingual;
import java.util.Optional;
import java.util.stream.Stream;

/** Licences of open data that catalogues know by name and kind. */
enum Licence {
  CC_BY(
      "creativecommons.org/licenses/by/4.0",
      "CC-BY-4.0",
      "Attribution",
      new Bilingual(
          "Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)",
          "Creative Commons Attribution 4.0 International (CC BY 4.0)")),
  CC_BY_SA(
      "creativecommons.org/licenses/by-sa/4.0",
      "CC-BY-SA-4.0",
      "ViralEffect-ShareAlike",
      new Bilingual(
          "Creative Commons Attribuzione - Condividi allo stesso modo 4.0 Internazionale"
              + " (CC BY-SA 4.0)",
          "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0)")),
  CC0(
      "creativecommons.org/publicdomain/zero/1.0",
      "CC0-1.0",
      "PublicDomain",
      new Bilingual(
          "Creative Commons CC0 1.0 Universale - Donazione al Pubblico Dominio (CC0 1.0)",
          "Creative Commons CC0 1.0 Universal - Public Domain Dedication (CC0 1.0)")),
  IODL(
      "www.dati.gov.it/iodl/2.0",
      "IODL-2.0",
      "Attribution",
      new Bilingual(
          "Italian Open Data License 2.0 (IODL 2.0)", "Italian Open Data License 2.0 (IODL 2.0)"));

  private final String address;
  private final String code;
  private final String kind;
  private final Bilingual title;

  Licence(String address, String code, String kind, Bilingual title) {
    this.address = address;
    this.code = code;
    this.kind = kind;
    this.title = title;
  }

  /** The one at this address, whatever its scheme, with or without a stroke at the end. */
  static Optional<Licence> at(String uri) {
    String asked = uri.replaceAll("^https?://|/+$", "");
    return Stream.of(values()).filter(l -> l.address.equals(asked)).findFirst();
  }

  /** Its name in a Data Package (SPDX where it has one). */
  String code() {
    return code;
  }

  /** Its kind in the vocabulary of ADMS. */
  String kind() {
    return kind;
  }

  Bilingual title() {
    return title;
  }
}
