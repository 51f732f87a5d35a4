package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// What a list or key words ask for, articles say in other words as well: in those of the
// other language, in a word for the same idea, or spelt another way.

// otherwise are the keys that say the same as a key that is asked for.
type otherwise map[string][]string

// otherwise returns, for the keys that a question asks for, the ideas of its words, and
// for one that no text holds, those of the texts that are spelt nearly so.
func (q Question) otherwise(alternatives [][]string, units []passage) otherwise {
	also := otherwise{}
	for _, s := range lexicon.Bridge.SeenLatin(q.lookedFor()) {
		for _, stem := range s.Stems {
			also[lexicon.KeyOf(stem)] = append(also[lexicon.KeyOf(stem)], s.Idea)
		}
	}
	for _, key := range slices.Concat(alternatives...) {
		if lexicon.Crossed(key) { // which the keys of no text are
			also[key] = append(also[key], key)
		}
		held := func(p passage) bool { return slices.Contains(p.keys, key) }
		if lexicon.Han(key) > 0 || lexicon.Crossed(key) || strings.HasPrefix(key, "=") || lexicon.Runes(key) < lexicon.ShortestCorrected || slices.ContainsFunc(units, held) {
			continue
		}
		for _, p := range units {
			for _, other := range p.keys {
				if respelt(key, other) && !slices.Contains(also[key], other) {
					also[key] = append(also[key], other)
				}
			}
		}
	}
	return also
}

// respelt reports whether two stems are one word but for a doubled letter or the spelling of
// another country: doorbel and doorbell, neighbour and neighbor.
func respelt(a, b string) bool {
	if a == "" || b == "" || a[0] != b[0] || len(a)-len(b) > 2 || len(b)-len(a) > 2 {
		return false
	}
	return undoubled(a) == undoubled(b)
}

// undoubled is a stem with no letter doubled and its "our" as "or".
func undoubled(stem string) string {
	letters := []rune(strings.ReplaceAll(stem, "our", "or"))
	return string(slices.Compact(letters))
}

// in returns the keys of a text with those that it says otherwise.
func (o otherwise) in(text string, keys []string) []string {
	if len(o) == 0 {
		return keys
	}
	ideas := lexicon.Ideas(text)
	for key, others := range o {
		says := func(other string) bool { return slices.Contains(ideas, other) || slices.Contains(keys, other) }
		if !slices.Contains(keys, key) && slices.ContainsFunc(others, says) {
			keys = append(keys, key)
		}
	}
	return append(keys, slices.DeleteFunc(ideas, func(idea string) bool { return !lexicon.Crossed(idea) })...)
}

// ideasOf are the ideas that Chinese words of a question stand for, by which articles in
// English are read.
func ideasOf(part string) (ideas []string) {
	for _, s := range lexicon.Bridge.SeenHan(part) {
		if lexicon.Crossed(s.Idea) && !slices.Contains(ideas, s.Idea) {
			ideas = append(ideas, s.Idea)
		}
	}
	return ideas
}

// ofAnother reports whether a sentence of a matter that is taken for a case is of somebody
// else: it brings somebody in who is no party of it, and its paragraph, in an article of
// several matters, names no party of it.
func (m *match) ofAnother() bool {
	if !m.beside || m.c == nil || m.m.article == nil || m.sample.End == 0 {
		return false
	}
	around := m.m.article.Paragraphs
	at := slices.IndexFunc(around, func(p corpus.Span) bool { return p.Start <= m.sample.Start && m.sample.End <= p.End })
	if at < 0 || len(cast(m.c.Parties).in(around[at].In(m.m.article.Text))) > 0 {
		return false
	}
	text := m.sample.In(m.m.article.Text)
	brought := lexicon.Withheld.FindAllString(index.Fold(text), -1)
	for _, found := range surnamedIn.FindAllStringSubmatch(text, -1) {
		brought = append(brought, found[1])
	}
	return len(brought) > 0
}

// surnamedIn finds whom an English text brings in by a Chinese surname.
var surnamedIn = regexp.MustCompile(`\bsurnamed (\p{Lu}\p{L}+)`)

// silent reports whether what a list writes of a case says nothing of what is asked for.
func (m match) silent(q Question, also otherwise) bool {
	if m.c == nil || m.m.article == nil || !m.c.MachineRead() {
		return false
	}
	written := TitleNaming(m.c, q.Language) + "\n" + strings.Join(m.c.Topics, "\n")
	keys := also.in(written, append(lexicon.Keys(written), lexicon.HanTerms(written)...))
	for _, asked := range q.alternatives(true) {
		if slices.ContainsFunc(asked, func(key string) bool { return slices.Contains(keys, key) }) {
			return false
		}
	}
	return true
}
