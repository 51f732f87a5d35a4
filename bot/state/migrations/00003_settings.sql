-- What the managers of a server chose.

-- +goose Up
CREATE TABLE settings (
    guild  TEXT   PRIMARY KEY, -- the server
    chosen TEXT   NOT NULL,    -- JSON, as Settings is written
    at     BIGINT NOT NULL     -- when it was last changed, in seconds since 1970
);
