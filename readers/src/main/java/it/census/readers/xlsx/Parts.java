package it.census.readers.xlsx;

import it.census.readers.DeliveryUnreadable;
import it.census.readers.Refusal;
import it.census.readers.zip.SafeZip;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The parts of an XLSX file; their names differ from those that refer to them in upper case. */
final class Parts {

  private final SafeZip zip;
  private final Map<String, String> names = new HashMap<>();

  Parts(SafeZip zip) {
    this.zip = zip;
    zip.names().forEach(name -> names.putIfAbsent(key(name), name));
  }

  private static String key(String name) {
    return name.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  boolean has(String name) {
    return names.containsKey(key(name));
  }

  /**
   * The bytes of a part.
   *
   * @throws DeliveryUnreadable where the file refers to a part that it does not hold
   */
  InputStream open(String name) throws IOException, DeliveryUnreadable {
    return zip.find(names.getOrDefault(key(name), name))
        .orElseThrow(
            () -> DeliveryUnreadable.because(Refusal.DAMAGED, Map.of("detail", name + " ?")));
  }
}
