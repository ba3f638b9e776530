package it.census.jobs.run;

import it.census.jobs.batch.ArchivedFile;
import it.census.model.Bilingual;
import it.census.model.config.SourceDefinition;
import it.census.readers.DeliveryUnreadable;
import it.census.writers.archive.Archive;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.archive.SourceErasures;
import it.census.writers.catalogue.PersonalErasure;
import it.census.writers.catalogue.PersonalErasure.Extent;
import it.census.writers.erasure.ErasureKey;
import it.census.writers.erasure.Erasures;
import it.census.writers.erasure.PersonalData;
import it.census.writers.erasure.RedactedFiles;
import it.census.writers.erasure.Redaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases the personal data of one person everywhere, or those of one source (Regulation (EU)
 * 2016/679, art. 17): in the archive, so that a rebuild does not bring them back; in every version,
 * notice, correction and quarantined row; in the reports of past runs; and in the publications,
 * which are written anew. The ledger tells who had how much erased and why, and knows the values by
 * a keyed hash only.
 *
 * <p>Given again after an interruption it does what is left.
 */
public final class Erase {

  private static final Logger LOG = LoggerFactory.getLogger(Erase.class);

  private static final Extent NOTHING = new Extent(new TreeMap<>(), 0, 0, 0);

  private static final Bilingual CUT_OFF =
      new Bilingual(
          "I dati personali erano già cancellati da un'esecuzione interrotta; ora è pubblicato.",
          "A run that was cut off had erased the personal data already; now it is published.");

  private final CensusServices census;
  private final RunFrame run;
  private final Clock clock;
  private final ArchiveRedaction archive;

  public Erase(CensusServices census, RunFrame run, Clock clock) {
    this.census = census;
    this.run = run;
    this.clock = clock;
    this.archive = new ArchiveRedaction(census, census.archive());
  }

  /**
   * What is to be erased.
   *
   * @param person what is known of a person
   * @param source the source whose personal data are erased instead
   */
  public record Wanted(PersonalData person, Optional<SourceDefinition> source) {

    boolean everywhere() {
      return source.isEmpty();
    }
  }

  /**
   * How much there is.
   *
   * @param extents by source, of those in which there is anything
   * @param deliveries archived ones that hold a value
   * @param files of past runs that hold one
   * @param unreadable archived deliveries that nothing can be looked for in
   * @param leftovers of the archive, which go whatever they hold
   */
  public record Found(
      Map<String, Extent> extents,
      long deliveries,
      long files,
      List<String> unreadable,
      Leftovers leftovers) {

    Found with(long changed) {
      return new Found(extents, deliveries, changed, unreadable, leftovers);
    }

    /** Whether nothing was found of which it is known how it is to be read. */
    public boolean isEmpty() {
      return extents.isEmpty() && deliveries + files == 0;
    }
  }

  /**
   * What was done.
   *
   * @param outcome of the run that changed the catalogue and published, where there was anything
   * @param unfinished why older files still have to be gone through, once that was done
   */
  public record Erased(Found found, Optional<RunOutcome> outcome, Optional<Bilingual> unfinished) {}

  /** Looks without erasing. */
  public Found preview(Wanted wanted) throws RunImpossible {
    try (Spool spool = Spool.in(census.data())) {
      Leftovers leftovers = Leftovers.in(census);
      census.bringLedgerUpToDate();
      ErasureKey key = ErasureKey.passing();
      Search search = search(wanted, key, spool);
      return search
          .look(ArchiveRedaction.Way.LOOK, leftovers)
          .with(new RedactedFiles(census.data()).count(search.redaction(wanted)));
    } catch (SQLException | IOException | UncheckedIOException e) {
      throw new RunImpossible(Trouble.sentence(e).en(), e);
    }
  }

  /**
   * Erases; takes the locks of all sources.
   *
   * @return empty where another process is at work
   */
  public Optional<Erased> erase(Wanted wanted) throws RunImpossible {
    try (Spool spool = Spool.in(census.data());
        AllLocks locks = AllLocks.tryTake(census, List.copyOf(ids(wanted)))) {
      if (locks.isEmpty()) {
        return Optional.empty();
      }
      Leftovers leftovers = Leftovers.in(census).remove(census.data().resolve("archive"));
      census.bringLedgerUpToDate();
      census.noteInterrupted();
      ErasureKey key = ErasureKey.in(Erasures.keyOf(census.data().resolve("archive")));
      Search search = search(wanted, key, spool);
      SourceErasures marks = new SourceErasures(census.data().resolve("archive"));
      marks.begin(search.erased());
      Found found = search.look(ArchiveRedaction.Way.KEEP_ORIGINAL, leftovers);
      Optional<RunOutcome> outcome = inCatalogue(wanted, found, search, locks);
      try {
        long files = besides(wanted, search);
        marks.end(search.erased());
        if (outcome.isEmpty()) {
          leftovers.note(census.ledger(), run);
        }
        return Optional.of(new Erased(found.with(files), outcome, Optional.empty()));
      } catch (SQLException | IOException | RuntimeException e) {
        if (outcome.isEmpty()) {
          throw e;
        }
        LOG.error("The erasure is published and not finished", e);
        // What has been published stays published: it would be wrong to say that nothing was done.
        return Optional.of(new Erased(found, outcome, Optional.of(Trouble.sentence(e))));
      }
    } catch (SQLException | IOException | UncheckedIOException e) {
      throw new RunImpossible(Trouble.sentence(e).en(), e);
    }
  }

  /** What lies besides versions and publications; how many files held something. */
  private long besides(Wanted wanted, Search search) throws SQLException, IOException {
    Redaction redaction = search.redaction(wanted);
    if (wanted.everywhere()) {
      census.erasure().eraseBesides(redaction, census.ledger());
    } else {
      census.erasure().eraseInLedger(redaction, census.ledger(), search.erased());
    }
    long files = new RedactedFiles(census.data()).redact(redaction);
    // Last: from them an erasure that is cut off knows again what it has to look for.
    search.dropOriginals();
    return files;
  }

  private Optional<RunOutcome> inCatalogue(
      Wanted wanted, Found found, Search search, AllLocks locks)
      throws RunImpossible, SQLException, IOException {
    List<SourceDefinition> affected = new ArrayList<>();
    for (String id : search.sources()) {
      if (found.extents().containsKey(id)
          || census.store().findCutOffDecision(run.command(), id).isPresent()) {
        affected.add(search.definition(id));
      }
    }
    if (affected.isEmpty()) {
      return Optional.empty();
    }
    Erasures before = census.erasures();
    return Optional.of(
        new PublishingRun(census, run, clock)
            .perform(
                affected,
                locks::lock,
                (worker, source, lock, turn) -> {
                  turn.run();
                  PersonalData data = search.data(source.id());
                  Extent extent = found.extents().getOrDefault(source.id(), NOTHING);
                  if (extent.isEmpty() && before.know(source.id(), data.hashed(search.key()))) {
                    return worker.tellCatalogued(source, Optional.of(CUT_OFF));
                  }
                  return worker.erase(
                      source,
                      lock,
                      (load, rules) ->
                          new PersonalErasure.Request(
                              load,
                              rules,
                              run.started(),
                              data.redaction(search.key()),
                              data.hashed(search.key()),
                              wanted.everywhere(),
                              details(data, found.leftovers())));
                }));
  }

  private static Map<String, String> details(PersonalData data, Leftovers leftovers) {
    return Map.of(
        "kinds", String.join(" ", data.kinds()), "leftovers", Long.toString(leftovers.removed()));
  }

  /** The sources that are looked through, under all the ids that they ever had. */
  private Set<String> ids(Wanted wanted) throws SQLException, IOException {
    Set<String> ids = new TreeSet<>();
    if (wanted.source().isPresent()) {
      ids.add(wanted.source().get().id());
      ids.addAll(wanted.source().get().formerly());
    } else {
      for (SourceDefinition source : census.configuration().sources()) {
        ids.add(source.id());
        ids.addAll(source.formerly());
      }
      census.store().listSources().forEach(s -> ids.add(s.id()));
      ids.addAll(census.erasure().sourceIds());
      census.ledger().entries().forEach(e -> ids.add(e.source()));
      ids.remove("");
    }
    return ids;
  }

  private Search search(Wanted wanted, ErasureKey key, Spool spool)
      throws SQLException, IOException, RunImpossible {
    return new Search(wanted, key, census.ledger().entries(), spool);
  }

  /** The sources and deliveries that are looked through, each once. */
  private final class Search {
    private final Wanted asked;
    private final ErasureKey key;
    private final Map<String, PersonalData> wanted = new TreeMap<>();
    private final Map<String, SourceDefinition> definitions = new TreeMap<>();
    private final Map<String, LedgerEntry> deliveries = new TreeMap<>();

    Search(Wanted asked, ErasureKey key, List<LedgerEntry> ledger, Spool spool)
        throws SQLException, IOException {
      this.asked = asked;
      this.key = key;
      Set<String> ids = ids(asked);
      FormerSources former =
          new FormerSources(
              census.configuration(), census.data().resolve("archive/rules"), spool.folder());
      for (LedgerEntry entry : ledger) {
        boolean kept =
            !entry.sha256().isEmpty() && Files.isReadable(census.archive().pathOf(entry.sha256()));
        if (kept && ids.contains(entry.source())) {
          SourceDefinition source =
              definitions.computeIfAbsent(entry.source(), id -> former.orUnknown(entry));
          if (isThereFor(source, entry)) {
            deliveries.put(entry.source() + " " + entry.sha256(), entry);
          }
        }
      }
      PersonalData sought = asked.everywhere() ? asked.person() : collected(ids);
      for (String id : ids) {
        definitions.computeIfAbsent(id, Erase::unknown);
        wanted.put(id, sought);
      }
    }

    /** A source that could not read a file has no rows of it where the bytes are gone. */
    private boolean isThereFor(SourceDefinition source, LedgerEntry entry) {
      return Files.isReadable(
          census.archive().pathOf(entry.sha256(), ArchivedFile.readers(source)));
    }

    /** All personal data of a source: in the catalogue, and in all that it ever sent. */
    private PersonalData collected(Set<String> ids) throws SQLException, IOException {
      PersonalData data = new PersonalData();
      for (String id : ids) {
        census.erasure().addContactsOf(id, data);
      }
      SourceContacts contacts = new SourceContacts(census, run.referenceDate());
      for (LedgerEntry entry : deliveries.values()) {
        try {
          contacts.collect(sent(entry), definition(entry.source()), data);
        } catch (DeliveryUnreadable noRows) {
          // Told when it is looked through.
        }
      }
      return data;
    }

    private List<Archive.Part> sent(LedgerEntry entry) throws IOException {
      List<Archive.Part> sent = new ArrayList<>();
      for (Archive.Part part : census.archive().partsOf(entry.sha256(), entry.file(), List.of())) {
        census.archive().kept(Archive.deliveryOf(part.path())).sentBy(entry.source()).stream()
            .map(path -> new Archive.Part(part.name(), path))
            .forEach(sent::add);
      }
      return sent;
    }

    /** All of them, whether there is anything to erase or not. */
    Set<String> sources() {
      return wanted.keySet();
    }

    SourceDefinition definition(String id) {
      return Optional.ofNullable(definitions.get(id)).orElseGet(() -> unknown(id));
    }

    PersonalData data(String id) {
      return Optional.ofNullable(wanted.get(id)).orElseGet(PersonalData::new);
    }

    ErasureKey key() {
      return key;
    }

    /** For what belongs to no source: of a person the person, of a source what was found in it. */
    Redaction redaction(Wanted asked) {
      return asked.source().map(s -> data(s.id())).orElse(asked.person()).redaction(key);
    }

    Found look(ArchiveRedaction.Way way, Leftovers leftovers) throws SQLException, IOException {
      Map<String, Extent> extents = new TreeMap<>();
      for (Map.Entry<String, PersonalData> source : wanted.entrySet()) {
        Extent extent = census.erasure().preview(source.getKey(), source.getValue().redaction(key));
        if (!extent.isEmpty()) {
          extents.put(source.getKey(), extent);
        }
      }
      long found = 0;
      List<String> unreadable = new ArrayList<>();
      for (LedgerEntry entry : deliveries.values()) {
        Redaction redaction = data(entry.source()).redaction(key);
        boolean halfDone = archive.isHalfDone(entry.sha256(), entry.file(), entry.source());
        try {
          boolean holds =
              archive.redact(
                      entry.sha256(), entry.file(), definition(entry.source()), redaction, way)
                  > 0;
          if (holds || halfDone) {
            found++;
            extents.putIfAbsent(entry.source(), NOTHING);
          }
        } catch (DeliveryUnreadable e) {
          unreadable.add(entry.source() + ": " + entry.file());
        }
      }
      if (!extents.isEmpty()) {
        // What is found under a former id only is kept out of what comes under the present one.
        asked.source().ifPresent(s -> extents.putIfAbsent(s.id(), NOTHING));
      }
      return new Found(extents, found, 0, List.copyOf(new TreeSet<>(unreadable)), leftovers);
    }

    void dropOriginals() throws SQLException, IOException {
      for (LedgerEntry entry : deliveries.values()) {
        archive.dropOriginals(entry.sha256(), entry.file(), erased());
      }
    }

    /** The ids of the source of which everything is erased; none where it is of a person. */
    Set<String> erased() {
      return asked.everywhere() ? Set.of() : new TreeSet<>(wanted.keySet());
    }
  }

  private static SourceDefinition unknown(String id) {
    return SourceDefinition.minimal(id, id, "");
  }
}
