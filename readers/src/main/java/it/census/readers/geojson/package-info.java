/** GeoJSON files: features as rows, their outlines as points. */
@NullMarked
package it.census.readers.geojson;

import org.jspecify.annotations.NullMarked;
