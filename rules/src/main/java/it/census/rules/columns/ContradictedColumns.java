package it.census.rules.columns;

import static it.census.model.HelperColumn.CADASTRAL_PARCEL;
import static it.census.model.HelperColumn.CADASTRAL_SHEET;
import static it.census.model.HelperColumn.CAD_COMBINED;
import static it.census.model.HelperColumn.CONTACT_ANY;
import static it.census.model.HelperColumn.GEOPOINT;
import static it.census.model.OfferField.CADASTRAL_CATEGORY;
import static it.census.model.OfferField.CADASTRAL_MUNICIPALITY;
import static it.census.model.OfferField.CONTACT_EMAIL;
import static it.census.model.OfferField.CONTACT_PHONE;
import static it.census.model.OfferField.CRANE;
import static it.census.model.OfferField.CRANE_CAPACITY_T;
import static it.census.model.OfferField.DESCRIPTION_EN;
import static it.census.model.OfferField.DIVISIBLE;
import static it.census.model.OfferField.ENERGY_CLASS;
import static it.census.model.OfferField.INTENDED_USES;
import static it.census.model.OfferField.LATITUDE;
import static it.census.model.OfferField.LONGITUDE;
import static it.census.model.OfferField.MIN_DIVISIBLE_M2;
import static it.census.model.OfferField.MUNICIPALITY;
import static it.census.model.OfferField.MUNICIPALITY_CODE;
import static it.census.model.OfferField.NAME;
import static it.census.model.OfferField.NAME_EN;
import static it.census.model.OfferField.OWNER_NAME;
import static it.census.model.OfferField.PLANNING_ZONE;
import static it.census.model.OfferField.PLANNING_ZONE_LOCAL;
import static it.census.model.OfferField.PROVINCE;
import static it.census.model.OfferField.TENDER_DEADLINE;
import static it.census.model.OfferField.TENDER_URL;

import it.census.model.HelperColumn;
import it.census.model.OfferField;
import it.census.model.report.ColumnReport.How;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the meaning from columns whose content says something else than the header. Where the
 * content is of a near kin (the code of a municipality under its name, both parts of a parcel under
 * "foglio") the column becomes that and it is told; otherwise it becomes unknown rather than
 * guessed.
 */
final class ContradictedColumns implements RecognitionStep {

  /** Meanings that are taken for each other; the content tells them apart. */
  private static final List<List<Target>> KIN =
      List.of(
          kin(MUNICIPALITY, MUNICIPALITY_CODE, CADASTRAL_MUNICIPALITY, PROVINCE),
          List.of(Target.of(CADASTRAL_SHEET), Target.of(CADASTRAL_PARCEL), Target.of(CAD_COMBINED)),
          List.of(Target.of(LATITUDE), Target.of(LONGITUDE), Target.of(GEOPOINT)),
          kin(CONTACT_EMAIL, CONTACT_PHONE),
          kin(CADASTRAL_CATEGORY, ENERGY_CLASS),
          kin(CRANE, CRANE_CAPACITY_T),
          kin(DIVISIBLE, MIN_DIVISIBLE_M2),
          kin(TENDER_URL, TENDER_DEADLINE),
          kin(PLANNING_ZONE, PLANNING_ZONE_LOCAL));

  /** Where these fit badly, whatever it is still is a contact: it may not be lost, nor shown. */
  private static final List<Target> CONTACTS = kin(CONTACT_EMAIL, CONTACT_PHONE);

  private static final double KIN_FITS = 0.6;

  private static final double NOTHING_BUT_USES = 0.8;

  /** Half the values of a column of volumes carry the unit at least. */
  private static final double VOLUMES_FROM = 0.5;

  @Override
  public void apply(TableState table) {
    table.decided().filter(c -> c.how() == How.RECOGNISED).toList().forEach(c -> check(table, c));
  }

  /** Looks at one recognised column. */
  static void check(TableState table, ColumnState column) {
    Target target = column.target().orElseThrow();
    if (isArea(target) && column.profile().share(Trait.VOLUME) >= VOLUMES_FROM) {
      column.say(ColumnNotices.VOLUME, Map.of());
      column.recognise(Target.of(HelperColumn.VOLUME_M3), 0.7);
      return;
    }
    Optional<Target> other = betterFor(table, column, target);
    if (other.isPresent()) {
      column.recognise(other.get(), 0.6);
      column.say(ColumnNotices.BY_CONTENT, ColumnState.meaning(other.get()));
      return;
    }
    boolean doubtfulText =
        (target.equals(Target.of(NAME)) && TextSigns.areEnglish(column.profile()))
            || (target.equals(Target.of(PLANNING_ZONE_LOCAL))
                && TextSigns.areWords(column.profile()));
    if (doubtfulText) {
      // Perhaps the Italian names stand in a column that nobody knows; words are hardly zones.
      column.say(ColumnNotices.BY_CONTENT, ColumnState.meaning(target));
    }
    boolean doubtful =
        column.profile().filled() > 0
            && table.fit().tells(target)
            && table.fit().of(target, column.profile()) < Fit.CONTRADICTED_BELOW;
    Optional<Target> kin = doubtful ? kinThatFits(table, column, target) : Optional.empty();
    if (kin.isPresent()) {
      column.recognise(kin.get(), 0.6);
      column.say(ColumnNotices.BY_CONTENT, ColumnState.meaning(kin.get()));
    } else if (table.fit().contradicts(target, column.profile())) {
      refuse(table, column, target);
    }
  }

  /**
   * Texts fit under any header of texts; their words may show that the table has another field for
   * them: owners under a title, an English name beside the Italian one, uses under a zone.
   */
  private static Optional<Target> betterFor(TableState table, ColumnState column, Target target) {
    if (!(target instanceof Target.Field text)) {
      return Optional.empty();
    }
    ColumnProfile profile = column.profile();
    boolean repeated = table.isTaken(target, column) || isMeantByAnother(table, column, target);
    Optional<OfferField> other =
        switch (text.field()) {
          case NAME ->
              repeated && TextSigns.areEnglish(profile)
                  ? Optional.of(NAME_EN)
                  : TextSigns.areOwners(profile) ? Optional.of(OWNER_NAME) : Optional.empty();
          case DESCRIPTION ->
              repeated && TextSigns.areEnglish(profile)
                  ? Optional.of(DESCRIPTION_EN)
                  : Optional.empty();
          case PLANNING_ZONE_LOCAL ->
              table.fit().of(Target.of(INTENDED_USES), profile) >= NOTHING_BUT_USES
                  ? Optional.of(INTENDED_USES)
                  : Optional.empty();
          default -> Optional.empty();
        };
    return other.map(Target::of).filter(t -> table.holders(t).isEmpty());
  }

  /** Whether the words of a column that is not known yet say the same first of all. */
  private static boolean isMeantByAnother(TableState table, ColumnState column, Target target) {
    return table.open().stream()
        .filter(c -> c != column && !c.votes().isEmpty())
        .anyMatch(c -> c.votes().get(0).target().equals(target));
  }

  private static void refuse(TableState table, ColumnState column, Target target) {
    long readable =
        Math.round(table.fit().of(target, column.profile()) * column.profile().filled());
    Map<String, String> facts = new LinkedHashMap<>(ColumnState.meaning(target));
    facts.put("readable", Long.toString(readable));
    column.say(
        ColumnNotices.CONTRADICTED, column.profile().firstNot(table.fit().needed(target)), facts);
    column.reopen();
  }

  private static Optional<Target> kinThatFits(TableState table, ColumnState column, Target target) {
    return KIN.stream()
        .filter(family -> family.contains(target))
        .flatMap(List::stream)
        .filter(kin -> !kin.equals(target) && table.holders(kin).isEmpty())
        .filter(kin -> table.fit().tells(kin) && fits(table, column, kin))
        .findFirst()
        .or(() -> Optional.of(Target.of(CONTACT_ANY)).filter(c -> CONTACTS.contains(target)));
  }

  private static boolean fits(TableState table, ColumnState column, Target kin) {
    double share =
        kin.equals(Target.of(CAD_COMBINED))
            ? column.profile().share(Trait.PARCELS)
            : table.fit().of(kin, column.profile());
    return share >= KIN_FITS;
  }

  private static boolean isArea(Target target) {
    return target instanceof Target.Field f && f.field().unit().filter("m2"::equals).isPresent();
  }

  private static List<Target> kin(OfferField... fields) {
    return Arrays.stream(fields).map(Target::of).toList();
  }
}
