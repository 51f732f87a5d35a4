-- Curators who were once given the weekly count of what waits: who ends it is not given
-- it again. Those who have asked for it themselves are among them.

-- +goose Up
CREATE TABLE counted (
    person TEXT NOT NULL PRIMARY KEY
);

INSERT INTO counted (person) SELECT DISTINCT owner FROM watches WHERE kind = 'queue' AND owner <> '';
