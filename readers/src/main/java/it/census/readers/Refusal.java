package it.census.readers;

import it.census.model.Bilingual;

/**
 * Why a whole file is not read. Each sentence says what is wrong and what the sender can do; words
 * in braces are facts of the file at hand.
 */
public enum Refusal {
  /** No bytes, or nothing but blanks. */
  EMPTY("Il file è vuoto. Inviarlo di nuovo.", "The file is empty. Send it again."),
  /** A folder, or nothing at all. */
  NOT_A_FILE(
      "«{file}» non è un file. Indicare il file da leggere.",
      "\"{file}\" is not a file. Name the file to be read."),
  /** No permission, a failing disk or network. */
  UNREADABLE(
      "Il file non si può leggere ({detail}). Verificare i permessi e il supporto, poi riprovare.",
      "The file cannot be read ({detail}). Check permissions and storage, then try again."),
  /** None of the formats the census reads. */
  UNKNOWN_FORMAT(
      "Il file non è una tabella leggibile ({detail}). Inviare CSV, XLSX, XLS, ODS, XML o"
          + " GeoJSON.",
      "The file is not a table that can be read ({detail}). Send CSV, XLSX, XLS, ODS, XML or"
          + " GeoJSON."),
  /** A web page where data was expected, mostly an error page behind a download link. */
  HTML_PAGE(
      "Il file è una pagina web, non una tabella: il collegamento porta forse a una pagina di errore"
          + " o di accesso. Scaricare il file dei dati e inviare quello.",
      "The file is a web page, not a table: the link may lead to an error or login page. Download"
          + " the data file itself and send that."),
  /** A packed archive around the file, other than a zip with one file. */
  ARCHIVE(
      "Il file è un archivio compresso ({detail}). Estrarre la tabella e inviare quella.",
      "The file is a compressed archive ({detail}). Unpack the table and send that."),
  /** A zip archive with more than the one file it may hold. */
  SEVERAL_PACKED(
      "L'archivio zip contiene {count} file ({names}). Inviare un archivio con un solo file, o i file"
          + " senza archivio.",
      "The zip archive holds {count} files ({names}). Send an archive with one file, or the files"
          + " without an archive."),
  /** Protected by a password. */
  PASSWORD(
      "Il file è protetto da password. Salvarlo senza password e inviarlo di nuovo.",
      "The file is protected by a password. Save it without one and send it again."),
  /** The end is missing. */
  TRUNCATED(
      "Il file è incompleto: il trasferimento si è interrotto. Inviarlo di nuovo.",
      "The file is incomplete: its transfer was cut short. Send it again."),
  /** The inside contradicts itself. */
  DAMAGED(
      "Il file è danneggiato ({detail}). Aprirlo, salvarlo di nuovo e inviarlo.",
      "The file is damaged ({detail}). Open it, save it again and send it."),
  /** Markup that could reach out of the file: document types, external entities. */
  FORBIDDEN_XML(
      "Il file XML contiene dichiarazioni non ammesse (DTD o entità) alla riga {line}. Esportarlo"
          + " senza.",
      "The XML file holds declarations that are not allowed (DTD or entities) on line {line}. Export"
          + " it without them."),
  /** Not well-formed. */
  MALFORMED_XML(
      "Il file XML non è ben formato alla riga {line} ({detail}). Correggere l'esportazione.",
      "The XML file is not well-formed on line {line} ({detail}). Correct the export."),
  /** Not JSON, though it begins so. */
  MALFORMED_JSON(
      "Il file GeoJSON non è ben formato alla riga {line} ({detail}). Correggere l'esportazione.",
      "The GeoJSON file is not well-formed on line {line} ({detail}). Correct the export."),
  /** No table in it, or none of the sheets asked for. */
  NO_TABLE(
      "Nel file non c'è alcuna delle tabelle attese ({detail}). Verificare i nomi dei fogli.",
      "The file holds none of the expected tables ({detail}). Check the names of the sheets."),
  /** Bytes of the file. */
  TOO_LARGE(
      "Il file supera {limit} byte. Dividerlo in più file.",
      "The file exceeds {limit} bytes. Split it into several files."),
  /** Bytes once unpacked, or the ratio of unpacked to packed. */
  INFLATES_TOO_FAR(
      "Il contenuto compresso del file si espande oltre il limite ({limit}). Salvarlo di nuovo con un"
          + " programma comune, o dividerlo.",
      "The compressed content of the file grows beyond the limit ({limit}). Save it again with a"
          + " common program, or split it."),
  /** Parts inside a compressed file. */
  TOO_MANY_PARTS(
      "Il file contiene più di {limit} parti. Salvarlo di nuovo con solo i fogli dei dati.",
      "The file holds more than {limit} parts. Save it again with the data sheets only."),
  /** Rows. */
  TOO_MANY_ROWS(
      "Il file supera {limit} righe. Dividerlo in più file.",
      "The file exceeds {limit} rows. Split it into several files."),
  /** Rows one after the other that hold nothing. */
  TOO_MANY_BLANK_ROWS(
      "Il file contiene più di {limit} righe vuote di seguito. Eliminarle.",
      "The file holds more than {limit} blank rows one after the other. Remove them."),
  /** Columns that hold anything. */
  TOO_MANY_COLUMNS(
      "Una tabella supera {limit} colonne ({place}). Eliminare le colonne in eccesso.",
      "A table exceeds {limit} columns ({place}). Remove the superfluous columns."),
  /** Characters of one cell. */
  CELL_TOO_LONG(
      "Una cella supera {limit} caratteri ({place}). Abbreviarla.",
      "A cell exceeds {limit} characters ({place}). Shorten it."),
  /** Nesting of XML elements, or of GeoJSON objects and lists. */
  TOO_DEEP(
      "Gli elementi del file sono annidati oltre {limit} livelli. Correggere l'esportazione.",
      "The elements of the file are nested deeper than {limit} levels. Correct the export.");

  private final Bilingual sentence;

  Refusal(String it, String en) {
    this.sentence = new Bilingual(it, en);
  }

  /** The sentence, with its facts still in braces. */
  public Bilingual sentence() {
    return sentence;
  }
}
