package lexicon

import (
	_ "embed"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

//go:embed conducts.txt
var conductLines string

// A Conduct is a kind of thing that people are taken to court for, with the ways to
// tell of it: each is groups of words of which a sentence has one each.
type Conduct struct {
	name  string
	ways  [][]*regexp.Regexp
	Words []string // all of them as written, to search by
}

// Conducts are those of conducts.txt. They never change.
var Conducts = readConducts(conductLines)

func readConducts(lines string) []Conduct {
	var all []Conduct
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
		i := slices.IndexFunc(all, func(c Conduct) bool { return c.name == name })
		if i < 0 {
			i, all = len(all), append(all, Conduct{name: name})
		}
		all[i].ways = append(all[i].ways, way)
		all[i].Words = append(all[i].Words, words...)
	}
	return all
}

// anyOfWords finds one of some words in a folded text, in which a star stands for any
// ending.
func anyOfWords(words []string) *regexp.Regexp {
	ways := make([]string, len(words))
	for i, word := range words {
		pattern := strings.ReplaceAll(regexp.QuoteMeta(word), `\*`, `[\p{L}]*`)
		if Han(word) == 0 {
			pattern = `\b` + pattern + `\b`
		}
		ways[i] = pattern
	}
	return regexp.MustCompile(strings.Join(ways, "|"))
}

// In reports whether a folded text tells of a conduct.
func (c Conduct) In(folded string) bool {
	return slices.ContainsFunc(c.ways, func(way []*regexp.Regexp) bool {
		return !slices.ContainsFunc(way, func(group *regexp.Regexp) bool { return !group.MatchString(folded) })
	})
}

// ShareOf returns how much of the fullest way to tell of a conduct a folded text has, 0 to
// 1: a word of each of its groups is all of it.
func (c Conduct) ShareOf(folded string) (most float64) {
	for _, way := range c.ways {
		n := 0
		for _, group := range way {
			if group.MatchString(folded) {
				n++
			}
		}
		most = max(most, float64(n)/float64(len(way)))
	}
	return most
}

// Says reports whether a key is of one of the words by which a folded text tells of a
// conduct.
func (c Conduct) Says(folded, key string) bool {
	for _, way := range c.ways {
		for _, group := range way {
			if slices.ContainsFunc(group.FindAllString(folded, 8), func(words string) bool { return slices.Contains(Keys(words), key) }) {
				return true
			}
		}
	}
	return false
}

// ConductsIn returns the kinds of conduct that a question speaks of, each alternative
// of an "or" by itself: a case must be of all kinds of one of them.
func ConductsIn(text string) (out [][]Conduct) {
	folded := index.Fold(text)
	for _, part := range OrElse.Split(folded, -1) {
		if found := ConductsOf(part); len(found) > 0 {
			out = append(out, found)
		}
	}
	if len(out) == 0 {
		if found := ConductsOf(folded); len(found) > 0 {
			out = append(out, found)
		}
	}
	return out
}

// ConductsOf returns the kinds of conduct that a folded text speaks of: of a means and
// of what it serves the means alone.
func ConductsOf(folded string) []Conduct {
	var found []Conduct
	for _, c := range Conducts {
		if c.In(folded) {
			found = append(found, c)
		}
	}
	has := func(name string) bool {
		return slices.ContainsFunc(found, func(c Conduct) bool { return c.name == name })
	}
	return slices.DeleteFunc(found, func(c Conduct) bool {
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

// OrElse parts the alternatives of a folded question.
var OrElse = regexp.MustCompile(` or |/|或者是|或者|或是|或|还是`)
