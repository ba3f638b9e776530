package it.census.rules.book.planning;

import static it.census.model.OfferField.CONSTRAINTS;

import it.census.model.NoticeType;
import it.census.rules.rule.Codes;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.List;

/** "None" beside a constraint leaves open whether there is one. */
public final class ConstraintsContradictory implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.warning("constraints_contradictory")
          .says(
              "Tra i vincoli c'è «nessuno» insieme ad altri: «{value}».",
              "Among the constraints there is \"none\" together with others: \"{value}\".")
          .fix("Lasciare «nessuno» da solo, o toglierlo.", "Leave \"none\" alone, or take it out.")
          .because("Code list constraint: NESSUNO excludes the others.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    List<String> constraints = row.texts(CONSTRAINTS);
    return constraints.size() > 1 && constraints.contains(Codes.NO_CONSTRAINT)
        ? List.of(Finding.about(CONSTRAINTS))
        : List.of();
  }
}
