package lexicon

import (
	"slices"
	"strings"
	"testing"

	"casebot/index"
)

// A text tells of a conduct in whatever words of the table, in either language, and of
// none of which it has half the words.
func TestTextsTellOfConducts(t *testing.T) {
	for text, want := range map[string]string{
		"She sewed a GPS unit into his rucksack.":                            "tracker",
		"他在前妻的车底装了定位器。":                                                      "tracker",
		"He guessed the passwords of 40 nursery cameras.":                    "camera takeover",
		"The owner hid a camera in a clock that faced a bed.":                "hidden camera",
		"房東在浴室裝了攝影機。":                                                        "hidden camera",
		"The caller's voice had been cloned from a sermon.":                  "voice cloning",
		"Pupils were let in by a face scan alone.":                           "face recognition",
		"The camera on the quay was broken.":                                 "",
		"Her voice was hoarse.":                                              "",
		"The clerk sold bread.":                                              "",
		"The shop had left the addresses of its customers on an open server": "data leak",
	} {
		var names []string
		for _, c := range ConductsOf(index.Fold(text)) {
			names = append(names, c.name)
		}
		if got := strings.Join(names, ", "); got != want {
			t.Errorf("%q tells of %q, want %q", text, got, want)
		}
	}
}

// Each alternative of an "or" asks for cases of its own; of a means and what it serves
// the means alone is asked for.
func TestQuestionsAskForConducts(t *testing.T) {
	for text, want := range map[string]string{
		"Which cases are about cloned voices or swapped faces?":    "voice cloning|face swap",
		"Who was convicted of stalking somebody with a tracker?":   "tracker",
		"哪些案件涉及偷拍或者破解摄像头？":                                         "hidden camera|camera takeover",
		"Which cases did the court of Vim publish?":                "",
		"Which bosses watched their staff by webcam at home?":      "workplace monitoring",
		"Who sold the photographs of pupils?":                      "face data trade",
		"Which cases are about the leaked lists of a dairy's shop": "data leak",
	} {
		var ways []string
		for _, kinds := range ConductsIn(text) {
			var names []string
			for _, c := range kinds {
				names = append(names, c.name)
			}
			ways = append(ways, strings.Join(names, "+"))
		}
		if got := strings.Join(ways, "|"); got != want {
			t.Errorf("%q asks for %q, want %q", text, got, want)
		}
	}
}

// Each line of the table has a name, and a word in each group; a conduct that is named as
// a means is one.
func TestTheTableOfConductsIsWhole(t *testing.T) {
	if len(Conducts) < 10 {
		t.Fatalf("%d kinds of conduct", len(Conducts))
	}
	known := func(name string) bool {
		return slices.ContainsFunc(Conducts, func(c Conduct) bool { return c.name == name })
	}
	for serves, means := range meansOf {
		for _, name := range append(means, serves) {
			if !known(name) {
				t.Errorf("no conduct is called %q", name)
			}
		}
	}
	for _, c := range Conducts {
		for _, way := range c.ways {
			for _, group := range way {
				if group.MatchString("") {
					t.Errorf("%s: a group that every text has a word of: %s", c.name, group)
				}
			}
		}
	}
}
