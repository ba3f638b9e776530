package it.census.jobs.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import it.census.jobs.TestCensus;
import it.census.jobs.cli.Census;
import it.census.jobs.cli.ExitCode;
import it.census.model.FieldType;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.Parcel;
import it.census.model.config.CodeList;
import it.census.model.config.Vocabulary;
import it.census.writers.forms.SupplierForm;
import it.census.writers.forms.TemplateWorkbook;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook for suppliers: what is filled into it comes back without loss. */
class TemplateWorkbookTest {

  /** Chosen by their codes, which say more than their labels. */
  private static final Set<OfferField> BY_CODE =
      EnumSet.of(OfferField.PROVINCE, OfferField.CADASTRAL_CATEGORY);

  @TempDir Path folder;

  @Test
  void every_field_filled_in_is_read_back_as_it_was() throws Exception {
    Offer offer = EveryField.offer();
    assertThat(EveryField.empty(offer)).isEmpty();

    List<Offer> read = EveryField.offers(filled(List.of(offer)));

    assertThat(read).containsExactly(EveryField.asRead(read.get(0)));
  }

  @Test
  void every_choice_of_every_drop_down_list_is_read_as_its_code() throws Exception {
    Vocabulary vocabulary = EveryField.configuration().vocabulary();
    List<Offer> filledIn = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    List<OfferField> chosen = new ArrayList<>();
    for (OfferField field : SupplierForm.fields()) {
      Optional<CodeList> list = field.codeList().flatMap(vocabulary::findCodeList);
      boolean depends = field == OfferField.PROVINCE || field == OfferField.SITE_CLASS;
      if (field.type() != FieldType.CODE || list.isEmpty() || depends) {
        continue;
      }
      for (CodeList.Entry entry : list.get().entries()) {
        filledIn.add(
            EveryField.offer()
                .with(OfferField.SOURCE_REFERENCE, "R-" + filledIn.size())
                .with(field, entry.code()));
        chosen.add(field);
        expected.add(field.key() + " " + entry.code());
      }
    }

    List<Offer> read = EveryField.offers(filled(filledIn));

    List<String> codes = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      codes.add(chosen.get(i).key() + " " + chosen.get(i).valueIn(read.get(i)));
    }
    assertThat(codes).isEqualTo(expected);
  }

  @Test
  void the_drop_down_lists_hold_what_the_code_lists_hold() throws Exception {
    try (XSSFWorkbook book = open(empty())) {
      XSSFSheet offers = book.getSheet(TemplateWorkbook.OFFERS);
      Map<String, List<String>> choices = new LinkedHashMap<>();
      for (XSSFDataValidation check : offers.getDataValidations()) {
        int column = check.getRegions().getCellRangeAddress(0).getFirstColumn();
        String formula = String.valueOf(check.getValidationConstraint().getFormula1());
        if (formula.startsWith("elenco_")) {
          choices.put(SupplierForm.fields().get(column).key(), values(book, formula));
        }
      }

      assertThat(choices)
          .contains(
              entry("crane", List.of("Sì", "No", "Predisposto")),
              entry("divisible", List.of("Sì", "No")))
          .containsKeys("kind", "status", "municipality", "transaction_types", "energy_class");
      assertThat(choices.get("municipality")).hasSize(273).contains("Piombino");
      assertThat(choices.get("intended_uses")).startsWith("PRODUTTIVO", "ARTIGIANALE");
    }
  }

  @Test
  void the_mandatory_fields_are_marked() {
    assertThat(
            SupplierForm.fields().stream()
                .map(TemplateWorkbook::header)
                .filter(header -> header.endsWith(TemplateWorkbook.MANDATORY)))
        .containsExactly(
            "Riferimento presso il conferente *",
            "Denominazione *",
            "Tipologia dell'offerta *",
            "Destinazioni insediabili *",
            "Comune *",
            "Stato dell'offerta *",
            "Forme di cessione *",
            "Proprietà pubblica/privata/mista *",
            "Tipo di proprietario *",
            "Ultima conferma del conferente *",
            "Consenso alla pubblicazione *");
  }

  @Test
  void the_command_writes_a_new_file_and_never_over_another() throws Exception {
    Path file = folder.resolve("new/modello.xlsx");
    String config = TestCensus.root().resolve("config").toString();
    String[] command = {"template", "--config", config, "--out", file.toString()};

    assertThat(Census.execute(command)).isZero();
    byte[] written = Files.readAllBytes(file);
    assertThat(Census.execute(command)).isEqualTo(ExitCode.USAGE);

    assertThat(file).hasBinaryContent(written);
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.modello*");
  }

  private Path empty() throws Exception {
    Path file = Files.createTempFile(folder, "modello", ".xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new TemplateWorkbook(
              EveryField.configuration().vocabulary(), EveryField.configuration().region())
          .write(out);
    }
    return file;
  }

  private static XSSFWorkbook open(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static List<String> values(XSSFWorkbook book, String range) {
    Name name = book.getName(range);
    AreaReference area = new AreaReference(name.getRefersToFormula(), book.getSpreadsheetVersion());
    Sheet lists = book.getSheet(name.getSheetName());
    return Arrays.stream(area.getAllReferencedCells())
        .map(cell -> lists.getRow(cell.getRow()).getCell(cell.getCol()).getStringCellValue())
        .toList();
  }

  /** The template as a supplier would fill it in: choices by label, texts as texts. */
  private Path filled(List<Offer> offers) throws Exception {
    Path file = empty();
    Vocabulary vocabulary = EveryField.configuration().vocabulary();
    try (XSSFWorkbook book = open(file)) {
      XSSFSheet sheet = book.getSheet(TemplateWorkbook.OFFERS);
      for (int number = 0; number < offers.size(); number++) {
        Row row = sheet.createRow(number + 1);
        List<OfferField> fields = SupplierForm.fields();
        for (int column = 0; column < fields.size(); column++) {
          Object value = fields.get(column).valueIn(offers.get(number));
          if (value != null) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(sheet.getColumnStyle(column));
            fill(cell, fields.get(column), value, vocabulary);
          }
        }
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    return file;
  }

  private static void fill(Cell cell, OfferField field, Object value, Vocabulary vocabulary) {
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Integer number) {
      cell.setCellValue(number);
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
    } else if (value instanceof Boolean truth) {
      cell.setCellValue(truth ? "Sì" : "No");
    } else if (value instanceof List<?> several) {
      cell.setCellValue(
          several.stream().map(TemplateWorkbookTest::shown).collect(Collectors.joining(" | ")));
    } else {
      cell.setCellValue(label(field, value.toString(), vocabulary));
    }
  }

  private static String shown(Object value) {
    if (value instanceof Parcel parcel) {
      return "fg. "
          + parcel.sheet()
          + " part. "
          + parcel.number()
          + (parcel.sub().isEmpty() ? "" : " sub. " + parcel.sub());
    }
    return value.toString();
  }

  private static String label(OfferField field, String value, Vocabulary vocabulary) {
    boolean chosen = field.type() == FieldType.CODE && !BY_CODE.contains(field);
    return field
        .codeList()
        .filter(list -> chosen)
        .flatMap(vocabulary::findCodeList)
        .flatMap(list -> list.find(value))
        .map(entry -> entry.label().it())
        .orElse(value);
  }
}
