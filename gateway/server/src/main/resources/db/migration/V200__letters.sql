-- A letter is open (body), closed (sealed: no key here opens it yet) or gone (neither): a letter that
-- was deleted keeps its identity, so that it does not come back when a kiosk sends it again.
CREATE TABLE letter (
    id         TEXT NOT NULL,
    device     TEXT NOT NULL,
    place      TEXT NOT NULL,
    arrived_at TEXT NOT NULL,
    kind       TEXT,
    code       TEXT,
    until_day  TEXT,
    body       TEXT,
    sealed     BLOB,
    cause      TEXT,
    PRIMARY KEY (id, device)
);

CREATE INDEX letter_kind ON letter (kind, arrived_at);
CREATE INDEX letter_code ON letter (code);
CREATE INDEX letter_until ON letter (until_day);
