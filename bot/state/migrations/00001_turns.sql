-- As plain as the archive's tables: for SQLite and PostgreSQL alike.

-- +goose Up
CREATE TABLE turns (
    room  TEXT   NOT NULL, -- the channel or thread
    asker TEXT   NOT NULL,
    turn  TEXT   NOT NULL, -- JSON, as the bot writes it
    at    BIGINT NOT NULL, -- when, in seconds since 1970
    PRIMARY KEY (room, asker)
);

CREATE INDEX turns_by_age ON turns (at);
