package it.census.writers.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.writers.archive.Ledger;
import it.census.writers.archive.LedgerEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An erased value is found however it is written, and nothing else is touched. */
class RedactionTest {

  @TempDir private Path folder;

  private static Redaction of(String... typed) {
    PersonalData person = new PersonalData();
    for (String text : typed) {
      assertThat(person.addTyped(text)).isEmpty();
    }
    return person.redaction(ErasureKey.passing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m.rossi@esempio.it",
        "M.ROSSI@Esempio.IT",
        "scrivere a m.rossi@esempio.it, grazie",
        "m.rossi (at) esempio.it",
        "<m.rossi@esempio.it>",
        "Mario Rossi",
        "ROSSI MARIO",
        "sig. Rossi, Mario",
        "Mario\u00A0Rossi",
        "D'Angelo Nicolò",
        "nicolo d’angelo",
        "D&#39;Angelo Nicolò",
        "0586 123456",
        "+39 0586/12.34.56",
        "(0586) 123-456",
        "586123456",
        "050 111222 - 0586 123456",
        "tel.0586123456;fax 0586999999",
        "cod. RSSMRA80A01G702W"
      })
  void each_way_of_writing_is_found(String text) {
    Redaction redaction =
        of(
            "m.rossi@esempio.it",
            "Mario Rossi",
            "Nicolò D'Angelo",
            "0586 123456",
            "rssmra80a01g702w");

    String redacted = redaction.apply(text);

    assertThat(redacted)
        .isNotEqualTo(text)
        .doesNotContainIgnoringCase("rossi")
        .doesNotContainIgnoringCase("angelo")
        .doesNotContain("123456", "12.34", "RSSMRA");
    assertThat(redaction.apply(redacted)).isEqualTo(redacted);
    assertThat(redaction.replaced()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Via Rossi 12",
        "Mario Verdi",
        "Rossi; poi venne, dopo molto tempo, Mario",
        "m.rossi@altro.it",
        "m.rossi@esempio.it.example",
        "0586 1234567",
        "10586123456",
        "049009",
        "Mario Rossini",
        "€ 1.234,56"
      })
  void whatever_is_not_the_person_stays_the_same_object(String text) {
    assertThat(of("m.rossi@esempio.it", "Mario Rossi", "0586 123456").apply(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha256 ba7816bf8f0220012fea4141",
        "run 20261121-220012-7f3a, then",
        "at 2026-11-21T01:30:00.220012Z",
        "2026-11-21 01:30:00.220012+00",
        "archive/ab/a220012bcdefabcdef12",
        "OT-220012ABCD:name|notes",
        "{\"load\":220012,\"next\":1}",
        "  \"rows\" : 220012"
      })
  void digits_within_what_the_program_writes_itself_are_no_telephone_number(String text) {
    assertThat(of("220012").apply(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0586/220012",
        "+39 0586 220012",
        "tel.0586220012",
        "tel0586220012int",
        "\"note\":\"0586220012\"",
        "2026-11-21 0586 220012",
        "2026-11-21T01:30:00Z 0586-220012"
      })
  void beside_them_a_telephone_number_is_one(String text) {
    assertThat(of("0586 220012").apply(text)).doesNotContain("220012").contains("+000 ");
  }

  @Test
  void a_ledger_can_be_read_after_a_number_was_erased_whose_digits_are_in_it_by_chance()
      throws Exception {
    LedgerEntry entry =
        new LedgerEntry(
            Instant.parse("2026-11-21T22:00:12.220012Z"),
            LedgerEntry.Event.ERASED,
            "20261121-220012-0001",
            "pisa",
            "ba7816bf220012ea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "aree.csv",
            "220012ab220012ab",
            Optional.of(220012L),
            "suap",
            Optional.of("asked for by telephone, 220012"),
            LedgerEntry.Circumstances.of(
                Optional.of("erase"),
                Optional.of(LocalDate.of(2026, 11, 21)),
                Map.of(
                    "offers",
                    "OT-220012ABCD:name",
                    "values",
                    "phone:0:ab220012" + "0a1b".repeat(6))));
    Ledger ledger = new Ledger(folder.resolve("ledger.jsonl"));
    ledger.append(entry.numbered(220012));
    Redaction redaction = of("220012");

    ledger.rewrite(redaction::apply);

    LedgerEntry left = ledger.entries().get(0);
    assertThat(left.note().orElseThrow()).matches("asked for by telephone, \\+000 \\d{10}");
    assertThat(left)
        .usingRecursiveComparison()
        .ignoringFields("note")
        .isEqualTo(entry.numbered(220012));
  }

  @Test
  void a_name_in_two_cells_side_by_side_is_one_name() {
    List<String> redacted = of("Mario Rossi").apply(List.of("A1", "Rossi", "Mario", "Pisa"));

    assertThat(redacted.get(0)).isEqualTo("A1");
    assertThat(redacted.get(1)).startsWith("Nominativo Cancellato ");
    assertThat(redacted.subList(2, 4)).containsExactly("", "Pisa");
  }

  @Test
  void ways_of_writing_that_the_catalogue_keeps_apart_have_marks_of_their_own() {
    Redaction redaction = of("0586 123456");

    assertThat(redaction.apply("0586/123456")).isEqualTo(redaction.apply("0586 123456"));
    assertThat(redaction.apply("+39 0586 123456")).isNotEqualTo(redaction.apply("0586 123456"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Rossi", "12", "uno due tre quattro cinque sei"})
  void what_would_be_everybody_is_refused_with_a_sentence(String typed) {
    PersonalData person = new PersonalData();

    assertThat(person.addTyped(typed))
        .contains(
            "'%s' is no e-mail address, telephone number, tax code or name of two to five words"
                .formatted(typed));
    assertThat(person.isEmpty()).isTrue();
  }

  @Test
  void the_name_of_an_office_is_no_personal_data() {
    PersonalData contacts = new PersonalData();
    contacts.addContact("Ufficio Patrimonio, tel. 0586 123456");

    assertThat(contacts.kinds()).containsExactly("phone");
  }

  @Test
  void the_key_is_made_once_and_only_its_owner_may_read_it() throws Exception {
    Path file = folder.resolve("archive/erasure.key");

    ErasureKey first = ErasureKey.in(file);
    ErasureKey again = ErasureKey.in(file);

    assertThat(again.hash(PersonalKind.NAME, "mario rossi"))
        .isEqualTo(first.hash(PersonalKind.NAME, "mario rossi"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void what_stands_for_erased_values_is_nobodys() {
    String contact = "Mario Rossi, m.rossi@esempio.it, 0586 123456, RSSMRA80A01G702W";
    String marks =
        of("m.rossi@esempio.it", "Mario Rossi", "0586 123456", "rssmra80a01g702w").apply(contact);
    assertThat(marks).doesNotContain("Rossi", "rossi", "123456", "RSSMRA");

    PersonalData data = new PersonalData();
    data.addContact(marks);
    data.addFound(marks);
    data.addAddresses(marks);
    data.addContactName(marks.substring(0, marks.indexOf(',')));

    assertThat(data.isEmpty()).isTrue();
    assertThat(data.addTyped(marks.substring(0, marks.indexOf(',')))).isPresent();
  }

  @Test
  void a_key_that_was_being_written_when_its_process_died_is_none() throws Exception {
    Path file = folder.resolve("erasure.key");
    Files.createFile(file);
    assertThat(ErasureKey.find(file)).isEmpty();

    ErasureKey key = ErasureKey.in(file);

    assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
    assertThat(ErasureKey.in(file).hash(PersonalKind.EMAIL, "a@esempio.it"))
        .isEqualTo(key.hash(PersonalKind.EMAIL, "a@esempio.it"));
  }
}
