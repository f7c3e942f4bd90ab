CREATE TABLE ledger (
    id         TEXT PRIMARY KEY,
    created_at TEXT NOT NULL
);

CREATE TABLE journal (
    device          TEXT NOT NULL,
    journal         TEXT NOT NULL,
    place           TEXT NOT NULL,
    through         INTEGER NOT NULL,
    through_hash    TEXT,
    set_aside       INTEGER NOT NULL,
    conflict        INTEGER,
    opened_reason   TEXT,
    before_journal  TEXT,
    before_seq      INTEGER,
    first_stored_at TEXT NOT NULL,
    last_stored_at  TEXT NOT NULL,
    PRIMARY KEY (device, journal)
);

CREATE UNIQUE INDEX journal_owner ON journal (journal);
CREATE INDEX journal_place ON journal (place);

CREATE TABLE record (
    device    TEXT NOT NULL,
    journal   TEXT NOT NULL,
    seq       INTEGER NOT NULL,
    hash      TEXT NOT NULL,
    line      BLOB NOT NULL,
    at        TEXT NOT NULL,
    kind      TEXT NOT NULL,
    set_aside INTEGER NOT NULL,
    stored_at TEXT NOT NULL,
    PRIMARY KEY (device, journal, seq)
) WITHOUT ROWID;

CREATE TABLE conflict (
    device    TEXT NOT NULL,
    journal   TEXT NOT NULL,
    seq       INTEGER NOT NULL,
    hash      TEXT NOT NULL,
    line      BLOB NOT NULL,
    cause     TEXT NOT NULL,
    stored_at TEXT NOT NULL,
    PRIMARY KEY (device, journal, seq, hash)
) WITHOUT ROWID;

CREATE TABLE quarantine (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    topic     TEXT NOT NULL,
    cause     TEXT NOT NULL,
    detail    TEXT NOT NULL,
    length    INTEGER NOT NULL,
    beginning BLOB NOT NULL,
    at        TEXT NOT NULL
);

CREATE TABLE assignment (
    device TEXT NOT NULL,
    place  TEXT NOT NULL,
    since  TEXT NOT NULL,
    until  TEXT,
    PRIMARY KEY (device, place, since)
);

CREATE TABLE presence (
    device       TEXT PRIMARY KEY,
    boot         INTEGER NOT NULL,
    connection   INTEGER NOT NULL,
    heard_at     TEXT NOT NULL,
    ended_at     TEXT,
    planned      INTEGER NOT NULL,
    state        TEXT NOT NULL,
    state_since  TEXT NOT NULL,
    birth        TEXT,
    status       TEXT
);
