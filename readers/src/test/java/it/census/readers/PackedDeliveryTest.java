package it.census.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.census.model.DeliveryFormat;
import it.census.model.config.ReadingLimits;
import it.census.readers.ods.OdsFile;
import it.census.readers.zip.PackedFile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zip archive with one file in it is read as that file; any other is refused with a sentence. */
class PackedDeliveryTest {

  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final String CSV = "Codice;Nome\nA-1;Area\n";
  private static final String UNPACKED =
      "unpacked: The file is a zip archive: the file \"%s\" in it was read.";

  @TempDir Path folder;

  @Test
  void every_format_is_read_out_of_an_archive() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.csv", CSV.getBytes(StandardCharsets.UTF_8));
    files.put("a.xlsx", workbook(new XSSFWorkbook()));
    files.put("a.xls", workbook(new HSSFWorkbook()));
    files.put("a.ods", ods());
    files.put("a.xml", "<l><r><Codice>A-1</Codice><Nome>Area</Nome></r></l>".getBytes(UTF_8));
    files.put(
        "a.geojson",
        "{\"features\":[{\"properties\":{\"Codice\":\"A-1\",\"Nome\":\"Area\"}}]}".getBytes(UTF_8));

    Map<DeliveryFormat, Integer> formats = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path zip = zip(Map.of(file.getKey(), file.getValue()));
      try (OpenedDelivery delivery = open(zip)) {
        formats.merge(delivery.format(), 1, Integer::sum);
        assertThat(delivery.tables().get(0).headers()).isEqualTo(List.of("Codice", "Nome"));
      }
      Transcript read = Transcript.of(zip);
      assertThat(read.rows()).last().asString().endsWith("DATA A-1 ¦ Area");
      assertThat(read.notices()).contains(UNPACKED.formatted(file.getKey()));
    }
    assertThat(formats.keySet()).containsExactlyInAnyOrder(DeliveryFormat.values());
  }

  @Test
  void folders_and_what_systems_add_do_not_count() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("consegna/", new byte[0]);
    files.put("consegna/aree.csv", CSV.getBytes(UTF_8));
    files.put("__MACOSX/consegna/._aree.csv", new byte[] {1, 2});
    files.put("consegna/.DS_Store", new byte[] {1});
    files.put("consegna/Thumbs.db", new byte[] {1});

    assertThat(Transcript.of(zip(files)))
        .isEqualTo(
            new Transcript(
                List.of(": [Codice, Nome]"),
                List.of("line 1 HEADING Codice ¦ Nome", "line 2 DATA A-1 ¦ Area"),
                List.of(UNPACKED.formatted("aree.csv"))));
  }

  @Test
  void several_files_are_refused_with_their_names() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("aree.csv", CSV.getBytes(UTF_8));
    files.put("edifici/edifici.csv", CSV.getBytes(UTF_8));

    DeliveryUnreadable refused = refused(zip(files));

    assertThat(refused.refusal()).isEqualTo(Refusal.SEVERAL_PACKED);
    assertThat(refused.sentence().en())
        .isEqualTo(
            "The zip archive holds 2 files (aree.csv, edifici/edifici.csv). Send an archive with one"
                + " file, or the files without an archive.");
  }

  @Test
  void an_archive_with_nothing_in_an_archive_or_under_a_password_is_refused() throws Exception {
    byte[] inner = Files.readAllBytes(zip(Map.of("a.csv", CSV.getBytes(UTF_8))));
    Path locked = zip(Map.of("a.csv", CSV.getBytes(UTF_8)));
    byte[] bytes = Files.readAllBytes(locked);
    bytes[6] |= 1;
    Files.write(locked, bytes);

    assertThat(
            Stream.of(
                    refused(locked),
                    refused(zip(Map.of("inner.zip", inner))),
                    refused(zip(Map.of("folder/", new byte[0]))))
                .map(DeliveryUnreadable::refusal))
        .containsExactly(Refusal.PASSWORD, Refusal.ARCHIVE, Refusal.EMPTY);
  }

  @Test
  void names_packed_by_windows_are_read() throws Exception {
    Path file = folder.resolve("dos.zip");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(file), Charset.forName("IBM850"))) {
      zip.putNextEntry(new ZipEntry("località.csv"));
      zip.write(CSV.getBytes(UTF_8));
    }

    assertThat(Transcript.of(file).notices()).containsExactly(UNPACKED.formatted("località.csv"));
  }

  @Test
  void a_name_that_points_elsewhere_is_only_a_name_and_nothing_is_left_behind() throws Exception {
    Path archive = zip(Map.of("../../elsewhere.csv", CSV.getBytes(UTF_8)));
    Path unpacked;

    try (PackedFile packed = PackedFile.unpack(archive, ReadingLimits.DEFAULT)) {
      unpacked = packed.file();
      assertThat(packed.name()).isEqualTo("elsewhere.csv");
      assertThat(unpacked).hasContent(CSV);
    }

    assertThat(unpacked).doesNotExist();
    assertThat(folder.resolve("../../elsewhere.csv")).doesNotExist();
  }

  @Test
  void what_a_killed_process_had_unpacked_is_removed_and_what_a_living_one_has_is_not()
      throws Exception {
    Path archive = zip(Map.of("a.csv", CSV.getBytes(UTF_8)));
    Process ended =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    ended.waitFor();
    Path left = Files.createTempFile("census-" + ended.pid() + "-", ".unpacked");
    // As in a container, where each start has the same number.
    Path before =
        Files.createTempFile("census-" + ProcessHandle.current().pid() + "-", ".unpacked");

    try (PackedFile first = PackedFile.unpack(archive, ReadingLimits.DEFAULT);
        PackedFile second = PackedFile.unpack(archive, ReadingLimits.DEFAULT)) {
      assertThat(left).doesNotExist();
      assertThat(before).doesNotExist();
      assertThat(first.file()).hasContent(CSV);
      assertThat(second.file()).hasContent(CSV);
    }
  }

  @Test
  void what_grows_too_far_is_stopped() throws Exception {
    Path file = zip(Map.of("a.csv", new byte[30 << 20]));

    assertThat(refused(file).refusal()).isEqualTo(Refusal.INFLATES_TOO_FAR);
  }

  private static OpenedDelivery open(Path file) throws DeliveryUnreadable {
    return new DeliveryOpener(ReadingLimits.DEFAULT).open(file, ReadingOptions.NONE);
  }

  private static DeliveryUnreadable refused(Path file) {
    return catchThrowableOfType(DeliveryUnreadable.class, () -> open(file).close());
  }

  private static byte[] workbook(Workbook book) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (book;
        OutputStream out = bytes) {
      Row header = book.createSheet("Aree").createRow(0);
      header.createCell(0).setCellValue("Codice");
      header.createCell(1).setCellValue("Nome");
      Row row = book.getSheetAt(0).createRow(1);
      row.createCell(0).setCellValue("A-1");
      row.createCell(1).setCellValue("Area");
      book.write(out);
    }
    return bytes.toByteArray();
  }

  private byte[] ods() throws Exception {
    String rows =
        "<row>"
            + OdsFile.text("Codice")
            + OdsFile.text("Nome")
            + "</row>"
            + "<row>"
            + OdsFile.text("A-1")
            + OdsFile.text("Area")
            + "</row>";
    return Files.readAllBytes(
        OdsFile.write(folder.resolve("inner.ods"), OdsFile.sheet("Aree", rows)));
  }

  private Path zip(Map<String, byte[]> files) throws Exception {
    Path file = Files.createTempFile(folder, "a", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
