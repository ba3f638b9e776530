package it.census.jobs.run;

import it.census.model.Confidentiality;
import it.census.model.Notice;
import it.census.model.OfferField;
import it.census.model.report.RuleImpact.Example;
import it.census.model.report.RuleImpact.FieldImpact;
import it.census.model.report.RuleImpact.OffersTouched;
import it.census.writers.catalogue.Prospect;
import it.census.writers.catalogue.Prospect.Difference;
import it.census.writers.catalogue.Prospect.Fate;
import it.census.writers.reports.ImpactFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts what becomes of the offers of one source while the catalogue tells it, field by field,
 * keeps the first examples and hands everything on to the file. Values about persons go no further.
 * One thread.
 */
final class ImpactTally implements Prospect.Listener {

  private static final int EXAMPLES = 5;

  private static final String LIFECYCLE = "lifecycle";
  private static final Optional<String> LIVE = Optional.of("live");
  private static final Optional<String> WITHDRAWN = Optional.of("withdrawn");

  private final String source;
  private final ImpactFile file;
  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, List<Example>> examples = new TreeMap<>();
  private long changed;
  private long fresh;
  private long withdrawn;
  private long rejudged;

  ImpactTally(String source, ImpactFile file) {
    this.source = source;
    this.file = file;
  }

  @Override
  public void told(Prospect prospect) {
    Fate fate = prospect.fate();
    switch (fate) {
      case APPEARS -> {
        fresh++;
        take(prospect.offerId(), new Difference(LIFECYCLE, Optional.empty(), LIVE));
      }
      case VANISHES -> {
        withdrawn++;
        take(prospect.offerId(), new Difference(LIFECYCLE, LIVE, WITHDRAWN));
      }
      case RETURNS, CHANGES -> {
        changed++;
        if (fate == Fate.RETURNS) {
          take(prospect.offerId(), new Difference(LIFECYCLE, WITHDRAWN, LIVE));
        }
        prospect.differences().forEach(d -> take(prospect.offerId(), d));
      }
    }
  }

  @Override
  public void judgedOtherwise(String offerId, boolean changedToo, List<Difference> quality) {
    if (!changedToo) {
      rejudged++;
    }
    quality.forEach(d -> take(offerId, d));
  }

  private void take(String offerId, Difference difference) {
    Difference shown = masked(difference);
    counts.merge(shown.field(), 1L, Long::sum);
    List<Example> kept = examples.computeIfAbsent(shown.field(), f -> new ArrayList<>());
    if (kept.size() < EXAMPLES) {
      kept.add(new Example(offerId, shown.before().orElse(""), shown.after().orElse("")));
    }
    try {
      file.offer(source, offerId, shown);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Difference masked(Difference difference) {
    boolean personal =
        OfferField.find(difference.field())
            .filter(f -> f.confidentiality() == Confidentiality.PERSONAL)
            .isPresent();
    return personal
        ? new Difference(
            difference.field(),
            difference.before().map(v -> Notice.MASKED),
            difference.after().map(v -> Notice.MASKED))
        : difference;
  }

  OffersTouched offers() {
    return new OffersTouched(fresh, changed, withdrawn, rejudged);
  }

  /** The most often touched first. */
  List<FieldImpact> fields() {
    return counts.entrySet().stream()
        .map(
            e ->
                new FieldImpact(
                    e.getKey(), e.getValue(), examples.getOrDefault(e.getKey(), List.of())))
        .sorted(
            Comparator.comparingLong(FieldImpact::offers)
                .reversed()
                .thenComparing(FieldImpact::field))
        .toList();
  }
}
