-- A journal whose end was written again into a later one is not sent any more.
ALTER TABLE journal ADD COLUMN superseded INTEGER NOT NULL DEFAULT 0;
-- Which intention a key stood for, so that a key is not taken for another intention.
ALTER TABLE intention ADD COLUMN intention TEXT NOT NULL DEFAULT '';
CREATE INDEX intention_by_day ON intention (day);
