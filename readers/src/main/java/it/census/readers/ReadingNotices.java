package it.census.readers;

import it.census.model.NoticeType;
import java.util.List;

/** What reading may say about a delivery as a file. Nothing here rejects a row. */
public final class ReadingNotices {

  /** Arguments: {@code expected}, the format that the name promises. Value: the format found. */
  public static final NoticeType FORMAT_NOT_AS_NAMED =
      NoticeType.info("format_not_as_named")
          .says(
              "Il nome del file dice {expected}, il contenuto è {value}: letto come {value}.",
              "The name of the file says {expected}, its content is {value}: read as {value}.")
          .fix("Dare al file l'estensione giusta.", "Give the file the right extension.")
          .because("Technical: the format is told by content, not by name.");

  /** Value: the name of the file in the archive. */
  public static final NoticeType UNPACKED =
      NoticeType.info("unpacked")
          .says(
              "Il file è un archivio zip: letto il file «{value}» che contiene.",
              "The file is a zip archive: the file \"{value}\" in it was read.")
          .fix("Nulla da fare.", "Nothing to do.")
          .because("Technical: an archive with a single file leaves no doubt.");

  /** Value: the character set assumed. */
  public static final NoticeType CHARSET_ASSUMED =
      NoticeType.info("charset_assumed")
          .says(
              "Il file non è in UTF-8: letto come {value}.",
              "The file is not UTF-8: read as {value}.")
          .fix(
              "Salvare il file come «CSV UTF-8» e controllare le lettere accentate.",
              "Save the file as \"CSV UTF-8\" and check the accented letters.")
          .because(
              "Italian public administrations publish in UTF-8 (AgID guidelines on open data).");

  /** Arguments: {@code count} of such characters; place: the first. */
  public static final NoticeType CHARACTERS_LOST =
      NoticeType.warning("characters_lost")
          .says(
              "Caratteri illeggibili nel file: {count}; il primo alla riga indicata.",
              "Unreadable characters in the file: {count}; the first at the row given.")
          .fix(
              "Riesportare i dati dall'origine: le lettere perse non si possono ricostruire.",
              "Export the data again from the origin: the lost letters cannot be restored.")
          .because("Technical: U+FFFD stands where an earlier conversion failed.");

  /** Arguments: {@code count} of such bytes; place: the first. */
  public static final NoticeType NUL_BYTES_DROPPED =
      NoticeType.warning("nul_bytes_dropped")
          .says(
              "Il file contiene byte nulli ({count}): tolti.",
              "The file holds NUL bytes ({count}): dropped.")
          .fix("Riesportare il file come testo.", "Export the file again as text.")
          .because("Technical: NUL is no character of a table.");

  /** Place: the row with the quote. */
  public static final NoticeType QUOTE_NEVER_CLOSED =
      NoticeType.warning("quote_never_closed")
          .says(
              "Una virgolette si apre e non si chiude: letta come carattere, il resto della tabella"
                  + " è letto normalmente.",
              "A quotation mark opens and never closes: taken as a character, the rest of the table"
                  + " is read as usual.")
          .fix(
              "Raddoppiare le virgolette dentro le celle, o toglierle.",
              "Double the quotation marks inside cells, or remove them.")
          .because("RFC 4180, section 2.");

  /** Place: the first such row; arguments: {@code count} of rows. */
  public static final NoticeType CELLS_BEYOND_HEADER =
      NoticeType.warning("cells_beyond_header")
          .says(
              "Righe con più celle piene delle colonne dell'intestazione: {count}; le celle in più"
                  + " non hanno nome.",
              "Rows with more filled cells than the header has columns: {count}; the cells in"
                  + " excess have no name.")
          .fix(
              "Racchiudere tra virgolette le celle che contengono il separatore, o dare un nome"
                  + " alla colonna.",
              "Quote the cells that contain the delimiter, or name the column.")
          .because("Technical: a cell belongs to a column by its position.");

  /** Place: the first such row; value: the other delimiter; arguments: {@code count} of rows. */
  public static final NoticeType DELIMITER_MIXED =
      NoticeType.warning("delimiter_mixed")
          .says(
              "Righe con un altro separatore ({value}): {count}; lette con quello.",
              "Rows with another delimiter ({value}): {count}; read with that.")
          .fix("Usare un solo separatore in tutto il file.", "Use one delimiter in the whole file.")
          .because("Technical.");

  /** Place: the first such row; arguments: {@code count} of rows. */
  public static final NoticeType ROWS_QUOTED_WHOLE =
      NoticeType.warning("rows_quoted_whole")
          .says(
              "Righe racchiuse per intero tra virgolette: {count}; le virgolette esterne sono state"
                  + " tolte.",
              "Rows quoted as a whole: {count}; the outer quotes were taken off.")
          .fix(
              "Esportare di nuovo dall'origine, senza riaprire il file in un foglio di calcolo.",
              "Export again from the origin, without opening the file in a spreadsheet program.")
          .because("Technical: a spreadsheet program took each line for one cell.");

  /** Value: the sheet. */
  public static final NoticeType HIDDEN_SHEET_READ =
      NoticeType.info("hidden_sheet_read")
          .says(
              "Il foglio «{value}» è nascosto: letto come gli altri.",
              "The sheet \"{value}\" is hidden: read like the others.")
          .fix(
              "Eliminare il foglio, o indicare i fogli da leggere nella definizione della fonte.",
              "Delete the sheet, or name the sheets to read in the source definition.")
          .because("Technical: a hidden sheet is still part of the delivery.");

  /** Place: the first such row; value: the sheet; arguments: {@code count} of rows. */
  public static final NoticeType HIDDEN_ROWS_READ =
      NoticeType.info("hidden_rows_read")
          .says(
              "Righe nascoste nel foglio «{value}»: {count}; lette come le altre.",
              "Hidden rows in the sheet \"{value}\": {count}; read like the others.")
          .fix(
              "Eliminare le righe che non fanno parte della consegna.",
              "Delete the rows that are not part of the delivery.")
          .because("Technical: a hidden row is still part of the delivery.");

  /** Place: the first such cell; value: the sheet; arguments: {@code count} of cells. */
  public static final NoticeType MERGED_CELLS_FILLED =
      NoticeType.info("merged_cells_filled")
          .says(
              "Celle unite su più righe nel foglio «{value}»: il valore è stato ripetuto in {count}"
                  + " celle.",
              "Cells merged over several rows in the sheet \"{value}\": their value was repeated in"
                  + " {count} cells.")
          .fix(
              "Separare le celle e scrivere il valore in ogni riga.",
              "Unmerge the cells and write the value in every row.")
          .because("Technical: a merged cell is stored in its first row only.");

  /** Value: the path of the element, or several. */
  public static final NoticeType ROW_ELEMENT_ASSUMED =
      NoticeType.info("row_element_assumed")
          .says(
              "Letto come riga ogni elemento {value}.", "Every element {value} was read as a row.")
          .fix(
              "Se le righe sono altre, indicarle nella definizione della fonte («record»).",
              "If the rows are others, name them in the source definition (\"record\").")
          .because("Technical: an XML file does not say which of its elements are the rows.");

  /** Value: the path of the element. */
  public static final NoticeType XML_LAYOUT_RECOGNISED =
      NoticeType.info("xml_layout_recognised")
          .says(
              "Tracciato XML riconosciuto: ogni elemento {value} è una riga.",
              "XML layout recognised: every element {value} is a row.")
          .fix(
              "Se le righe sono altre, indicarle nella definizione della fonte («record»).",
              "If the rows are others, name them in the source definition (\"record\").")
          .because("Technical: the layouts of docs/FEEDS.md are known by their outermost element.");

  /** Value: paths of the elements and attributes. */
  public static final NoticeType ELEMENTS_OUTSIDE_ROWS =
      NoticeType.info("elements_outside_rows")
          .says(
              "Contenuti fuori dalle righe, non letti: {value}.",
              "Content outside of the rows, not read: {value}.")
          .fix(
              "Se servono, scriverli dentro ogni riga o indicare altre righe nella definizione"
                  + " della fonte («record»).",
              "If they are needed, write them into every row or name other rows in the source"
                  + " definition (\"record\").")
          .because("Technical: only what belongs to a row becomes an offer.");

  /** Value: the character set assumed. */
  public static final NoticeType CHARSET_NOT_AS_DECLARED =
      NoticeType.warning("charset_not_as_declared")
          .says(
              "Il file XML non è nel set di caratteri che dichiara: letto come {value}.",
              "The XML file is not in the character set it declares: read as {value}.")
          .fix(
              "Correggere la dichiarazione XML, o salvare il file in UTF-8.",
              "Correct the XML declaration, or save the file as UTF-8.")
          .because("XML 1.0, section 4.3.3.");

  /** Value: the reference system as the file names it. */
  public static final NoticeType CRS_NOT_UNDERSTOOD =
      NoticeType.warning("crs_not_understood")
          .says(
              "Il file dichiara il sistema di coordinate «{value}», che non si riconosce: si decide"
                  + " dai valori.",
              "The file declares the coordinate system \"{value}\", which is not recognised: the"
                  + " values decide.")
          .fix(
              "Esportare in WGS84, o indicare il sistema alla voce crs della fonte.",
              "Export in WGS84, or name the system under crs in the source definition.")
          .because("RFC 7946, section 4: GeoJSON is in WGS84 unless agreed otherwise.");

  /** Place: the first such feature; arguments: {@code count} of features. */
  public static final NoticeType OUTLINE_TOO_LONG =
      NoticeType.info("outline_too_long")
          .says(
              "Contorni troppo lunghi per una cella: {count}; se ne usa solo il punto interno.",
              "Outlines too long for a cell: {count}; only the point inside of them is used.")
          .fix(
              "Semplificare i contorni, o alzare il limite cell_length.",
              "Simplify the outlines, or raise the limit cell_length.")
          .because("Technical: the length of a cell is limited.");

  /** Value: the sheet asked for. */
  public static final NoticeType SHEET_MISSING =
      NoticeType.warning("sheet_missing")
          .says(
              "Il foglio «{value}», previsto dalla definizione della fonte, non c'è.",
              "The sheet \"{value}\", which the source definition names, is not there.")
          .fix(
              "Ripristinare il nome del foglio, o cambiare la definizione della fonte.",
              "Restore the name of the sheet, or change the source definition.")
          .because("The source definition.");

  /** Place: the header; value: the sheet; arguments: {@code count} of rows. */
  public static final NoticeType ROWS_AROUND_HEADER =
      NoticeType.info("rows_around_header")
          .says(
              "Righe prese come premessa o istruzioni, sopra o sotto l'intestazione: {count}.",
              "Rows taken as preamble or instructions, above or below the header: {count}.")
          .fix(
              "Se sono dati, spostarle sotto l'intestazione; altrimenti toglierle.",
              "If they are data, move them below the header; otherwise remove them.")
          .because("Technical: a table begins with the names of its columns.");

  /** Value: the sheet. */
  public static final NoticeType HEADER_NOT_FOUND =
      NoticeType.warning("header_not_found")
          .says(
              "Nessuna riga di intestazione: tutte le righe sono lette come dati, le colonne non"
                  + " hanno nome.",
              "No header row: all rows are read as data, the columns have no name.")
          .fix(
              "Aggiungere una riga con i nomi delle colonne.",
              "Add a row with the names of the columns.")
          .because("Technical: without names the meaning of a column is unknown.");

  /** Value: the sheet. */
  public static final NoticeType SHEET_WITHOUT_TABLE =
      NoticeType.info("sheet_without_table")
          .says(
              "Il foglio «{value}» contiene testo, non una tabella: non letto come dati.",
              "The sheet \"{value}\" holds text, not a table: not read as data.")
          .fix(
              "Se contiene dati, aggiungere una riga con i nomi delle colonne.",
              "If it holds data, add a row with the names of the columns.")
          .because("Technical: instructions and remarks are kept beside the data.");

  /** Place: the first such row; value: the sheet; arguments: {@code count} of rows. */
  public static final NoticeType TITLE_AMONG_DATA =
      NoticeType.info("title_among_data")
          .says(
              "Righe con un solo testo, prese come titoli tra i dati: {count}.",
              "Rows with a single text, taken as titles among the data: {count}.")
          .fix(
              "Se sono offerte, compilarne le altre celle.",
              "If they are offers, fill in their other cells.")
          .because("Technical: one word describes no offer.");

  /** Value: the header; arguments: {@code columns}, their letters. */
  public static final NoticeType HEADER_DUPLICATE =
      NoticeType.warning("header_duplicate")
          .says(
              "Più colonne con la stessa intestazione «{value}»: {columns}.",
              "Several columns with the same header \"{value}\": {columns}.")
          .fix("Dare a ogni colonna un nome suo.", "Give each column a name of its own.")
          .because("Technical: two columns of one name cannot be told apart.");

  /** Arguments: {@code count} of such values. */
  public static final NoticeType ERASED_SENT_AGAIN =
      NoticeType.warning("erased_sent_again")
          .says(
              "La consegna contiene ancora dati personali che sono stati cancellati ({count}"
                  + " valori): non sono stati conservati.",
              "The delivery still holds personal data that have been erased ({count} values): they"
                  + " were not kept.")
          .fix(
              "Togliere dal file i dati della persona che ne ha chiesto la cancellazione.",
              "Take the data of the person who had them erased out of the file.")
          .because("Regulation (EU) 2016/679, art. 17 and 19.");

  private static final List<NoticeType> ALL =
      List.of(
          FORMAT_NOT_AS_NAMED,
          UNPACKED,
          CHARSET_ASSUMED,
          CHARACTERS_LOST,
          NUL_BYTES_DROPPED,
          QUOTE_NEVER_CLOSED,
          CELLS_BEYOND_HEADER,
          DELIMITER_MIXED,
          ROWS_QUOTED_WHOLE,
          HIDDEN_SHEET_READ,
          HIDDEN_ROWS_READ,
          MERGED_CELLS_FILLED,
          ROW_ELEMENT_ASSUMED,
          XML_LAYOUT_RECOGNISED,
          ELEMENTS_OUTSIDE_ROWS,
          CHARSET_NOT_AS_DECLARED,
          CRS_NOT_UNDERSTOOD,
          OUTLINE_TOO_LONG,
          SHEET_MISSING,
          SHEET_WITHOUT_TABLE,
          TITLE_AMONG_DATA,
          ROWS_AROUND_HEADER,
          HEADER_NOT_FOUND,
          HEADER_DUPLICATE,
          ERASED_SENT_AGAIN);

  private ReadingNotices() {}

  /** Every notice of this module, in the order of the documentation. */
  public static List<NoticeType> all() {
    return ALL;
  }
}
