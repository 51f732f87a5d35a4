package store

import (
	"context"
	"database/sql"

	"casebot/corpus"
)

// A sweep takes out of everything that is kept what the gate would not let in
// any more.
type sweep struct {
	*batch
	report  Report
	changed map[corpus.ArticleID]bool // articles whose text changed
}

// all sweeps whatever may hold what is forgotten: everything, unless it is one
// case or one article.
// Articles come before the cases that point into them.
func (w *sweep) all(ctx context.Context, what Forgotten) error {
	query, args := `SELECT kind, id FROM records ORDER BY kind, id`, []any{}
	switch {
	case what.Case != "":
		query, args = `SELECT kind, id FROM records WHERE kind = $1 AND id = $2`, []any{corpus.CaseRecord, w.gate.caseID(what.Case)}
	case what.Article != "":
		query = `SELECT kind, id FROM records WHERE kind = $1 AND id = $2
			UNION SELECT kind, id FROM revisions WHERE kind = $3 AND document LIKE $4 ORDER BY 1, 2`
		args = []any{corpus.ArticleRecord, what.Article, corpus.CaseRecord, "%" + string(what.Article) + "%"}
	}
	refs, err := gather(ctx, w.batch, reference, query, args...)
	if err != nil {
		return err
	}
	for _, ref := range refs {
		if err := w.record(ctx, ref); err != nil {
			return err
		}
	}
	if err := w.queue(ctx); err != nil {
		return err
	}
	if what.Case != "" || what.Article != "" {
		return nil
	}
	if err := w.feeds(ctx); err != nil {
		return err
	}
	return w.tombstones(ctx)
}

func reference(rows *sql.Rows) (ref corpus.Ref, err error) {
	err = rows.Scan(&ref.Kind, &ref.ID)
	return ref, err
}

// record sweeps one record: its ID, each revision of it, and, where its newest
// one changed, its place in the feed.
func (w *sweep) record(ctx context.Context, ref corpus.Ref) error {
	now, err := w.rename(ctx, ref)
	if err != nil {
		return err
	}
	old, err := w.row(ctx, now)
	if err != nil {
		return err
	}
	numbers, err := gather(ctx, w.batch, oneNumber, `SELECT revision FROM revisions WHERE kind = $1 AND id = $2 ORDER BY revision`, now.Kind, now.ID)
	if err != nil {
		return err
	}
	hit := now != ref
	var newest document
	for _, n := range numbers {
		doc, changed, err := w.revision(ctx, now, n)
		if err != nil {
			return err
		}
		newest, hit = doc, hit || changed
	}
	mended, err := w.mend(ctx, newest.c)
	if err != nil || !hit && !mended {
		return err
	}
	w.count(ref)
	if !old.live() {
		return nil
	}
	return w.settle(ctx, old, newest)
}

// settle writes a record that was swept as a new revision, so that the feed
// tells of it. A case that cannot stand any more is removed.
func (w *sweep) settle(ctx context.Context, old row, left document) (err error) {
	doc := document{ref: old.ref}
	switch {
	case left.c != nil && len(corpus.Validate(left.c)) == 0, left.a != nil:
		if doc, err = remade(left); err != nil {
			return err
		}
	case !w.lasting(old.ref):
		w.report.Removed = append(w.report.Removed, corpus.CaseID(old.ref.ID))
	}
	return w.put(ctx, old, doc)
}

// count enters a record that was swept into the report.
func (w *sweep) count(ref corpus.Ref) {
	w.report.Refs = append(w.report.Refs, ref)
	if ref.Kind == corpus.CaseRecord {
		w.report.Cases++
		return
	}
	w.report.Articles++
	w.changed[corpus.ArticleID(ref.ID)] = true
}

// revision sweeps one revision, and returns what is left of its document and
// whether anything of it changed.
func (w *sweep) revision(ctx context.Context, ref corpus.Ref, n int64) (document, bool, error) {
	var text []byte
	var who, why string
	where := []any{ref.Kind, ref.ID, n}
	if err := w.first(ctx, `SELECT document, who, why FROM revisions WHERE kind = $1 AND id = $2 AND revision = $3`, where, &text, &who, &why); err != nil {
		return document{}, false, err
	}
	if maskedWho, maskedWhy := w.gate.text(who), w.gate.text(why); maskedWho != who || maskedWhy != why {
		if err := w.exec(ctx, `UPDATE revisions SET who = $4, why = $5 WHERE kind = $1 AND id = $2 AND revision = $3`, append(where, maskedWho, maskedWhy)...); err != nil {
			return document{}, false, err
		}
	}
	if text == nil {
		return document{ref: ref}, false, nil
	}
	doc, err := opened(ref, text)
	if err != nil {
		return doc, false, err
	}
	hit := !w.lasting(ref) && w.gate.wash(doc)
	switch {
	case w.lasting(ref), doc.c != nil && len(doc.c.Sources) == 0:
		w.links(ref, text)
		return document{ref: ref}, true, w.exec(ctx, `UPDATE revisions SET document = NULL WHERE kind = $1 AND id = $2 AND revision = $3`, where...)
	case !hit:
		return doc, false, nil
	}
	w.links(ref, text)
	clean, err := remade(doc)
	if err != nil {
		return doc, false, err
	}
	return clean, true, w.exec(ctx, `UPDATE revisions SET document = $4 WHERE kind = $1 AND id = $2 AND revision = $3`, append(where, string(clean.text))...)
}

func (w *sweep) lasting(ref corpus.Ref) bool { return w.gate.shut[ref] == ErrForgotten }

// links enters the addresses of a document, as it was, into the report.
func (w *sweep) links(ref corpus.Ref, text []byte) {
	var sources []corpus.Source
	doc, err := opened(ref, text)
	if err != nil {
		return // the caller has opened it
	}
	if doc.c != nil {
		sources = doc.c.Sources
	}
	if doc.a != nil {
		sources = []corpus.Source{doc.a.Source, {URL: doc.a.Origin}}
	}
	for _, source := range sources {
		if corpus.WebAddress(source.URL) {
			w.report.URLs = append(w.report.URLs, source.URL)
		}
	}
}

// rename gives a case whose ID holds a forgotten name a neutral one, and
// returns the reference under which the record is kept from then on.
func (w *sweep) rename(ctx context.Context, ref corpus.Ref) (corpus.Ref, error) {
	if ref.Kind != corpus.CaseRecord {
		return ref, nil
	}
	to := w.gate.caseID(corpus.CaseID(ref.ID)).Ref()
	if to == ref {
		return ref, nil
	}
	w.batch.seq++
	w.report.Renamed = append(w.report.Renamed, Renamed{corpus.CaseID(ref.ID), corpus.CaseID(to.ID)})
	for _, step := range []struct {
		query string
		args  []any
	}{
		{`DELETE FROM keys WHERE seq IN (SELECT seq FROM records WHERE kind = $1 AND id = $2)`, []any{ref.Kind, ref.ID}},
		{`INSERT INTO records (kind, id, revision, seq, origin, digest, base, shipped)
			SELECT kind, $3, revision, $4, origin, digest, base, shipped FROM records WHERE kind = $1 AND id = $2`, []any{ref.Kind, ref.ID, to.ID, w.batch.seq}},
		{`UPDATE revisions SET id = $3 WHERE kind = $1 AND id = $2`, []any{ref.Kind, ref.ID, to.ID}},
		{`UPDATE citations SET case_id = $2 WHERE case_id = $1`, []any{ref.ID, to.ID}},
		{`DELETE FROM records WHERE kind = $1 AND id = $2`, []any{ref.Kind, ref.ID}},
	} {
		if err := w.exec(ctx, step.query, step.args...); err != nil {
			return to, err
		}
	}
	return to, nil
}

// mend drops the passages of a case that are not in its sources any more,
// because a forgotten name went through one of their ends, and reports whether
// there was one.
func (w *sweep) mend(ctx context.Context, c *corpus.Case) (mended bool, err error) {
	if c == nil || len(w.changed) == 0 {
		return false, nil
	}
	for id := range quoted(c) {
		text, held, err := w.text(ctx, id)
		if err != nil {
			return false, err
		}
		if held && w.changed[id] {
			mended = unquote(c, id, text) || mended
		}
	}
	return mended, nil
}
