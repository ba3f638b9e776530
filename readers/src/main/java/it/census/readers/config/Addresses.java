package it.census.readers.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text can be an e-mail address or an address of the web. */
final class Addresses {

  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;.]{2,}");

  /** {@code http:}, {@code ftp:} …; one letter is a drive. */
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);

  private static final Pattern HOST =
      Pattern.compile("[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)*\\.?|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

  private Addresses() {}

  static boolean isEmail(String text) {
    return EMAIL.matcher(text).matches();
  }

  /** The scheme in front of an address, in lower case; empty for a path. */
  static Optional<String> scheme(String text) {
    return Optional.of(SCHEME.matcher(text))
        .filter(Matcher::matches)
        .map(m -> m.group(1).toLowerCase(Locale.ROOT));
  }

  static boolean isWeb(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  /** Whether a text can be the name or the numeric address of a server, without scheme and port. */
  static boolean isHost(String text) {
    return HOST.matcher(text).matches();
  }

  /** Whether a web address carries a user name or a password. */
  static boolean hasCredentials(String text) {
    try {
      return new URI(text).getUserInfo() != null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
