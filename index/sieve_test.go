package index

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
)

// pieces of texts and queries: words that share beginnings and stems, and all that
// the rules for words are about.
var scraps = strings.Fields(`camera cameras camcorder home homes homely dying die died dies lying lie tying skies sky
	by cry cried a I U.S. u.s us O'Brien don't l'avocat d'or 's camera's snake_case _x_ x_ names.with.dots a.b 1,000 1000 12 3.14 ¥500 (home) “home” home’s
	café cafe naïve Straße ＡＢＣ abc COVID-19 covid e-mail ... - & / 监控摄像头 摄像头 监 控 かな カナ韩某 ﬁne fine ǆ é ß x` + "\u0301 \u200d\U0001F469\u200dx \u00a0y k\u00ad\u00adm \xff camera\xffhome K\u212a " + `the of and The
	yes y yying dye gently ugly early only news passwrd password passwords surveillance Hano Han Hanover`)

var spaces = []string{" ", " ", " ", " ", "\n", "  ", ", ", ". ", "\t", "\r\n", " \u0301", "", "-", "'", "’", "_", "\n\n", " \u200d", "\u2029"}

func scrapText(r *rand.Rand, n int) string {
	var out strings.Builder
	for range r.IntN(n) {
		out.WriteString(scraps[r.IntN(len(scraps))] + spaces[r.IntN(len(spaces))])
	}
	return out.String()
}

func scrapQuery(r *rand.Rand) Query {
	word := func() string { return scraps[r.IntN(len(scraps))] }
	switch r.IntN(9) {
	case 0:
		return Phrase{Words: []string{word(), word()}}
	case 1:
		return Near{Words: []string{word(), word(), word()}[:1+r.IntN(3)], Within: r.IntN(9)}
	case 2:
		text := word()
		return Prefix{Text: text[:1+r.IntN(len(text))]}
	case 3:
		text := word()
		at := r.IntN(len(text))
		return Fuzzy{Text: text[:at] + []string{"", "x", "y"}[r.IntN(3)] + text[min(len(text), at+r.IntN(2)):]}
	case 4:
		return Name{Text: word(), Open: r.IntN(2) == 0}
	case 5:
		return Term{Text: word(), Weight: 1}
	case 6:
		return Or{Any: []Query{scrapQuery(r), scrapQuery(r)}}
	}
	return Word{Text: word()}
}

// segmented takes a text apart by the Unicode rules alone, as it is described.
func segmented(text string) []Token {
	a := analyzer{stem: stemmers.Get().(*stemmer).stem}
	a.segments(text, 0)
	return a.tokens
}

// What is read without rules is read as the rules have it.
func TestPlainWordsAreWhatTheRulesSay(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 20_000 {
		text := scrapText(r, 12)
		if got, want := Analyze(text), segmented(mended(text)); !slices.Equal(got, want) {
			t.Fatalf("%q\n got %v\nwant %v", text, got, want)
		}
	}
}

// The sieve holds nothing back that a query matches.
func TestTheSieveChangesNoMark(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 1))
	marked := 0
	for range 20_000 {
		var m matcher
		q, text := scrapQuery(r), scrapText(r, 30)
		m.add(q)
		m.passing = m.sieve()
		got, want := m.find(m.tokens(text)), m.find(segmented(text))
		if !slices.Equal(got, want) {
			t.Fatalf("%#v in %q\n got %v\nwant %v", q, text, got, want)
		}
		marked += len(want)
	}
	if marked < 4000 {
		t.Errorf("%d words matched, which shows little", marked)
	}
}

// Windows of the lines with marks are those of the whole text.
func TestWindowsAreWithinLines(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 1))
	found := 0
	for range 2_000 {
		text := strings.ToValidUTF8(scrapText(r, 300), "?")
		var marks []mark
		for _, token := range Analyze(text) {
			if r.IntN(9) == 0 {
				marks = append(marks, mark{token.Span, r.IntN(3)})
			}
		}
		got, want := windows(text, marks), appendWindows(nil, text, corpus.Span{End: len(text)}, marks)
		if !slices.EqualFunc(got, want, func(a, b window) bool { return a.span == b.span && slices.Equal(a.marks, b.marks) }) {
			t.Fatalf("%q, %v\n got %v\nwant %v", text, marks, got, want)
		}
		found += len(got)
	}
	if found < 20_000 {
		t.Errorf("only %d windows", found)
	}
}

// Of plain words next to none are looked at that match nothing.
func TestTheSieveHoldsBack(t *testing.T) {
	const text = "Han bought software that found the passwords of home cameras, and (he said) nothing else."
	for query, want := range map[string]int{"camera": 1, "passw* name:Han": 2, `"home camera"`: 2, `"found camera"~9`: 2, "drone": 0, "hopeless": 0, "softwaer~": 6} {
		var m matcher
		q, _ := Parse(query)
		m.add(q)
		m.passing = m.sieve()
		if got := m.tokens(text); len(got) != want {
			t.Errorf("%s: %d words were looked at, want %d: %v", query, len(got), want, got)
		}
	}
}

// Stems begin as their words do: what the sieve stands on.
func TestStemsBeginAsTheirWords(t *testing.T) {
	endings := strings.Fields("- s es ies ied ed ing ying ingly edly eed eedly y ly li ness ational ization fulness ousness ate ment ion able ible ism iti us ive ize e er al ic ical")
	stem := stemmers.Get().(*stemmer).stem
	r := rand.New(rand.NewPCG(3, 1))
	for range 200_000 {
		word := ""
		for range 1 + r.IntN(5) {
			word += string("aeiouybcdlnst"[r.IntN(13)])
		}
		word += strings.Trim(endings[r.IntN(len(endings))], "-")
		var s sieve
		if s.beginning(stem(word)); stem(word) != "" && !s.passes(word) {
			t.Fatalf("%s is held back though %s is looked for", word, stem(word))
		}
	}
}

// A slip is a letter more, less, other, or two swapped: all words of up to six
// letters are held against what one slip makes of another.
func TestASlipIsOneStep(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 1))
	word := func() []rune {
		out := make([]rune, 3+r.IntN(4))
		for i := range out {
			out[i] = []rune("abé7")[min(r.IntN(40)/13, 3)]
		}
		return out
	}
	yes := 0
	for range 50_000 {
		asked, other := word(), word()
		want := slices.Equal(asked, other)
		if len(asked) >= shortestSlip && !slices.Contains(asked, '7') && !slices.Contains(other, '7') {
			want = want || slices.ContainsFunc(slipsOf(asked, other), func(w []rune) bool { return slices.Equal(w, other) })
		}
		if got := Slip(string(asked), string(other)); got != want {
			t.Fatalf("%s and %s: %v, want %v", string(asked), string(other), got, want)
		}
		if want {
			yes++
		}
	}
	if yes < 500 {
		t.Errorf("only %d slips", yes)
	}
}

// slipsOf makes every slip in a word, with the letters of another.
func slipsOf(word, letters []rune) (out [][]rune) {
	for i := range word {
		out = append(out, slices.Delete(slices.Clone(word), i, i+1))
		if i > 0 {
			swapped := slices.Clone(word)
			swapped[i-1], swapped[i] = swapped[i], swapped[i-1]
			out = append(out, swapped)
		}
		for _, letter := range letters {
			wrong := slices.Clone(word)
			wrong[i] = letter
			out = append(out, wrong, slices.Insert(slices.Clone(word), i, letter))
		}
	}
	for _, letter := range letters {
		out = append(out, append(slices.Clone(word), letter))
	}
	return out
}

func FuzzSplit(f *testing.F) {
	f.Add("A camera's U.S. home. 摄像头 x\u0301 _a_ 1,000")
	f.Fuzz(func(t *testing.T, text string) {
		if got, want := Analyze(text), segmented(mended(text)); !slices.Equal(got, want) {
			t.Fatalf("%q\n got %v\nwant %v", text, got, want)
		}
	})
}
