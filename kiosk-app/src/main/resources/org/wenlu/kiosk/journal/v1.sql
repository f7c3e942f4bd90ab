-- The journals of this store, oldest first; the last one is written. Its last sequence stands here
-- and not only among the records, so that pruning never restarts it.
CREATE TABLE journal (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    last INTEGER NOT NULL,
    last_hash TEXT NOT NULL,
    receipted INTEGER NOT NULL DEFAULT 0,
    ledger TEXT
);
CREATE TABLE record (
    journal INTEGER NOT NULL REFERENCES journal (ordinal),
    seq INTEGER NOT NULL,
    line BLOB NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (journal, seq)
) WITHOUT ROWID;
CREATE TABLE ticket (
    id TEXT PRIMARY KEY,
    day INTEGER NOT NULL,
    series TEXT NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (day, series, number)
) WITHOUT ROWID;
CREATE TABLE counter (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE visit (id TEXT PRIMARY KEY, language TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE intention (
    key TEXT PRIMARY KEY,
    day INTEGER NOT NULL,
    answer TEXT NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
