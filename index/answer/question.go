package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A Question is what was understood of a text.
type Question struct {
	Text     string // cleaned
	Language Language
	Slots    []corpus.Slot  // what it asks for; nil where it asks for nothing in particular
	Asks     bool           // it is worded as a question, not as key words
	Mentions []Mention      // the cases and parties it names
	Content  []string       // stems of its words, without function words and names
	Detail   []string       // Content without the words that ask for the slots
	Shape    Shape          // the kind of answer that it wants
	Topic    []string       // keys of what it is about, without names and the words that ask
	everyone []Mention      // Mentions before one of several cases was chosen by what the question tells
	Listing  string         // what cases it asks to be listed by: "surveillance cameras"; empty: it asks for no list
	unknown  string         // of a Chinese question for cases: what it says that no list of words knows
	relative *regexp.Regexp // what must call whom it asks of, who is only somebody's brother or buyer; nil: it asks of those it names
	opposite *regexp.Regexp // how a sentence tells that whom it names gave what it asks who gave them, or the other way round; nil: it asks neither
	near     *nearArticles  // what was found for it; nil: nothing is remembered
}

// understand reads what can be read without the archive.
func understand(text string) Question {
	q := Question{Text: Clean(text)}
	q.Language = languageOf(q.Text)
	folded := index.Fold(q.Text)
	var rest string
	main := atFirstInstance(exceptLeftOut(folded))
	q.Slots, rest = askedOfTime(main)
	q.Asks = questioning.MatchString(folded)
	q.Shape = shaped(main)
	q.onDay(folded)
	q.Topic = topicOf(rest)
	q.Content = lexicon.Terms(q.Text)
	q.Detail = details(rest)
	if at := listing.FindStringIndex(folded); at != nil && !theOne.MatchString(folded) {
		q.Listing = strings.TrimSpace(strings.Trim(folded[at[1]:], "?？。. "))
		q.Topic = topicOf(q.Listing)
	}
	return q
}

// reread looks for what is asked in the words around the names, since a name may
// hold a word that asks ("the Uber fine"). Of two readings the narrower stands,
// and the first where nothing around the names asks.
func (q *Question) reread(mentions []Mention) {
	around := []byte(q.Text)
	for _, m := range mentions {
		end := m.at.End
		for _, possessive := range []string{"'s", "’s"} {
			if strings.HasPrefix(q.Text[end:], possessive) {
				end += len(possessive)
			}
		}
		for i := m.at.Start; i < end; i++ {
			around[i] = ' '
		}
	}
	found, rest := askedOfTime(atFirstInstance(exceptLeftOut(strings.TrimSpace(index.Fold(string(around))))))
	if found != nil && (q.Slots == nil || len(found) <= len(q.Slots)) {
		q.Slots, q.Detail, q.Topic = found, details(rest), topicOf(rest)
	}
	q.onDay(index.Fold(q.Text))
}

// onDay makes a question whether something was on a day one for its date.
func (q *Question) onDay(folded string) {
	general := q.Slots == nil || q.Slots[0] == corpus.SlotOutcome || q.Slots[0] == corpus.SlotStatus
	if general && q.Shape == YesNo && !dayIn(folded).IsZero() {
		q.Slots = slots(corpus.SlotDate)
	}
}

// without returns the words that are not among some.
func without(words, some []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool { return slices.Contains(some, word) })
}

// topicOf returns the keys of what a question is about.
func topicOf(rest string) []string {
	return slices.DeleteFunc(lexicon.Keys(rest), func(key string) bool { return vague.Has(key) || generic.Has(key) || asking.Has(key) })
}

// details returns the stems that tell one fact or case from another.
func details(text string) []string {
	return slices.DeleteFunc(lexicon.Terms(text), vague.Has)
}

// without removes the stems of the names that the question mentions, which say
// nothing about what it asks of them.
func (q *Question) without(mentions []Mention) {
	for _, m := range mentions {
		names := lexicon.Terms(m.Name)
		inName := func(t string) bool { return slices.Contains(names, t) }
		q.Content = slices.DeleteFunc(q.Content, inName)
		q.Detail = slices.DeleteFunc(q.Detail, inName)
		q.Topic = slices.DeleteFunc(q.Topic, func(key string) bool { return slices.Contains(lexicon.Keys(m.Name), key) })
	}
}

// honorifics stand before a name.
var honorifics = lexicon.Set{"Ms", "Mr", "Mrs", "Miss", "Dr", "Prof"}

// wordsOfPlaces returns the words of the places of two words that a text names: who asks of Hong Kong
// asks of nobody called Hong.
func wordsOfPlaces(text string) (words []string) {
	for _, s := range seatsIn(text) {
		if name := strings.Fields(s.at.In(text)); len(name) > 1 {
			words = append(words, name...)
		}
	}
	return words
}

// stranger returns a capitalised word that begins no sentence, tells nothing but
// a name, and is none in the archive: somebody whom the question takes for known.
// "" where there is none.
func (q *Question) stranger() string {
	fields := strings.Fields(q.Text)
	places := wordsOfPlaces(q.Text)
	for i, field := range fields {
		word := lexicon.BareWord(field)
		if i == 0 || slices.Contains(places, word) || lexicon.Runes(word) < 2 || honorifics.Has(word) || strings.HasSuffix(fields[i-1], ".") && !honorifics.Has(lexicon.BareWord(fields[i-1])) || len(lexicon.Terms(word)) == 0 {
			continue
		}
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) && word != strings.ToUpper(word) {
			return word
		}
	}
	return ""
}
