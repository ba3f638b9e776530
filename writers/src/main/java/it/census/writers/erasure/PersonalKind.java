package it.census.writers.erasure;

/** What a piece of personal data is, which decides how it is written in other ways. */
public enum PersonalKind {
  EMAIL,
  PHONE,
  TAX_CODE,
  NAME
}
