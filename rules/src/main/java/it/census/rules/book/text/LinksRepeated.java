package it.census.rules.book.text;

import static it.census.model.OfferField.DOCUMENTS;
import static it.census.model.OfferField.IMAGES;

import it.census.model.NoticeType;
import it.census.model.OfferField;
import it.census.rules.rule.Finding;
import it.census.rules.rule.JudgedRow;
import it.census.rules.rule.OfferRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** The same picture twice is shown once. */
public final class LinksRepeated implements OfferRule {

  public static final NoticeType NOTICE =
      NoticeType.info("links_repeated")
          .says(
              "«{field}»: {repeated} link ripetuti; ciascuno si conserva una volta.",
              "{field}: {repeated} links are repeated; each is kept once.")
          .fix("Togliere i link ripetuti.", "Take out the repeated links.")
          .because("Editorial: a gallery shows every picture once.");

  @Override
  public NoticeType notice() {
    return NOTICE;
  }

  @Override
  public List<Finding> check(JudgedRow row) {
    List<Finding> findings = new ArrayList<>();
    check(row, IMAGES, findings);
    check(row, DOCUMENTS, findings);
    return findings;
  }

  private static void check(JudgedRow row, OfferField field, List<Finding> findings) {
    List<String> links = row.texts(field);
    List<String> once = List.copyOf(new LinkedHashSet<>(links));
    if (once.size() < links.size()) {
      findings.add(
          Finding.about(field)
              .with("repeated", String.valueOf(links.size() - once.size()))
              .replacing(field, once));
    }
  }
}
