package verify_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/index"
	"casebot/index/answer"
	"casebot/index/answer/verify"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// A reply is a text with what it rests on, as the bot would send it.
type reply struct {
	text     string
	evidence verify.Evidence
}

// asks are questions for every slot, in two languages.
var asks = []string{
	"How long was the sentence?", "What fine?", "How much was gained?", "What damages?", "What settlement?", "What loss?",
	"How many?", "When?", "What charge?", "Which law?", "What was the outcome?", "What is the status?",
	"判多久？", "罚款多少？", "结果如何？", "何时？",
}

// shipped returns the records that ship.
func shipped(t testing.TB) []*corpus.Case {
	t.Helper()
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	return cases
}

// replies returns what the bot answers about every shipped case, slot by slot,
// and about every party by name.
func replies(t testing.TB) []reply {
	t.Helper()
	cases := shipped(t)
	var questions []string
	for _, c := range cases {
		for _, q := range asks {
			questions = append(questions, c.Title+": "+q)
		}
		for _, p := range c.Parties {
			questions = append(questions, "How long was "+p.Name()+" jailed?", "What was "+p.Name()+" fined?")
		}
	}
	return answered(t, cases, questions)
}

// answered returns what the bot answers to questions over an archive.
func answered(t testing.TB, cases []*corpus.Case, questions []string) []reply {
	t.Helper()
	archive := &indextest.Archive{}
	for _, c := range cases {
		archive.PutCase(c)
	}
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	answerer := answer.New(archive, engine)
	var out []reply
	for _, question := range questions {
		a, err := answerer.Ask(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		if a.Text != "" {
			out = append(out, reply{a.Text, verify.Evidence{Cases: a.Cases(), Asked: question}})
		}
	}
	return out
}

// places are the countries and the years that cases are of, and each country in each year.
func places(cases []*corpus.Case) map[string]bool {
	out := map[string]bool{}
	for _, c := range cases {
		out[c.Jurisdiction], out[fmt.Sprint(c.Year())] = true, true
		for _, f := range slices.Concat(c.Status, c.Facts) {
			if f.Date.Year > 0 {
				out[fmt.Sprintf("%s in %d", c.Jurisdiction, f.Date.Year)] = true
			}
		}
	}
	return out
}

func TestNoTrueReplyIsDropped(t *testing.T) {
	v := verify.New()
	all := replies(t)
	for _, r := range all {
		holds, problems := v.Check(r.text, r.evidence)
		if len(problems) > 0 || holds != r.text {
			t.Errorf("%s\n\t%v", r.text, problems)
		}
	}
	if len(all) < 300 {
		t.Errorf("%d replies were checked, want 300 or more", len(all))
	}
	t.Logf("%d replies, no false alarm", len(all))
}

// A list of those to whom something was done holds wherever it was and whenever, also where
// the newest status of one is of another matter.
func TestNoTrueListIsDropped(t *testing.T) {
	cases := shipped(t)
	var questions []string
	for place := range places(cases) {
		questions = append(questions, "who was fined in "+place+"?", "who was sentenced in "+place+"?")
	}
	for _, r := range answered(t, cases, questions) {
		if holds, problems := verify.New().Check(r.text, r.evidence); len(problems) > 0 || holds != r.text {
			t.Errorf("%s\n\t%v", r.text, problems)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	all := replies(b)
	v := verify.New()
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		r := all[i%len(all)]
		v.Check(r.text, r.evidence)
	}
}

// BenchmarkCheckList checks a list of as many cases as a choice holds.
func BenchmarkCheckList(b *testing.B) {
	cases := shipped(b)[:25]
	var titles []string
	for _, c := range cases {
		titles = append(titles, strings.TrimSuffix(c.Title, "."))
	}
	text := answer.Shorten("25 cases fit “Clearview”: "+strings.Join(titles, "; "), answer.MaxList)
	v := verify.New()
	for b.Loop() {
		v.Check(text, verify.Evidence{Cases: cases, Asked: "Clearview"})
	}
}

// titled reports whether the place in a text lies within the title of one of its
// cases: what stands there is no statement of its own.
func (r reply) titled(at int) bool {
	for _, c := range r.evidence.Cases {
		for from := 0; ; {
			i := strings.Index(r.text[from:], strings.TrimSuffix(c.Title, "."))
			if i < 0 {
				break
			}
			if from += i; at >= from && at < from+len(c.Title) {
				return true
			}
			from++
		}
	}
	return false
}
