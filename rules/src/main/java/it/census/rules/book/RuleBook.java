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
import it.census.rules.book.availability.ConfirmationDateMissing;
import it.census.rules.book.availability.FutureAvailabilityNeedsDate;
import it.census.rules.book.availability.FutureAvailabilityPrecedesConfirmation;
import it.census.rules.book.availability.StatusMissing;
import it.census.rules.book.availability.TenderOpenNeedsDeadline;
import it.census.rules.book.availability.TenderOpenNeedsLink;
import it.census.rules.book.availability.TransactionTypesMissing;
import it.census.rules.book.building.BuildingNeedsEnergyClass;
import it.census.rules.book.building.ClearHeightImplausible;
import it.census.rules.book.building.CraneCapacityWithoutCrane;
import it.census.rules.book.building.EnergyClassOnLegacyScale;
import it.census.rules.book.building.YearBuiltAfterConfirmation;
import it.census.rules.book.building.YearBuiltImplausible;
import it.census.rules.book.cadastre.CadastralMunicipalityContradictory;
import it.census.rules.book.cadastre.CadastralParcelsMissing;
import it.census.rules.book.cadastre.CadastralReferenceIncomplete;
import it.census.rules.book.cadastre.CadastralSectionMissing;
import it.census.rules.book.cadastre.CadastralSectionUnknown;
import it.census.rules.book.cadastre.DwellingOffered;
import it.census.rules.book.cadastre.LandRegisterHasBuildingData;
import it.census.rules.book.environment.AsbestosUnknownInOldBuilding;
import it.census.rules.book.environment.BrownfieldContaminationUnknown;
import it.census.rules.book.environment.FloodHazardHigh;
import it.census.rules.book.environment.RemediationSiteWithoutProceeding;
import it.census.rules.book.identity.IdentityDerived;
import it.census.rules.book.identity.NameMissing;
import it.census.rules.book.identity.NameSaysNothing;
import it.census.rules.book.identity.NothingDescribesOffer;
import it.census.rules.book.kind.BuiltSiteIsNotGreenfield;
import it.census.rules.book.kind.IntendedUsesMissing;
import it.census.rules.book.kind.KindMissing;
import it.census.rules.book.kind.OccupiedYetAvailable;
import it.census.rules.book.location.AddressMissing;
import it.census.rules.book.location.CoordinatesAtMunicipalityCentre;
import it.census.rules.book.location.CoordinatesHalfMissing;
import it.census.rules.book.location.CoordinatesOutsideMunicipality;
import it.census.rules.book.location.MunicipalityOutsideRegion;
import it.census.rules.book.location.MunicipalityUnresolved;
import it.census.rules.book.location.PointOutsideRegion;
import it.census.rules.book.location.PositionMissing;
import it.census.rules.book.location.PostalCodeImplausible;
import it.census.rules.book.location.ProvinceContradictsMunicipality;
import it.census.rules.book.ownership.ConcessionNeedsPublicOwner;
import it.census.rules.book.ownership.ContactMissing;
import it.census.rules.book.ownership.OwnerTypeContradictsOwnership;
import it.census.rules.book.ownership.OwnerTypeMissing;
import it.census.rules.book.ownership.OwnershipKindMissing;
import it.census.rules.book.ownership.PrivateAssetHasPublicRegime;
import it.census.rules.book.ownership.PublicAssetNeedsConcession;
import it.census.rules.book.ownership.PublicDomainCannotBeSold;
import it.census.rules.book.ownership.PublicOwnerNeedsRegime;
import it.census.rules.book.ownership.PublishConsentMissing;
import it.census.rules.book.planning.AgriculturalZoneOffered;
import it.census.rules.book.planning.ConstraintsContradictory;
import it.census.rules.book.planning.CoverageRatioLooksLikeFraction;
import it.census.rules.book.price.PriceContradictsTransaction;
import it.census.rules.book.price.PriceDenied;
import it.census.rules.book.price.PriceFarFromValuation;
import it.census.rules.book.price.PriceOnRequestAssumed;
import it.census.rules.book.price.PricePerM2Implausible;
import it.census.rules.book.price.PriceSymbolic;
import it.census.rules.book.price.RentExceedsPrice;
import it.census.rules.book.size.AreaImplausible;
import it.census.rules.book.size.AreasDoNotAddUp;
import it.census.rules.book.size.BuildingNeedsFloorArea;
import it.census.rules.book.size.CoveredAreaExceedsLandArea;
import it.census.rules.book.size.FloorAreaImplausibleForLand;
import it.census.rules.book.size.LandNeedsBuildableArea;
import it.census.rules.book.size.LandNeedsLandArea;
import it.census.rules.book.size.MinimumUnitExceedsTotal;
import it.census.rules.book.size.MinimumUnitOfIndivisible;
import it.census.rules.book.size.OfficeAreaExceedsFloorArea;
import it.census.rules.book.size.VacantLandHasBuilding;
import it.census.rules.book.text.EnglishTextNotTranslated;
import it.census.rules.book.text.LinksRepeated;
import it.census.rules.book.text.PersonalDataInText;
import it.census.rules.rule.Demands;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import it.census.rules.rule.Territory;
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
    List<OfferRule> rules = inOrder(settings, vocabulary, Territory.of(region), demands);
    return new RuleBook(rules, new Quality(demands));
  }

  /** The one list. What empties or replaces a value comes before what looks at it. */
  private static List<OfferRule> inOrder(
      Settings settings, Vocabulary vocabulary, Territory territory, Demands demands) {
    return List.of(
        // Which offer is it?
        new NothingDescribesOffer(),
        new IdentityDerived(),
        new NameMissing(),
        new NameSaysNothing(),
        // Where is it?
        new MunicipalityUnresolved(),
        new MunicipalityOutsideRegion(),
        new ProvinceContradictsMunicipality(territory),
        new PostalCodeImplausible(vocabulary),
        new CoordinatesHalfMissing(),
        new PointOutsideRegion(territory),
        new CoordinatesOutsideMunicipality(territory),
        new CoordinatesAtMunicipalityCentre(territory),
        new PositionMissing(),
        new AddressMissing(demands),
        // What is it?
        new KindMissing(),
        new IntendedUsesMissing(),
        new BuiltSiteIsNotGreenfield(demands),
        new OccupiedYetAvailable(),
        // Can it be had?
        new StatusMissing(),
        new TransactionTypesMissing(),
        new TenderOpenNeedsLink(),
        new TenderOpenNeedsDeadline(),
        new FutureAvailabilityNeedsDate(),
        new FutureAvailabilityPrecedesConfirmation(),
        new ConfirmationDateMissing(),
        // Whose is it, and what does the law allow?
        new OwnershipKindMissing(),
        new OwnerTypeMissing(),
        new OwnerTypeContradictsOwnership(),
        new PublicOwnerNeedsRegime(demands),
        new PrivateAssetHasPublicRegime(),
        new PublicDomainCannotBeSold(),
        new PublicAssetNeedsConcession(),
        new ConcessionNeedsPublicOwner(),
        new ContactMissing(),
        new PublishConsentMissing(),
        // How large is it?
        new LandNeedsLandArea(demands),
        new BuildingNeedsFloorArea(demands),
        new LandNeedsBuildableArea(demands),
        new CoveredAreaExceedsLandArea(),
        new OfficeAreaExceedsFloorArea(),
        new MinimumUnitExceedsTotal(),
        new MinimumUnitOfIndivisible(),
        new FloorAreaImplausibleForLand(),
        new AreaImplausible(demands),
        new AreasDoNotAddUp(),
        new VacantLandHasBuilding(demands),
        // In which state is the building?
        new BuildingNeedsEnergyClass(demands),
        new EnergyClassOnLegacyScale(),
        new YearBuiltImplausible(),
        new YearBuiltAfterConfirmation(),
        new ClearHeightImplausible(),
        new CraneCapacityWithoutCrane(),
        // How does the land registry know it?
        new CadastralParcelsMissing(demands),
        new CadastralReferenceIncomplete(),
        new CadastralMunicipalityContradictory(territory),
        new CadastralSectionUnknown(territory),
        new CadastralSectionMissing(territory),
        new LandRegisterHasBuildingData(),
        new DwellingOffered(),
        // What does the plan allow?
        new ConstraintsContradictory(),
        new AgriculturalZoneOffered(),
        new CoverageRatioLooksLikeFraction(),
        // What does it cost?
        new PriceSymbolic(),
        new PriceOnRequestAssumed(),
        new PriceDenied(),
        new PricePerM2Implausible(settings, demands),
        new RentExceedsPrice(),
        new PriceFarFromValuation(),
        new PriceContradictsTransaction(),
        // Is it clean and safe?
        new BrownfieldContaminationUnknown(),
        new RemediationSiteWithoutProceeding(),
        new FloodHazardHigh(),
        new AsbestosUnknownInOldBuilding(demands),
        // What does the public read?
        new EnglishTextNotTranslated(),
        new LinksRepeated(),
        new PersonalDataInText());
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
