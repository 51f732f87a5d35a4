package corpus

import (
	"strings"
	"testing"
	"time"
)

func TestASoundCaseHasNoProblems(t *testing.T) {
	if found := Validate(voices()); found != nil {
		t.Errorf("found %v", found)
	}
	c := voices()
	c.Jurisdiction, c.Forum, c.TitleZH, c.CheckedNote = "EU", "", "", ""
	c.Status[1].Date = Date{2029, time.March, 0} // neither before nor after 16 March for certain
	if found := Validate(c); found != nil {
		t.Errorf("found %v", found)
	}
}

// TestValidate breaks a sound case in one place at a time, and expects that
// place and those words.
func TestValidate(t *testing.T) {
	long := strings.Repeat("x", 2001)
	for _, test := range []struct {
		break_ func(*Case)
		want   string
	}{
		// The head.
		{func(c *Case) { c.ID = "Bao" }, `id: "Bao": use lower-case letters, digits and hyphens, as in cn-spc-2025-06-12-han`},
		{func(c *Case) { c.Title = " " }, `title: is empty`},
		{func(c *Case) { c.Title = long[:301] }, `title: is longer than 300 characters`},
		{func(c *Case) { c.Title = "Ba\xff" }, `title: is not valid UTF-8`},
		{func(c *Case) { c.Title = "a\u202eb" }, `title: holds a control or direction character`},
		{func(c *Case) { c.Title = "a\nb" }, `title: holds a control or direction character`},
		{func(c *Case) { c.TitleZH = "声\x00" }, `title_zh: holds a control or direction character`},
		{func(c *Case) { c.Forum = long[:301] }, `forum: is longer than 300 characters`},
		{func(c *Case) { c.CheckedNote = long }, `checked_note: is longer than 2000 characters`},
		{func(c *Case) { c.Jurisdiction = "UK" }, `jurisdiction: "UK": use an ISO 3166-1 code such as CN, or EU`},
		{func(c *Case) { c.Jurisdiction = "" }, `jurisdiction: "": use an ISO 3166-1 code such as CN, or EU`},
		{func(c *Case) { c.Jurisdiction = "aq" }, `jurisdiction: "aq": use an ISO 3166-1 code such as CN, or EU`},
		{func(c *Case) { c.Jurisdiction = "001" }, `jurisdiction: "001": use an ISO 3166-1 code such as CN, or EU`},
		{func(c *Case) { c.Kind = "tort" }, `kind: "tort": use one of [criminal civil regulatory constitutional incident]`},
		{func(c *Case) { c.Summary = "" }, `summary: is empty`},
		{func(c *Case) { c.Summary = long }, `summary: is longer than 2000 characters`},
		{func(c *Case) { c.Topics = nil }, `topics: none given`},
		{func(c *Case) { c.Topics = []string{""} }, `topics and aliases: is empty`},
		{func(c *Case) { c.Aliases[0] = "\t" }, `topics and aliases: is empty`},
		{func(c *Case) { c.Status = nil }, `status: none given: every card leads with one`},
		{func(c *Case) { c.Checked = Date{} }, `checked: no date: say on which day the sources were read`},
		{func(c *Case) { c.Citations[0].Text = "" }, `citations: is empty`},
		{func(c *Case) { c.Citations[0].Sources = nil }, `citations: has no source: say who prints it`},
		{func(c *Case) { c.Citations[0].Sources[0] = "art-3" }, `citations: the source "art-3" is not among the sources`},
		{func(c *Case) { c.Topics = strings.Fields(strings.Repeat("x ", 501)) }, `record: a list of 501 entries; at most 500 are kept`},
		// Parties.
		{func(c *Case) { c.Parties[2].ID = "" }, `party "": the ID is empty or used twice`},
		{func(c *Case) { c.Parties[2].ID = "bao" }, `party "bao": the ID is empty or used twice`},
		{func(c *Case) { c.Parties[2].Role = "judge" }, `party "office": role "judge": use one of [defendant claimant authority other]`},
		{func(c *Case) { c.Parties[2].Names = nil }, `party "office": has no name`},
		{func(c *Case) { c.Parties[2].Names[0].Text = "" }, `party "office": is empty`},
		{func(c *Case) { c.Parties[0].Names[0].Sources = nil }, `party "bao", name "Bao": has no source: say who prints it`},
		{func(c *Case) { c.Parties[2].Names[0].Sources = []ArticleID{"x"} }, `party "office", name "Port Data Office": the source "x" is not among the sources`},
		{func(c *Case) { c.Parties[0].Note = long }, `party "bao" note: is longer than 2000 characters`},
		{func(c *Case) { c.Parties[2].Names = make501(Name{Text: "x"}) }, `party "office": a list of 501 entries; at most 500 are kept`},
		// Sources.
		{func(c *Case) { c.Sources[0].Title = ""; c.Sources[0].Publisher = "" }, `source "https://quay.example/a": has neither title nor publisher`},
		{func(c *Case) { c.Sources[0].URL = "quay.example/a" }, `source "Harbour court jails two": "quay.example/a" is not a web address: begin with https://`},
		{func(c *Case) { c.Sources[0].URL = "javascript:x" }, `source "Harbour court jails two": "javascript:x" is not a web address: begin with https://`},
		{func(c *Case) { c.Sources[1].DerivedFrom = "art-3" }, `source "Pier Weekly": derived_from names no other source of this record`},
		{func(c *Case) { c.Sources[1].DerivedFrom = "art-2" }, `source "Pier Weekly": derived_from names no other source of this record`},
		{func(c *Case) { c.Sources[1].Rank = "best" }, `source "Pier Weekly": rank "best": use official or derived, or leave it out`},
		{func(c *Case) { c.Sources = append(c.Sources, c.Sources[0]) }, `source "Harbour court jails two": stands twice (the same page under two keys)`},
		{func(c *Case) { c.Sources = append(c.Sources, Source{Title: "X"}) }, `source "X": has no ID`},
		{func(c *Case) { c.Sources[1].Publisher = "P\a" }, `source "P\a" publisher: holds a control or direction character`},
		{func(c *Case) { c.Sources[1].Author = long }, `source "Pier Weekly" author: is longer than 300 characters`},
		{func(c *Case) { c.Sources[1].Note = long }, `source "Pier Weekly" note: is longer than 2000 characters`},
		{func(c *Case) { c.Sources[0].URL += long }, `source "Harbour court jails two" url: is longer than 2000 characters`},
		// Statuses and facts.
		{func(c *Case) { c.Status[0].Slot, c.Status[0].Claims[0].Value = SlotOutcome, Text("x") }, `status[1]: slot "outcome": only a status stands here`},
		{func(c *Case) { c.Status[1].Date = Date{2030, 0, 0} }, `status[2]: is later than the one before it: the newest status stands first`},
		{func(c *Case) { c.Status[0].Claims[0].Value = nil }, `status[1], claim 1: only an amount, a term or a count can be stated without its value`},
		{func(c *Case) { c.Status[0].Claims[0].Value = State("guilty") }, `status[1], claim 1: "guilty" is not a status: use one of [accused charged convicted sentenced acquitted dismissed withdrawn liable proposed final settled vacated overturned remitted upheld under_appeal in_force]`},
		{func(c *Case) { c.Facts[1].Slot = "prize" }, `facts[2] (prize): slot "prize": use one of [status term fine gain damages settlement loss count charge statute court date outcome]
facts[2] (prize), claim 1: only an amount, a term or a count can be stated without its value`},
		{func(c *Case) { c.Facts[1].Party = "han" }, `facts[2] (fine): party "han" is not among the parties`},
		{func(c *Case) { c.Facts[1].Stage = "rumoured" }, `facts[2] (fine): stage "rumoured": use alleged, claimed, proposed, on_appeal, set_aside or paid, or leave it out`},
		{func(c *Case) { c.Facts[1].Claims = nil }, `facts[2] (fine): has no source: a fact stands only with who says it`},
		{func(c *Case) { c.Facts[1].About = long[:301] }, `facts[2] (fine) about: is longer than 300 characters`},
		{func(c *Case) { c.Facts[1].Note = "\u2066" }, `facts[2] (fine) note: holds a control or direction character`},
		{func(c *Case) { c.Facts[1].Claims = make501(c.Facts[1].Claims[0]) }, `facts[2] (fine): a list of 501 entries; at most 500 are kept`},
		// Claims.
		{func(c *Case) { c.Facts[0].Claims[1].Source = "art-3" }, `facts[1] (term), claim 2: the source "art-3" is not among the sources`},
		{func(c *Case) { c.Facts[0].Claims[1].Source = "" }, `facts[1] (term), claim 2: the source "" is not among the sources`},
		{func(c *Case) { c.Facts[0].Claims[1].Bound = "over" }, `facts[1] (term), claim 2: bound "over": use about, at_least, more_than or at_most, or leave it out`},
		{func(c *Case) { c.Facts[0].Claims[0].Passage.First = "" }, `facts[1] (term), claim 1: the passage has an end and no beginning`},
		{func(c *Case) { c.Facts[0].Claims[0].Value = Term{} }, `facts[1] (term), claim 1: term: nothing written; use "3y 1m", "37m", "14d" or "life"`},
		{func(c *Case) { c.Facts[0].Claims[0].Value = Text("14m") }, `facts[1] (term), claim 1: "14m" is a corpus.Text, which is not what slot term holds`},
		{func(c *Case) { c.Facts[1].Claims[0].Value = Money{5, "QQQ"} }, `facts[2] (fine), claim 1: amount "QQQ 5": begin with an ISO 4217 code, as in "CNY 13,000"`},
		{func(c *Case) { c.Facts[1].Claims[0].Gloss = []Money{{5, ""}} }, `facts[2] (fine), claim 1 gloss: amount " 5": begin with an ISO 4217 code, as in "CNY 13,000"`},
		{func(c *Case) { c.Facts[1].Claims[0].Printed = "\n" }, `facts[2] (fine), claim 1 printed: is empty`},
		{func(c *Case) { c.Facts[1].Claims[0].Mistaken = long }, `facts[2] (fine), claim 1 mistaken: is longer than 2000 characters`},
		{func(c *Case) { c.Facts[1].Claims[0].Passage.First = long[:301] }, `facts[2] (fine), claim 1 passage: is longer than 300 characters`},
		{func(c *Case) { c.Facts[0].Claims[0].Passage.Last = "\xff" }, `facts[1] (term), claim 1 passage: is not valid UTF-8`},
		{func(c *Case) { c.Facts[1].Slot, c.Facts[1].Claims[0].Value = SlotCourt, Text(long) }, `facts[2] (court), claim 1 value: is longer than 2000 characters`},
		// Later developments.
		{func(c *Case) { c.Later[0].Text = "" }, `later[1] text: is empty`},
		{func(c *Case) { c.Later[0].Sources = nil }, `later[1]: has no source: say who prints it`},
	} {
		c := voices()
		test.break_(c)
		var lines []string
		for _, problem := range Validate(c) {
			lines = append(lines, problem.Where+": "+problem.What)
		}
		if got := strings.Join(lines, "\n"); got != test.want {
			t.Errorf("got %s\nwant %s", got, test.want)
		}
	}
}

func make501[T any](v T) []T {
	list := make([]T, 501)
	for i := range list {
		list[i] = v
	}
	return list
}

func TestEveryProblemIsReported(t *testing.T) {
	found := Validate(&Case{Facts: []Fact{{}}})
	var lines []string
	for _, problem := range found {
		lines = append(lines, problem.String())
	}
	want := []string{
		`: id: "": use lower-case letters, digits and hyphens, as in cn-spc-2025-06-12-han`,
		`: title: is empty`,
		`: jurisdiction: "": use an ISO 3166-1 code such as CN, or EU`,
		`: kind: "": use one of [criminal civil regulatory constitutional incident]`,
		`: summary: is empty`,
		`: topics: none given`,
		`: status: none given: every card leads with one`,
		`: checked: no date: say on which day the sources were read`,
		`: sources: none given`,
		`: facts[1] (): slot "": use one of [status term fine gain damages settlement loss count charge statute court date outcome]`,
		`: facts[1] (): has no source: a fact stands only with who says it`,
	}
	if got := strings.Join(lines, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestAProblemIsOneLine(t *testing.T) {
	problem := Problem{"cn-han", "facts[3] (fine), claim 2", "has no source"}
	if got := problem.String(); got != "cn-han: facts[3] (fine), claim 2: has no source" {
		t.Errorf("got %q", got)
	}
}

func TestValidatePassages(t *testing.T) {
	const sound = "Bao was sentenced to fourteen months in prison and fined."
	for _, test := range []struct {
		name, text string
		change     func(*Case)
		want       string
	}{
		{"all stand", sound, func(*Case) {}, ""},
		{"the end is missing", "Bao was sentenced. Reyes was fined.", func(*Case) {},
			`aq-hc-2029-03-16-bao-reyes: facts[1] (term), claim 1: the quote "Bao was sentenced … in prison" is not in the text of art-1; correct the quote or remove it`},
		{"the words are missing", "Bao was sentenced to fourteen months in prison.", func(*Case) {},
			`aq-hc-2029-03-16-bao-reyes: facts[2] (fine), claim 1: the quote "fined" is not in the text of art-1; correct the quote or remove it`},
		{"a status has passages too", sound, func(c *Case) { c.Status[1].Claims[0].Passage.First = "Reyes" },
			`aq-hc-2029-03-16-bao-reyes: status[2], claim 1: the quote "Reyes" is not in the text of art-1; correct the quote or remove it`},
		{"a text that is not held is not judged", sound, func(c *Case) { c.Facts[0].Claims[1].Passage.First = "nowhere" }, ""},
	} {
		c := voices()
		test.change(c)
		var lines []string
		for _, problem := range ValidatePassages(c, func(id ArticleID) (string, bool) { return test.text, id == "art-1" }) {
			lines = append(lines, problem.String())
		}
		if got := strings.Join(lines, "\n"); got != test.want {
			t.Errorf("%s: got %s\nwant %s", test.name, got, test.want)
		}
	}
}
