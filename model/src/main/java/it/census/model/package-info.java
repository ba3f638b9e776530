/**
 * The words of the domain: what an offer is, what a supplier's row looks like before and after
 * harmonisation, and what the program says about it. No file, no database, no framework.
 */
@NullMarked
package it.census.model;

import org.jspecify.annotations.NullMarked;
