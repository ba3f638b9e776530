package it.census.model;

/**
 * A cadastral parcel as the land registry identifies it within a municipality.
 *
 * @param section census section, empty where the municipality has none
 * @param sheet map sheet ("foglio")
 * @param number parcel ("particella", "mappale"), with a portion or denominator where the registry
 *     has one ({@code 385/1} is written {@code 385-1})
 * @param sub sub-unit ("subalterno"), empty for land or the whole building
 */
public record Parcel(String section, String sheet, String number, String sub) {

  /** Written {@code A/12/345/6}; {@code /12/345/6} where there is no section. */
  public String text() {
    return section + "/" + sheet + "/" + number + (sub.isEmpty() ? "" : "/" + sub);
  }

  /** Reads back what {@link #text} wrote. */
  public static Parcel parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length < 3 || parts.length > 4) {
      throw new IllegalArgumentException("not a parcel: " + text);
    }
    return new Parcel(parts[0], parts[1], parts[2], parts.length == 4 ? parts[3] : "");
  }

  @Override
  public String toString() {
    return text();
  }
}
