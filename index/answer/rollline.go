package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// calling writes a roll: the cases of records, then each member with how it stands and
// the figure that is asked for, then what articles tell of those without a record.
func (d *digest) calling(q Question, recorded []*corpus.Case, members []member) Answer {
	answer := Answer{Route: RouteList, Question: q}
	answer.Question.Mentions = nil
	w := wording[q.Language]
	slot := q.rollSlot()
	var items, brief []string
	for _, c := range recorded {
		answer.Question.Mentions = append(answer.Question.Mentions, Mention{Case: c})
		answer.Facts = append(answer.Facts, StatedIn(c, c.Status[:min(1, len(c.Status))])...)
		items = append(items, Shorten(TitleNaming(c, q.Language), 100)+bracketed(Standings(c, q.Language), q.Language))
		brief = append(brief, shortName(Mention{Case: c})+bracketed(Standings(c, q.Language), q.Language))
	}
	also, count := "", len(recorded)
	room := roomFor(members)
	for _, m := range members {
		words := m.inWords(q.Language, room)
		quoted := add(answer.Quotes, quote(m.matters[0].article, m.sample))
		told := len(quoted) > len(answer.Quotes) || m.plain && m.called != "" && !strings.Contains(also, m.called)
		if m.nameless() && told && lexicon.Runes(also+words) <= mostSamples {
			also, answer.Quotes = also+words, quoted
			answer.Headings = append(answer.Headings, m.headings()...)
		}
	}
	for _, m := range members {
		if m.nameless() {
			continue
		}
		answer.Quotes = add(answer.Quotes, quote(m.matters[0].article, m.sample))
		count++
		answer.Question.Mentions = append(answer.Question.Mentions, m.of)
		item, facts := m.item(slot, q.Language)
		answer.Facts = append(answer.Facts, facts...)
		if m.of.uncalled() && m.called != "" {
			answer.Headings = append(answer.Headings, m.headings()...)
		}
		items = append(items, item)
	}
	end := w.stop
	if also != "" {
		end += "\n" + w.inArticles + strings.TrimSpace(also) + "\n"
	}
	end += d.comparison(q.Language)
	answer.entries = entriesOf(answer.Question.Mentions)
	if answer.Text = rollText(items, count, end, q.Language); len(items) > 0 && !strings.Contains(answer.Text, items[len(items)-1]) {
		told := items[len(recorded):] // what the articles tell is not left out for the length of titles
		answer.entries = entriesOf(slices.Concat(answer.Question.Mentions[len(recorded):], answer.Question.Mentions[:len(recorded)]))
		answer.Text = rollText(slices.Concat(told, brief), count, end, q.Language)
	}
	return answer
}

// roomFor is how many characters there are for the sentence of each member whom a sentence
// tells.
func roomFor(members []member) int {
	n := 0
	for _, m := range members {
		if m.nameless() {
			n++
		}
	}
	return min(longestSample, max(shortestSample, mostSamples/max(n, 1)-widestTitle))
}

// shortestSample is into how few characters a sentence of a list is cut.
const shortestSample = 90

// inWords is the sentence that shows a member, in so many characters, with who says it.
func (m member) inWords(lang Language, room int) string {
	w := wording[lang]
	sentence := Shorten(sentenceOf(m.matters[0].article, m.sample), room)
	switch {
	case m.called == "" || strings.Contains(sentence, m.called):
	case m.plain && namesSomebody(m.called):
		sentence = m.called
	default:
		sentence = m.called + w.stop + sentence
	}
	words := fmt.Sprintf(w.fromText, sentence, said(m.matters[0].article, lang))
	return strings.TrimRight(words, ".。") + w.stop
}

// headings are the words that an article calls a member's matter by.
func (m member) headings() []Quote {
	if m.called == "" {
		return nil
	}
	return []Quote{m.heading}
}

// withHeading is a sentence of a matter with the name before it in the same line, where
// the sentence does not say whom it is about.
func (m matter) withHeading(sample corpus.Span) corpus.Span {
	first := m.sentences[0]
	inLine := len(m.sentences) > 1 && m.sentences[1] == sample && !strings.Contains(m.article.Text[first.End:sample.Start], "\n")
	if inLine && nameAlone.MatchString(first.In(m.article.Text)) {
		return corpus.Span{Start: first.Start, End: sample.End}
	}
	return sample
}

// rollText joins the items of a list that have room, counts the rest, and says how
// many there are.
func rollText(items []string, count int, end string, lang Language) string {
	w := wording[lang]
	if count == 0 {
		return strings.TrimSpace(strings.TrimPrefix(end, w.stop))
	}
	text := fmt.Sprintf(w.listed, count)
	written := 0
	for _, item := range items {
		if written > 0 {
			item = w.semicolon + item
		}
		if written < mostCalled && lexicon.Runes(text+item+end)+more <= MaxList {
			text += item
			written++
		}
	}
	if left := len(items) - written; left > 0 {
		text += fmt.Sprintf(w.unlisted, left)
	}
	return text + end
}

// mostCalled is how many members a list names; the rest is counted.
const mostCalled = 10

// item writes a member: the name, in both scripts where the sources have both, how the
// matter stands, and the figure of a slot.
func (m member) item(slot corpus.Slot, lang Language) (string, []Stated) {
	name := shortName(m.of)
	if m.unsettled() {
		return name + bracketed(MachineRead(lang), lang), nil // how the matter of another stands says nothing of them
	}
	if other := otherName(m.of); other != "" {
		name += Aside(other, lang)
	}
	if m.of.uncalled() && m.called != "" {
		name += bracketed(m.called, lang)
	}
	words := standingLine(m.of.Case, m.of.Party, lang, false)
	var facts []Stated
	if status, ok := Standing(m.of.Case, m.of.Party); ok {
		facts = StatedIn(m.of.Case, []corpus.Fact{status})
	}
	if slot != "" {
		if found := relevant(m.of.Case, m.of.Party, []corpus.Slot{slot}, nil); len(found) > 0 {
			words += wording[lang].semicolon + cellPlain(found[0])
			if suspended(found[0]) {
				words += suspendedWord[lang]
			}
			facts = append(facts, Stated{m.of.Case, found[0]})
		}
	}
	return name + bracketed(words, lang), facts
}

// suspendedWord says beside a term that it need not be served as it stands, in the
// language of the question.
var suspendedWord = map[Language]string{English: ", suspended", Chinese: "，缓刑", Traditional: "，緩刑"}

// cellPlain is the first value of a fact as its source prints it.
func cellPlain(f corpus.Fact) string {
	for _, claim := range f.Claims {
		if claim.Stated() && claim.Mistaken == "" {
			return claim.Display()
		}
	}
	return ""
}

func bracketed(words string, lang Language) string {
	if words == "" {
		return ""
	}
	return Aside(words, lang)
}

// rollSlot is the figure that a list shows of each: the one that it asks for.
func (q *Question) rollSlot() corpus.Slot {
	if asked := q.becomesAsked(); len(asked) > 0 {
		return asked[0].slot
	}
	return ""
}
