package it.census.rules.columns;

import it.census.model.config.Region;
import it.census.model.text.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names and codes of the region's municipalities, those merged since included: enough to tell what
 * a column holds. Which municipality a value means is for its reader to say.
 */
final class PlaceNames {

  private static final int LONGEST_ENDING = 60;

  /** Other spellings of codes are not much longer than codes. */
  private static final int LONGER_BY = 4;

  /** Folded: {@code comune di piombino li}. */
  private static final Pattern AROUND =
      Pattern.compile("^(?:comune|citta|municipio) (?:di|del|della|dell) | [a-z]{2}$");

  private final Set<String> names = new HashSet<>();
  private final Set<String> codes = new HashSet<>();
  private final Set<String> cadastralCodes = new HashSet<>();
  private final List<Form> forms;
  private final int longestCode;

  /** Another spelling of codes, compiled. */
  private record Form(Pattern pattern, String replacement) {}

  PlaceNames(Region region) {
    region
        .municipalities()
        .forEach(
            m -> {
              names.add(Folding.fold(m.name()));
              codes.add(m.code());
              cadastralCodes.add(Folding.fold(m.cadastralCode()));
            });
    region
        .merged()
        .forEach(
            m -> {
              names.add(Folding.fold(m.oldName()));
              codes.add(m.oldCode());
              cadastralCodes.add(Folding.fold(m.oldCadastralCode()));
            });
    names.remove("");
    cadastralCodes.remove("");
    forms =
        region.municipalityCodeForms().stream()
            .map(f -> new Form(Pattern.compile(f.pattern()), f.replacement()))
            .toList();
    longestCode = codes.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Whether a folded text is a name, with or without title and province around it. */
  boolean isName(String folded) {
    return names.contains(folded) || names.contains(AROUND.matcher(folded).replaceAll(""));
  }

  boolean isCadastralCode(String folded) {
    return cadastralCodes.contains(folded);
  }

  /** Whether a code is one of the region's, as it stands or rewritten from a known other form. */
  boolean isCode(String text) {
    String code = text.strip();
    if (code.length() > longestCode + LONGER_BY) {
      return false;
    }
    for (int step = 0; step <= forms.size(); step++) {
      if (codes.contains(code)) {
        return true;
      }
      String before = code;
      code = rewritten(code);
      if (code.equals(before)) {
        return false;
      }
    }
    return false;
  }

  private String rewritten(String code) {
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(code);
      if (matcher.matches()) {
        return matcher.replaceAll(form.replacement());
      }
    }
    return code;
  }

  /** Whether a longer text ends with the name of a municipality, in brackets or after a comma. */
  boolean endsWithName(String text) {
    int close = text.lastIndexOf(')');
    if (close == text.length() - 1) {
      return isName(text, text.lastIndexOf('(') + 1, close);
    }
    for (int i = text.length() - 1; i > 0; i--) {
      if (",;–-".indexOf(text.charAt(i)) >= 0) {
        return isName(text, i + 1, text.length());
      }
    }
    return false;
  }

  private boolean isName(String text, int from, int to) {
    return from > 1
        && to > from
        && to - from <= LONGEST_ENDING
        && isName(Folding.fold(text.substring(from, to)));
  }
}
