package it.census.jobs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import it.census.jobs.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives tests censuses to harm, and asks {@link Invariants} of each of them when a test has ended,
 * whatever it did to them.
 */
final class Worlds implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private final List<World> worlds = new ArrayList<>();
  private final List<World> kept = new ArrayList<>();
  private final TestServer server = TestServer.shared();
  private Path folder = Path.of("");
  private Nights nights;
  private int count;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    folder = Files.createTempDirectory("census-worlds-");
    nights = Nights.in(folder);
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (World world : worlds) {
      if (context.getExecutionException().isEmpty()) {
        assertThat(Invariants.afterRun(world)).isEmpty();
      }
      world.drop();
    }
    worlds.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    for (World world : kept) {
      assertThat(Invariants.afterRun(world)).isEmpty();
      world.drop();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  Nights nights() {
    return nights;
  }

  /** A folder for what a test makes itself. */
  Path folder() {
    return folder.resolve("own-" + ++count);
  }

  TestServer server() {
    return server;
  }

  /** A census to which nothing has happened yet. */
  World empty() throws Exception {
    World world = World.empty(server, folder());
    worlds.add(world);
    return world;
  }

  /** A census that has had the first night, to be copied by all tests of a class. */
  World firstNight() throws Exception {
    if (kept.isEmpty()) {
      World world = World.empty(server, folder());
      world.night(nights.first());
      kept.add(world);
    }
    return kept.get(0);
  }

  /**
   * A census that has had both nights undisturbed, to be copied and looked at by all tests of a
   * class.
   */
  World secondNight() throws Exception {
    if (kept.size() < 2) {
      World world = firstNight().copy(folder());
      world.night(nights.second());
      kept.add(world);
    }
    return kept.get(1);
  }

  /** A census that has had the first night. */
  World afterFirstNight() throws Exception {
    return copy(firstNight());
  }

  World copy(World world) throws Exception {
    World copy = world.copy(folder());
    worlds.add(copy);
    return copy;
  }
}
