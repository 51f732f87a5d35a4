package answer

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// What a line needs to be read out, and what it scores for beside the weight of the
// question's units that it has. Small changes to these change few answers.
const (
	readOut     = 0.62 // the share of the question that must stand in a line and around it
	readPlain   = 0.50 // the same of one with words of a sort that speaks for itself
	readClear   = 0.40 // the same of one that is ahead of all others
	clearBy     = 0.06 // so far
	nearly      = 0.10 // so little is one behind the best that says that nobody is named
	ownWords    = 0.12 // the share that must stand in the line itself
	sameSense   = 0.66 // how far a line must say what the question asks that was done
	wholeMatter = 0.75 // of a line with words that speak for themselves, the share that its matter must have instead
	halfMatter  = 0.50 // of one that is ahead of all others, the same
	saysUnnamed = 0.45 // the share that a line must have itself which says that those asked for are not named
	farBehind   = 0.30 // so much it may be behind the best
	saysWhether = 0.15 // the share that a line must have itself to say whether something was done
	listHolds   = 0.20 // the share that a line must have itself for the things it lists to be those asked for
	valueHolds  = 0.45 // the share that a line must have itself for a value in it to be the one asked for
	loneMatter  = 0.35 // of the only one that says what was done, the same
	besideName  = 0.30 // the same of one that says who somebody is
	ofLine      = 0.70 // the part of what a line scores that is its own; the rest is of its matter
	sortedAdds  = 0.25 // words of the sort that is wanted
	namedAdds   = 0.10 // it names whom the question names, or goes on from where they are
	doesAdds    = 0.10 // whoever it names did what the question asks
	askedLacks  = 0.25 // it does not say what the question asks that was done
	tellsMatter = 0.40 // the share of what a question describes that must stand around what somebody did
	titleCounts = 0.40 // what a unit counts that stands in the title of an article
)

// A bearing is what the lines of a sheet have of a gist.
type bearing struct {
	*sheet
	gist
	wanted  sort
	own     [][]float64     // how far each line says each unit
	title   []float64       // how far the title does
	matters map[int]float64 // the share that stands in a stretch, by its number
	told    map[int]float64 // the share of all but what was done
	strange map[int]bool    // the stretches that have nothing of what the question describes
}

func bearingOf(s *sheet, g gist, wanted sort) *bearing {
	b := &bearing{sheet: s, gist: g, wanted: wanted, matters: map[int]float64{}, told: map[int]float64{}, strange: map[int]bool{}}
	for i := range s.lines {
		b.own = append(b.own, g.said(s.lines[i].has))
	}
	b.title = g.said(s.title)
	most := map[int][]float64{}
	for i := range s.lines {
		n := s.matterOf(&s.lines[i])
		if most[n] == nil {
			most[n] = make([]float64, len(g))
			for j := range g {
				most[n][j] = titleCounts * b.title[j]
			}
		}
		for j := range g {
			most[n][j] = max(most[n][j], b.own[i][j])
		}
	}
	for n, said := range most {
		b.matters[n], b.strange[n], b.told[n] = g.share(said), g.strange(said), g.shareBeside(said)
	}
	return b
}

// named reports whether a question names somebody, who need be in no record.
func (b *bearing) named() bool {
	return slices.ContainsFunc(b.gist, func(u unit) bool { return u.name && !u.nation })
}

// saysOfWhom reports whether a line names whom the question names, or goes on to speak of
// somebody: what has neither could be of anybody.
func (b *bearing) saysOfWhom(i int) bool {
	return b.names(i) || b.lines[i].named || ofSomebody.MatchString(b.lines[i].text())
}

// names reports whether a line has a name of the question.
func (b *bearing) names(i int) bool {
	for j, u := range b.gist {
		if u.name && b.own[i][j] >= 1 {
			return true
		}
	}
	return false
}

// verbLeftOut finds a denial that leaves out the verb of the sentence before it.
var verbLeftOut = regexp.MustCompile(`\b(?:was|were|is|are|has|have|had|did|does|do) not(?:[.;,]|$|,? (?:according|however|either|the))`)

// ofSomeMany begins a sentence on several people without names, of whom one may be meant or not.
var ofSomeMany = regexp.MustCompile(`^(?:At least |About |Some )?(?i:two|three|four|five|six|seven|eight|nine|ten|several|dozens of|\d+) (?:\p{L}+ )?(?:men|women|people|persons|officers|workers|employees|operators|defendants|students|teachers|nurses|of (?:them|the))\b`)

var ofSomebody = regexp.MustCompile(`(?i)\b(?:he|she|it|they|him|her|them|his|its|their)\b|[他她其该該]`)

// near returns the lines that may tell enough, whatever words of the sort they have, and
// notes how much of the question each covers.
func (b *bearing) near() []int {
	var out []int
	anywhere := b.wanted.ofMatter && !b.several && b.foundOnce()
	for i := range b.lines {
		l := &b.lines[i]
		if !b.fits(i, anywhere) || !l.states() {
			continue
		}
		all, around := 0.0, 0.0
		l.holds, l.lacks, l.deed = 0, false, false
		for j, u := range b.gist {
			here := b.own[i][j]
			if u.sorted {
				here = 1
			} else {
				if b.wanted.whether && u.ask && here < sameSense && i > 0 && verbLeftOut.MatchString(l.text()) {
					here = b.own[i-1][j] // "Names were taken. Card numbers were not."
				}
				l.holds += u.size() * here
			}
			all += u.size()
			if u.weight > 0 || here > 0 {
				around += u.size() * max(here, b.around(u, i, j))
			}
			l.lacks = l.lacks || u.ask && !u.sorted && u.weight != 0 && here < sameSense
			l.deed = l.deed || u.ask && !u.sorted && u.weight > 0 && here >= sameSense
		}
		if b.wanted.whether && l.deed && !b.ofWhatAsked(i) {
			l.deed, l.lacks = false, true
		}
		switch {
		case all > 0:
			l.holds /= all
			l.matter = b.matters[b.matterOf(l)]
			l.covered = ofLine*around/all + (1-ofLine)*l.matter
		case !b.wanted.alone || slices.ContainsFunc(b.gist, func(u unit) bool { return !u.sorted }): // something is asked of which nothing is told
			continue
		default:
			l.covered, l.matter = readPlain, wholeMatter
		}
		if l.covered >= readClear {
			out = append(out, i)
		}
	}
	return out
}

// describes reports whether a stretch tells of what a question describes beside the deed.
func (b *bearing) describes(stretch int) bool { return b.told[stretch] >= tellsMatter }

// fits reports whether a line has the numbers of the question, and the names that it
// writes in full or stands beside them; the judge of an article's one matter stands anywhere.
func (b *bearing) fits(i int, anywhere bool) bool {
	for j, u := range b.gist {
		if u.number && b.own[i][j] < 1 && !(b.wanted.needed && b.namedBeside(i, j)) || u.person && b.own[i][j] < 1 && !b.namedBeside(i, j) && !anywhere {
			return false
		}
	}
	return true
}

// foundOnce reports whether the words that are wanted are the same wherever an article has
// some: it names one judge.
func (b *bearing) foundOnce() bool {
	one := ""
	for i := range b.lines {
		switch typed := b.wanted.find(b.lines[i].text()); {
		case typed == "" || one != "" && sameLast(typed, one):
		case one != "":
			return false
		default:
			one = typed
		}
	}
	return one != ""
}

// abroad reports whether what stands around a line has nothing of a country that the
// question writes.
func (b *bearing) abroad(i int) bool {
	for j, u := range b.gist {
		if u.nation && b.own[i][j] == 0 && b.around(u, i, j) < alike/2 {
			return true
		}
	}
	return false
}

// afterAppeal reports whether a line, the title or what stands before it in its matter tells
// of a higher court.
func (b *bearing) afterAppeal(i int) bool {
	if onHigher.MatchString(index.Fold(b.article.Title)) && !b.several {
		return true
	}
	return slices.ContainsFunc(b.lines[:i+1], func(l line) bool {
		return b.matterOf(&l) == b.matterOf(&b.lines[i]) && onHigher.MatchString(index.Fold(l.text()))
	})
}

// alteredOnce reports whether an article tells of one matter, in it of whom the question
// names, and of one alteration: so that it is theirs.
func (b *bearing) alteredOnce() bool {
	told, named := map[verdict]bool{}, false
	for i := range b.lines {
		named = named || b.names(i)
		if v := b.wanted.verdict(b.lines[i].text()); v != unsaid {
			told[v] = true
		}
	}
	return !b.several && named && len(told) == 1
}

// telling returns those of the near lines that may answer, scored; whose says how far each
// line is of those whom the question names.
func (b *bearing) telling(near []int, whose []float64) []*line {
	var found []*line
	for _, i := range near {
		l := &b.lines[i]
		if whose[i] == 0 {
			continue
		}
		if l.typed = b.wanted.find(l.text()); b.wanted.listed && l.holds < listHolds {
			l.typed = ""
		}
		if l.typed == "" && b.wanted.opening != nil && l.deed {
			l.typed = b.wanted.opening(l.text(), b.written)
		}
		if l.behind = (corpus.Span{}); b.wanted.behind && l.typed == "" && l.deed && !l.lacks {
			l.typed, l.behind = b.reasonBehind(i)
		}
		described := ""
		l.meant = corpus.Span{}
		if whom, at := b.meantBefore(i); whom != "" && b.wanted.ofWho && !b.wanted.identity {
			l.typed, l.meant, described = whom, at, whom
		} else if b.wanted.ofWho && !b.wanted.identity {
			if described = b.doerDescribed(l); described != "" {
				l.typed = described
			}
		}
		switch {
		case b.wanted.verdict != nil && (l.typed == "" || b.abroad(i) || b.wanted.onAppeal && !b.afterAppeal(i) || l.covered < readOut || b.named() && whose[i] < 1 && !b.names(i) && !b.alteredOnce() || supposed.MatchString(l.text())):
		case b.wanted.verdict == nil && b.wanted.whether && (l.lacks || !l.deed && !b.nothingDone(l) || b.named() && (whose[i] < 1 || !b.saysOfWhom(i)) || whose[i] < 1 && ofSomeMany.MatchString(l.text()) || l.holds < saysWhether || hedged.MatchString(l.text()) && supposed.MatchString(l.text())):
		case b.wanted.value && (l.holds < valueHolds || b.named() && whose[i] < 1):
		case l.typed == "" && b.wanted.needed && !(b.wanted.value && l.deed && notAtAll.MatchString(l.text())), whose[i] < 1 && b.strange[b.matterOf(l)]:
		case b.wanted.ofWho && b.says(l.typed) && !leftUnnamed.MatchString(l.typed) && !(l.deed && !l.lacks && b.doer(l) == l.typed && !b.saysAll(l.typed)): // what the question tells of them, and not who it is
		case b.wanted.identity && (l.holds < besideName || !b.beside(l)): // who somebody is stands beside what they are
		default:
			if name := cmp.Or(b.doer(l), described); b.wanted.ofWho && name != "" && whose[i] >= 0.5 && b.describes(b.matterOf(l)) {
				l.typed, l.does = name, true
			}
			b.score(l, whose[i])
			found = append(found, l)
		}
	}
	return found
}

// nothingDone reports whether a question names no deed, as where it asks whether somebody got
// damages, and a line says all that it does name beside whom it is about.
func (b *bearing) nothingDone(l *line) bool {
	said := 0
	for _, u := range b.gist {
		switch {
		case u.sorted || u.name:
		case u.ask || u.weight > 0 && u.in(l.has) < alike:
			return false
		case u.weight > 0:
			said++
		}
	}
	return said > 1
}

// beside reports whether the name that a line has stands beside words of the question, or
// whether it says that nobody is named.
func (b *bearing) beside(l *line) bool {
	text := l.text()
	at := strings.Index(text, l.typed)
	if at < 0 || leftUnnamed.MatchString(l.typed) {
		return at >= 0
	}
	room := besideLatin
	if lexicon.Han(l.typed) > 0 {
		room = besideHan
	}
	start, end := max(0, at-room), min(len(text), at+len(l.typed)+room)
	for start > 0 && !utf8.RuneStart(text[start]) {
		start--
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	has := featuresOf(text[start:at] + " " + text[at+len(l.typed):end])
	told := func(u unit) bool { return !u.sorted && !u.name && u.in(has) >= 0.6 }
	if slices.ContainsFunc(b.gist, b.isHead) && slices.ContainsFunc(b.gist, func(u unit) bool { return u.ask && !u.sorted && !b.isHead(u) }) {
		// what else is beside it is of anybody
		return b.doer(l) == l.typed || slices.ContainsFunc(b.gist, func(u unit) bool { return told(u) && b.isHead(u) })
	}
	return slices.ContainsFunc(b.gist, told)
}

// So many bytes before and behind a name are beside it.
const (
	besideLatin = 60
	besideHan   = 24
)

// score scores a line, and notes whether it tells enough.
func (b *bearing) score(l *line, whose float64) {
	plain := b.wanted.plain && l.typed != ""
	l.own = (whose == 1 || b.wanted.ofWho && !b.named() && l.covered >= readPlain) && b.wanted.needed
	l.score = l.covered
	if whose == 1 {
		l.score += namedAdds
	}
	l.lacks = l.lacks && (b.wanted.deed || !plain)
	if l.lacks {
		l.score -= askedLacks
	}
	l.silent = b.wanted.ofWho && !b.wanted.identity && l.holds == 0 && l.meant.End == 0
	own := l.holds >= ownWords || plain && l.matter >= wholeMatter
	l.enough = l.score >= readOut && (own || plain) || plain && l.score >= readPlain && (own && l.matter >= halfMatter || whose == 1)
	if l.lacks && b.wanted.needed {
		l.enough = l.enough && leftUnnamed.MatchString(l.typed)
	}
	if l.typed != "" {
		l.score += sortedAdds
	}
	if l.does {
		l.score += doesAdds
	}
	if b.wanted.duty {
		l.score += l.dutyAdds()
	}
}

// namedBeside reports whether a name of the question stands a few lines from a line, or
// nowhere in the article.
func (b *bearing) namedBeside(i, j int) bool {
	nowhere := true
	for k := range b.lines {
		if b.own[k][j] < 1 {
			continue
		}
		if nowhere = false; max(i-k, k-i) <= mostBefore {
			return true
		}
	}
	return nowhere
}

// around is how far a unit is said near a line, or in the title.
func (b *bearing) around(u unit, i, j int) float64 {
	most := titleCounts
	if b.several {
		most /= 2
	}
	if b.title[j] == 0 {
		most = 0
	}
	for k := range b.lines {
		if k != i && b.own[k][j] > most {
			most = max(most, b.own[k][j]*b.faded(&b.lines[i], &b.lines[k], max(i-k, k-i)))
		}
	}
	return most
}
