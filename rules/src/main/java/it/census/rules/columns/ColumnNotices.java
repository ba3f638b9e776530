package it.census.rules.columns;

import it.census.model.Bilingual;
import it.census.model.NoticeType;
import java.util.List;
import java.util.Map;

/**
 * What there is to say about the columns of a delivery. In the sentences {@code {field}} is the
 * header as sent and {@code {value}} an example of what stands below it.
 */
public final class ColumnNotices {

  public static final NoticeType UNKNOWN =
      NoticeType.warning("column_unknown")
          .says(
              "La colonna «{field}» non è stata riconosciuta{nearest_it} e non viene letta; contiene per esempio"
                  + " «{value}».",
              "The column \"{field}\" was not recognised{nearest_en} and is not read; it holds for example"
                  + " \"{value}\".")
          .fix(
              "Usare un'intestazione del modello. Chi cura i dati può dire che cosa contiene alla voce"
                  + " columns della fonte, o scrivervi «-» per ignorarla.",
              "Use a header of the template. A data officer can say what it holds under columns in"
                  + " the source definition, or write \"-\" there to ignore it.")
          .because("Nothing is guessed, and nothing is dropped without a word.");

  public static final NoticeType UNNAMED =
      NoticeType.warning("column_unnamed")
          .says(
              "La colonna {letters} non ha intestazione, ma contiene {filled} valori, per esempio"
                  + " «{value}»; non viene letta.",
              "Column {letters} has no header but holds {filled} values, for example \"{value}\"; it"
                  + " is not read.")
          .fix(
              "Dare un nome alla colonna, o svuotarla se non serve.",
              "Name the column, or empty it if it is not needed.")
          .because("A value without a header cannot be given a meaning.");

  public static final NoticeType CONTRADICTED =
      NoticeType.warning("column_contradicted")
          .says(
              "L'intestazione «{field}» annuncia «{meaning_it}», ma solo {readable} valori su {filled} lo"
                  + " sono; per esempio «{value}» non lo è. La colonna non viene letta.",
              "The header \"{field}\" announces \"{meaning_en}\", but only {readable} of {filled} values"
                  + " are; \"{value}\" for example is not. The column is not read.")
          .fix(
              "Controllare se i dati sono sotto l'intestazione giusta, o correggere l'intestazione.",
              "Check whether the data stand under the right header, or correct the header.")
          .because("A wrong value in the catalogue is worse than a missing one.");

  public static final NoticeType EXCHANGED =
      NoticeType.warning("columns_exchanged")
          .says(
              "I contenuti delle colonne «{field}» e «{other}» sembrano scambiati: «{field}» è letta"
                  + " come «{meaning_it}» (per esempio «{value}»).",
              "The contents of the columns \"{field}\" and \"{other}\" seem exchanged: \"{field}\" is"
                  + " read as \"{meaning_en}\" (\"{value}\" for example).")
          .fix(
              "Scambiare le due intestazioni nel file, o confermare alla voce columns della fonte.",
              "Exchange the two headers in the file, or confirm under columns in the source"
                  + " definition.")
          .because("Contents swapped against headers occur in published municipal files.");

  public static final NoticeType SPELLING =
      NoticeType.info("column_spelling")
          .says(
              "L'intestazione «{field}» è stata letta come «{known}».",
              "The header \"{field}\" was read as \"{known}\".")
          .fix(
              "Correggere l'intestazione, se è un errore di battitura.",
              "Correct the header if it is a slip of the pen.")
          .because("Headers with a single slip are common and mean what they nearly say.");

  public static final NoticeType BY_CONTENT =
      NoticeType.info("column_by_content")
          .says(
              "L'intestazione «{field}» può significare più cose: per quel che contiene (per esempio"
                  + " «{value}») è stata letta come «{meaning_it}».",
              "The header \"{field}\" may mean several things: for what it holds (\"{value}\" for"
                  + " example) it was read as \"{meaning_en}\".")
          .fix(
              "Se non è così, usare un'intestazione più precisa o indicare il campo alla voce columns"
                  + " della fonte.",
              "If that is wrong, use a more precise header or name the field under columns in the"
                  + " source definition.")
          .because("Short headers such as Stato, Categoria or Titolo have several meanings.");

  public static final NoticeType BY_ROW =
      NoticeType.info("column_by_row")
          .says(
              "L'intestazione «{field}» non dice se si tratta di «{meaning_it}» o di «{other_it}» (per"
                  + " esempio «{value}»): lo decide ogni riga.",
              "The header \"{field}\" does not say whether \"{meaning_en}\" or \"{other_en}\" is meant"
                  + " (\"{value}\" for example): each row decides.")
          .fix(
              "Usare due colonne, o un'intestazione più precisa.",
              "Use two columns, or a more precise header.")
          .because(
              "Superficie is the land of a plot and the floors of a building; Prezzo is the price of"
                  + " what is sold and the rent of what is leased.");

  public static final NoticeType RENT_PERIOD =
      NoticeType.info("rent_period_assumed")
          .says(
              "La colonna «{field}» non dice se i canoni (per esempio «{value}») sono annui o mensili:"
                  + " sono stati intesi come annui.",
              "The column \"{field}\" does not say whether its rents (\"{value}\" for example) are due"
                  + " each year or each month: they were taken for yearly ones.")
          .fix(
              "Scrivere nell'intestazione «Canone annuo» o «Canone mensile».",
              "Write \"Canone annuo\" or \"Canone mensile\" in the header.")
          .because(
              "The catalogue keeps rents a year; public lists name them so unless they say more.");

  public static final NoticeType PRESUMED =
      NoticeType.warning("column_presumed")
          .says(
              "L'intestazione «{field}» non è conosciuta: per le sue parole e per quel che contiene (per"
                  + " esempio «{value}») la colonna è stata letta come «{meaning_it}».",
              "The header \"{field}\" is not known: for its words and for what it holds (\"{value}\""
                  + " for example) the column was read as \"{meaning_en}\".")
          .fix(
              "Controllare. Se è giusto, aggiungere l'intestazione a header-aliases.csv; se non lo è,"
                  + " indicare il campo, o «-» per ignorare la colonna, alla voce columns della fonte.",
              "Check it. If it is right, add the header to header-aliases.csv; if it is not, name the"
                  + " field, or \"-\" to ignore the column, under columns in the source definition.")
          .because("A value under a header that nobody has taught yet must not pass unseen.");

  public static final NoticeType IMPLAUSIBLE =
      NoticeType.warning("column_implausible")
          .says(
              "I valori della colonna «{field}» (per esempio «{value}»; a metà della colonna {median}) non sono"
                  + " plausibili per «{meaning_it}», di solito da {min} a {max}{hint_it}.",
              "The values of the column \"{field}\" (\"{value}\" for example; {median} in the middle"
                  + " of the column) are not plausible for \"{meaning_en}\", usually {min} to"
                  + " {max}{hint_en}.")
          .fix(
              "Scrivere l'unità di misura nell'intestazione, per esempio «(ha)» o «(migliaia di euro)»; se la"
                  + " colonna è un'altra, indicarlo alla voce columns della fonte.",
              "Write the unit in the header, \"(ha)\" or \"(migliaia di euro)\" for example; if the"
                  + " column is another one, say so under columns in the source definition.")
          .because(
              "Experience: half of the values of a column outside the usual range are another unit,"
                  + " or something else.");

  public static final NoticeType REPEATED =
      NoticeType.warning("column_repeated")
          .says(
              "Le colonne «{other}» e «{field}» significano entrambe «{meaning_it}»: si legge solo"
                  + " «{other}».",
              "The columns \"{other}\" and \"{field}\" both mean \"{meaning_en}\": only \"{other}\" is"
                  + " read.")
          .fix(
              "Tenere una colonna sola, o indicare alla voce columns della fonte quale vale.",
              "Keep one of them, or say under columns in the source definition which one counts.")
          .because("A field has one value; two columns for it may disagree.");

  public static final NoticeType CONFIGURED_ABSENT =
      NoticeType.warning("column_configured_absent")
          .says(
              "La definizione della fonte parla di una colonna «{field}» che nella consegna non c'è.",
              "The source definition speaks of a column \"{field}\" that the delivery does not have.")
          .fix(
              "Correggere la voce columns della fonte, o chiedere al conferente se ha cambiato le"
                  + " intestazioni.",
              "Correct columns in the source definition, or ask the supplier whether the headers"
                  + " changed.")
          .because("A renamed column would otherwise be lost without a word.");

  public static final NoticeType VOLUME =
      NoticeType.warning("column_volume")
          .says(
              "La colonna «{field}» contiene volumi (per esempio «{value}»), non superfici: non viene"
                  + " letta.",
              "The column \"{field}\" holds volumes (\"{value}\" for example), not areas: it is not"
                  + " read.")
          .fix("Indicare la superficie in m².", "Give the area in m².")
          .because("A volume is not an area, and cannot be turned into one.");

  public static final NoticeType COORDINATES_EXCHANGED =
      NoticeType.info("coordinates_exchanged")
          .says(
              "Le colonne «{field}» e «{other}» contengono le coordinate in ordine inverso rispetto alle"
                  + " intestazioni (per esempio «{value}» sotto «{field}»): sono state scambiate.",
              "The columns \"{field}\" and \"{other}\" hold the coordinates the other way round than"
                  + " their headers say (\"{value}\" under \"{field}\" for example): they were"
                  + " exchanged.")
          .fix("Correggere le intestazioni.", "Correct the headers.")
          .because("Axis order differs between systems and is often mistaken.");

  public static final NoticeType COORDINATES_BY_RANGE =
      NoticeType.info("coordinate_system_recognised")
          .says(
              "Le coordinate della colonna «{field}» (per esempio «{value}») sono state lette come"
                  + " {system}, per l'intervallo dei valori.",
              "The coordinates of the column \"{field}\" (\"{value}\" for example) were read as"
                  + " {system}, by the range of their values.")
          .fix(
              "Se il sistema è un altro, indicarlo alla voce crs della fonte.",
              "If the system is another one, name it under crs in the source definition.")
          .because("Metres under the headers longitude and latitude are common.");

  public static final NoticeType COORDINATES_NOT_AS_DECLARED =
      NoticeType.warning("coordinate_system_not_as_declared")
          .says(
              "Il file dichiara le coordinate in {declared}, ma i valori (per esempio «{value}») sono"
                  + " stati letti come {system}.",
              "The file declares its coordinates to be in {declared}, but the values (\"{value}\" for"
                  + " example) were read as {system}.")
          .fix(
              "Correggere la dichiarazione del file, o indicare il sistema alla voce crs della fonte.",
              "Correct the declaration of the file, or name the system under crs in the source"
                  + " definition.")
          .because("The ranges of the region's systems in region.yml decide.");

  public static final NoticeType COORDINATES_ASSUMED =
      NoticeType.info("coordinate_system_assumed")
          .says(
              "Le coordinate della colonna «{field}» (per esempio «{value}») possono essere in {systems}:"
                  + " si è inteso {system}.",
              "The coordinates of the column \"{field}\" (\"{value}\" for example) may be in {systems}:"
                  + " {system} was assumed.")
          .fix(
              "Indicare il sistema alla voce crs della fonte.",
              "Name the system under crs in the source definition.")
          .because(
              "ED50 and WGS84 UTM differ by about 200 m and cannot be told apart by their values.");

  public static final NoticeType COORDINATES_OUT_OF_RANGE =
      NoticeType.warning("coordinate_system_unknown")
          .says(
              "Le coordinate della colonna «{field}» (per esempio «{value}») non cadono nella regione in"
                  + " nessun sistema conosciuto: non vengono lette.",
              "The coordinates of the column \"{field}\" (\"{value}\" for example) are inside the"
                  + " region in no known system: they are not read.")
          .fix(
              "Controllare le coordinate, o indicare il sistema alla voce crs della fonte.",
              "Check the coordinates, or name the system under crs in the source definition.")
          .because("A point outside the region would be shown in the wrong place.");

  public static final NoticeType COORDINATES_REPEATED =
      NoticeType.warning("coordinates_repeated")
          .says(
              "Nella colonna «{field}» (per esempio «{value}») {rows} righe hanno non più di {points} punti"
                  + " diversi: sembrano centri di comuni o di strade, non le posizioni delle offerte.",
              "In the column \"{field}\" (\"{value}\" for example) {rows} rows have no more than"
                  + " {points} different points: they seem to be centres of municipalities or streets,"
                  + " not the positions of the offers.")
          .fix(
              "Indicare le coordinate di ogni lotto o edificio, o dire come è stato trovato il punto nella"
                  + " colonna «Qualità della posizione».",
              "Give the coordinates of each plot or building, or say how the point was found in the"
                  + " column \"Position quality\".")
          .because(
              "Published lists hold a few points for hundreds of rows, for want of better ones.");

  public static final NoticeType COORDINATE_ALONE =
      NoticeType.warning("coordinate_alone")
          .says(
              "La colonna «{field}» contiene una coordinata, ma la seconda manca: non viene letta.",
              "The column \"{field}\" holds one coordinate, but there is no second one: it is not"
                  + " read.")
          .fix("Aggiungere l'altra coordinata.", "Add the other coordinate.")
          .because("A point needs two coordinates.");

  public static final NoticeType TABLE_NOT_UNDERSTOOD =
      NoticeType.warning("table_not_understood")
          .says(
              "Nel foglio «{field}» nessuna colonna identifica o descrive un'offerta: le sue {rows} righe"
                  + " non possono essere lette.",
              "No column of the sheet \"{field}\" identifies or describes an offer: its {rows} rows"
                  + " cannot be read.")
          .fix(
              "Se il foglio non contiene offerte, elencare quelli che le contengono alla voce sheets"
                  + " della fonte.",
              "If the sheet holds no offers, list those that do under sheets in the source"
                  + " definition.")
          .because("Workbooks often hold legends and sheets of another grain.");

  public static final NoticeType CONTACTS_MISSING =
      NoticeType.warning("contacts_missing")
          .says(
              "Almeno {missing} delle {rows} righe{sheet_it} sono senza un recapito (e-mail o telefono) a cui"
                  + " rivolgersi; non è ripetuto riga per riga.",
              "At least {missing} of the {rows} rows{sheet_en} are without a contact (e-mail or"
                  + " telephone); this is not repeated row by row.")
          .fix(
              "Aggiungere una colonna con l'e-mail o il telefono dell'ufficio; se è lo stesso per tutte le"
                  + " righe, scriverlo una volta alla voce defaults della fonte (contact_email). I recapiti"
                  + " non vengono pubblicati.",
              "Add a column with the e-mail address or telephone of the office; if it is the same for"
                  + " all rows, write it once under defaults in the source definition"
                  + " (contact_email). Contacts are not published.")
          .because("Dictionary: contacts are what the CRM asks for beyond the rest.");

  private ColumnNotices() {}

  /** Says of a column that its rows belong to one of two fields each. */
  static void tellRowsDecide(ColumnState column) {
    if (column.profile().filled() > 0) {
      Bilingual usual = column.target().orElseThrow().label();
      Bilingual other = column.rowAlternative().orElseThrow().label();
      column.say(
          BY_ROW,
          Map.of(
              "meaning_it", usual.it(),
              "meaning_en", usual.en(),
              "other_it", other.it(),
              "other_en", other.en()));
    }
  }

  /** All of them, for the catalogue of notices. */
  public static List<NoticeType> all() {
    return List.of(
        UNKNOWN,
        UNNAMED,
        CONTRADICTED,
        EXCHANGED,
        SPELLING,
        BY_CONTENT,
        BY_ROW,
        RENT_PERIOD,
        PRESUMED,
        IMPLAUSIBLE,
        REPEATED,
        CONFIGURED_ABSENT,
        VOLUME,
        COORDINATES_EXCHANGED,
        COORDINATES_BY_RANGE,
        COORDINATES_NOT_AS_DECLARED,
        COORDINATES_ASSUMED,
        COORDINATES_OUT_OF_RANGE,
        COORDINATES_REPEATED,
        COORDINATE_ALONE,
        TABLE_NOT_UNDERSTOOD,
        CONTACTS_MISSING);
  }
}
