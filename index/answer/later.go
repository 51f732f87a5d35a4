package answer

import (
	"cmp"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// later returns the later development of a case that a question asks for, as far
// as no fact of the record answers it: whether a fine was paid, what became of an
// appeal. It must share two ideas or words with the question, and half of its own, or
// tell of the payment that is asked after.
func (q Question) later(c *corpus.Case) (corpus.Event, bool) {
	asked := q.withoutNames()
	best, most := corpus.Event{}, 1
	deed, _ := deedAsked(index.Fold(q.Text))
	for _, event := range c.Later {
		n, told := 0, lexicon.Keys(event.Text)
		if deed.paid && q.Shape == YesNo && ofPayment.MatchString(event.Text) {
			n = 2 // that is all that is asked
		}
		for _, key := range asked {
			if slices.Contains(told, key) {
				n++
			}
		}
		if n > most && 2*n >= len(asked) {
			best, most = event, n
		}
	}
	return best, best.Text != ""
}

// verdictOn is the word that a later development gives to a question whether
// something was: no, where it says that it was not, yes where it says all of it;
// empty where the development speaks for itself.
func (q Question) verdictOn(event corpus.Event) string {
	told := lexicon.Keys(event.Text)
	switch {
	case q.Shape != YesNo || negative.MatchString(q.Text):
		return ""
	case negative.MatchString(event.Text):
		return verdictWords[q.Language][no]
	case holds(told, q.withoutNames()):
		return verdictWords[q.Language][yes]
	}
	return ""
}

// withoutNames returns the keys of what a question asks, without the names in it.
func (q Question) withoutNames() []string {
	return slices.DeleteFunc(lexicon.Keys(q.Text), func(key string) bool {
		return vague.Has(key) || showing.Has(key) || len(figures(key)) > 0 || slices.ContainsFunc(q.Mentions, func(m Mention) bool { return slices.Contains(lexicon.Keys(m.Name), key) })
	})
}

// laterWords writes a later development with its day and who tells of it, in no
// more than so many characters.
func laterWords(c *corpus.Case, event corpus.Event, lang Language, room int) string {
	words := strings.TrimSuffix(event.Text, ".")
	if !event.Date.IsZero() {
		words = dayWords(event.Date, lang) + wording[lang].colon + words
	}
	by := ""
	for _, id := range event.Sources[:min(1, len(event.Sources))] {
		if source, ok := c.Source(id); ok {
			by = Aside(cmp.Or(source.Publisher, source.Label()), lang)
		}
	}
	return Shorten(words, max(room-lexicon.Runes(by), 40)) + by
}
