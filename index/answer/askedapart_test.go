package answer

import (
	"slices"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

func TestTwoAreToldApartInAQuestion(t *testing.T) {
	for question, want := range map[string][]string{
		"Did Venn get more money than Hask?":              {"Venn", "Hask"},
		"Was the Karlby dairy fined less than Ostrel?":    {"Karlby dairy", "Ostrel"},
		"Who was jailed for longer, Orla Venn or Hask?":   {"Orla Venn", "Hask"},
		"Venn or Hask: who was fined more?":               {"Venn", "Hask"},
		"翁某赚的比麦某多吗？":                                      {"翁某", "麦某"},
		"麥某的罰金比翁某高嗎？":                                     {"麥某", "翁某"},
		"翁某和游承翰谁判得更久？":                                    {"翁某", "游承翰"},
		"How much was Venn awarded?":                      nil,
		"Did Venn get more than she had asked for in May": nil,
	} {
		if got := sidesOf(question); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

func TestOneOfTwoIsAskedForWhatIsCompared(t *testing.T) {
	for question, want := range map[string]string{
		"Did Venn get longer than Hask?":    "How long was Hask jailed?",
		"Was Venn fined more than Hask?":    "How much was Hask fined?",
		"Did Venn earn more than Hask?":     "How much did Hask make?",
		"Did Venn get more money than Hask": "How much money did Hask get?",
		"翁某判得比Hask重吗？":                      "Hask被判了多久？",
		"翁某赚的比Hask多吗？":                      "Hask获利多少？",
	} {
		q := understand(question)
		if got := q.ofTheOne("Hask"); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

// Only where each value of the one stands the same way to each of the other is there an order.
func TestValuesAreComparedAllOrNotAtAll(t *testing.T) {
	kr := func(n float64) size { return size{n, "SEK"} }
	for _, c := range []struct {
		one, two []size
		order    int
		ok       bool
	}{
		{[]size{kr(9)}, []size{kr(4)}, 1, true},
		{[]size{kr(9), kr(7)}, []size{kr(4)}, 1, true},
		{[]size{kr(9), kr(3)}, []size{kr(4)}, 0, false},
		{[]size{kr(9)}, []size{{4, "EUR"}}, 0, false},
		{[]size{kr(9)}, nil, 0, false},
		{[]size{kr(4)}, []size{kr(4)}, 0, true},
	} {
		if order, ok := orderAll(c.one, c.two); ok != c.ok || ok && order != c.order {
			t.Errorf("%v and %v: %d, %v", c.one, c.two, order, ok)
		}
	}
}

// What took the place of another value counts; what somebody asks for, or one of several, not.
func TestTheValueThatStandsIsCompared(t *testing.T) {
	for text, want := range map[string]float64{
		"The lower court had awarded her €5,000; the Court of Appeal raised this to €12,500.": 1250000,
		"She was awarded €6,000.":               600000,
		"She was awarded €6,000 and €700.":      0,
		"She is seeking €20,000 from the baths": 0,
	} {
		got, ok := standingValue(text, everySpan(sums))
		if ok != (want > 0) || ok && got.n != want {
			t.Errorf("%s: %v, %v", text, got, ok)
		}
	}
}

func TestWhatEachHeadGetsIsNoTotal(t *testing.T) {
	for text, want := range map[string]string{
		"It awarded €2,400 to each of 64 workers, that is €153,600 in all.":                 "€2,400",
		"The chain pays $4.4 million, of which every cardholder gets $37.":                  "$37",
		"Under the deal, filed in June, every family that bought a pram will receive $61.":  "$61",
		"该公司赔偿共计15万元，500名顾客每人获赔300元。":                                                       "300元",
		"The settlement of $3.1 million will be paid in June.":                              "",
		"The two brothers were fined 900 yuan and 400 yuan, respectively, in all 1300 yuan": "",
	} {
		var heads []string
		all := everySpan(sums)(text)
		for _, value := range all {
			if perHead(text, value, all) && !dealtOut.MatchString(text) {
				heads = append(heads, value.In(text))
			}
		}
		if want == "" && heads != nil || want != "" && !slices.Equal(heads, []string{want}) {
			t.Errorf("%s: %q, want %q", text, heads, want)
		}
	}
}

// A loose figure is another where the exact one cannot be rounded to it.
func TestALooseFigureDiffersFromWhatItCannotBe(t *testing.T) {
	at := func(text, value string) candidate {
		article := &corpus.Article{Source: corpus.Source{ID: "art-one"}, Text: text}
		span := foldedIn(text, index.Fold(value))
		return candidate{passage: passage{article: article, at: corpus.Span{End: len(text)}, typed: value}, value: span}
	}
	for _, c := range []struct {
		loose, value string
		exact        float64
		may          bool
	}{
		{"a fine of about €2.1 million", "€2.1 million", 196000000, false},
		{"a fine of about €2 million", "€2 million", 196000000, true},
		{"some 130 residents", "130", 128, true},
		{"some 9,400 children", "9,400", 9140, false},
		{"more than 41,000 snippets", "41,000", 43000, true},
		{"more than 41,000 snippets", "41,000", 40100, false},
		{"nearly 21,000 visitors", "21,000", 20700, true},
		{"nearly 21,000 visitors", "21,000", 18300, false},
	} {
		if got := at(c.loose, c.value).mayBe(c.exact); got != c.may {
			t.Errorf("%s may be %v: %v", c.loose, c.exact, got)
		}
	}
}

func TestANameThatIsNobodyElses(t *testing.T) {
	for name, want := range map[string]bool{"Pondhurst Ltd": true, "海晴渡輪有限公司": true, "Thangamma Sevvandhi": true, "祁某": false, "Lee": false, "Data Bank": false} {
		if _, ok := distinctive(name); ok != want {
			t.Errorf("%s: %v", name, ok)
		}
	}
}
