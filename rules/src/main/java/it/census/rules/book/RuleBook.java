package it.census.rules.book;

import it.census.model.Notice;
import it.census.model.NoticeType;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.OfferValues;
import it.census.model.Severity;
import it.census.model.config.Region;
import it.census.model.config.Settings;
import it.census.model.config.Vocabulary;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything the census asks of an offer, in the order in which it is asked. First the limits of
 * the dictionary; then one rule after the other, each seeing the offer without the values that
 * earlier ones took out. Built once a run, shared by all threads.
 */
public final class RuleBook {

  private final StructuralConstraints constraints = new StructuralConstraints();
  private final List<OfferRule> rules;
  private final Quality quality;

  RuleBook(List<OfferRule> rules, Quality quality) {
    this.rules = List.copyOf(rules);
    this.quality = quality;
  }

  public static RuleBook of(Settings settings, Region region, Vocabulary vocabulary) {
    Demands demands = Demands.of(vocabulary);
    return new RuleBook(List.of(), new Quality(demands));
  }

  /** The rules in their order, the limits of the dictionary apart. */
  public List<OfferRule> rules() {
    return rules;
  }

  /** Every kind of notice the book can raise, in its order. */
  public List<NoticeType> notices() {
    List<NoticeType> types = new ArrayList<>(StructuralConstraints.notices());
    rules.forEach(rule -> types.add(rule.notice()));
    types.add(RuleFailed.NOTICE);
    return List.copyOf(types);
  }

  /** Applies the whole book to a row. Never throws for what the row holds. */
  public Verdict judge(JudgedRow row) {
    Judgement judgement = new Judgement(row);
    judgement.applyConstraints(constraints);
    rules.forEach(judgement::apply);
    return judgement.verdict(quality);
  }

  /** The judging of one row; confined to one call of {@link #judge}. */
  private static final class Judgement {

    private JudgedRow row;
    private final List<Notice> notices = new ArrayList<>();

    Judgement(JudgedRow row) {
      this.row = row;
    }

    void applyConstraints(StructuralConstraints constraints) {
      for (StructuralConstraints.Raised raised : constraints.check(row.offer())) {
        record(raised.type(), raised.finding());
      }
    }

    /** A rule that breaks down is told; what it found before that is not. */
    void apply(OfferRule rule) {
      List<Finding> findings;
      try {
        findings = rule.check(row);
      } catch (RuntimeException fault) {
        notices.add(RuleFailed.of(rule, row, fault));
        return;
      }
      for (Finding finding : findings) {
        record(rule.notice(), finding);
      }
    }

    private void record(NoticeType type, Finding finding) {
      notices.add(finding.notice(type, row));
      if (finding.changesOffer()) {
        OfferValues values = row.offer().values();
        for (OfferField field : finding.emptied()) {
          values.set(field, null);
        }
        finding.replaced().forEach(values::set);
        row = row.withOffer(Offer.of(values));
      }
    }

    Verdict verdict(Quality quality) {
      List<Notice> all = new ArrayList<>(row.notices());
      all.addAll(notices);
      boolean rejected = all.stream().anyMatch(n -> n.severity() == Severity.ERROR);
      return new Verdict(
          row.offer(),
          notices,
          rejected,
          quality.score(row.offer(), all),
          quality.tier(row.offer()));
    }
  }
}
