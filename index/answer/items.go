package answer

import (
	"maps"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A text may say what somebody must do, or what was taken, in a list: a line that ends
// with a colon, and its items below it. None says anything without the others.

// Bounds on what is read as one list.
const (
	mostItems   = 8
	longestList = 240 // characters
	longestDuty = 640 // the same where a question asks for what is listed
)

var (
	leadsIn = regexp.MustCompile(`[:：]\s*$`)
	anItem  = regexp.MustCompile(`^(?:[-–•·*▪]|\(?[a-h1-9][).]|[（(][一二三四五六七八九十\d][)）])\s*`)
)

// withItems makes one line of each list of a sheet that has no more than some characters:
// what leads in, with its items.
func (s *sheet) withItems(longest int) *sheet {
	for i := 0; i < len(s.lines); i++ {
		lead := &s.lines[i]
		if !leadsIn.MatchString(lead.text()) && !s.opensList(i) {
			continue
		}
		last := i
		for last+1 < len(s.lines) && last-i < mostItems && anItem.MatchString(s.lines[last+1].text()) && lexicon.Runes(s.article.Text[lead.at.Start:s.lines[last+1].at.End]) <= longest {
			last++
		}
		if last == i {
			continue
		}
		lead.has, lead.names = maps.Clone(lead.has), slices.Clone(lead.names) // others read the article too
		for _, item := range s.lines[i+1 : last+1] {
			maps.Copy(lead.has, item.has)
			lead.names = append(lead.names, item.names...)
		}
		lead.at.End = s.lines[last].at.End
		s.lines = slices.Delete(s.lines, i+1, last+1)
	}
	return s
}

// withList is a passage that leads in a list with the items below it; any other as it is, and for
// a question that wants a name or a value.
func (q *Question) withList(p passage) passage {
	if !leadsIn.MatchString(p.text()) {
		return p
	}
	if wanted, ok := q.sortOf(); ok && wanted.ofWho || q.valued() {
		return p // what is asked stands in what leads in
	}
	lines := q.near.sheet(p.article).withItems(longestDuty).lines
	if i := slices.IndexFunc(lines, func(l line) bool { return l.first == p.at }); i >= 0 {
		p.at = lines[i].at
	}
	return p
}

// opensList reports whether a line that ends with no mark at all leads in the items below it:
// "In addition, the group has to".
func (s *sheet) opensList(i int) bool {
	return unended.MatchString(s.lines[i].text()) && i+2 < len(s.lines) && anItem.MatchString(s.lines[i+1].text()) && anItem.MatchString(s.lines[i+2].text())
}

var unended = regexp.MustCompile(`^\p{Lu}.* (?:(?:ha[sd]|have|must|was|were|is|are|ordered|told|required|obliged)(?: (?:\p{L}+ ){0,4}?to)?|that (?:\p{L}+ ){0,2}\p{L}+)$`)

// mostFor is how many characters a line has at most that repeats a text: of several things for
// which a question asks, every one.
func (q *Question) mostFor(text string) int {
	folded := exceptLeftOut(index.Fold(q.Text))
	all := dutyAsked.MatchString(folded) || conditionsAsked.MatchString(folded) || takenAsked.MatchString(folded) || thingsAsked.MatchString(folded)
	if all && !q.valued() && enumerated.MatchString(text) {
		return MaxList
	}
	return MaxLine
}

// enumerated finds a sentence that tells several things one behind the other.
var enumerated = regexp.MustCompile(`(?:, [^,.;]{3,}){1,8},? and [\p{Ll}\d]|、[^。]*(?:、|及|和|並|并)|(?:；[^；]+){2}`)

// InOneLine writes a list, an item to a line, in one line as a reply repeats it: without what
// marks the items. Any other text stays as it is.
func InOneLine(text string) string {
	var parts []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(anItem.ReplaceAllString(strings.TrimSpace(line), "")); line != "" {
			parts = append(parts, line)
		}
	}
	if len(parts) < 2 {
		return text
	}
	return strings.Join(parts, " ")
}
