package answer_test

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

func quayCameras(t *testing.T) *indextest.Archive {
	t.Helper()
	archive := &indextest.Archive{}
	quay := putArticle(archive, "art-quay", "en", "Tollef and Brisk jailed over harbour cameras",
		"The Harbour Court of Orvik on Tuesday disclosed two decisions on cameras along the quay.",
		"A man surnamed Tollef was jailed for two years for using a program to obtain passwords of harbour cameras.",
		"Tollef entered the passwords on his tablet and his telephone to open 41 cameras, viewing the inside of others' homes and even taking pictures.",
		"The Supreme People's Court of Orvik said that courts should take a hard line on the illegal control of smart home devices.",
		"Another man, surnamed Brisk, was jailed for eight months.",
		"From May 2031 Brisk used the program supplied by Tollef to let friends open locked accounts.",
		"The Port Office has since issued a regulation, “New Measures on Lenses in Harbours and Marinas”, which binds every skipper.",
		"It mandates consent and applies to commercial uses, including tours and ferries.")
	archive.PutCase(&corpus.Case{ID: "no-2031-tollef", Title: "Tollef and Brisk: harbour cameras", Jurisdiction: "NO", Kind: "criminal", Summary: "A harbour.", Topics: []string{"surveillance cameras"}, Sources: []corpus.Source{quay.Source},
		Parties: []corpus.Party{{ID: "tollef", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Tollef"}}}, {ID: "brisk", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Brisk"}}}},
		Status: []corpus.Fact{says(corpus.SlotStatus, "tollef", "", from("art-quay", corpus.State("sentenced"), "jailed", "A man surnamed Tollef")),
			says(corpus.SlotStatus, "brisk", "", from("art-quay", corpus.State("sentenced"), "jailed", "Another man, surnamed Brisk"))}})
	return archive
}

// A question for a device, a weekday or a title is answered by a sentence that has one which
// the question does not name itself; an age that nobody gives is said not to be given.
func TestWhatIsAskedForByItsKind(t *testing.T) {
	a := over(t, quayCameras(t))
	for _, c := range []struct{ question, want, never string }{
		{"What devices did Tollef use to open the cameras?", "his tablet and his telephone", "do not say"},
		{"What vehicle did Tollef use to open the cameras?", "do not say", "tablet"},
		{"What day of the week did the court disclose the decisions?", "on Tuesday", "do not say"},
		{"When did the court disclose the decisions?", "on Tuesday", "From May"},
		{"What is the full name of the new regulation?", "“New Measures on Lenses in Harbours and Marinas”", "program"},
		{"What is the regulation called?", "“New Measures on Lenses in Harbours and Marinas”", "program"},
		{"Which commercial uses of lenses in harbours do the new measures cover?", "tours and ferries", "skipper"},
		{"Who took pictures inside people's homes?", "viewing the inside", "devices"},
		{"How old is Tollef?", "do not say", "41"},
		{"Tollef的律师叫什么名字？", "来源未提及", "41"},
		{"Tollef的律師是誰？", "來源", "41"},
		{"Tollef多大？", "来源未提及", "41"},
		{"誰偷看別人家裡？", "viewing the inside", "program"},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.want) || strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q", c.question, got.Text)
		}
	}
}

// Whoever is named only by what they have is not asked for, but for what the law did to them.
func TestTheOneWhoHasIsNotAskedFor(t *testing.T) {
	a := over(t, quayCameras(t))
	for question, want := range map[string][]corpus.PartyID{
		"When did Brisk begin using Tollef's program?":   {"brisk"},
		"What did Brisk do with Tollef's program?":       {"brisk"},
		"How did Tollef's program come to Brisk?":        {"brisk", "tollef"},
		"What were Brisk's term and Tollef's term?":      {"brisk", "tollef"},
		"How long were Tollef and Brisk jailed?":         {"brisk", "tollef"},
		"How long were Brisk's and Tollef's sentences?":  {"brisk", "tollef"},
		"Was Tollef's sentence longer than Brisk's one?": {"brisk", "tollef"},
	} {
		var got []corpus.PartyID
		for _, m := range ask(t, a, question).Question.Mentions {
			got = append(got, m.Party)
		}
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%s is of %q, want %q", question, got, want)
		}
	}
}

// A comparison of crimes says what each is about; of two in one case there is nothing to say.
func TestAComparisonOfCrimesSaysWhatEachIsAbout(t *testing.T) {
	archive := quayCameras(t)
	pier := putArticle(archive, "art-pier", "en", "Vold jailed", "Vold was jailed for three years over tickets.")
	archive.PutCase(&corpus.Case{ID: "no-2031-vold", Title: "Vold: forged tickets", Jurisdiction: "NO", Kind: "criminal", Summary: "A pier.", Topics: []string{"tickets"}, Sources: []corpus.Source{pier.Source},
		Parties: []corpus.Party{{ID: "vold", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Vold"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "vold", "", from("art-pier", corpus.State("sentenced"), "jailed", "Vold was jailed"))}})
	a := over(t, archive)
	for question, want := range map[string]string{
		"Compare Tollef and Vold":  "Tollef (harbour cameras) – sentenced; Vold (forged tickets) – sentenced",
		"Compare Tollef and Brisk": "Tollef – sentenced; Brisk – sentenced",
	} {
		if got := ask(t, a, question); !strings.HasPrefix(got.Text, want) {
			t.Errorf("%s: %q, want %q", question, got.Text, want)
		}
	}
}
