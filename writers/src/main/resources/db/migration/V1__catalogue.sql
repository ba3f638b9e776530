-- The catalogue: what the region offers, how it came to be, and who delivered it.
--
-- offer_current and offer_past hold the versions; the views catalogue.offer and catalogue.offer_version
-- (R__views.sql) are what people and programs read. Column names of offers are the keys of the data
-- dictionary (model/offer-fields.csv); a test holds these tables against it.

-- The schema catalogue itself is made by the migration tool, which keeps its history there.
CREATE SCHEMA staging;
CREATE SCHEMA crm;
CREATE SCHEMA showcase;

COMMENT ON SCHEMA catalogue IS 'The catalogue of offers with its history; written by the census only';
COMMENT ON SCHEMA staging IS 'Deliveries on their way into the catalogue; may be lost at any moment';
COMMENT ON SCHEMA crm IS 'What the CRM reads';
COMMENT ON SCHEMA showcase IS 'What the public may see';

-- ---------------------------------------------------------------------------------------------------
-- Runs
-- ---------------------------------------------------------------------------------------------------

CREATE TABLE catalogue.run (
  run_id text COLLATE "C" PRIMARY KEY,  -- sortable by time
  command text NOT NULL,                -- run, release, undo …
  status text NOT NULL CHECK (status IN ('running', 'completed', 'attention', 'failed')),
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  reference_date date NOT NULL,         -- the day by which everything that ages was judged
  rules_version text NOT NULL,
  note text                             -- of the person who gave the command
);

-- ---------------------------------------------------------------------------------------------------
-- Sources and what they delivered
-- ---------------------------------------------------------------------------------------------------

CREATE TABLE catalogue.source (
  source_id text COLLATE "C" PRIMARY KEY,
  name text,
  -- Raised by whoever takes the source's lock; a publisher with an older number may publish nothing more.
  fencing_number bigint NOT NULL DEFAULT 0,
  last_load_id bigint,                  -- what the catalogue holds of this source
  last_full_load_at timestamptz,        -- every live offer was seen then; moves without touching a single offer
  live_offers bigint NOT NULL DEFAULT 0
);

CREATE TABLE catalogue.delivery (
  source_id text COLLATE "C" NOT NULL,
  delivery_sha256 text COLLATE "C" NOT NULL,   -- of the bytes, lower-case hexadecimal
  source_file text NOT NULL,                   -- its name when it came last
  format text,
  charset text,
  delimiter text,
  bytes bigint NOT NULL,
  file_date date,                              -- the latest date in the name
  modified_at timestamptz,                     -- of the file at its sender
  received_at timestamptz NOT NULL,
  -- loaded: the catalogue holds it · held: waits for a person · discarded: dropped for good
  -- superseded: a newer one took its place · failed: could not be read or loaded
  state text NOT NULL CHECK (state IN ('loaded', 'held', 'discarded', 'superseded', 'failed')),
  state_at timestamptz NOT NULL,
  note text,                                   -- of the person who released or discarded it
  PRIMARY KEY (source_id, delivery_sha256)
);

CREATE SEQUENCE catalogue.load_number;

-- One attempt to bring a delivery into the catalogue, whether the guard let it in or held it.
CREATE TABLE catalogue.load (
  load_id bigint PRIMARY KEY,
  run_id text COLLATE "C" NOT NULL,
  source_id text COLLATE "C" NOT NULL,
  delivery_sha256 text COLLATE "C" NOT NULL,
  source_file text NOT NULL,
  loaded_at timestamptz NOT NULL,              -- the instant of the load: valid_from of its versions
  rules_version text NOT NULL,                 -- for this source: code, lists, region, its definition
  completeness text NOT NULL CHECK (completeness IN ('full', 'partial')),
  state text NOT NULL CHECK (state IN ('loaded', 'held')),
  first_seq bigint,                            -- its part of catalogue.change; both empty where nothing changed
  last_seq bigint
);

CREATE INDEX load_of_source ON catalogue.load (source_id, load_id);

-- What a run did with a source: the counts of the report.
CREATE TABLE catalogue.run_source (
  run_id text COLLATE "C" NOT NULL,
  source_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  state text NOT NULL CHECK (state IN ('loaded', 'unchanged', 'held', 'failed', 'missing')),
  reason_it text,
  reason_en text,
  load_id bigint,            -- whose notices, corrections and rejected rows tell about it; an older one where unchanged
  source_file text,
  delivery_sha256 text,
  format text,
  charset text,
  delimiter text,
  bytes bigint,
  rules_version text,
  rows bigint GENERATED ALWAYS AS (read + blank + totals + headings) STORED,
  read bigint NOT NULL,
  new bigint NOT NULL,
  changed bigint NOT NULL,
  unchanged bigint NOT NULL,
  rejected bigint NOT NULL,
  duplicate bigint NOT NULL,
  withdrawn bigint NOT NULL,
  blank bigint NOT NULL,
  totals bigint NOT NULL,
  headings bigint NOT NULL,
  live_offers bigint NOT NULL,                 -- of the source after the run
  corrections bigint NOT NULL,
  columns jsonb NOT NULL DEFAULT '[]',         -- [{sheet, header, field, how, examples}]
  notices jsonb NOT NULL DEFAULT '[]',         -- [{code, severity, count}], errors first, then by count
  set_aside text[] NOT NULL DEFAULT '{}',      -- files that were there and not read
  PRIMARY KEY (run_id, source_id),
  CONSTRAINT every_row_read_has_one_fate
    CHECK (state = 'failed' OR read = new + changed + unchanged + rejected + duplicate)
);

CREATE INDEX run_source_of_source ON catalogue.run_source (source_id, run_id);

-- ---------------------------------------------------------------------------------------------------
-- Offers
-- ---------------------------------------------------------------------------------------------------

-- One row an offer: its version of today. What comes first is narrow and is all that comparing two
-- deliveries reads. A field without a value is NULL, lists too.
CREATE TABLE catalogue.offer_current (
  offer_id text COLLATE "C" NOT NULL,
  source_id text COLLATE "C" NOT NULL,
  version integer NOT NULL,                    -- from 1, without gaps
  lifecycle text NOT NULL CHECK (lifecycle IN ('live', 'withdrawn')),
  content_hash bytea NOT NULL,                 -- of all fields; equal hashes are equal offers
  quality_score numeric(3, 2) NOT NULL,        -- 0 to 1
  quality_tier text NOT NULL CHECK (quality_tier IN ('A', 'B', 'C')),
  withheld text[],                             -- fields that stay off the public side although they are public ones
  valid_from timestamptz NOT NULL,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz,                    -- withdrawn offers only; of live ones see catalogue.offer
  load_id bigint NOT NULL,                     -- that made this version
  source_row text,                             -- the row it came from; none where it was withdrawn
  changed_fields text[] NOT NULL,              -- against the version before; empty for the first

  -- what it is called
  supplier_code text,
  source_reference text,
  parent_offer_id text,
  name text,
  name_en text,
  description text,
  description_en text,

  -- what is offered
  kind text,
  site_class text,
  intended_uses text[],
  current_use text,

  -- where it lies
  municipality_code text,
  municipality text,
  province text,
  locality text,
  address text,
  postal_code text,
  latitude numeric, -- degrees, WGS84
  longitude numeric, -- degrees, WGS84
  position_quality text,

  -- how the land registry knows it
  cadastral_municipality text,
  cadastral_register text,
  cadastral_parcels text[],
  cadastral_category text,
  cadastral_income_eur numeric, -- EUR

  -- what the town plan allows
  planning_zone text,
  planning_zone_local text,
  planning_instrument text,
  planning_status text,
  coverage_ratio_max numeric, -- %
  buildable_gfa_m2 numeric, -- m²
  constraints text[],

  -- how large it is
  land_area_m2 numeric, -- m²
  gross_floor_area_m2 numeric, -- m²
  covered_area_m2 numeric, -- m²
  office_area_m2 numeric, -- m²
  outdoor_area_m2 numeric, -- m²
  divisible boolean,
  min_divisible_m2 numeric, -- m²

  -- state and equipment of its buildings
  year_built integer,
  conservation_state text,
  floors integer,
  clear_height_m numeric, -- m
  crane text,
  crane_capacity_t numeric, -- t
  loading_docks integer,
  parking_spaces integer,
  energy_class text,

  -- networks and distances
  electricity text,
  power_kw numeric, -- kW
  gas text,
  water text,
  sewer text,
  fiber text,
  rail_siding text,
  motorway_exit text,
  distance_motorway_km numeric, -- km
  distance_rail_km numeric, -- km
  distance_port_km numeric, -- km
  distance_airport_km numeric, -- km
  distance_freight_village_km numeric, -- km

  -- whether and in which legal form it can be had
  status text,
  available_from date,
  transaction_types text[],
  tender_url text,
  tender_deadline date,

  -- what the owner asks
  sale_price_eur numeric, -- EUR
  rent_eur_year numeric, -- EUR a year
  price_on_request boolean,
  valuation_eur numeric, -- EUR

  -- aid an investor may count on
  incentive_zones text[],
  local_incentives text,

  -- who owns it (contacts: catalogue.offer_contact)
  ownership_kind text,
  owner_type text,
  owner_name text,
  public_asset_regime text,

  -- environmental condition
  remediation_status text,
  asbestos text,
  flood_hazard text,

  -- pictures, documents, page
  images text[],
  documents text[],
  web_page_url text,

  -- how fresh it is, and whether it may be shown
  last_confirmed_at date,
  publish_consent text,
  external_refs text
);

-- The versions that were, each until the next one. Its own columns come first, so that a field added to both
-- tables later stands in the same order.
CREATE TABLE catalogue.offer_past (
  valid_to timestamptz NOT NULL,
  closed_by bigint NOT NULL,                   -- load that made the next version
  LIKE catalogue.offer_current INCLUDING CONSTRAINTS
);

ALTER TABLE catalogue.offer_current ADD CONSTRAINT offer_current_pkey PRIMARY KEY (offer_id);
CREATE INDEX offer_current_of_source ON catalogue.offer_current (source_id);
ALTER TABLE catalogue.offer_past ADD CONSTRAINT offer_past_pkey PRIMARY KEY (offer_id, version);

-- Data of natural persons, apart from the versions so that they can be erased without touching these
-- (Regulation (EU) 2016/679, art. 17).
CREATE TABLE catalogue.offer_contact (
  offer_id text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  contact_name text,
  contact_email text,
  contact_phone text,
  CONSTRAINT offer_contact_pkey PRIMARY KEY (offer_id, version)
);

-- Partial deliveries only: when an offer was last in one of them.
CREATE TABLE catalogue.offer_seen (
  offer_id text COLLATE "C" PRIMARY KEY,
  seen_at timestamptz NOT NULL
);

-- ---------------------------------------------------------------------------------------------------
-- The change feed
-- ---------------------------------------------------------------------------------------------------

-- Append-only. seq has no gaps and follows the order of commits: see feed_position.
CREATE TABLE catalogue.change (
  seq bigint NOT NULL,
  offer_id text COLLATE "C" NOT NULL,
  operation text NOT NULL CHECK (operation IN ('upsert', 'withdraw')),
  version integer NOT NULL,
  changed_fields text[] NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT change_pkey PRIMARY KEY (seq)
);

-- One row. A transaction that appends to the feed raises last_seq and so holds this row until it commits:
-- nobody else can take numbers meanwhile (order of commits), and a rollback gives them back (no gaps), which
-- a sequence can do neither.
CREATE TABLE catalogue.feed_position (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  last_seq bigint NOT NULL
);
INSERT INTO catalogue.feed_position (last_seq) VALUES (0);

-- ---------------------------------------------------------------------------------------------------
-- What was said about deliveries
-- ---------------------------------------------------------------------------------------------------

-- item: order in which things were said within the load.
CREATE TABLE catalogue.notice (
  load_id bigint NOT NULL,
  item bigint NOT NULL,
  code text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('ERROR', 'WARNING', 'INFO')),
  place text NOT NULL,
  offer_id text COLLATE "C",
  field text,
  value text,                -- personal data are masked
  arguments jsonb            -- further facts its sentence names
);
CREATE INDEX notice_of_load ON catalogue.notice (load_id);

CREATE TABLE catalogue.correction (
  load_id bigint NOT NULL,
  item bigint NOT NULL,
  place text NOT NULL,
  offer_id text COLLATE "C",
  field text NOT NULL,
  before text NOT NULL,
  after text NOT NULL,
  rule text NOT NULL
);
CREATE INDEX correction_of_load ON catalogue.correction (load_id);

-- Quarantine: rows that cannot be used, whole and as sent; their headers are in delivery_table.
CREATE TABLE catalogue.rejected_row (
  load_id bigint NOT NULL,
  item bigint NOT NULL,
  table_number integer NOT NULL,
  place text NOT NULL,
  offer_id text COLLATE "C",
  codes text[] NOT NULL,     -- of its notices
  cells text[] NOT NULL
);
CREATE INDEX rejected_row_of_load ON catalogue.rejected_row (load_id);

CREATE TABLE catalogue.delivery_table (
  load_id bigint NOT NULL,
  table_number integer NOT NULL,
  sheet text NOT NULL,
  hidden boolean NOT NULL,
  headers text[] NOT NULL,
  PRIMARY KEY (load_id, table_number)
);

-- Where each usable row of a load stood in its file, some thousands to a record: an offer that did not
-- change is not rewritten when its row moves, and what ages by date still finds its place in the last file.
CREATE TABLE catalogue.load_rows (
  load_id bigint NOT NULL,
  part integer NOT NULL,
  offer_ids text[] NOT NULL,
  places text[] NOT NULL,
  PRIMARY KEY (load_id, part)
);

-- ---------------------------------------------------------------------------------------------------
-- What the public side depends on besides the offers
-- ---------------------------------------------------------------------------------------------------

-- The codes as the configuration last had them.
CREATE TABLE catalogue.code (
  list text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  position integer NOT NULL,
  label_it text NOT NULL,
  label_en text NOT NULL,
  attributes jsonb NOT NULL,  -- further columns of the list: showcase of the statuses, class of the kinds
  PRIMARY KEY (list, code)
);

-- One row, renewed by every publication. While there is none, the public sees nothing.
CREATE TABLE catalogue.judgement (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  run_id text NOT NULL,
  reference_date date NOT NULL,
  confirm_within_months integer NOT NULL,
  showcase_min_land_m2 numeric NOT NULL,      -- 0: no minimum
  showcase_min_building_m2 numeric NOT NULL
);

-- ---------------------------------------------------------------------------------------------------
-- Staging
-- ---------------------------------------------------------------------------------------------------

-- Whose staging tables (staging.<what>_<load_id>) exist; the next load of a source clears what the last left.
CREATE TABLE staging.load (
  load_id bigint PRIMARY KEY,
  source_id text COLLATE "C" NOT NULL
);
