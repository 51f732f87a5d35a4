package builtin

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/casefile"

	"github.com/google/go-cmp/cmp"
)

// A topic has one name: two that mean the same would split what is counted and
// found by it. The other words for it are the index's to know.
func TestATopicHasOneName(t *testing.T) {
	cases, err := Cases()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		for _, topic := range c.Topics {
			if strings.Contains(strings.ToLower(topic), "face recognition") {
				t.Errorf("%s: the topic %q: it is called facial recognition", c.ID, topic)
			}
		}
	}
}

func TestEveryShippedRecordIsSound(t *testing.T) {
	cases, err := Cases()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		for _, problem := range corpus.Validate(c) {
			t.Error(problem)
		}
		for _, problem := range promises(c) {
			t.Errorf("%s: %s", c.ID, problem)
		}
	}
}

// promises lists where a record breaks what the archive that ships promises
// beyond soundness.
func promises(c *corpus.Case) (broken []string) {
	if n := sentences(c.Summary); n < 2 || n > 4 {
		broken = append(broken, "the summary does not have two to four sentences")
	}
	if c.Checked.Day == 0 || c.CheckedNote == "" {
		broken = append(broken, "does not say on which day it was checked and what was not found")
	}
	for _, s := range c.Sources {
		if s.URL == "" {
			broken = append(broken, "a source without a link: "+s.Label())
		}
	}
	for _, p := range c.Parties {
		if p.Person && !p.Anonymised && latest(c, p.ID).Accusation() {
			broken = append(broken, "a charge against a named person whose outcome was not found: "+p.Name())
		}
	}
	return broken
}

// latest returns a party's newest state, "" where the record gives none.
func latest(c *corpus.Case, party corpus.PartyID) corpus.State {
	for _, status := range c.Status {
		if status.Party == party {
			return status.Claims[0].Value.(corpus.State)
		}
	}
	return ""
}

// sentences counts full stops that end a sentence: those before a space and a
// capital, and the last one.
func sentences(text string) int {
	text = strings.TrimSpace(text)
	n := 0
	for i, r := range text {
		if r != '.' && r != '?' && r != '!' {
			continue
		}
		rest := text[i+1:]
		if rest == "" || (len(rest) > 1 && rest[0] == ' ' && strings.ToUpper(rest[1:2]) == rest[1:2] && !abbreviated(text[:i])) {
			n++
		}
	}
	return n
}

// abbreviated reports whether the text before a full stop ends in an
// abbreviation of these records rather than in a sentence.
func abbreviated(before string) bool {
	words := strings.Fields(before)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	for _, known := range []string{"v", "No", "no", "Inc", "Ltd", "Co", "St", "art", "Art", "U.S", "D.C", "Mr", "Ms", "plc", "s"} {
		if last == known {
			return true
		}
	}
	return len(last) == 1
}

// A curator who edits a shipped record gets all of it, and nothing is lost on the
// way back.
func TestRecordsSurviveEditing(t *testing.T) {
	cases, err := Cases()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		written, err := casefile.Encode(c)
		if err != nil {
			t.Fatal(err)
		}
		again, err := casefile.Decode(written)
		if err != nil {
			t.Fatalf("%s: %v in\n%s", c.ID, err, written)
		}
		for _, record := range []*corpus.Case{c, again} {
			slices.SortFunc(record.Sources, func(a, b corpus.Source) int { return strings.Compare(string(a.ID), string(b.ID)) })
		}
		if diff := cmp.Diff(c, again); diff != "" {
			t.Errorf("%s: %s", c.ID, diff)
		}
	}
}
