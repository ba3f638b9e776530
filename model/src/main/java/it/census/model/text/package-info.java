/** How texts that people write in different ways are compared. */
@NullMarked
package it.census.model.text;

import org.jspecify.annotations.NullMarked;
