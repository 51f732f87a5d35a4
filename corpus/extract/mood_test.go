package extract

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
)

func sentenceOf(text string) *sentence {
	s := newSentence(text, corpus.Span{End: len(text)}, 0)
	s.introduce()
	return s
}

// TestMood reads the verb that stands in brackets.
func TestMood(t *testing.T) {
	for _, test := range []struct {
		text string
		want mood
	}{
		{"The clerk was [jailed] on Friday.", told},
		{"The clerk has now also been [fined] by the court.", told},
		{"The clerk was not [fined].", denied},
		{"He has not yet been [charged].", denied},
		{"She wasn't [charged].", denied},
		{"Neither company [appealed].", denied},
		{"No charges have been [filed].", denied},
		{"Nobody was [arrested].", denied},
		{"None of the brokers was [fined].", denied},
		{"The board avoided being [fined].", denied},
		{"The shop could be [fined] up to £5m.", may},
		{"It might have been [fined] more.", may},
		{"He will be [sentenced] next month.", planned},
		{"She is due to be [sentenced] in May.", planned},
		{"The regulator had said that it meant to [fine] the firm.", planned},
		{"He was ordered to [pay] his neighbour.", told},
	} {
		at := strings.IndexByte(test.text, '[')
		s := sentenceOf(strings.NewReplacer("[", "", "]", "").Replace(test.text))
		if got := s.mood(at); got != test.want {
			t.Errorf("%s: mood %d, want %d", test.text, got, test.want)
		}
	}
}

// TestDescribe reads who is spoken of without a name.
func TestDescribe(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"A 22-year-old computing student who stole records was jailed.", []string{"A 22-year-old computing student person"}},
		{"The maker of a toy will pay.", []string{"The maker either"}},
		{"Police arrested the two men.", []string{"the two men person"}},
		{"A shopping centre in Tarn was fined.", []string{"A shopping centre firm"}},
		{"A bank customer lost money.", []string{"A bank customer bystander"}},
		{"The bank account was empty.", nil},
		{"Her sister, Karin Dahl, found the buyer.", []string{"Her sister person", "the buyer bystander"}},
		{"A dermatologist and a district court met.", []string{"A dermatologist person", "a district court court"}},
	} {
		s := sentenceOf(test.text)
		var got []string
		for _, d := range s.described {
			got = append(got, s.text[d.start:d.end]+" "+d.kind)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}

// TestCandidates reads the names of which something is told.
func TestCandidates(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"Tobias Renn, from Dunmere, used a leaked password.", []string{"Tobias Renn"}},
		{"LEEDS -- On Tuesday, Ilse Dorn copied the list.", []string{"Ilse Dorn"}},
		{"The office found that Lunar Health Ltd shared the data.", []string{"Lunar Health Ltd"}},
		{"Judge Anita Soames gave him a warning.", nil},
		{"A third man, Gan, sold nothing.", []string{"Gan"}},
		{"The watchdog looked at the navigation app Wayfar.", []string{"Wayfar"}},
		{"One customer, Kirsty Old, lost her savings.", nil},
		{"According to papers, Gordon A. Pell worked there.", []string{"Gordon A. Pell"}},
		{"Marlow and District Care Trust left the files behind.", []string{"Marlow and District Care Trust"}},
	} {
		s := sentenceOf(test.text)
		var got []string
		for _, c := range s.candidates() {
			if name := s.text[c.start:c.end]; strings.Contains(name, " ") || c.called {
				got = append(got, name)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}
