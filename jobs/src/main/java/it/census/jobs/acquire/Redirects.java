package it.census.jobs.acquire;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where a server may send us on to. The addresses behind the name are judged when connecting. */
final class Redirects {

  private Redirects() {}

  /**
   * The address to ask next.
   *
   * @param location the header of that name
   */
  static URI next(URI current, String location) throws FetchFailed {
    URI next;
    try {
      next = current.resolve(location);
    } catch (IllegalArgumentException noAddress) {
      throw refused(current, location);
    }
    String scheme = String.valueOf(next.getScheme()).toLowerCase(Locale.ROOT);
    boolean downgraded = "https".equalsIgnoreCase(current.getScheme()) && scheme.equals("http");
    if (location.isBlank()
        || !Set.of("http", "https").contains(scheme)
        || downgraded
        || next.getHost() == null
        || next.getUserInfo() != null) {
      throw refused(current, location);
    }
    return next;
  }

  private static FetchFailed refused(URI current, String location) {
    return new FetchFailed(
        "%s rinvia a «%s», che non si segue: solo http e https, e mai da https a http. Indicare in location l'indirizzo del file."
            .formatted(current, location),
        "%s redirects to \"%s\", which is not followed: http and https only, and never from https to http. Give the address of the file itself in location."
            .formatted(current, location));
  }
}
