package verify_test

import (
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
	archive := &indextest.Archive{}
	cases := shipped(t)
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
	ask := func(question string) {
		a, err := answerer.Ask(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		if a.Text != "" {
			out = append(out, reply{a.Text, verify.Evidence{Cases: a.Cases(), Asked: question}})
		}
	}
	for _, c := range cases {
		for _, q := range asks {
			ask(c.Title + ": " + q)
		}
		for _, p := range c.Parties {
			ask("How long was " + p.Name() + " jailed?")
			ask("What was " + p.Name() + " fined?")
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
