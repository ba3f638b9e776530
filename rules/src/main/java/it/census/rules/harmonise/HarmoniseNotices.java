package it.census.rules.harmonise;

import it.census.model.NoticeType;
import java.util.List;

/** What putting a row together has to say, beyond what the readers of single values say. */
public final class HarmoniseNotices {

  /** A later row adds parcels to an offer and nothing else. */
  public static final NoticeType DUPLICATE_JOINED =
      NoticeType.info("duplicate_joined")
          .says(
              "L'offerta c'è già ({first}): le particelle e i subalterni di questa riga ({value}) che"
                  + " mancano là sono aggiunti a quell'offerta.",
              "The offer came before ({first}): the parcels and sub-units of this row ({value}) that"
                  + " are missing there are added to that offer.")
          .fix(
              "Va bene così; in alternativa scrivere tutte le particelle in una riga sola.",
              "This is in order; or else write all parcels in one row.")
          .because("Inventories have one row for each sub-unit: one offer with several parcels.");

  /** A later row repeats an offer and says nothing new. */
  public static final NoticeType DUPLICATE_REPEATED =
      NoticeType.info("duplicate_repeated")
          .says(
              "La riga ripete quella di {first} senza aggiungere nulla; vale la prima.",
              "The row repeats the one at {first} and adds nothing; the first one counts.")
          .fix("Togliere una delle due righe.", "Remove one of the two rows.")
          .because("An offer is listed once.");

  /** A later row says something else of an offer that came before. */
  public static final NoticeType DUPLICATE_REFERENCE =
      NoticeType.warning("duplicate_reference")
          .says(
              "L'offerta «{value}» c'è già ({first}), con dati diversi: vale la prima riga, questa è"
                  + " messa da parte.",
              "The offer \"{value}\" came before ({first}) with other data: the first row counts,"
                  + " this one is put aside.")
          .fix(
              "Se sono due offerte, dare a ciascuna un riferimento suo; se è una sola, tenere una"
                  + " riga.",
              "If these are two offers, give each a reference of its own; if it is one, keep one row.")
          .because("A reference names one offer of a source.");

  /** Parcels of a row that was put aside are not those of the offer that stands. */
  public static final NoticeType DUPLICATE_PARCELS =
      NoticeType.warning("duplicate_parcels_left")
          .says(
              "Anche i dati catastali di questa riga ({value}) sono messi da parte: all'offerta di {first}"
                  + " non sono aggiunti, perché la riga dice altro anche del resto.",
              "The cadastral data of this row ({value}) are put aside as well: they are not added to"
                  + " the offer at {first}, because the row differs in other things too.")
          .fix(
              "Se le particelle sono della stessa offerta, scrivere nella riga gli stessi dati della"
                  + " prima, o solo il riferimento e le particelle.",
              "If the parcels belong to the same offer, write in the row what the first one says, or"
                  + " only reference and parcels.")
          .because(
              "Parcels of another asset would be added to the offer, or its own would be lost.");

  /** A price for each square metre of an area that is not known. */
  public static final NoticeType PRICE_PER_M2_WITHOUT_AREA =
      NoticeType.warning("price_per_m2_without_area")
          .says(
              "{field}: «{value}» è un prezzo al m², ma la superficie a cui si riferisce non è nota.",
              "{field}: \"{value}\" is a price for each m², but the area it refers to is not known.")
          .fix(
              "Indicare la superficie, o il prezzo complessivo.",
              "Give the area, or the whole price.")
          .because("Dictionary of fields: prices are of the whole offer.");

  /** A sum that may be a price or a rent, on a row that offers a lease only. */
  public static final NoticeType PRICE_READ_AS_RENT =
      NoticeType.warning("price_read_as_rent")
          .says(
              "L'offerta è solo in locazione o concessione: l'importo «{value}», di una colonna che"
                  + " contiene anche prezzi di vendita, è stato inteso come canone annuo.",
              "The offer is for lease or concession only: the sum \"{value}\", of a column that also"
                  + " holds sale prices, was taken for a yearly rent.")
          .fix(
              "Scrivere i canoni in una colonna loro («Canone annuo»), o il periodo accanto alla cifra"
                  + " («1.200 €/mese»).",
              "Write rents in a column of their own (\"Canone annuo\"), or the period beside the sum"
                  + " (\"1.200 €/mese\").")
          .because("A monthly rent or a price taken for a yearly rent would look right.");

  /** Name and code of the municipality do not belong together. */
  public static final NoticeType MUNICIPALITY_CONTRADICTORY =
      NoticeType.warning("municipality_contradictory")
          .says(
              "{field}: «{value}» è {said}, ma la riga indica anche {other}, che è stato preso.",
              "{field}: \"{value}\" is {said}, but the row also names {other}, which was taken.")
          .fix(
              "Correggere il codice o il nome del comune: nei fogli di calcolo un codice trascinato in"
                  + " basso aumenta di uno a ogni riga.",
              "Mend the code or the name of the municipality: a code dragged down a spreadsheet grows"
                  + " by one on every row.")
          .because("Reference table of municipalities: each code has one name.");

  private HarmoniseNotices() {}

  /** All of them, in the order in which they can arise. */
  public static List<NoticeType> all() {
    return List.of(
        MUNICIPALITY_CONTRADICTORY,
        PRICE_PER_M2_WITHOUT_AREA,
        PRICE_READ_AS_RENT,
        DUPLICATE_JOINED,
        DUPLICATE_REPEATED,
        DUPLICATE_REFERENCE,
        DUPLICATE_PARCELS);
  }
}
