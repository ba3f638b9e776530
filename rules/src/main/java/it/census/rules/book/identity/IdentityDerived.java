package it.census.rules.book.identity;

import static it.census.model.OfferField.SOURCE_REFERENCE;

import it.census.model.Bilingual;
import it.census.model.NoticeType;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/**
 * A supplier without references is read all the same: the parcels stand in, failing them
 * municipality, name and address. The id then changes with them, which the supplier has to know.
 */
public final class IdentityDerived implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.info("identity_derived")
          .says(
              "Manca il riferimento del conferente: l'offerta è riconosciuta da {basis_it}. "
                  + "Se questi dati cambiano, risulterà un'altra offerta.",
              "The supplier's reference is missing: the offer is recognised by {basis_en}. "
                  + "Should these change, it will be another offer.")
          .fix(
              "Aggiungere una colonna con un codice proprio, che non cambi da una consegna "
                  + "all'altra (per esempio il numero d'inventario).",
              "Add a column with a code of your own that does not change from one delivery to "
                  + "the next (an inventory number, for instance).")
          .because(
              "Census: offer_id is made of the reference; without one the parcels stand in, "
                  + "failing that municipality, name and address.");

  private static final Bilingual PARCELS = new Bilingual("dati catastali", "its cadastral parcels");

  private static final Bilingual NAME_AND_ADDRESS =
      new Bilingual("comune, denominazione e indirizzo", "its municipality, name and address");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    return switch (row.identity()) {
      case REFERENCE, NOTHING -> List.of();
      case PARCELS -> List.of(Finding.about(SOURCE_REFERENCE).with("basis", PARCELS));
      case NAME_AND_ADDRESS ->
          List.of(Finding.about(SOURCE_REFERENCE).with("basis", NAME_AND_ADDRESS));
    };
  }
}
