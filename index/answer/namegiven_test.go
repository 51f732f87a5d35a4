package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// A sentence that answers a question for a name: whether it gives one, and what is said of one
// that does not.
func TestASentenceWithoutTheNameThatIsAskedFor(t *testing.T) {
	const kept, not, near = "kept", "is not given", "nearest"
	for _, c := range []struct{ intent, question, text, want string }{
		{"one of them", "What is the name of Lullabox's spokeswoman?", "A spokeswoman for the firm said that it had sent new passwords.", not},
		{"the named one", "What is the name of Lullabox's spokeswoman?", "A spokeswoman for the firm, Oda Brill, said that it had sent passwords.", kept},
		{"who may be named before", "What is the name of the company that copied the voice?", "The company argued that nobody had been named.", near},
		{"whom the sentence leaves out", "What is the name of the company that copied the voice?", "The company cannot be named for legal reasons.", not},
		{"in Chinese, withheld", "卖录音的软件公司叫什么名字？", "某软件公司把录音卖给了作者。", not},
		{"in Chinese, named behind the office", "快碗的执行长叫什么名字？", "快碗执行长戚雅文表示，公司尊重处分。", kept},
		{"in Chinese, the office alone", "康禾醫匯的醫務總監叫甚麼名字？", "康禾醫匯的醫務總監今日表示，已更換系統。", near},
		{"a judge is named", "Who is the judge who jailed the plumber?", "Justice Halima Dankawu sentenced him to four years.", kept},
		{"an office", "Who is the managing director of Corvin Estates?", "Its managing director told the office that a trainee had done it.", near},
		{"of several, none", "What is the name of the landlord?", "Ada Brill was selling router upgrades to landlords.", near},
		{"no name is asked for", "Who sold the lists?", "A spokeswoman for the firm said so.", kept},
	} {
		language := "en"
		if lexicon.Han(c.text) > 0 {
			language = "zh"
		}
		article := laidOut(language, "An earlier sentence.", "And another.", c.text)
		q := understand(c.question)
		got := q.nameGiven(Answer{Route: RouteText, Text: c.text, Question: q, Quotes: []Quote{quote(article, article.Sentences[2])}})
		words := map[string]string{kept: c.text, not: strings.TrimSpace(wording[q.Language].noName), near: wording[q.Language].nearest[:12]}[c.want]
		if !strings.Contains(got.Text, words) || got.Abstained == (c.want == kept) || c.want == kept && got.Text != c.text {
			t.Errorf("%s: %q (abstains %v), want %s", c.intent, got.Text, got.Abstained, c.want)
		}
	}
}

// What opens an article may be of one whom it names further down.
func TestTheLeadSaysOfNobodyThatTheyAreNotNamed(t *testing.T) {
	article := laidOut("en", "A ferry company had the voice of a stewardess copied.", "Nordsund Lines was told to stop.")
	q := understand("What is the name of the ferry company?")
	got := q.nameGiven(Answer{Route: RouteText, Text: article.Text, Question: q, Quotes: []Quote{quote(article, article.Sentences[0])}})
	if strings.Contains(got.Text, "is not given") || !got.Abstained {
		t.Errorf("%q", got.Text)
	}
}

// The one who holds an office of a party is not that party.
func TestWhoIsAskedForIsBesideThePartyAndNotIt(t *testing.T) {
	party := &corpus.Case{Parties: []corpus.Party{{ID: "a", Names: []corpus.Name{{Text: "云袋"}}}}}
	for question, want := range map[string]bool{"云袋的行政总裁叫什么名字？": true, "云袋的真名叫什么？": false, "云袋叫什么名字？": false, "云袋的被告叫什么名字？": false} {
		q := understand(question)
		q.Mentions = []Mention{{Case: party, Party: "a", Name: "云袋", at: corpus.Span{End: len("云袋")}}}
		if got := q.ofTheirs(headOf(q.Text)); got != want {
			t.Errorf("%s: %v", question, got)
		}
	}
}
