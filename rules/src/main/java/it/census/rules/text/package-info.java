/** Text as people write it: made comparable, made clean. */
@NullMarked
package it.census.rules.text;

import org.jspecify.annotations.NullMarked;
