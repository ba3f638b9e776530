package it.census.rules.columns;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import java.util.List;

/**
 * Recognises columns whose header says nothing by a content that cannot be mistaken:
 * municipalities, parcels, points. Only what the table lacks, only where nearly every value agrees,
 * and always told.
 */
final class ContentAlone implements RecognitionStep {

  private static final int FEWEST = 5;
  private static final double NEARLY_ALL = 0.9;
  private static final double CONFIDENCE = 0.5;

  /** From this share of texts that end with a municipality on, the municipality is taken there. */
  private static final double ENDS_FROM = 0.2;

  /** What may be recognised by content, and the trait that no other column has. */
  private record Sign(Target target, Trait trait, List<Target> makesNeedless) {}

  private static final List<Target> MUNICIPALITY =
      List.of(Target.of(OfferField.MUNICIPALITY), Target.of(OfferField.MUNICIPALITY_CODE));
  private static final List<Target> PARCELS =
      List.of(
          Target.of(HelperColumn.CAD_COMBINED),
          Target.of(OfferField.CADASTRAL_PARCELS),
          Target.of(HelperColumn.CADASTRAL_PARCEL));
  private static final List<Target> POINT =
      List.of(Target.of(HelperColumn.GEOPOINT), Target.of(OfferField.LATITUDE));

  private static final List<Sign> SIGNS =
      List.of(
          new Sign(MUNICIPALITY.get(0), Trait.MUNICIPALITY, MUNICIPALITY),
          new Sign(MUNICIPALITY.get(1), Trait.MUNICIPALITY_CODE, MUNICIPALITY),
          new Sign(PARCELS.get(0), Trait.PARCELS_NAMED, PARCELS),
          new Sign(POINT.get(0), Trait.POINT, POINT));

  @Override
  public void apply(TableState table) {
    for (Sign sign : SIGNS) {
      boolean given = MUNICIPALITY.contains(sign.target()) && isMunicipalityGiven(table);
      if (!given && sign.makesNeedless().stream().allMatch(t -> table.holders(t).isEmpty())) {
        table.open().stream().filter(c -> shows(c, sign)).findFirst().ifPresent(c -> take(c, sign));
      }
    }
  }

  /** Whether the source itself says in which municipality its offers lie. */
  static boolean isMunicipalityGiven(TableState table) {
    return table.source().municipality().isPresent()
        || table.source().defaults().containsKey(OfferField.MUNICIPALITY.key())
        || table.source().defaults().containsKey(OfferField.MUNICIPALITY_CODE.key());
  }

  /** Whether the texts of a column often end with the name of a municipality. */
  static boolean endsWithMunicipality(ColumnState column) {
    return column.profile().share(Trait.ENDS_WITH_MUNICIPALITY) >= ENDS_FROM;
  }

  private static boolean shows(ColumnState column, Sign sign) {
    return column.profile().filled() >= FEWEST
        && column.profile().share(sign.trait()) >= NEARLY_ALL;
  }

  private static void take(ColumnState column, Sign sign) {
    column.recognise(sign.target(), CONFIDENCE);
    column.say(ColumnNotices.PRESUMED, ColumnState.meaning(sign.target()));
  }
}
