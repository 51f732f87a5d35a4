package answer

import (
	_ "embed"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

//go:embed words/conducts.txt
var conductLines string

// A conduct is a kind of thing that people are taken to court for, with the ways to
// tell of it: each is groups of words of which a sentence has one each.
type conduct struct {
	name  string
	ways  [][]*regexp.Regexp
	words []string // all of them as written, to search by
}

// conducts are those of words/conducts.txt. They never change.
var conducts = readConducts(conductLines)

func readConducts(lines string) []conduct {
	var all []conduct
	for line := range strings.Lines(lines) {
		name, said, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		var way []*regexp.Regexp
		var words []string
		for group := range strings.SplitSeq(said, " + ") {
			way = append(way, anyOfWords(list(group)))
			words = append(words, list(group)...)
		}
		i := slices.IndexFunc(all, func(c conduct) bool { return c.name == name })
		if i < 0 {
			i, all = len(all), append(all, conduct{name: name})
		}
		all[i].ways = append(all[i].ways, way)
		all[i].words = append(all[i].words, words...)
	}
	return all
}

// anyOfWords finds one of some words in a folded text, in which a star stands for any
// ending.
func anyOfWords(words []string) *regexp.Regexp {
	ways := make([]string, len(words))
	for i, word := range words {
		pattern := strings.ReplaceAll(regexp.QuoteMeta(word), `\*`, `[\p{L}]*`)
		if han(word) == 0 {
			pattern = `\b` + pattern + `\b`
		}
		ways[i] = pattern
	}
	return regexp.MustCompile(strings.Join(ways, "|"))
}

// in reports whether a folded text tells of a conduct.
func (c conduct) in(folded string) bool {
	return slices.ContainsFunc(c.ways, func(way []*regexp.Regexp) bool {
		return !slices.ContainsFunc(way, func(group *regexp.Regexp) bool { return !group.MatchString(folded) })
	})
}

// holdsOf counts the groups of the fullest way to tell of a conduct that a folded text
// has a word of.
func (c conduct) holdsOf(folded string) (most int) {
	for _, way := range c.ways {
		n := 0
		for _, group := range way {
			if group.MatchString(folded) {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

// says reports whether a key is of one of the words by which a folded text tells of a
// conduct.
func (c conduct) says(folded, key string) bool {
	for _, way := range c.ways {
		for _, group := range way {
			if slices.ContainsFunc(group.FindAllString(folded, 8), func(words string) bool { return slices.Contains(keys(words), key) }) {
				return true
			}
		}
	}
	return false
}

// conductsIn returns the kinds of conduct that a question speaks of, each alternative
// of an "or" by itself: a case must be of all kinds of one of them.
func conductsIn(text string) (out [][]conduct) {
	folded := index.Fold(text)
	for _, part := range orElse.Split(folded, -1) {
		if found := conductsOf(part); len(found) > 0 {
			out = append(out, found)
		}
	}
	if len(out) == 0 {
		if found := conductsOf(folded); len(found) > 0 {
			out = append(out, found)
		}
	}
	return out
}

// conductsOf returns the kinds of conduct that a folded text speaks of: of a means and
// of what it serves the means alone.
func conductsOf(folded string) []conduct {
	var found []conduct
	for _, c := range conducts {
		if c.in(folded) {
			found = append(found, c)
		}
	}
	has := func(name string) bool {
		return slices.ContainsFunc(found, func(c conduct) bool { return c.name == name })
	}
	return slices.DeleteFunc(found, func(c conduct) bool {
		return slices.ContainsFunc(meansOf[c.name], has)
	})
}

// meansOf says which means tell more than what they serve: whoever asks for trackers
// asks for all of them, whether or not an article calls it stalking.
var meansOf = map[string][]string{
	"stalking":            {"tracker", "spyware", "spying on a partner"},
	"spying on a partner": {"tracker"},
	"camera takeover":     {"hidden camera"},
	"data trade":          {"parcel labels", "face swap", "face data trade"},
}

// speaksOn finds a folded sentence that goes on from the one before without a name.
var speaksOn = regexp.MustCompile(`^(?:he|she|it|they|his|her|its|their|this|that|these|some of them)\b|^(?:他|她|其|该|两人|二人|并)`)

// tellsOf returns the sentence of a matter that tells best of all of some kinds of
// conduct; ok is false where it does not tell of one of them. What it tells of may
// stand in two sentences of which the second goes on from the first.
func (m matter) tellsOf(kinds []conduct) (best corpus.Span, ok bool) {
	most := 0
	for _, kind := range kinds {
		told := false
		for i, at := range m.sentences {
			text := index.Fold(at.In(m.article.Text))
			both := text
			switch before := m.sentences[max(0, i-1)].In(m.article.Text); {
			case i > 0 && speaksOn.MatchString(text):
				both = index.Fold(before) + " " + text
			case i == 1 && m.opened && headed(before):
				both = index.Fold(before) + " " + text // what a heading says is of what stands below it
			}
			if !kind.in(both) {
				continue
			}
			told = true
			n := 2 * kind.holdsOf(text)
			if namesSomebody(at.In(m.article.Text)) {
				n++
			}
			if n > most && !headed(at.In(m.article.Text)) && !m.article.Withholds(at) {
				best, most = at, n
			}
		}
		if !told {
			return corpus.Span{}, false
		}
	}
	return best, most > 0
}
