package it.census.model;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The land registry data by which the administration knows the asset.
 *
 * @param cadastralMunicipality Cadastral municipality code, code list {@code municipality}
 * @param cadastralRegister Land or building cadastre, code list {@code cadastral_register}
 * @param cadastralParcels Cadastral parcels
 * @param cadastralCategory Cadastral category, code list {@code cadastral_category}
 * @param cadastralIncomeEur Cadastral income, EUR
 */
public record Cadastre(
    @Size(max = 300, message = "text_too_long") @Nullable String cadastralMunicipality,
    @Nullable String cadastralRegister,
    List<Parcel> cadastralParcels,
    @Nullable String cadastralCategory,
    @Positive(message = "value_not_positive")
        @DecimalMax(value = "9999999999", message = "value_out_of_range")
        @Nullable BigDecimal cadastralIncomeEur) {

  public Cadastre {
    cadastralParcels = List.copyOf(cadastralParcels);
  }

  static Cadastre from(OfferValues values) {
    return new Cadastre(
        values.text(OfferField.CADASTRAL_MUNICIPALITY),
        values.text(OfferField.CADASTRAL_REGISTER),
        values.parcels(OfferField.CADASTRAL_PARCELS),
        values.text(OfferField.CADASTRAL_CATEGORY),
        values.decimal(OfferField.CADASTRAL_INCOME_EUR));
  }
}
