package intake

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/corpus/extract"
	"casebot/corpus/mention"
)

// A Finding says how a claim stands on the page that it cites.
type Finding struct {
	Fact    corpus.Fact
	Claim   corpus.Claim
	Outcome Outcome
	Quote   string // the page's own words that prove or contradict it; empty where none were found
}

// An Outcome is what looking a claim up came to.
type Outcome string

// The outcomes. That words are not found is no contradiction: the page may say
// it in others.
const (
	Found        Outcome = "found"
	Contradicted Outcome = "contradicted"
	NotFound     Outcome = "not found"
)

// Prove looks up in an article each claim that a case cites it for.
func Prove(c *corpus.Case, article *corpus.Article) []Finding {
	p := prover{c: c, article: article, drafts: extract.Cases(article)}
	var findings []Finding
	for _, f := range slices.Concat(c.Status, c.Facts) {
		for _, claim := range f.Claims {
			if claim.Source != article.ID {
				continue
			}
			outcome, quote := p.prove(f, claim)
			findings = append(findings, Finding{f, claim, outcome, quote})
		}
	}
	return findings
}

type prover struct {
	c       *corpus.Case
	article *corpus.Article
	drafts  []*corpus.Case
}

func (p prover) prove(f corpus.Fact, claim corpus.Claim) (Outcome, string) {
	if span, ok := claim.Passage.Find(p.article.Text); ok {
		return Found, span.In(p.article.Text)
	}
	for _, sentence := range p.article.Sentences {
		text := sentence.In(p.article.Text)
		if claim.Printed != "" && strings.Contains(tidy(text), tidy(claim.Printed)) || p.states(text, f.Slot, claim.Value) {
			return Found, text
		}
	}
	var other string
	for _, read := range p.alike(f) {
		for _, said := range read.Claims {
			quote := said.Span.In(p.article.Text)
			switch {
			case said.Value == nil && claim.Value == nil, said.Value != nil && claim.Value != nil && said.Value.Same(claim.Value):
				return Found, quote
			case said.Value != nil && claim.Value != nil && f.Slot != corpus.SlotStatus && comparable(said.Value, claim.Value):
				other = quote
			}
		}
	}
	if other != "" {
		return Contradicted, other
	}
	return NotFound, ""
}

// comparable reports whether two values can contradict each other: amounts in
// two currencies cannot, nor can words.
func comparable(a, b corpus.Value) bool {
	switch a := a.(type) {
	case corpus.Money:
		m, ok := b.(corpus.Money)
		return ok && a.Currency == m.Currency
	case corpus.Term:
		_, ok := b.(corpus.Term)
		return ok
	}
	return false
}

// states reports whether a sentence holds the value.
func (p prover) states(text string, slot corpus.Slot, value corpus.Value) bool {
	var mentions []mention.Mention
	switch v := value.(type) {
	case corpus.Money:
		mentions = mention.Money(text)
	case corpus.Term:
		mentions = mention.Terms(text)
	case corpus.Count:
		mentions = mention.Counts(text)
	case corpus.Date:
		mentions = mention.Dates(text, p.article.Published)
	case corpus.Text:
		return slot != corpus.SlotOutcome && strings.Contains(tidy(text), tidy(string(v)))
	}
	return slices.ContainsFunc(mentions, func(m mention.Mention) bool {
		money := slices.ContainsFunc(m.Gloss, func(gloss corpus.Money) bool { return gloss.Same(value) })
		return money || m.Value.Same(value)
	})
}

// alike returns what a machine reads in the article in the fact's slot, of the
// same party where the fact has one.
func (p prover) alike(f corpus.Fact) []corpus.Fact {
	party, _ := p.c.Party(f.Party)
	var out []corpus.Fact
	for _, draft := range p.drafts {
		for _, read := range slices.Concat(draft.Status, draft.Facts) {
			whose, named := draft.Party(read.Party)
			if read.Slot == f.Slot && read.Stage == f.Stage && (f.Party == "" || named && sharesName(whose, party)) {
				out = append(out, read)
			}
		}
	}
	return out
}

func sharesName(a, b corpus.Party) bool {
	return slices.ContainsFunc(a.Names, func(name corpus.Name) bool {
		return slices.ContainsFunc(b.Names, func(other corpus.Name) bool { return tidy(name.Text) == tidy(other.Text) })
	})
}

// tidy makes the words of two texts comparable: lower case, one space, plain quotes.
func tidy(text string) string {
	text = strings.NewReplacer("’", "'", "“", `"`, "”", `"`, "\u00a0", " ").Replace(strings.ToLower(text))
	return strings.Join(strings.Fields(text), " ")
}
