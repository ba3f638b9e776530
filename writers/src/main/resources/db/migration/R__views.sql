-- What people and programs read. Made anew whenever this file changes; nothing is dropped that others built
-- on these views. Tests hold every column list here against the data dictionary.

DROP VIEW IF EXISTS showcase.offer;
DROP VIEW IF EXISTS crm.offer;
DROP VIEW IF EXISTS crm.offer_version;
DROP VIEW IF EXISTS crm.change;
DROP VIEW IF EXISTS catalogue.offer;
DROP VIEW IF EXISTS catalogue.offer_version;
DROP VIEW IF EXISTS catalogue.correction;
DROP VIEW IF EXISTS catalogue.correction_of_record;

-- What harmonisation changed, value by value: see catalogue.corrected_row. record is the item of that row.
CREATE VIEW catalogue.correction_of_record AS
SELECT
  r.load_id,
  r.item AS record,
  r.item + e.position - 1 AS item,
  CASE
    WHEN k.inserted_behind IS NULL THEN r.place || k.inserted
    ELSE left(r.place, k.inserted_behind) || k.inserted || substr(r.place, k.inserted_behind + 1)
  END AS place,
  r.offer_id,
  k.field,
  split_part(e.entry, U&'\001F', 2) AS before,
  split_part(e.entry, U&'\001F', 3) AS after,
  k.rule
FROM catalogue.corrected_row r
CROSS JOIN LATERAL string_to_table(r.entries, U&'\001E') WITH ORDINALITY AS e (entry, position)
JOIN catalogue.correction_kind k
  ON k.load_id = r.load_id AND k.kind = split_part(e.entry, U&'\001F', 1)::integer;

CREATE VIEW catalogue.correction AS
SELECT load_id, item, place, offer_id, field, before, after, rule FROM catalogue.correction_of_record;

-- Every offer as it stands, live and withdrawn: all fields of the dictionary and what the catalogue knows
-- besides. A load that finds an offer unchanged does not write to it; that it was seen follows from its source.
CREATE VIEW catalogue.offer AS
SELECT
  o.offer_id,
  o.source_id,
  o.supplier_code,
  o.source_reference,
  o.parent_offer_id,
  o.name,
  o.name_en,
  o.description,
  o.description_en,
  o.kind,
  o.site_class,
  o.intended_uses,
  o.current_use,
  o.municipality_code,
  o.municipality,
  o.province,
  o.locality,
  o.address,
  o.postal_code,
  o.latitude,
  o.longitude,
  o.position_quality,
  o.cadastral_municipality,
  o.cadastral_register,
  o.cadastral_parcels,
  o.cadastral_category,
  o.cadastral_income_eur,
  o.planning_zone,
  o.planning_zone_local,
  o.planning_instrument,
  o.planning_status,
  o.coverage_ratio_max,
  o.buildable_gfa_m2,
  o.constraints,
  o.land_area_m2,
  o.gross_floor_area_m2,
  o.covered_area_m2,
  o.office_area_m2,
  o.outdoor_area_m2,
  o.divisible,
  o.min_divisible_m2,
  o.year_built,
  o.conservation_state,
  o.floors,
  o.clear_height_m,
  o.crane,
  o.crane_capacity_t,
  o.loading_docks,
  o.parking_spaces,
  o.energy_class,
  o.electricity,
  o.power_kw,
  o.gas,
  o.water,
  o.sewer,
  o.fiber,
  o.rail_siding,
  o.motorway_exit,
  o.distance_motorway_km,
  o.distance_rail_km,
  o.distance_port_km,
  o.distance_airport_km,
  o.distance_freight_village_km,
  o.status,
  o.available_from,
  o.transaction_types,
  o.tender_url,
  o.tender_deadline,
  o.sale_price_eur,
  o.rent_eur_year,
  o.price_on_request,
  o.valuation_eur,
  o.incentive_zones,
  o.local_incentives,
  o.ownership_kind,
  o.owner_type,
  o.owner_name,
  o.public_asset_regime,
  -- what was erased is empty for everybody; the marks in its place only keep versions apart
  CASE WHEN p.contact_name NOT LIKE 'Nominativo Cancellato %' THEN p.contact_name END AS contact_name,
  CASE WHEN p.contact_email NOT LIKE 'erased-%@erased.invalid' THEN p.contact_email END AS contact_email,
  CASE WHEN p.contact_phone NOT LIKE '+000 %' THEN p.contact_phone END AS contact_phone,
  o.remediation_status,
  o.asbestos,
  o.flood_hazard,
  o.images,
  o.documents,
  o.web_page_url,
  o.last_confirmed_at,
  o.publish_consent,
  o.external_refs,
  o.version,
  o.lifecycle,
  o.first_seen_at,
  CASE
    WHEN o.lifecycle = 'withdrawn' THEN o.last_seen_at
    ELSE greatest(o.valid_from, f.last_full_load_at, s.seen_at)
  END AS last_seen_at,
  CASE WHEN o.lifecycle = 'withdrawn' THEN o.valid_from END AS withdrawn_at,
  o.quality_score,
  o.quality_tier,
  l.source_file,
  o.source_row,
  l.delivery_sha256,
  o.withheld
FROM catalogue.offer_current o
LEFT JOIN catalogue.offer_contact p ON p.offer_id = o.offer_id AND p.version = o.version
LEFT JOIN catalogue.offer_seen s ON s.offer_id = o.offer_id
LEFT JOIN catalogue.source f ON f.source_id = o.source_id
LEFT JOIN catalogue.load l ON l.load_id = o.load_id;

-- Every version of every offer. Replaying catalogue.change in order, an upsert putting and a withdraw taking
-- the version named there, yields the catalogue.
CREATE VIEW catalogue.offer_version AS
SELECT
  o.offer_id,
  o.source_id,
  o.supplier_code,
  o.source_reference,
  o.parent_offer_id,
  o.name,
  o.name_en,
  o.description,
  o.description_en,
  o.kind,
  o.site_class,
  o.intended_uses,
  o.current_use,
  o.municipality_code,
  o.municipality,
  o.province,
  o.locality,
  o.address,
  o.postal_code,
  o.latitude,
  o.longitude,
  o.position_quality,
  o.cadastral_municipality,
  o.cadastral_register,
  o.cadastral_parcels,
  o.cadastral_category,
  o.cadastral_income_eur,
  o.planning_zone,
  o.planning_zone_local,
  o.planning_instrument,
  o.planning_status,
  o.coverage_ratio_max,
  o.buildable_gfa_m2,
  o.constraints,
  o.land_area_m2,
  o.gross_floor_area_m2,
  o.covered_area_m2,
  o.office_area_m2,
  o.outdoor_area_m2,
  o.divisible,
  o.min_divisible_m2,
  o.year_built,
  o.conservation_state,
  o.floors,
  o.clear_height_m,
  o.crane,
  o.crane_capacity_t,
  o.loading_docks,
  o.parking_spaces,
  o.energy_class,
  o.electricity,
  o.power_kw,
  o.gas,
  o.water,
  o.sewer,
  o.fiber,
  o.rail_siding,
  o.motorway_exit,
  o.distance_motorway_km,
  o.distance_rail_km,
  o.distance_port_km,
  o.distance_airport_km,
  o.distance_freight_village_km,
  o.status,
  o.available_from,
  o.transaction_types,
  o.tender_url,
  o.tender_deadline,
  o.sale_price_eur,
  o.rent_eur_year,
  o.price_on_request,
  o.valuation_eur,
  o.incentive_zones,
  o.local_incentives,
  o.ownership_kind,
  o.owner_type,
  o.owner_name,
  o.public_asset_regime,
  -- what was erased is empty for everybody; the marks in its place only keep versions apart
  CASE WHEN p.contact_name NOT LIKE 'Nominativo Cancellato %' THEN p.contact_name END AS contact_name,
  CASE WHEN p.contact_email NOT LIKE 'erased-%@erased.invalid' THEN p.contact_email END AS contact_email,
  CASE WHEN p.contact_phone NOT LIKE '+000 %' THEN p.contact_phone END AS contact_phone,
  o.remediation_status,
  o.asbestos,
  o.flood_hazard,
  o.images,
  o.documents,
  o.web_page_url,
  o.last_confirmed_at,
  o.publish_consent,
  o.external_refs,
  o.version,
  CASE o.lifecycle WHEN 'live' THEN 'upsert' ELSE 'withdraw' END AS operation,
  o.lifecycle,
  o.valid_from,
  o.valid_to,
  o.changed_fields,
  o.first_seen_at,
  -- as it was known when the version was written
  CASE WHEN o.lifecycle = 'withdrawn' THEN o.last_seen_at ELSE o.valid_from END AS last_seen_at,
  CASE WHEN o.lifecycle = 'withdrawn' THEN o.valid_from END AS withdrawn_at,
  o.quality_score,
  o.quality_tier,
  l.source_file,
  o.source_row,
  l.delivery_sha256,
  o.load_id,
  l.run_id,
  o.withheld
FROM (
  SELECT NULL::timestamptz AS valid_to, NULL::bigint AS closed_by, * FROM catalogue.offer_current
  UNION ALL
  SELECT * FROM catalogue.offer_past
) o
LEFT JOIN catalogue.offer_contact p ON p.offer_id = o.offer_id AND p.version = o.version
LEFT JOIN catalogue.load l ON l.load_id = o.load_id;

-- The CRM reads everything, contacts included, and the feed by which it keeps its copy.
CREATE VIEW crm.offer AS SELECT * FROM catalogue.offer;
CREATE VIEW crm.offer_version AS SELECT * FROM catalogue.offer_version;
CREATE VIEW crm.change AS SELECT * FROM catalogue.change;

-- The public side. An offer is here when it is live, its status is one the public may see, the owner consents,
-- it has all the showcase demands (tier A), and nothing has expired on the day of the last publication. A
-- field is empty when the owner reserved it, when it seems to hold personal data, or, for prices, when
-- they are told on request only. No INTERNAL or PERSONAL field is here at all.
CREATE VIEW showcase.offer WITH (security_barrier) AS
SELECT
  o.offer_id,
  CASE WHEN 'parent_offer_id' = ANY (o.withheld) THEN NULL ELSE o.parent_offer_id END AS parent_offer_id,
  CASE WHEN 'name' = ANY (o.withheld) THEN NULL ELSE o.name END AS name,
  CASE WHEN 'name_en' = ANY (o.withheld) THEN NULL ELSE o.name_en END AS name_en,
  CASE WHEN 'description' = ANY (o.withheld) THEN NULL ELSE o.description END AS description,
  CASE WHEN 'description_en' = ANY (o.withheld) THEN NULL ELSE o.description_en END AS description_en,
  CASE WHEN 'kind' = ANY (o.withheld) THEN NULL ELSE o.kind END AS kind,
  CASE WHEN 'site_class' = ANY (o.withheld) THEN NULL ELSE o.site_class END AS site_class,
  CASE WHEN 'intended_uses' = ANY (o.withheld) THEN NULL ELSE o.intended_uses END AS intended_uses,
  CASE WHEN 'current_use' = ANY (o.withheld) THEN NULL ELSE o.current_use END AS current_use,
  CASE WHEN 'municipality_code' = ANY (o.withheld) THEN NULL ELSE o.municipality_code END AS municipality_code,
  CASE WHEN 'municipality' = ANY (o.withheld) THEN NULL ELSE o.municipality END AS municipality,
  CASE WHEN 'province' = ANY (o.withheld) THEN NULL ELSE o.province END AS province,
  CASE WHEN 'locality' = ANY (o.withheld) THEN NULL ELSE o.locality END AS locality,
  CASE WHEN 'address' = ANY (o.withheld) THEN NULL ELSE o.address END AS address,
  CASE WHEN 'postal_code' = ANY (o.withheld) THEN NULL ELSE o.postal_code END AS postal_code,
  CASE WHEN 'latitude' = ANY (o.withheld) THEN NULL ELSE o.latitude END AS latitude,
  CASE WHEN 'longitude' = ANY (o.withheld) THEN NULL ELSE o.longitude END AS longitude,
  CASE WHEN 'position_quality' = ANY (o.withheld) THEN NULL ELSE o.position_quality END AS position_quality,
  CASE WHEN 'cadastral_category' = ANY (o.withheld) THEN NULL ELSE o.cadastral_category END AS cadastral_category,
  CASE WHEN 'planning_zone' = ANY (o.withheld) THEN NULL ELSE o.planning_zone END AS planning_zone,
  CASE WHEN 'planning_zone_local' = ANY (o.withheld) THEN NULL ELSE o.planning_zone_local END AS planning_zone_local,
  CASE WHEN 'planning_instrument' = ANY (o.withheld) THEN NULL ELSE o.planning_instrument END AS planning_instrument,
  CASE WHEN 'planning_status' = ANY (o.withheld) THEN NULL ELSE o.planning_status END AS planning_status,
  CASE WHEN 'coverage_ratio_max' = ANY (o.withheld) THEN NULL ELSE o.coverage_ratio_max END AS coverage_ratio_max,
  CASE WHEN 'buildable_gfa_m2' = ANY (o.withheld) THEN NULL ELSE o.buildable_gfa_m2 END AS buildable_gfa_m2,
  CASE WHEN 'constraints' = ANY (o.withheld) THEN NULL ELSE o.constraints END AS constraints,
  CASE WHEN 'land_area_m2' = ANY (o.withheld) THEN NULL ELSE o.land_area_m2 END AS land_area_m2,
  CASE WHEN 'gross_floor_area_m2' = ANY (o.withheld) THEN NULL ELSE o.gross_floor_area_m2 END AS gross_floor_area_m2,
  CASE WHEN 'covered_area_m2' = ANY (o.withheld) THEN NULL ELSE o.covered_area_m2 END AS covered_area_m2,
  CASE WHEN 'office_area_m2' = ANY (o.withheld) THEN NULL ELSE o.office_area_m2 END AS office_area_m2,
  CASE WHEN 'outdoor_area_m2' = ANY (o.withheld) THEN NULL ELSE o.outdoor_area_m2 END AS outdoor_area_m2,
  CASE WHEN 'divisible' = ANY (o.withheld) THEN NULL ELSE o.divisible END AS divisible,
  CASE WHEN 'min_divisible_m2' = ANY (o.withheld) THEN NULL ELSE o.min_divisible_m2 END AS min_divisible_m2,
  CASE WHEN 'year_built' = ANY (o.withheld) THEN NULL ELSE o.year_built END AS year_built,
  CASE WHEN 'conservation_state' = ANY (o.withheld) THEN NULL ELSE o.conservation_state END AS conservation_state,
  CASE WHEN 'floors' = ANY (o.withheld) THEN NULL ELSE o.floors END AS floors,
  CASE WHEN 'clear_height_m' = ANY (o.withheld) THEN NULL ELSE o.clear_height_m END AS clear_height_m,
  CASE WHEN 'crane' = ANY (o.withheld) THEN NULL ELSE o.crane END AS crane,
  CASE WHEN 'crane_capacity_t' = ANY (o.withheld) THEN NULL ELSE o.crane_capacity_t END AS crane_capacity_t,
  CASE WHEN 'loading_docks' = ANY (o.withheld) THEN NULL ELSE o.loading_docks END AS loading_docks,
  CASE WHEN 'parking_spaces' = ANY (o.withheld) THEN NULL ELSE o.parking_spaces END AS parking_spaces,
  CASE WHEN 'energy_class' = ANY (o.withheld) THEN NULL ELSE o.energy_class END AS energy_class,
  CASE WHEN 'electricity' = ANY (o.withheld) THEN NULL ELSE o.electricity END AS electricity,
  CASE WHEN 'power_kw' = ANY (o.withheld) THEN NULL ELSE o.power_kw END AS power_kw,
  CASE WHEN 'gas' = ANY (o.withheld) THEN NULL ELSE o.gas END AS gas,
  CASE WHEN 'water' = ANY (o.withheld) THEN NULL ELSE o.water END AS water,
  CASE WHEN 'sewer' = ANY (o.withheld) THEN NULL ELSE o.sewer END AS sewer,
  CASE WHEN 'fiber' = ANY (o.withheld) THEN NULL ELSE o.fiber END AS fiber,
  CASE WHEN 'rail_siding' = ANY (o.withheld) THEN NULL ELSE o.rail_siding END AS rail_siding,
  CASE WHEN 'motorway_exit' = ANY (o.withheld) THEN NULL ELSE o.motorway_exit END AS motorway_exit,
  CASE WHEN 'distance_motorway_km' = ANY (o.withheld) THEN NULL ELSE o.distance_motorway_km END AS distance_motorway_km,
  CASE WHEN 'distance_rail_km' = ANY (o.withheld) THEN NULL ELSE o.distance_rail_km END AS distance_rail_km,
  CASE WHEN 'distance_port_km' = ANY (o.withheld) THEN NULL ELSE o.distance_port_km END AS distance_port_km,
  CASE WHEN 'distance_airport_km' = ANY (o.withheld) THEN NULL ELSE o.distance_airport_km END AS distance_airport_km,
  CASE WHEN 'distance_freight_village_km' = ANY (o.withheld) THEN NULL ELSE o.distance_freight_village_km END AS distance_freight_village_km,
  CASE WHEN 'status' = ANY (o.withheld) THEN NULL ELSE o.status END AS status,
  CASE WHEN 'available_from' = ANY (o.withheld) THEN NULL ELSE o.available_from END AS available_from,
  CASE WHEN 'transaction_types' = ANY (o.withheld) THEN NULL ELSE o.transaction_types END AS transaction_types,
  CASE WHEN 'tender_url' = ANY (o.withheld) THEN NULL ELSE o.tender_url END AS tender_url,
  CASE WHEN 'tender_deadline' = ANY (o.withheld) THEN NULL ELSE o.tender_deadline END AS tender_deadline,
  CASE WHEN o.price_on_request OR 'sale_price_eur' = ANY (o.withheld) THEN NULL ELSE o.sale_price_eur END AS sale_price_eur,
  CASE WHEN o.price_on_request OR 'rent_eur_year' = ANY (o.withheld) THEN NULL ELSE o.rent_eur_year END AS rent_eur_year,
  CASE WHEN 'price_on_request' = ANY (o.withheld) THEN NULL ELSE o.price_on_request END AS price_on_request,
  CASE WHEN 'incentive_zones' = ANY (o.withheld) THEN NULL ELSE o.incentive_zones END AS incentive_zones,
  CASE WHEN 'local_incentives' = ANY (o.withheld) THEN NULL ELSE o.local_incentives END AS local_incentives,
  CASE WHEN 'ownership_kind' = ANY (o.withheld) THEN NULL ELSE o.ownership_kind END AS ownership_kind,
  CASE WHEN 'owner_type' = ANY (o.withheld) THEN NULL ELSE o.owner_type END AS owner_type,
  CASE WHEN 'remediation_status' = ANY (o.withheld) THEN NULL ELSE o.remediation_status END AS remediation_status,
  CASE WHEN 'flood_hazard' = ANY (o.withheld) THEN NULL ELSE o.flood_hazard END AS flood_hazard,
  CASE WHEN 'images' = ANY (o.withheld) THEN NULL ELSE o.images END AS images,
  CASE WHEN 'documents' = ANY (o.withheld) THEN NULL ELSE o.documents END AS documents,
  CASE WHEN 'web_page_url' = ANY (o.withheld) THEN NULL ELSE o.web_page_url END AS web_page_url,
  CASE WHEN 'last_confirmed_at' = ANY (o.withheld) THEN NULL ELSE o.last_confirmed_at END AS last_confirmed_at,
  o.lifecycle,
  o.first_seen_at,
  greatest(o.valid_from, f.last_full_load_at, s.seen_at) AS last_seen_at
FROM catalogue.offer_current o
CROSS JOIN catalogue.judgement j
JOIN catalogue.code status
  ON status.list = 'offer_status' AND status.code = o.status AND status.attributes ->> 'showcase' = '1'
LEFT JOIN catalogue.code kind ON kind.list = 'offer_kind' AND kind.code = o.kind
LEFT JOIN catalogue.offer_seen s ON s.offer_id = o.offer_id
LEFT JOIN catalogue.source f ON f.source_id = o.source_id
WHERE o.lifecycle = 'live'
  AND o.publish_consent = 'SI'
  AND o.quality_tier = 'A'
  -- Not confirmed for longer than the settings allow; who gives no date confirms by delivering.
  AND coalesce(
      o.last_confirmed_at,
      (greatest(o.valid_from, f.last_full_load_at, s.seen_at) AT TIME ZONE 'UTC')::date
    ) + make_interval(months => j.confirm_within_months) >= j.reference_date
  -- A tender is open to its last day.
  AND (o.status <> 'BANDO_APERTO' OR o.tender_deadline IS NULL OR o.tender_deadline >= j.reference_date)
  -- Smallest sizes shown; a kind that is neither land nor building by its list is judged by its floor area.
  AND CASE coalesce(
        nullif(kind.attributes ->> 'class', ''),
        CASE WHEN o.gross_floor_area_m2 IS NULL THEN 'AREA' ELSE 'BUILDING' END)
      WHEN 'BUILDING' THEN j.showcase_min_building_m2 = 0 OR o.gross_floor_area_m2 >= j.showcase_min_building_m2
      ELSE j.showcase_min_land_m2 = 0 OR o.land_area_m2 >= j.showcase_min_land_m2
    END;
