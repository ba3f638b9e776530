package it.census.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Invented rows as a supplier would send them: 45 filled columns, 350 to 450 bytes a row, Italian
 * numbers and dates, words that the code lists know by synonym. A row depends on the seed and its
 * number alone, so that deliveries that differ in a few rows, or in their order, can be made.
 */
final class CensusRows {

  /** In the order of {@link #row}. */
  static final List<String> HEADERS =
      List.of(
          "Codice",
          "Denominazione",
          "Tipologia",
          "Destinazione d'uso",
          "Uso attuale",
          "Comune",
          "Provincia",
          "Località",
          "Indirizzo",
          "CAP",
          "Latitudine",
          "Longitudine",
          "Foglio",
          "Particella",
          "Sub",
          "Categoria catastale",
          "Rendita catastale",
          "Zona omogenea",
          "Strumento urbanistico",
          "Rapporto di copertura",
          "Superficie edificabile mq",
          "Superficie fondiaria mq",
          "Superficie lorda mq",
          "Superficie coperta mq",
          "Superficie uffici mq",
          "Piazzali mq",
          "Frazionabile",
          "Anno di costruzione",
          "Stato di conservazione",
          "Numero piani",
          "Altezza sotto trave",
          "Carroponte",
          "Classe energetica",
          "Energia elettrica",
          "Acqua potabile",
          "Fognatura",
          "Stato dell'offerta",
          "Forme di cessione",
          "Prezzo di vendita",
          "Proprietà",
          "Tipo di proprietario",
          "Natura giuridica",
          "Email referente",
          "Ultima conferma",
          "Consenso alla pubblicazione");

  private static final List<String> KINDS =
      List.of("Capannone", "magazzino", "Laboratorio", "Ufficio");
  private static final List<String> USES =
      List.of("industriale", "Artigianale", "logistica", "direzionale");
  private static final List<String> STREETS =
      List.of(
          "Via dell'Industria",
          "Via Galilei",
          "Viale Europa",
          "Via del Lavoro",
          "Via Ferraris",
          "Via delle Fonti");
  private static final List<String> LOCALITIES =
      List.of("Il Pino", "Le Fornaci", "Pian di Rocca", "La Rotta");
  private static final List<String> CATEGORIES = List.of("D/1", "D/7", "D/8", "C/2", "C/3");
  private static final List<String> INSTRUMENTS = List.of("piano operativo", "R.U.", "PRG");
  private static final List<String> CONDITIONS =
      List.of("buono", "ottimo", "discreto", "da ristrutturare");
  private static final List<String> CRANES = List.of("sì", "no", "predisposto");
  private static final List<String> CLASSES = List.of("A2", "B", "C", "D", "E", "F", "G");
  private static final List<String> NETWORKS = List.of("presente", "al confine", "assente");

  /** Where postal codes of a province begin. */
  private static final Map<String, String> POSTAL =
      Map.of(
          "AR", "52", "FI", "50", "GR", "58", "LI", "57", "LU", "55", "MS", "54", "PI", "56", "PO",
          "59", "PT", "51", "SI", "53");

  private final long seed;
  private final List<Town> towns;

  /** A municipality, and a point that surely lies in it. */
  private record Town(String name, String province, double latitude, double longitude) {}

  private CensusRows(long seed, List<Town> towns) {
    this.seed = seed;
    this.towns = towns;
  }

  /**
   * @param municipalities the table of the configuration
   */
  static CensusRows of(long seed, Path municipalities) throws IOException {
    List<Town> towns =
        Files.readAllLines(municipalities, StandardCharsets.UTF_8).stream()
            .skip(1)
            .map(line -> line.split(",", -1))
            .map(c -> new Town(c[1], c[2], Double.parseDouble(c[5]), Double.parseDouble(c[6])))
            .toList();
    return new CensusRows(seed, towns);
  }

  /**
   * @param number of the row, from 0; rows of different numbers have different references
   * @param edition of the row; another edition asks another price
   */
  String[] row(int number, int edition) {
    SplittableRandom random = new SplittableRandom(seed * 31 + number);
    Town town = towns.get(random.nextInt(towns.size()));
    int land = 2_000 + random.nextInt(60_000);
    int floor = 400 + random.nextInt(land / 3);
    int year = 1960 + random.nextInt(60);
    return new String[] {
      "PB-%07d".formatted(number),
      one(random, KINDS) + " zona industriale lotto " + (1 + random.nextInt(90)),
      one(random, KINDS),
      one(random, USES),
      "libero",
      random.nextInt(3) == 0 ? town.name().toUpperCase(Locale.ITALIAN) : town.name(),
      town.province(),
      one(random, LOCALITIES),
      one(random, STREETS) + " " + (1 + random.nextInt(120)),
      POSTAL.getOrDefault(town.province(), "50") + "%03d".formatted(random.nextInt(100)),
      degrees(town.latitude() + 0.004 + random.nextInt(400) / 1e5),
      degrees(town.longitude() + 0.004 + random.nextInt(400) / 1e5),
      "" + (1 + random.nextInt(120)),
      "" + (1 + random.nextInt(900)),
      "" + (1 + random.nextInt(40)),
      one(random, CATEGORIES),
      italian(500 + random.nextInt(30_000)) + ",%02d".formatted(random.nextInt(100)),
      "D",
      one(random, INSTRUMENTS),
      (30 + random.nextInt(30)) + ",5",
      italian(floor + random.nextInt(5_000)),
      italian(land) + ",00",
      italian(floor) + ",00",
      italian(floor - random.nextInt(100)) + ",50",
      italian(40 + random.nextInt(300)),
      italian(500 + random.nextInt(3_000)),
      random.nextBoolean() ? "sì" : "no",
      "" + year,
      one(random, CONDITIONS),
      "" + (1 + random.nextInt(3)),
      (4 + random.nextInt(6)) + ",50",
      one(random, CRANES),
      one(random, CLASSES),
      one(random, NETWORKS),
      one(random, NETWORKS),
      one(random, NETWORKS),
      "disponibile",
      "vendita",
      italian(floor * (250L + random.nextInt(500)) + edition * 1_000L) + ",00",
      "pubblica",
      "Comune",
      "patrimonio disponibile",
      "suap" + random.nextInt(300) + "@comune.example.it",
      "%02d/%02d/2026".formatted(1 + random.nextInt(28), 1 + random.nextInt(9)),
      random.nextInt(4) == 0 ? "no" : "sì"
    };
  }

  private static String one(SplittableRandom random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static String degrees(double value) {
    return "%.6f".formatted(value).replace('.', ',');
  }

  /** {@code 12.345}. */
  private static String italian(long value) {
    StringBuilder digits = new StringBuilder(Long.toString(value));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, '.');
    }
    return digits.toString();
  }
}
