package cli

import (
	"time"

	"casebot/bot"
	"casebot/corpus"
)

// replyDoc is the reply as scripts see it. Arrays are never null.
type replyDoc struct {
	ID        *string       `json:"id,omitempty"` // of a batch line; a single question has none
	Answer    string        `json:"answer"`
	Abstained bool          `json:"abstained"`
	Cases     []caseDoc     `json:"cases"`
	Evidence  []evidenceDoc `json:"evidence"`
	Sources   []sourceDoc   `json:"sources"`
	Conflicts []conflictDoc `json:"conflicts"`
	TookMS    float64       `json:"took_ms"`
}

type caseDoc struct {
	ID         corpus.CaseID `json:"id"`
	Title      string        `json:"title"`
	Defendants []string      `json:"defendants"`
	Summary    string        `json:"summary"`
}

type evidenceDoc struct {
	Quote  string           `json:"quote"`
	Source corpus.ArticleID `json:"source"`
	URL    string           `json:"url"`
}

type sourceDoc struct {
	ID        corpus.ArticleID `json:"id"`
	Title     string           `json:"title"`
	Publisher string           `json:"publisher"`
	URL       string           `json:"url"`
	Origin    string           `json:"origin"`
	Published string           `json:"published"`
}

type conflictDoc struct {
	Slot   corpus.Slot `json:"slot"`
	Claims []claimDoc  `json:"claims"`
}

type claimDoc struct {
	Value  string           `json:"value"`
	Source corpus.ArticleID `json:"source"`
}

func replyJSON(id *string, r bot.Reply, took time.Duration) replyDoc {
	doc := replyDoc{
		ID: id, Answer: r.Text, Abstained: r.Abstained,
		Cases: []caseDoc{}, Evidence: []evidenceDoc{}, Sources: []sourceDoc{}, Conflicts: []conflictDoc{},
		TookMS: float64(took.Microseconds()) / 1000,
	}
	for _, c := range r.Cards {
		doc.Cases = append(doc.Cases, caseDoc{c.Case, c.Title, c.Defendants, c.Summary})
	}
	for _, c := range r.Choices {
		if c.Found {
			doc.Cases = append(doc.Cases, caseDoc{c.Case, c.Label, c.Defendants, c.Summary})
		}
	}
	for _, q := range r.Quotes {
		doc.Evidence = append(doc.Evidence, evidenceDoc{q.Text, q.Link.Source, q.Link.URL})
	}
	for _, l := range r.Links {
		doc.Sources = append(doc.Sources, sourceDoc{l.Source, l.Title, l.Publisher, l.Page, l.Origin, l.Published.String()})
	}
	for _, c := range r.Conflicts {
		conflict := conflictDoc{Slot: c.Slot}
		for _, claim := range c.Claims {
			conflict.Claims = append(conflict.Claims, claimDoc{claim.Value, claim.Source})
		}
		doc.Conflicts = append(doc.Conflicts, conflict)
	}
	return doc
}
