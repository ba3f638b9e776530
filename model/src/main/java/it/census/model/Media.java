package it.census.model;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pictures, documents and the page of the offer at the supplier.
 *
 * @param images Images
 * @param documents Documents
 * @param webPageUrl Web page
 */
public record Media(
    @Size(max = 50, message = "too_many_values") List<@WebAddress String> images,
    @Size(max = 50, message = "too_many_values") List<@WebAddress String> documents,
    @WebAddress @Nullable String webPageUrl) {

  public Media {
    images = List.copyOf(images);
    documents = List.copyOf(documents);
  }

  static Media from(OfferValues values) {
    return new Media(
        values.texts(OfferField.IMAGES),
        values.texts(OfferField.DOCUMENTS),
        values.text(OfferField.WEB_PAGE_URL));
  }
}
