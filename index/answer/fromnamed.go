package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// fromNamed answers from the sentences that are of whom a question names, where no
// record answers: from the first of those that tell most of what is asked, with
// words of the kind that it asks for. Names are those of the record that it names,
// else what it calls as an article does. ok is false where no sentence of theirs
// tells it: another's answer is none.
func (a *Answerer) fromNamed(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	articles, err := a.articlesNaming(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	var best *owning
	for _, article := range articles {
		names := q.namesFor(article)
		if len(names) == 0 {
			continue
		}
		others, err := a.othersIn(ctx, d, article, names)
		if err != nil {
			return Answer{}, false, err
		}
		if found := q.bestOf(article, names, others...); found != nil && (best == nil || found.held > best.held) {
			best = found
		}
	}
	if best == nil {
		return Answer{}, false, nil
	}
	if len(q.Mentions) == 0 {
		if q.Mentions, err = a.tellsOf(ctx, d, best.article, []string{best.name}); err != nil {
			return Answer{}, false, err
		}
	}
	answer, ok = best.answer(q)
	return answer, ok, nil
}

// tellsOf is [Answerer.tells] for an article in which somebody is named: the one case
// that it tells of is theirs only where a sentence names them beside one of its
// parties.
func (a *Answerer) tellsOf(ctx context.Context, d *digest, article *corpus.Article, names []string) ([]Mention, error) {
	told, err := a.tells(ctx, d, article)
	if err != nil || len(told) == 0 || len(names) == 0 {
		return told, err
	}
	parties := cast(told[0].Case.Parties)
	for _, at := range article.Sentences {
		if text := at.In(article.Text); nameIn(text, names) && len(parties.in(text)) > 0 {
			return told, nil
		}
	}
	return nil, nil
}

// articlesNaming returns the articles to look into for whom a question names.
func (a *Answerer) articlesNaming(ctx context.Context, q Question) ([]*corpus.Article, error) {
	if len(q.Mentions) > 0 {
		return a.articlesFor(ctx, q, q.Mentions[0].Case)
	}
	return a.nearestArticles(ctx, q)
}

// namesFor returns the names by which an article calls whom a question names.
func (q *Question) namesFor(article *corpus.Article) []string {
	if len(q.Mentions) == 0 {
		return q.called(article)
	}
	party, ok := q.Mentions[0].Case.Party(q.Mentions[0].Party)
	if !ok {
		return nil
	}
	var names []string
	for _, n := range party.Names {
		names = append(names, n.Text)
	}
	return names
}

// othersIn returns the names of the parties of whom an article tells beside some.
func (a *Answerer) othersIn(ctx context.Context, d *digest, article *corpus.Article, names []string) ([]string, error) {
	cast, err := a.castOf(ctx, d, article)
	var others []string
	for _, p := range cast {
		if same := slices.ContainsFunc(p.Names, func(n corpus.Name) bool {
			return nameIn(n.Text, names) || nameIn(strings.Join(names, ", "), []string{n.Text})
		}); !same && !p.Anonymised || !same && han(p.Name()) > 1 {
			others = append(others, p.Name())
		}
	}
	return others, err
}

// owning is a sentence of somebody's that tells what is asked.
type owning struct {
	passage
	name  string      // as the article writes it
	named corpus.Span // the sentence that names them before it
	held  int         // how many of the asked keys it has
	open  bool        // it says that no amount is given
}

// bestOf returns the sentence of an article that tells best what is asked of somebody,
// nil where none does.
func (q *Question) bestOf(article *corpus.Article, names []string, others ...string) *owning {
	wants := q.spanSought(names)
	if wants == nil && q.Slots == nil && theOne.MatchString(index.Fold(q.Text)) {
		wants = func(text string) string { // whatever is told of them first
			if !nameIn(text, names) {
				return ""
			}
			return clip(text, 1)
		}
	}
	if wants == nil {
		return nil
	}
	owned, written := owned(article, names, others...), properWords(article.Text)
	asked := without(q.asksIn(strings.HasPrefix(article.Language, "zh")), namesKeys(names))
	var best *owning
	var named corpus.Span
	for i, at := range article.Sentences {
		text := at.In(article.Text)
		if nameIn(text, names) {
			named = at
		}
		if !owned[i] || article.Withholds(at) || corrections.MatchString(text) {
			continue
		}
		found := &owning{passage: passage{article: article, at: at, typed: wants(text), covered: 1}, name: printedIn(named.In(article.Text), names[0]), named: named, held: heldOf(text, asked)}
		if found.typed == "" && nameIn(text, names) {
			found.typed = q.goesOnFrom(found.before(), text)
		}
		if found.typed != "" && !found.theirs(q, names, written) {
			found.typed = q.otherValue(*found, names, written)
		}
		if found.typed == "" {
			if q.valued() && unstatedAmount(text, q) && best == nil {
				found.open = true
				best = found
			}
			continue
		}
		if best == nil || best.open || found.held > best.held {
			best = found
		}
	}
	return best
}

// otherValue returns, of the other values in a sentence that has one of somebody else,
// the first that is theirs; empty where none is.
func (q *Question) otherValue(found owning, names []string, written written) string {
	if !q.valued() || len(q.Slots) > 3 {
		return ""
	}
	kind := spanKinds[q.Slots[0]]
	for _, value := range kind.value.FindAllString(found.text(), 8) {
		found.typed = strings.TrimRight(value, " .,")
		if nameIn(found.text(), names) && found.theirs(q, names, written) {
			return found.typed
		}
	}
	return ""
}

// goesOnFrom returns the value in a sentence that says of whom it is and not what,
// where the one before says that: "It is the highest fine. The last was 2 million
// euros, against Ostrel."
func (q *Question) goesOnFrom(before, text string) string {
	if !q.valued() || len(q.Slots) > 3 {
		return ""
	}
	kind, known := spanKinds[q.Slots[0]]
	if !known || !kind.cue.MatchString(index.Fold(before)) {
		return ""
	}
	return strings.TrimRight(kind.value.FindString(text), " .,")
}

// theirs reports whether the words that answer are of one of the names: what somebody
// only asks for, what a law allows and what another pays are not.
func (t *owning) theirs(q *Question, names []string, written written) bool {
	text := t.text()
	if !q.valued() {
		return true
	}
	if claimed.MatchString(text) && !claimed.MatchString(q.Text) || general.MatchString(text) {
		return false
	}
	before, behind, _ := strings.Cut(text, t.typed)
	before = whose.ReplaceAllString(before, "")
	if other := payer(before); other != "" && !slices.ContainsFunc(names, func(name string) bool { return alikeNames(name, other) }) {
		return false
	}
	others := written.strangers(before, names)
	switch {
	case len(others) == 0:
		return true
	case nameIn(before, names):
		return strings.LastIndex(before, others[len(others)-1]) < lastNamed(before, names)
	}
	return nameIn(behind, names) && len(others) == 0
}

// printedIn returns a name as a sentence prints it, which may be in the other script.
func printedIn(sentence, name string) string {
	if at := foldedIn(sentence, index.Fold(name)); at.End > 0 {
		return at.In(sentence)
	}
	return name
}

// ofCalled reports whether an amount or a term in a sentence may be of whom a question
// names: nobody else is named before it alone.
func (q *Question) ofCalled(p *passage) bool {
	names := q.namesFor(p.article)
	if !q.valued() || len(names) == 0 {
		return true
	}
	before, _, _ := strings.Cut(p.text(), p.typed)
	before = whose.ReplaceAllString(before, "")
	others := properWords(p.article.Text).strangers(before, names)
	return len(others) == 0 || nameIn(before, names)
}

// lastNamed returns where the last of some names begins in a text, -1 where none does.
func lastNamed(text string, names []string) int {
	last := -1
	for _, name := range names {
		for _, form := range append(strings.Fields(name), name) {
			last = max(last, strings.LastIndex(text, form))
		}
	}
	return last
}

// answer writes the sentence, behind whose it is where it does not say so itself.
func (t *owning) answer(q Question) (Answer, bool) {
	if t.open {
		t.typed = ""
	}
	text, part, ok := told(q, t.passage)
	if !ok {
		return Answer{}, false
	}
	answer := Answer{Route: RouteText, Question: q, Abstained: t.open, Quotes: []Quote{quote(t.article, part)}}
	lead := ""
	if t.open {
		lead = wording[q.Language].unsaid
	}
	if said := Shorten(lead+t.name+wording[q.Language].colon+text, MaxLine); !nameIn(t.text(), []string{t.name}) && len(q.Mentions) == 0 && strings.HasSuffix(said, text) {
		answer.Quotes = add(answer.Quotes, quote(t.article, t.named))
		lead += t.name + wording[q.Language].colon
	}
	answer.Text = lead + text
	return answer, true
}
