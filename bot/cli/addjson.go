package cli

import (
	"cmp"

	"casebot/corpus"
	"casebot/corpus/store"
)

// addedDoc is what became of one source, as scripts see it.
type addedDoc struct {
	Origin   string         `json:"origin"`
	Article  *articleDoc    `json:"article"` // null for a case record
	Cases    []addedCaseDoc `json:"cases"`
	Warnings []string       `json:"warnings"`
}

type articleDoc struct {
	ID        corpus.ArticleID `json:"id"`
	Title     string           `json:"title"`
	Publisher string           `json:"publisher"`
	Published string           `json:"published"`
	Author    string           `json:"author"`
	Language  string           `json:"language"`
	Text      string           `json:"text"`
}

type addedCaseDoc struct {
	ID     corpus.CaseID `json:"id"`
	Action string        `json:"action"` // new, merged, unchanged
	Names  []string      `json:"names"`
	Facts  []factDoc     `json:"facts"`
}

// factDoc is one thing that this source states. Start and End are byte offsets
// of Quote in the article's text.
type factDoc struct {
	Party   string      `json:"party"`
	Slot    corpus.Slot `json:"slot"`
	Value   any         `json:"value"`
	Printed string      `json:"printed"`
	Quote   string      `json:"quote"`
	Start   int         `json:"start"`
	End     int         `json:"end"`
}

func addedJSON(done added) addedDoc {
	doc := addedDoc{Origin: done.origin, Cases: []addedCaseDoc{}, Warnings: append([]string{}, done.warnings...)}
	if article := done.article; article != nil {
		doc.Article = &articleDoc{article.ID, article.Title, article.Publisher, article.Published.String(),
			article.Author, article.Language, article.Text}
	}
	for _, c := range done.cases {
		says := c.draft
		if says == nil {
			says = c.record
		}
		doc.Cases = append(doc.Cases, addedCaseDoc{c.record.ID, actionDoc(c.action), c.record.Names(), stated(says, done.article)})
	}
	for _, p := range done.waiting {
		doc.Cases = append(doc.Cases, addedCaseDoc{proposedID(p), string(store.Unchanged), p.Draft.Names(), stated(p.Draft, done.article)})
	}
	if n := len(done.waiting); n > 0 {
		doc.Warnings = append(doc.Warnings, counted(n, "proposed case")+" to confirm: casebot review, or add with --yes")
	}
	return doc
}

// proposedID is the case that a proposal is for: one that the archive holds, or
// one that it would.
func proposedID(p *corpus.Proposal) corpus.CaseID {
	return cmp.Or(sameCase(p), p.Draft.ID)
}

func actionDoc(action store.Action) string {
	if action == store.Revised {
		return "merged"
	}
	return string(action)
}

// stated returns the facts that a record attributes to an article, those whose
// words stand in its text.
func stated(c *corpus.Case, article *corpus.Article) []factDoc {
	docs := []factDoc{}
	if article == nil {
		return docs
	}
	for _, facts := range [][]corpus.Fact{c.Status, c.Facts} {
		for _, f := range facts {
			party, _ := c.Party(f.Party)
			for _, claim := range f.Claims {
				span, ok := proof(claim, article.Text)
				if claim.Source != article.ID || !ok {
					continue
				}
				doc := factDoc{Slot: f.Slot, Value: valueDoc(claim), Printed: claim.Printed, Quote: span.In(article.Text), Start: span.Start, End: span.End}
				if f.Party != "" {
					doc.Party = party.Name()
				}
				docs = append(docs, doc)
			}
		}
	}
	return docs
}

// proof returns where the words that prove a claim stand: where the machine read
// them, or where the passage that a person gave is found.
func proof(claim corpus.Claim, text string) (corpus.Span, bool) {
	if claim.Span != (corpus.Span{}) && claim.Span.In(text) != "" {
		return claim.Span, true
	}
	return claim.Passage.Find(text)
}

// valueDoc writes a value as scripts see it: money in minor units, terms in
// months, counts with their noun, and nil where the source gives none.
func valueDoc(claim corpus.Claim) any {
	switch v := claim.Value.(type) {
	case nil:
		return nil
	case corpus.Money:
		return map[string]any{"minor": v.Minor, "currency": v.Currency}
	case corpus.Term:
		if v.Life {
			return map[string]any{"life": true}
		}
		return map[string]any{"months": v.InMonths()}
	case corpus.Count:
		return map[string]any{"n": v.N, "noun": v.Noun, "approx": claim.Bound != corpus.Exact}
	}
	return claim.Value.String()
}
