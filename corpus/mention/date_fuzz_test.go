package mention

import (
	"strings"
	"testing"
	"unicode/utf8"

	"casebot/corpus"
)

// rubbish is text that wakes many rules and satisfies few: 10 KB each.
var rubbish = []string{
	strings.Repeat("June 5 and 12, ", 700),
	strings.Repeat("1", 10_000),
	strings.Repeat("2021年6月", 900),
	strings.Repeat("Article 5 and 6, of the Acme ", 350),
	strings.Repeat("Supreme of the People ", 450),
	strings.Repeat("北京市第四中级人民", 380),
	strings.Repeat("(2021) Hu 0120 Xing ", 500),
	strings.Repeat("《法", 1600),
	strings.Repeat("12 small ", 1100),
	strings.Repeat("\xe5\x8c", 5000),
	strings.Repeat("Court of ", 1100),
	strings.Repeat("個資法第四條", 550),
}

// fuzzed runs a recogniser on whatever comes and checks what holds of all.
func fuzzed(f *testing.F, recognise func(text string) []Mention, seeds ...string) {
	for _, seed := range append(seeds, rubbish...) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := recognise(text)
		soundMentions(t, text, got)
		for _, m := range got {
			if utf8.ValidString(text) && !utf8.ValidString(m.Span.In(text)) {
				t.Errorf("%q: the mention %+v cuts a character", text, m)
			}
		}
	})
}

func FuzzDates(f *testing.F) {
	fuzzed(f, func(text string) []Mention {
		got := Dates(text, published)
		for _, m := range got {
			d := m.Value.(corpus.Date)
			if back, err := corpus.ParseDate(d.String()); err != nil || back != d {
				f.Errorf("%q: %#v is no date: %v", text, d, err)
			}
		}
		return got
	}, "from June to August 2021", "on Thursday the 31st", "2021年6月5日至8日", "民國113年2月", "June 5-12, 2021", "in 9999, two years ago",
		"國11I\x04\x00\xb42月") // a byte that is no UTF-8 between traditional characters
}

func FuzzCounts(f *testing.F) {
	fuzzed(f, Counts, "more than 130 sets of citizen data", "购买130余名居民", "公民个人信息1.2万条。", "23 attorneys general", "两 名")
}

func FuzzCourts(f *testing.F) {
	fuzzed(f, Courts, "On Thursday Hangzhou Internet Court", "由上海市杨浦区人民检察院提起公诉", "Ireland's Data Protection Commission", "the CNIL", "和平区法院")
}

func FuzzStatutes(f *testing.F) {
	fuzzed(f, Statutes, "Articles 5(1)(c), 13 and 35 of the UK GDPR", "Privacy Act (BIPA)", "刑法第二百五十三条之一第一款", "《法》", "15 U.S.C. § 45(a)", "個資法\xb4第四條")
}

func FuzzCitations(f *testing.F) {
	fuzzed(f, Citations, "ECLI:EU:C:2020:559", "(2019)浙0111民初6971号", "[2019] EWHC 2341 (Admin)", "C-311/18", "No. 1:20-cv-00512", "112年度訴字第1號")
}

// sentences are such as articles have, with something for every recogniser.
var sentences = []string{
	"On June 12, 2025 the Supreme People's Court published six cases under Article 253-1 of the Criminal Law.",
	"Han, who bought facial images of about 130 residents from June to August 2021, was sentenced by Hangzhou Internet Court.",
	"In Case C-311/18 the Court of Justice of the European Union interpreted GDPR Article 46(1).",
	"The weather was fine, and nothing that anybody would want to write down happened in the village that day.",
	"2021年6月至8月，被告人非法控制193个摄像头，北京市第四中级人民法院依照刑法第二百八十五条判处有期徒刑。",
}

// BenchmarkMentions times each recogniser on a sentence of an article, and on
// 1 and 10 KB of rubbish: the one must be a tenth of the other.
func BenchmarkMentions(b *testing.B) {
	for name, recognise := range map[string]func(string) []Mention{
		"dates":  func(text string) []Mention { return Dates(text, published) },
		"counts": Counts, "courts": Courts, "statutes": Statutes, "citations": Citations,
	} {
		b.Run(name+"/sentence", func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				recognise(sentences[i%len(sentences)])
			}
		})
		for size, share := range map[string]int{"1KB": 10, "10KB": 1} {
			b.Run(name+"/rubbish-"+size, func(b *testing.B) {
				for i := 0; b.Loop(); i++ {
					text := rubbish[i%len(rubbish)]
					recognise(text[:len(text)/share])
				}
			})
		}
	}
}
