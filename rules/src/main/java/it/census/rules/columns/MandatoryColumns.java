package it.census.rules.columns;

import it.census.model.Bilingual;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.config.SourceDefinition;
import java.util.List;
import java.util.Optional;

/**
 * What a delivery cannot do without: something that names the municipality, and something that
 * identifies or describes an offer. Where a column of them is gone every row would be rejected; the
 * delivery waits for a person instead.
 */
final class MandatoryColumns {

  static final List<OfferField> NAMING_A_MUNICIPALITY =
      List.of(
          OfferField.MUNICIPALITY, OfferField.MUNICIPALITY_CODE, OfferField.CADASTRAL_MUNICIPALITY);

  private static final OfferField[] IDENTIFYING = {
    OfferField.SOURCE_REFERENCE,
    OfferField.NAME,
    OfferField.ADDRESS,
    OfferField.DESCRIPTION,
    OfferField.CADASTRAL_PARCELS
  };

  private MandatoryColumns() {}

  /** Why the delivery should be held, empty where all is there. */
  static Optional<Bilingual> gone(SourceDefinition source, List<TablePlan> tables) {
    if (tables.stream().noneMatch(MandatoryColumns::identifies)) {
      return Optional.of(
          new Bilingual(
              "Nessuna colonna identifica o descrive le offerte: servono almeno il riferimento, la"
                  + " denominazione, l'indirizzo, la descrizione o i dati catastali.",
              "No column identifies or describes the offers: a reference, a name, an address, a"
                  + " description or cadastral data are needed at least."));
    }
    if (!isMunicipalityGiven(source) && tables.stream().noneMatch(TablePlan::namesMunicipality)) {
      return Optional.of(
          new Bilingual(
              "Nessuna colonna dice il comune, e la fonte non ne indica uno (municipality).",
              "No column names the municipality, and the source definition names none"
                  + " (municipality)."));
    }
    return Optional.empty();
  }

  /** Whether a table holds anything that identifies or describes an offer. */
  static boolean identifies(TablePlan table) {
    for (OfferField field : IDENTIFYING) {
      if (table.find(field).isPresent()) {
        return true;
      }
    }
    return table.find(HelperColumn.CAD_COMBINED).isPresent()
        || table.find(HelperColumn.CADASTRAL_PARCEL).isPresent();
  }

  private static boolean isMunicipalityGiven(SourceDefinition source) {
    return source.municipality().isPresent()
        || source.defaults().containsKey(OfferField.MUNICIPALITY.key())
        || source.defaults().containsKey(OfferField.MUNICIPALITY_CODE.key());
  }
}
