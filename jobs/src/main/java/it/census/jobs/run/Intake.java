package it.census.jobs.run;

import it.census.jobs.acquire.DeliveryFinder;
import it.census.jobs.acquire.FetchFailed;
import it.census.jobs.acquire.FoundDelivery;
import it.census.jobs.acquire.HttpFetcher;
import it.census.jobs.acquire.WebMemory;
import it.census.jobs.acquire.WebVersion;
import it.census.jobs.batch.ArchivedFile;
import it.census.model.Bilingual;
import it.census.model.config.CensusConfiguration;
import it.census.model.config.SourceDefinition;
import it.census.readers.config.CodeFingerprint;
import it.census.writers.archive.Archive;
import it.census.writers.archive.Ledger;
import it.census.writers.archive.LedgerEntry;
import it.census.writers.archive.RuleSnapshots;
import it.census.writers.catalogue.LedgerEntries;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes deliveries in: finds or fetches the file of a source, keeps its bytes in the archive and
 * says so in the ledger. What is read afterwards is the archived copy. On a dry run the copy goes
 * to a folder that is thrown away, and the ledger stays as it is.
 */
public final class Intake {

  private final CensusConfiguration configuration;
  private final DeliveryFinder finder;
  private final HttpFetcher fetcher;
  private final Archive archive;
  private final Optional<Memory> memory;
  private final Path spool;

  /**
   * @param archive where the bytes go
   * @param memory ledger, snapshots of rules, what the web said; empty on a dry run
   * @param spool folder for files fetched from the web
   */
  Intake(
      CensusConfiguration configuration,
      HttpFetcher fetcher,
      Archive archive,
      Optional<Memory> memory,
      Path spool) {
    this.configuration = configuration;
    this.finder = new DeliveryFinder(configuration.folder());
    this.fetcher = fetcher;
    this.archive = archive;
    this.memory = memory;
    this.spool = spool;
  }

  /** What a source delivers now; empty where there is no file. */
  Optional<FoundDelivery> find(SourceDefinition source) throws Unreachable {
    try {
      return isOnTheWeb(source) ? fetch(source) : finder.find(source);
    } catch (FetchFailed e) {
      throw new Unreachable(e);
    } catch (IOException e) {
      throw Unreachable.because(source.location(), e);
    }
  }

  /** Where there is no file, and whose matter that is. */
  Bilingual missing(SourceDefinition source) {
    if (isOnTheWeb(source)) {
      return noFile(source.location());
    }
    Path folder = finder.folderOf(source);
    return Files.isDirectory(folder)
        ? noFile(finder.whole(source))
        : new Bilingual(
            "La cartella %s non esiste: crearla, o controllare `location:` in `sources/%s.yml`."
                .formatted(folder, source.id()),
            "There is no folder %s: make it, or check `location:` in `sources/%s.yml`."
                .formatted(folder, source.id()));
  }

  private static Bilingual noFile(String where) {
    return new Bilingual(
        "Nessun file in " + where + ": chiedere la consegna al conferente.",
        "No file at " + where + ": ask the supplier for a delivery.");
  }

  private static boolean isOnTheWeb(SourceDefinition source) {
    String location = source.location().toLowerCase(Locale.ROOT);
    return location.startsWith("http://") || location.startsWith("https://");
  }

  /**
   * Keeps the bytes.
   *
   * @throws Unreachable where the file cannot be read
   * @throws IOException where the archive cannot be written
   */
  Archive.Archived take(SourceDefinition source, FoundDelivery found)
      throws Unreachable, IOException {
    for (Path file : found.files()) {
      if (!Files.exists(file)) {
        throw Unreachable.gone(nameOf(file));
      }
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new Unreachable(file);
      }
    }
    try {
      List<Seen> before = seen(found);
      Archive.Archived archived =
          found.files().size() == 1
              ? archive.store(found.files().get(0), ArchivedFile.readers(source))
              : archive.storeAll(found.files(), ArchivedFile.readers(source));
      // What was archived may be half of it.
      if (found.web().isEmpty() && !(isAsFound(found, before) && before.equals(seen(found)))) {
        throw Unreachable.beingWritten(found.name());
      }
      if (memory.isPresent() && found.web().isPresent()) {
        WebVersion version = found.web().get();
        memory
            .get()
            .web()
            .remember(source.id(), new WebMemory.Entry(version, found.name(), archived.sha256()));
      }
      return archived;
    } catch (FileSystemException e) {
      if (found.files().stream().anyMatch(f -> f.toString().equals(e.getFile()))) {
        throw Unreachable.because(nameOf(Path.of(e.getFile())), e);
      }
      throw e;
    }
  }

  /** Where the bytes are kept: on a dry run, a folder that is thrown away. */
  Archive archive() {
    return archive;
  }

  /**
   * What tells that a file is not what it was; a sender may also set its time back when it is done.
   */
  private record Seen(FileTime modified, long bytes) {}

  private static List<Seen> seen(FoundDelivery found) throws IOException {
    List<Seen> seen = new ArrayList<>();
    for (Path file : found.files()) {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      seen.add(new Seen(now.lastModifiedTime(), now.size()));
    }
    return seen;
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Whether the file for which the delivery was taken is still the one that was listed. */
  private static boolean isAsFound(FoundDelivery found, List<Seen> seen) {
    return seen.stream()
        .anyMatch(s -> Optional.of(s.modified().toInstant()).equals(found.modified()));
  }

  void note(LedgerEntry entry) throws IOException {
    if (memory.isPresent()) {
      memory.get().ledger().append(entry);
    }
  }

  /** Copies to the ledger what the catalogue has just noted. */
  void bringLedgerUpToDate(LedgerEntries entries) throws SQLException, IOException {
    if (memory.isPresent()) {
      entries.bringTo(memory.get().ledger());
    }
  }

  void keepRules(String version, CodeFingerprint code) throws IOException {
    if (memory.isPresent()) {
      memory.get().snapshots().keep(version, configuration.files(), code.sha256());
    }
  }

  private Optional<FoundDelivery> fetch(SourceDefinition source) throws IOException {
    Path folder = Files.createDirectories(spool.resolve(source.id()));
    Optional<WebMemory.Entry> known = lastFetched(source);
    HttpFetcher.Answer answer =
        fetcher.fetch(
            URI.create(source.location()),
            source.allowedHosts(),
            known.map(WebMemory.Entry::version),
            folder);
    if (answer instanceof HttpFetcher.Fetched fetched) {
      return Optional.of(
          FoundDelivery.ofWeb(fetched.file(), safe(fetched.name()), fetched.version()));
    }
    return answer instanceof HttpFetcher.NotModified
        ? known.map(k -> FoundDelivery.ofWeb(archive.pathOf(k.sha256()), k.name(), k.version()))
        : Optional.empty();
  }

  /** Only where the archive still has the bytes: a 304 would leave us without. */
  private Optional<WebMemory.Entry> lastFetched(SourceDefinition source) throws IOException {
    return memory.isPresent()
        ? memory
            .get()
            .web()
            .recall(source.id())
            .filter(k -> Files.isReadable(archive.pathOf(k.sha256())))
            // Rows are no file that could be taken in once more.
            .filter(k -> !Archive.isRedacted(archive.pathOf(k.sha256())))
        : Optional.empty();
  }

  private static String safe(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}._-]+", "_");
  }

  /** What remembers: absent on a dry run. */
  record Memory(Ledger ledger, RuleSnapshots snapshots, WebMemory web) {}

  /** The file of a source cannot be had. */
  static final class Unreachable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual sentence;

    private Unreachable(String what, IOException cause) {
      super(cause);
      String detail =
          cause instanceof FileSystemException f && f.getReason() != null
              ? f.getReason()
              : Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
      this.sentence =
          new Bilingual(
              what + " non può essere letto: " + detail + ".",
              what + " cannot be read: " + detail + ".");
    }

    Unreachable(FetchFailed cause) {
      super(cause);
      this.sentence = cause.sentence();
    }

    private Unreachable(Bilingual sentence) {
      this.sentence = sentence;
    }

    static Unreachable because(String what, IOException cause) {
      return cause instanceof NoSuchFileException missing
          ? gone(nameOf(Path.of(missing.getFile())))
          : new Unreachable(what, cause);
    }

    static Unreachable gone(String file) {
      return new Unreachable(
          new Bilingual(
              file
                  + " non c'è: è stato tolto o rinominato nel frattempo, o è un collegamento che"
                  + " non porta a nulla. Sarà cercato di nuovo la prossima volta.",
              file
                  + " is not there: it was removed or renamed meanwhile, or is a link to nowhere."
                  + " It is looked for again next time."));
    }

    static Unreachable beingWritten(String file) {
      return new Unreachable(
          new Bilingual(
              file + " è stato modificato mentre lo si leggeva: sarà preso la prossima volta.",
              file + " was written to while it was being read: it is taken next time."));
    }

    Unreachable(Path file) {
      boolean folder = Files.isDirectory(file);
      this.sentence =
          folder
              ? new Bilingual(
                  file.getFileName() + " è una cartella, non un file: indicare il file.",
                  file.getFileName() + " is a directory, not a file: name the file.")
              : new Bilingual(
                  file.getFileName() + " non può essere letto: controllare i permessi.",
                  file.getFileName() + " cannot be read: check its permissions.");
    }

    Bilingual sentence() {
      return sentence;
    }
  }
}
