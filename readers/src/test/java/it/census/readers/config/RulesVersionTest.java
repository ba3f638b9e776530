package it.census.readers.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.census.model.config.CensusConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesVersionTest {

  private static final CodeFingerprint CODE = new CodeFingerprint("c0de");

  @TempDir Path path;
  private TestFolder folder;

  @BeforeEach
  void a_folder() {
    folder =
        TestFolder.minimal(path.resolve("config"))
            .with("sources/a.yml", "id: a\nname: A\n")
            .with("sources/b.yml", "id: b\nname: B\n");
  }

  private String ofSource(String id) {
    CensusConfiguration read = folder.read();
    return RulesVersion.of(read, read.findSource(id).orElseThrow(), CODE);
  }

  private String ofRun() {
    return RulesVersion.of(folder.read(), CODE);
  }

  @Test
  void it_is_sixteen_digits_and_always_the_same() {
    assertThat(ofSource("a")).matches("[0-9a-f]{16}").isEqualTo(ofSource("a"));
    assertThat(ofRun()).matches("[0-9a-f]{16}").isEqualTo(ofRun());
    assertThat(List.of(ofRun(), ofSource("a"), ofSource("b"))).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "codelists/asbestos.csv|code,label_it,label_en,synonyms¶UNO,Uno,One,primo/unico¶",
        "codelists/offer_status.csv|code,label_it,label_en,synonyms,showcase¶DISPONIBILE,Disponibile,Available,libero,0¶ASSEGNATO,Assegnato,Assigned,,0¶",
        "header-aliases.csv|header,field,alternatives¶Superficie,land_area_m2,name¶",
        "missing-values.csv|value,note,except_fields¶n.d.,,status¶",
        "abbreviations.csv|abbreviation,expansion,kind¶v.le,viale,text¶",
        "reference/points-of-interest.csv|kind,name,latitude,longitude¶port,Porto,43.1,10.1¶",
        "application.yml|census: { freshness: { confirm_within_months: 6 } }",
        "application.yml|census: { plausibility: { sale_price_eur_per_m2: { LOTTO: { min: 1, max: 2 } } } }",
        "application.yml|census: { showcase: { min_land_m2: 5000 } }",
      })
  void what_changes_a_judgement_changes_the_version(String file, String text) {
    String sourceBefore = ofSource("a");
    String runBefore = ofRun();

    folder.with(
        file, text.replace('¶', '\n').replace('/', file.startsWith("codelists") ? '|' : '/'));

    assertThat(ofSource("a")).isNotEqualTo(sourceBefore);
    assertThat(ofRun()).isNotEqualTo(runBefore);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application.yml|census: { workers: 8, guard: { max_rejected: 99% }, limits: { rows: 5 } }",
        "application.yml|census: { publisher: { name: Altri } }",
        "abbreviations.csv|abbreviation;expansion;kind¶¶v.le;viale;street",
        "missing-values.csv|value,note,except_fields¶n.d.,another note,¶",
      })
  void what_changes_no_judgement_does_not(String file, String text) {
    String sourceBefore = ofSource("a");
    String runBefore = ofRun();

    folder.with(file, text.replace('¶', '\n'));

    assertThat(ofSource("a")).isEqualTo(sourceBefore);
    assertThat(ofRun()).isEqualTo(runBefore);
  }

  @Test
  void a_source_does_not_change_the_rules_of_another() {
    String a = ofSource("a");
    String b = ofSource("b");
    String run = ofRun();

    folder.with("sources/b.yml", "id: b\nname: B\ndelivery: partial\n");

    assertThat(ofSource("a")).isEqualTo(a);
    assertThat(ofSource("b")).isNotEqualTo(b);
    assertThat(ofRun()).isNotEqualTo(run);
  }

  @Test
  void the_location_is_no_rule_and_another_program_is_another_version() {
    String before = ofSource("a");
    folder.with("sources/a.yml", "id: a\nname: A\nlocation: elsewhere/\n");

    CensusConfiguration read = folder.read();
    assertThat(ofSource("a")).isEqualTo(before);
    assertThat(
            RulesVersion.of(read, read.findSource("a").orElseThrow(), new CodeFingerprint("other")))
        .isNotEqualTo(before);
  }

  @Test
  void the_program_is_known_by_its_classes_in_folders_or_in_jars() throws Exception {
    List<String> modules = List.of("it/census/readers/");
    Path classes = classesOf(ConfigurationReader.class);
    Path jar = path.resolve("readers.jar");
    pack(classes, jar);
    ClassLoader folders = loader(classes);
    ClassLoader jars = loader(jar);

    CodeFingerprint fingerprint = CodeFingerprint.of(folders, modules);

    assertThat(fingerprint.sha256()).matches("[0-9a-f]{64}");
    assertThat(fingerprint).isEqualTo(CodeFingerprint.of(jars, modules));
    Path changed = path.resolve("changed.jar");
    pack(classes.resolve("it/census/readers/config"), "it/census/readers/", changed);
    assertThat(CodeFingerprint.of(loader(changed), modules)).isNotEqualTo(fingerprint);
  }

  @Test
  void a_module_that_is_not_there_is_no_silent_difference() {
    assertThatThrownBy(() -> CodeFingerprint.of(loader(path), List.of("it/census/rules/")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the program lacks the classes of it/census/rules/");
  }

  private static ClassLoader loader(Path path) throws IOException {
    return new URLClassLoader(new URL[] {path.toUri().toURL()}, null);
  }

  private static Path classesOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void pack(Path classes, Path jar) throws IOException {
    pack(classes, "", jar);
  }

  private static void pack(Path classes, String prefix, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(
            new JarEntry(prefix + classes.relativize(file).toString().replace('\\', '/')));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
      }
    }
  }
}
