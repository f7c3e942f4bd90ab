-- What was told to kiosks, and what became of it. Times are milliseconds since 1970.
CREATE TABLE command (
    ordinal    INTEGER PRIMARY KEY AUTOINCREMENT,
    id         TEXT NOT NULL UNIQUE,
    device     TEXT NOT NULL,
    boot       INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    ordered_by TEXT NOT NULL,
    ordered_at INTEGER NOT NULL,
    expires    INTEGER NOT NULL,
    sent_at    INTEGER NOT NULL,
    state      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    changed_at INTEGER NOT NULL
);

CREATE INDEX command_of_device ON command (device, ordinal);
CREATE INDEX command_open ON command (expires) WHERE state IN ('SENT', 'RECEIVED');
