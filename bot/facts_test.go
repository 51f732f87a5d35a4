package bot_test

import (
	"fmt"
	"strings"
	"testing"
)

// Each row is a question that once got another party's figure, another slot, a
// cut figure or a false "do not say".
func TestTheRightFactOfTheRightParty(t *testing.T) {
	b, _ := open(t)
	for _, c := range []struct {
		question  string
		want, not []string
	}{
		{"How much was the ICO Marriott fine?", []string{"GBP 18.4 million"}, []string{"do not say"}},
		{"Did the FTC Equifax case settle?", []string{"Settlement", "USD 700 million"}, []string{"do not say"}},
		{"How much was the CNIL Google fine?", []string{"EUR 200 million", "EUR 125 million"}, nil},
		{"How much did Liao get?", []string{"CNY 3,500"}, []string{"do not say"}},
		{"How many cameras did Suspect C hack?", []string{"15,000 cameras"}, []string{"120,000", "63,000"}},
		{"How much did Meta settle for in Frasco v. Flo?", []string{"do not say (settlement)"}, []string{"USD"}},
		{"How much was Lingo fined?", []string{"Settlement: USD 1 million", "[proposed]: USD 2 million"}, nil},
		{"How much damages did Yin claim?", []string{"[claimed]: CNY 600,000"}, nil},
		{"How much was the ransom in Vastaamo?", []string{"EUR 370,000"}, nil},
		{"Which court decided the Bridges case?", []string{"decided, 11 August 2020", "Court of Appeal (Civil Division)"}, []string{"do not say"}},
		{"When was Marriott fined?", []string{"30 October 2020"}, []string{"GBP"}},
		{"Which court annulled the Amazon fine?", []string{"Administrative Court"}, []string{"Fine:"}},
		{"How many photos were stolen in the Li Kaixiang case?", []string{"1,751 photos"}, nil},
		{"How much was the Equifax settlement?", []string{"Settlement", "USD 700 million"}, []string{"Fine,"}},
		{"how much was kramer fined", []string{"acquitted", "USD 6 million"}, nil},
		{"How much did Clearview pay in the UK?", []string{"GBP 7"}, []string{"EUR"}},
		{"What was Arup's status?", []string{"no charge and no decision was found"}, nil},
	} {
		reply := say(t, b, c.question)
		for _, want := range c.want {
			if !strings.Contains(reply.Text, want) {
				t.Errorf("%q: %q lacks %q", c.question, reply.Text, want)
			}
		}
		for _, not := range c.not {
			if strings.Contains(reply.Text, not) {
				t.Errorf("%q: %q says %q", c.question, reply.Text, not)
			}
		}
		if len(reply.Cards) == 0 {
			t.Errorf("%q has no card", c.question)
		}
	}
}

func TestEveryCaseThatALineSpeaksOfIsShown(t *testing.T) {
	b, _ := open(t)
	reply := say(t, b, "How much were Marriott, Uber, Didi and Shein fined?")
	if lines := strings.Count(reply.Text, "\n") + 1; lines != 4 || len(reply.Cards) != 4 {
		t.Errorf("%d lines and %d cards: %s", lines, len(reply.Cards), reply.Text)
	}
}

func TestASearchCountsWhatItLeavesOut(t *testing.T) {
	b, _ := open(t)
	reply := say(t, b, "/search face swap")
	var all, more int
	if _, err := fmt.Sscanf(reply.Text, "%d cases", &all); err != nil {
		t.Fatal(err)
	}
	if _, err := fmt.Sscanf(reply.Text[strings.LastIndex(reply.Text, "; and ")+2:], "and %d more.", &more); err != nil {
		t.Fatal(err)
	}
	if named := strings.Count(reply.Text, ";"); named+more != all {
		t.Errorf("%d named and %d more are not %d: %s", named, more, all, reply.Text)
	}
}

func TestMarkupOfAQuestionIsNotRepeated(t *testing.T) {
	b, _ := open(t)
	for _, text := range []string{"/search **zzyzx** ||`a`|| @everyone <@1> https://x.example", "/case **zzyzx** @here", "how long was **Zzyzx** jailed? <@&2>"} {
		reply := say(t, b, text)
		for _, bad := range []string{"**", "`", "||", "@", "<", "x.example"} {
			if strings.Contains(reply.Text+reply.Note, bad) {
				t.Errorf("%q: %q is repeated in %q %q", text, bad, reply.Text, reply.Note)
			}
		}
	}
}

func TestSyntaxOfASearchSurvives(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		"/search name:Clear*":     "Clearview",
		"/search deepf*":          "deepfake",
		"/search status:banana":   "Read as words: “status:banana”.",
		"/search \"home camera\"": "camera",
		"/案件 Han":                 "Han",
		"/case\tHan":              "Han",
		"/case\u3000Han":          "Han",
		"help":                    "Casebot answers",
		"Meta Platforms":          "Google and Meta",
	} {
		if reply := say(t, b, text); !strings.Contains(reply.Text, want) {
			t.Errorf("%q: %q lacks %q", text, reply.Text, want)
		}
	}
}
