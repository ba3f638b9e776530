package it.census.rules.values;

import it.census.model.config.Region;
import it.census.model.config.Region.Municipality;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All codes of municipalities: today's, those merged, the land registry's, and other forms of them.
 */
final class MunicipalityCodes {

  private final Map<String, Municipality> today = new HashMap<>();
  private final Map<String, Municipality> merged = new HashMap<>();
  private final Map<String, Municipality> registry = new HashMap<>();
  private final Map<String, Municipality> registryMerged = new HashMap<>();
  private final Set<String> shapes = new HashSet<>();
  private final List<Form> forms;

  /** Another spelling of codes, compiled. */
  private record Form(String name, Pattern pattern, String replacement) {}

  private MunicipalityCodes(List<Form> forms) {
    this.forms = forms;
  }

  static MunicipalityCodes of(Region region) {
    MunicipalityCodes codes =
        new MunicipalityCodes(
            region.municipalityCodeForms().stream()
                .map(f -> new Form(f.name(), Pattern.compile(f.pattern()), f.replacement()))
                .toList());
    for (Municipality municipality : region.municipalities()) {
      codes.today.put(municipality.code(), municipality);
      put(codes.registry, municipality.cadastralCode(), municipality);
      codes.shapes.add(shape(municipality.code()));
      codes.shapes.add(shape(municipality.cadastralCode()));
    }
    codes.shapes.remove("");
    for (Region.MergedMunicipality old : region.merged()) {
      Municipality successor = codes.today.get(old.newCode());
      if (successor != null) {
        Municipality registered = registered(successor, old);
        codes.merged.put(old.oldCode(), registered);
        put(codes.registryMerged, old.oldCadastralCode(), registered);
      }
    }
    return codes;
  }

  /**
   * The successor of a merged municipality with the code that the land registry kept for it: sheet
   * 12 of one is not sheet 12 of the other.
   */
  static Municipality registered(Municipality successor, Region.MergedMunicipality old) {
    return old.oldCadastralCode().isEmpty()
        ? successor
        : new Municipality(
            successor.code(),
            successor.name(),
            successor.province(),
            old.oldCadastralCode(),
            successor.insideLat(),
            successor.insideLon(),
            successor.box(),
            successor.supplierCode());
  }

  Optional<Municipality> find(String code) {
    return Optional.ofNullable(today.get(code));
  }

  /** Missing where the text is no code; one that looks like a code and is unknown is outside. */
  Reading<Municipality> read(String text) {
    String code = text.strip();
    Reading<Municipality> known = known(code, "");
    for (int i = 0; i < forms.size() && known.isMissing(); i++) {
      Form form = forms.get(i);
      Matcher matcher = form.pattern.matcher(code);
      if (matcher.matches()) {
        code = matcher.replaceAll(form.replacement);
        known = known(code, form.name);
      }
    }
    if (!known.isMissing()) {
      return known;
    }
    String letters = text.strip().toUpperCase(Locale.ROOT);
    Municipality byRegistry = registry.get(letters);
    if (byRegistry != null) {
      return Reading.corrected(byRegistry, "cadastral_code");
    }
    Municipality successor = registryMerged.get(letters);
    if (successor != null) {
      return Reading.corrected(successor, "municipality_merged");
    }
    return shapes.contains(shape(letters))
        ? Reading.unreadable(ValueNotices.MUNICIPALITY_OUTSIDE_REGION, Map.of())
        : Reading.missing();
  }

  private Reading<Municipality> known(String code, String rule) {
    Municipality current = today.get(code);
    if (current != null) {
      return Reading.of(current).by(rule.isEmpty() ? "" : rule);
    }
    Municipality successor = merged.get(code);
    return successor == null
        ? Reading.missing()
        : Reading.corrected(successor, "municipality_merged");
  }

  private static void put(Map<String, Municipality> codes, String code, Municipality municipality) {
    if (!code.isEmpty()) {
      codes.putIfAbsent(code.toUpperCase(Locale.ROOT), municipality);
    }
  }

  /** Digits as 9, letters as A: codes of one kind have one shape; empty for what has no digit. */
  private static String shape(String code) {
    StringBuilder shape = new StringBuilder(code.length());
    boolean digit = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      digit |= Character.isDigit(c);
      shape.append(Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'A' : c);
    }
    return digit ? shape.toString() : "";
  }
}
