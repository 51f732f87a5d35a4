package bot_test

import (
	"strings"
	"testing"
)

// Who is compared stands in the order in which they are typed.
func TestAComparisonIsInTheOrderInWhichItIsTyped(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		"/compare Kmart Han Lee":           "Kmart Australia Limited, Han, Lee",
		"/compare Lee, Kmart, Han":         "Lee, Kmart Australia Limited, Han",
		"/compare Han Lee Kmart":           "Han, Lee, Kmart Australia Limited",
		"/compare the fines of Han and Xu": "Han, Xu",
		"/compare Lee first:Han":           "Han, Lee",
		"/compare second:Han Lee":          "Lee, Han",
	} {
		reply := say(t, b, text)
		if reply.Table == nil || strings.Join(reply.Table.Head[1:], ", ") != want {
			t.Errorf("%s: %q, %+v", text, reply.Text, reply.Table)
		}
	}
}

// One name alone is shown, and another is asked for; of names that nobody has it is said
// that nobody has them.
func TestWhatIsMissingOfAComparisonIsSaid(t *testing.T) {
	b, _ := open(t)
	const another = "Two are compared, and one name is given: add another, as in /compare Han Xu."
	for text, want := range map[string]string{
		"/compare Han":           another,
		"/compare Han,":          another,
		"/compare Han vs":        another,
		"/compare Han and":       another,
		"/compare Clearview":     another,
		"/compare first:Han":     another,
		"/compare " + han:        another,
		"/比较 韩某":                 another,
		"/compare 😀 😀":           "The archive does not hold a case named “😀”.",
		"/compare zzzz yyyy":     "The archive does not hold a case named “zzzz”.",
		"/compare zzz yyyy xxxx": "The archive does not hold anything that matches “zzz yyyy xxxx”.",
	} {
		reply := say(t, b, text)
		if said := strings.TrimSpace(reply.Note + " " + reply.Text); !strings.Contains(said, want) || strings.HasPrefix(said, "Two are compared") != (len(reply.Cards)+len(reply.Choices) > 0) {
			t.Errorf("%s: %q", text, said)
		}
	}
}
