package it.census.writers.forms;

import it.census.model.FieldType;
import it.census.model.OfferField;
import it.census.model.ServiceSheet;
import it.census.model.config.CodeList;
import it.census.model.config.Region;
import it.census.model.config.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The sheet of allowed values, three columns a list: code, Italian, English. Where a field holds
 * one value people choose it by its label, where it holds several by its code, which no label's
 * comma can be mistaken in.
 */
final class TemplateLists {

  private static final String BOOLEAN = "boolean";
  private static final int TITLE_ROW = 1;
  private static final int HEADER_ROW = 2;
  private static final int FIRST_ROW = 3;
  private static final int COLUMNS = 3;

  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final XSSFSheet sheet;

  private TemplateLists(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  static TemplateLists write(XSSFSheet sheet, Vocabulary vocabulary, Region region) {
    TemplateLists lists = new TemplateLists(sheet);
    lists.row(0).createCell(0).setCellValue(ServiceSheet.MARK);
    for (String name : names(vocabulary)) {
      List<List<String>> values = new ArrayList<>();
      for (CodeList.Entry entry : vocabulary.codeList(name).entries()) {
        values.add(List.of(entry.code(), entry.label().it(), entry.label().en()));
      }
      lists.add(name, values);
    }
    lists.add(
        OfferField.MUNICIPALITY.key(),
        region.municipalities().stream()
            .map(place -> List.of(place.code(), place.name(), place.name()))
            .toList());
    return lists;
  }

  private static List<String> names(Vocabulary vocabulary) {
    List<String> names = new ArrayList<>();
    SupplierForm.fields().stream()
        .flatMap(field -> field.codeList().stream())
        .filter(name -> vocabulary.findCodeList(name).isPresent() && !names.contains(name))
        .forEach(names::add);
    names.add(BOOLEAN);
    return names;
  }

  private void add(String name, List<List<String>> values) {
    int column = sizes.size() * COLUMNS;
    sizes.put(name, values.size());
    row(TITLE_ROW).createCell(column).setCellValue(name);
    List<String> headers = List.of("codice / code", "italiano", "English");
    for (int i = 0; i < COLUMNS; i++) {
      row(HEADER_ROW).createCell(column + i).setCellValue(headers.get(i));
      for (int v = 0; v < values.size(); v++) {
        row(FIRST_ROW + v).createCell(column + i).setCellValue(values.get(v).get(i));
      }
      nameRange(name + (i == 0 ? "_codici" : i == 1 ? "_it" : "_en"), column + i, values.size());
    }
  }

  private void nameRange(String name, int column, int size) {
    Name range = sheet.getWorkbook().createName();
    range.setNameName("elenco_" + name);
    String letters = CellReference.convertNumToColString(column);
    range.setRefersToFormula(
        "%s!$%s$%d:$%s$%d"
            .formatted(sheet.getSheetName(), letters, FIRST_ROW + 1, letters, FIRST_ROW + size));
  }

  private Row row(int number) {
    Row row = sheet.getRow(number);
    return row == null ? sheet.createRow(number) : row;
  }

  /** Of several values a label's comma could be mistaken; some codes say more than their label. */
  static boolean isChosenByCode(OfferField field) {
    return field.type() == FieldType.CODES
        || field == OfferField.PROVINCE
        || field == OfferField.CADASTRAL_CATEGORY;
  }

  /** Name of the range from which a field's values are chosen, where there is one. */
  Optional<String> range(OfferField field) {
    if (field == OfferField.MUNICIPALITY) {
      return Optional.of("elenco_" + field.key() + "_it");
    }
    String list = field.type() == FieldType.BOOLEAN ? BOOLEAN : field.codeList().orElse("");
    if (!sizes.containsKey(list) || field.codeList().equals(Optional.of("municipality"))) {
      return Optional.empty();
    }
    boolean byCode = isChosenByCode(field);
    return Optional.of("elenco_" + list + (byCode ? "_codici" : "_it"));
  }
}
