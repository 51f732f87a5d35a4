-- The channel that the thread of a watch belongs to: the managers of a server choose
-- channels, and their threads with them.

-- +goose Up
ALTER TABLE watches ADD COLUMN parent TEXT NOT NULL DEFAULT '';
