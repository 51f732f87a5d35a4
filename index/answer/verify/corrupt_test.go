package verify_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/answer/verify"
)

// A corruption makes false texts of a true one, each by one change.
type corruption struct {
	kind string
	of   func(r reply, archive []*corpus.Case) []string
}

var corruptions = []corruption{
	{"a changed digit", digits},
	{"another year", otherYear},
	{"another currency", currencies},
	{"a dropped denial", denials},
	{"a status that the record does not have", wrongStates},
	{"an older status", staleStates},
	{"a dropped or swapped stage", stages},
	{"another case's value", strangeValues},
	{"another party's value", partyValues},
	{"a swapped party in a heading", swappedParties},
	{"a swapped name", swappedNames},
	{"a fuller name", fullerNames},
	{"a swapped publisher", swappedPublishers},
	{"another date of the case", otherDates},
	{"an added bound", bounds},
	{"another slot's heading", headings},
}

// mostTexts is how many false texts of a kind are tried, spread over all of them.
const mostTexts = 1500

func TestEachCorruptionIsCaught(t *testing.T) {
	v, all, archive := verify.New(), replies(t), shipped(t)
	for _, c := range corruptions {
		t.Run(c.kind, func(t *testing.T) {
			var made []reply
			for _, r := range all {
				for _, text := range c.of(r, archive) {
					made = append(made, reply{text, r.evidence})
				}
			}
			tried, caught := 0, 0
			for i := 0; i < len(made); i += 1 + len(made)/mostTexts {
				tried++
				if _, problems := v.Check(made[i].text, made[i].evidence); len(problems) > 0 {
					caught++
				} else {
					t.Errorf("passes: %s", made[i].text)
				}
			}
			t.Logf("%d of %d caught", caught, tried)
			if tried < 20 {
				t.Errorf("%d texts were tried, too few to tell", tried)
			}
		})
	}
}

// at replaces one place of a text.
func at(text string, span []int, with string) string { return text[:span[0]] + with + text[span[1]:] }

// counted finds the numbers that the bot counts itself.
var counted = regexp.MustCompile(`\+\d+|card: \d+|and \d+ more|另有\d+|has [\d,]+ cases.*|收录\d+.*|“[^”]*”`)

// figures returns where the figures of a statement stand.
func (r reply) figures(pattern *regexp.Regexp) [][]int {
	skip := counted.FindAllStringIndex(r.text, -1)
	return slices.DeleteFunc(pattern.FindAllStringIndex(r.text, -1), func(span []int) bool {
		return r.titled(span[0]) || slices.ContainsFunc(skip, func(s []int) bool { return span[0] >= s[0] && span[1] <= s[1] })
	})
}

var (
	digit    = regexp.MustCompile(`\d`)
	year     = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
	currency = regexp.MustCompile(`\b(?:USD|EUR|CNY|GBP|KRW|AUD|RMB|yuan|won|euros|dollars)\b|[$€£]`)
	denial   = regexp.MustCompile(`\bnot |\bno (?:amount|charge)|未|没有`)
)

func digits(r reply, _ []*corpus.Case) (out []string) {
	for _, span := range r.figures(digit) {
		out = append(out, at(r.text, span, string('0'+(r.text[span[0]]-'0'+7)%10)))
	}
	return out
}

func otherYear(r reply, archive []*corpus.Case) (out []string) {
	for _, span := range r.figures(year) {
		out = append(out, at(r.text, span, "1997"))
	}
	return out
}

func currencies(r reply, _ []*corpus.Case) (out []string) {
	for _, span := range r.figures(currency) {
		with := "JPY"
		if span[1]-span[0] == 1 {
			with = "¥"
		}
		out = append(out, at(r.text, span, with))
	}
	return out
}

func denials(r reply, _ []*corpus.Case) (out []string) {
	for _, span := range r.figures(denial) {
		out = append(out, at(r.text, span, ""))
	}
	return out
}

// first is the only case of the reply, nil where there are several: a corruption
// of a text about several might happen to be true of another.
func (r reply) first() *corpus.Case {
	if len(r.evidence.Cases) != 1 {
		return nil
	}
	return r.evidence.Cases[0]
}

func stateOf(f corpus.Fact) corpus.State {
	s, _ := f.Claims[0].Value.(corpus.State)
	return s
}

// standing returns where the leading status of the text stands, and its label.
func (r reply) standing() (span []int, lang answer.Language, ok bool) {
	c := r.first()
	if c == nil {
		return nil, "", false
	}
	for _, f := range c.Status {
		for _, lang := range []answer.Language{answer.English, answer.Chinese} {
			label := answer.StateLabel(stateOf(f), lang)
			for _, lead := range []string{": ", "："} {
				if i := strings.Index(r.text, lead+label); i >= 0 && !r.titled(i+len(lead)) {
					return []int{i + len(lead), i + len(lead) + len(label)}, lang, true
				}
			}
		}
	}
	return nil, "", false
}

func wrongStates(r reply, _ []*corpus.Case) (out []string) {
	span, lang, ok := r.standing()
	if !ok {
		return nil
	}
	for _, s := range corpus.States() {
		if !slices.ContainsFunc(r.first().Status, func(f corpus.Fact) bool { return stateOf(f) == s }) {
			out = append(out, at(r.text, span, answer.StateLabel(s, lang)))
		}
	}
	return out
}

func staleStates(r reply, _ []*corpus.Case) (out []string) {
	c := r.first()
	if c == nil || len(c.Status) < 2 {
		return nil
	}
	for _, lang := range []answer.Language{answer.English, answer.Chinese} {
		newest := answer.StandingWords(c.Status[0], lang)
		i := strings.Index(r.text, newest)
		if i < 0 || strings.Count(r.text, newest) > 1 || r.titled(i) {
			continue
		}
		for _, older := range c.Status[1:] {
			if stateOf(older) != stateOf(c.Status[0]) && older.Party == c.Status[0].Party {
				out = append(out, at(r.text, []int{i, i + len(newest)}, answer.StandingWords(older, lang)))
			}
		}
	}
	return out
}

var stageMark = regexp.MustCompile(` ?\[[a-z ]+\]`)

func stages(r reply, _ []*corpus.Case) (out []string) {
	for _, span := range stageMark.FindAllStringIndex(r.text, -1) {
		out = append(out, at(r.text, span, ""))
		for _, s := range []corpus.Stage{corpus.Alleged, corpus.Claimed, corpus.Proposed, corpus.OnAppeal, corpus.SetAside, corpus.Paid} {
			if mark := " [" + s.Display() + "]"; mark != r.text[span[0]:span[1]] {
				out = append(out, at(r.text, span, mark))
			}
		}
	}
	return out
}

func swappedParties(r reply, _ []*corpus.Case) (out []string) {
	c := r.first()
	if c == nil {
		return nil
	}
	for _, p := range c.Parties {
		for _, bracket := range [][2]string{{"(", "): "}, {"（", "）："}} {
			mark := bracket[0] + p.Name() + bracket[1]
			i := strings.Index(r.text, mark)
			if i < 0 || r.titled(i) {
				continue
			}
			for _, other := range c.Parties {
				has := slices.ContainsFunc(c.Facts, func(f corpus.Fact) bool {
					return f.Party == other.ID && (strings.Contains(r.text[i:], mark+f.Claims[0].Display()) || !f.Claims[0].Stated())
				})
				if other.ID != p.ID && !has {
					out = append(out, at(r.text, []int{i, i + len(mark)}, bracket[0]+other.Name()+bracket[1]))
				}
			}
		}
	}
	return out
}

func swappedNames(r reply, archive []*corpus.Case) (out []string) {
	for _, c := range r.evidence.Cases {
		names := []string{strings.TrimSuffix(c.Title, ".")}
		for _, p := range c.Parties {
			names = append(names, p.Name())
		}
		for _, name := range names {
			i := strings.Index(r.text, name)
			if i < 0 || i > 0 && r.text[i-1] != '\n' {
				continue
			}
			for _, with := range []string{"Zebulon", "Orla Zebulon", "Acme Ltd", archive[0].Title, "章某"} {
				if !slices.ContainsFunc(r.evidence.Cases, func(c *corpus.Case) bool { return c.Title == with }) {
					out = append(out, at(r.text, []int{i, i + len(name)}, with))
				}
			}
		}
	}
	return out
}

func fullerNames(r reply, _ []*corpus.Case) (out []string) {
	for _, c := range r.evidence.Cases {
		for _, p := range c.Parties {
			for from := 0; p.Person; {
				i := strings.Index(r.text[from:], p.Name())
				if i < 0 {
					break
				}
				end := from + i + len(p.Name())
				if from = end; !r.titled(from+i) && (end == len(r.text) || !wordAt(r.text[end:])) {
					out = append(out, at(r.text, []int{end, end}, " Zhiyuan"), at(r.text, []int{end, end}, "伟"))
				}
			}
		}
	}
	return out
}

func wordAt(text string) bool { return text[0] >= 'a' && text[0] <= 'z' || text[0] == '\'' }

// otherDates puts another date of the record behind the leading status.
func otherDates(r reply, _ []*corpus.Case) (out []string) {
	c := r.first()
	if c == nil || len(c.Status) == 0 {
		return nil
	}
	lead := c.Status[0]
	words := answer.StandingWords(lead, answer.English)
	i := strings.Index(r.text, words)
	if i < 0 || lead.Date.IsZero() {
		return nil
	}
	dates := []corpus.Date{c.Checked}
	for _, f := range slices.Concat(c.Facts, c.Status) {
		dates = append(dates, f.Date)
		if d, ok := f.Claims[0].Value.(corpus.Date); ok {
			dates = append(dates, d)
		}
	}
	for _, s := range c.Sources {
		dates = append(dates, s.Published)
	}
	for _, d := range dates {
		dated := slices.ContainsFunc(c.Status, func(f corpus.Fact) bool { return f.Date == d && stateOf(f) == stateOf(lead) })
		if !d.IsZero() && !dated {
			out = append(out, at(r.text, []int{i, i + len(words)}, strings.Replace(words, lead.Date.Display(), d.Display(), 1)))
		}
	}
	return out
}
