package it.census.rules.columns;

import it.census.model.Bilingual;
import it.census.model.Confidentiality;
import it.census.model.HelperColumn;
import it.census.model.OfferField;
import java.util.Optional;
import java.util.Set;

/** What a column of a supplier means: a field of the offer, or a helper from which one is made. */
public sealed interface Target {

  /** The name in configuration, reports and notices: {@code land_area_m2}, {@code cad_combined}. */
  String key();

  /** What it is called in reports and notices. */
  Bilingual label();

  /** Whether the offer keeps what stands in such a column, as it is or as part of a field. */
  boolean kept();

  /** The fields of the offer that are made of what stands in such a column. */
  Set<OfferField> fields();

  /** Whether what stands in such a column is about persons. */
  default boolean personal() {
    return fields().stream().anyMatch(f -> f.confidentiality() == Confidentiality.PERSONAL);
  }

  /** The target of a key of {@code header-aliases.csv} or of a source definition. */
  static Optional<Target> find(String key) {
    if (key.equals(NotKept.KEY)) {
      return Optional.of(new NotKept());
    }
    Optional<Target> field = OfferField.find(key).map(Field::new);
    return field.isPresent() ? field : HelperColumn.find(key).map(Helper::new);
  }

  static Target of(OfferField field) {
    return new Field(field);
  }

  static Target of(HelperColumn helper) {
    return new Helper(helper);
  }

  /** The column is a field of the offer. */
  record Field(OfferField field) implements Target {
    @Override
    public Set<OfferField> fields() {
      return Set.of(field);
    }

    @Override
    public String key() {
      return field.key();
    }

    @Override
    public Bilingual label() {
      return field.label();
    }

    /**
     * The program gives offers and sources their ids; whatever a supplier writes there is not kept.
     */
    @Override
    public boolean kept() {
      return field != OfferField.OFFER_ID && field != OfferField.SOURCE_ID;
    }
  }

  /** The column is a part of a field, a field in another shape, or known and not kept. */
  record Helper(HelperColumn helper) implements Target {
    @Override
    public Set<OfferField> fields() {
      return helper.gives();
    }

    @Override
    public String key() {
      return helper.key();
    }

    @Override
    public Bilingual label() {
      return helper.label();
    }

    @Override
    public boolean kept() {
      return helper.kept();
    }
  }

  /**
   * The column is of a known kind for which the census has no field: a net floor area, a currency.
   */
  record NotKept() implements Target {

    static final String KEY = "-";

    @Override
    public Set<OfferField> fields() {
      return Set.of();
    }

    @Override
    public String key() {
      return KEY;
    }

    @Override
    public Bilingual label() {
      return new Bilingual("dato non conservato", "not kept");
    }

    @Override
    public boolean kept() {
      return false;
    }
  }
}
