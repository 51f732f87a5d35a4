package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"casebot/corpus"
	"casebot/index/answer"
)

func (b *Bot) compareCommand() Command {
	side := func(name, cn, tw, which string) Option {
		return Option{
			Name: name, Names: map[string]string{"zh-CN": cn, "zh-TW": tw}, Required: true, MaxRunes: 200,
			Summary: which + ": a party, a case name or a docket number, in any script", Completes: b.config.Names != nil,
		}
	}
	return Command{
		Complete: b.completeCase,
		Spec: Spec{
			Name: "compare", Names: map[string]string{"zh-CN": "比较", "zh-TW": "比較"},
			Summary: "Put two cases or parties side by side, each value with its source",
			Options: []Option{side("first", "甲", "甲", "One side"), side("second", "乙", "乙", "The other side")},
		},
		Run: b.compare,
	}
}

// compare puts two side by side. In free text both stand in one option: there it
// is a question that compares, unless it ends with the ID of a case.
func (b *Bot) compare(ctx context.Context, req Request) (Reply, error) {
	first, second := answer.Clean(req.Option("first")), answer.Clean(req.Option("second"))
	if before, last, ok := cutLast(first); ok && second == "" && corpus.CaseID(last).Valid() {
		first, second = before, last
	}
	switch {
	case first == "":
		return Reply{Text: "What should be compared? Give two names, as in /compare Han Xu.", Failed: true, Private: true}, nil
	case second == "":
		return b.besides(ctx, compareWord(first, "")+" "+first, b.before(ctx, req))
	}
	var turn answer.Turn
	for i, name := range []string{first, second} {
		subject, instead, err := b.subject(ctx, name, []string{second, first}[i])
		if err != nil {
			return Reply{}, err
		}
		if instead != nil {
			return *instead, nil
		}
		turn.About = append(turn.About, subject)
	}
	if turn.About[0] == turn.About[1] {
		return Reply{Text: "These are one and the same: give two cases, or two parties of one.", Failed: true, Private: true}, nil
	}
	them := "Compare them"
	if compareWord(first+second, req.Locale) != "compare" {
		them = "比较他们"
	}
	return b.besides(ctx, them, turn)
}

// compareWord is the word that begins a comparison: in Chinese where what is
// compared or the reader is.
func compareWord(text, locale string) string {
	if strings.HasPrefix(locale, "zh") || strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return "比较"
	}
	return "compare"
}

// cutLast cuts the last word off a text.
func cutLast(text string) (before, last string, ok bool) {
	i := strings.LastIndexByte(text, ' ')
	if i < 0 {
		return "", "", false
	}
	return text[:i], text[i+1:], true
}

// subject finds whom a name means; where it means nobody or several, the reply to
// give instead. beside is what it is to be compared with.
func (b *Bot) subject(ctx context.Context, name, beside string) (answer.Subject, *Reply, error) {
	if id := corpus.CaseID(strings.ToLower(name)); id.Valid() {
		if c, err := corpus.Found(b.archive.Case(ctx, id)); err != nil || c != nil {
			return answer.Subject{Case: id}, nil, err
		}
	}
	a, err := b.answerer.Ask(ctx, name)
	if err != nil {
		return answer.Subject{}, nil, err
	}
	switch mentions := a.Question.Mentions; {
	case len(mentions) == 1:
		return answer.Subject{Case: mentions[0].Case.ID, Party: mentions[0].Party}, nil, nil
	case len(mentions) > 1:
		return answer.Subject{}, whichOf(a.Names(), a.Cases(), beside), nil
	}
	found, err := b.named(ctx, name)
	if err != nil {
		return answer.Subject{}, nil, err
	}
	switch len(found) {
	case 0:
		reply, err := b.nameless(ctx, name)
		return answer.Subject{}, &reply, err
	case 1:
		return answer.Subject{Case: found[0].ID}, nil, nil
	}
	return answer.Subject{}, whichOf(name, found, beside), nil
}

// whichOf asks which of the cases is meant that is to stand beside another.
func whichOf(name string, cases []*corpus.Case, beside string) *Reply {
	reply := several(name, cases)
	if says := "/compare " + beside; len([]rune(says)) <= maxSays {
		reply.Picking = says
	}
	return &reply
}

// besides answers a question that compares, with a table where it does.
func (b *Bot) besides(ctx context.Context, question string, before answer.Turn) (Reply, error) {
	reply, err := b.ask(ctx, question, before)
	if err == nil && reply.from.Route == answer.RouteCompare {
		reply.Table = sideBySide(reply.from.Question.Mentions)
	}
	return reply, err
}

// comparedSlots are the rows of a comparison, in their order.
func comparedSlots() []corpus.Slot {
	return []corpus.Slot{corpus.SlotTerm, corpus.SlotFine, corpus.SlotGain, corpus.SlotDamages, corpus.SlotSettlement,
		corpus.SlotLoss, corpus.SlotCount, corpus.SlotCharge, corpus.SlotStatute, corpus.SlotCourt}
}

// How much a comparison shows beside each other.
const (
	maxSides     = 3
	maxCellFacts = 3
	maxCellWords = 60 // characters of one value
)

// sideBySide makes a table of what the records say of each; each value is marked
// with its sources. A row that nobody has anything in is left out.
func sideBySide(mentions []answer.Mention) *Table {
	mentions = mentions[:min(len(mentions), maxSides)]
	t := &Table{Head: []string{""}}
	cited := &citations{}
	status, forums := []string{"Status"}, []string{"Forum"}
	for _, m := range mentions {
		t.Head = append(t.Head, answer.Shorten(nameOf(m), 60))
		standing, ok := answer.Standing(m.Case, m.Party)
		cell := "–"
		if ok {
			cell = statusOf(m, standing) + cited.marks(m.Case, standing.Claims)
		}
		status, forums = append(status, cell), append(forums, answer.Shorten(forum(m.Case), 100))
	}
	t.Rows = [][]string{status, forums}
	for _, slot := range comparedSlots() {
		row, any := []string{answer.Label(slot, answer.English)}, false
		for _, m := range mentions {
			cell := cellOf(m, slot, cited)
			any = any || cell != "–"
			row = append(row, cell)
		}
		if any {
			t.Rows = append(t.Rows, row)
		}
	}
	t.Notes = cited.notes
	return t
}

// nameOf is the name of a party, else the title of its case.
func nameOf(m answer.Mention) string {
	if party, ok := m.Case.Party(m.Party); ok {
		return party.Name()
	}
	return m.Case.Title
}

// statusOf names the party of a status where the side is a case as a whole.
func statusOf(m answer.Mention, status corpus.Fact) string {
	return statusWords(m.Case, status, m.Party == "" && len(m.Case.Defendants()) > 1 || m.Party != status.Party && status.Party != "" && m.Party != "")
}

// cellOf writes what a record says in a slot of one side.
func cellOf(m answer.Mention, slot corpus.Slot, cited *citations) string {
	var lines []string
	found := slices.DeleteFunc(slices.Clone(m.Case.Facts), func(f corpus.Fact) bool {
		return f.Slot != slot || m.Party != "" && f.Party != "" && f.Party != m.Party
	})
	for i, f := range found {
		if i == maxCellFacts {
			lines = append(lines, fmt.Sprintf("and %d more", len(found)-i))
			break
		}
		lead := ""
		if stage := f.Stage.Display(); stage != "" {
			lead = "[" + stage + "] "
		}
		if party, ok := m.Case.Party(f.Party); ok && m.Party == "" && len(m.Case.Defendants()) > 1 {
			lead += party.Name() + ": "
		}
		if f.About != "" {
			lead += answer.Shorten(f.About, maxCellWords) + ": "
		}
		lines = append(lines, lead+cited.sides(m.Case, f))
	}
	if len(lines) == 0 {
		return "–"
	}
	return strings.Join(lines, "\n")
}
