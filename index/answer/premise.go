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

// premise corrects a question that takes one case for another: it names a case
// that no source ties to what it speaks of, and the archive holds another that
// is about just that. ok is false where nothing is to be corrected. The right
// case is named; its values are not, since they were not asked for.
func (a *Answerer) premise(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	named := q.Mentions[0]
	of := about(named.Case)
	var missing []string
	for _, key := range q.Topic {
		if (key == "=breach" || key == "=measure") && slices.Contains(q.Slots, corpus.SlotStatute) {
			continue // whoever breaks a law breaches a regulation
		}
		if strings.HasPrefix(key, "=") && !procedural.Has(key) && !slices.Contains(of, key) {
			missing = append(missing, key)
		}
	}
	if len(missing) == 0 {
		return Answer{}, false, nil
	}
	said, err := a.said(ctx, named.Case)
	if err != nil {
		return Answer{}, false, err
	}
	told, err := a.toldOf(ctx, d, named)
	if err != nil {
		return Answer{}, false, err
	}
	beside, err := a.beside(ctx, d, named.Case)
	if err != nil {
		return Answer{}, false, err
	}
	titled := titlesTold(named.Case)
	missing = slices.DeleteFunc(missing, func(key string) bool {
		return slices.Contains(said, key) || (slices.Contains(told, key) || slices.Contains(titled, key)) && !d.besideIt(key, beside)
	})
	right, err := a.casesAt(ctx, d, d.holding(missing, named.Case.ID, beside))
	if err != nil {
		return Answer{}, false, err
	}
	if len(missing) == 0 || len(right) == 0 && (len(missing) < 2 || len(named.Case.Topics) == 0 || q.Shape == Reason) {
		return Answer{}, false, nil // one idea that nobody is about may be another word for something
	}
	taken := slices.ContainsFunc(missing, func(key string) bool { return d.besideIt(key, beside) })
	if named.Case.MachineRead() && (len(named.Case.Topics) == 0 || len(missing) < 2 && !taken) {
		return Answer{}, false, nil // what a machine read leaves out, the matter may still be about
	}
	titles := make([]string, 0, len(right))
	word := missing[0]
	for _, key := range missing {
		if len(right) > 0 && d.is(right[0].ID, key) {
			word = key
			break
		}
	}
	for _, c := range right {
		q.Mentions = append(q.Mentions, Mention{Case: c})
		titles = append(titles, TitleNaming(c, q.Language))
	}
	w := wording[q.Language]
	text := fmt.Sprintf(w.besides, Shorten(who(named.Case, named.Party, q.Language), 80), q.wordFor(word),
		Listed(named.Case.Topics[:min(2, len(named.Case.Topics))], q.Language))
	if len(right) > 0 {
		text += fmt.Sprintf(w.besidesHeld, strings.Join(titles, w.semicolon))
	}
	return Answer{Route: RoutePremise, Text: Shorten(text, MaxLine), Abstained: true, Question: q}, true, nil
}

// titlesTold returns the keys of the titles of a case's sources: each is of all that its
// article tells, and of the case where no other that it tells of is about it.
func titlesTold(c *corpus.Case) (keys []string) {
	for _, s := range c.Sources {
		keys = append(keys, lexicon.Keys(s.Title)...)
	}
	return keys
}

// holding returns at most three cases but for one, those that have most of the keys
// in their topics; nil where none has any. Those that are told beside it are the
// likelier to be taken for it.
func (r *register) holding(missing []string, but corpus.CaseID, beside []place) []place {
	var found []place
	most := 1
	for at, keys := range r.topics.counts(missing, len(r.ids)) {
		n := int(keys)
		if n > 0 && slices.Contains(beside, place(at)) {
			n += 2
		}
		switch {
		case r.hides(place(at)) || r.ids[at] == but:
		case n > most:
			found, most = []place{place(at)}, n
		case n == most && len(found) < 3:
			found = append(found, place(at))
		}
	}
	return found
}

// beside returns the cases that are told in an article which tells of a case too, those
// beyond limits as well: what is said of them is not said of it.
func (a *Answerer) beside(ctx context.Context, d *digest, c *corpus.Case) ([]place, error) {
	var out []place
	for _, source := range c.Sources {
		for _, at := range d.citing.of(source.ID) {
			if d.gone[at] || d.ids[at] == c.ID || slices.Contains(out, at) {
				continue
			}
			other, err := a.caseOf(ctx, d, d.ids[at])
			if err != nil {
				return nil, err
			}
			if other != nil && shareSource(other, c) {
				out = append(out, at)
			}
			if len(out) == mostBeside {
				return out, nil
			}
		}
	}
	return out, nil
}

// mostBeside bounds how many cases are looked at that share a source with another.
const mostBeside = 100

// besideIt reports whether a case that is told in the same article is about the
// key: what a sentence there says of it is then likely of that case.
func (r *register) besideIt(key string, beside []place) bool {
	return slices.ContainsFunc(beside, func(at place) bool { return r.topics.has(key, at) })
}

func shareSource(a, b *corpus.Case) bool {
	return slices.ContainsFunc(a.Sources, func(s corpus.Source) bool { _, ok := b.Source(s.ID); return ok })
}

// said returns the keys of all that the record says and of the sentences that
// its claims point at.
func (a *Answerer) said(ctx context.Context, c *corpus.Case) ([]string, error) {
	record := *c
	record.Sources = nil // the title of an article is of all that it tells
	doc := index.CaseDocument(&record)
	text := strings.Join(doc.Parts(), "\n")
	for _, f := range slices.Concat(c.Status, c.Facts) {
		for _, claim := range f.Claims {
			sentence, err := a.sentence(ctx, claim)
			if err != nil {
				return nil, err
			}
			text += "\n" + sentence
		}
	}
	return lexicon.Keys(text), nil
}

// sentence returns the sentences that prove a claim, empty where the archive does
// not hold the text.
func (a *Answerer) sentence(ctx context.Context, claim corpus.Claim) (string, error) {
	article, err := corpus.Found(a.archive.Article(ctx, claim.Source))
	if err != nil {
		return "", fmt.Errorf("article %s: %w", claim.Source, err)
	}
	if article == nil {
		return "", nil
	}
	if at, ok := claim.Passage.Find(article.Text); ok {
		return around(article.Sentences, at).In(article.Text), nil
	}
	return "", nil
}

// wordFor returns the word of the question that stands for a key, as written.
func (q *Question) wordFor(key string) string {
	for _, token := range index.Analyze(q.Text) {
		if !token.Han() && (lexicon.ConceptOf(token.Term) == key || token.Term == key) {
			return token.Span.In(q.Text)
		}
	}
	for _, c := range lexicon.Concepts {
		for _, word := range c.Chinese {
			if c.Name == key && strings.Contains(index.Fold(q.Text), word) {
				return word
			}
		}
	}
	return strings.TrimPrefix(key, "=")
}
