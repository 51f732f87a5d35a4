-- Plain enough for SQLite and PostgreSQL alike: no generated keys, no time and
-- no boolean types, moments as RFC 3339 text in UTC.

-- +goose Up
CREATE TABLE archive (
    name  TEXT NOT NULL PRIMARY KEY, -- 'id': the archive's identity; 'shipped': digest of the shipped archive last loaded
    value TEXT NOT NULL
);

CREATE TABLE records (
    kind     TEXT   NOT NULL,        -- 'case' or 'article'
    id       TEXT   NOT NULL,
    revision BIGINT NOT NULL,        -- the newest one
    seq      BIGINT NOT NULL UNIQUE, -- position of the newest change in the change feed
    origin   TEXT   NOT NULL,        -- 'builtin' or 'user'
    digest   TEXT   NOT NULL,        -- of the content; '' where the record is removed
    base     TEXT   NOT NULL,        -- digest of the shipped version that the record came from; '' where none
    shipped  TEXT   NOT NULL,        -- digest of the version that ships now; '' where none
    PRIMARY KEY (kind, id)
);

CREATE TABLE revisions (
    kind     TEXT   NOT NULL,
    id       TEXT   NOT NULL,
    revision BIGINT NOT NULL,        -- 1, 2, 3 …
    at       TEXT   NOT NULL,
    who      TEXT   NOT NULL,
    why      TEXT   NOT NULL,
    document TEXT,                   -- JSON; NULL where this revision removed the record
    PRIMARY KEY (kind, id, revision),
    FOREIGN KEY (kind, id) REFERENCES records (kind, id)
);

CREATE TABLE citations (
    article_id TEXT NOT NULL,        -- whether or not the archive holds it
    case_id    TEXT NOT NULL,
    PRIMARY KEY (article_id, case_id)
);

CREATE INDEX citations_by_case ON citations (case_id);
