package answer

import (
	"math"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
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
	nation bool // that of a country or of its people
	ask    bool // it stands right behind the word that asks, which is mostly what was done
	person bool // it is a part of a name of several words
	number bool
}

// A gist is what a question speaks of, unit by unit, as it is compared with texts of one
// language.
type gist []unit

// gistOf takes a question apart for articles in a language. The names of those whom it is
// known to be about are no part of it.
func gistOf(q *Question, chinese bool) gist {
	text := ofThePeople.ReplaceAllString(trying.ReplaceAllString(exceptLeftOut(q.plainly()), " "), "$1")
	for name := range strings.Lines(q.names()) {
		text = strings.ReplaceAll(text, index.Fold(strings.TrimSpace(name)), " ")
		if short := shortForm(name); short != "" {
			text = strings.ReplaceAll(text, short, " ")
		}
	}
	g := gistLatin(text, chinese != q.Language.chinese())
	if lexicon.Han(text) > 0 {
		g = append(g, gistHan(text, chinese)...)
	}
	people := q.fullNames()
	for i := range g {
		g[i].number = strings.Trim(g[i].key, "0123456789") == ""
		g[i].name = slices.ContainsFunc(q.capitals(), func(name string) bool { return slices.Contains(lexicon.Terms(name), g[i].key) })
		g[i].nation = slices.ContainsFunc(q.capitals(), func(name string) bool { return slices.Contains(lexicon.Terms(name), g[i].key) && ofNation(name) })
		g[i].person = slices.ContainsFunc(people, func(name string) bool { return slices.Contains(lexicon.Terms(name), g[i].key) })
	}
	g.markAsked(unparted(text))
	return g
}

// plainly is the folded question; of one whether, why or how something was done, in the verbs
// of articles.
func (q *Question) plainly() string {
	if q.Shape == YesNo || q.Shape == Reason {
		return lexicon.Plainly(index.Fold(q.Text))
	}
	return index.Fold(q.Text)
}

// ofNation reports whether a word names a country or its people: Kenya, Kenyan.
func ofNation(word string) bool {
	for cut := 0; cut <= 3 && len(word)-cut >= sameStart; cut++ {
		if lexicon.National(word[:len(word)-cut]) {
			return true
		}
	}
	return false
}

// trying finds what stands before the verb that somebody only tried to do: the deed is that verb.
var trying = regexp.MustCompile(`\b(?:tr(?:y|ied|ies)|attempt(?:ed|s)?|managed?) to\b|试图|企图`)

// shortForm is the name of a company without the words that only say what kind it is,
// folded; empty where it has none.
func shortForm(name string) string {
	all := lexicon.Forms(strings.TrimSpace(name))
	if short := strings.TrimSpace(all[len(all)-1]); len(all) > 1 && len(short) >= 4 && lexicon.Han(short) == 0 {
		return short
	}
	return ""
}

// says reports whether a name is made of what the question tells, half of it at least: of
// the Larch Harbour Office a question about Larch does not tell.
func (g gist) says(name string) bool {
	words, told := lexicon.Terms(latinOnly(name)), 0
	if len(words) < 3 {
		has := featuresOf(name)
		return slices.ContainsFunc(g, func(u unit) bool { return !u.sorted && u.in(has) >= 0.6 })
	}
	for _, word := range words {
		has := featuresOf(word)
		if slices.ContainsFunc(g, func(u unit) bool { return !u.sorted && u.in(has) >= 0.6 }) {
			told++
		}
	}
	return 2*told >= len(words)
}

// saysAll reports whether each word of some is told by a question.
func (g gist) saysAll(words string) bool {
	return !slices.ContainsFunc(lexicon.Terms(words), func(word string) bool {
		has := featuresOf(word)
		return !slices.ContainsFunc(g, func(u unit) bool { return !u.sorted && u.in(has) >= 0.6 })
	})
}

// sortedBy notes the units that words of the sort which is wanted stand for.
func (g gist) sortedBy(wanted sort, text string) {
	if wanted.asked == nil {
		return
	}
	for _, found := range wanted.asked.FindAllString(index.Fold(text), -1) {
		stems := lexicon.Terms(found)
		for i := range g {
			g[i].sorted = g[i].sorted || slices.Contains(stems, g[i].key) || lexicon.Han(found) > 0 && strings.Contains(g[i].key, found)
		}
	}
}

// fullNames returns the names of several words that a question writes: of no body, and of
// no place that stands behind a preposition.
func (q *Question) fullNames() []string {
	var names []string
	for _, m := range namesOfWords.FindAllStringSubmatch(q.Text, 4) {
		if m[1] == "" && !bodyNames.MatchString(m[2]) {
			names = append(names, m[2])
		}
	}
	return names
}

// namesOfWords finds runs of words with capitals, and what makes a place of one.
var namesOfWords = regexp.MustCompile(`\b((?:in|at|near|around|outside) )?(\p{Lu}[\p{L}’'-]+(?: (?:de |van |von )?\p{Lu}[\p{L}’'-]+)+)`)

// gistLatin reads the words in Latin letters.
func gistLatin(text string, crosses bool) gist {
	var g gist
	covered := map[string]string{}
	for _, s := range lexicon.Bridge.SeenLatin(text) {
		if len(s.Stems) > 1 {
			g = append(g, unit{key: s.Idea, stems: s.Stems, idea: s.Idea})
			for _, stem := range s.Stems {
				covered[stem] = ""
			}
			continue
		}
		covered[s.Stems[0]] = s.Idea
	}
	for _, stem := range lexicon.Terms(latinOnly(text)) {
		idea, seen := covered[stem]
		key := lexicon.KeyOf(stem)
		if seen && idea == "" || asking.Has(stem) || sayingNothing.Has(stem) {
			continue
		}
		if idea == "" && strings.HasPrefix(key, "=") {
			idea = key
		}
		if !slices.ContainsFunc(g, func(u unit) bool { return u.key == stem }) {
			g = append(g, unit{key: stem, idea: idea})
		}
	}
	return g.sensed(latinOnly(text))
}

// sensed gives the units their senses, and makes one unit of several words that have one
// together.
func (g gist) sensed(text string) gist {
	for _, one := range lexicon.WaysToSay.In(text) {
		stems := one.Stems
		if one.Han != "" {
			stems = []string{one.Han}
		}
		i := slices.IndexFunc(g, func(u unit) bool {
			return u.key == stems[0] || slices.Equal(u.stems, stems) || one.Han != "" && strings.Contains(u.key, one.Han)
		})
		switch {
		case i >= 0 && len(stems) > 1 && len(g[i].stems) == 0:
			g = slices.DeleteFunc(g, func(u unit) bool { return slices.Contains(stems[1:], u.key) })
			i = slices.IndexFunc(g, func(u unit) bool { return u.key == stems[0] })
			g[i] = unit{key: stems[0] + " " + stems[1], stems: stems, senses: []string{one.Sense}}
		case i >= 0:
			g[i].senses = append(g[i].senses, one.Sense)
		case one.Han != "":
			g = append(g, unit{key: one.Han, senses: []string{one.Sense}})
		}
	}
	return g
}

// gistHan reads the Chinese words that stand for an idea or have a sense, and for Chinese
// texts the pairs of characters of the rest.
func gistHan(text string, chinese bool) gist {
	var g gist
	folded := unparted(lexicon.Simplified(text))
	rest := []byte(folded)
	for _, s := range lexicon.Bridge.SeenHan(folded) {
		blank(rest, s.At)
		if !slices.ContainsFunc(g, func(u unit) bool { return u.idea == s.Idea }) {
			g = append(g, unit{key: s.Han, idea: s.Idea})
		}
	}
	for _, one := range lexicon.WaysToSay.In(string(rest)) {
		if i := strings.Index(string(rest), one.Han); i >= 0 && one.Han != "" {
			blank(rest, corpus.Span{Start: i, End: i + len(one.Han)})
			g = append(g, unit{key: one.Han})
		}
	}
	g = g.sensed(folded)
	unread := asksHan.ReplaceAllString(asksInHan.ReplaceAllString(string(rest), " "), " ")
	if !chinese {
		for range lexicon.Han(strings.Map(joinless, unread)) / 2 {
			g = append(g, unit{key: "?"}) // what is not read may be what is asked
		}
		return g
	}
	for _, pair := range lexicon.HanTerms(unread) {
		if lexicon.Han(pair) == 2 {
			g = append(g, unit{key: pair})
		}
	}
	return g
}

// asksInHan finds what [asksHan] leaves of the Chinese words that ask for a day, a time, a
// name, or for yes or no.
var asksInHan = regexp.MustCompile(`(?:还|另外?|又|也)*(?:要|须|必须|得|应|应当|需要?)(?:做|干)(?:些)?什么|什么(?:时候|时间|名字)|何时|哪一?[天日年月位名家]|几[天年月号点]|多(?:久|长时间)|有没有|是不是|能不能|叫(?:做|什么)?|名字|姓名`)

func blank(text []byte, at corpus.Span) {
	for i := at.Start; i < at.End; i++ {
		text[i] = ' '
	}
}

// joinless leaves out the characters that only join others.
func joinless(r rune) rune {
	if strings.ContainsRune("的是由被把在了和与为于之其替给向从对将有者那", r) {
		return ' '
	}
	return r
}

// sayingNothing are stems that tell one sentence from another in no article.
var sayingNothing = lexicon.Set{"case", "matter", "name", "call", "use", "said", "someth", "someon", "somebodi", "anyon", "thing", "happen", "kind", "reason", "article", "sourc", "first", "last", "odd", "also", "actual", "real", "realli", "exact", "besid", "ms", "mr", "mrs", "dr"}

// size is the weight of a unit, whether it stands anywhere or not.
func (u *unit) size() float64 { return math.Abs(u.weight) }

// said is how far some features say each unit.
func (g gist) said(has features) []float64 {
	out := make([]float64, len(g))
	for i := range g {
		out[i] = g[i].in(has)
	}
	return out
}

// share is the part of a gist that is said, by weight, without the words of the sort that
// is wanted.
func (g gist) share(said []float64) float64 {
	all, has := 0.0, 0.0
	for i := range g {
		if !g[i].sorted {
			all, has = all+g[i].size(), has+g[i].size()*said[i]
		}
	}
	return has / max(all, 1e-9)
}

// shareBeside is [gist.share] of all but what was done.
func (g gist) shareBeside(said []float64) float64 {
	all, has := 0.0, 0.0
	for i := range g {
		if !g[i].sorted && !g[i].ask {
			all, has = all+g[i].size(), has+g[i].size()*said[i]
		}
	}
	return has / max(all, 1e-9)
}

// strange reports whether nothing is said of what a gist describes: of all but what was
// done and the words of the sort that is wanted.
func (g gist) strange(said []float64) bool {
	describes := false
	for i, u := range g {
		if u.ask || u.sorted || u.weight == 0 {
			continue
		}
		if describes = true; said[i] >= 0.4 {
			return false
		}
	}
	return describes
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
	case slices.ContainsFunc(lexicon.KinOf(lexicon.KeyOf(u.key)), func(kin string) bool { return has[kin] }):
		return 0.65
	case len(u.key) >= sameStart && lexicon.Han(u.key) == 0 && (!u.name || u.nation) && has[startOf(u.key)]:
		return 0.65
	}
	return 0
}

// saysIn reports whether some features say what a unit does, in whatever form of its verb.
func (u *unit) saysIn(has features) bool {
	return u.in(has) >= sameSense || slices.ContainsFunc(lexicon.FormsOf(lexicon.KeyOf(u.key)), func(form string) bool { return has[form] })
}

// missing gives what stands in no text of one language the weight that it has in the
// other: what it says is likely told there.
func (g gist) missing(other gist) {
	for i := range g {
		for _, u := range other {
			if g[i].weight < 0 && u.key == g[i].key && u.weight > 0 {
				g[i].weight = min(g[i].weight, -u.weight)
			}
		}
	}
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
			if lexicon.Han(g[i].key) == 2 && g[i].idea == "" {
				g[i].weight /= 2 // half the pairs of characters are of two words
			}
			known, sum = known+1, sum+g[i].weight
		}
	}
	for i := range g {
		switch {
		case g[i].ask && g[i].weight > 0:
			g[i].weight *= 1.5
		}
		switch {
		case g[i].sorted:
			g[i].weight = 1
		case g[i].weight == 0 && known > 0 && !(lexicon.Han(g[i].key) == 2 && g[i].idea == "" && len(g[i].senses) == 0):
			g[i].weight = -0.6 * sum / float64(known)
		}
	}
}
