package store

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"
	"unicode/utf8"

	"casebot/corpus"
)

// largest bounds a stored document, in bytes.
const largest = 16 << 20

// A document is a record in its stored form.
type document struct {
	ref    corpus.Ref
	text   []byte             // JSON; nil: the record is removed
	digest string             // of the content; empty with no text
	raw    string             // digest of the content as it was given, with nothing forgotten taken out
	cites  []corpus.ArticleID // the sources of a case
	c      *corpus.Case       // the record itself, if it is a case
	a      *corpus.Article    // or an article
}

// documents turns records into their stored form, cases first. It returns a
// [ProblemsError] where one is not sound, is too large or stands twice.
func documents(cases []*corpus.Case, articles []*corpus.Article) ([]document, error) {
	var found []corpus.Problem
	made := make([]document, 0, len(cases)+len(articles))
	for _, c := range cases {
		found = append(found, corpus.Validate(c)...)
		doc, err := caseDocument(c)
		if err != nil {
			return nil, err
		}
		made = append(made, doc)
	}
	for _, a := range articles {
		found = append(found, validateArticle(a)...)
		doc, err := articleDocument(a)
		if err != nil {
			return nil, err
		}
		made = append(made, doc)
	}
	return made, refused(append(found, misfits(made)...))
}

// misfits finds what is wrong with documents whatever they say.
func misfits(docs []document) (found []corpus.Problem) {
	seen := map[corpus.Ref]bool{}
	for _, doc := range docs {
		if seen[doc.ref] {
			found = append(found, corpus.Problem{Record: doc.ref.ID, Where: "record", What: "stands twice in one save; keep one of the two"})
		}
		seen[doc.ref] = true
		if len(doc.text) > largest {
			found = append(found, corpus.Problem{Record: doc.ref.ID, Where: "record",
				What: fmt.Sprintf("is larger than %d MiB; shorten it or split it", largest>>20)})
		}
	}
	return found
}

func caseDocument(c *corpus.Case) (document, error) {
	doc := document{ref: c.ID.Ref(), c: c}
	for _, source := range c.Sources {
		doc.cites = append(doc.cites, source.ID)
	}
	text, err := json.Marshal(listed(c))
	if err != nil {
		return doc, fmt.Errorf("%s cannot be stored: %w", doc.ref, err)
	}
	doc.text, doc.digest = text, digest(text)
	doc.raw = doc.digest
	return doc, nil
}

// listed is a case in which no topics and an empty list of them are the same: a
// record that went out and comes back in is no new revision.
func listed(c *corpus.Case) *corpus.Case {
	same := *c
	if same.Topics == nil {
		same.Topics = []string{}
	}
	return &same
}

// articleDocument leaves the moment of adding out of the digest: the same page
// read again is not a new revision.
func articleDocument(a *corpus.Article) (document, error) {
	doc := document{ref: a.ID.Ref(), a: a}
	text, err := json.Marshal(a)
	if err != nil {
		return doc, fmt.Errorf("%s cannot be stored: %w", doc.ref, err)
	}
	content := *a
	content.Added = time.Time{}
	same, err := json.Marshal(content)
	if err != nil {
		return doc, fmt.Errorf("%s cannot be stored: %w", doc.ref, err)
	}
	doc.text, doc.digest = text, digest(same)
	doc.raw = doc.digest
	return doc, nil
}

// opened makes a document of what the archive holds: the text as it is, and the
// record in it, without a digest.
func opened(ref corpus.Ref, text []byte) (doc document, err error) {
	doc = document{ref: ref, text: text}
	switch ref.Kind {
	case corpus.CaseRecord:
		doc.c, err = decode[corpus.Case](ref, text)
	case corpus.ArticleRecord:
		doc.a, err = decode[corpus.Article](ref, text)
	default:
		err = fmt.Errorf("%s %w", ref, ErrCorrupt)
	}
	return doc, err
}

// remade encodes the record of a document that was changed.
func remade(doc document) (made document, err error) {
	if doc.c != nil {
		made, err = caseDocument(doc.c)
	} else {
		made, err = articleDocument(doc.a)
	}
	made.raw = doc.raw
	return made, err
}

func digest(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// validateArticle checks what the archive relies on: an ID, text that JSON
// keeps letter for letter, and spans that lie in it.
func validateArticle(a *corpus.Article) (found []corpus.Problem) {
	add := func(where, what string) {
		found = append(found, corpus.Problem{Record: string(a.ID), Where: where, What: what})
	}
	if a.ID == "" {
		add("id", "is empty; make one of the address or of the text")
	}
	if a.Text == "" {
		add("text", "is empty; there is nothing to keep")
	}
	if !utf8.ValidString(a.Text) {
		add("text", "is not valid UTF-8; convert it first")
	}
	spans := func(where string, spans []corpus.Span) {
		for i, span := range spans {
			if span.In(a.Text) == "" {
				add(fmt.Sprintf("%s[%d]", where, i+1), "is empty or lies outside the text; read the article again")
			}
		}
	}
	spans("paragraphs", a.Paragraphs)
	spans("sentences", a.Sentences)
	return found
}
