package bot

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

func (b *Bot) compareCommand() Command {
	return Command{
		Complete: b.completeCase,
		Spec: Spec{
			Name: "compare", Names: map[string]string{"zh-CN": "比较", "zh-TW": "比較"},
			Summary: "Put two cases or parties side by side, each value with its source",
			Options: []Option{{
				Name: "first", Names: map[string]string{"zh-CN": "甲", "zh-TW": "甲"}, Required: true, MaxRunes: 200,
				Summary: "One side: a party, a case name or a docket number, in any script", Completes: b.config.Names != nil,
			}, {
				Name: "second", Names: map[string]string{"zh-CN": "乙", "zh-TW": "乙"}, Required: true, MaxRunes: 200,
				Summary: "The other side: a party, a case name or a docket number, in any script", Completes: b.config.Names != nil,
			}},
		},
		Run: b.compare,
	}
}

// compare puts two side by side. In free text both stand in one option.
func (b *Bot) compare(ctx context.Context, req Request) (Reply, error) {
	first, second := answer.Clean(req.Option("first")), answer.Clean(req.Option("second"))
	switch {
	case identifiers(first) > 2:
		return told(WordingFor(req.Locale).Say("Two are compared: give two names, as in /compare Han Xu.")), nil
	case first == "":
		return told(WordingFor(req.Locale).Say("What should be compared? Give two names, as in /compare Han Xu.")), nil
	}
	places := unjoined(first)
	if second != "" {
		places = first + ", " + second
	}
	if question := inQuestion(places); answer.ComparesPlaces(question) {
		return b.besides(ctx, WordingFor(req.Locale), question, b.before(ctx, req))
	}
	if second == "" {
		return b.compareTyped(ctx, first, req)
	}
	return b.pair(ctx, first, second, req.Locale)
}

// inQuestion is what is to be compared as a question for that.
func inQuestion(text string) string { return wordingOf(text, "").Say("compare %s", text) }

// compareTyped compares what stands in one text: two names, of which the second may
// be the ID of a case; else a question, "the fines of Xu and Han". Two names that
// nobody has, and that answer no question, may be mistyped.
func (b *Bot) compareTyped(ctx context.Context, text string, req Request) (Reply, error) {
	text = unjoined(text)
	question := inQuestion(text)
	first, second, two := twoNames(text)
	var sides [2]oneSide
	var err error
	if two {
		if sides, err = b.sides(ctx, first, second); err != nil {
			return Reply{}, err
		}
	}
	if alone, err := b.alone(ctx, text, two, req.Locale); alone != nil || err != nil {
		return *cmp.Or(alone, &Reply{}), err
	}
	names := two && !sides[0].asks && !sides[1].asks
	if names && len(sides[0].subjects)+len(sides[1].subjects) > 0 {
		return b.beside(ctx, sides, req.Locale)
	}
	reply, err := b.besides(ctx, WordingFor(req.Locale), question, b.before(ctx, req))
	if names && err == nil && reply.Abstained && reply.from.Route == "" {
		return b.beside(ctx, sides, req.Locale) // of neither anything is known
	}
	reply.Text = strings.Replace(reply.Text, answer.Shorten(echoed(question), 80), answer.Shorten(echoed(text), 80), 1)
	return reply, err
}

// alone is the reply to the name of one case, or of one party, beside which nothing
// stands: that is shown, and a second name asked for. nil where more is typed.
func (b *Bot) alone(ctx context.Context, text string, two bool, locale string) (*Reply, error) {
	if two {
		return nil, nil
	}
	w, reply := WordingFor(locale), Reply{}
	c, err := b.caseOf(ctx, text)
	if err != nil {
		return nil, err
	}
	if c == nil {
		a, err := b.answerer.Ask(ctx, text)
		switch {
		case err != nil || !a.Bare() || a.Apart() && len(a.Cases()) > 1:
			return nil, err
		case len(a.Cases()) > 1:
			reply = several(w, a.Names(), a.Cases())
		case len(a.Cases()) == 1:
			c = a.Cases()[0]
		default:
			return nil, nil
		}
	}
	if c != nil {
		reply, err = b.one(ctx, w, c, nil)
	}
	reply.Note = w.sentences(w.Say("Two are compared, and one name is given: add another, as in /compare Han Xu."), reply.Note)
	return &reply, err
}

// identifiers counts the IDs of cases in a text of nothing else.
func identifiers(text string) int {
	ids := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,，、", r) })
	if slices.ContainsFunc(ids, func(id string) bool { return !caseID(id) }) {
		return 0
	}
	return len(ids)
}

// caseID reports whether a text is written as the ID of a case, and not as a word.
func caseID(text string) bool {
	return corpus.CaseID(strings.ToLower(text)).Valid() && strings.Contains(text, "-")
}

// twoNames reads a text as two names: with a word or a mark between them, as the
// last of two words, or before the ID of a case.
func twoNames(text string) (first, second string, two bool) {
	if before, last, several := cutLast(text); several && (caseID(last) || !strings.Contains(before, " ")) {
		return strings.TrimRight(before, ",，、"), last, true
	}
	for _, between := range []string{" and ", " vs ", " vs. ", " with ", " | ", "|", ", ", "、", "和", "与", "與", "跟", "同"} {
		if names := strings.Split(text, between); len(names) == 2 {
			first, second = strings.TrimSpace(names[0]), strings.TrimSpace(names[1])
			return first, second, first != "" && second != ""
		}
	}
	return "", "", false
}

// unjoined is a text without the word or mark at its end behind which no second name
// stands: "Han vs".
func unjoined(text string) string {
	for _, between := range []string{" and", " vs", " vs.", " with", " |", ",", "，", "、"} {
		if before, ends := strings.CutSuffix(text, between); ends {
			return strings.TrimSpace(before)
		}
	}
	return text
}

// pair puts two side by side that are named one by one.
func (b *Bot) pair(ctx context.Context, first, second, locale string) (Reply, error) {
	sides, err := b.sides(ctx, first, second)
	if err != nil {
		return Reply{}, err
	}
	return b.beside(ctx, sides, locale)
}

// beside puts two side by side, or asks which is meant.
func (b *Bot) beside(ctx context.Context, sides [2]oneSide, locale string) (Reply, error) {
	w := WordingFor(locale)
	for i, side := range sides {
		switch {
		case len(side.subjects) == 0:
			reply, err := b.nameless(ctx, w, side.name)
			if len(reply.Choices) > 0 {
				reply.Picking = besideOf(i, sides[1-i].name)
			}
			return reply, err
		case len(side.subjects) > 1 || side.near:
			reply := several(w, side.called, side.cases)
			reply.Picking = besideOf(i, sides[1-i].name)
			return reply, nil
		}
	}
	one, other := sides[0].subjects[0], sides[1].subjects[0]
	if one.Case == other.Case && (one.Party == "" || other.Party == "" || one.Party == other.Party) {
		return told(w.Say("These are one and the same: give two cases, or two parties of one.")), nil
	}
	question := wordingOf(sides[0].name+sides[1].name, locale).Say("Compare them")
	return b.besides(ctx, w, question, answer.Turn{About: []answer.Subject{one, other}})
}

// caseOf returns the case with an ID, nil where the text is none.
func (b *Bot) caseOf(ctx context.Context, text string) (*corpus.Case, error) {
	id := corpus.CaseID(strings.ToLower(text))
	if !id.Valid() {
		return nil, nil
	}
	return corpus.Found(b.archive.Case(ctx, id))
}

// wordingOf is the wording in which a comparison is asked for: Chinese where what
// is compared or the reader is.
func wordingOf(text, locale string) Wording {
	if foreign(text) && !strings.HasPrefix(locale, "zh") {
		return WordingFor(simplified)
	}
	return WordingFor(locale)
}

// cutLast cuts the last word off a text.
func cutLast(text string) (before, last string, ok bool) {
	i := strings.LastIndexByte(text, ' ')
	if i < 0 {
		return "", "", false
	}
	return text[:i], text[i+1:], true
}

// A oneSide is whom one side of a comparison may mean.
type oneSide struct {
	name     string // as it was typed
	asks     bool   // it says what of them is to be compared
	near     bool   // the name fits in part: it is not known to be whom it means
	called   string // as they are called, where several are
	subjects []answer.Subject
	cases    []*corpus.Case
}

// sides finds whom two names mean. Of several the one counts that stands beside the
// other in one case: Xu and Li.
func (b *Bot) sides(ctx context.Context, first, second string) (sides [2]oneSide, err error) {
	for i, name := range []string{first, second} {
		if sides[i], err = b.side(ctx, name); err != nil {
			return sides, err
		}
	}
	sides[0].settle(sides[1])
	sides[1].settle(sides[0])
	return sides, nil
}

// settle picks of several that a name means the party of the other side's case.
func (c *oneSide) settle(other oneSide) {
	if len(c.subjects) < 2 || len(other.subjects) != 1 {
		return
	}
	with := other.subjects[0]
	i := slices.IndexFunc(c.subjects, func(s answer.Subject) bool { return s.Case == with.Case && s.Party != "" && s.Party != with.Party })
	if i >= 0 {
		c.subjects = c.subjects[i : i+1]
	}
}

// side finds whom a name means.
func (b *Bot) side(ctx context.Context, name string) (oneSide, error) {
	side := oneSide{name: name, called: name}
	c, err := b.caseOf(ctx, name)
	if err != nil {
		return side, err
	}
	if c != nil {
		side.subjects = []answer.Subject{{Case: c.ID}}
		return side, nil
	}
	a, err := b.answerer.Ask(ctx, name)
	if err != nil {
		return side, err
	}
	side.asks = len(a.Question.Slots) > 0
	for _, m := range a.Question.Mentions {
		side.subjects = append(side.subjects, answer.Subject{Case: m.Case.ID, Party: m.Party})
	}
	if len(side.subjects) > 0 {
		side.called, side.cases = a.Names(), a.Cases()
		return side, nil
	}
	var whole bool
	side.cases, whole, err = b.named(ctx, name)
	side.near = len(side.cases) > 0 && !whole
	for _, c := range side.cases {
		side.subjects = append(side.subjects, answer.Subject{Case: c.ID})
	}
	return side, err
}

// besideOf is what picking a case says that is to stand beside a name: before it where
// the case is the first side, 0, and behind it otherwise; empty where there is no room
// for that.
func besideOf(side int, name string) string {
	says := "/compare " + name
	if side == 0 && strings.Contains(name, " ") {
		says = `/compare second:"` + strings.ReplaceAll(name, `"`, "") + `"`
	} else if side == 0 {
		says = "/compare second:" + name
	}
	if len([]rune(says)) > maxSays {
		return ""
	}
	return says
}

// besides answers a question that compares, with a table where it does.
func (b *Bot) besides(ctx context.Context, w Wording, question string, before answer.Turn) (Reply, error) {
	reply, err := b.ask(ctx, w, question, before)
	reply.repeats = append(reply.repeats, question) // of which "compare" was not typed
	if err == nil && reply.from.Route == answer.RouteCompare {
		reply.Table = sideBySide(w, reply.from.Question.Mentions)
	}
	return reply, err
}
