package it.census.model;

/** How the value of a field is written and stored. */
public enum FieldType {
  /** One line of text. */
  STRING("string"),
  /** Free text of several lines, written by the supplier. */
  TEXT("text"),
  /** A code of a code list, or an identifier. */
  CODE("code"),
  /** Several codes of one code list, without repeats, in the order of the supplier. */
  CODES("code[]"),
  INTEGER("integer"),
  /** A decimal number; unit as told by the field. */
  DECIMAL("decimal"),
  BOOLEAN("boolean"),
  /** A calendar day. */
  DATE("date"),
  /** An http or https address. */
  URL("url"),
  URLS("url[]"),
  EMAIL("email"),
  /** Cadastral parcels, see {@link Parcel}. */
  PARCELS("parcel[]");

  private final String key;

  FieldType(String key) {
    this.key = key;
  }

  /** The name in the dictionary: {@code code[]}. */
  public String key() {
    return key;
  }

  /** Whether a field of this type holds several values. */
  public boolean isList() {
    return key.endsWith("[]");
  }
}
