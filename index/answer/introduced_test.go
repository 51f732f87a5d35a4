package answer

import (
	"slices"
	"strings"
	"testing"
)

// Whoever is introduced by what they are is called so from there on, unless the article calls
// somebody else so too.
func TestWhatAnArticleGoesOnToCallSomebody(t *testing.T) {
	for _, c := range []struct{ intent, text, name, want string }{
		{"behind the name", "Skylark Metrics, a data broker, sold lists of night workers. The court gave the broker 45 days.", "Skylark Metrics", "the broker, the data broker"},
		{"by the surname alone", "Mr Osgood, a tram driver with 21 years of service, was suspended.", "Osgood", "the driver, the tram driver"},
		{"with the age between", "Hedvig Stranne, 81, the retired stewardess, had read the text.", "Hedvig Stranne", "the stewardess, the retired stewardess"},
		{"before the name", "The debt collector Grimwald Recoveries bought the lists.", "Grimwald Recoveries", "the collector, the debt collector"},
		{"before it, with a comma", "A hospital pharmacist, Ilka Brenning, looked up her neighbours.", "Ilka Brenning", "the pharmacist, the hospital pharmacist"},
		{"in the first sentence, named in the next", "A chimney sweep who watched doorbells has been jailed for a year. Aldo Renwick, 44, of Kirk Lane, wept.", "Aldo Renwick", ""},
		{"the same by a word for an agent", "A sheep farmer who hid a lens has been fined. Aldo Renwick, 44, of Kirk Lane, wept.", "Aldo Renwick", "the farmer, the sheep farmer"},
		{"two are called so", "Skylark, a data broker, sold lists. Finch, another data broker, bought some.", "Skylark", ""},
		{"one of several", "Skylark, a data broker, sold lists. Five other brokers were warned.", "Skylark", ""},
		{"a court is nobody's other name", "Skylark, the regulator of Corvane said, sold lists.", "Skylark", ""},
		{"nor is a judge", "Judge Hamish Drury, a former driver, spoke.", "Hamish Drury", ""},
		{"what everybody is", "Skylark, a company in Corvane, sold lists.", "Skylark", ""},
		{"somebody else's", "Skylark, a data broker, sold lists.", "Grimwald", ""},
	} {
		article := laidOut("en", strings.SplitAfter(c.text, ". ")...)
		if got := strings.Join(standIns(article, introductionsIn(article), []string{c.name}), ", "); got != c.want {
			t.Errorf("%s: %q, want %q", c.intent, got, c.want)
		}
	}
}

func TestTheSentencesOfOneWhoIsCalledSoAreTheirs(t *testing.T) {
	article := laidOut("en", "Skylark Metrics, a data broker, sold lists.", "Grimwald Recoveries bought them.", "The court gave the broker 45 days to erase them.")
	q := understand("How many days did Skylark get to erase the lists?")
	q.near = &nearArticles{}
	if got, want := owned(article, q.namesFor(article)), []bool{true, false, true}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// A question that names nobody may call somebody by what the article has introduced them by.
func TestWhomAQuestionCallsByWhatTheyAre(t *testing.T) {
	article := laidOut("en", "Mr Osgood, a tram driver, was suspended.", "Ilka Brenning, a hospital pharmacist, was not.")
	for question, want := range map[string]string{
		"What did the tram driver win?":       "Mr Osgood",
		"What did the driver win?":            "Mr Osgood",
		"Was the hospital pharmacist fined?":  "Ilka Brenning",
		"What did the lorry driver win?":      "", // of no lorry the article tells
		"How many drivers were suspended?":    "",
		"What did the pharmacist's son say?":  "Ilka Brenning",
		"Was a veterinary pharmacist struck?": "",
	} {
		q := understand(question)
		q.near = &nearArticles{}
		if got := strings.Join(q.introduced(article), ", "); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}
