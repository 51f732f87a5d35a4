package answer

import (
	"context"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// A conversation goes on from a list by the place that one of it is of: "the Dutch one",
// "the one in Korea", "荷兰的那个".

// What makes a place that of one of a list: words before or behind it.
var (
	oneBefore    = regexp.MustCompile(`(?i)\bthe (?:one|case) (?:in|from|of) (?:the )?$|那[个個件起宗](?:在)?$`)
	theBefore    = regexp.MustCompile(`(?i)\b(?:the|that) $`)
	oneBehind    = regexp.MustCompile(`(?i)^ (?:one|case)\b`)
	hanOneBehind = regexp.MustCompile(`^的?[那这這]一?[个個件起宗](?:案件|案子|案)?`)
)

// placedOf returns a turn about the only case of a turn that is of a place by which a
// question means one of them, and the question with a word for it in place of that. Where
// several are of that place, ok is false, and rest asks which.
func (a *Answerer) placedOf(ctx context.Context, text string, before Turn) (one Turn, rest string, ok bool, err error) {
	seats := seatsIn(text)
	if len(seats) != 1 || len(before.cases()) < 2 || lexicon.Runes(text) > fewWords {
		return Turn{}, "", false, nil
	}
	from, to, is, ok := oneAt(text, seats[0].at)
	if !ok {
		return Turn{}, "", false, nil
	}
	d, err := a.digest(ctx)
	if err != nil {
		return Turn{}, "", false, err
	}
	d = d.within(ctx)
	var there []corpus.CaseID
	for _, id := range before.cases() {
		if at, known := d.at[id]; !known || d.hides(at) {
			continue
		}
		c, err := a.caseOf(ctx, d, id)
		if err != nil {
			return Turn{}, "", false, err
		}
		if c != nil && seats[0].of(c) {
			there = append(there, id)
		}
	}
	switch name := seats[0].at.In(text); {
	case len(there) == 0:
		return Turn{}, "", false, nil
	case len(there) > 1 && is == "it":
		return Turn{}, "which of them are in " + name + "?", false, nil
	case len(there) > 1:
		return Turn{}, "其中哪些案件在" + name + "？", false, nil
	}
	one = Turn{About: []Subject{{Case: there[0]}}, Slots: before.Slots}
	return one, strings.TrimSpace(text[:from] + is + text[to:]), true, nil
}

// oneAt returns where a text means one of several by the place that stands in it, and a
// word for that one.
func oneAt(text string, at corpus.Span) (from, to int, is string, ok bool) {
	ahead, behind := text[:at.Start], text[at.End:]
	if m := oneBefore.FindStringIndex(ahead); m != nil {
		if lexicon.Han(ahead[m[0]:]) > 0 {
			return m[0], at.End, "该案", true
		}
		return m[0], at.End, "it", true
	}
	if m := hanOneBehind.FindStringIndex(behind); m != nil && lexicon.Han(text[at.Start:at.End]) > 0 {
		return at.Start, at.End + m[1], "该案", true
	}
	the, one := theBefore.FindStringIndex(ahead), oneBehind.FindStringIndex(behind)
	if the == nil || one == nil {
		return 0, 0, "", false
	}
	return the[0], at.End + one[1], "it", true
}
