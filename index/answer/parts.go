package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// mostParts is how many questions of one message are answered.
const mostParts = 5

// several answers a message of several questions, each in the light of the one
// before it, with a line or more for each. What is said twice is said once.
func (a *Answerer) several(ctx context.Context, whole Question, parts []string, before Turn) (Answer, error) {
	answer := Answer{Route: RouteFact, Abstained: true, Question: whole}
	ctx = ReadIn(ctx, whole.Language)
	var lines []string
	for _, part := range parts[:min(len(parts), mostParts)] {
		one, err := a.follow(ctx, part, before)
		if err != nil {
			return Answer{}, err
		}
		if turn := one.Turn(); len(turn.About) > 0 {
			before = turn
		}
		if line := one.words(); !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
		answer.add(one)
	}
	answer.last = &before
	w := wording[whole.Language]
	end := ""
	if len(parts) > mostParts {
		end = "\n" + fmt.Sprintf(w.firstParts, mostParts)
	}
	answer.Text = fitted(lines, MaxList-lexicon.Runes(end)) + end
	return answer, nil
}

// add takes over what the answer to one part rests on.
func (a *Answer) add(one Answer) {
	a.Abstained = a.Abstained && one.Abstained
	a.Facts = append(a.Facts, one.Facts...)
	a.Quotes = append(a.Quotes, one.Quotes...)
	a.Sources = append(a.Sources, one.Sources...)
	for _, m := range one.Question.Mentions {
		known := func(o Mention) bool { return o.Case.ID == m.Case.ID && o.Party == m.Party }
		if !slices.ContainsFunc(a.Question.Mentions, known) {
			a.Question.Mentions = append(a.Question.Mentions, m)
		}
	}
}

// words is what an answer says where it is one of several: of a case that would
// be shown, how it stands.
func (a Answer) words() string {
	if a.Text != "" {
		return a.Text
	}
	var lines []string
	lang := a.Question.Language
	if a.Route == RouteCase {
		for _, c := range a.Cases()[:min(len(a.Cases()), mostCompared)] {
			lines = append(lines, factLine(c, "", nil, lang, MaxLine)+wording[lang].stop)
		}
	}
	if len(lines) == 0 {
		return Nothing(lang)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// fitted joins texts; where there is no room for all, the longest are cut first.
func fitted(texts []string, room int) string {
	share := room / max(len(texts), 1)
	spare := 0
	for _, text := range texts {
		spare += max(0, share-lexicon.Runes(text)-1)
	}
	out := make([]string, len(texts))
	for i, text := range texts {
		most := share - 1 + spare
		out[i] = Shorten(text, most)
		spare -= max(0, lexicon.Runes(out[i])-(share-1))
	}
	return strings.Join(out, "\n")
}

// Where one question ends and the next may begin.
var (
	askedAgain  = regexp.MustCompile(`[?？]+["”’)）\s]*|\n+`)
	andAgain    = regexp.MustCompile(`(?i),? (?:and|also|plus) (how (?:much|many|long|high|big)|what|when|who|which|where|why|did|does|was|were|is|are|has)\b`)
	commaAgain  = regexp.MustCompile(`[，,；;]|\s`)
	interrogate = regexp.MustCompile(`多少|多久|多长|几|什么|谁|哪|吗|何|是否|有没有`)
)

// partsOf cuts a message into its questions; one that cannot be cut is its only
// part. What asks nothing stays with the question after it, or at the end with
// the one before.
func partsOf(text string) []string {
	var parts []string
	carried := ""
	for _, sentence := range cut(text, askedAgain) {
		for _, piece := range subdivided(sentence) {
			piece = strings.TrimSpace(carried + piece)
			if carried = ""; asksSomething(piece) {
				parts = append(parts, piece)
			} else if piece != "" {
				carried = piece + " "
			}
		}
	}
	switch {
	case carried != "" && len(parts) > 0:
		parts[len(parts)-1] += " " + strings.TrimSpace(carried)
	case len(parts) == 0:
		return []string{text}
	}
	return parts
}

// cut returns the pieces of a text, each with the mark that ends it.
func cut(text string, end *regexp.Regexp) []string {
	var out []string
	from := 0
	for _, at := range end.FindAllStringIndex(text, -1) {
		out = append(out, text[from:at[1]])
		from = at[1]
	}
	return append(out, text[from:])
}

// subdivided cuts a sentence that asks twice: "what term did Han get, and how
// much was the fine". Both halves must ask on their own.
func subdivided(sentence string) []string {
	if m := andAgain.FindStringSubmatchIndex(sentence); m != nil && questioning.MatchString(index.Fold(strings.TrimSpace(sentence[:m[0]]))) {
		return []string{sentence[:m[0]] + "?", sentence[m[2]:]}
	}
	if lexicon.Han(sentence) > 0 {
		pieces := cut(sentence, commaAgain)
		asks := func(piece string) bool { return interrogate.MatchString(index.Fold(piece)) }
		if len(pieces) > 1 && !slices.ContainsFunc(pieces, func(piece string) bool { return !asks(piece) }) {
			return pieces
		}
	}
	return []string{sentence}
}

// asksSomething reports whether a piece is a question, and not an aside such as
// "right?".
func asksSomething(piece string) bool {
	folded := index.Fold(piece)
	words := 0
	for _, token := range index.NameTokens(folded) {
		if strings.ContainsFunc(token.Term, unicode.IsLetter) {
			words++
		}
	}
	return (questioning.MatchString(folded) || interrogate.MatchString(folded)) && words > 2 || elliptic.MatchString(folded)
}
