package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// twoStand is a case read by a machine in which one party has a state, and the other has
// the second of them, if any.
func twoStand(first, second corpus.State) *corpus.Case {
	c := ofOne("cn-2031-bo", "柏某", "侯某")
	c.Title = "Bo and Hou: face swap"
	for i, state := range []corpus.State{first, second} {
		if state != "" {
			claim := corpus.Claim{Value: state, Source: "art-page", Rule: "read"}
			c.Status = append(c.Status, corpus.Fact{Slot: corpus.SlotStatus, Party: c.Parties[i].ID, Claims: []corpus.Claim{claim}})
		}
	}
	return c
}

// A list says behind the names of several how each of them stands, where that differs.
func TestAListSaysHowEachStands(t *testing.T) {
	for _, x := range []struct {
		intent, question string
		c                *corpus.Case
		want             string
	}{
		{"they differ", "哪个案件用到换脸？", twoStand("upheld", "sentenced"), "（柏某、侯某）（柏某：维持，机器读取；侯某：已判刑，机器读取）"},
		{"in the other script", "哪個案件用到換臉？", twoStand("upheld", "sentenced"), "（柏某、侯某）（柏某：維持，機器讀取；侯某：已判刑，機器讀取）"},
		{"they do not", "哪个案件用到换脸？", twoStand("sentenced", "sentenced"), "face swap（柏某、侯某）（已判刑，机器读取）"},
		{"to who asks in English", "Which case is about face swaps?", twoStand("upheld", "sentenced"), "face swap (柏某: upheld, machine-read; 侯某: sentenced, machine-read)"},
		{"one was cleared", "Which case is about face swaps?", twoStand("sentenced", "acquitted"), "face swap (侯某: acquitted, machine-read; 柏某: sentenced, machine-read)"},
	} {
		q := understand(x.question)
		got := digested(position{}, registered([]*corpus.Case{x.c}), nil).naming(q, []*corpus.Case{x.c}, 1, "").Text
		if !strings.Contains(got, x.want) {
			t.Errorf("%s: %q, want %q", x.intent, got, x.want)
		}
	}
}

// Of whom nothing is known a list says nothing, and not how another stands.
func TestAListLeavesOutOfWhomNothingIsKnown(t *testing.T) {
	c := twoStand("upheld", "sentenced")
	c.Parties = append(c.Parties, corpus.Party{ID: "邹某", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "邹某"}}})
	if got := standingsApart(c, English); strings.Contains(got, "邹某") || !strings.Contains(got, "侯某: sentenced") {
		t.Error(got)
	}
}

// How one party stands is not told of another whom a machine put beside them.
func TestAnothersStandingIsNotTheirs(t *testing.T) {
	status := []corpus.Slot{corpus.SlotStatus}
	alone := twoStand("sentenced", "")
	if got := relevant(alone, "侯某", status, nil); len(got) > 0 {
		t.Errorf("of 侯某: %v", got)
	}
	if got := relevant(alone, "柏某", status, nil); len(got) != 1 {
		t.Errorf("of 柏某: %v", got)
	}
	if got := relevant(alone, "", status, nil); len(got) != 1 {
		t.Errorf("of the case: %v", got)
	}
}
