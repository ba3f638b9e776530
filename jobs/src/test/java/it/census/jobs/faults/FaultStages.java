package it.census.jobs.faults;

import it.census.jobs.TestCensus;
import it.census.jobs.TestServer;
import it.census.jobs.faults.FaultHarness.Stage;
import it.census.writers.erasure.ErasureKey;
import it.census.writers.erasure.Erasures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The commands that change something, each with how things stand when it is given. Afterwards comes
 * a night on which nothing new was sent, for the commands after which another night would come.
 */
final class FaultStages {

  /** In the order in which they are tried. */
  static final List<String> NAMES =
      List.of(
          "first-night",
          "second-night",
          "release",
          "discard",
          "undo",
          "rerun",
          "erase-person",
          "erase-source",
          "erase-second-person",
          "sent-again",
          "rebuild");

  private final Nights nights;
  private final World nothing;
  private final World first;
  private final World second;
  private final Path folder;
  private int copies;

  private FaultStages(Path folder, Nights nights, World nothing, World first, World second) {
    this.folder = folder;
    this.nights = nights;
    this.nothing = nothing;
    this.first = first;
    this.second = second;
  }

  static FaultStages in(Path folder, TestServer server) throws Exception {
    Nights nights = Nights.in(folder);
    World nothing = World.empty(server, folder.resolve("nothing"));
    World first = nothing.copy(folder.resolve("first"));
    first.night(nights.first());
    World second = first.copy(folder.resolve("second"));
    second.night(nights.second());
    return new FaultStages(folder, nights, nothing, first, second);
  }

  /** How processes are started, once one has run the first night. */
  Launcher launcher(Path folder) throws Exception {
    World world = nothing.copy(folder.resolve("world"));
    try {
      return Launcher.sharing(folder, world, nights.first());
    } finally {
      world.drop();
    }
  }

  Nights nights() {
    return nights;
  }

  World second() {
    return second;
  }

  /** With the key by which what is erased gets its marks: with one of its own each would differ. */
  private World withKey() throws IOException {
    ErasureKey.in(Erasures.keyOf(second.data().resolve("archive")));
    return second;
  }

  Stage of(String name) throws Exception {
    return switch (name) {
      case "first-night" -> Stage.night(name, nothing, nights.first());
      case "second-night" -> Stage.night(name, first, nights.second());
      case "rerun" -> decision(name, second, nights, "--source", "alfa");
      case "erase-person" -> erasure(name, List.of("--person", "Ugo Verdi"), List.of("ugo verdi"));
      case "erase-source" ->
          erasure(name, List.of("--source", "alfa"), List.of("ugo verdi", "anna neri"));
      case "erase-second-person" ->
          erasure(
              name,
              erased(nights.again()),
              nights.again(),
              List.of("--person", "Piero Bruni"),
              List.of("ugo verdi", "piero bruni"));
      case "sent-again" ->
          new Stage(
              name,
              erased(nights.second()),
              nights.again(),
              List.of("run"),
              Optional.of(census -> census.run(nights.again())),
              Optional.empty(),
              false,
              List.of("ugo verdi"));
      case "release" -> release(second, nights);
      case "discard" -> decision(name, second, nights, "gamma", "--note", TestCensus.WHY);
      case "undo" -> decision(name, second, nights, "alfa", "--note", TestCensus.WHY);
      case "rebuild" -> rebuild(second, nights);
      default ->
          throw new IllegalArgumentException(
              "there is no " + name + " to be disturbed; there are: " + String.join(", ", NAMES));
    };
  }

  /** A census from which somebody was erased whom the last of its nights named. */
  private World erased(Path lastNight) throws Exception {
    World world = withKey().copy(folder.resolve("erased-" + ++copies));
    world.night(lastNight);
    world.here(census -> census.erasePerson(lastNight, "Ugo Verdi"));
    return world;
  }

  private Stage erasure(String name, List<String> of, List<String> gone) throws IOException {
    return erasure(name, withKey(), nights.second(), of, gone);
  }

  private static Stage erasure(
      String name, World before, Path config, List<String> of, List<String> gone) {
    List<String> arguments = new ArrayList<>(List.of("erase", "--note", "asked for"));
    arguments.addAll(of);
    return new Stage(
        name,
        before,
        config,
        arguments,
        Optional.empty(),
        Optional.of(census -> census.run(config)),
        false,
        gone);
  }

  /**
   * What was held is let in.
   *
   * @param second a census that has had both nights
   */
  static Stage release(World second, Nights nights) {
    return decision("release", second, nights, "gamma", "--note", TestCensus.WHY);
  }

  /** Everything is built again from the archive. */
  static Stage rebuild(World second, Nights nights) {
    return decision("rebuild", second, nights, "--note", TestCensus.WHY);
  }

  private static Stage decision(String name, World second, Nights nights, String... further) {
    return new Stage(
        name,
        second,
        nights.second(),
        Stream.concat(Stream.of(name), Stream.of(further)).toList(),
        Optional.empty(),
        Optional.of(census -> census.run(nights.second())),
        // A load more would be taken back; there would be nothing held any more.
        List.of("undo", "release", "discard").contains(name),
        List.of());
  }
}
