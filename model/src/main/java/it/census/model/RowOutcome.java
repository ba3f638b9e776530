package it.census.model;

import java.math.BigDecimal;
import java.util.List;

/** What became of one data row once it was read, harmonised and checked. */
public sealed interface RowOutcome {

  RawRecord row();

  List<Notice> notices();

  List<Correction> corrections();

  /**
   * An offer the catalogue can take: new, changed or unchanged is for the catalogue to say.
   *
   * @param qualityScore 0 to 1, two decimals
   * @param tier A, B or C
   */
  record Usable(
      RawRecord row,
      Offer offer,
      BigDecimal qualityScore,
      QualityTier tier,
      List<Notice> notices,
      List<Correction> corrections)
      implements RowOutcome {
    public Usable {
      notices = List.copyOf(notices);
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * A row that cannot be used at all. Kept whole in quarantine; at least one notice is an ERROR.
   *
   * @param offerId the id of the offer the row speaks of, empty where nothing identifies it; such
   *     an offer, when live, stays live
   */
  record Rejected(RawRecord row, String offerId, List<Notice> notices, List<Correction> corrections)
      implements RowOutcome {
    public Rejected {
      notices = List.copyOf(notices);
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * A row whose reference came before in the same delivery.
   *
   * @param offerId the offer of the first row
   * @param added parcels that only this row has and that join those of the first; empty where the
   *     row says something else than the first, and is put aside
   */
  record Duplicate(
      RawRecord row,
      String offerId,
      List<Parcel> added,
      List<Notice> notices,
      List<Correction> corrections)
      implements RowOutcome {
    public Duplicate {
      added = List.copyOf(added);
      notices = List.copyOf(notices);
      corrections = List.copyOf(corrections);
    }
  }
}
