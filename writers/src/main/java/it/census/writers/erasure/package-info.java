/** Personal data that have been erased: how they are known again without being kept. */
@NullMarked
package it.census.writers.erasure;

import org.jspecify.annotations.NullMarked;
