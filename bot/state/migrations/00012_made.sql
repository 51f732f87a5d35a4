-- When a watch was set is kept in microseconds: a case that was stored within the same
-- second before it is one that was there.

-- +goose Up
UPDATE watches SET made = made * 1000000;
