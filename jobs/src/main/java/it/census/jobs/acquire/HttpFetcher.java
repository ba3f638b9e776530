package it.census.jobs.acquire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches a delivery that a supplier publishes on the web. The address in the source definition is
 * trusted; where the server sends us on, only http and https are followed, never from https to
 * http, and never to a private address of another host.
 */
public final class HttpFetcher {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int MAX_REDIRECTS = 5;

  private final HttpClient client;
  private final Duration timeout;
  private final long maxBytes;

  /**
   * @param timeout of the connection and of each answer
   * @param maxBytes more are refused
   */
  public HttpFetcher(Duration timeout, long maxBytes) {
    this.timeout = timeout;
    this.maxBytes = maxBytes;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Fetches into a folder.
   *
   * @return empty where the server says that there is no such file (404, 410)
   * @throws IOException with a sentence, where the file cannot be had
   */
  public Optional<Fetched> fetch(URI address, Path folder) throws IOException {
    URI current = address;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      HttpResponse<InputStream> answer = get(current);
      try (InputStream body = answer.body()) {
        if (REDIRECTS.contains(answer.statusCode())) {
          current = next(address, current, answer);
        } else if (answer.statusCode() == 404 || answer.statusCode() == 410) {
          return Optional.empty();
        } else if (answer.statusCode() != 200) {
          throw new IOException(address + " answered with status " + answer.statusCode());
        } else {
          return Optional.of(store(current, answer, body, folder));
        }
      }
    }
    throw new IOException(address + " redirects more than " + MAX_REDIRECTS + " times");
  }

  private HttpResponse<InputStream> get(URI address) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(timeout).header("User-Agent", "census").build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while fetching " + address, e);
    } catch (IOException e) {
      String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new IOException(address + " cannot be fetched: " + detail, e);
    }
  }

  private static URI next(URI origin, URI current, HttpResponse<?> answer) throws IOException {
    String location = answer.headers().firstValue("Location").orElse("");
    URI next;
    try {
      next = current.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException(current + " redirects to no address: " + location, e);
    }
    String scheme = String.valueOf(next.getScheme()).toLowerCase(Locale.ROOT);
    boolean downgraded = "https".equalsIgnoreCase(current.getScheme()) && scheme.equals("http");
    if (location.isBlank() || !Set.of("http", "https").contains(scheme) || downgraded) {
      throw new IOException(current + " redirects to " + next + ", which is not followed");
    }
    boolean sameHost = String.valueOf(next.getHost()).equalsIgnoreCase(origin.getHost());
    if (!sameHost && isPrivate(String.valueOf(next.getHost()))) {
      throw new IOException(current + " redirects to the private address " + next.getHost());
    }
    return next;
  }

  private static boolean isPrivate(String host) throws IOException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      boolean uniqueLocal =
          address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
      if (address.isLoopbackAddress()
          || address.isSiteLocalAddress()
          || address.isLinkLocalAddress()
          || address.isAnyLocalAddress()
          || uniqueLocal) {
        return true;
      }
    }
    return false;
  }

  private Fetched store(URI from, HttpResponse<?> answer, InputStream body, Path folder)
      throws IOException {
    Path file = Files.createTempFile(folder, "fetched-", ".part");
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        total += n;
        if (total > maxBytes) {
          throw new IOException(from + " is larger than the " + maxBytes + " bytes allowed");
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return new Fetched(file, nameOf(from), modified(answer));
  }

  private static String nameOf(URI address) {
    String path = String.valueOf(address.getPath());
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isBlank() ? String.valueOf(address.getHost()) : name;
  }

  private static Optional<Instant> modified(HttpResponse<?> answer) {
    try {
      return answer
          .headers()
          .firstValue("Last-Modified")
          .map(h -> ZonedDateTime.parse(h, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException notTold) {
      return Optional.empty();
    }
  }

  /**
   * @param file where the bytes are now
   * @param name of the file at the supplier
   * @param modified as the server tells it
   */
  public record Fetched(Path file, String name, Optional<Instant> modified) {}
}
