package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"casebot/corpus"
)

// proposal returns a proposal as it may be queued, and whether it may be at all.
func (g *gate) proposal(given *corpus.Proposal) (p *corpus.Proposal, wanted bool, err error) {
	if len(g.names) == 0 && len(g.shut) == 0 {
		return given, true, nil
	}
	if g.shut[given.Article.Ref()] != nil || given.Link != "" && g.shut[corpus.ArticleIDForURL(given.Link).Ref()] != nil {
		return nil, false, nil
	}
	copied := *given
	m := masking{gate: g}
	if m.links(&copied.Link); m.hit {
		return nil, false, nil
	}
	var here []string
	if copied.Draft != nil {
		doc, err := caseDocument(copied.Draft)
		if err != nil {
			return nil, false, err
		}
		here = g.scopes(doc)
		clean, err := g.admit(doc)
		if barred(err) {
			return nil, false, nil
		}
		if err != nil {
			return nil, false, err
		}
		copied.Draft = clean.c
	}
	m.here = here
	m.texts(&copied.Origin)
	m.matches(&copied)
	return &copied, true, nil
}

// matches takes cases that were forgotten or blocked out of those that a draft
// may be, and forgotten names out of the others.
func (m *masking) matches(p *corpus.Proposal) {
	before := len(p.Matches)
	p.Matches = slices.DeleteFunc(slices.Clone(p.Matches), func(match corpus.Match) bool {
		return m.shut[m.caseID(match.Case).Ref()] != nil
	})
	if len(p.Matches) < before && p.Verdict != corpus.NewCase {
		p.Verdict = corpus.Unsure // what it was said to be is not there any more
	}
	for i := range p.Matches {
		match := &p.Matches[i]
		match.For, match.Against = slices.Clone(match.For), slices.Clone(match.Against)
		m.caseIDs(&match.Case)
		m.texts(&match.Title)
		for _, reasons := range [][]string{match.For, match.Against} {
			for j := range reasons {
				m.texts(&reasons[j])
			}
		}
	}
}

// A queued proposal is one as it is kept.
type queued struct {
	id               corpus.ProposalID
	text             sql.NullString
	origin, who, why string
}

// queue sweeps the curators' queue.
func (w *sweep) queue(ctx context.Context) error {
	for after := int64(0); ; {
		places, err := gather(ctx, w.batch, oneNumber, `SELECT place FROM proposals WHERE place > $1 ORDER BY place LIMIT 1000`, after)
		if err != nil || len(places) == 0 {
			return err
		}
		for _, place := range places {
			if err := w.proposal(ctx, place); err != nil {
				return err
			}
			after = place
		}
	}
}

func (w *sweep) proposal(ctx context.Context, place int64) error {
	var q queued
	if err := w.first(ctx, `SELECT id, document, origin, who, why FROM proposals WHERE place = $1`, []any{place},
		&q.id, &q.text, &q.origin, &q.who, &q.why); err != nil {
		return err
	}
	clean, wanted, err := w.gate.queued(q)
	switch {
	case err != nil || clean == q:
		return err
	case !wanted:
		w.report.Proposals++
		return w.exec(ctx, `DELETE FROM proposals WHERE place = $1`, place)
	case clean.text != q.text:
		w.report.Proposals++
	}
	return w.exec(ctx, `UPDATE proposals SET document = $2, origin = $3, who = $4, why = $5 WHERE place = $1`,
		place, clean.text, clean.origin, clean.who, clean.why)
}

// queued returns a proposal as it may be kept, and whether it may be at all.
func (g *gate) queued(q queued) (clean queued, wanted bool, err error) {
	clean = queued{q.id, q.text, g.text(q.origin), g.text(q.who), g.text(q.why)}
	if !q.text.Valid {
		return clean, true, nil
	}
	held, err := decode[corpus.Proposal](corpus.Ref{Kind: "proposal", ID: string(q.id)}, []byte(q.text.String))
	if err != nil {
		return clean, false, err
	}
	p, wanted, err := g.proposal(held)
	if err != nil || !wanted {
		return queued{}, false, err
	}
	text, err := json.Marshal(p)
	if err != nil {
		return clean, false, fmt.Errorf("proposal %s cannot be stored: %w", q.id, err)
	}
	clean.text.String = string(text)
	return clean, true, nil
}

// feeds ends the watching of feeds whose address holds a forgotten name.
func (w *sweep) feeds(ctx context.Context) error {
	urls, err := gather(ctx, w.batch, func(rows *sql.Rows) (url string, err error) {
		err = rows.Scan(&url)
		return url, err
	}, `SELECT url FROM feeds ORDER BY url`)
	if err != nil {
		return err
	}
	for _, url := range urls {
		m, left := masking{gate: w.gate}, url
		if m.links(&left); !m.hit {
			continue
		}
		w.report.Feeds = append(w.report.Feeds, url)
		if err := w.exec(ctx, `DELETE FROM feeds WHERE url = $1`, url); err != nil {
			return err
		}
	}
	return nil
}

// tombstones takes a forgotten name out of the tombstones themselves.
func (w *sweep) tombstones(ctx context.Context) error {
	stones, err := gather(ctx, w.batch, tombstone, everyTombstone)
	if err != nil {
		return err
	}
	for _, t := range stones {
		value := t.value
		if t.Kind == string(corpus.CaseRecord) {
			value = string(w.gate.caseID(corpus.CaseID(value)))
		}
		err = errors.Join(err, w.exec(ctx, `UPDATE tombstones SET value = $3, who = $4, why = $5 WHERE kind = $1 AND value = $2`,
			t.Kind, t.value, value, w.gate.text(t.Who), w.gate.text(t.Why)))
	}
	return errors.Join(err, w.guard(ctx))
}
