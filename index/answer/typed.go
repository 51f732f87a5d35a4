package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// asks returns the keys of what a question is about, without the words that only
// ask and the names of those whom it is known to be about.
func (q *Question) asks() []string {
	names := q.names()
	named := lexicon.Keys(names)
	return slices.DeleteFunc(lexicon.Keys(q.Text), func(key string) bool { return asking.Has(key) || slices.Contains(named, key) })
}

// names returns the names that the question mentions, a line each. A case that it
// describes has none in it, and an empty one would be found between any two characters.
func (q *Question) names() string {
	var names []string
	for _, m := range q.Mentions {
		if m.Name != "" {
			names = append(names, m.Name)
		}
	}
	return strings.Join(names, "\n")
}

// asksIn is [Question.asks] for articles in a language: to Chinese ones also the
// characters of the question and their pairs.
func (q *Question) asksIn(chinese bool) []string {
	asked := q.asks()
	if chinese && lexicon.Han(q.Text) > 0 {
		text := index.Fold(q.Text)
		for name := range strings.Lines(q.names()) {
			text = strings.ReplaceAll(text, index.Fold(strings.TrimSpace(name)), " ")
		}
		asked = append(asked, lexicon.HanTerms(text)...)
	}
	return asked
}

// asking stems stand in questions of every kind and in the answer to none.
var asking = lexicon.Set{"mani", "much", "long", "which", "bodi", "agenc", "organis", "organiz", "tell", "give", "date", "day", "year", "month", "got", "get", "please"}

// wanted returns how the words that answer a question are found in a sentence,
// nil where no words of a kind would: by the words of the question or, in a sentence of
// the other language, by the ideas that they stand for.
func wanted(q Question) func(text string) string {
	same, other := q.wants(q.asksIn(true)), q.wants(q.across())
	if same == nil || other == nil {
		return same
	}
	return func(text string) string {
		if q.crosses(text) {
			return other(text)
		}
		return same(text)
	}
}

// wants returns how they are found by the keys that are asked about.
func (q *Question) wants(asked []string) func(text string) string {
	folded := index.Fold(q.Text)
	slot := corpus.Slot("")
	if len(q.Slots) > 0 {
		slot = q.Slots[0]
	}
	switch {
	case q.Shape == Who:
		return func(text string) string { return agent(text, q.asks(), q.Text) }
	case ageAsked.MatchString(folded):
		return nil // nothing but an age answers, which stands beside the name
	case slot == corpus.SlotDate:
		return dated(folded, asked)
	case len(asked) == 0, len(asked) < 2 && len(q.Mentions) == 0:
		return nil // one word is in many sentences
	case q.Shape == Reason:
		return func(text string) string { return reasonIn(text, asked) }
	case q.Shape == YesNo && q.Language == English && (len(q.Mentions) > 0 || slot == ""):
		return func(text string) string { return statement(text, asked) }
	case q.valued(), slot == corpus.SlotStatute:
		return func(text string) string {
			return nearestIn(text, printed[slot], asked)
		}
	case slot == corpus.SlotCourt:
		return func(text string) string { return courtIn(text, *q) }
	case slot == corpus.SlotCount:
		return counted(folded, asked)
	case nameOf.MatchString(folded):
		return func(text string) string { return holder(text, q.Text) }
	case whichNamed.MatchString(folded):
		return func(text string) string { return namedAs(text, whichNamed.FindStringSubmatch(folded)[1]) }
	case where.MatchString(folded):
		return func(text string) string { return placeIn(text, q.Text) }
	}
	if len(asked) == 1 && strings.HasPrefix(asked[0], "=") {
		return nil // one idea of the field is in many sentences too
	}
	return func(text string) string { return plainly(text, asked) }
}

// nameOf finds a question for what somebody or something is called.
var nameOf = regexp.MustCompile(`\bnames? of\b`)

// fining finds what speaks of a fine.
var fining = regexp.MustCompile(`\b(?:fine[ds]?|fining|penalt\w+|penali[sz]\w+|sanction\w*|monetary)\b|罚`)

// opens reports whether a sentence has the two characters that a Chinese question
// without a known name begins with: whom it asks about. In another language they
// could not stand.
func (q *Question) opens(text string) bool {
	folded := index.Fold(q.Text)
	first := lexicon.Clip(folded, 2)
	if !q.valued() || q.crosses(text) || len(q.Mentions) > 0 || lexicon.Han(first) < 2 || strings.ContainsAny(first, "谁哪多几什为何") {
		return true
	}
	return strings.Contains(index.Fold(text), first)
}

// plainly returns a sentence that says most of what is asked, of a Chinese question
// less, since half the pairs of characters are of two words.
func plainly(text string, asked []string) string {
	tokens := index.Analyze(text)
	said := slices.Concat(lexicon.KeysOf(text, tokens), lexicon.HanTermsOf(tokens), lexicon.Ideas(text))
	held := 0
	for _, key := range asked {
		if slices.Contains(said, key) || slices.ContainsFunc(lexicon.KinOf(key), func(kin string) bool { return slices.Contains(said, kin) }) {
			held++
		}
	}
	chinese := slices.ContainsFunc(asked, func(key string) bool { return lexicon.Han(key) > 0 })
	if 4*held >= 3*len(asked) || chinese && 3*held >= 2*len(asked) {
		return strings.TrimRight(text, ".。 ")
	}
	return ""
}
