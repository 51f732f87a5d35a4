package match

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
)

// A story is a few cases in a short hand that reads like notes:
//
//	known cn-quay-2031-lan CN criminal
//	source quay 2031-05-02
//	party lan defendant person: Lan @quay
//	fact term lan (about what): 3y 1m @quay; 37m @post
//	fact fine lan [alleged]: about CNY 13,000 = USD 1,800 @quay
//
// In a case that begins with "draft" or "read" every claim is a machine's; in
// one that begins with "known" a person's.
func story(t testing.TB, text string) map[string]*corpus.Case {
	t.Helper()
	out := map[string]*corpus.Case{}
	var c *corpus.Case
	machine := false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		verb, rest, _ := strings.Cut(line, " ")
		switch verb {
		case "known", "draft", "read":
			parts := strings.Fields(rest)
			c, machine = &corpus.Case{ID: corpus.CaseID(parts[0]), Title: parts[0], Kind: "criminal", Summary: "A case for tests.",
				Topics: []string{}, Checked: corpus.Date{Year: 2033, Month: 1, Day: 2}}, verb != "known"
			if len(parts) > 1 && parts[1] != "-" {
				c.Jurisdiction = parts[1]
			}
			if len(parts) > 2 {
				c.Kind = corpus.Kind(parts[2])
			}
			out[verb+" "+parts[0]] = c
			out[verb] = c
		default:
			note(t, c, machine, verb, rest)
		}
	}
	for _, c := range out {
		complete(c)
		for _, problem := range corpus.Validate(c) {
			if strings.Contains(problem.What, "derived_from") {
				continue // a draft names the article that it retells, which only the record may hold
			}
			t.Fatalf("the story is not sound: %v\n%s", problem, text)
		}
	}
	return out
}

// complete gives a case what every record must have.
func complete(c *corpus.Case) {
	if len(c.Sources) == 0 {
		c.Sources = []corpus.Source{page("page-of-"+string(c.ID), "")}
	}
	if len(c.Topics) == 0 {
		c.Topics = []string{"tests of " + string(c.ID)}
	}
	if len(c.Status) == 0 {
		rule := ""
		if len(c.Facts) > 0 {
			rule = c.Facts[0].Claims[0].Rule
		}
		c.Status = []corpus.Fact{{Slot: corpus.SlotStatus, Claims: []corpus.Claim{{Value: corpus.State("final"), Source: c.Sources[0].ID, Rule: rule}}}}
	}
}

func page(key, published string) corpus.Source {
	date, _ := corpus.ParseDate(published)
	return corpus.Source{ID: pageID(key), Title: "Page " + key, URL: "https://" + key + ".example/page", Published: date}
}

func pageID(key string) corpus.ArticleID {
	return corpus.ArticleIDForURL("https://" + key + ".example/page")
}

// note takes one line into a case.
func note(t testing.TB, c *corpus.Case, machine bool, verb, rest string) {
	t.Helper()
	head, tail, _ := strings.Cut(rest, ":")
	parts, tail := strings.Fields(head), strings.TrimSpace(tail)
	switch verb {
	case "source":
		s := page(parts[0], strings.Join(parts[1:min(len(parts), 2)], ""))
		if len(parts) > 2 {
			s.Rank, s.DerivedFrom = corpus.Derived, pageID(parts[2])
		}
		c.Sources = append(c.Sources, s)
	case "forum":
		c.Forum = rest
	case "topic":
		c.Topics = append(c.Topics, rest)
	case "alias":
		c.Aliases = append(c.Aliases, rest)
	case "cite":
		c.Citations = append(c.Citations, corpus.Citation{Text: rest, Sources: []corpus.ArticleID{c.Sources[0].ID}})
	case "party":
		p := corpus.Party{ID: corpus.PartyID(parts[0]), Role: corpus.Role(parts[1]), Person: slices.Contains(parts, "person")}
		for _, name := range strings.Split(tail, ";") {
			text, source := sourced(c, name)
			p.Names = append(p.Names, corpus.Name{Text: text, Sources: []corpus.ArticleID{source}})
		}
		c.Parties = append(c.Parties, p)
	case "fact", "status":
		f := factOf(t, c, machine, verb, rest)
		if verb == "status" {
			c.Status = append(c.Status, f)
		} else {
			c.Facts = append(c.Facts, f)
		}
	default:
		t.Fatalf("a story has no verb %q", verb)
	}
}

var factForm = regexp.MustCompile(`^(\w+)?\s*([a-z0-9-]+)?\s*(?:\[(\w+)\])?\s*(?:\(([^)]*)\))?\s*(?:on (\S+)( \w+)?)?: (.*)$`)

func factOf(t testing.TB, c *corpus.Case, machine bool, verb, rest string) corpus.Fact {
	t.Helper()
	if verb == "status" {
		rest = "status " + rest
	}
	m := factForm.FindStringSubmatch(rest)
	if m == nil {
		t.Fatalf("a story has no fact %q", rest)
	}
	date, _ := corpus.ParseDate(m[5])
	f := corpus.Fact{Slot: corpus.Slot(m[1]), Party: corpus.PartyID(m[2]), Stage: corpus.Stage(m[3]), About: m[4],
		Date: date, DateIs: corpus.DateIs(strings.TrimSpace(m[6]))}
	for _, written := range strings.Split(m[7], ";") {
		f.Claims = append(f.Claims, claimOf(t, c, machine, f.Slot, written))
	}
	return f
}

func claimOf(t testing.TB, c *corpus.Case, machine bool, slot corpus.Slot, written string) corpus.Claim {
	t.Helper()
	text, source := sourced(c, written)
	claim := corpus.Claim{Source: source}
	if machine {
		claim.Rule, claim.Span = "test.rule", corpus.Span{Start: 1, End: 9}
	}
	if before, ok := strings.CutSuffix(text, " mistaken"); ok {
		text, claim.Mistaken = before, "its source corrected it"
	}
	if rest, ok := strings.CutPrefix(text, "about "); ok {
		text, claim.Bound = rest, corpus.About
	}
	if rest, ok := strings.CutPrefix(text, "over "); ok {
		text, claim.Bound = rest, corpus.MoreThan
	}
	amount, gloss, glossed := strings.Cut(text, " = ")
	if glossed {
		money, err := corpus.ParseMoney(gloss)
		if err != nil {
			t.Fatal(err)
		}
		claim.Gloss = []corpus.Money{money}
	}
	if amount != "unstated" {
		value, err := corpus.ParseValue(slot, amount)
		if err != nil {
			t.Fatal(err)
		}
		claim.Value = value
	}
	return claim
}

// sourced takes the source off the end of words; the first of the case is meant
// where none is written.
func sourced(c *corpus.Case, written string) (string, corpus.ArticleID) {
	text, key, ok := strings.Cut(strings.TrimSpace(written), "@")
	if ok {
		return strings.TrimSpace(text), pageID(key)
	}
	if len(c.Sources) == 0 {
		c.Sources = append(c.Sources, page("page-of-"+string(c.ID), ""))
	}
	return text, c.Sources[0].ID
}

// tell writes a case as a story's lines, for goldens: what a reader compares.
func tell(c *corpus.Case) string {
	key := func(id corpus.ArticleID) string {
		s, _ := c.Source(id)
		return strings.TrimPrefix(s.Title, "Page ")
	}
	var b strings.Builder
	for _, s := range c.Sources {
		fmt.Fprintf(&b, "source %s\n", strings.TrimSpace(key(s.ID)+" "+key(s.DerivedFrom)))
	}
	for _, p := range c.Parties {
		fmt.Fprintf(&b, "party %s:", p.ID)
		for _, name := range p.Names {
			fmt.Fprintf(&b, " %s", name.Text)
			for _, id := range name.Sources {
				fmt.Fprintf(&b, " @%s", key(id))
			}
		}
		b.WriteString("\n")
	}
	for _, f := range slices.Concat(c.Status, c.Facts) {
		about := ""
		if f.About != "" {
			about = " (" + f.About + ")"
		}
		if !f.Date.IsZero() {
			about += " on " + f.Date.String()
		}
		fmt.Fprintf(&b, "%s%s:", strings.TrimSpace(strings.Join([]string{string(f.Slot), string(f.Party), string(f.Stage)}, " ")), about)
		for i, claim := range f.Claims {
			b.WriteString(map[bool]string{true: ";"}[i > 0])
			fmt.Fprintf(&b, " %s @%s", claimText(claim), key(claim.Source))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func claimText(claim corpus.Claim) string {
	if claim.Value == nil {
		return "unstated"
	}
	out := claim.Value.String()
	for _, gloss := range claim.Gloss {
		out += " = " + gloss.String()
	}
	return out
}
