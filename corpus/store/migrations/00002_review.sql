-- As plain as the first: for SQLite and PostgreSQL alike.

-- +goose Up
CREATE TABLE keys (
    hash BIGINT NOT NULL, -- of a kind of record and a key: first 63 bits of its SHA-256
    seq  BIGINT NOT NULL, -- the record, by its newest change: records.seq
    PRIMARY KEY (hash, seq)
);

CREATE INDEX keys_by_record ON keys (seq);

CREATE TABLE proposals (
    id       TEXT   NOT NULL PRIMARY KEY,
    place    BIGINT NOT NULL UNIQUE, -- in the queue: 1, 2, 3 …
    kind     TEXT   NOT NULL,        -- 'draft' or 'link'
    at       TEXT   NOT NULL,        -- when it came in
    origin   TEXT   NOT NULL,
    document TEXT,                   -- JSON; NULL once it is decided
    decision TEXT   NOT NULL,        -- '' while it waits, then 'published' or 'discarded'
    decided  TEXT   NOT NULL,        -- when; '' while it waits
    who      TEXT   NOT NULL,
    why      TEXT   NOT NULL
);

CREATE INDEX proposals_by_decision ON proposals (decision, kind, origin);

CREATE TABLE feeds (
    url           TEXT   NOT NULL PRIMARY KEY,
    origin        TEXT   NOT NULL,   -- the address that gave the next two; '' for the feed's own
    etag          TEXT   NOT NULL,
    last_modified TEXT   NOT NULL,
    next          TEXT   NOT NULL,   -- when to ask again
    quiet         BIGINT NOT NULL,   -- times in a row without news
    failures      BIGINT NOT NULL,   -- times in a row that it failed
    added         TEXT   NOT NULL
);

CREATE TABLE seen (
    url    TEXT   NOT NULL,          -- of the feed
    digest TEXT   NOT NULL,          -- of the item's ID, which is not kept
    place  BIGINT NOT NULL,          -- grows within the feed: the oldest go first
    PRIMARY KEY (url, digest),
    FOREIGN KEY (url) REFERENCES feeds (url) ON DELETE CASCADE
);

CREATE INDEX seen_by_place ON seen (url, place);

CREATE TABLE imports (
    run  TEXT   NOT NULL PRIMARY KEY, -- digest of the run's name
    done BIGINT NOT NULL              -- rows of it that are in
);

CREATE TABLE tombstones (
    kind     TEXT   NOT NULL,        -- 'case', 'article' or 'name'
    value    TEXT   NOT NULL,        -- the record's ID; of a name no more than its HMAC
    words    BIGINT NOT NULL,        -- of a name: how many words it has; else 0
    lasting  BIGINT NOT NULL,        -- 1: forgotten for good; 0: blocked, which can be lifted
    revision BIGINT NOT NULL,        -- of a block: the revision that hid the record, 0 where none was to be hidden
    at       TEXT   NOT NULL,
    who      TEXT   NOT NULL,
    why      TEXT   NOT NULL,
    PRIMARY KEY (kind, value)
);
