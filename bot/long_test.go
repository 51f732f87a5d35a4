package bot_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
)

// yin is the case with the most facts of those that ship.
const yin = "cn-spc-2025-06-12-yin"

func TestACardInShortKeepsWhatLeads(t *testing.T) {
	b := reader(t)
	for _, c := range shipped(t) {
		whole := say(t, b, "/case "+string(c.ID)).Cards[0]
		short := whole.Short()
		if short.Status != whole.Status || short.Footer != whole.Footer || len(short.Links) != len(whole.Links) || short.Tone != whole.Tone {
			t.Errorf("%s: in short it stands otherwise", c.ID)
		}
		at := 0
		for _, f := range whole.Fields {
			kept := at < len(short.Fields) && short.Fields[at].Name == f.Name
			if kept {
				at++
			}
			if f.Stands && !kept {
				t.Errorf("%s: in short it hides %q", c.ID, f.Name)
			}
		}
		if at != len(short.Fields) || len(short.Fields) > 8 {
			t.Errorf("%s: in short it has %d fields, %d of them in their order", c.ID, len(short.Fields), at)
		}
		if n := len([]rune(short.Summary)); n > 302 || n == 0 {
			t.Errorf("%s: in short its summary has %d characters: %q", c.ID, n, short.Summary)
		}
	}
}

func TestASummaryIsCutBetweenSentences(t *testing.T) {
	long := strings.Repeat("A clerk was fined for it. ", 20)
	for _, c := range []struct{ intent, summary, want string }{
		{"what is short stays", "One. Two.", "One. Two."},
		{"whole sentences", long, strings.TrimSpace(strings.Repeat("A clerk was fined for it. ", 11)) + " …"},
		{"Chinese ones", strings.Repeat("某公司被罚款一万元。", 40), strings.Repeat("某公司被罚款一万元。", 30) + " …"},
	} {
		if got := (bot.Card{Summary: c.summary}).Short().Summary; got != c.want {
			t.Errorf("%s: %q, want %q", c.intent, got, c.want)
		}
	}
	if got := (bot.Card{Summary: strings.Repeat("endless ", 100)}).Short().Summary; len([]rune(got)) > 300 {
		t.Errorf("a sentence without an end has %d characters", len([]rune(got)))
	}
}

func TestMoreIsOfferedWhereThereIsMore(t *testing.T) {
	b := reader(t)
	if reply := say(t, b, "/case cn-spc-2025-06-12-peng"); reply.Longer != nil && len(reply.Cards[0].Short().Summary) == len(reply.Cards[0].Summary) {
		t.Errorf("a card that is short already offers %+v", reply.Longer)
	}
	reply := say(t, b, "/case "+yin)
	if reply.Longer == nil || reply.Longer.Says != "/more "+yin {
		t.Fatalf("a long card offers %+v", reply.Longer)
	}
	for _, c := range shipped(t) {
		reply := say(t, b, "/compare "+han+" "+string(c.ID))
		if reply.Longer != nil && len(reply.Longer.Says) > 100 {
			t.Errorf("%s: %q is too long for a button", c.ID, reply.Longer.Says)
		}
	}
}

// The asker's own reply grows where it stands; anybody else's stays as it is.
func TestMoreGivesTheSameWithWholeCards(t *testing.T) {
	b := reader(t)
	for _, text := range []string{"/case " + yin, "What was the fine in " + yin + "?", "/timeline " + yin, "/compare " + han + " " + yin, "/search face recognition"} {
		first := b.Handle(t.Context(), bot.Request{Text: text, Asker: "ann", Guild: "g", Room: "r"})
		if first.Longer == nil {
			t.Errorf("%s offers no more: %q", text, first.Text)
			continue
		}
		press := bot.Request{Text: first.Longer.Says, Asker: "ann", Guild: "g", Room: "r", Control: true, Own: true}
		more := b.Handle(t.Context(), press)
		if more.Longer != nil || !more.InPlace || more.Private || more.Text != first.Text || more.Body != first.Body || !slices.Equal(shown(more), shown(first)) {
			t.Errorf("%s, then %s: in place %v, private %v, %q, want %q", text, press.Text, more.InPlace, more.Private, more.Text, first.Text)
		}
		if !deletable(more) {
			t.Errorf("%s: its asker cannot delete it any more: %v", text, more.Actions)
		}
		press.Asker, press.Own = "ben", false
		if theirs := b.Handle(t.Context(), press); !theirs.Private {
			t.Errorf("%s: everybody reads on with whoever pressed", text)
		}
	}
}

func deletable(r bot.Reply) bool {
	return slices.ContainsFunc(r.Actions, func(a bot.Action) bool { return a.Says == "/delete" })
}

func TestMoreOfWhatIsKeptNoMoreIsTheCase(t *testing.T) {
	b, _ := open(t)
	reply := say(t, b, "/more "+yin+" nosuchkey234")
	if len(reply.Cards) != 1 || reply.Cards[0].Case != corpus.CaseID(yin) || reply.Longer != nil {
		t.Errorf("%v", fmt.Sprint(shown(reply)))
	}
}
