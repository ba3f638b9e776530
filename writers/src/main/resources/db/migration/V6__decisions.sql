-- A run that is under way while a decision is taken may publish before the decision is in the catalogue,
-- although it began later. Whether a decision was ever published is told by its entry in the ledger.

ALTER TABLE catalogue.run ADD COLUMN published_entry bigint;   -- last entry that its publications know

-- What a renamed source took along with a load, for whoever takes that load back or asks how things stood
-- before: the former source as it was, and the offers that were its own.
CREATE TABLE catalogue.adoption (
  load_id bigint NOT NULL,
  source_id text COLLATE "C" NOT NULL,   -- the former id
  name text,
  fencing_number bigint NOT NULL,
  last_load_id bigint,
  last_full_load_at timestamptz,
  offer_ids text[] COLLATE "C" NOT NULL,
  PRIMARY KEY (load_id, source_id)
);
