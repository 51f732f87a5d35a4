package index

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"casebot/corpus"
)

// A Relation is a case that has to do with another, and why.
type Relation struct {
	Case    *corpus.Case
	Reasons []Reason // strongest first, one at least
}

// A Reason is what two cases share: "same defendant: Clearview AI".
type Reason struct {
	What, Which string
	Day         corpus.Date // when the source was published that they share; zero for anything else
}

// String is the reason in words: "same source: Courier (1 May 2025)".
func (r Reason) String() string { return dated(r.What+": "+r.Which, r.Day) }

// Bounds on what is looked at for one case.
const (
	maxRelatedHits  = 40 // of each search
	maxAlikeHits    = 15 // of those for what hundreds share, a court or a topic: who shares more is found for that
	maxRelatedWords = 60
	maxRelatedNames = 20
	atOnce          = 4 // searches
)

// Related returns at most limit cases that share something with a case that can
// be said in words: a defendant, a citation, a source, a law, a court, a topic.
// They are ordered by what that is, and then by how alike the texts are. A case
// that shares nothing is not there, however alike it sounds; a surname alone is
// no defendant. Records that are gone meanwhile are left out.
func Related(ctx context.Context, s Searcher, archive Archive, c *corpus.Case, limit int) ([]Relation, error) {
	near, err := candidates(ctx, s, archive, c)
	if err != nil {
		return nil, err
	}
	found, err := near.shareSome(ctx, archive, c, near.alike)
	if err == nil && len(found) < limit {
		var more []weighed
		more, err = near.shareSome(ctx, archive, c, near.among)
		found = append(found, more...)
	}
	if err != nil {
		return nil, fmt.Errorf("cases related to %s: %w", c.ID, err)
	}
	slices.SortFunc(found, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.Case.ID, b.Case.ID))
	})
	var out []Relation
	for _, w := range found[:min(len(found), max(limit, 0))] {
		out = append(out, w.Relation)
	}
	return out, nil
}

// A weighed is a relation, and how much it weighs.
type weighed struct {
	Relation
	weight float64
}

// A nearby is what was found out about a case before its candidates are read.
type nearby struct {
	alike map[corpus.CaseID]float64 // the candidates, and how alike their texts are, from 0 to 1: as much as a weak reason
	among map[corpus.CaseID]float64 // further ones: a few of the many that have a topic which this case is not about, to be read where the others are too few
	pages releases                  // that tell of the case
	cites citers                    // whose records tell of it
	held  holders                   // of its topics
}

// shareSome reads candidates and keeps those that share something.
func (n nearby) shareSome(ctx context.Context, archive Archive, c *corpus.Case, candidates map[corpus.CaseID]float64) (found []weighed, err error) {
	delete(candidates, c.ID)
	others, err := archive.CasesByID(ctx, slices.Sorted(maps.Keys(candidates)))
	if err != nil {
		return nil, err
	}
	told := sync.OnceValue(func() string { return recordWords(c) })
	for _, other := range others {
		if reasons, weight := n.shared(c, other, told); len(reasons) > 0 {
			found = append(found, weighed{Relation{other, reasons}, weight + candidates[other.ID]})
		}
	}
	return found, nil
}

// candidates finds, by several searches at once and by the pages that tell of a case,
// cases that may be related.
func candidates(ctx context.Context, s Searcher, archive Archive, c *corpus.Case) (near nearby, err error) {
	queries := relatedQueries(c)
	pages := make([]*Page, len(queries))
	searches, ctx := errgroup.WithContext(ctx)
	searches.SetLimit(atOnce)
	for i, q := range queries {
		searches.Go(func() (err error) {
			pages[i], err = s.Search(ctx, Request{Query: q, Kind: corpus.CaseRecord, Limit: mostHits(q)})
			return err
		})
	}
	searches.Go(func() (err error) {
		near.pages, err = releasesOf(ctx, archive, c)
		return err
	})
	if err := searches.Wait(); err != nil {
		return near, fmt.Errorf("cases related to %s: %w", c.ID, err)
	}
	near.alike, near.among, near.held = map[corpus.CaseID]float64{}, map[corpus.CaseID]float64{}, holders{}
	for id := range near.pages.tells {
		near.alike[id] = 0
	}
	for i, page := range pages {
		topic, ok := queries[i].(Filter)
		if ok {
			near.held[topic.Value] = page.Total
		}
		if ok && len(near.held) > leadingTopics && page.Total > len(page.Hits) {
			near.meetSome(page)
		} else {
			near.meet(page, c.ID, i == 0)
		}
	}
	maps.DeleteFunc(near.among, func(id corpus.CaseID, _ float64) bool { _, known := near.alike[id]; return known })
	near.cites = citersOn(pages[len(pages)-2])
	return near, nil
}

// meet takes in what a search found: the first is for the text.
func (n nearby) meet(page *Page, asked corpus.CaseID, text bool) {
	best := 0.0
	for _, hit := range page.Hits {
		id := corpus.CaseID(hit.Ref.ID)
		if id != asked {
			best = max(best, hit.Score)
		}
		if text && best > 0 && id != asked {
			n.alike[id] = hit.Score / best
		} else {
			n.alike[id] += 0
		}
	}
}

// meetSome takes in the first of many that share no more than others do.
func (n nearby) meetSome(page *Page) {
	for _, hit := range page.Hits {
		n.among[corpus.CaseID(hit.Ref.ID)] = 0
	}
}

// mostHits is how many hits of a search are looked at.
func mostHits(q Query) int {
	switch q.(type) {
	case Court, Filter:
		return maxAlikeHits
	}
	return maxRelatedHits
}

// relatedQueries looks for the text first, then for what else may be shared, and at last
// for [citing].
func relatedQueries(c *corpus.Case) []Query {
	var words, names []Query
	seen := map[string]bool{}
	for _, t := range Analyze(strings.Join(slices.Concat([]string{c.Title}, c.Topics, []string{c.Summary}), "\n")) {
		if !t.Han() && !seen[t.Term] && len(words) < maxRelatedWords {
			seen[t.Term] = true
			words = append(words, Word{t.Word})
		}
	}
	for name := range defendants(c) {
		names = append(names, Name{Text: name})
	}
	queries := []Query{Or{words}, Or{names[:min(len(names), maxRelatedNames)]}, Court{court(c)}}
	for _, topic := range topicsOf(c) {
		queries = append(queries, Filter{FieldTopic, topic})
	}
	var laws []Query
	for _, law := range lawsOf(c) {
		laws = append(laws, Phrase{strings.Fields(law.name)})
	}
	return append(append(queries, anyOf(laws)), citing(c)...)
}

// shared says what the case and another have in common, strongest first, and how much
// that weighs. told is the first in words.
func (n nearby) shared(a, b *corpus.Case, told func() string) (reasons []Reason, weight float64) {
	worths := map[Reason]float64{}
	because := func(worth float64, what, which string, day corpus.Date) {
		if r := (Reason{what, which, day}); which != "" {
			reasons, worths[r], weight = append(reasons, r), worth, weight+worth
		}
	}
	none := corpus.Date{}
	because(8, "same defendant", sharedDefendant(a, b), none)
	because(6, "same citation", sharedCitation(a, b), none)
	because(6, "it is cited here", citedIn(told, a, b), none)
	if n.cites.may(b.ID) {
		because(6, "it cites this case", citedIn(func() string { return recordWords(b) }, b, a), none)
	}
	if page, worth, ok := n.pages.shared(a, b); ok {
		because(worth, "same source", titled(page), page.Published)
	}
	if law, article := sharedLaw(a, b); article {
		because(2, "same law", law, none)
	} else {
		because(1, "same law", law, none)
	}
	if court(a) != "" && Fold(court(a)) == Fold(court(b)) {
		because(1, "same court", court(a), none)
	}
	topics, worth := n.held.shared(a, b)
	because(worth, "same topic", strings.Join(topics, ", "), none)
	slices.SortStableFunc(reasons, func(a, b Reason) int { return cmp.Compare(worths[b], worths[a]) })
	return reasons, weight
}

// recordWords is a record as it is searched by, folded.
func recordWords(c *corpus.Case) string { return Fold(CaseDocument(c).Body) }

// defendants returns the names of those who answer for the conduct, folded, with
// the form that is shown. Whoever has no more than a surname may be anybody.
func defendants(c *corpus.Case) map[string]string {
	names := map[string]string{}
	for _, p := range c.Parties {
		if p.Role != "defendant" || p.Anonymised {
			continue
		}
		for _, name := range p.Names {
			names[Fold(name.Text)] = p.Name()
		}
	}
	return names
}

func sharedDefendant(a, b *corpus.Case) string {
	theirs := defendants(b)
	for _, p := range a.Parties {
		if p.Role != "defendant" || p.Anonymised {
			continue
		}
		for _, name := range p.Names {
			if theirs[Fold(name.Text)] != "" {
				return p.Name()
			}
		}
	}
	return ""
}

func sharedCitation(a, b *corpus.Case) string {
	for _, citation := range a.Citations {
		same := func(other corpus.Citation) bool { return Fold(other.Text) == Fold(citation.Text) }
		if slices.ContainsFunc(b.Citations, same) {
			return citation.Text
		}
	}
	return ""
}

// court is the newest court or regulator of a case.
func court(c *corpus.Case) string {
	newest, _, _ := strings.Cut(c.Forum, ";")
	return strings.TrimSpace(newest)
}
