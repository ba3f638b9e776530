package it.census.readers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The character set is decided by the whole file, and not by its beginning. */
class TextEncodingTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** More than is read at once. */
  private static final String PLAIN = "A-1;Area nord;100\n".repeat(10_000);

  @TempDir Path folder;

  @Test
  void one_accent_behind_much_plain_text_tells() throws Exception {
    assertThat(encoding((PLAIN + "A-2;Località;200\n").getBytes(WINDOWS)))
        .isEqualTo(new TextEncoding(WINDOWS, 0, true));
    assertThat(encoding((PLAIN + "A-2;Località;200\n").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new TextEncoding(StandardCharsets.UTF_8, 0, false));
  }

  @Test
  void plain_text_is_utf_8_and_nothing_more_exotic() throws Exception {
    assertThat(encoding("+AOA-;@@@@KKK;{}\n".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new TextEncoding(StandardCharsets.UTF_8, 0, false));
  }

  @Test
  void a_file_cut_within_its_last_letter_is_still_utf_8() throws Exception {
    byte[] whole = "Località;Proprietà".getBytes(StandardCharsets.UTF_8);

    assertThat(encoding(Arrays.copyOf(whole, whole.length - 1)))
        .isEqualTo(new TextEncoding(StandardCharsets.UTF_8, 0, false));
  }

  @Test
  void single_nul_bytes_do_not_make_it_utf_16() throws Exception {
    assertThat(encoding("A\0B\0C;D;E;F;G;H;I;J;K".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new TextEncoding(StandardCharsets.UTF_8, 0, false));
    assertThat(encoding("Mq".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(new TextEncoding(StandardCharsets.UTF_8, 0, false));
  }

  private TextEncoding encoding(byte[] bytes) throws Exception {
    return TextEncoding.of(Files.write(folder.resolve("a.csv"), bytes));
  }
}
