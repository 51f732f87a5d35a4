-- What askers thought of answers. Who it was is not kept: the rater is a hash that
-- is another for each answer, and tells one asker's second rating of it from a
-- second asker's.

-- +goose Up
CREATE TABLE feedback (
    about   TEXT     NOT NULL, -- the key of what was asked and answered
    rater   TEXT     NOT NULL,
    request TEXT     NOT NULL, -- what was asked, as typed
    answer  TEXT     NOT NULL, -- the direct line
    good    SMALLINT NOT NULL, -- 1: a thumb up; 0: a thumb down
    reason  TEXT     NOT NULL, -- empty where none was given
    at      BIGINT   NOT NULL, -- when, in seconds since 1970
    PRIMARY KEY (about, rater)
);

CREATE INDEX feedback_by_age ON feedback (at);
