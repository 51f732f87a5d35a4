-- A request that a control asks again, under the short key that fits a custom ID.

-- +goose Up
CREATE TABLE asked (
    key     TEXT   PRIMARY KEY, -- made from the request: the same one has the same key
    asker   TEXT   NOT NULL,    -- empty: nobody's in particular
    request TEXT   NOT NULL,    -- JSON, as the bot writes it
    at      BIGINT NOT NULL     -- when it was last asked, in seconds since 1970
);

CREATE INDEX asked_by_age ON asked (at);
CREATE INDEX asked_by_asker ON asked (asker);
