package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index/answer"
)

// An item is one thing that a message tells: news of a case, or a page that nobody
// has reviewed.
type item struct {
	watches []state.Watch // that it is news to
	record  *corpus.Case  // as it is now; nil: none
	former  *corpus.Case  // as it was when the watch was told of it; nil: it is new
	unread  []Link        // pages that no curator has reviewed: no more of them is told
	line    string        // "New: …", "Changed: …"
	text    string        // the same in a sentence or two, to stand first
	shorter []string      // the same with less of what it was, where the verifier does not follow all of it
}

// items reads what the finds of a parcel are about, as it is now: the newest first,
// one item for each record.
func (f *Follower) items(ctx context.Context, p *state.Parcel) ([]item, error) {
	var order []string
	finds := map[string][]state.Find{}
	for _, find := range p.Finds {
		if finds[find.Record] == nil {
			order = append(order, find.Record)
		}
		finds[find.Record] = append(finds[find.Record], find)
	}
	var items []item
	for _, record := range order {
		watches, err := f.watchesFor(ctx, finds[record])
		if err != nil {
			return nil, err
		}
		if len(watches) == 0 {
			continue
		}
		it, err := f.item(ctx, record, watches, finds[record][0].Was)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", record, err)
		}
		if it.line != "" {
			items = append(items, it)
		}
	}
	return withoutCited(items), nil
}

// watchesFor returns the watches that finds of one place belong to and that are there
// still.
func (f *Follower) watchesFor(ctx context.Context, finds []state.Find) ([]state.Watch, error) {
	var watches []state.Watch
	for _, find := range finds {
		w, err := f.Watches.Watch(ctx, find.Watch)
		if err != nil {
			return nil, err
		}
		if w != nil {
			watches = append(watches, *w)
		}
	}
	if len(finds) == 0 {
		return nil, nil
	}
	return f.ruled(ctx, finds[0].To, watches)
}

// item reads one record; its line is empty where there is nothing to tell.
func (f *Follower) item(ctx context.Context, record string, watches []state.Watch, was int64) (item, error) {
	it := item{watches: watches}
	kind, id, _ := strings.Cut(record, "/")
	w := WordingFor(watches[0].Locale)
	if kind == string(corpus.ArticleRecord) {
		article, err := corpus.Found(f.bot.archive.Article(ctx, corpus.ArticleID(id)))
		if article != nil {
			it.unreviewed(w, article.Source)
		}
		return it, err
	}
	c, err := corpus.Found(f.bot.archive.Case(ctx, corpus.CaseID(id)))
	if err != nil || c == nil {
		return it, err
	}
	if c.MachineRead() {
		it.unreviewed(w, c.Sources...)
		return it, nil
	}
	it.record = c
	if was == 0 {
		it.line, it.text = w.Say("New: %s", w.title(c)), w.Say("New: %s", headline(w, c))
		return it, nil
	}
	versions, err := f.History.Versions(ctx, c.ID)
	if err != nil {
		return it, err
	}
	it.former = versionOf(versions, was)
	it.changed(w)
	return it, nil
}

// maxChanges is how many differences of a case are told one by one.
const maxChanges = 4

// changed says what a case was and what it is.
func (it *item) changed(w Wording) {
	c := it.record
	var said []string
	if it.former != nil {
		all := slices.ContainsFunc(it.watches, func(w state.Watch) bool { return w.Kind == state.WatchCase })
		for _, d := range differencesIn(w, it.former, c, all) {
			said = append(said, strings.TrimSuffix(answer.Shorten(d.String(w), answer.MaxLine), "."))
		}
	}
	if len(said) > maxChanges {
		said = append(said[:maxChanges], w.Say("and %d more", len(said)-maxChanges))
	}
	it.line, it.text = w.Say("Changed: %s", w.title(c)), w.Say("Changed: %s", headline(w, c))
	if len(said) == 0 {
		return
	}
	it.line += " — " + w.List(said)
	title := w.Say("%s.", w.Say("Changed: %s", strings.TrimSuffix(w.title(c), ".")))
	for n := 1; n <= len(said); n++ {
		it.shorter = append([]string{it.text}, it.shorter...)
		it.text = w.sentences(title, w.Say("%s.", w.List(said[:n])))
	}
}

// unreviewed tells of pages that no curator has reviewed by publisher and link
// alone: neither their titles nor what a machine read in them.
func (it *item) unreviewed(w Wording, sources ...corpus.Source) {
	var publishers []string
	for _, s := range sources {
		l := link(s, corpus.Passage{})
		l.Title, l.Published, l.Origin = publisherOf(s), corpus.Date{}, ""
		it.unread = append(it.unread, l)
		if !slices.Contains(publishers, l.Title) {
			publishers = append(publishers, l.Title)
		}
	}
	if len(publishers) > 0 {
		it.line = w.Say("Not reviewed yet: %s", w.commas(publishers))
		it.text = w.Say("A page that no curator has reviewed yet, from %s.", w.commas(publishers))
	}
}

// publisherOf names who published a page, by its address where nobody else says.
func publisherOf(s corpus.Source) string {
	if s.Publisher != "" {
		return s.Publisher
	}
	_, host, _ := strings.Cut(s.URL, "://")
	host, _, _ = strings.Cut(host, "/")
	return strings.TrimPrefix(host, "www.")
}

// withoutCited leaves out pages that a case of the same message cites.
func withoutCited(items []item) []item {
	cited := map[corpus.ArticleID]bool{}
	for _, it := range items {
		if it.record != nil {
			for _, s := range it.record.Sources {
				cited[s.ID] = true
			}
		}
	}
	return slices.DeleteFunc(items, func(it item) bool {
		return it.record == nil && !slices.ContainsFunc(it.unread, func(l Link) bool { return !cited[l.Source] })
	})
}
