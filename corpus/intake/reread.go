package intake

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
)

// reread returns the records that cite an article whose text has changed, as they
// stand after reading the new one: what a machine read there and the page no
// longer says is called mistaken, and stays. drafts are what the new text says.
func (in *Intake) reread(ctx context.Context, article *corpus.Article, drafts []*corpus.Case) ([]*corpus.Case, error) {
	before, err := corpus.Found(in.Store.Article(ctx, article.ID))
	if err != nil || before == nil || unchanged(before.Text, article.Text) {
		return nil, err
	}
	ids, err := in.Store.CasesCiting(ctx, article.ID)
	if err != nil {
		return nil, err
	}
	r := rereader{before: before, now: article, drafts: drafts}
	var cases []*corpus.Case
	for _, id := range ids {
		c, err := in.Store.Case(ctx, id)
		if err != nil {
			return nil, err
		}
		cases = append(cases, r.read(c))
	}
	return cases, nil
}

// unchanged reports whether a text is the one that the archive holds, where an
// asterisk stands for each byte of a name that was forgotten.
func unchanged(held, text string) bool {
	if len(held) != len(text) {
		return false
	}
	for i := range len(held) {
		if held[i] != text[i] && held[i] != '*' {
			return false
		}
	}
	return true
}

// A rereader reads records against a page that has changed.
type rereader struct {
	before, now *corpus.Article
	drafts      []*corpus.Case
}

func (r rereader) read(c *corpus.Case) *corpus.Case {
	out := *c
	out.Status, out.Facts = r.facts(c, c.Status), r.facts(c, c.Facts)
	if draft := r.draft(c); draft != nil && c.MachineRead() {
		out.Summary = draft.Summary // a machine composed it of the figures that may have changed
	}
	return &out
}

// draft returns what the page now says of the same people, nil where it says
// nothing of them.
func (r rereader) draft(c *corpus.Case) *corpus.Case {
	for _, draft := range r.drafts {
		for _, name := range draft.Defendants() {
			if slices.Contains(c.Defendants(), name) {
				return draft
			}
		}
	}
	return nil
}

func (r rereader) facts(c *corpus.Case, facts []corpus.Fact) []corpus.Fact {
	facts = slices.Clone(facts)
	for i, f := range facts {
		facts[i].Claims = slices.Clone(f.Claims)
		for j, claim := range f.Claims {
			if claim.Source == r.now.ID {
				facts[i].Claims[j] = r.claim(c, f, claim)
			}
		}
	}
	return facts
}

// claim finds the words of a claim again, where the sentence stands unchanged or
// another one says the same. What a person wrote is left as it is, but for a
// passage that is gone.
func (r rereader) claim(c *corpus.Case, f corpus.Fact, claim corpus.Claim) corpus.Claim {
	if claim.Rule == "" {
		if _, stands := claim.Passage.Find(r.now.Text); !stands {
			claim.Passage = corpus.Passage{}
		}
		return claim
	}
	if quote := claim.Span.In(r.before.Text); quote != "" {
		if at := strings.Index(r.now.Text, quote); at >= 0 {
			claim.Span = corpus.Span{Start: at, End: at + len(quote)}
			return claim
		}
	}
	if said, ok := r.said(c, f, claim); ok {
		claim.Span, claim.Passage, claim.Printed, claim.Rule = said.Span, said.Passage, said.Printed, said.Rule
		return claim
	}
	claim.Span, claim.Passage = corpus.Span{}, corpus.Passage{}
	if claim.Mistaken == "" {
		claim.Mistaken = "its source no longer says so, read on " + corpus.DateOf(r.now.Added).Display()
	}
	return claim
}

// said returns what the page now says alike: the same value in the same slot, of
// a party of the same name.
func (r rereader) said(c *corpus.Case, f corpus.Fact, claim corpus.Claim) (corpus.Claim, bool) {
	p := prover{c: c, article: r.now, drafts: r.drafts}
	for _, other := range p.alike(f) {
		for _, said := range other.Claims {
			if said.Value == nil && claim.Value == nil || said.Value != nil && claim.Value != nil && said.Value.Same(claim.Value) {
				return said, true
			}
		}
	}
	return corpus.Claim{}, false
}
