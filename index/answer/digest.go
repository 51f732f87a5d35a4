package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// mostKept is up to how many cases an archive's records are kept in memory, and
// read while somebody waits. Of a larger one a [register] is made beside the
// questions; until it stands so many cases are compared.
const mostKept = 1000

// A digest is what is remembered of the archive between questions: a register of
// its cases, and the records themselves where they are few. It is derived from the
// archive at one position of its feed, and never changes.
type digest struct {
	position
	*register
	compared int                            // how many cases the register holds, or is sure about
	number   int                            // how many cases are of the kind that was asked for; 0: those in the register
	kept     map[corpus.CaseID]*corpus.Case // nil where the records are read when they are needed
	spelt    lexicon.Spellings              // of the names of cases, parties and bodies

	covered  []string // jurisdictions
	from, to int      // the first and last years
}

// A position says what a digest was made of.
type position struct {
	of    string // the archive's identity: another one after it has forgotten something
	seq   int64  // how far its feed had come
	total int    // how many cases there are
}

// digested returns the digest of a register. kept may be nil.
func digested(at position, r *register, kept []*corpus.Case) *digest {
	d := &digest{position: at, register: r, compared: r.size(), spelt: lexicon.Spellings{}}
	d.covered, d.from, d.to = r.span()
	for _, names := range r.bodies {
		for _, name := range names {
			d.spelt.Add(name)
		}
	}
	if kept != nil {
		d.keep(kept)
	}
	return d
}

// keep remembers cases, and how the names in them are written.
func (d *digest) keep(cases []*corpus.Case) {
	d.kept = map[corpus.CaseID]*corpus.Case{}
	for _, c := range cases {
		d.kept[c.ID] = c
		for _, name := range ownNames(c) {
			d.spelt.Add(name)
		}
		for _, p := range c.Parties {
			for _, name := range p.Names {
				d.spelt.Add(name.Text)
			}
		}
	}
}

// among returns a digest of the cases that a filter names alone, else of all.
func (d *digest) among(f filter) *digest {
	if len(f.named) == 0 {
		return d
	}
	cases := Question{Mentions: f.named}.Cases()
	few := *d
	few.register, few.kept = registered(cases), map[corpus.CaseID]*corpus.Case{}
	for _, c := range cases {
		few.kept[c.ID] = c
	}
	return &few
}

// reading is [read] by one who knows the names of the archive.
func (d *digest) reading(text string) reading {
	r := read(text)
	r.known = d.spelt
	return r
}

// load reads the cases of hits; one that has left the archive is passed over.
func (a *Answerer) load(ctx context.Context, hits []index.Hit) ([]*corpus.Case, error) {
	ids := make([]corpus.CaseID, len(hits))
	for i, hit := range hits {
		ids[i] = corpus.CaseID(hit.Ref.ID)
	}
	cases, err := a.archive.CasesByID(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("read %d cases: %w", len(ids), err)
	}
	return cases, nil
}

// about returns the keys of what a case is about, by its titles, further names
// and topics.
func about(c *corpus.Case) []string {
	said := strings.Join(slices.Concat([]string{c.Title, c.TitleZH}, c.Aliases, wholeWords(c.Topics)), "\n")
	return append(lexicon.Keys(said), lexicon.Expressed(said)...)
}

// wholeWords writes topics without those that are one word of three or more: a
// one-stop-shop is no shop, and nobody asks for it by its parts.
func wholeWords(topics []string) []string {
	return slices.DeleteFunc(slices.Clone(topics), func(topic string) bool {
		return strings.Count(topic, "-") > 1 && !strings.Contains(topic, " ")
	})
}

// caseOf returns a case as the digest remembers it, else as the archive has it;
// nil where it has left the archive.
func (a *Answerer) caseOf(ctx context.Context, d *digest, id corpus.CaseID) (*corpus.Case, error) {
	if c := d.kept[id]; c != nil {
		return c, nil
	}
	c, err := corpus.Found(a.archive.Case(ctx, id))
	if err != nil {
		return nil, fmt.Errorf("case %s: %w", id, err)
	}
	return c, nil
}

// casesAt returns the cases at places of the register; those that have left the
// archive meanwhile are passed over.
func (a *Answerer) casesAt(ctx context.Context, d *digest, places []place) ([]*corpus.Case, error) {
	var cases []*corpus.Case
	for _, at := range places {
		c, err := a.caseOf(ctx, d, d.ids[at])
		if err != nil {
			return nil, err
		}
		if c != nil {
			cases = append(cases, c)
		}
	}
	return cases, nil
}
