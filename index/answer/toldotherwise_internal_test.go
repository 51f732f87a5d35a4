package answer

import (
	"testing"

	"casebot/corpus"
)

// What one firm paid and what another was bought for are not two accounts of one sum.
func TestAHundredTimesAsMuchIsNoOtherAccount(t *testing.T) {
	for _, c := range []struct {
		one, two string
		want     bool
	}{
		{"$5.8 million", "$5.6 million", true},
		{"$5.8 million", "$58 million", true},
		{"$5.8 million", "$800 million", false},
		{"51,000", "55,000", true},
	} {
		value := func(printed string) candidate { return candidate{passage: passage{typed: printed}} }
		if got := mayBeOfOne(value(c.one), value(c.two)); got != c.want {
			t.Errorf("%s and %s: %v", c.one, c.two, got)
		}
	}
}

// An article that never names somebody gives no other account of what they paid.
func TestWhoIsUnnamedHasNoOtherAccount(t *testing.T) {
	larch := &corpus.Case{ID: "se-2031-larch", Parties: []corpus.Party{{ID: "larch", Role: "defendant", Names: []corpus.Name{{Text: "Larch Health"}, {Text: "落叶松公司"}}}}}
	q := understand("How much did Larch pay?")
	q.Mentions = []Mention{{Case: larch, Party: "larch", Name: "Larch Health"}}
	for _, c := range []struct {
		text, language string
		want           bool
	}{
		{"Larch agreed to pay $7.8 million.", "en", false},
		{"Its doorbell unit will pay $5.8 million.", "en", true},
		{"落叶松公司同意支付780万美元。", "zh", false},
		{"门铃公司同意支付580万美元。", "zh", true},
	} {
		if got := q.unnamedIn(&corpus.Article{Text: c.text, Language: c.language}); got != c.want {
			t.Errorf("%s: %v", c.text, got)
		}
	}
}
