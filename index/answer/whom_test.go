package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// To whom, from whom and with whom: each question beside a sentence that says it, and what it
// says; empty where the sentence says it of nobody.
func TestTheOtherEndOfADeed(t *testing.T) {
	for _, c := range []struct{ question, text, want string }{
		{"Whom did Haldane sell the pictures to?", "He sold access for £12 a month to a man in Dunmere, Silas Crewe.", "a man"},
		{"Whom did Haldane sell the pictures to?", "He sold access to them for £12 a month to strangers.", "strangers"},
		{"Who did Skylark sell the lists to?", "The buyers included a debt collector, Grimwald Recoveries.", "a debt"},
		{"To whom did the pharmacist pass the prescriptions?", "She passed some of them on to her landlord.", "her landlord"},
		{"To whom was the notebook handed?", "The notebook was handed to Inspector Tulloch.", "Inspector"},
		{"From whom did Haldane rent the garage?", "He rented it from his uncle.", "his uncle"},
		{"Who did the gym get the files from?", "It got them, against its own rules, from a former insurer.", "a former"},
		{"With whom did the clerk share the photos?", "She shared them with two cousins.", "two cousins"},
		{"毕业班学生的成绩被卖给谁了？", "仇某将成绩以每条15元的价格出售给开办补习学校的巫某，共计2300条。", "开办补习学校的巫某"},
		{"病人的體檢報告賣給了誰？", "助理把體檢報告轉售給一間保險經紀公司。", "一間保險經紀公司"},
		{"画面转发给了谁？", "他把画面转发给收购商，每月收费200元。", "收购商"},
		{"名单是从谁那里买的？", "经查，名单系从某快递站的站长处购买。", "某快递站的站长"},

		{"Whom did Haldane sell the pictures to?", "He sold the pictures, according to Saltmarsh Post, for £12.", ""},
		{"Whom did Haldane sell the pictures to?", "He had to sell his van to pay the fine.", ""},
		{"Who did Skylark sell the lists to?", "Skylark sold the lists to the public.", ""},
		{"画面转发给了谁？", "他破解了密码，每月收费200元。", ""},
	} {
		q := understand(c.question)
		end := endAsked(strings.ToLower(lexicon.Simplified(c.question)))
		if end == nil {
			t.Errorf("%s: asks for nobody", c.question)
			continue
		}
		if got := q.endIn(c.text, end); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.question, c.text, got, c.want)
		}
	}
}

func TestOfTwoToWhomItWentTheDeedDecides(t *testing.T) {
	room := []*corpus.Article{laidOut("en", "Haldane opened the pictures of 73 monitors.", "He sold access for £12 a month to a man in Dunmere, Silas Crewe.", "A notebook was handed to the police by a neighbour.")}
	if got := readIn(room, "Whom did Haldane sell the pictures to?"); !strings.Contains(got, "Silas Crewe") {
		t.Errorf("reads out %q", got)
	}
}

// Who is called by what they are, right before or behind what they did.
func TestADoerWhoIsNotNamed(t *testing.T) {
	for _, c := range []struct{ question, text, want string }{
		{"Who reported the pool to the commissioner?", "One of its own lifeguards reported it to the commissioner.", "One of its own lifeguards"},
		{"By whom were the stewardess's tapes copied?", "In 2023 the company had the tapes copied by a sound studio, which sold them.", "a sound studio"},
		{"Who found the lens?", "A night cleaner had found the lens on Monday.", "A night cleaner had"},
		{"Who found the lens?", "A lens of glass was sold.", ""},
		{"Who found the lens?", "The lens fell.", ""},
	} {
		q := understand(c.question)
		wanted, _ := q.sortOf()
		b := q.bearings(wanted, []*corpus.Article{laidOut("en", "Something else happened.", c.text)})[0]
		if got := b.doerDescribed(&b.lines[1]); strings.TrimSpace(got) != c.want {
			t.Errorf("%s %s: %q, want %q", c.question, c.text, got, c.want)
		}
	}
}
