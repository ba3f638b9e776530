package it.census.writers.erasure;

/**
 * Something in a text that may be personal data.
 *
 * @param kind what it is
 * @param start of it in the text
 * @param end behind it
 * @param normal the form in which all ways of writing it are equal
 * @param spelling the way it is written, as far as the catalogue keeps ways of writing apart: a
 *     cell and the value read from it have one spelling
 */
record Piece(PersonalKind kind, int start, int end, String normal, String spelling) {}
