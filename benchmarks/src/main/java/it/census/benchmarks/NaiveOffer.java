package it.census.benchmarks;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A row as {@link NaiveJob} binds it. */
public record NaiveOffer(
    @NotBlank @Size(max = 100) String sourceReference,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 200) String kind,
    @Size(max = 200) String intendedUse,
    @Size(max = 200) String currentUse,
    @NotBlank String municipality,
    @Size(max = 200) String province,
    @Size(max = 200) String locality,
    @Size(max = 200) String address,
    @Pattern(regexp = "\\d{5}") String postalCode,
    @DecimalMin("42") @DecimalMax("45") BigDecimal latitude,
    @DecimalMin("9") @DecimalMax("13") BigDecimal longitude,
    @Size(max = 200) String sheet,
    @Size(max = 200) String parcel,
    @Size(max = 200) String subunit,
    @Size(max = 200) String cadastralCategory,
    @PositiveOrZero BigDecimal cadastralIncomeEur,
    @Size(max = 200) String planningZone,
    @Size(max = 200) String planningInstrument,
    @PositiveOrZero BigDecimal coverageRatioMax,
    @PositiveOrZero BigDecimal buildableGfaM2,
    @PositiveOrZero BigDecimal landAreaM2,
    @PositiveOrZero BigDecimal grossFloorAreaM2,
    @PositiveOrZero BigDecimal coveredAreaM2,
    @PositiveOrZero BigDecimal officeAreaM2,
    @PositiveOrZero BigDecimal outdoorAreaM2,
    boolean divisible,
    @Min(1000) @Max(2100) int yearBuilt,
    @Size(max = 200) String conservationState,
    @Min(0) @Max(50) int floors,
    @PositiveOrZero BigDecimal clearHeightM,
    @Size(max = 200) String crane,
    @Size(max = 200) String energyClass,
    @Size(max = 200) String electricity,
    @Size(max = 200) String water,
    @Size(max = 200) String sewer,
    @Size(max = 200) String status,
    @Size(max = 200) String transactionType,
    @PositiveOrZero BigDecimal salePriceEur,
    @Size(max = 200) String ownershipKind,
    @Size(max = 200) String ownerType,
    @Size(max = 200) String publicAssetRegime,
    @Email String contactEmail,
    @NotNull LocalDate lastConfirmedAt,
    boolean publishConsent) {

  private static final String TABLE =
      """
      source_reference text,
      name text,
      kind text,
      intended_use text,
      current_use text,
      municipality text,
      province text,
      locality text,
      address text,
      postal_code text,
      latitude numeric,
      longitude numeric,
      sheet text,
      parcel text,
      subunit text,
      cadastral_category text,
      cadastral_income_eur numeric,
      planning_zone text,
      planning_instrument text,
      coverage_ratio_max numeric,
      buildable_gfa_m2 numeric,
      land_area_m2 numeric,
      gross_floor_area_m2 numeric,
      covered_area_m2 numeric,
      office_area_m2 numeric,
      outdoor_area_m2 numeric,
      divisible boolean,
      year_built integer,
      conservation_state text,
      floors integer,
      clear_height_m numeric,
      crane text,
      energy_class text,
      electricity text,
      water text,
      sewer text,
      status text,
      transaction_type text,
      sale_price_eur numeric,
      ownership_kind text,
      owner_type text,
      public_asset_regime text,
      contact_email text,
      last_confirmed_at date,
      publish_consent boolean
      """;

  static final String CREATE = "CREATE TABLE offer (" + TABLE + ", PRIMARY KEY (source_reference))";

  /** Names of the components, in order. */
  static final String[] COLUMNS =
      Arrays.stream(NaiveOffer.class.getRecordComponents())
          .map(java.lang.reflect.RecordComponent::getName)
          .toArray(String[]::new);

  static final String INSERT =
      "INSERT INTO offer VALUES ("
          + Arrays.stream(COLUMNS).map(c -> ":" + c).collect(Collectors.joining(", "))
          + ")";
}
