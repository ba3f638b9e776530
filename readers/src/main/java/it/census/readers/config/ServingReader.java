package it.census.readers.config;

import it.census.model.config.Serving;
import it.census.readers.config.YamlValue.YamlText;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** When the census runs by itself: {@code serve:} of {@code application.yml}. */
final class ServingReader {

  private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}");

  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

  /** Numeric: a name would be looked up, and may mean more than one address. */
  private static final Pattern ADDRESS =
      Pattern.compile("(" + BYTE + "[.]){3}" + BYTE + "|(?=[^:]*:)[0-9A-Fa-f:]{2,39}");

  private final Keys serve;
  private final Problems problems;

  private ServingReader(Keys serve, Problems problems) {
    this.serve = serve;
    this.problems = problems;
  }

  static Serving read(Keys census, Problems problems) {
    return census
        .group("serve")
        .map(serve -> new ServingReader(serve, problems).read())
        .orElse(Serving.DEFAULT);
  }

  private Serving read() {
    List<LocalTime> times = times();
    Serving read =
        new Serving(
            times.isEmpty() ? Serving.DEFAULT.at() : times,
            serve
                .whole("overdue_after_hours", 1, 8_760)
                .map(Duration::ofHours)
                .orElse(Serving.DEFAULT.overdueAfter()),
            address(),
            serve.whole("port", 1, 65_535).map(Long::intValue).orElse(Serving.DEFAULT.port()));
    serve.close();
    return read;
  }

  private List<LocalTime> times() {
    List<LocalTime> times = new ArrayList<>();
    int before = problems.count();
    List<YamlText> written = serve.texts("at");
    if (written.isEmpty() && serve.has("at") && problems.count() == before) {
      problems.add(
          serve.at("at"),
          "`at`: serve almeno un'ora, come `02:30`",
          "`at` needs a time at least, such as `02:30`");
    }
    for (YamlText text : written) {
      try {
        if (!TIME.matcher(text.text()).matches()) {
          throw new DateTimeParseException("not HH:MM", text.text(), 0);
        }
        times.add(LocalTime.parse(text.text()));
      } catch (DateTimeParseException noTime) {
        problems.add(
            text.at(),
            "`at: " + text.text() + "` deve essere un'ora da 00:00 a 23:59, come `02:30`",
            "`at: " + text.text() + "` must be a time from 00:00 to 23:59, such as `02:30`");
      }
    }
    return times;
  }

  private String address() {
    return serve.text("address").map(this::checked).orElse(Serving.DEFAULT.address());
  }

  private String checked(YamlText text) {
    if (!ADDRESS.matcher(text.text()).matches()) {
      problems.add(
          text.at(),
          "`address: "
              + text.text()
              + "` deve essere un indirizzo numerico, come `127.0.0.1` (solo questa macchina) o `::1`",
          "`address: "
              + text.text()
              + "` must be a numeric address, such as `127.0.0.1` (this machine only) or `::1`");
    }
    return text.text();
  }
}
