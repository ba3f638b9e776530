-- A rebuild under other rules may number other changes by the same seq. Whoever keeps a cursor keeps the
-- generation of the feed with it: a rebuild raises it where the feed is not, seq by seq, the one before.

ALTER TABLE catalogue.feed_position ADD COLUMN generation bigint NOT NULL DEFAULT 1;
