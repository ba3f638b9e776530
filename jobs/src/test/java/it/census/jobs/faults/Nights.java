package it.census.jobs.faults;

import it.census.jobs.OwnSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Two nights of a small region in which everything happens that can happen to a row or a delivery:
 * new, changed, unchanged, rejected, duplicate and withdrawn offers, parcels that join an offer, a
 * held delivery, one that is the same again, one that is only part of what its sender has.
 *
 * @param first configuration of the first night
 * @param second of the second, of the same sources
 * @param again of one more, on which alfa names again whom it named on the second, and somebody
 *     else
 */
record Nights(Path first, Path second, Path again) {

  static final String HEADER =
      "Riferimento;Denominazione;Comune;Foglio;Particella;Superficie terreno (mq);Referente";

  static Nights in(Path folder) throws IOException {
    OwnSources first = sources(folder.resolve("first-night"));
    OwnSources second = sources(folder.resolve("second-night"));
    first
        .deliver(
            "alfa",
            HEADER,
            "A1;Area uno;Pisa;1;10;1.000;Anna Neri",
            "A2;Area due;Cascina;2;20;2.000;",
            "A3;Area tre;PISA;3;30;3.000;",
            "A3;Area tre;Pisa;3;31;3.000;",
            "A4;Area quattro;Pontedera;4;40;mille;",
            "A8;Area otto;Atlantide;8;80;800;",
            ";;;;;;",
            "TOTALE;;;;;7.000;")
        .deliver("beta", HEADER, "B1;Lotto uno;Lucca;1;1;5.000;", "B2;Lotto due;Lucca;1;2;6.000;")
        .deliver(
            "gamma",
            HEADER,
            "G1;Capannone;Siena;1;1;700;",
            "G2;Magazzino;Siena;1;2;800;",
            "G3;Officina;Siena;1;3;900;")
        .deliver("delta", HEADER, "D1;Piazzale;Livorno;1;1;400;");
    second
        .deliver(
            "alfa",
            HEADER,
            "A1;Area uno;Pisa;1;10;1.500;Ugo Verdi",
            "A2;Area due;Cascina;2;20;2.000;",
            "A5;Area cinque;Pisa;5;50;500;",
            "A5;Area cinque;Pisa;5;50;500;",
            "A8;Area otto;Atlantide;8;80;800;",
            "A4;Area quattro;Pontedera;4;40;4.000;")
        .deliver("beta", HEADER, "B2;Lotto due;Lucca;1;2;6.500;", "B3;Lotto tre;Capannori;1;3;10;")
        .deliver("gamma", HEADER, "G1;Capannone;Siena;1;1;700;");
    same(first, second, "delta");
    OwnSources again = sources(folder.resolve("named-again"));
    again.deliver(
        "alfa",
        HEADER,
        "A1;Area uno;Pisa;1;10;1.600;Ugo Verdi",
        "A2;Area due;Cascina;2;20;2.000;Piero Bruni",
        "A4;Area quattro;Pontedera;4;40;4.000;");
    for (String id : List.of("beta", "gamma", "delta")) {
      same(second, again, id);
    }
    return new Nights(first.config(), second.config(), again.config());
  }

  private static void same(OwnSources before, OwnSources after, String id) throws IOException {
    Files.createDirectories(after.fileOf(id).getParent());
    Files.copy(
        before.fileOf(id), after.fileOf(id), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static OwnSources sources(Path folder) throws IOException {
    return OwnSources.in(folder)
        .source("alfa")
        .source("beta", "delivery: partial")
        .source("gamma", "guard: { max_withdrawn: 10%, max_rejected: 10% }")
        .source("delta");
  }
}
