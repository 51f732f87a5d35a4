-- Ready-made feeds that the archive watches because a server follows them, and for
-- no other reason: it stops when no server does any more.

-- +goose Up
CREATE TABLE feeds (
    name TEXT PRIMARY KEY
);
