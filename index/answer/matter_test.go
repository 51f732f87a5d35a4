package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// page makes an article of lines, a sentence each.
func page(language string, lines ...string) *corpus.Article {
	a := &corpus.Article{Source: corpus.Source{ID: "art-page", Title: "Page", Publisher: "The Page"}, Language: language, Text: strings.Join(lines, "\n")}
	start := 0
	for _, line := range lines {
		a.Sentences = append(a.Sentences, corpus.Span{Start: start, End: start + len(line)})
		start += len(line) + 1
	}
	return a
}

// ofOne is a case with parties of these names.
func ofOne(id string, names ...string) *corpus.Case {
	c := &corpus.Case{ID: corpus.CaseID(id), Title: id}
	for _, name := range names {
		c.Parties = append(c.Parties, corpus.Party{ID: corpus.PartyID(name), Role: "defendant", Person: true, Names: []corpus.Name{{Text: name}}})
	}
	return c
}

// A sentence belongs to the matter that it goes on from. Written below as the number
// of the matter to each sentence.
func TestAnArticleIsCutIntoItsMatters(t *testing.T) {
	for name, test := range map[string]struct {
		article *corpus.Article
		cases   []*corpus.Case
		want    string
	}{
		"another party begins another matter": {page("en",
			"Olive Brackett was jailed.", "She sold lists of patients.", "Denzil Moy was fined.", "He bought them."),
			[]*corpus.Case{ofOne("a", "Olive Brackett"), ofOne("b", "Denzil Moy")}, "0011"},
		"whoever is described is named next": {page("en",
			"A nurse was jailed.", "Olive Brackett sold lists of patients.", "She kept the money."),
			[]*corpus.Case{ofOne("a", "Olive Brackett")}, "000"},
		"what is told comes back to the first": {page("en",
			"Olive Brackett was jailed.", "Denzil Moy was fined.", "Brackett will appeal.", "She has a month."),
			[]*corpus.Case{ofOne("a", "Olive Brackett"), ofOne("b", "Denzil Moy")}, "0100"},
		"a matter without a record begins with words for it": {page("en",
			"Olive Brackett was jailed.", "In a separate case, a bakery called Fennimoor tracked its drivers.", "It paid nothing.", "The third case concerned Tal Orsini, a locksmith.", "He copied keys."),
			[]*corpus.Case{ofOne("a", "Olive Brackett")}, "01122"},
		"a name brings back a matter without a record": {page("en",
			"The first appeal was brought by Tal Orsini.", "He copied keys.", "The second appeal concerned Wanda Prill.", "She lost.", "The man who hired Orsini is at large.", "Police look for him."),
			nil, "001100"},
		"a heading and what stands below it": {page("en",
			"Two settlements ended the year.", "**Calder Mills**", "In *Unwin v. Calder Mills*, the plaintiff scanned a thumb.", "It paid.", "**Tarn House**", "The second case concerns faces.", "Tarn House paid too."),
			nil, "0111222"},
		"a new sentence for all ends the last": {page("en",
			"Olive Brackett was jailed.", "Another man, Denzil Moy, was fined.", "According to the police, there were 40 such cases."),
			[]*corpus.Case{ofOne("a", "Olive Brackett")}, "012"},
		"two parties of one case have each their own": {page("en",
			"Olive Brackett was jailed.", "On the same day, Denzil Moy was fined.", "He bought lists."),
			[]*corpus.Case{ofOne("a", "Olive Brackett", "Denzil Moy")}, "011"},
		"simplified": {page("zh",
			"法院发布两起案例。", "案例一：尤某非法出售名单案", "尤某系护士。", "案例二：祁某安装窃听器案", "祁某系锁匠。", "法院判处其罚金。"),
			nil, "011222"},
		"traditional, with a business in quotation marks": {page("zh",
			"專員點名批評診所「安泰坊」。", "診所沒有付款。", "另一宗個案涉及起底。", "被告入獄三個月。", "「安泰坊」表示遺憾。"),
			nil, "00110"},
	} {
		got := make([]byte, len(test.article.Sentences))
		for i, m := range mattersOf(test.article, test.cases) {
			for _, at := range m.sentences {
				for j, sentence := range test.article.Sentences {
					if sentence == at {
						got[j] = byte('0' + i)
					}
				}
			}
		}
		if string(got) != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}
