-- Corrections, those of a row of a delivery in one record: a million rows have thirty million of them, which
-- as records of their own cost far more than the offers. catalogue.correction, a view from now on, shows them
-- one by one, as before.

-- What corrections of a load have in common. The place of a cell is the place of its row with something
-- inserted: at its end, or behind so many characters.
CREATE TABLE catalogue.correction_kind (
  load_id bigint NOT NULL,
  kind integer NOT NULL,
  field text NOT NULL,
  rule text NOT NULL,
  inserted text NOT NULL,
  inserted_behind integer,   -- null: at the end
  PRIMARY KEY (load_id, kind)
);

-- entries: kind, before and after of each, separated by U+001F; between two of them U+001E.
CREATE TABLE catalogue.corrected_row (
  load_id bigint NOT NULL,
  item bigint NOT NULL,      -- of the first entry
  place text NOT NULL,       -- of the row
  offer_id text COLLATE "C",
  entries text NOT NULL
);

INSERT INTO catalogue.correction_kind
SELECT load_id, row_number() OVER (PARTITION BY load_id ORDER BY field, rule), field, rule, '', NULL
FROM (SELECT DISTINCT load_id, field, rule FROM catalogue.correction) known;

INSERT INTO catalogue.corrected_row
SELECT c.load_id, c.item, c.place, c.offer_id,
  concat_ws(U&'\001F', k.kind,
    translate(c.before, U&'\001E\001F', U&'\FFFD\FFFD'), translate(c.after, U&'\001E\001F', U&'\FFFD\FFFD'))
FROM catalogue.correction c
JOIN catalogue.correction_kind k USING (load_id, field, rule);

DROP TABLE catalogue.correction;
CREATE INDEX corrected_row_of_load ON catalogue.corrected_row (load_id);
