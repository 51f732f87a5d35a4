package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// parks hold a Chinese report on a safari park, and an English note on a pharmacy that no record
// is of, beside a suit against a locksmith.
func parks(t *testing.T) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	park := putArticle(archive, "art-park", "zh", "动物园人脸识别案终审宣判",
		"云岭4月10日电（记者 卓晓帆）备受关注的岑莉与云岭野生动物世界有限公司服务合同纠纷案，4月9日下午由云岭市中级人民法院作出二审判决。",
		"2029年4月27日，她花1360元购买了云岭野生动物世界的双人年卡，并登记了姓名，录入指纹。",
		"2030年11月20日，一审法院判令云岭野生动物世界赔偿岑莉1038元。")
	archive.PutCase(&corpus.Case{ID: "cn-2031-yunling", Title: "云岭野生动物世界有限公司: fingerprints", Jurisdiction: "CN", Kind: "civil", Summary: "Fingerprints.", Topics: []string{"fingerprints"}, Sources: []corpus.Source{park.Source},
		Parties: []corpus.Party{{ID: "park", Role: "defendant", Names: []corpus.Name{{Text: "云岭野生动物世界有限公司"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "park", "", from("art-park", corpus.State("upheld"), "判决", "云岭4月10日电"))}})
	locks := putArticle(archive, "art-locks", "en", "Locksmith sued over copies of keys",
		"The locksmith Vik Latch is accused of having kept, with the aid of a scanner, copies of the keys of 300 flats.")
	archive.PutCase(&corpus.Case{ID: "no-2031-latch", Title: "Vik Latch: keys", Jurisdiction: "NO", Kind: "civil", Summary: "Keys.", Topics: []string{"data breach"}, Sources: []corpus.Source{locks.Source},
		Parties: []corpus.Party{{ID: "latch", Role: "defendant", Names: []corpus.Name{{Text: "Vik Latch"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "latch", "", from("art-locks", corpus.State("accused"), "accused", "The locksmith Vik"))}})
	putArticle(archive, "art-note", "en", "A note on scanners in shops",
		"5. Kestrel Aid and the Trade Bench.",
		"On 19 December 2030 the Trade Bench announced that Kestrel Aid would be banned from scanning faces for six years.",
		"In 2029 the FIDA fined an unnamed estate agent 40,000 kronor over screenshots of its clerks.")
	return over(t, archive)
}

// Whom a message names is told of where a text names them, in either language, and of nobody else.
func TestANameIsOfItsOwnMatter(t *testing.T) {
	a := parks(t)
	for _, c := range []struct{ question, want, never string }{
		{"岑莉什么时候买的年卡？", "2029年4月27日", "4月9日"},
		{"show me the Kestrel Aid case", "Kestrel Aid", "Latch"},
		{"show me the FIDA case", "FIDA", "Latch"},
		{"被FIDA罚4万克朗的房地产公司叫什么？", "", "云岭"},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.want) || strings.Contains(got.Text, c.never) || len(got.Cases()) > 0 && c.never == "Latch" {
			t.Errorf("%s: %q (%s), want %q and not %q", c.question, got.Text, got.Route, c.want, c.never)
		}
	}
	if got := ask(t, a, "show me the Yunling Safari Park case"); len(got.Cases()) != 1 || got.Cases()[0].ID != "cn-2031-yunling" {
		t.Errorf("the safari park: %q (%s)", got.Text, got.Route)
	}
}

// Key words of which an article has none answer with no value of it.
func TestKeyWordsFindNoValueByOtherWordsAlone(t *testing.T) {
	archive := &indextest.Archive{}
	putArticle(archive, "art-films", "en", "Two jailed over films", "Orm was sentenced to five years and eight months in prison for producing films for profit.", "His brother was not charged.")
	putArticle(archive, "art-mast", "en", "Mast climber fined", "A climber was fined 400 kronor.")
	if got := ask(t, over(t, archive), "spyware app developer sentence"); strings.Contains(got.Text, "eight months") {
		t.Errorf("%q (%s)", got.Text, got.Route)
	}
}

// How somebody stands is written before no sentence that is of somebody else.
func TestAStandingIsOfWhomTheSentenceIsOf(t *testing.T) {
	archive := &indextest.Archive{}
	park := putArticle(archive, "art-zoo", "zh", "动物园案终审宣判",
		"2030年11月20日，一审法院判令云岭动物园赔偿岑莉合同利益损失1038元，并删除她的照片。",
		"另据报道，男子庄某因贩卖照片，被判处有期徒刑三年。")
	gate := putArticle(archive, "art-gate", "en", "Gate makers told to pay",
		"Per Vik, who sold lists of keys, was fined 700 kronor.",
		"The carpenter Sten Holm was told to pay 900 kronor to a clerk whose pictures hung in a shed.")
	for _, c := range []struct {
		article *corpus.Article
		name    string
		first   string
	}{{park, "庄某", "另据报道，"}, {gate, "Per Vik", "Per Vik, who"}} {
		status := from(c.article.ID, corpus.State("sentenced"), "", c.first)
		status.Rule = "read"
		archive.PutCase(&corpus.Case{ID: corpus.CaseID("xx-2031-" + string(c.article.ID)), Title: c.name + ": data", Jurisdiction: "CN", Kind: "criminal", Summary: "Data.", Topics: []string{"biometrics"}, Sources: []corpus.Source{c.article.Source},
			Parties: []corpus.Party{{ID: "p", Role: "defendant", Person: true, Names: []corpus.Name{{Text: c.name}}}}, Status: []corpus.Fact{says(corpus.SlotStatus, "p", "", status)}})
	}
	a := over(t, archive)
	for question, c := range map[string]struct{ want, never string }{
		"岑莉获赔多少钱？":                                  {"1038", "庄某"},
		"What was Sten Holm told to pay the clerk?": {"900 kronor", "Vik"},
	} {
		if got := ask(t, a, question); !strings.Contains(got.Text, c.want) || strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q (%s)", question, got.Text, got.Route)
		}
	}
}
