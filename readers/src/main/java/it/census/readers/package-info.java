/**
 * Deliveries as suppliers send them become rows: one door ({@link
 * it.census.readers.DeliveryOpener}), one reader for each file format behind it. Content never
 * makes a reader fail; only a whole file can be refused, with a sentence that says why.
 */
@NullMarked
package it.census.readers;

import org.jspecify.annotations.NullMarked;
