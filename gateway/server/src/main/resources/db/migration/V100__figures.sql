-- What happened to a visit or a ticket, one row per countable journal record.
CREATE TABLE figure_event (
    journal       VARCHAR(36)  NOT NULL,
    seq           BIGINT       NOT NULL,
    subject       VARCHAR(48)  NOT NULL,
    device        VARCHAR(64)  NOT NULL,
    service_point VARCHAR(64)  NOT NULL,
    kind          VARCHAR(32)  NOT NULL,
    at_ms         BIGINT       NOT NULL,
    day           VARCHAR(10)  NOT NULL,
    hour          INTEGER      NOT NULL,
    language      VARCHAR(16)  NOT NULL,
    service       VARCHAR(64)  NOT NULL,
    detail        VARCHAR(400) NOT NULL,
    ordinal       INTEGER      NOT NULL,
    seconds       BIGINT       NOT NULL,
    least         INTEGER      NOT NULL,
    most          INTEGER      NOT NULL,
    PRIMARY KEY (journal, seq)
);
CREATE INDEX figure_event_subject ON figure_event (subject);
CREATE INDEX figure_event_day ON figure_event (day, service_point, kind);

-- Sums of what was counted; rebuilt from the ledger at any time.
CREATE TABLE figure_cell (
    day           VARCHAR(10)  NOT NULL,
    service_point VARCHAR(64)  NOT NULL,
    hour          INTEGER      NOT NULL,
    figure        VARCHAR(16)  NOT NULL,
    detail        VARCHAR(64)  NOT NULL,
    service       VARCHAR(64)  NOT NULL,
    n             BIGINT       NOT NULL,
    PRIMARY KEY (day, service_point, hour, figure, detail, service)
);
