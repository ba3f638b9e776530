package it.census.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.model.NoticeType;
import it.census.readers.ReadingNotices;
import it.census.rules.notices.FieldsDocument;
import it.census.rules.notices.NoticeCatalogue;
import it.census.rules.notices.NoticesDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The documents that are made from the program say what the program does. After a change they are
 * written anew by running this test with {@code -Dcensus.docs.write=true}.
 */
class DocumentationTest {

  private static final Path DOCS = TestCensus.root().resolve("docs");

  @Test
  void the_list_of_notices_is_up_to_date() throws IOException {
    List<NoticeType> types = new ArrayList<>(NoticeCatalogue.all());
    types.addAll(ReadingNotices.all());
    compare("NOTICES.md", NoticesDocument.markdown(types));
  }

  @Test
  void the_data_dictionary_is_up_to_date() throws IOException {
    compare("FIELDS.md", FieldsDocument.markdown());
  }

  @Test
  void no_two_notices_have_one_code() {
    List<String> codes = new ArrayList<>();
    NoticeCatalogue.all().forEach(t -> codes.add(t.code()));
    ReadingNotices.all().forEach(t -> codes.add(t.code()));
    assertThat(codes).doesNotHaveDuplicates();
  }

  private static void compare(String name, String generated) throws IOException {
    Path file = DOCS.resolve(name);
    if (Boolean.getBoolean("census.docs.write")) {
      Files.writeString(file, generated);
    }
    assertThat(file).content().isEqualTo(generated);
  }
}
