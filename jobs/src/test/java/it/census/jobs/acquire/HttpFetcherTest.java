package it.census.jobs.acquire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import it.census.jobs.acquire.HttpFetcher.Fetched;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries that suppliers publish on the web, from a server on this machine. */
class HttpFetcherTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String CSV = "Riferimento;Comune\nA1;Pisa\n";

  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void bytes_name_and_time_of_last_change_are_those_of_the_supplier() throws IOException {
    answer("/dati/aree 2026.csv", 200, CSV, "Last-Modified", "Fri, 20 Nov 2026 08:30:00 GMT");

    Fetched fetched = fetch("/dati/aree%202026.csv").orElseThrow();

    assertThat(fetched)
        .isEqualTo(
            new Fetched(
                fetched.file(),
                "aree 2026.csv",
                Optional.of(Instant.parse("2026-11-20T08:30:00Z"))));
    assertThat(fetched.file()).hasParent(folder).hasContent(CSV);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday"})
  void a_server_that_tells_no_time_leaves_it_open(String time) throws IOException {
    answer("/aree.csv", 200, CSV, "Last-Modified", time);

    assertThat(fetch("/aree.csv").orElseThrow().modified()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void what_the_server_says_is_not_there_is_no_delivery(int status) throws IOException {
    answer("/aree.csv", status, "non trovato");

    assertThat(fetch("/aree.csv")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 401, 500, 503})
  void any_other_answer_is_told_with_address_and_status(int status) throws IOException {
    answer("/aree.csv", status, "");

    refuses("/aree.csv", address("/aree.csv") + " answered with status " + status);
  }

  @Test
  void a_file_beyond_the_limit_is_refused_and_leaves_nothing_behind() throws IOException {
    answer("/aree.csv", 200, CSV);
    HttpFetcher small = new HttpFetcher(TIMEOUT, CSV.length() - 1L);

    assertThatThrownBy(() -> small.fetch(address("/aree.csv"), folder))
        .isInstanceOf(IOException.class)
        .hasMessage(
            address("/aree.csv") + " is larger than the " + (CSV.length() - 1) + " bytes allowed");
    assertThat(left()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirects_on_the_same_host_are_followed(int status) throws IOException {
    answer("/ultima", status, "", "Location", "/dati/aree.csv");
    answer("/dati/aree.csv", 200, CSV);

    Fetched fetched = fetch("/ultima").orElseThrow();

    assertThat(fetched).isEqualTo(new Fetched(fetched.file(), "aree.csv", Optional.empty()));
    assertThat(fetched.file()).hasContent(CSV);
  }

  @Test
  void a_circle_of_redirects_ends() throws IOException {
    answer("/a", 302, "", "Location", "/b");
    answer("/b", 302, "", "Location", "/a");

    refuses("/a", address("/a") + " redirects more than 5 times");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:1/aree.csv, redirects to the private address localhost",
    "http://10.0.0.1/aree.csv, redirects to the private address 10.0.0.1",
    "http://169.254.169.254/latest, redirects to the private address 169.254.169.254",
    "http://[fd00::1]/aree.csv, redirects to the private address [fd00::1]",
    "file:///etc/hosts, 'redirects to file:///etc/hosts, which is not followed'",
    "ftp://example.org/aree.csv, 'redirects to ftp://example.org/aree.csv, which is not followed'",
    "http://a b/, redirects to no address: http://a b/"
  })
  void redirects_lead_neither_into_the_private_network_nor_out_of_the_web(
      String location, String sentence) throws IOException {
    answer("/aree.csv", 302, "", "Location", location);

    refuses("/aree.csv", address("/aree.csv") + " " + sentence);
  }

  @Test
  void a_server_that_is_not_there_is_told_in_a_sentence() {
    URI gone = address("/aree.csv");
    server.stop(0);

    assertThatThrownBy(() -> new HttpFetcher(TIMEOUT, 1000).fetch(gone, folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(gone + " cannot be fetched: ");
  }

  @Test
  void a_server_that_does_not_answer_is_not_waited_for_longer_than_agreed() {
    CountDownLatch end = new CountDownLatch(1);
    server.createContext(
        "/aree.csv",
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    HttpFetcher impatient = new HttpFetcher(Duration.ofMillis(50), 1000);

    assertThatThrownBy(() -> impatient.fetch(address("/aree.csv"), folder))
        .isInstanceOf(IOException.class)
        .hasMessage(address("/aree.csv") + " cannot be fetched: request timed out");
    end.countDown();
  }

  private Optional<Fetched> fetch(String path) throws IOException {
    return new HttpFetcher(TIMEOUT, 1000).fetch(address(path), folder);
  }

  private void refuses(String path, String sentence) {
    assertThatThrownBy(() -> fetch(path)).isInstanceOf(IOException.class).hasMessage(sentence);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** What the server answers at a path; headers as name, value, name, value. */
  private void answer(String path, int status, String body, String... headers) {
    server.createContext(
        path,
        exchange -> {
          Headers sent = exchange.getResponseHeaders();
          for (int i = 0; i < headers.length; i += 2) {
            sent.set(headers[i], headers[i + 1]);
          }
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private List<Path> left() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
