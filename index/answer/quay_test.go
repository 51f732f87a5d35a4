package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// The quay archive: articles that tell of more than its records do, all invented. A
// machine has read one matter of the gazette and two of a round of rulings.
const (
	pier    corpus.ArticleID = "art-gazette"
	rulings corpus.ArticleID = "art-rulings"
	notice  corpus.ArticleID = "art-notice"
	bay     corpus.ArticleID = "art-bay"
	island  corpus.ArticleID = "art-island"
)

var quayArticles = []struct {
	id                               corpus.ArticleID
	publisher, author, title, origin string
	language                         string
	sentences                        []string
}{
	{pier, "", "Ilse Marrow", "Regulator fines a laundry and looks into a swimming club", "12_pier_gazette.txt", "en", []string{
		"The Coast Regulator fined Wexcombe Laundry, a chain of 12 laundries, 300,000 kronor over a fingerprint clock at its depots.",
		"It scanned the thumbs of 800 workers without asking.",
		"Separately, the regulator has opened an investigation into Tidewell, a swimming club with nine pools, over cameras in its changing rooms.",
		"Tidewell told Pier Gazette that the recordings were wiped each night.",
		"In the third case, Odo Pask, a night porter, put spyware on the telephone of a guest and read her messages.",
		"He will serve one year and two months.",
		"The fourth case ended in a settlement.",
		"Brenna Freight, whose drivers were watched by dashboard cameras, settled for 2 million kronor.",
		"According to the regulator, 90 complaints spoke of spyware.",
	}},
	{rulings, "Delta Herald", "Per Anker", "A court tells of three rulings", "herald.txt", "en", []string{
		"In the first case, a defendant surnamed Xun sold parcel lists and was sentenced to ten months in prison.",
		"His income was 41,000 yuan.",
		"The second case concerned a defendant surnamed Vey, who sold codes for cameras.",
		"Vey was sentenced to two years in prison.",
		"In a civil case, an actor surnamed Lum sued a studio.",
		"The court ordered it to pay Lum 70,000 yuan in compensation.",
	}},
	{notice, "三角洲法院", "", "三角洲法院发布典型案例", "notice.txt", "zh", []string{
		"案例一：荀某出售名单案", "被告人荀某出售快递名单，获利4.1万元。",
		"案例二：卫某出售观看码案", "被告人卫某出售摄像头观看码，获利9000余元。",
	}},
	{bay, "海湾日报", "", "游泳馆强制刷脸被判删除", "bay.txt", "zh", []string{
		"市民祝女士在“碧浪馆”游泳馆办了一张年卡。", "到馆后她被告知，入场只能刷脸。", "祝女士随后提起诉讼。",
		"法院判令游泳馆删除其人脸信息，并退还会费2100元。",
		"另一起案件的被告人荀某倒卖快递名单。", "法院判处其罚金1万元。",
		"记者走访了30家游泳馆，有12家要求刷脸。",
	}},
	{island, "島嶼日報", "", "戲院外洩會員資料", "island.txt", "zh", []string{
		"專員點名批評戲院「星光里」，導致會員資料外洩。", "專員已就「星光里」戲院展開調查。",
		"另一宗個案涉及餐廳「海風閣」的閉路電視。", "專員向餐廳發出警告。",
	}},
}

func quayCases() []*corpus.Case {
	read := func(slot corpus.Slot, party corpus.PartyID, source corpus.ArticleID, value corpus.Value, printed, first string) corpus.Fact {
		claim := from(source, value, printed, first)
		claim.Rule = "read"
		return says(slot, party, "", claim)
	}
	yuan := func(n int64) corpus.Money { return corpus.Money{Minor: n * 100, Currency: "CNY"} }
	one := func(id corpus.CaseID, title, country string, p corpus.Party, sources []corpus.ArticleID, facts ...corpus.Fact) *corpus.Case {
		c := &corpus.Case{ID: id, Title: title, Jurisdiction: country, Kind: "criminal", Summary: "Regulator fines a laundry and looks into a swimming club: spyware, cameras.",
			Parties: []corpus.Party{p}, Topics: []string{"spyware"}, Facts: facts}
		for _, source := range sources {
			c.Sources = append(c.Sources, corpus.Source{ID: source, Title: "An article"})
		}
		status := stood(p.ID, "sentenced", 2031)
		status.Claims[0].Source, status.Claims[0].Rule = sources[0], "read"
		c.Status = []corpus.Fact{status}
		return c
	}
	laundry := corpus.Party{ID: "wexcombe-laundry", Role: "defendant", Names: []corpus.Name{{Text: "Wexcombe Laundry"}}}
	xun, vey := person("xun", "Xun"), person("vey", "Vey")
	xun.Names = append(xun.Names, corpus.Name{Text: "荀某"})
	vey.Names = append(vey.Names, corpus.Name{Text: "卫某"})
	undone := read(corpus.SlotFine, "vey", rulings, yuan(5000), "5,000 yuan", "The second case")
	undone.Stage = corpus.SetAside
	stayed := one("cn-vey", "Vey: cameras", "CN", vey, []corpus.ArticleID{rulings, notice}, undone)
	stayed.Status[0].Claims[0].Value = corpus.State("upheld")
	return []*corpus.Case{
		one("se-wexcombe", "Wexcombe Laundry: fingerprints", "SE", laundry, []corpus.ArticleID{pier}, read(corpus.SlotFine, "wexcombe-laundry", pier, kronor(300000), "300,000 kronor", "The Coast Regulator")),
		one("cn-xun", "Xun: parcel lists", "CN", xun, []corpus.ArticleID{rulings, notice}, read(corpus.SlotGain, "xun", rulings, yuan(41000), "41,000 yuan", "His income was")),
		stayed,
	}
}

// quay returns an answerer over the quay archive.
func quay(t testing.TB) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	for _, c := range quayCases() {
		archive.PutCase(c)
	}
	for _, one := range quayArticles {
		a := &corpus.Article{Source: corpus.Source{ID: one.id, Title: one.title, Publisher: one.publisher, Author: one.author}, Origin: one.origin, Language: one.language, Text: strings.Join(one.sentences, "\n")}
		start := 0
		for _, sentence := range one.sentences {
			a.Sentences = append(a.Sentences, corpus.Span{Start: start, End: start + len(sentence)})
			start += len(sentence) + 1
		}
		archive.PutArticle(a)
	}
	return over(t, archive)
}

// What is asked of matters that an article tells of beside others: each is answered by
// what is said of it, and of no other.
func TestMattersWithoutARecord(t *testing.T) {
	a := quay(t)
	for _, s := range []struct {
		intent, question string
		says, not        []string
		abstains         bool
	}{
		// lists
		{"a matter that only an article tells of", "Which cases involve spyware?", []string{"In the articles: In the third case, Odo Pask"}, []string{"Wexcombe", "Tidewell", "90 complaints"}, false},
		{"one thing or another", "Which cases involve spyware or thumb scans?", []string{"1 case: Wexcombe Laundry", "Odo Pask"}, []string{"Tidewell", "Vey"}, false},
		{"a verb before the or belongs to both", "Which cases are about putting spyware on phones or cameras?", []string{"Odo Pask"}, []string{"Tidewell", "Brenna"}, false},
		{"of a kind, to whom something was done", "Which clubs were sued or investigated over cameras?", []string{"Tidewell"}, []string{"Wexcombe", "Brenna", "Odo"}, false},
		{"and to whom it was not", "Which clubs were jailed over cameras?", nil, []string{"Tidewell"}, false},
		{"simplified: who it is stands before what shows it", "哪些游泳馆因为刷脸被起诉？", []string{"碧浪馆", "海湾日报"}, []string{"30家", "荀某"}, false},
		{"traditional, of a simplified article", "哪些游泳館因為刷臉被起訴？", []string{"碧浪馆"}, []string{"30家"}, false},
		{"traditional", "哪些戲院因為會員資料外洩被調查？", []string{"星光里"}, []string{"海風閣"}, false},

		// key words
		{"key words mean the case whose part holds them", "thumb scan laundry depot", []string{"1 case: Wexcombe Laundry"}, []string{"Xun", "Tidewell"}, false},
		{"misspelt words that only an article prints", "swiming club chnging rooms recordings", []string{"Read as:", "swimming", "Tidewell"}, []string{"Wexcombe"}, false},
		{"the figure that key words ask for", "freight drivers dashboard settlement amount", []string{"settled for 2 million kronor"}, []string{"300,000"}, false},
		{"of a record it is read there", "laundry thumbs fine", []string{"Wexcombe Laundry", "300,000 kronor"}, []string{"2 million"}, false},

		// two side by side
		{"a record and an article", "Compare Wexcombe Laundry and Brenna Freight", []string{"300,000 kronor", "“Brenna Freight”: Brenna Freight, whose drivers", "2 million kronor"}, nil, false},
		{"two articles", "What is the difference between Tidewell and Brenna Freight?", nil, []string{"300,000"}, false},
		{"one that is nowhere", "Compare Brenna Freight and Globex Haulage", []string{"2 million kronor", "does not hold a case with the name “Globex Haulage”"}, nil, true},
		{"in Chinese", "比较Brenna Freight和Wexcombe Laundry", []string{"2 million kronor", "300,000 kronor"}, nil, false},
		{"nobody's figure is another's", "Compare Odo Pask and Brenna Freight", []string{"one year and two months", "2 million kronor"}, []string{"300,000"}, false},

		// which of two is more
		{"a record and a sentence", "Did Xun make more money than Vey?", []string{"Yes. ", "41,000 yuan", "9000余元"}, nil, false},
		{"the other way round", "Did Vey earn more than Xun?", []string{"No. ", "9000余元", "41,000 yuan"}, nil, false},
		{"who, in Chinese", "荀某和卫某谁获利更多？", []string{"Xun", "41,000 yuan", "9000余元"}, nil, false},
		{"of no fine is anything said", "Did Xun lose more than Vey?", nil, []string{"Yes", "No. "}, true},

		// what became of a fine
		{"set aside is not upheld, however the rest stands", "Was the fine against Vey upheld on appeal?", []string{"No. ", "set aside"}, []string{"Yes"}, false},
		{"set aside is overturned", "Was the fine against Vey overturned?", []string{"Yes. ", "set aside"}, nil, false},
		{"in Chinese", "卫某的罚款被撤销了吗？", []string{"是。", "5,000 yuan"}, nil, false},

		// by-lines
		{"by paper and subject", "Who wrote the Pier Gazette article about the laundry and the swimming club?", []string{"Ilse Marrow wrote", "laundry"}, []string{"Anker"}, false},
		{"by subject alone", "Who wrote the article about the laundry and the swimming club?", []string{"Ilse Marrow"}, nil, false},
		{"not of another paper", "Who wrote the Moon Bugle article about the laundry and the swimming club?", nil, []string{"Ilse Marrow"}, false},
		{"nor on another subject", "Who wrote the Pier Gazette article about stolen tractors in Spain?", nil, []string{"Ilse Marrow"}, false},
	} {
		got, err := a.Ask(t.Context(), s.question)
		if err != nil {
			t.Fatal(err)
		}
		rest := got.Text
		for _, words := range s.says {
			_, after, ok := strings.Cut(rest, words)
			if !ok {
				t.Errorf("%s: %q (%s) lacks %q: %s", s.intent, s.question, got.Route, words, got.Text)
				break
			}
			rest = after
		}
		for _, words := range s.not {
			if strings.Contains(got.Text, words) {
				t.Errorf("%s: %q (%s) says %q: %s", s.intent, s.question, got.Route, words, got.Text)
			}
		}
		if len(s.says) > 0 && got.Abstained != s.abstains {
			t.Errorf("%s: %q (%s) abstains %v: %s", s.intent, s.question, got.Route, got.Abstained, got.Text)
		}
		if n := len([]rune(got.Text)); n > answer.MaxList {
			t.Errorf("%s: %d characters", s.intent, n)
		}
	}
}
