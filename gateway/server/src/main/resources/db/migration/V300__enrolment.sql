-- Places that were planned and devices that were installed since the fleet file; laid over it.
CREATE TABLE planned_place (
    place         TEXT PRIMARY KEY,
    district      TEXT NOT NULL,
    block         TEXT NOT NULL,
    block_zh      TEXT NOT NULL,
    block_en      TEXT NOT NULL,
    point_zh      TEXT NOT NULL,
    point_en      TEXT NOT NULL
);

CREATE TABLE installed_device (
    device     TEXT PRIMARY KEY,
    place      TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('active', 'replaced', 'retired', 'revoked')),
    changed_at TEXT NOT NULL
);

CREATE UNIQUE INDEX one_active_device ON installed_device (place) WHERE state = 'active';

CREATE TABLE fleet_audit (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    at     TEXT NOT NULL,
    who    TEXT NOT NULL,
    what   TEXT NOT NULL,
    device TEXT,
    place  TEXT
);

-- A claim code is kept as its hash only. `key_hash` says which device's key used it.
CREATE TABLE claim (
    code_hash  TEXT PRIMARY KEY,
    place      TEXT NOT NULL,
    made_by    TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT,
    device     TEXT,
    key_hash   TEXT
);
