package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// sizes returns what an answer to a question for one value gives: the values of its facts,
// or of the sentences that it repeats; none where one of them is not decided, or is not
// what counts.
func (a Answer) sizes() []size {
	if a.Abstained {
		return nil
	}
	if a.Route == RouteFact {
		return sizesOfFacts(a.Facts)
	}
	q := a.Question
	sought, ok := q.quantitySought()
	if !ok || a.Route != RouteText {
		return nil
	}
	var out []size
	for _, told := range a.Quotes {
		if !strings.Contains(lexicon.Spaced(a.Text), lexicon.Spaced(firstWords(told.Text))) {
			continue
		}
		said, sure := standingValue(told.Text, sought.find)
		if !sure {
			return nil
		}
		out = append(out, said)
	}
	return out
}

// firstWords are as many characters of a quote as tell it apart.
func firstWords(text string) string { return lexicon.Clip(text, 40) }

// sizesOfFacts are the values of facts in the slot of the first.
func sizesOfFacts(facts []Stated) (out []size) {
	for _, s := range facts {
		if s.Fact.Slot != facts[0].Fact.Slot || valueOf(s.Fact) == nil {
			continue
		}
		if !standing(s.Fact) && s.Fact.Stage != corpus.Paid {
			return nil
		}
		for _, claim := range s.Fact.Claims {
			if claim.Mistaken != "" {
				continue
			}
			switch v := claim.Value.(type) {
			case corpus.Money:
				out = append(out, size{float64(v.Minor), string(v.Currency)})
			case corpus.Term:
				out = append(out, size{float64(lengthOf(v)), "day"})
			case corpus.Count:
				out = append(out, size{n: float64(v.N)})
			default:
				return nil
			}
		}
	}
	return out
}

// raisedTo ends what stands before a value that took the place of one before it.
var raisedTo = regexp.MustCompile(`(?i)\b(?:raised|increased|lifted|doubled|reduced|cut|lowered|halved|changed|corrected)\b[^.;,]{0,30}? to (?:just |only )?$|改判(?:为|為|赔偿|賠償)?\p{Han}{0,6}$`)

// standingValue returns the one value of its kind in a sentence, or the last where it says
// that this took the place of the others; ok is false where there are several, or the
// sentence is of what somebody wants or denies.
func standingValue(text string, find func(string) []corpus.Span) (said size, ok bool) {
	var at []corpus.Span
	for _, span := range find(text) {
		if !slices.ContainsFunc(at, func(o corpus.Span) bool { return o.In(text) == span.In(text) }) {
			at = append(at, span)
		}
	}
	if len(at) == 0 || hedged.MatchString(clauseAt(text, at[len(at)-1])) {
		return size{}, false
	}
	last := at[len(at)-1]
	if len(at) > 1 && !raisedTo.MatchString(text[:last.Start]) {
		return size{}, false
	}
	return magnitude(last.In(text))
}
