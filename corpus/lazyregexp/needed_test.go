package lazyregexp_test

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"casebot/corpus/lazyregexp"
)

// awkward are expressions whose matches are easily thought to need a word that they do not.
var awkward = []string{
	"", "a", "(?i)a", "a|", "(?:a|b)c?", "a*b", "a+b", "(ab)?c", "(?:ab){0,2}c", "(?:ab){2}", "[^a]b", "[ab]", "[a-z]b", ".b", "^a", "^a|b", "a$", `\bab\b`, "(?i)s", "(?i)kilo",
	"(?i)σ", "(?i)straße", "(?i)É", "�", "a�", "(?i:a)b", "a(?i:b)C", "(?i)[^a]", "[Kk]", "[\u212ak]", "(?s).", "(?m)^b", "a{0}", "(?i)(?:one|two|)", "韩|(?i)han", "(?U)a+?b", `\x{130}`, "(?i)i",
	"(?P<n>ab|ba)c", "((a))", "a.b|b.a", "(a|b)+$", `\d+ (?:months|years)`, "(?i)ﬁ", "罚款?", "[罚款]金", "(?i)\u212a",
}

var awkwardTexts = []string{
	"", "a", "A", "ab", "BA", "cab", "bac", "S", "ſ", "ſo", "K", "Kilo", "kilo", "KILO", "\u212ailo", "ς", "Σ", "STRASSE", "straße", "É", "é", "\xff", "a\xff", "�", "İ", "ı", "i", "I", "one", "TWO", "韩",
	"Han", "12 MONTHS and 3 years", "\n", "a\nb", "ﬁ", "FI", "罚", "罚款", "罚金", "款金", "aab", "aBC", "abC",
}

// matchesAsTheStandard compares what two make of a text.
func matchesAsTheStandard(t *testing.T, expr, text string) {
	t.Helper()
	lazy, std := lazyregexp.MustCompile(expr), regexp.MustCompile(expr)
	if got, want := lazy.FindAllStringSubmatchIndex(text, -1), std.FindAllStringSubmatchIndex(text, -1); !reflect.DeepEqual(got, want) {
		t.Errorf("%q of %q: %v, want %v", expr, text, got, want)
	}
	if got, want := lazy.ReplaceAllString(text, "<$0>"), std.ReplaceAllString(text, "<$0>"); got != want && strings.ToValidUTF8(text, "") == text {
		t.Errorf("%q of %q: %q, want %q", expr, text, got, want)
	}
}

func TestATextIsPassedOverOnlyWhereNothingMatches(t *testing.T) {
	for _, expr := range awkward {
		for _, text := range awkwardTexts {
			matchesAsTheStandard(t, expr, text)
		}
	}
}

func FuzzATextIsPassedOverOnlyWhereNothingMatches(f *testing.F) {
	for i, expr := range awkward {
		f.Add(expr, awkwardTexts[i%len(awkwardTexts)])
	}
	f.Fuzz(func(t *testing.T, expr, text string) {
		if _, err := regexp.Compile(expr); err == nil && len(expr) < 60 && len(text) < 200 {
			matchesAsTheStandard(t, expr, text)
		}
	})
}

// The expressions of the program itself find in texts of its kind what they found before.
func TestExpressionsOfTheProgramPassOverNothing(t *testing.T) {
	texts := strings.Split(`The Harbour District Court fined Kestrel Ltd EUR 20,000 in March 2024. | 法院判处韩某有期徒刑三年零一个月，罚款人民币3万元。 | what was the fine? |
THE DATA PROTECTION COMMISSION SAID ON 3 JUNE | Mr Ode, 41, of Lister Row, pleaded guilty and was jailed for 15 months; his appeal was dismissed. | 葉男不服上訴 | “Yes,” she said. | K and ſ | Ⅷ ２０２４年 |
/case Han | camera* OR "face data" -fine in:CN fine:>10000CNY | https://courier.example/a?b=c#d | <@123> **bold** | both, half of them, more than twice | section 5(1) of the Act | 1,860 complaints`, "|")
	tried := 0
	for _, expr := range expressions(t) {
		lazy, std := lazyregexp.MustCompile(expr), regexp.MustCompile(expr)
		for _, text := range texts {
			tried++
			if got, want := lazy.FindAllStringIndex(text, -1), std.FindAllStringIndex(text, -1); !reflect.DeepEqual(got, want) {
				t.Errorf("%q of %q: %v, want %v", expr, text, got, want)
			}
		}
	}
	if tried < 8000 {
		t.Errorf("%d were tried", tried)
	}
}
