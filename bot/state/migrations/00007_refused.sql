-- How many messages of a watch in a row were given up.

-- +goose Up
ALTER TABLE watches ADD COLUMN refused BIGINT NOT NULL DEFAULT 0;
