package answer

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"casebot/index"
)

// A unit is one thing that a question speaks of.
type unit struct {
	key    string
	stems  []string // all of which say it, too
	idea   string   // of either language
	senses []string // in which other words are said for it
	sorted bool     // a sentence with words of the sort that is wanted says it
	weight float64
	name   bool // it is written as a name is
	ask    bool // it stands right behind the word that asks, which is mostly what was done
}

// A gist is what a question speaks of, unit by unit, as it is compared with texts of one
// language.
type gist []unit

// gistOf takes a question apart for articles in a language. The names of those whom it is
// known to be about are no part of it.
func gistOf(q *Question, chinese bool) gist {
	text := index.Fold(q.Text)
	for name := range strings.Lines(q.names()) {
		text = strings.ReplaceAll(text, index.Fold(strings.TrimSpace(name)), " ")
	}
	g := gistLatin(text, chinese != q.Language.chinese())
	if han(text) > 0 {
		g = append(g, gistHan(text, chinese)...)
	}
	for i := range g {
		g[i].name = slices.ContainsFunc(q.capitals(), func(name string) bool { return slices.Contains(terms(name), g[i].key) })
	}
	g.markAsked(text)
	return g
}

// gistLatin reads the words in Latin letters.
func gistLatin(text string, crosses bool) gist {
	var g gist
	covered := map[string]string{}
	for _, s := range bridge.seenLatin(text) {
		if len(s.stems) > 1 {
			g = append(g, unit{key: s.idea, stems: s.stems, idea: s.idea})
			for _, stem := range s.stems {
				covered[stem] = ""
			}
			continue
		}
		covered[s.stems[0]] = s.idea
	}
	for _, stem := range terms(latinOnly(text)) {
		idea, seen := covered[stem]
		key := keyOf(stem)
		if seen && idea == "" || asking.has(stem) || sayingNothing.has(stem) {
			continue
		}
		if idea == "" && strings.HasPrefix(key, "=") {
			idea = key
		}
		if !slices.ContainsFunc(g, func(u unit) bool { return u.key == stem }) {
			g = append(g, unit{key: stem, idea: idea})
		}
	}
	return g.sensed(text)
}

// sensed gives the units their senses, and makes one unit of several words that have one
// together.
func (g gist) sensed(text string) gist {
	for _, one := range waysToSay.in(text) {
		stems := one.stems
		if one.han != "" {
			stems = []string{one.han}
		}
		i := slices.IndexFunc(g, func(u unit) bool { return u.key == stems[0] || slices.Equal(u.stems, stems) || one.han != "" && strings.Contains(u.key, one.han) })
		switch {
		case i >= 0 && len(stems) > 1 && len(g[i].stems) == 0:
			g = slices.DeleteFunc(g, func(u unit) bool { return slices.Contains(stems[1:], u.key) })
			i = slices.IndexFunc(g, func(u unit) bool { return u.key == stems[0] })
			g[i] = unit{key: stems[0] + " " + stems[1], stems: stems, senses: []string{one.sense}}
		case i >= 0:
			g[i].senses = append(g[i].senses, one.sense)
		case one.han != "":
			g = append(g, unit{key: one.han, senses: []string{one.sense}})
		}
	}
	return g
}

// gistHan reads the Chinese words that stand for an idea, and for Chinese texts the pairs
// of characters of the rest.
func gistHan(text string, chinese bool) gist {
	var g gist
	folded := simplified(text)
	rest := []byte(folded)
	for _, s := range bridge.seenHan(folded) {
		for i := s.at.Start; i < s.at.End; i++ {
			rest[i] = ' '
		}
		if !slices.ContainsFunc(g, func(u unit) bool { return u.idea == s.idea }) {
			g = append(g, unit{key: s.han, idea: s.idea})
		}
	}
	unread := asksHan.ReplaceAllString(string(rest), " ")
	if !chinese {
		g = g.sensed(folded)
		for range han(unread) / 3 {
			g = append(g, unit{key: "?"}) // what is not read may be what is asked
		}
		return g
	}
	for _, pair := range hanTerms(unread) {
		if han(pair) == 2 {
			g = append(g, unit{key: pair})
		}
	}
	return g.sensed(folded)
}

// sayingNothing are stems that tell one sentence from another in no article.
var sayingNothing = lexicon{"case", "matter", "name", "call", "use", "said", "someth", "someon", "somebodi", "anyon", "thing", "happen", "kind", "reason", "article", "sourc"}

// askedWords finds what stands between the word that asks and what it asks of.
var askedWords = regexp.MustCompile(`\b(?:who|whom|by whom|which [a-z]+|what [a-z]+|whose [a-z]+) (?:(?:is|are|was|were|did|does|do|has|had|have|first|also|originally|actually|the|a|an) )*([a-z]+)`)

// markAsked notes what a question for somebody asks that they did.
func (g gist) markAsked(text string) {
	m := askedWords.FindStringSubmatch(text)
	if m == nil {
		return
	}
	for _, stem := range terms(m[1]) {
		for i := range g {
			if g[i].key == stem || slices.Contains(g[i].stems, stem) {
				g[i].ask = true
			}
		}
	}
}

// in is how far some features say what the unit does, 0 to 1.
func (u *unit) in(has features) float64 {
	switch {
	case has[u.key], len(u.stems) > 0 && !slices.ContainsFunc(u.stems, func(stem string) bool { return !has[stem] }):
		return 1
	case u.idea != "" && has[u.idea]:
		return 0.9
	case slices.ContainsFunc(u.senses, func(sense string) bool { return has[sense] }):
		return 0.7
	case slices.ContainsFunc(kinOf[keyOf(u.key)], func(kin string) bool { return has[kin] }):
		return 0.65
	case len(u.key) >= sameStart && u.key[0] != '~' && han(u.key) == 0 && !u.name:
		for key := range has {
			if len(key) >= sameStart && key[:sameStart] == u.key[:sameStart] {
				return 0.65
			}
		}
	}
	return 0
}

// weigh gives each unit its weight among some sheets: the rarer the more. What stands
// nowhere weighs less, and what could not stand in another language least.
func (g gist) weigh(sheets []*sheet) {
	lines, known, sum := 0, 0, 0.0
	for _, r := range sheets {
		lines += len(r.lines)
	}
	for i := range g {
		n := 0
		for _, r := range sheets {
			for j := range r.lines {
				if g[i].in(r.lines[j].has) >= 0.6 {
					n++
				}
			}
		}
		if g[i].weight = 0; n > 0 {
			g[i].weight = math.Log(1 + float64(lines)/float64(n+1))
			if han(g[i].key) == 2 && g[i].idea == "" {
				g[i].weight /= 2 // half the pairs of characters are of two words
			}
			known, sum = known+1, sum+g[i].weight
		}
	}
	for i := range g {
		if g[i].weight == 0 && known > 0 && !(han(g[i].key) == 2 && g[i].idea == "") {
			g[i].weight = -0.5 * sum / float64(known)
		}
	}
}
