-- What one reply is about, for whoever replies to it in turn; and the last one of a
-- thread, for everybody in it.

-- +goose Up
CREATE TABLE answers (
    id    TEXT   PRIMARY KEY, -- of what was asked
    asker TEXT   NOT NULL,
    turn  TEXT   NOT NULL,    -- JSON, as the bot writes it
    at    BIGINT NOT NULL     -- when, in seconds since 1970
);

CREATE INDEX answers_by_age ON answers (at);
CREATE INDEX answers_by_asker ON answers (asker, at);
