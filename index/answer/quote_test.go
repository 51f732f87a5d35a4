package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// article makes an article of sentences.
func article(sentences ...string) *corpus.Article {
	a := &corpus.Article{Source: corpus.Source{ID: "art-1"}}
	for _, s := range sentences {
		if a.Text != "" {
			a.Text += " "
		}
		a.Sentences = append(a.Sentences, corpus.Span{Start: len(a.Text), End: len(a.Text) + len(s)})
		a.Text += s
	}
	return a
}

func TestPassagesAreWholeSentencesWordForWord(t *testing.T) {
	long := strings.Repeat("Much was said of many things, and ", 12) + "a lantern was lit at last, " + strings.Repeat("and more was said, ", 12) + "it ended."
	a := article("The lantern was red.", "Nobody saw it.", long, "Lanterns, said the clerk, are lit at dusk.", "A lantern fell.", "One more lantern.")
	quotes := Passages(index.Word{Text: "lantern"}, []*corpus.Article{a})
	if len(quotes) == 0 || len(quotes) > maxPerSource {
		t.Fatalf("%d quotes", len(quotes))
	}
	for _, q := range quotes {
		if !strings.Contains(a.Text, q.Text) || lexicon.Runes(q.Text) > maxQuote {
			t.Errorf("not the article's words: %q", q.Text)
		}
		if len(q.Marks) == 0 {
			t.Errorf("nothing is marked in %q", q.Text)
		}
		for _, m := range q.Marks {
			if word := strings.ToLower(m.In(q.Text)); word != "lantern" && word != "lanterns" {
				t.Errorf("%q is marked in %q", word, q.Text)
			}
		}
	}
}

func TestWithinCutsALongSentenceAroundItsMark(t *testing.T) {
	for _, c := range []struct{ intent, text string }{
		{"the mark at the end", strings.Repeat("word ", 100) + "lantern."},
		{"the mark at the beginning", "lantern " + strings.Repeat("word ", 100)},
		{"in Chinese, without spaces", strings.Repeat("案", 200) + "lantern" + strings.Repeat("件", 200)},
	} {
		at := strings.Index(c.text, "lantern")
		mark := corpus.Span{Start: at, End: at + len("lantern")}
		cut := within(c.text, corpus.Span{Start: 0, End: len(c.text)}, mark)
		if got := cut.In(c.text); !strings.Contains(got, "lantern") || lexicon.Runes(got) > maxQuote {
			t.Errorf("%s: %q", c.intent, got)
		}
	}
}

func TestQuotesOfFactsAreTheSentencesAroundTheirPassage(t *testing.T) {
	a := article("A first sentence.", "The court fined the firm 2,000 euros on Tuesday.", "It was final.")
	span, ok := corpus.Passage{First: "fined the firm", Last: "2,000 euros"}.Find(a.Text)
	if !ok {
		t.Fatal("the passage is not found")
	}
	q := quote(a, span)
	if q.Text != "The court fined the firm 2,000 euros on Tuesday." || q.Marks[0].In(q.Text) != "fined the firm 2,000 euros" {
		t.Errorf("%q marked %q", q.Text, q.Marks[0].In(q.Text))
	}
}

func TestOneArticleIsQuotedThreeTimesAtMostAndNeverTwiceAlike(t *testing.T) {
	a, b := article("x"), article("y")
	b.ID = "art-2"
	var quotes []Quote
	for _, text := range []string{"one two", "one", "three", "four", "five"} {
		quotes = add(quotes, Quote{Article: a, Text: text})
	}
	quotes = add(quotes, Quote{Article: b, Text: "five"})
	var got []string
	for _, q := range quotes {
		got = append(got, q.Text)
	}
	if strings.Join(got, "|") != "one two|three|four|five" {
		t.Errorf("quoted %q", got)
	}
}

func TestEndsPointAtATextWithoutRepeatingIt(t *testing.T) {
	if p := ends("one two three four five six seven eight nine"); p.First != "one two three four" || p.Last != "six seven eight nine" {
		t.Errorf("%+v", p)
	}
	if p := ends("a short one"); p.First != "a short one" || p.Last != "" {
		t.Errorf("%+v", p)
	}
}

// A list that is longer than a quote may be is quoted in as many as its items need.
func TestALongListIsQuotedWhole(t *testing.T) {
	items := []string{"The firm must:"}
	for _, what := range []string{"delete the recordings", "ask the parents again", "name an officer", "have its compliance checked until 2038"} {
		items = append(items, "- "+what+", "+strings.Repeat("word ", 16)+"end;")
	}
	text := strings.Join(items, "\n\n")
	a := &corpus.Article{Source: corpus.Source{ID: "own"}, Text: text, Sentences: []corpus.Span{{End: len(text)}}}
	var held []string
	for _, q := range quotesOf(a, corpus.Span{End: len(text)}) {
		if lexicon.Runes(q.Text) > maxQuote || !strings.Contains(text, q.Text) {
			t.Errorf("%q", q.Text)
		}
		held = append(held, q.Text)
	}
	for _, item := range items {
		if !strings.Contains(strings.Join(held, "\n"), item) {
			t.Errorf("%q is in none of %q", item, held)
		}
	}
}
