package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// told returns how a question is answered of two people of one case whom one article tells of.
func told(t *testing.T, question, language string, people []string, sentences ...string) string {
	t.Helper()
	archive := &indextest.Archive{}
	article := putArticle(archive, "art-two", language, "The flats at Velmar quay", sentences...)
	c := &corpus.Case{ID: "se-2031-two", Title: strings.Join(people, " and ") + ": filming", Jurisdiction: "SE", Kind: "criminal", Summary: "A filming.", Topics: []string{"hidden camera"}, Sources: []corpus.Source{article.Source}}
	for _, name := range people {
		id := corpus.PartyID("p-" + name)
		c.Parties = append(c.Parties, corpus.Party{ID: id, Role: "defendant", Person: true, Names: []corpus.Name{{Text: name}}})
		status := from("art-two", corpus.State("sentenced"), "sentenced", sentences[0])
		status.Rule = "read"
		c.Status = append(c.Status, says(corpus.SlotStatus, id, "", status))
	}
	archive.PutCase(c)
	return ask(t, over(t, archive), question).Text
}

// What is told of one of two is not told of the other: of a namesake, of whom a clause beside
// names, or where a sentence only says that they will not.
func TestWhatOneOfTwoAvowsIsNotTheOthers(t *testing.T) {
	for _, test := range []struct {
		question, language string
		people, sentences  []string
		begins             string // of the answer; "not Yes": anything else
	}{
		{"Did Karin Vellin plead guilty?", "en", []string{"Tore Vellin", "Karin Vellin"}, []string{"Tore Vellin, 52, pleaded guilty at Orrby District Court to 12 counts of unlawful filming.", "His wife, Karin Vellin, 49, had kept the keys."}, "not Yes"},
		{"Did Tore Vellin plead guilty?", "en", []string{"Tore Vellin", "Karin Vellin"}, []string{"Tore Vellin, 52, who kept the keys for the firm Velmar Stays, pleaded guilty at Orrby District Court to 12 counts of unlawful filming.", "His wife, Karin Vellin, 49, was sentenced too."}, "Yes"},
		{"Did Vellin plead guilty?", "en", []string{"Tore Vellin", "Karin Vellin"}, []string{"Tore Vellin, 52, who kept the keys for the firm Velmar Stays, pleaded guilty at Orrby District Court to 12 counts of unlawful filming.", "His wife, Karin Vellin, 49, was sentenced too."}, "Yes. Tore Vellin"},
		{"祁某上诉了吗？", "zh", []string{"佟某", "祁某"}, []string{"法院判处佟某有期徒刑五年，判处祁某有期徒刑三年。", "佟某当庭表示上诉，祁某则服从判决。"}, "not 是"},
		{"佟某上诉了吗？", "zh", []string{"佟某", "祁某"}, []string{"法院判处佟某有期徒刑五年，判处祁某有期徒刑三年。", "佟某当庭表示上诉，祁某则服从判决。"}, "是"},
		{"Will Vane appeal?", "en", []string{"Piet Orr", "Mona Vane"}, []string{"Piet Orr was sentenced to five years and Mona Vane to two.", "Orr's lawyer announced that his client would appeal.", "Vane will not."}, "No."},
		{"Will Orr appeal?", "en", []string{"Piet Orr", "Mona Vane"}, []string{"Prosecutors had sought eight years for Piet Orr.", "They have not said whether they will appeal.", "Orr showed no emotion.", "His lawyer, Dag Rask, said that he would file an appeal."}, "Yes."},
	} {
		got := told(t, test.question, test.language, test.people, test.sentences...)
		if without, not := strings.CutPrefix(test.begins, "not "); strings.HasPrefix(got, without) == not {
			t.Errorf("%s %q, want %s", test.question, got, test.begins)
		}
	}
}
