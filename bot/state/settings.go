package state

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
)

// Settings are what the managers of a server chose. The zero value holds where
// nothing was chosen.
type Settings struct {
	Private       bool     `json:"private,omitempty"`       // replies are for the asker alone unless asked otherwise
	Language      string   `json:"language,omitempty"`      // of labels, as Discord writes a locale; empty: the reader's
	Channels      []string `json:"channels,omitempty"`      // where the bot may be used; none: everywhere
	Curators      string   `json:"curators,omitempty"`      // the role that curates in the home server; empty: none
	Topics        []string `json:"topics,omitempty"`        // that lists and searches show, lower case; none: all
	Jurisdictions []string `json:"jurisdictions,omitempty"` // that lists and searches show, as codes; none: all
	Threads       bool     `json:"threads,omitempty"`       // further talk moves into a thread
	Zone          string   `json:"zone,omitempty"`          // of digests, an IANA name; empty: UTC
	Feeds         []string `json:"feeds,omitempty"`         // names of the ready-made feeds that are followed
}

// Settings returns what holds in a server; the zero value outside of one.
func (s *State) Settings(ctx context.Context, guild string) (chosen Settings, err error) {
	if guild == "" {
		return chosen, nil
	}
	chosen, err = readSettings(s.db.QueryRowContext(ctx, settingsOf, guild))
	return chosen, s.fail(err)
}

const settingsOf = `SELECT chosen FROM settings WHERE guild = ?`

// Set changes what holds in a server and returns it. Changes at the same time, by
// another process too, come one after the other, and none is lost.
func (s *State) Set(ctx context.Context, guild string, change func(*Settings)) (chosen Settings, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		if chosen, err = readSettings(tx.QueryRowContext(ctx, settingsOf, guild)); err != nil {
			return err
		}
		change(&chosen)
		written, err := json.Marshal(chosen)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO settings (guild, chosen, at) VALUES (?, ?, ?)
			ON CONFLICT (guild) DO UPDATE SET chosen = excluded.chosen, at = excluded.at`, guild, string(written), s.now().Unix())
		return err
	})
	return chosen, err
}

// readSettings reads a row; no row is nothing chosen.
func readSettings(row interface{ Scan(...any) error }) (chosen Settings, err error) {
	var written []byte
	if err = row.Scan(&written); errors.Is(err, sql.ErrNoRows) {
		return chosen, nil
	}
	if err != nil {
		return chosen, err
	}
	return chosen, json.Unmarshal(written, &chosen)
}
