package it.census.model.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One configured feed of a supplier: {@code config/sources/<id>.yml}. Three lines suffice there;
 * all else has a default or is inferred from the file.
 *
 * @param id never changes: the ids of its offers depend on it
 * @param formerly earlier ids of a renamed feed, oldest first; offer ids go on being made of the
 *     first of them
 * @param name of the supplier, as officers know it
 * @param location path relative to the configuration folder, glob, directory or http(s) address
 * @param allowedHosts of the web whose addresses may lie in a private network
 * @param supplierCode IPA code of the body
 * @param supplierType {@code municipality}, {@code consortium} …
 * @param municipality code of the municipality for rows that name none
 * @param completeness whether an offer missing from a delivery is withdrawn
 * @param crs EPSG number of the coordinates, where their range cannot tell
 * @param record XML: path of the element that is a row
 * @param sheets the only sheets to read; empty: all
 * @param columns header as sent to field key or helper; {@code -} ignores a column
 * @param values field key to what the supplier writes to code
 * @param files which of several files are the delivery
 * @param referenceScope whether references restart on every sheet
 * @param defaults field key to the value of rows that give none
 * @param reserved keys of the fields the owner wants kept off the public side
 * @param guard limits of this source; the general ones where absent
 * @param referent whom the report goes to
 * @param deliverWithinDays days within which the next delivery is due; as in general where absent
 * @param fingerprint of the definition without its location and hosts; part of the rules version
 */
public record SourceDefinition(
    String id,
    List<String> formerly,
    String name,
    String location,
    Set<String> allowedHosts,
    Optional<String> supplierCode,
    Optional<String> supplierType,
    Optional<String> municipality,
    Completeness completeness,
    Optional<Integer> crs,
    Optional<String> record,
    List<String> sheets,
    Map<String, String> columns,
    Map<String, Map<String, String>> values,
    FileChoice files,
    ReferenceScope referenceScope,
    Map<String, String> defaults,
    Set<String> reserved,
    Optional<GuardLimits> guard,
    Optional<Referent> referent,
    Optional<Integer> deliverWithinDays,
    String fingerprint) {

  public SourceDefinition {
    formerly = List.copyOf(formerly);
    allowedHosts = Collections.unmodifiableSet(new TreeSet<>(allowedHosts));
    sheets = List.copyOf(sheets);
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    defaults = Collections.unmodifiableMap(new TreeMap<>(defaults));
    reserved = Collections.unmodifiableSet(new TreeSet<>(reserved));
  }

  /** Without a deadline of its own. */
  public SourceDefinition(
      String id,
      List<String> formerly,
      String name,
      String location,
      Set<String> allowedHosts,
      Optional<String> supplierCode,
      Optional<String> supplierType,
      Optional<String> municipality,
      Completeness completeness,
      Optional<Integer> crs,
      Optional<String> record,
      List<String> sheets,
      Map<String, String> columns,
      Map<String, Map<String, String>> values,
      FileChoice files,
      ReferenceScope referenceScope,
      Map<String, String> defaults,
      Set<String> reserved,
      Optional<GuardLimits> guard,
      Optional<Referent> referent,
      String fingerprint) {
    this(
        id,
        formerly,
        name,
        location,
        allowedHosts,
        supplierCode,
        supplierType,
        municipality,
        completeness,
        crs,
        record,
        sheets,
        columns,
        values,
        files,
        referenceScope,
        defaults,
        reserved,
        guard,
        referent,
        Optional.empty(),
        fingerprint);
  }

  /** The id that offer ids are made of: the first the feed ever had. */
  public String identityId() {
    return formerly.isEmpty() ? id : formerly.get(0);
  }

  /** The feed as it was under one of its former ids; its offers got the same ids then. */
  public SourceDefinition under(String former) {
    return new SourceDefinition(
        former,
        formerly.subList(0, formerly.indexOf(former)),
        name,
        location,
        allowedHosts,
        supplierCode,
        supplierType,
        municipality,
        completeness,
        crs,
        record,
        sheets,
        columns,
        values,
        files,
        referenceScope,
        defaults,
        reserved,
        guard,
        referent,
        deliverWithinDays,
        fingerprint);
  }

  /** A definition with nothing but the necessary. */
  public static SourceDefinition minimal(String id, String name, String location) {
    return new SourceDefinition(
        id,
        List.of(),
        name,
        location,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Completeness.FULL,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of(),
        Map.of(),
        FileChoice.NEWEST,
        ReferenceScope.SOURCE,
        Map.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** Whether a delivery lists all that its supplier offers. */
  public enum Completeness {
    /** An offer missing from it is withdrawn. */
    FULL,
    /** Nothing is withdrawn. */
    PARTIAL
  }

  /** Which of several files are the delivery. */
  public enum FileChoice {
    NEWEST,
    /** Together they are one delivery. */
    ALL
  }

  /** Where a reference is unique. */
  public enum ReferenceScope {
    SOURCE,
    SHEET
  }

  /** Person or office that receives the report of a source. */
  public record Referent(Optional<String> name, Optional<String> email) {}
}
