-- Going back: what it takes to undo a load, to tell how things stood on a day, and to build the catalogue
-- again from archive and ledger.

ALTER TABLE catalogue.run ADD COLUMN by_account text;   -- who gave the command

ALTER TABLE catalogue.delivery DROP CONSTRAINT delivery_state_check;
-- undone: its load was taken back, and it is not loaded again unless somebody asks for it
ALTER TABLE catalogue.delivery ADD CONSTRAINT delivery_state_check
  CHECK (state IN ('loaded', 'held', 'discarded', 'superseded', 'failed', 'undone'));

ALTER TABLE catalogue.load DROP CONSTRAINT load_state_check;
-- undone: taken back later · undo: took a load back · erase: removed personal data
ALTER TABLE catalogue.load ADD CONSTRAINT load_state_check
  CHECK (state IN ('loaded', 'held', 'undone', 'undo', 'erase'));
ALTER TABLE catalogue.load ADD COLUMN feed_after bigint NOT NULL DEFAULT 0;   -- last seq of the feed when it was done
ALTER TABLE catalogue.load ADD COLUMN undone_by bigint;                       -- load that took it back
ALTER TABLE catalogue.load ADD COLUMN undone_at timestamptz;

-- The ledger of the archive as the catalogue knows it: an entry is written in the transaction it tells about
-- and copied to archive/ledger.jsonl right after. What a dying process left uncopied, the next one copies.
CREATE TABLE catalogue.ledger_entry (
  entry bigint PRIMARY KEY,    -- from 1, without gaps, in the order of commits
  line text NOT NULL           -- as it stands in the ledger
);
ALTER TABLE catalogue.feed_position ADD COLUMN last_entry bigint NOT NULL DEFAULT 0;

-- Same content, judged otherwise: the version stays, its quality is set. How it was judged until then.
CREATE TABLE catalogue.judged_before (
  offer_id text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  valid_to timestamptz NOT NULL,
  load_id bigint NOT NULL,     -- that judged it otherwise
  quality_score numeric(3, 2) NOT NULL,
  quality_tier text NOT NULL,
  withheld text[],
  PRIMARY KEY (offer_id, version, load_id)
);

-- What the public side depended on, publication by publication: see catalogue.judgement.
CREATE TABLE catalogue.publication (
  run_id text COLLATE "C" PRIMARY KEY,
  published_at timestamptz NOT NULL,
  reference_date date NOT NULL,
  confirm_within_months integer NOT NULL,
  showcase_min_land_m2 numeric NOT NULL,
  showcase_min_building_m2 numeric NOT NULL,
  codes jsonb NOT NULL         -- {"offer_status": {"DISPONIBILE": {"showcase": "1"}}, …}
);
