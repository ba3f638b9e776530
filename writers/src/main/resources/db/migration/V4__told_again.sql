-- An unchanged delivery is told again every night. What was said of a load is found in its order without being
-- sorted, and the first corrections of each rule without reading the others.

ALTER TABLE catalogue.correction_kind
  ADD COLUMN first_items bigint[];  -- of the first records with such a correction; null for loads before this

DROP INDEX catalogue.notice_of_load;
DROP INDEX catalogue.corrected_row_of_load;
DROP INDEX catalogue.rejected_row_of_load;
CREATE INDEX notice_of_load ON catalogue.notice (load_id, item);
CREATE INDEX corrected_row_of_load ON catalogue.corrected_row (load_id, item);
CREATE INDEX rejected_row_of_load ON catalogue.rejected_row (load_id, item);
