package it.census.model;

/** Languages of reports, notices and help. */
public enum Language {
  IT,
  EN
}
