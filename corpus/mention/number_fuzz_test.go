package mention

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// fuzzSeeds are texts that each recogniser of numbers has trouble with.
var fuzzSeeds = []string{
	"a profit of 6,000 yuan ($834), or about €700, and three years and one month",
	"罚款人民币一万三千元（约合１８００美元），判处有期徒刑三年零一个月",
	"between 5 and 10 million euros respectively, 12 to 18 months, 50元6角三分",
	"12亿3000万亿元 十余万 三四百 1,2,3.4.5 İ K ẞ \xff\xfe $\xff5",
	"1 000 000 000 000 000 000 000 €€€", "half a million and a half", "二零二一年半半年", "’’5’000’",
	"一年半年, a year and a half year", // the half was taken twice
}

// checkSpans requires spans in range, in order, not overlapping, and cut
// between characters.
func checkSpans(t *testing.T, text string, mentions []Mention) {
	t.Helper()
	free := 0
	for _, m := range mentions {
		s := m.Span
		if s.Start < free || s.End <= s.Start || m.End < s.End || m.End > len(text) {
			t.Fatalf("%q: span %v to %d after %d", text, s, m.End, free)
		}
		if utf8.ValidString(text) && !(utf8.ValidString(s.In(text)) && utf8.ValidString(text[s.End:m.End])) {
			t.Fatalf("%q: span %v cuts a character", text, s)
		}
		if m.Value == nil || m.Rule == "" || !m.Bound.Valid() {
			t.Fatalf("%q: %+v is incomplete", text, m)
		}
		free = s.End
	}
}

func FuzzMoney(f *testing.F) {
	for _, s := range fuzzSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkSpans(t, text, Money(text)) })
}

func FuzzTerms(f *testing.F) {
	for _, s := range fuzzSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { checkSpans(t, text, Terms(text)) })
}

func FuzzNumbers(f *testing.F) {
	for _, s := range fuzzSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		free := 0
		for _, n := range Numbers(text) {
			if n.Span.Start < free || n.Span.End <= n.Span.Start || n.End < n.Span.End || n.End > len(text) || n.N < 0 {
				t.Fatalf("%q: %+v after %d", text, n, free)
			}
			free = n.Span.End
		}
	})
}

// benchmarkRubbish times a recogniser on 10 and 40 KB of what it looks for most:
// four times the text may take four times as long, and not sixteen.
func benchmarkRubbish(b *testing.B, find func(string) []Mention) {
	for _, seed := range []string{"1", "1 ", "1,", "一", "一万", "$", "5 and ", "1 year and ", "($5 ", "thousand ", "half a ", "1.", "元", "a ", " ", "$5 dollars ", "¥5 ", "5, ", "in canadian dollars "} {
		for _, size := range []int{10_000, 40_000} {
			text := strings.Repeat(seed, size/len(seed))
			b.Run(strings.TrimSpace(seed)+"/"+strings.Repeat("x", size/10_000), func(b *testing.B) {
				for b.Loop() {
					find(text)
				}
			})
		}
	}
}

func BenchmarkMoneyRubbish(b *testing.B) { benchmarkRubbish(b, Money) }

func BenchmarkTermsRubbish(b *testing.B) { benchmarkRubbish(b, Terms) }

// benchmarkSentence times a recogniser on one English and one Chinese sentence.
func benchmarkSentence(b *testing.B, find func(string) []Mention) {
	for name, text := range map[string]string{
		"en": "Zhou was sentenced to three years and one month in prison and fined 13,000 yuan ($1,800) for controlling 193 cameras in the county.",
		"zh": "被告人周某非法控制193个摄像头，获利六千元，被判处有期徒刑三年零一个月，并处罚金人民币一万三千元。",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				find(text)
			}
		})
	}
}

func BenchmarkMoney(b *testing.B) { benchmarkSentence(b, Money) }

func BenchmarkTerms(b *testing.B) { benchmarkSentence(b, Terms) }

func BenchmarkNumbers(b *testing.B) {
	benchmarkSentence(b, func(text string) []Mention { Numbers(text); return nil })
}
