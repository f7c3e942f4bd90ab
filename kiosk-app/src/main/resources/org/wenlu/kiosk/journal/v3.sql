-- Records through `pruned` are gone; the hash of the last of them stays, so that the chain begins
-- there. A reader can make the hall anew from `snapshot` on, 0 for none known.
ALTER TABLE journal ADD COLUMN pruned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE journal ADD COLUMN pruned_hash TEXT;
ALTER TABLE journal ADD COLUMN snapshot INTEGER NOT NULL DEFAULT 0;
-- How far a journal was signed for by the end of a service day.
CREATE TABLE signed (
    journal INTEGER NOT NULL REFERENCES journal (ordinal),
    day INTEGER NOT NULL,
    through INTEGER NOT NULL,
    PRIMARY KEY (journal, day)
) WITHOUT ROWID;
