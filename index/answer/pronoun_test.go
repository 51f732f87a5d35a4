package answer

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// A pronoun some sentences behind a name is of its bearer where all who are named between are
// shown to be of the other sex.
func TestAPronounTakesUpItsName(t *testing.T) {
	song := pageOf("A voice for hire",
		"One who rented it was Oskar Tellin, a man of 40.\nHe looked for Brita Malm in the directory.\nPolice found him soon.\nIn June he was fined.",
		"Brita Malm moved away.\nIn July she sued the firm.\nRuben Ask wrote to her, and he was told to wait.")
	for _, test := range []struct {
		name string
		want []bool
	}{
		{"Oskar Tellin", []bool{true, true, true, true, false, false, false}},
		{"Brita Malm", []bool{false, true, false, false, true, true, false}},
	} {
		if got := owned(song, []string{test.name}); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
	doubt := pageOf("A voice for hire", "Oskar Tellin sang in the choir of the town.\nHe was loud.\nThen Kim Dahl came and paid for all of it.\nThe bill was high.\nIn June he was fined.")
	if got := owned(doubt, []string{"Oskar Tellin"}); !got[1] || got[4] {
		t.Error("who may be either is taken for him")
	}
	her := pageOf("Lists sold", "Ada Holm passed them to Silas Munt.\nShe heard that she owed Silas Munt, who paid her, and Munt was cleared.", "Officers searched her flat.")
	if got := owned(her, []string{"Silas Munt"}); got[2] {
		t.Error("her flat is taken for his")
	}
}

// A double surname goes on to call its bearer as a single one does.
func TestADoubleSurnameNamesItsBearer(t *testing.T) {
	for text, want := range map[string]bool{"Farrel-Vosk admitted it.": true, "Vosk admitted it.": false, "The farrel-vosk trial.": false} {
		if nameIn(text, []string{"Dominic Farrel-Vosk"}) != want {
			t.Errorf("%s: not %v", text, want)
		}
	}
}

func TestUnparted(t *testing.T) {
	for said, want := range map[string]string{"谁报的警": "谁报警", "她就报了警": "她就报警", "他的书": "他的书", "卖了书": "卖了书"} {
		if got := unparted(said); got != want {
			t.Errorf("%s: %s, want %s", said, got, want)
		}
	}
}

func TestRejoined(t *testing.T) {
	for said, want := range map[string]string{"It made the theft public on Monday": "made public", "turned the offer down": "turned down", "made the public angry": "", "set it aside": "set aside", "paid her back": "paid back", "took it": ""} {
		if got := strings.Join(rejoined(said), ","); got != want {
			t.Errorf("%s: %q, want %q", said, got, want)
		}
	}
}

// What somebody is to serve is not for how long they did something.
func TestServedThere(t *testing.T) {
	for _, test := range []struct {
		text, value string
		want        bool
	}{
		{"She followed him for 64 days and was sentenced to eight months in prison.", "64 days", false},
		{"She followed him for 64 days and was sentenced to eight months in prison.", "eight months", true},
		{"She got eight months in prison.", "eight months", true},
		{"He was jailed on Friday for two years.", "two years", true},
		{"偷拍房客长达两年，被判处有期徒刑八个月。", "两年", false},
		{"偷拍房客长达两年，被判处有期徒刑八个月。", "八个月", true},
	} {
		at := placeOf(test.text, test.value)
		if got := servedThere(test.text, corpus.Span{Start: at, End: at + len(test.value)}); got != test.want {
			t.Errorf("%s in %s: %v", test.value, test.text, got)
		}
	}
}

// A question for so many of something asks for no sum, whatever was done with them.
func TestACountIsNoSum(t *testing.T) {
	for question, count := range map[string]bool{"姚某卖了多少条信息？": true, "姚某卖了多少钱？": false} {
		q := understand(question)
		if sought, ok := q.quantitySought(); !ok || sought.count != count {
			t.Errorf("%s: %v, count %v", question, ok, sought.count)
		}
	}
	if got := verbCounted("姚某一共卖了多少条信息"); got != "卖" {
		t.Errorf("what was done with them is %q", got)
	}
	find := countsOf("how many files did mabry sell?")
	if got := find("She opened 1,906 files and sold 212 of them."); len(got) != 2 {
		t.Errorf("%d numbers of files", len(got))
	}
}

// A heading of one word that is no name parts nobody from the rest, and a word with a hyphen
// is the same without.
func TestPlainHeadings(t *testing.T) {
	page := pageOf("Fine for Skylark", "Appeal", "The decision is not final, said Ostrel.", "Ostrel")
	m := matter{article: page, opened: true, sentences: page.Sentences[:1]}
	if m.apart() {
		t.Error("Appeal is taken for a name")
	}
	if m.sentences = page.Sentences[2:]; !m.apart() {
		t.Error("Ostrel is taken for no name")
	}
	stem := index.Analyze("cooperated")[0].Term
	if !featuresOf("It co-operated from the start.")[stem] {
		t.Error("co-operated is not cooperated")
	}
}
