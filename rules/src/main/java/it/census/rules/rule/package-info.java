/**
 * What a rule is: the row it sees, what it finds, and the words (codes, classes of kinds, demands
 * of the destinations) that rules share.
 */
@NullMarked
package it.census.rules.rule;

import org.jspecify.annotations.NullMarked;
