package index_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"casebot/index"
)

// shown writes tokens on one line: term@position, and the covered text where
// the term is not simply its lower case.
func shown(text string, tokens []index.Token) string {
	parts := make([]string, len(tokens))
	for i, t := range tokens {
		parts[i] = fmt.Sprintf("%s@%d", t.Term, t.Position)
		if covered := t.Span.In(text); strings.ToLower(covered) != t.Term {
			parts[i] += "=" + covered
		}
	}
	return strings.Join(parts, " ")
}

func TestAnalyze(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"stems share a term", "Surveillance cameras recorded", "surveil@0=Surveillance camera@1=cameras record@2=recorded"},
		{"stop words leave their place empty", "the right to be forgotten", "right@1 forgotten@4"},
		{"possessives go", "Han's camera, Li’s home", "han@0 camera@1 li@2 home@3"},
		{"other apostrophes go", "O'Neill didn’t", "oneil@0=O'Neill"},
		{"French articles go", "l'informatique d’État", "informatiqu@0=l'informatique etat@1=d’État"},
		{"diacritics go", "Skellefteå Müller Øre Straße", "skelleftea@0=Skellefteå muller@1=Müller ore@2=Øre strass@3=Straße"},
		{"so do soft hyphens and wide forms", "face\u00adbook ＡＢＣ", "facebook@0=face\u00adbook abc@1=ＡＢＣ"},
		{"thousands are one number", "6,000 yuan, 6000 yuan, 1,234,567.50", "6000@0=6,000 yuan@1 6000@2 yuan@3 1234567.50@4=1,234,567.50"},
		{"other commas stay", "1,2", "1,2@0"},
		{"acronyms are one word, country codes no stop word", "U.S. v. us", "us@0=U.S v@1 us@2"},
		{"names with dots come apart, decimals don't", "Clearview.ai 3.5m snake_case", "clearview@0 ai@1 3.5m@2 snake@3 case@4"},
		{"citations", "C-252/21 [2020] EWCA Civ 1058", "c@0 252@1 21@2 2020@3 ewca@4 civ@5 1058@6"},
		{"Chinese is single characters and pairs", "韩某案", "韩某@0 韩@0 某案@1 某@1 案@2"},
		{"traditional is simplified", "監視器", "监视@0=監視 监@0=監 视器@1=視器 视@1=視 器@2"},
		{"no pair reaches over punctuation or a space", "人脸,识 别", "人脸@0 人@0 脸@1 识@2 别@3"},
		{"nor over a word", "用app偷拍", "用@0 app@1 偷拍@2 偷@2 拍@3"},
		{"mixed", "COVID-19检测", "covid@0 19@1 检测@2 检@2 测@3"},
		{"Japanese", "防犯カメラを", "防犯@0 防@0 犯@1 カメラ@2 を@3"},
		{"half-width katakana", "ｶﾒﾗ", "カメラ@0=ｶﾒﾗ"},
		{"Korean words are whole", "개인정보 보호", "개인정보@0 보호@1"},
		{"Cyrillic and Greek", "Роскомнадзор ΑΡΧΉΣ", "роскомнадзор@0 αρχησ@1=ΑΡΧΉΣ"},
		{"nothing but signs", "— … !? 👍 $ *", ""},
		{"empty", "", ""},
		{"broken bytes stand between words", "camera\xff\xfehome", "camera@0 home@1"},
		{"a word of a hundred is the longest", strings.Repeat("x", 101) + " y", "y@1"},
	} {
		if got := shown(c.text, index.Analyze(c.text)); got != c.want {
			t.Errorf("%s: Analyze(%q)\n got %s\nwant %s", c.name, c.text, got, c.want)
		}
	}
}

func TestNameTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The People v. Turner", "the@0 people@1 v@2 turner@3"},
		{"Supreme People's Court", "supreme@0 people@1 court@2"},
		{"Clearview AI, Inc.", "clearview@0 ai@1 inc@2"},
		{"韓某", "韩某@0=韓某 韩@0=韓 某@1"},
		{"Crédit Lyonnais", "credit@0=Crédit lyonnais@1"},
	} {
		if got := shown(c.text, index.NameTokens(c.text)); got != c.want {
			t.Errorf("NameTokens(%q)\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Skellefteå kommun", "skelleftea kommun"},
		{"LI SI", "li si"},
		{"Æther Œuvre Þór Łódź İstanbul ıı Søren Đorđe Ödön", "aether oeuvre thor lodz istanbul ii soren dorde odon"},
		{"韓某", "韩某"},
		{"ｶﾞ", "ガ"},
		{"한국", "한국"},
		{"it’s", "it's"},
		{"ﬁne №5 ½", "fine no5 1⁄2"},
		{"a\xffb", "a b"},
	} {
		if got := index.Fold(c.text); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// FuzzAnalyze holds what everybody relies on: spans lie in the text and in
// order, positions grow, and terms are bounded and survive being read again.
func FuzzAnalyze(f *testing.F) {
	for _, seed := range []string{"Han's 193 cameras", "韓某 6,000 元", "a.b.c 1,000,00", "\xff'’s", "ｶﾞİß", "l'l'l'"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		folded := index.Fold(text)
		if again := index.Fold(folded); again != folded {
			t.Errorf("folding %q twice: %q, then %q", text, folded, again)
		}
		last := index.Token{}
		for i, tok := range index.Analyze(text) {
			if tok.Span.In(text) == "" || tok.Term == "" || len(tok.Word) > index.LongestWord || !utf8.ValidString(tok.Term) {
				t.Errorf("token %d of %q: %+v", i, text, tok)
			}
			if i > 0 && (tok.Position < last.Position || tok.Span.Start < last.Span.Start) {
				t.Errorf("token %d of %q is out of order: %+v after %+v", i, text, tok, last)
			}
			last = tok
		}
	})
}

func BenchmarkAnalyze(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"english", strings.Repeat("The defendant obtained the passwords of other people's home surveillance cameras. ", 20)},
		{"chinese", strings.Repeat("被告人非法控制他人家庭监控摄像头,被判处有期徒刑。", 40)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				index.Analyze(c.text)
			}
		})
	}
}
