package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.OwnSources;
import it.census.writers.archive.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Readers that ask every ten milliseconds while night follows night. */
class ReadersMeanwhileTest {

  private static final int OFFERS = 30;
  private static final int PAUSE_MILLIS = 10;

  private static final String OFFERS_AND_NIGHTS =
      "SELECT count(o.offer_id) || ' of night ' || coalesce(string_agg(DISTINCT"
          + " substring(o.name FROM 'notte (.*)'), '+'), '') FROM catalogue.source s"
          + " LEFT JOIN crm.offer o ON o.source_id = s.source_id GROUP BY s.source_id";

  @RegisterExtension private static final Worlds WORLDS = new Worlds();

  private final AtomicBoolean over = new AtomicBoolean();

  /** All offers of a source bear the number of their delivery. */
  private static void deliver(OwnSources sources, int night) {
    for (String id : List.of("north", "south")) {
      List<String> lines = new ArrayList<>(List.of(Nights.HEADER));
      IntStream.rangeClosed(1, OFFERS)
          .mapToObj(i -> "R%d;Lotto della notte %d;Pisa;1;%d;500;Anna Neri".formatted(i, night, i))
          .forEach(lines::add);
      sources.deliver(id, lines.toArray(String[]::new));
    }
  }

  /** What is done while the readers read. */
  private interface Meanwhile {
    void on(World world, OwnSources sources) throws Exception;
  }

  @Test
  void no_reader_sees_a_mixed_or_empty_source_and_no_consumer_misses_a_change() throws Exception {
    read(
        (world, sources) -> {
          for (int night = 1; night <= 3; night++) {
            deliver(sources, night);
            world.night(sources.config());
          }
        },
        2 * OFFERS * 4);
  }

  @Test
  void nor_while_the_catalogue_is_built_again_a_load_taken_back_and_persons_are_erased()
      throws Exception {
    read(
        (world, sources) -> {
          deliver(sources, 1);
          world.night(sources.config());
          world.here(census -> census.rebuild(sources.config()));
          world.here(census -> census.undo(sources.config(), "north"));
          world.here(census -> census.eraseSource(sources.config(), "south"));
          world.here(census -> census.rebuild(sources.config()));
        },
        2 * OFFERS * 2 + OFFERS + OFFERS);
  }

  private void read(Meanwhile meanwhile, int changes) throws Exception {
    OwnSources sources = OwnSources.in(WORLDS.folder()).source("north").source("south");
    deliver(sources, 0);
    World world = WORLDS.empty();
    world.night(sources.config());
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try (Reader views = Reader.of(world, OFFERS_AND_NIGHTS)) {
      Future<Set<String>> files = readers.submit(() -> pollFiles(world));
      Future<List<Long>> feed = readers.submit(() -> pollFeed(world));
      meanwhile.on(world, sources);
      over.set(true);

      assertThat(views.seen())
          .isNotEmpty()
          .allMatch(seen -> seen.matches(OFFERS + " of night \\d+"));
      assertThat(files.get())
          .isNotEmpty()
          .allMatch(seen -> seen.matches(OFFERS + " of night \\d+"));
      assertThat(feed.get())
          .isEqualTo(IntStream.rangeClosed(1, changes).mapToObj(Long::valueOf).toList());
    } finally {
      over.set(true);
      readers.shutdown();
    }
  }

  private void pause() throws InterruptedException {
    Thread.sleep(PAUSE_MILLIS);
  }

  /** As the manifest is meant: a file counts only where it fits. */
  private Set<String> pollFiles(World world) throws Exception {
    Path folder = world.data().resolve("publications");
    Set<String> seen = new TreeSet<>();
    do {
      Path copy = Files.createTempFile("crm-", ".csv");
      Files.write(copy, Files.readAllBytes(folder.resolve("crm/offers.csv")));
      if (sha256(folder, "crm/offers.csv").equals(Archive.identify(copy).sha256())) {
        List<String> lines = Files.readAllLines(copy);
        for (String id : List.of("north", "south")) {
          List<String> own = lines.stream().filter(l -> l.contains("," + id + ",")).toList();
          Set<String> nights = new TreeSet<>();
          own.forEach(l -> nights.add(l.replaceAll(".*della notte (\\d+).*", "$1")));
          seen.add(own.size() + " of night " + String.join("+", nights));
        }
      }
      Files.delete(copy);
      pause();
    } while (!over.get());
    return seen;
  }

  private static String sha256(Path folder, String file) throws IOException {
    JsonNode manifest =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("manifest.json")));
    for (JsonNode entry : manifest.get("files")) {
      if (entry.get("path").asString().equals(file)) {
        return entry.get("sha256").asString();
      }
    }
    return "";
  }

  private List<Long> pollFeed(World world) throws Exception {
    List<Long> consumed = new ArrayList<>();
    long last = 0;
    boolean lastTime;
    do {
      lastTime = over.get();
      for (String seq :
          world.rows("SELECT seq FROM crm.change WHERE seq > " + last + " ORDER BY seq")) {
        last = Long.parseLong(seq);
        consumed.add(last);
      }
      pause();
    } while (!lastTime);
    return consumed;
  }
}
