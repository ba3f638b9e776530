package it.census.model;

/**
 * A text in the two languages in which officers and suppliers read the census.
 *
 * @param it Italian
 * @param en English
 */
public record Bilingual(String it, String en) {

  public String in(Language language) {
    return language == Language.IT ? it : en;
  }
}
