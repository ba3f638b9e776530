package it.census.rules.values;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words by which Italian offices name units of area. */
final class UnitWords {

  private static final Map<String, AreaUnit> AREA =
      Map.ofEntries(
          Map.entry("mq", AreaUnit.M2),
          Map.entry("mqi", AreaUnit.M2),
          Map.entry("m2", AreaUnit.M2),
          Map.entry("mtq", AreaUnit.M2),
          Map.entry("mt2", AreaUnit.M2),
          Map.entry("mq2", AreaUnit.M2),
          Map.entry("mtquadri", AreaUnit.M2),
          Map.entry("mtquadrati", AreaUnit.M2),
          Map.entry("metriquadri", AreaUnit.M2),
          Map.entry("metriquadrati", AreaUnit.M2),
          Map.entry("metroquadro", AreaUnit.M2),
          Map.entry("metroquadrato", AreaUnit.M2),
          Map.entry("sqm", AreaUnit.M2),
          Map.entry("ha", AreaUnit.HA),
          Map.entry("ett", AreaUnit.HA),
          Map.entry("ettari", AreaUnit.HA),
          Map.entry("ettaro", AreaUnit.HA),
          Map.entry("hectares", AreaUnit.HA),
          Map.entry("a", AreaUnit.A),
          Map.entry("are", AreaUnit.A),
          Map.entry("ara", AreaUnit.A),
          Map.entry("ca", AreaUnit.CA),
          Map.entry("centiare", AreaUnit.CA),
          Map.entry("centiara", AreaUnit.CA),
          Map.entry("km2", AreaUnit.KM2),
          Map.entry("kmq", AreaUnit.KM2),
          Map.entry("chilometriquadri", AreaUnit.KM2),
          Map.entry("chilometriquadrati", AreaUnit.KM2));

  private UnitWords() {}

  /** The unit that these folded words name and nothing else ({@code mq}, {@code metri quadri}). */
  static Optional<AreaUnit> area(String folded) {
    return folded.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(AREA.get(folded.replace(" ", "")));
  }

  /** Whether the folded words name a volume, which is no area. */
  static boolean isVolume(String folded) {
    return switch (folded.replace(" ", "")) {
      case "mc", "m3", "mtcubi", "metricubi", "metrocubo" -> true;
      default -> false;
    };
  }

  static List<String> words(String folded) {
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
  }
}
