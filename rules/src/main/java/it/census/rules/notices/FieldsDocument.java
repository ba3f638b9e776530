package it.census.rules.notices;

import it.census.model.Bilingual;
import it.census.model.FieldGroup;
import it.census.model.OfferField;
import it.census.rules.book.FieldLimits;
import java.util.Arrays;
import java.util.List;

/** The dictionary of the offer as people read it: {@code docs/FIELDS.md}. */
public final class FieldsDocument {

  private static final String INTRODUCTION =
      """
      # Campi di un'offerta · Fields of an offer

      <!-- Written from the code by a test; do not edit. -->

      Gli stessi nomi ovunque: colonne della banca dati e dei CSV, chiavi JSON, configurazione. `CRM` e
      `vetrina` dicono se la destinazione aspetta il campo: M obbligatorio, C obbligatorio se ricorre la
      condizione (tra parentesi, o spiegata sotto), O facoltativo, - non inviato. Un campo obbligatorio che
      manca è un WARNING e abbassa il livello di qualità; non fa scartare la riga.

      The same names everywhere: columns of the database and of CSV, JSON keys, configuration. `CRM` and
      `showcase` say whether the destination expects the field: M mandatory, C mandatory where the condition
      holds (in brackets, or told below), O optional, - not sent. A mandatory field that is missing is a
      WARNING and lowers the quality tier; it does not reject the row.

      Aree e edifici si distinguono per la tipologia (colonna `class` di `codelists/offer_kind.csv`). C senza
      parentesi: l'indirizzo serve agli edifici e dove mancano le coordinate, le coordinate dove manca
      l'indirizzo, i dati catastali alle aree e ai beni pubblici, il codice catastale e il catasto dove ci
      sono particelle, la superficie alle aree, la superficie lorda agli edifici, link e scadenza al bando
      aperto. La classe energetica non serve ai ruderi.

      Land and buildings are told apart by the kind (column `class` of `codelists/offer_kind.csv`). C without
      brackets: buildings and offers without coordinates need an address, offers without an address need
      coordinates, land and public assets need parcels, parcels need the cadastral code and the register,
      land its area, buildings their floor area, an open tender its link and deadline. Ruins need no energy
      class.
      """;

  private static final String HEADER =
      """

      ## %s · %s

      | campo · field | italiano | English | tipo · type | unità, elenco · unit, list | limiti · limits | CRM | vetrina · showcase | riservatezza · confidentiality |
      |---|---|---|---|---|---|---|---|---|
      """;

  private FieldsDocument() {}

  public static String markdown() {
    FieldLimits limits = FieldLimits.ofTheDictionary();
    StringBuilder text = new StringBuilder(INTRODUCTION);
    for (FieldGroup group : FieldGroup.values()) {
      Bilingual title = title(group);
      text.append(HEADER.formatted(title.it(), title.en()));
      fields(group).forEach(field -> text.append(row(field, limits)));
    }
    return text.toString();
  }

  private static List<OfferField> fields(FieldGroup group) {
    return Arrays.stream(OfferField.values()).filter(f -> f.group() == group).toList();
  }

  private static String row(OfferField field, FieldLimits limits) {
    return "| %s |\n"
        .formatted(
            String.join(
                " | ",
                "`" + field.key() + "`",
                field.label().it(),
                field.label().en(),
                field.type().key().replace("[]", "\\[\\]"),
                field.unit().or(field::codeList).orElse(""),
                limits.find(field).map(FieldsDocument::written).orElse(""),
                field.crm().key(),
                field.showcase().key(),
                field.confidentiality().name()));
  }

  private static String written(FieldLimits.Limit limit) {
    Integer size = limit.maxSize();
    return size == null ? limit.range() : "max " + size;
  }

  private static Bilingual title(FieldGroup group) {
    return switch (group) {
      case IDENTITY -> new Bilingual("Identità", "Identity");
      case KIND -> new Bilingual("Tipologia", "Kind");
      case LOCATION -> new Bilingual("Posizione", "Location");
      case CADASTRAL -> new Bilingual("Catasto", "Land registry");
      case PLANNING -> new Bilingual("Urbanistica", "Planning");
      case SIZE -> new Bilingual("Superfici", "Size");
      case BUILDING -> new Bilingual("Edificio", "Building");
      case UTILITIES -> new Bilingual("Reti e collegamenti", "Utilities and transport");
      case AVAILABILITY -> new Bilingual("Disponibilità", "Availability");
      case PRICE -> new Bilingual("Prezzo", "Price");
      case INCENTIVES -> new Bilingual("Agevolazioni", "Incentives");
      case OWNERSHIP -> new Bilingual("Proprietà e referente", "Ownership and contact");
      case ENVIRONMENT -> new Bilingual("Ambiente", "Environment");
      case MEDIA -> new Bilingual("Immagini e documenti", "Media");
      case PROVENANCE -> new Bilingual("Provenienza", "Provenance");
    };
  }
}
