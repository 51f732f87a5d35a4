package store

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
)

// checkPassages looks each claim's passage up in the text of its source. Those
// that a forgotten name cut are dropped from the documents.
func (b *batch) checkPassages(ctx context.Context, docs []document) error {
	given := map[corpus.ArticleID]string{}
	for _, doc := range docs {
		if doc.a != nil {
			given[doc.a.ID] = doc.a.Text
		}
	}
	var found []corpus.Problem
	for i, doc := range docs {
		if doc.c == nil {
			continue
		}
		doc, err := b.mended(ctx, doc, given)
		if err != nil {
			return err
		}
		docs[i] = doc
		texts, err := b.texts(ctx, doc.c, given)
		if err != nil {
			return err
		}
		found = append(found, corpus.ValidatePassages(doc.c, func(id corpus.ArticleID) (string, bool) {
			text, held := texts[id]
			return text, held
		})...)
	}
	return refused(found)
}

// texts returns the texts in which a case points at passages, as far as they
// are given or held.
func (b *batch) texts(ctx context.Context, c *corpus.Case, given map[corpus.ArticleID]string) (map[corpus.ArticleID]string, error) {
	texts := map[corpus.ArticleID]string{}
	for id := range quoted(c) {
		text, held := given[id]
		if !held {
			var err error
			if text, held, err = b.text(ctx, id); err != nil {
				return nil, err
			}
		}
		if held {
			texts[id] = text
		}
	}
	return texts, nil
}

// quoted returns the sources in which a case points at passages.
func quoted(c *corpus.Case) map[corpus.ArticleID]bool {
	ids := map[corpus.ArticleID]bool{}
	for _, facts := range [][]corpus.Fact{c.Status, c.Facts} {
		for _, f := range facts {
			for _, claim := range f.Claims {
				if !claim.Passage.IsZero() {
					ids[claim.Source] = true
				}
			}
		}
	}
	return ids
}

// mended drops the passages of a case that a forgotten name cut: in the text of
// the article it is masked whole, and in the passage, which holds a part of it,
// nothing was found. The case itself is left alone.
func (b *batch) mended(ctx context.Context, doc document, given map[corpus.ArticleID]string) (document, error) {
	if len(b.gate.names) == 0 {
		return doc, nil
	}
	texts, err := b.texts(ctx, doc.c, given)
	if err != nil {
		return doc, err
	}
	copied, err := opened(doc.ref, doc.text)
	if err != nil {
		return doc, err
	}
	cut := false
	for id, text := range texts {
		if strings.Contains(text, "**") {
			cut = unquote(copied.c, id, text) || cut
		}
	}
	if !cut {
		return doc, nil
	}
	copied.raw = doc.raw
	return remade(copied)
}

// unquote drops the passages of a source that are not in its text, and reports
// whether there was one.
func unquote(c *corpus.Case, id corpus.ArticleID, text string) (dropped bool) {
	for _, f := range slices.Concat(c.Status, c.Facts) {
		for i := range f.Claims {
			claim := &f.Claims[i]
			if _, found := claim.Passage.Find(text); claim.Source != id || found || claim.Passage.IsZero() {
				continue
			}
			claim.Passage, dropped = corpus.Passage{}, true
		}
	}
	return dropped
}
