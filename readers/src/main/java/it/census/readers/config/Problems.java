package it.census.readers.config;

import it.census.model.Bilingual;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers mistakes while reading goes on, so that all of them are told at once. */
final class Problems {

  private static final Comparator<ConfigurationProblem> ORDER =
      Comparator.comparing(ConfigurationProblem::file)
          .thenComparingInt(ConfigurationProblem::line)
          .thenComparing(p -> p.message().en());

  private final Set<ConfigurationProblem> found = new LinkedHashSet<>();

  void add(Spot at, Bilingual message) {
    found.add(new ConfigurationProblem(at.file(), at.line(), message));
  }

  /** A problem in the two languages; the order is the one of {@link Bilingual}. */
  void add(Spot at, String it, String en) {
    add(at, new Bilingual(it, en));
  }

  int count() {
    return found.size();
  }

  void throwIfAny() throws ConfigurationInvalid {
    if (!found.isEmpty()) {
      throw new ConfigurationInvalid(sorted());
    }
  }

  List<ConfigurationProblem> sorted() {
    return found.stream().sorted(ORDER).toList();
  }
}
