package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// What is left out of a question says nothing of what it asks.
func TestWhatAQuestionLeavesOut(t *testing.T) {
	for folded, want := range map[string]string{
		"besides prison, what did the court order?":        "what did the court order?",
		"what must tidewell do apart from paying the fine": "what must tidewell do",
		"besides brightpipe who was fined":                 "who was fined",
		"除了罚款以外，尤某还要做什么？":                                  "尤某还要做什么？",
		"what was sold": "what was sold",
	} {
		if got := strings.TrimSpace(exceptLeftOut(folded)); got != want {
			t.Errorf("%q leaves %q, want %q", folded, got, want)
		}
	}
}

// room is what is read out for a question over one article, all of whose lines are of whom it names.
func room(question string, article *corpus.Article) string {
	q := understand(question)
	wanted, ok := q.sortOf()
	if !ok {
		return ""
	}
	var found []*line
	for _, b := range q.bearings(wanted, []*corpus.Article{article}) {
		near, whose := b.near(), make([]float64, len(b.lines))
		for i := range whose {
			whose[i] = 1
		}
		found = append(found, b.telling(near, whose)...)
	}
	if best := clearly(found); best != nil {
		return InOneLine(best.text())
	}
	return ""
}

// inParagraphs is an article of which each sentence is a paragraph, as the items of a list are.
func inParagraphs(language string, sentences ...string) *corpus.Article {
	article := &corpus.Article{Source: corpus.Source{ID: "paragraphs"}, Language: language}
	for _, sentence := range sentences {
		start := len(article.Text)
		article.Text += sentence
		article.Sentences = append(article.Sentences, corpus.Span{Start: start, End: len(article.Text)})
		article.Text += "\n\n"
	}
	return article
}

func TestListsAreReadWithTheirItems(t *testing.T) {
	decision := inParagraphs("en", "The data office fined the swimming club Tidewell for its palm readers.", "The club must:", "- wipe every palm print by May;",
		"- repay the entry fee to 90 members; and", "- report to the office.", "Names, lockers and swimming times were copied to a server abroad.",
		"The club told the office that prints keep thieves out.", "The gap was spotted by Una Brask, a plumber.", "It was not fined for the lamps.")
	for question, want := range map[string]string{
		"What must Tidewell do besides paying the fine?": "The club must: wipe every palm print by May; repay the entry fee to 90 members; and report to the office.",
		"What data were copied from the swimming club?":  "Names, lockers and swimming times were copied to a server abroad.",
		"Who discovered the hole in the club's server?":  "The gap was spotted by Una Brask, a plumber.",
		"Was the club fined for the lamps?":              "It was not fined for the lamps.",
	} {
		if got := room(question, decision); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
	for _, question := range []string{"Was the club photographed for the lamps?", "Who repaired the club's server?"} {
		if got := room(question, decision); got != "" {
			t.Errorf("%s: %q", question, got)
		}
	}
}

func TestWhetherTheyPaid(t *testing.T) {
	for _, c := range []struct {
		question, text string
		want           verdict
	}{
		{"Has Tidewell paid its fine?", "Tidewell has paid.", yes},
		{"Did Tidewell pay up?", "Tidewell paid without a murmur.", yes},
		{"Has Tidewell paid the penalty yet?", "Tidewell has yet to pay the penalty.", no},
		{"Has Tidewell paid its fine?", "Tidewell must pay 4,000 crowns.", unsaid},
		{"Has Tidewell paid its fine?", "Tidewell has paid 90 members back.", unsaid},
		{"晨湾缴纳罚款了吗？", "晨湾已全额缴纳罚款。", yes},
		{"尤某会上诉吗？", "尤某将就刑期提出上诉。", evident},
		{"Did Tidewell admit anything?", "The court denied Tidewell's motion to dismiss.", unsaid},
		{"Did Tidewell admit anything?", "Tidewell denied wrongdoing.", no},
	} {
		av, ok := Question{Text: c.question}.avowalAsked()
		if got, _ := av.judge(index.Fold(c.text)); !ok || got != c.want {
			t.Errorf("%s %s: %v %v, want %v", c.question, c.text, got, ok, c.want)
		}
	}
}

func TestWhoHadToDoWithWhomAQuestionNames(t *testing.T) {
	pair := &corpus.Case{ID: "c", Parties: []corpus.Party{
		{ID: "roe", Role: "defendant", Names: []corpus.Name{{Text: "Roe"}}}, {ID: "lund", Role: "defendant", Names: []corpus.Name{{Text: "Lund"}}},
	}}
	for question, want := range map[string]corpus.PartyID{
		"How long did the man who bought the keys from Roe get?": "lund", "How long did Roe get?": "roe", "How long did the man from Roe get?": "roe",
	} {
		at := strings.Index(question, "Roe")
		q := Question{Text: question, Mentions: []Mention{{pair, "roe", "Roe", corpus.Span{Start: at, End: at + 3}}}}
		if q.ofCounterpart(); q.Mentions[0].Party != want {
			t.Errorf("%s is of %s", question, q.Mentions[0].Party)
		}
	}
}

func TestRoundFiguresAreLoose(t *testing.T) {
	value := func(text, typed string) candidate {
		at := strings.Index(text, typed)
		article := &corpus.Article{Text: text}
		return candidate{passage: passage{article: article, at: corpus.Span{End: len(text)}, typed: typed}, value: corpus.Span{Start: at, End: at + len(typed)}}
	}
	plain := value("It had 1.24 million members.", "1.24 million")
	if !unlike(plain, value("It had about 1.31 million members.", "1.31 million")) || unlike(plain, value("It had about 1.2 million members.", "1.2 million")) {
		t.Error("only a round figure is another way to write one near it")
	}
}
