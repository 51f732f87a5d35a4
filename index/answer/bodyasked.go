package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// body names the body of a case that a question asks for: one that it calls by a word
// of its name ("in Harbourside"), for a question who undid or upheld a decision the last
// one that judged it, else who decided first.
func (q *Question) body(c *corpus.Case) string {
	folded := index.Fold(q.Text)
	var courts []corpus.Fact
	for _, f := range c.Facts {
		if f.Slot == corpus.SlotCourt && stated(f) {
			courts = append(courts, f)
		}
	}
	called := func(f corpus.Fact) bool {
		name := lexicon.Terms(f.Claims[0].Display())
		return slices.ContainsFunc(strings.Fields(q.Text), func(field string) bool {
			word := lexicon.BareWord(field)
			stems := lexicon.Terms(word)
			return lexicon.Capital(word) && len(stems) == 1 && slices.Contains(name, stems[0]) && slices.Contains(q.Content, stems[0]) && !lexicon.National(word)
		})
	}
	judged := func(f corpus.Fact) bool {
		return f.Stage == corpus.OnAppeal || undoing.MatchString(index.Fold(f.About))
	}
	at := slices.IndexFunc(courts, called)
	if at < 0 && undoing.MatchString(folded) {
		at = slices.IndexFunc(courts, judged)
	}
	if at < 0 {
		return authority(c)
	}
	return courts[at].Claims[0].Display()
}

// personally finds a question for the people who answer beside a company.
var personally = regexp.MustCompile(`\b(?:personally|individuals?|executives?|managers?|in person|as a person)\b|个人|高管|自然人`)

// askPeople makes a question for the people of a case one about those of them who answer
// for it beside a company, each by name, with what each was fined unless it asks for
// something else.
func (q *Question) askPeople() {
	if len(q.Cases()) != 1 || !personally.MatchString(index.Fold(q.Text)) {
		return
	}
	c := q.Cases()[0]
	if named, _ := c.Party(q.Mentions[0].Party); named.Person || c.MachineRead() {
		return
	}
	var people []Mention
	firms := 0
	for _, p := range c.Parties {
		switch {
		case p.Role != "defendant":
		case !p.Person:
			firms++
		case slices.ContainsFunc(c.Facts, func(f corpus.Fact) bool { return f.Party == p.ID && personal(f.Slot) }):
			people = append(people, Mention{Case: c, Party: p.ID, Name: p.Name(), at: q.Mentions[0].at})
		}
	}
	if firms == 0 || len(people) == 0 {
		return
	}
	q.Mentions, q.everyone = people, people
	if q.Shape == List || q.Shape == Who {
		q.Shape, q.Listing = Free, ""
	}
	if q.Slots == nil {
		q.Slots = slots(corpus.SlotFine)
	}
}

// asksDefendant finds a question for the other side of whoever sued.
var asksDefendant = regexp.MustCompile(`\bdefendants?\b|\baccused\b|\b(?:was|is|were) (?:being )?sued\b|被告|被诉方`)

// otherSide makes mentions of those who sued ones of their cases, where a question asks
// for the defendants.
func (q *Question) otherSide(mentions []Mention) []Mention {
	if !asksDefendant.MatchString(index.Fold(q.Text)) {
		return mentions
	}
	out := slices.Clone(mentions)
	for i, m := range out {
		if p, ok := m.Case.Party(m.Party); ok && p.Role != "defendant" && len(m.Case.Defendants()) > 0 {
			out[i].Party = ""
		}
	}
	return out
}
