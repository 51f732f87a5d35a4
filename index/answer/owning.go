package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

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
	if wants == nil && q.Slots == nil && theOne.MatchString(index.Fold(q.Text)) && nameIn(q.Text, given(names)) {
		wants = func(text string) string { // whatever is told of them first
			if !nameIn(text, names) {
				return ""
			}
			return lexicon.Clip(text, 1)
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
		if nameIn(text, given(names)) {
			named = at
		}
		if !owned[i] || article.Withholds(at) || corrections.MatchString(text) || q.doneElse(text) {
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
	if q.gotNot(text, t.typed) {
		return false
	}
	before, behind, _ := strings.Cut(text, t.typed)
	if acting := owners.ReplaceAllString(before, " "); nameIn(before, names) && !nameIn(acting, names) && lexicon.Withheld.MatchString(acting) {
		return false // it is of who gave it to them
	}
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
	if before = whose.ReplaceAllString(signedBy.ReplaceAllString(before, ""), ""); lexicon.Han(before) == 0 {
		before = weekdays.ReplaceAllString(courtNames.ReplaceAllString(before, " "), " ")
	}
	others := properWords(p.article.Text).strangers(before, names)
	return len(others) == 0 || nameIn(before, names)
}

// signedBy finds who signed a decision, who does not pay what it imposes.
var signedBy = regexp.MustCompile(`,? (?:which|that) (?:was|were) (?:adopted|made|signed|handed down|given|announced|delivered|taken|issued|published|written|read out)\b[^,.;]{0,20}? by (?:the |its )?(?:[\p{L}-]+ ){0,3}?[\p{L}-]+,? \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*`)

// weekdays are nobody's names.
var weekdays = regexp.MustCompile(`\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b`)

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

// unjailed reports whether a question takes for granted that somebody was locked up who
// was told to work so many hours.
func (t *owning) unjailed(q Question) bool {
	return len(q.Slots) > 0 && q.Slots[0] == corpus.SlotTerm && hours.MatchString(t.typed) && lockedUp.MatchString(index.Fold(q.Text))
}

var (
	hours    = regexp.MustCompile(`\bhours?\b|小[时時]`)
	lockedUp = regexp.MustCompile(`\b(?:jail\w*|prison\w*|imprison\w*|locked up|behind bars)\b|坐牢|监禁|入狱|判囚|徒刑`)
)

// answer writes the sentence, behind whose it is where it does not say so itself.
func (t *owning) answer(q Question) (Answer, bool) {
	if t.open {
		t.typed = ""
	}
	text, part, ok := told(q, t.passage)
	if !ok {
		return Answer{}, false
	}
	answer := Answer{Route: RouteText, Question: q, Abstained: t.open || t.unjailed(q), Quotes: []Quote{quote(t.article, part)}}
	lead := ""
	if answer.Abstained {
		lead = wording[q.Language].unsaid
	}
	if said := Shorten(lead+t.name+wording[q.Language].colon+text, MaxLine); !nameIn(t.text(), []string{t.name}) && len(q.Mentions) == 0 && strings.HasSuffix(said, text) {
		answer.Quotes = add(answer.Quotes, quote(t.article, t.named))
		lead += t.name + wording[q.Language].colon
	}
	answer.Text = lead + text
	return answer, true
}
