-- Watches of which something happened that their owners could not be told: they take
-- no direct messages. They are told when they next ask something.

-- +goose Up
ALTER TABLE watches ADD COLUMN untold BIGINT NOT NULL DEFAULT 0;
CREATE INDEX watches_untold ON watches (owner) WHERE untold > 0;
