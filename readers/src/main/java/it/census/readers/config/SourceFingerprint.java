package it.census.readers.config;

import it.census.model.config.SourceDefinition;
import it.census.model.config.SourceDefinition.Referent;
import java.util.Map;

/**
 * What a source definition says, whatever the order of its lines and its comments, and wherever its
 * files lie: the part of the rules that is the source's own.
 */
final class SourceFingerprint {

  private SourceFingerprint() {}

  /** The definition with its fingerprint: SHA-256 over all of it but the location. */
  static SourceDefinition stamp(SourceDefinition s) {
    return new SourceDefinition(
        s.id(),
        s.formerly(),
        s.name(),
        s.location(),
        s.allowedHosts(),
        s.supplierCode(),
        s.supplierType(),
        s.municipality(),
        s.completeness(),
        s.crs(),
        s.record(),
        s.sheets(),
        s.columns(),
        s.values(),
        s.files(),
        s.referenceScope(),
        s.defaults(),
        s.reserved(),
        s.guard(),
        s.referent(),
        s.deliverWithinDays(),
        of(s));
  }

  private static String of(SourceDefinition source) {
    Canonical text = new Canonical().add(source.id()).all(source.formerly()).add(source.name());
    text.add(source.supplierCode().orElse("")).add(source.supplierType().orElse(""));
    text.add(source.municipality().orElse("")).add(source.completeness().name());
    text.add(source.crs().map(String::valueOf).orElse("")).add(source.record().orElse(""));
    text.all(source.sheets()).all(source.columns());
    text.size(source.values().size());
    source.values().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(words -> text.add(words.getKey()).all(words.getValue()));
    text.add(source.files().name()).add(source.referenceScope().name());
    text.all(source.defaults()).all(source.reserved().stream().sorted().toList());
    text.add(
        source
            .guard()
            .map(
                g ->
                    g.maxWithdrawn().toPlainString()
                        + "/"
                        + g.maxRejected().toPlainString()
                        + "/"
                        + g.maxElsewhere().toPlainString())
            .orElse(""));
    text.add(source.referent().flatMap(Referent::name).orElse(""));
    text.add(source.referent().flatMap(Referent::email).orElse(""));
    return text.sha256();
  }
}
