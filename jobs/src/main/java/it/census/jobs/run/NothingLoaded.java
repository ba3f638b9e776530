package it.census.jobs.run;

import it.census.model.Bilingual;
import it.census.model.config.SourceDefinition;
import it.census.model.report.Counts;
import it.census.model.report.DeliveryDescription;
import it.census.model.report.SourceReport;
import it.census.model.report.SourceState;
import java.util.List;
import java.util.Optional;

/** What is to be told of a source of which nothing was loaded: a state and a sentence. */
final class NothingLoaded {

  private NothingLoaded() {}

  static SourceReport missing(SourceDefinition source, Bilingual sentence) {
    return told(source, SourceState.MISSING, sentence, Optional.empty(), List.of());
  }

  static SourceReport failed(
      SourceDefinition source,
      Optional<DeliveryDescription> delivery,
      Bilingual sentence,
      List<String> setAside) {
    return told(source, SourceState.FAILED, sentence, delivery, setAside);
  }

  static SourceReport told(
      SourceDefinition source,
      SourceState state,
      Bilingual reason,
      Optional<DeliveryDescription> delivery,
      List<String> setAside) {
    return new SourceReport(
        source.id(),
        source.name(),
        state,
        Optional.of(reason),
        delivery,
        Counts.ZERO,
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of(),
        setAside);
  }

  static SourceReport nothingLoaded(SourceDefinition source) {
    return unchanged(
        source,
        new Bilingual(
            "Il catalogo non contiene alcun caricamento di questa fonte.",
            "The catalogue holds no load of this source."));
  }

  static SourceReport unchanged(SourceDefinition source, Bilingual reason) {
    return told(source, SourceState.UNCHANGED, reason, Optional.empty(), List.of());
  }
}
