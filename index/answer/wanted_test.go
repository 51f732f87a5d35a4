package answer_test

import (
	"encoding/json"
	"strings"
	"testing"

	"casebot/index/answer"
)

// What a list, a number, a sum or a superlative asked for goes on, and what is new takes
// the place of its kind.
func TestWhatIsWantedGoesOn(t *testing.T) {
	a, _ := open(t, "")
	for _, talked := range [][][3]string{
		{{"How many cases in the US?", "17 cases: ", ""}, {"and in China?", "15 cases: ", ""}, {"and in France?", "3 cases: ", "Italian"}, {"what about Germany?", "0 cases: ", ""}, {"in the EU?", "19 cases: ", ""}},
		{{"美国有多少案件？", "17个案件：", ""}, {"中国呢？", "15个案件：", ""}, {"那法国呢？", "3个案件：", ""}},
		{{"美國有多少案件？", "17個案件：", ""}, {"那中國呢？", "15個案件：", ""}, {"and in France?", "3 cases: ", ""}},
		{{"fines over 100 million euros", "6 found: ", "KRW"}, {"and over 500 million?", "2 found: |EUR 1.2 billion|other currencies were not compared", "KRW"}, {"and under 200 million?", "EUR 150 million", "HUF"}},
		{{"超过1亿欧元的罚款", "共6", "KRW"}, {"那5亿以上呢？", "共2个：", "KRW"}},
		{{"超過1億歐元的罰款", "共6", "KRW"}, {"那5億以上呢？", "共2個：", "KRW"}},
		{{"What was the total of fines in the UK?", "GBP 54.71 million", ""}, {"and in France?", "EUR 495 million", "GBP"}, {"and in 2023?", "EUR 5.2 million", "Google"}},
		{{"英国罚款总额是多少？", "GBP 5471万", ""}, {"那法国呢？", "EUR 4.95亿", "GBP"}},
		{{"What was the highest fine in the UK?", "British Airways|GBP 20 million", ""}, {"and in France?", "Google|EUR 325 million", "British"}, {"and in China?", "Didi", "EUR"}, {"and was it paid?", "Didi", ""}},
		{{"What is the smallest fine in the UK?", "GBP 2.31 million", ""}, {"and in France?", "EUR 5.2 million", "325"}},
		{{"英国最高的罚款是多少？", "GBP 2000万", ""}, {"那法国呢？", "EUR 3.25亿", "GBP"}},
		{{"英國最高的罰款是多少？", "GBP 2000萬", ""}, {"那法國呢？", "EUR 3.25億", "GBP"}},
		{{"Who was jailed in China?", "Sun", ""}, {"and in Finland?", "Kivimäki", "Sun"}},
		{{"Which companies were fined in 2023?", "EUR 1.2 billion", ""}, {"and in 2022?", "Didi", "EUR 1.2 billion"}},
		{{"How many fines in 2023?", "found", ""}, {"and settlements?", "FTC v. Ring", "Glukhin"}},
		{{"cases under appeal", "5 cases: ", ""}, {"only in the US", "In re Clearview", "Meta"}},
	} {
		talk(t, a, talked)
	}
}

// Of a list a part is wanted, one of it by its place, or how many it has.
func TestAListIsNarrowedAndCounted(t *testing.T) {
	a, _ := open(t, "")
	for _, talked := range [][][3]string{
		{{"which cases in France?", "3 cases: ", ""}, {"only in euros", "4 found: |EUR 20 million", ""}},
		{{"法国有哪些案件？", "3个案件", ""}, {"只要欧元的", "共4个：", ""}},
		{{"list cases about facial recognition", "30 cases: ", ""}, {"only in euros", "5 found: |EUR 30.5 million", "HUF"}},
		{{"list cases about facial recognition", "30 cases: ", ""}, {"how many?", "30 cases: ", ""}, {"and in France?", "1 case: Clearview AI: French", ""}},
		{{"which cases in France?", "3 cases: ", ""}, {"how many?", "3 cases: ", ""}, {"the second one", "", ""}, {"第二个", "", ""}},
		{{"法国有哪些案件？", "3个案件", ""}, {"有多少个？", "3个案件", ""}},
		{{"法國有哪些案件？", "3個案件", ""}, {"幾個？", "3個案件", ""}},
		{{"which cases in France?", "3 cases: ", ""}, {"only those in 2023", "1 case: Clearview AI", "Google"}, {"and in Italy?", "does not hold a case of that kind", "French"}},
		{{"list cases about facial recognition", "30 cases: ", ""}, {"只看法国的", "1个案件：Clearview AI: French", "Greek"}},
		{{"which cases mention cookies or advertising", "6 cases: ", ""}, {"how many?", "6 cases: ", ""}, {"only in euros", "found: |EUR 150 million", "BRL"}},
	} {
		talk(t, a, talked)
	}
}

// What names somebody, or asks something else, goes on from nothing of that; and a turn
// holds none of the words that were asked.
func TestWhatIsWantedEnds(t *testing.T) {
	a, _ := open(t, "")
	for _, talked := range [][][3]string{
		{{"How many cases in the US?", "17 cases: ", ""}, {"and Serco?", "", "cases: "}},
		{{"Which fines in France?", "found: ", ""}, {"and who fined them?", "", "found: "}},
		{{"highest fine in the UK", "British Airways", ""}, {"how many?", "", "in confirmed records"}},
		{{"What was Han fined?", "13,000", ""}, {"and in France?", "", "3 cases"}},
	} {
		talk(t, a, talked)
	}
	got, err := a.Ask(t.Context(), "Which fines over 10 million euros have been imposed since 2021 about face recognition in the EU?")
	if err != nil {
		t.Fatal(err)
	}
	kept, err := json.Marshal(got.Turn())
	if err != nil || got.Turn().Wanted == nil {
		t.Fatalf("%s: %v", kept, err)
	}
	for _, word := range []string{"imposed", "million", "since", "have"} {
		if strings.Contains(string(kept), word) {
			t.Errorf("a turn holds %q: %s", word, kept)
		}
	}
	var again answer.Turn
	if err := json.Unmarshal(kept, &again); err != nil || again.Wanted.Limit == nil || again.IsZero() {
		t.Errorf("%+v: %v", again, err)
	}
}
