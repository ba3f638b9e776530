package it.census.writers.forms;

import it.census.model.Bilingual;
import it.census.model.OfferField;
import it.census.model.ServiceSheet;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet that says how the workbook is filled in, and what each column means. */
final class TemplateInstructions {

  private static final List<Bilingual> RULES =
      List.of(
          new Bilingual(
              "Compilare il foglio «Offerte»: una riga per ogni area o edificio disponibile.",
              "Fill in the sheet \"Offerte\": one row for each available area or building."),
          new Bilingual(
              "Le colonne con * sono obbligatorie. Lasciare vuoto ciò che non si conosce: non scrivere"
                  + " 0, «nd» o trattini.",
              "Columns with * are mandatory. Leave empty what is not known: no 0, \"n/a\" or dashes."),
          new Bilingual(
              "Non cambiare i titoli delle colonne. L'ordine è libero e le colonne che non servono si"
                  + " possono togliere.",
              "Do not change the column titles. Their order is free, and columns that are not needed"
                  + " may be removed."),
          new Bilingual(
              "Il «Riferimento presso il conferente» non deve cambiare da una consegna all'altra: è ciò"
                  + " che fa riconoscere l'offerta.",
              "The supplier reference must not change from one delivery to the next: the offer is"
                  + " recognised by it."),
          new Bilingual(
              "Dove c'è un elenco, scegliere dalla tendina; i valori sono nel foglio «Liste». Più valori"
                  + " in una cella si separano con | (barra verticale).",
              "Where there is a list, choose from the drop-down; the values are in the sheet"
                  + " \"Liste\". Several values in one cell are separated by | (vertical bar)."),
          new Bilingual(
              "Superfici in m², importi in euro, coordinate WGS84 in gradi decimali, date gg/mm/aaaa.",
              "Areas in m², amounts in euro, coordinates WGS84 in decimal degrees, dates dd/mm/yyyy."),
          new Bilingual(
              "Con «Consenso alla pubblicazione» = Sì l'offerta può essere pubblicata; referente, e-mail"
                  + " e telefono non si pubblicano mai.",
              "With the consent to publication = Sì the offer may be published; contact person, e-mail"
                  + " and telephone never are."),
          new Bilingual(
              "Inviare il file completo ogni volta: un'offerta che non c'è più viene ritirata.",
              "Send the whole file each time: an offer that is no longer in it is withdrawn."));

  private static final int WIDE = 60 * 256;
  private static final int NARROW = 26 * 256;

  private final XSSFWorkbook book;

  TemplateInstructions(XSSFWorkbook book) {
    this.book = book;
  }

  void write(XSSFSheet sheet) {
    Lines rows = new Lines();
    CellStyle wrapped = book.createCellStyle();
    wrapped.setWrapText(true);
    rows.add(sheet, wrapped, ServiceSheet.MARK);
    for (Bilingual rule : RULES) {
      rows.add(sheet, wrapped, rule.it(), rule.en());
    }
    CellStyle bold = TemplateWorkbook.headerStyle(book, IndexedColors.LIGHT_CORNFLOWER_BLUE);
    rows.add(sheet, bold, "colonna", "column", "quando", "when", "come", "how", "codice / code");
    for (OfferField field : SupplierForm.fields()) {
      Bilingual when = SupplierForm.when(field);
      Bilingual how = SupplierForm.howTo(field);
      rows.add(
          sheet,
          wrapped,
          TemplateWorkbook.header(field),
          field.label().en(),
          when.it(),
          when.en(),
          how.it(),
          how.en(),
          field.key());
    }
    for (int column = 0; column < 7; column++) {
      sheet.setColumnWidth(column, column < 2 ? WIDE : NARROW);
    }
  }

  /** Adds rows one below the other. */
  private static final class Lines {
    private int next;

    void add(XSSFSheet sheet, CellStyle style, String... texts) {
      Row row = sheet.createRow(next++);
      for (int i = 0; i < texts.length; i++) {
        row.createCell(i).setCellValue(texts[i]);
        row.getCell(i).setCellStyle(style);
      }
    }
  }
}
