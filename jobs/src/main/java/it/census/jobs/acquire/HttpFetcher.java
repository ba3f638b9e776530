package it.census.jobs.acquire;

import it.census.jobs.acquire.GuardedNames.PrivateAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/**
 * Fetches a delivery that a supplier publishes on the web, and spares both sides the bytes that we
 * have already. The server is a stranger: it may be slow, send too much, or send us on to machines
 * that are none of its business. So time and size are bounded while the bytes come, each redirect
 * is judged like a new address – http and https only, never from https to http –, and an address in
 * a private network is connected to only where the source definition names the host.
 */
public final class HttpFetcher {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int MAX_REDIRECTS = 5;
  private static final Pattern ADDRESS_LITERAL =
      Pattern.compile("localhost|\\d+\\.\\d+\\.\\d+\\.\\d+|\\[.*]");

  private final FetchLimits limits;
  private final DnsResolver names;

  /**
   * @param names looks hosts up
   */
  public HttpFetcher(FetchLimits limits, DnsResolver names) {
    this.limits = limits;
    this.names = names;
  }

  /**
   * Fetches into a folder.
   *
   * @param address as the source definition gives it; where it names a numeric address or
   *     localhost, that one is allowed
   * @param allowedHosts whose addresses may be private
   * @param known the version that the archive holds; empty fetches in any case
   * @throws FetchFailed where the file cannot be had
   */
  public Answer fetch(
      URI address, Set<String> allowedHosts, Optional<WebVersion> known, Path folder)
      throws IOException {
    Deadline deadline = new Deadline(System.nanoTime() + limits.whole().toNanos());
    try (CloseableHttpClient client =
        WebClient.open(limits, new GuardedNames(names, trusted(address, allowedHosts)))) {
      URI current = address;
      for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
        Hop answer = new Hop(client, current, deadline);
        Step step = answer.ask(known, folder);
        if (step instanceof Answer last) {
          return last;
        }
        current = ((Onward) step).to();
      }
    }
    throw new FetchFailed(
        address + " rinvia più di " + MAX_REDIRECTS + " volte. Verificare l'indirizzo.",
        address + " redirects more than " + MAX_REDIRECTS + " times. Check the address.");
  }

  private static Set<String> trusted(URI address, Set<String> allowedHosts) {
    Set<String> trusted = new TreeSet<>();
    allowedHosts.forEach(host -> trusted.add(host.toLowerCase(Locale.ROOT)));
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    if (ADDRESS_LITERAL.matcher(host).matches()) {
      trusted.add(host);
      trusted.add(host.replaceAll("[\\[\\]]", ""));
    }
    return trusted;
  }

  /** One request, and what its answer means. */
  private final class Hop {

    private final CloseableHttpClient client;
    private final URI address;
    private final Deadline deadline;

    Hop(CloseableHttpClient client, URI address, Deadline deadline) {
      this.client = client;
      this.address = address;
      this.deadline = deadline;
    }

    Step ask(Optional<WebVersion> known, Path folder) throws FetchFailed {
      HttpGet request = new HttpGet(address);
      boolean conditional = known.filter(k -> isOf(k, address)).isPresent();
      known.filter(k -> isOf(k, address)).ifPresent(k -> condition(request, k));
      // Aborts from outside, since a server that drips keeps each single read short.
      CompletableFuture<Void> watchdog =
          CompletableFuture.runAsync(
              request::abort,
              CompletableFuture.delayedExecutor(deadline.left(), TimeUnit.NANOSECONDS));
      try {
        return client.execute(request, response -> judge(request, response, conditional, folder));
      } catch (PrivateAddress e) {
        throw new FetchFailed(
            "%s porta a un indirizzo di rete privata (%s), che non si segue. Se il server è dell'ente, aggiungere %s ad allowed_hosts della fonte."
                .formatted(address, e.getMessage(), e.host()),
            "%s leads to an address of a private network (%s), which is not followed. If the server is the body's own, add %s to allowed_hosts of the source."
                .formatted(address, e.getMessage(), e.host()),
            e);
      } catch (FetchFailed e) {
        throw e;
      } catch (IOException e) {
        throw deadline.left() == 0 || e instanceof InterruptedIOException
            ? tooSlow(e)
            : unreachable(e);
      } finally {
        watchdog.cancel(false);
      }
    }

    private static boolean isOf(WebVersion known, URI address) {
      return known.isKnown() && known.address().equals(address.toString());
    }

    private static void condition(HttpGet request, WebVersion known) {
      known.etag().ifPresent(tag -> request.setHeader("If-None-Match", tag));
      known.lastModified().ifPresent(date -> request.setHeader("If-Modified-Since", date));
    }

    private Step judge(
        HttpGet request, ClassicHttpResponse response, boolean conditional, Path folder)
        throws IOException {
      int status = response.getCode();
      if (status != 200) {
        // Otherwise the client would read whatever follows, to the end.
        response.setEntity(null);
      }
      if (REDIRECTS.contains(status)) {
        return new Onward(Redirects.next(address, header(response, "Location").orElse("")));
      }
      if (status == 304 && conditional) {
        return new NotModified();
      }
      if (status == 404 || status == 410) {
        return new Absent();
      }
      if (status != 200) {
        throw new FetchFailed(
            "%s ha risposto con lo stato %d. Chiedere al conferente se l'indirizzo è cambiato."
                .formatted(address, status),
            "%s answered with status %d. Ask the supplier whether the address has changed."
                .formatted(address, status));
      }
      WebVersion version =
          new WebVersion(
              address.toString(), header(response, "ETag"), header(response, "Last-Modified"));
      return new Fetched(store(request, response.getEntity(), folder), nameOf(address), version);
    }

    private Path store(HttpGet request, HttpEntity entity, Path folder) throws IOException {
      Path file = Files.createTempFile(folder, "fetched-", ".part");
      byte[] buffer = new byte[1 << 16];
      long total = 0;
      try (InputStream body = entity.getContent();
          OutputStream out = Files.newOutputStream(file)) {
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
          total += n;
          if (total > limits.bytes()) {
            // Closing alone would read on to the end.
            request.abort();
            throw new FetchFailed(
                "%s supera i %d byte ammessi (limits.file_size_mb)."
                    .formatted(address, limits.bytes()),
                "%s is larger than the %d bytes allowed (limits.file_size_mb)."
                    .formatted(address, limits.bytes()));
          }
          out.write(buffer, 0, n);
        }
      } catch (IOException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      return file;
    }

    private FetchFailed tooSlow(IOException cause) {
      return new FetchFailed(
          "%s non ha consegnato il file in tempo (al massimo %d s di silenzio e %d s in tutto). Si riprova alla prossima esecuzione."
              .formatted(address, limits.silence().toSeconds(), limits.whole().toSeconds()),
          "%s did not deliver the file in time (%d s of silence and %d s in all at most). The next run tries again."
              .formatted(address, limits.silence().toSeconds(), limits.whole().toSeconds()),
          cause);
    }

    private FetchFailed unreachable(IOException cause) {
      String detail =
          cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
      return new FetchFailed(
          "%s non si può scaricare (%s). Verificare l'indirizzo; si riprova alla prossima esecuzione."
              .formatted(address, detail),
          "%s cannot be fetched (%s). Check the address; the next run tries again."
              .formatted(address, detail),
          cause);
    }
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name))
        .map(h -> h.getValue().strip())
        .filter(value -> !value.isEmpty());
  }

  private static String nameOf(URI address) {
    String path = String.valueOf(address.getPath());
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isBlank() ? String.valueOf(address.getHost()) : name;
  }

  /** When all has to be done. */
  private record Deadline(long nanoTime) {

    /** Nanoseconds, never below 0. */
    long left() {
      return Math.max(0, nanoTime - System.nanoTime());
    }
  }

  /** The outcome of one request. */
  private sealed interface Step permits Answer, Onward {}

  private record Onward(URI to) implements Step {}

  /** What the web has to say about a delivery. */
  public sealed interface Answer extends Step {}

  /**
   * A file.
   *
   * @param file where the bytes are now
   * @param name of the file at the supplier
   * @param version as the server tells it
   */
  public record Fetched(Path file, String name, WebVersion version) implements Answer {}

  /** The same bytes as last time. */
  public record NotModified() implements Answer {}

  /** No such file (404, 410). */
  public record Absent() implements Answer {}
}
