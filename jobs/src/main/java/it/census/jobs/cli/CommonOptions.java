package it.census.jobs.cli;

import it.census.model.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options every command understands. */
public final class CommonOptions {

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "configuration folder (default: config of this repository)")
  private @Nullable Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "data folder: archive, runs, publications, embedded database (default: data)")
  private @Nullable Path data;

  @Option(
      names = "--lang",
      paramLabel = "it|en",
      converter = LanguageConverter.class,
      description = "language of reports and notices (default: it)")
  private @Nullable Language language;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description =
          "reference date of everything that ages, YYYY-MM-DD (default: today in the region)")
  private @Nullable LocalDate date;

  /** The configuration folder; the launcher tells where the repository lies. */
  Path config() {
    return config != null ? config : home().resolve("config");
  }

  Path data() {
    return (data != null ? data : home().resolve("data")).toAbsolutePath().normalize();
  }

  Language language() {
    return language != null ? language : Language.IT;
  }

  /** The language that was asked for; what officers and engineers both read is English without. */
  Language spokenLanguage() {
    return language != null ? language : Language.EN;
  }

  Optional<LocalDate> date() {
    return Optional.ofNullable(date);
  }

  /** The folders as they were given, for a command that is to follow: {@code " --config DIR"}. */
  String folders() {
    return (config == null ? "" : " --config " + quoted(config))
        + (data == null ? "" : " --data " + quoted(data));
  }

  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[\\w./~+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static Path home() {
    return Path.of(System.getProperty("census.home", ""));
  }

  static final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "it" -> Language.IT;
        case "en" -> Language.EN;
        default ->
            throw new TypeConversionException("'" + value + "' is no language; choose it or en");
      };
    }
  }

  static final class DateConverter implements ITypeConverter<LocalDate> {

    /** Other years are slips of the pen, by which all would age wrongly. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    @Override
    public LocalDate convert(String value) {
      try {
        LocalDate date = LocalDate.parse(value);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
          throw new TypeConversionException(
              "'%s' lies outside the years %d to %d".formatted(value, FIRST_YEAR, LAST_YEAR));
        }
        return date;
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'" + value + "' is no date; expected YYYY-MM-DD, e.g. 2026-11-21");
      }
    }
  }
}
