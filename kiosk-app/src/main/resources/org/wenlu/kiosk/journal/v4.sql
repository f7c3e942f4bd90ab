-- What another kiosk of the service point still has to be told, in order.
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    intention TEXT NOT NULL,
    body TEXT NOT NULL
);
