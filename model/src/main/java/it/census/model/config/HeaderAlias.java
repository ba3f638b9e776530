package it.census.model.config;

import java.util.List;

/**
 * A column header seen or to be expected.
 *
 * @param header as suppliers write it
 * @param field key of the field or helper it usually means
 * @param alternatives what else it may mean; the content of the column decides
 */
public record HeaderAlias(String header, String field, List<String> alternatives) {

  public HeaderAlias {
    alternatives = List.copyOf(alternatives);
  }
}
