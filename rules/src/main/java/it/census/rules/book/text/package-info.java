/** Rules about texts and links that the public reads. */
@NullMarked
package it.census.rules.book.text;

import org.jspecify.annotations.NullMarked;
