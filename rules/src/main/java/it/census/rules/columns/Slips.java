package it.census.rules.columns;

/** Slips of the pen: one letter too many, too few, wrong, or two exchanged. */
final class Slips {

  private Slips() {}

  /** Whether one slip turns one word into the other; equal words have none. */
  static boolean oneApart(String a, String b) {
    if (a.length() > b.length()) {
      return oneApart(b, a);
    }
    if (b.length() - a.length() > 1 || a.equals(b)) {
      return false;
    }
    int same = 0;
    while (same < a.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    if (a.length() < b.length()) {
      return a.substring(same).equals(b.substring(same + 1));
    }
    boolean replaced = a.substring(same + 1).equals(b.substring(same + 1));
    return replaced || exchanged(a, b, same);
  }

  private static boolean exchanged(String a, String b, int at) {
    return at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && a.substring(at + 2).equals(b.substring(at + 2));
  }
}
