package bot_test

import (
	"testing"

	"casebot/bot"
)

// What is counted off stays what was listed, though a question about one of it finds
// nothing but what is near in words.
func TestAMissAboutAPlaceKeepsTheList(t *testing.T) {
	b, _ := open(t)
	list := b.Handle(t.Context(), bot.Request{Text: "who was fined in the UK?"}).Turn()
	for _, text := range []string{"how many employees does the second company have in its stores?", "which lawyers spoke for the third about face recognition cameras?"} {
		miss := b.Handle(t.Context(), bot.Request{Text: text, Before: list})
		if after := miss.Turn(); !miss.Abstained || len(miss.Cards)+len(miss.Choices) == 0 || len(after.Listed) != len(list.Listed) || after.Listed[0] != list.Listed[0] {
			t.Errorf("%s: %q leaves %v of %v", text, miss.Text, after.Listed, list.Listed)
		}
	}
}
