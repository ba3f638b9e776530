package it.census.rules.harmonise;

import it.census.model.Correction;
import it.census.model.Notice;
import it.census.model.Offer;
import it.census.model.OfferField;
import it.census.model.RawRecord;
import it.census.model.RowOutcome;
import it.census.model.config.SourceDefinition;
import it.census.rules.book.AgeingRules;
import it.census.rules.book.RuleBook;
import it.census.rules.book.Verdict;
import it.census.rules.columns.DeliveryPlan;
import it.census.rules.columns.TablePlan;
import it.census.rules.identity.Identification;
import it.census.rules.identity.OfferIdCollision;
import it.census.rules.identity.OfferKey;
import it.census.rules.rule.AgeingFacts;
import it.census.rules.rule.AgeingRule;
import it.census.rules.rule.JudgedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says what becomes of every data row of one delivery: an offer the catalogue can take, a row for
 * quarantine, or a row whose offer came before. Bad content is told in notices and never thrown.
 *
 * <p>Rows are judged each for itself, by several threads with a {@link Judge} each if need be; then
 * every data row once and in order, by one thread, is {@linkplain #settle settled}: whether its
 * offer came before depends on the rows before it.
 */
public final class RowInterpreter {

  private final SourceDefinition source;
  private final Supplier<List<TableReader>> tables;
  private final Judge own;
  private final Derivations derivations;
  private final RuleBook book;
  private final List<AgeingRule> ageing;
  private final LocalDate referenceDate;
  private final Duplicates duplicates;

  RowInterpreter(
      DeliveryPlan plan,
      Supplier<List<TableReader>> tables,
      Derivations derivations,
      RuleBook book,
      List<AgeingRule> ageing,
      LocalDate referenceDate) {
    this.source = plan.source();
    this.tables = tables;
    this.derivations = derivations;
    this.book = book;
    this.ageing = ageing;
    this.referenceDate = referenceDate;
    this.duplicates = new Duplicates(plan.tables().stream().map(TablePlan::sheet).toList());
    this.own = judge();
  }

  /** A row whose texts have become an offer, of which nothing has been asked yet. */
  public static final class Harmonised {
    private final OfferDraft draft;
    private final Identification identity;

    private Harmonised(OfferDraft draft, Identification identity) {
      this.draft = draft;
      this.identity = identity;
    }
  }

  /** A row that has been judged for itself. */
  public static final class Judged {
    private final OfferDraft draft;
    private final Optional<OfferKey> key;
    private final Verdict verdict;

    private Judged(OfferDraft draft, Optional<OfferKey> key, Verdict verdict) {
      this.draft = draft;
      this.key = key;
      this.verdict = verdict;
    }
  }

  /** Judges rows each for itself, in any order. One thread; there may be several of them. */
  public final class Judge {
    private final List<TableReader> readers = tables.get();

    private Judge() {}

    /** What a data row says by itself. */
    public Judged judge(RawRecord row) {
      return check(harmonise(row));
    }

    /** Text becomes typed fields, and what follows from them is added. */
    public Harmonised harmonise(RawRecord row) {
      TableReader table = readers.get(row.table());
      OfferDraft draft = table.read(row);
      Identification identity = identify(draft, table.sheet());
      derivations.fromFields(draft);
      return new Harmonised(draft, identity);
    }

    /** Whether the rules have anything against it. */
    public Judged check(Harmonised row) {
      return new Judged(row.draft, row.identity.key(), verdict(row.draft, row.identity));
    }
  }

  /** One more judge of the rows of this delivery. */
  public Judge judge() {
    return new Judge();
  }

  /**
   * What becomes of a data row.
   *
   * @throws OfferIdCollision where two different references have one id, which fails the delivery
   */
  public RowOutcome interpret(RawRecord row) {
    return settle(own.judge(row));
  }

  /**
   * What becomes of a data row that was judged; to be asked of every one in its order.
   *
   * @throws OfferIdCollision where two different references have one id, which fails the delivery
   */
  public RowOutcome settle(Judged row) {
    if (row.verdict.rejected() || row.key.isEmpty()) {
      return rejected(row.draft, row.key, row.verdict);
    }
    OfferKey key = row.key.get();
    return duplicates.judge(row.draft, key).orElseGet(() -> usable(row.draft, key, row.verdict));
  }

  /** Gives the draft its id, where anything tells the offer. */
  private Identification identify(OfferDraft draft, String sheet) {
    Identification identity = identification(draft, sheet);
    identity.key().ifPresent(key -> draft.values().set(OfferField.OFFER_ID, key.offerId()));
    return identity;
  }

  private Identification identification(OfferDraft draft, String sheet) {
    String reference = draft.sent(OfferField.SOURCE_REFERENCE);
    if (reference.isEmpty()) {
      return Identification.byContent(source.identityId(), draft.values(), draft);
    }
    return source.referenceScope() == SourceDefinition.ReferenceScope.SHEET
        ? Identification.byReferenceOnSheet(source.identityId(), sheet, reference)
        : Identification.byReference(source.identityId(), reference);
  }

  private Verdict verdict(OfferDraft draft, Identification identity) {
    return book.judge(
        new JudgedRow(
            Offer.of(draft.values()),
            draft.row().place(),
            draft,
            draft.municipality(),
            identity.basis(),
            draft.notices()));
  }

  private RowOutcome usable(OfferDraft draft, OfferKey key, Verdict verdict) {
    List<Notice> notices = new ArrayList<>(draft.notices());
    notices.addAll(verdict.notices());
    AgeingFacts facts = AgeingFacts.of(verdict.offer(), draft.row().place());
    notices.addAll(AgeingRules.judge(ageing, facts, referenceDate));
    return new RowOutcome.Usable(
        draft.row(),
        verdict.offer(),
        verdict.qualityScore(),
        verdict.tier(),
        notices(notices, key.offerId()),
        corrections(draft, key.offerId()));
  }

  private static RowOutcome rejected(OfferDraft draft, Optional<OfferKey> key, Verdict verdict) {
    List<Notice> notices = new ArrayList<>(draft.notices());
    notices.addAll(verdict.notices());
    String offerId = key.map(OfferKey::offerId).orElse("");
    return new RowOutcome.Rejected(
        draft.row(), offerId, notices(notices, offerId), corrections(draft, offerId));
  }

  static List<Notice> notices(List<Notice> notices, String offerId) {
    List<Notice> told = new ArrayList<>(notices.size());
    notices.forEach(n -> told.add(n.forOffer(offerId)));
    return told;
  }

  static List<Correction> corrections(OfferDraft draft, String offerId) {
    List<Correction> told = new ArrayList<>(draft.corrections().size());
    draft.corrections().forEach(c -> told.add(c.forOffer(offerId)));
    return told;
  }
}
