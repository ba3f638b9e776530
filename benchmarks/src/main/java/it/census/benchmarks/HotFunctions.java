package it.census.benchmarks;

import it.census.model.Cell;
import it.census.model.OfferField;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.Region;
import it.census.readers.config.ConfigurationInvalid;
import it.census.readers.config.ConfigurationReader;
import it.census.rules.text.Abbreviations;
import it.census.rules.values.CodeReader;
import it.census.rules.values.CoordinateReader;
import it.census.rules.values.DateConvention;
import it.census.rules.values.DateReader;
import it.census.rules.values.MunicipalityReader;
import it.census.rules.values.NumberConvention;
import it.census.rules.values.NumberReader;
import it.census.rules.values.Settled;
import it.census.writers.catalogue.OfferHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What one call of the functions costs that meet nearly every cell, over a thousand different cells
 * of the invented census. In a delivery a text that repeats itself is read once only: these are the
 * costs of the others.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class HotFunctions {

  private static final int ROWS = 1_000;
  private static final long SEED = 20_261_101;
  private static final int WGS84 = 4326;

  private final Settled<NumberConvention> comma = Settled.proven(NumberConvention.DECIMAL_COMMA);
  private final Settled<DateConvention> dayFirst = Settled.proven(DateConvention.DAY_FIRST);

  private final CoordinateReader coordinates;
  private final DateReader dates;
  private final CodeReader codes;
  private final MunicipalityReader municipalities;
  private final NumberReader numbers = NumberReader.of(OfferField.SALE_PRICE_EUR);
  private final OfferHash hash = new OfferHash();

  private final Cell[] prices;
  private final Cell[] days;
  private final Cell[] kinds;
  private final Cell[] towns;
  private final Cell[] latitudes;
  private final Cell[] longitudes;
  private final @Nullable Object[][] offers;

  /** JMH makes one in each of its processes. */
  public HotFunctions() {
    Path home = Path.of(System.getProperty("census.home", "."));
    CensusConfiguration configuration = configuration(home.resolve("config"));
    Region region = configuration.region();
    coordinates = CoordinateReader.of(region);
    dates = DateReader.of(OfferField.LAST_CONFIRMED_AT, region.timeZone());
    codes =
        CodeReader.of(
            configuration.vocabulary().codeList("offer_kind"),
            Abbreviations.of(configuration.vocabulary()));
    municipalities = MunicipalityReader.of(region);
    String[][] rows = rows(home.resolve("config/reference/municipalities.csv"));
    prices = column(rows, "Prezzo di vendita");
    days = column(rows, "Ultima conferma");
    kinds = column(rows, "Tipologia");
    towns = column(rows, "Comune");
    latitudes = column(rows, "Latitudine");
    longitudes = column(rows, "Longitudine");
    offers = Arrays.stream(rows).map(HotFunctions::offer).toArray(Object[][]::new);
  }

  /** {@code 1.514.090,00}. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void number(Blackhole taker) {
    for (Cell cell : prices) {
      taker.consume(numbers.read(cell, comma));
    }
  }

  /** {@code 07/03/2026}. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void date(Blackhole taker) {
    for (Cell cell : days) {
      taker.consume(dates.read(cell, dayFirst));
    }
  }

  /** {@code Capannone}. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void code(Blackhole taker) {
    for (Cell cell : kinds) {
      taker.consume(codes.read(cell));
    }
  }

  /** {@code MONTE ARGENTARIO}. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void municipality(Blackhole taker) {
    for (Cell cell : towns) {
      taker.consume(municipalities.read(cell));
    }
  }

  /** {@code 42,410447} and {@code 11,153234}, already degrees. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void coordinate(Blackhole taker) {
    for (int i = 0; i < ROWS; i++) {
      taker.consume(
          coordinates.read(
              longitudes[i],
              latitudes[i],
              WGS84,
              NumberConvention.DECIMAL_COMMA,
              Optional.empty()));
    }
  }

  /** The fingerprint of an offer of forty-five fields. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void hash(Blackhole taker) {
    for (@Nullable Object[] offer : offers) {
      taker.consume(hash.base(offer));
    }
  }

  private static CensusConfiguration configuration(Path folder) {
    try {
      return ConfigurationReader.read(folder);
    } catch (ConfigurationInvalid e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[][] rows(Path municipalities) {
    try {
      CensusRows census = CensusRows.of(SEED, municipalities);
      return IntStream.range(0, ROWS).mapToObj(i -> census.row(i, 0)).toArray(String[][]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cell[] column(String[][] rows, String header) {
    int column = CensusRows.HEADERS.indexOf(header);
    return Arrays.stream(rows).map(row -> Cell.of(row[column])).toArray(Cell[]::new);
  }

  /** Texts in the place of the first fields of the dictionary: what they mean does not matter. */
  private static @Nullable Object[] offer(String[] row) {
    return Arrays.copyOf(row, OfferField.values().length, Object[].class);
  }
}
