package it.census.jobs.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.exporter.httpserver.MetricsHandler;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells over HTTP how the census is: {@code /health} whether the process does its work, {@code
 * /ready} whether all is in order, {@code /metrics} the numbers for Prometheus. It takes no orders
 * and tells no personal data; who may read it is decided by the address it listens on.
 */
final class MonitoringServer implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNAVAILABLE = 503;
  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final JsonMapper mapper = JsonMapper.shared();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Health health;

  private MonitoringServer(HttpServer server, Health health) {
    this.server = server;
    this.health = health;
  }

  /**
   * Begins to answer.
   *
   * @param address numeric
   * @param port 0 for any that is free
   * @throws IOException where the address is not of this machine, or the port is taken
   */
  static MonitoringServer start(
      String address, int port, Health health, PrometheusRegistry registry) throws IOException {
    // Whoever sends half a request does not keep a thread for ever.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("sun.net.httpserver.maxRspTime", "30");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
    MonitoringServer monitoring = new MonitoringServer(server, health);
    server.createContext("/", monitoring::nothingHere);
    server.createContext("/health", only("/health", monitoring::tellHealth));
    server.createContext("/ready", only("/ready", monitoring::tellReady));
    server.createContext("/metrics", only("/metrics", new MetricsHandler(registry)));
    server.setExecutor(monitoring.threads);
    server.start();
    return monitoring;
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** The server hands over whatever begins with a path: only the path itself is meant. */
  private static HttpHandler only(String path, HttpHandler handler) {
    return exchange -> {
      String method = exchange.getRequestMethod();
      if (!exchange.getRequestURI().getPath().equals(path)) {
        nothing(exchange);
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        answer(exchange, METHOD_NOT_ALLOWED, TEXT, "Only GET and HEAD.\n");
      } else {
        handler.handle(exchange);
      }
    };
  }

  private void nothingHere(HttpExchange exchange) throws IOException {
    nothing(exchange);
  }

  private static void nothing(HttpExchange exchange) throws IOException {
    answer(exchange, NOT_FOUND, TEXT, "There are /health, /ready and /metrics.\n");
  }

  private void tellHealth(HttpExchange exchange) throws IOException {
    boolean alive = health.isAlive();
    ObjectNode told = mapper.createObjectNode().put("status", alive ? "up" : "down");
    answer(exchange, alive ? OK : UNAVAILABLE, JSON, mapper.writeValueAsString(told) + "\n");
  }

  private void tellReady(HttpExchange exchange) throws IOException {
    List<Health.Check> checks = health.checks();
    boolean ready = checks.stream().allMatch(Health.Check::ok);
    ObjectNode told = mapper.createObjectNode().put("status", ready ? "ready" : "not ready");
    ArrayNode list = told.putArray("checks");
    for (Health.Check check : checks) {
      list.addObject().put("name", check.name()).put("ok", check.ok()).put("said", check.said());
    }
    answer(exchange, ready ? OK : UNAVAILABLE, JSON, mapper.writeValueAsString(told) + "\n");
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    try (exchange) {
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(status, -1);
        return;
      }
      exchange.sendResponseHeaders(status, bytes.length);
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(bytes);
      }
    }
  }
}
