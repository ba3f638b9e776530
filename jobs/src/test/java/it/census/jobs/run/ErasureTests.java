package it.census.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.jobs.TestCensus;
import it.census.jobs.Traces;
import it.census.model.Bilingual;
import it.census.model.report.NoticeCount;
import it.census.model.report.SourceReport;
import it.census.writers.archive.ArchiveCheck;
import it.census.writers.catalogue.CatalogueCheck;
import it.census.writers.publications.PublicationCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Personal data in a census of two sources, and where they may be found again. */
abstract class ErasureTests {

  static final String HEADER =
      "Riferimento;Denominazione;Comune;Superficie terreno (mq);Descrizione;Referente;E-mail"
          + " referente;Telefono referente";

  /** Everything by which the person could be found again, however it is written. */
  static final List<String> TRACES =
      List.of("g.bianchi", "bianchi", "gualtiero", "123456", "12 34 56", "0586/12");

  static final String CATALOGUE =
      "SELECT offer_id, version, lifecycle, valid_from, changed_fields, content_hash::text, name,"
          + " description, quality_score, quality_tier FROM (SELECT NULL::timestamptz AS valid_to,"
          + " NULL::bigint AS closed_by, * FROM catalogue.offer_current UNION ALL SELECT * FROM"
          + " catalogue.offer_past) v ORDER BY offer_id, version";

  static final Instant LATER = Instant.parse("2026-12-31T00:00:00Z");

  static final String FEED = "SELECT * FROM catalogue.change ORDER BY seq";

  @TempDir Path folder;
  TestCensus census;
  OwnSources sources;
  Path config;

  @BeforeEach
  void open() throws Exception {
    census = TestCensus.in(folder.resolve("data"));
    sources = OwnSources.in(folder).source("pisa").source("lucca");
    config = sources.config();
    sources.deliver(
        "pisa",
        HEADER,
        "A1;Area uno;Pisa;1.000;Vista sul mare;Gualtiero Bianchi;G.Bianchi@esempio.it;0586/123456",
        "A2;Area due;Pisa;2.000;Chiedere al geom. BIANCHI Gualtiero, tel. +39 0586 12 34 56;;;",
        "A3;Area tre;Pisa;3.000;Lotto in angolo;Ada Verdi;ada.verdi@esempio.it;050 998877",
        "A9;Area nove;Atlantide;3.000;;Gualtiero Bianchi;g.bianchi(at)esempio.it;0586 123456");
    sources.deliver(
        "lucca", HEADER, "L1;Area lucchese;Lucca;5.000;Piana;Ada Verdi;ada.verdi@esempio.it;");
    census.run(config);
    sources.deliver(
        "pisa",
        HEADER,
        "A1;Area uno;Pisa;1.000;Vista sul mare;Gualtiero Bianchi;g.bianchi@esempio.it;+39 0586"
            + " 123456",
        "A2;Area due bis;Pisa;2.000;Chiedere al geom. BIANCHI Gualtiero, tel. +39 0586 12 34 56;;;",
        "A3;Area tre;Pisa;3.000;Lotto in angolo;Ada Verdi;ada.verdi@esempio.it;050 998877",
        "A9;Area nove;Atlantide;3.000;;Gualtiero Bianchi;g.bianchi(at)esempio.it;0586 123456");
    census.run(config);
  }

  @AfterEach
  void close() throws Exception {
    census.close();
  }

  Erase.Erased erasePerson() throws Exception {
    return census.erasePerson(config, "Gualtiero Bianchi", "g.bianchi@esempio.it", "0586 123456");
  }

  SourceReport night(String source) throws Exception {
    return census.run(config).report().sources().stream()
        .filter(s -> s.id().equals(source))
        .findFirst()
        .orElseThrow();
  }

  static List<String> codes(SourceReport report) {
    return report.notices().stream().map(NoticeCount::type).map(t -> t.code()).toList();
  }

  List<Bilingual> archiveFaults() throws Exception {
    CensusServices services = census.services(config);
    return new ArchiveCheck(
            folder.resolve("data/archive"), services.archive(), services.ledger(), LATER)
        .check()
        .faults();
  }

  void assertNothingWrong() throws Exception {
    CensusServices services = census.services(config);
    assertThat(archiveFaults()).isEmpty();
    assertThat(new CatalogueCheck(services.dataSource()).check(services.ledger())).isEmpty();
    assertThat(new PublicationCheck(folder.resolve("data/publications")).check()).isEmpty();
  }

  /** Publications without the instants and runs that differ by nature. */
  Map<String, String> publications() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path root = folder.resolve("data/publications");
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file :
          walk.filter(Files::isRegularFile).filter(f -> !f.endsWith("manifest.json")).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  List<String> traces(List<String> sought) throws Exception {
    return Traces.of(sought, folder.resolve("data"), census::rows);
  }
}
