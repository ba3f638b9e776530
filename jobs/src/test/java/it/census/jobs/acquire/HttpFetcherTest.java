package it.census.jobs.acquire;

import static it.census.jobs.acquire.StubServer.redirect;
import static it.census.jobs.acquire.StubServer.status;
import static it.census.jobs.acquire.StubServer.text;
import static it.census.jobs.acquire.StubServer.versioned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.census.jobs.acquire.HttpFetcher.Absent;
import it.census.jobs.acquire.HttpFetcher.Answer;
import it.census.jobs.acquire.HttpFetcher.Fetched;
import it.census.jobs.acquire.HttpFetcher.NotModified;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A delivery on the web: had once, asked for again politely, and never at any price. */
class HttpFetcherTest {

  private static final FetchLimits PATIENT =
      new FetchLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), 100_000);
  private static final FetchLimits HASTY =
      new FetchLimits(Duration.ofSeconds(20), Duration.ofMillis(400), 100_000);
  private static final Duration GENEROUS = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private StubServer server;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Names names = new Names();

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.close();
  }

  @Test
  void a_file_comes_with_its_name_and_the_marks_of_its_version() throws Exception {
    server.at(
        "/dati/aree.csv",
        text("A;B\n1;2\n", "ETag", "\"v1\"", "Last-Modified", "Sat, 21 Nov 2026 08:00:00 GMT"));

    Fetched fetched = (Fetched) fetch(server.address("/dati/aree.csv"));

    WebVersion version =
        new WebVersion(
            server.address("/dati/aree.csv").toString(),
            Optional.of("\"v1\""),
            Optional.of("Sat, 21 Nov 2026 08:00:00 GMT"));
    assertThat(fetched).isEqualTo(new Fetched(fetched.file(), "aree.csv", version));
    assertThat(fetched.file()).hasContent("A;B\n1;2\n");
    assertThat(version.modified()).contains(Instant.parse("2026-11-21T08:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday"})
  void a_server_that_tells_no_time_leaves_it_open(String time) throws Exception {
    server.at("/dati/aree 2026.csv", text("A;B\n", "Last-Modified", time));

    Fetched fetched = (Fetched) fetch(server.address("/dati/aree%202026.csv"));

    assertThat(fetched.name()).isEqualTo("aree 2026.csv");
    assertThat(fetched.version().modified()).isEmpty();
  }

  @Test
  void what_we_have_already_is_not_sent_again() throws Exception {
    server.at("/aree.csv", versioned("\"v1\"", "A;B\n"));
    WebVersion known = ((Fetched) fetch(server.address("/aree.csv"))).version();

    Answer again = fetch(server.address("/aree.csv"), Set.of(), Optional.of(known), PATIENT);

    assertThat(again).isEqualTo(new NotModified());
    assertThat(server.asked().get(1).getFirst("If-None-Match")).isEqualTo("\"v1\"");
  }

  @Test
  void the_date_of_the_last_version_is_asked_for_where_there_is_no_tag() throws Exception {
    server.at("/aree.csv", status(304));
    WebVersion known =
        new WebVersion(
            server.address("/aree.csv").toString(),
            Optional.empty(),
            Optional.of("Sat, 21 Nov 2026 08:00:00 GMT"));

    Answer answer = fetch(server.address("/aree.csv"), Set.of(), Optional.of(known), PATIENT);

    assertThat(answer).isEqualTo(new NotModified());
    assertThat(server.asked().get(0).getFirst("If-Modified-Since"))
        .isEqualTo("Sat, 21 Nov 2026 08:00:00 GMT");
  }

  @Test
  void marks_of_another_address_are_not_shown_to_this_one() throws Exception {
    server.at("/latest", redirect("/november.csv"));
    server.at("/november.csv", versioned("\"v1\"", "A;B\n"));
    WebVersion october =
        new WebVersion(
            server.address("/october.csv").toString(), Optional.of("\"v1\""), Optional.empty());

    Answer answer = fetch(server.address("/latest"), Set.of(), Optional.of(october), PATIENT);

    assertThat(answer).isInstanceOf(Fetched.class);
    assertThat(server.asked()).noneMatch(h -> h.containsKey("If-None-Match"));
  }

  @Test
  void not_modified_without_having_been_asked_is_told() {
    server.at("/aree.csv", status(304));

    assertRefused(server.address("/aree.csv"), "stato 304", "status 304");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void a_file_that_is_not_there_is_missing(int code) throws Exception {
    server.at("/aree.csv", status(code));

    assertThat(fetch(server.address("/aree.csv"))).isEqualTo(new Absent());
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 401, 403, 500, 503})
  void any_other_status_is_told(int code) {
    server.at("/aree.csv", status(code));

    assertRefused(server.address("/aree.csv"), "stato " + code, "status " + code);
  }

  @Test
  void a_body_that_drips_is_broken_off_at_the_deadline() {
    server.at(
        "/drip.csv",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          drip(exchange.getResponseBody());
        });

    assertTimeoutPreemptively(
        GENEROUS, () -> assertRefused(server.address("/drip.csv"), HASTY, "in tempo", "in time"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void headers_that_drip_are_broken_off_at_the_deadline() throws Exception {
    try (ServerSocket raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      answer(
          raw,
          out -> {
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            drip(out);
          });

      assertTimeoutPreemptively(
          GENEROUS, () -> assertRefused(address(raw), HASTY, "in tempo", "in time"));
    }
  }

  @Test
  void a_server_that_says_nothing_is_left() {
    server.at("/silence", exchange -> await());
    FetchLimits limits =
        new FetchLimits(Duration.ofMillis(300), Duration.ofSeconds(60), PATIENT.bytes());

    assertTimeoutPreemptively(
        GENEROUS, () -> assertRefused(server.address("/silence"), limits, "in tempo", "in time"));
  }

  @Test
  void a_file_without_announced_size_is_broken_off_at_the_limit() {
    server.at(
        "/endless.csv",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[8_192];
          while (true) {
            exchange.getResponseBody().write(block);
          }
        });

    assertTimeoutPreemptively(
        GENEROUS,
        () ->
            assertRefused(
                server.address("/endless.csv"),
                "supera i 100000 byte",
                "larger than the 100000 bytes"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_transfer_that_was_cut_short_is_no_delivery() throws Exception {
    try (ServerSocket raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      answer(
          raw,
          out ->
              out.write(
                  "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nA;B\n"
                      .getBytes(StandardCharsets.US_ASCII)));

      assertRefused(address(raw), "Premature end", "Premature end");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void endless_headers_are_not_collected() throws Exception {
    try (ServerSocket raw = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      answer(
          raw,
          out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
              out.write("X-More: more\r\n".getBytes(StandardCharsets.US_ASCII));
            }
          });

      assertRefused(address(raw), "header", "header");
    }
  }

  @Test
  void a_server_that_is_not_there_is_told_in_a_sentence() {
    URI gone = server.address("/aree.csv");
    server.close();

    assertRefused(gone, "non si può scaricare", "cannot be fetched");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void a_redirect_is_followed_and_the_file_has_the_name_it_has_there(int code) throws Exception {
    server.at("/latest", redirect(code, "/2026/aree-2026-11.csv"));
    server.at("/2026/aree-2026-11.csv", text("A;B\n"));

    Fetched fetched = (Fetched) fetch(server.address("/latest"));

    assertThat(fetched.name()).isEqualTo("aree-2026-11.csv");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 404, 500})
  void what_comes_with_any_other_answer_is_not_read(int code) {
    server.at(
        "/aree.csv",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "ftp://example.org/");
          exchange.sendResponseHeaders(code, 0);
          while (true) {
            exchange.getResponseBody().write(new byte[8_192]);
          }
        });

    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          if (code == 404) {
            assertThat(fetch(server.address("/aree.csv"))).isEqualTo(new Absent());
          } else {
            assertRefused(server.address("/aree.csv"), "http", "http");
          }
        });
  }

  @Test
  void redirects_in_a_circle_come_to_an_end() {
    server.at("/a", redirect("/b")).at("/b", redirect("/a"));

    assertRefused(server.address("/a"), "più di 5 volte", "more than 5 times");
    assertThat(server.asked()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/aree.csv",
        "file:///etc/passwd",
        "http://user:secret@example.org/",
        "http:///nowhere",
        "not an address",
        ""
      })
  void a_redirect_to_anything_but_a_web_address_is_not_followed(String location) {
    server.at("/aree.csv", redirect(location));

    assertRefused(server.address("/aree.csv"), "non si segue", "not followed");
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/a,  http://example.org/b,  true",
    "http://example.org/a,  https://example.org/b, true",
    "https://example.org/a, https://example.com/b, true",
    "https://example.org/a, //example.com/b,       true",
    "https://example.org/a, http://example.org/b,  false",
    "https://example.org/a, HTTP://example.org/b,  false",
  })
  void encryption_is_never_given_up_on_the_way(URI from, String to, boolean followed) {
    boolean refused;
    try {
      assertThat(Redirects.next(from, to)).isEqualTo(from.resolve(to));
      refused = false;
    } catch (FetchFailed e) {
      refused = true;
    }
    assertThat(refused).isEqualTo(!followed);
  }

  @Test
  void a_redirect_into_a_private_network_is_not_followed() {
    names.put("dati.example.org", "127.0.0.1").put("intranet.example.org", "127.0.0.1");
    server.at("/aree.csv", redirect(server.address("intranet.example.org", "/secret").toString()));
    server.at("/secret", text("secret"));

    assertThatThrownBy(
            () ->
                fetch(
                    server.address("dati.example.org", "/aree.csv"),
                    Set.of("dati.example.org"),
                    Optional.empty(),
                    PATIENT))
        .isInstanceOf(FetchFailed.class)
        .hasMessageContaining("add intranet.example.org to allowed_hosts");
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/x",
        "http://169.254.169.254/latest/meta-data/",
        "http://localhost/x",
        "http://[::1]/x",
        "http://2130706433/x"
      })
  void nor_is_one_to_a_private_address_in_figures(String location) {
    names.put("2130706433", "127.0.0.1").put("localhost", "127.0.0.1");
    server.at("/aree.csv", redirect(location));

    assertRefused(server.address("/aree.csv"), "rete privata", "private network");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void a_name_that_leads_into_a_private_network_is_refused_from_the_start() {
    names.put("dati.example.org", "127.0.0.1");

    assertRefused(
        server.address("dati.example.org", "/aree.csv"), "rete privata", "private network");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void a_name_with_one_private_address_among_others_is_refused() {
    names.put("dati.example.org", "93.184.215.14", "127.0.0.1");

    assertRefused(
        server.address("dati.example.org", "/aree.csv"), "rete privata", "private network");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void the_address_that_was_judged_is_the_one_connected_to() throws Exception {
    names.put("dati.example.org", "127.0.0.1");
    server.at("/aree.csv", text("A;B\n"));

    fetch(
        server.address("dati.example.org", "/aree.csv"),
        Set.of("DATI.example.org"),
        Optional.empty(),
        PATIENT);

    assertThat(names.asked).containsExactly("dati.example.org");
    assertThat(server.asked().get(0).getFirst("Host")).startsWith("dati.example.org");
  }

  private Answer fetch(URI address) throws IOException {
    return fetch(address, Set.of(), Optional.empty(), PATIENT);
  }

  private Answer fetch(
      URI address, Set<String> hosts, Optional<WebVersion> known, FetchLimits limits)
      throws IOException {
    return new HttpFetcher(limits, names).fetch(address, hosts, known, folder);
  }

  private void assertRefused(URI address, String it, String en) {
    assertRefused(address, PATIENT, it, en);
  }

  private void assertRefused(URI address, FetchLimits limits, String it, String en) {
    assertThatThrownBy(() -> fetch(address, Set.of(), Optional.empty(), limits))
        .isInstanceOfSatisfying(
            FetchFailed.class,
            e -> {
              assertThat(e.sentence().it()).startsWith("http").contains(it).endsWith(".");
              assertThat(e.sentence().en()).startsWith("http").contains(en).endsWith(".");
            });
  }

  private interface Speech {
    void to(OutputStream out) throws IOException;
  }

  private static void answer(ServerSocket server, Speech speech) {
    Thread thread =
        new Thread(
            () -> {
              try (Socket socket = server.accept()) {
                socket.getInputStream().read(new byte[4_096]);
                speech.to(socket.getOutputStream());
              } catch (IOException hungUp) {
                // The other side has heard enough.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static URI address(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/aree.csv");
  }

  /** A byte now and then, until the other side hangs up or the test is over. */
  private void drip(OutputStream out) throws IOException {
    try {
      while (!over.await(20, TimeUnit.MILLISECONDS)) {
        out.write('x');
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Names of this test alone, and addresses in figures. */
  private static final class Names implements DnsResolver {

    private final Map<String, InetAddress[]> known = new java.util.HashMap<>();
    private final List<String> asked = new ArrayList<>();

    Names put(String name, String... addresses) {
      InetAddress[] found = new InetAddress[addresses.length];
      for (int i = 0; i < addresses.length; i++) {
        try {
          found[i] = InetAddress.getByName(addresses[i]);
        } catch (UnknownHostException e) {
          throw new IllegalArgumentException(e);
        }
      }
      known.put(name, found);
      return this;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      String name = host.toLowerCase(Locale.ROOT);
      asked.add(name);
      if (known.containsKey(name)) {
        return known.get(name);
      }
      if (name.matches("[\\[\\]0-9a-f.:]+")) {
        return new InetAddress[] {InetAddress.getByName(name)};
      }
      throw new UnknownHostException(name);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
