package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// The amounts, terms, courts and places that stand beside somebody's are another's.
func TestBestOf(t *testing.T) {
	for _, c := range []struct{ intent, question, typed, says string }{
		{"what was awarded, not what was claimed", "How much did the tribunal award against Brackford Mutual in damages?", "£38,200", "awarded her"},
		{"the same of a Chinese question", "Brackford 總共要賠前員工多少錢？", "£38,200", "awarded her"},
		{"a rival's fine", "What was Larkmoor fined?", "", ""},
		{"that rival", "What was Tracemill fined?", "$7.5 million", "A rival"},
		{"a buyer's price is no fine", "What fine did Larkmoor pay?", "", ""},
		{"a term", "How long was Jasper Tallow jailed?", "18 weeks", "was sentenced"},
		{"nobody's term for another", "How long was Olin Farrow jailed?", "", ""},
		{"a date of its event", "When does Olin Farrow's trial open?", "19 October", "His trial"},
		{"a court", "Which court sentenced Jasper Tallow?", "Wexley Magistrates' Court", "was sentenced"},
		{"a seat", "Where are the offices of Larkmoor?", "Port Elder", "offices in"},
		{"a seat, asked in Chinese", "Larkmoor 的办公室在哪个城市？", "Port Elder", "offices in"},
		{"an age", "How old is Jasper Tallow?", "22", "a teaching assistant"},
		{"an age that nobody gives", "How old is Petra Holmqvale?", "", ""},
		{"a clause, not the law", "Why was Larkmoor fined?", "", ""},
	} {
		bestIs(t, docket(), c.intent, c.question, c.typed, c.says)
	}
	for _, c := range []struct{ intent, question, typed, says string }{
		{"Cantonese", "晉輝軒罰咗幾多錢？", "48,000元", "被判罰款"},
		{"another's fine", "尹浩南被罚多少钱？", "", ""},
		{"weeks", "尹浩南判囚幾耐？", "十星期", "監禁"},
		{"the highest of another year", "雪雲坊被罚多少钱？", "84,000元", "雪雲坊"},
		{"a court in Chinese", "晉輝軒在哪个法院认罪？", "東角裁判法院", "承認"},
	} {
		bestIs(t, bulletin(), c.intent, c.question, c.typed, c.says)
	}
}

// bestIs compares what the best sentence of whom a question names gives.
func bestIs(t *testing.T, article *corpus.Article, intent, question, typed, says string) {
	t.Helper()
	q := understand(question)
	names := q.called(article)
	var best *owning
	if len(names) > 0 {
		best = q.bestOf(article, names)
	}
	switch {
	case best == nil || best.open:
		if typed != "" {
			t.Errorf("%s (%s): nothing for %v, want %q", intent, question, names, typed)
		}
	case best.typed != typed || !strings.Contains(best.text(), says):
		t.Errorf("%s (%s): %q in %q, want %q", intent, question, best.typed, best.text(), typed)
	}
}

func TestAnAmountThatNobodyGives(t *testing.T) {
	q := understand("What civil penalty does Larkmoor pay?")
	best := q.bestOf(docket(), []string{"Larkmoor"})
	if best == nil || !best.open {
		t.Fatalf("%+v", best)
	}
	got, ok := best.answer(q)
	if !ok || !got.Abstained || !strings.HasPrefix(got.Text, "The sources do not say. Larkmoor: It carries a penalty, but the amount is redacted") || len(got.Quotes) != 2 {
		t.Errorf("%q, %d quotes", got.Text, len(got.Quotes))
	}
	for text, want := range map[string]bool{
		"It paid a fine of an undisclosed amount.":      true,
		"The size of the penalty was not made public.":  true,
		"罚款金额未公布。":                                      true,
		"It paid a fine of $400.":                       false,
		"The terms of the settlement are confidential.": false, // no fine
	} {
		if got := unstatedAmount(text, &q); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestSizeOf(t *testing.T) {
	for printed, want := range map[string]corpus.Money{
		"€1.75 million":    {Minor: 175_000_000, Currency: "EUR"},
		"400,000 euros":    {Minor: 40_000_000, Currency: "EUR"},
		"£2.5m":            {Minor: 250_000_000, Currency: "GBP"},
		"3.5万欧元":           {Minor: 3_500_000, Currency: "EUR"},
		"4,000 kronor":     {Minor: 400_000, Currency: "SEK"}, // not four million
		"forty pieces":     {},
		"12,000 doubloons": {},
	} {
		if got, ok := sizeOf(printed); got != want || ok != (want.Currency != "") {
			t.Errorf("%s: %v, %v", printed, got, ok)
		}
	}
}

// A year of the calendar is no term, and one man's term no other's.
func TestAYearIsNoTerm(t *testing.T) {
	article := pageOf("民宿監視器", "民宿業者雲女被求償，判她應賠償六萬元。", "類似案件並非首見。\n2020年，鄰近法院審理房東宓男裝針孔一案，判處有期徒刑八月。")
	for question, want := range map[string]string{"雲女被判多久？": "", "宓男被判多久？": "徒刑八月"} {
		bestIs(t, article, "a landlord of another case", question, want, "房東宓男")
	}
	for text, want := range map[string]string{"判處應執行有期徒刑一年十月。": "一年十月", "2020年的事。": "", "判囚十星期。": "十星期"} {
		q := understand("他被判多久？")
		if got := nearestIn(text, lengths, q.asksIn(true)); want == "" && got != "" {
			t.Errorf("%s: %q", text, got)
		}
		if got := spanKinds[corpus.SlotTerm].valueIn(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// Of two values in a sentence each is of the name before it.
func TestOtherValue(t *testing.T) {
	article := pageOf("A deal", "He pointed to Songmill, which in 2022 paid $92 million over a toy, and to Marrow Hotels, where a jury awarded $5.3 million in damages.")
	for question, want := range map[string]string{"What damages did Marrow Hotels pay?": "$5.3 million", "What damages did Songmill pay?": "$92 million", "What damages did Quillby pay?": ""} {
		bestIs(t, article, "two awards", question, want, "pointed to")
	}
}
