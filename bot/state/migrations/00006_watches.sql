-- What is watched, what was found for it, and the messages that tell of it.

-- +goose Up
CREATE TABLE watches (
    id      BIGINT NOT NULL PRIMARY KEY, -- never given twice: a button of an old message names it
    guild   TEXT   NOT NULL,             -- the server; empty in direct messages and the console
    channel TEXT   NOT NULL,             -- where finds are told; empty: to the owner alone
    owner   TEXT   NOT NULL,             -- who set it; empty: the console
    kind    TEXT   NOT NULL,             -- 'query', 'case' or 'queue'
    what    TEXT   NOT NULL,             -- the words, or the case's ID
    note    TEXT   NOT NULL,             -- why it is watched
    rhythm  TEXT   NOT NULL,             -- 'instant', 'daily' or 'weekly'
    zone    TEXT   NOT NULL,             -- the time zone that days and weeks are of, as in Europe/Paris
    locale  TEXT   NOT NULL,             -- the language of its messages
    made    BIGINT NOT NULL,             -- when, in seconds since 1970
    since   BIGINT NOT NULL,             -- position of the archive's change feed: what comes after it is news
    next    BIGINT NOT NULL,             -- of a queue: when it is counted next; else 0
    snoozed BIGINT NOT NULL,             -- until when nothing is told; 0: it is not snoozed
    paused  TEXT   NOT NULL              -- why it finds nothing any more; empty: it does
);

CREATE INDEX watches_by_place ON watches (channel, owner);
CREATE INDEX watches_by_guild ON watches (guild);

CREATE TABLE told (
    watch   BIGINT NOT NULL,
    record  TEXT   NOT NULL,             -- 'case/cn-2025-han', 'article/art-5b2f0c9e1a44'
    version BIGINT NOT NULL,             -- of the record, that the watch knows
    PRIMARY KEY (watch, record)
);

CREATE INDEX told_by_record ON told (record);

CREATE TABLE finds (
    id      BIGINT NOT NULL PRIMARY KEY,
    watch   BIGINT NOT NULL,
    channel TEXT   NOT NULL,             -- where it is to be told
    person  TEXT   NOT NULL,
    rhythm  TEXT   NOT NULL,
    record  TEXT   NOT NULL,
    was     BIGINT NOT NULL,             -- the version that the watch knew; 0: none
    seq     BIGINT NOT NULL,             -- position in the archive's change feed
    due     BIGINT NOT NULL,
    parcel  TEXT   NOT NULL,             -- the message that tells of it; empty: none yet
    UNIQUE (watch, record, parcel)
);

CREATE INDEX finds_by_parcel ON finds (parcel, due);

CREATE TABLE parcels (
    nonce   TEXT   NOT NULL PRIMARY KEY, -- the same for the same message, so that a second try is none
    channel TEXT   NOT NULL,
    person  TEXT   NOT NULL,
    begun   BIGINT NOT NULL,             -- when it was tried first
    tries   BIGINT NOT NULL,
    leased  BIGINT NOT NULL              -- until when whoever tries it has it alone
);

CREATE INDEX parcels_by_lease ON parcels (leased);

CREATE TABLE pace (
    channel TEXT   NOT NULL,
    person  TEXT   NOT NULL,
    next    BIGINT NOT NULL,             -- before then the place is told nothing more
    PRIMARY KEY (channel, person)
);

CREATE TABLE marks (
    name TEXT   NOT NULL PRIMARY KEY,    -- 'position' in the change feed, last 'watch', last 'find'
    n    BIGINT NOT NULL
);
