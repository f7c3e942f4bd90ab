-- Releases on their way to the kiosks, and how far each kiosk is.
CREATE TABLE rollout (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    release  TEXT NOT NULL,
    rules    TEXT NOT NULL,
    course   TEXT NOT NULL,
    begun_by TEXT NOT NULL,
    begun_at TEXT NOT NULL
);

CREATE TABLE rollout_member (
    rollout    INTEGER NOT NULL,
    device     TEXT NOT NULL,
    part       INTEGER NOT NULL,
    progress   TEXT NOT NULL,
    offered_at TEXT,
    PRIMARY KEY (rollout, device)
) WITHOUT ROWID;
