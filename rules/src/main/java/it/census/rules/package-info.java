/** Rules: raw record to offer, notices and corrections. No input or output, no framework. */
@NullMarked
package it.census.rules;

import org.jspecify.annotations.NullMarked;
