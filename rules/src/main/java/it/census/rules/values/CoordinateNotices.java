package it.census.rules.values;

import it.census.model.NoticeType;
import java.util.List;

/** What the reader of coordinates says. */
public final class CoordinateNotices {

  /** A pair of coordinates cannot be read, or one of the two is missing. */
  public static final NoticeType COORDINATES_UNREADABLE =
      NoticeType.warning("coordinates_unreadable")
          .says(
              "Le coordinate «{value}» non si leggono, o ne manca una: servono due numeri",
              "The coordinates \"{value}\" cannot be read, or one is missing: two numbers are needed")
          .fix(
              "Scrivere latitudine e longitudine in gradi decimali (WGS84), ognuna nella sua cella,"
                  + " per esempio 43,123456 e 10,654321",
              "Write latitude and longitude in decimal degrees (WGS84), each in a cell of its own,"
                  + " for example 43.123456 and 10.654321")
          .because("Dictionary: latitude and longitude, WGS84");

  private CoordinateNotices() {}

  public static List<NoticeType> all() {
    return List.of(COORDINATES_UNREADABLE);
  }
}
