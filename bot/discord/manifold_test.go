package discord

import (
	"fmt"
	"strings"
	"time"

	"casebot/corpus"
	"casebot/index/indextest"
)

// tales are what records and pages tell of: in several scripts and directions, with
// markup, with words as long as they get, and with hardly any.
var tales = []string{
	"A camera in the home of Ann was turned on from afar. The camera saw the bedroom; the home camera was no toy.",
	"A hotel sold footage of its surveillance cameras for 6,000 yuan, and was fined EUR 20 million.",
	"住宅里的摄像头被人远程打开，监控画面被出售，判处有期徒刑三年一个月，并处罚金人民币一万三千元。",
	"法院認為人臉識別與監視攝影機侵害隱私，判賠六千元。",
	"נאשם פרץ אל מצלמה בבית, ונקנס ב־5,000 שקלים.",
	"اخترق المتهم كاميرا في البيت، وغُرِّم خمسة آلاف.",
	"B\u0301o\u0302z\u0303e\u0304 and ﬁnes for ﬀ; ＦＵＬＬ width camera; e\u0301 and é; İstanbul; ß and SS; naïve faceprint.",
	strings.Repeat("camera", 700) + " " + strings.Repeat("界", 900),
	"**bold** <@123> @everyone https://evil.example/x [a](https://evil.example) discord.gg/abc ||camera|| `code` # heading",
	"",
	"the of and to in a is that",
	"Clearview scraped faces; the regulator ordered facial images deleted, prison was not asked for. Face recognition at the park.",
	"\u202ecamera\u202c \u2066home\u2069 cam\u200bera 👨‍👩‍👧‍👦 🇨🇳 \x00 ok",
	"Drones over gardens: a drone, two drones, one jail term of 12 months, a penalty of $1.2m in 2021.",
}

// manifold is an archive of records and pages that tell each of the tales twice.
func manifold() *indextest.Archive {
	archive := &indextest.Archive{Today: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)}
	for i := range 2 * len(tales) {
		archive.Today = archive.Today.AddDate(0, 0, i%3)
		c := telling(i)
		archive.PutCase(c)
		if i%2 == 0 {
			text := tales[(i/2+3)%len(tales)]
			archive.PutArticle(&corpus.Article{Source: c.Sources[0], Language: "en", Text: text, Sentences: []corpus.Span{{End: len(text)}}})
		}
	}
	return archive
}

// telling is a record that shares its court, its law, its topic and now and then its
// defendant with others.
func telling(i int) *corpus.Case {
	tale := tales[i%len(tales)]
	name := []string{"Camera Corp", "韩某", "Ann", "חברת מצלמות", "شركة", "Clearview AI"}[i%6]
	page := corpus.Source{ID: corpus.ArticleID(fmt.Sprintf("art-%012d", i/2)), Title: "On " + name, Publisher: "Herald", URL: fmt.Sprintf("https://herald.example/%d", i/2)}
	day := corpus.Date{Year: 2019 + i%5, Month: time.Month(1 + i%12), Day: 1 + i}
	claims := func(v corpus.Value) []corpus.Claim { return []corpus.Claim{{Value: v, Source: page.ID}} }
	return &corpus.Case{
		ID: corpus.CaseID(fmt.Sprintf("xx-told-%02d", i)), Title: fmt.Sprintf("%s %d", name, i), Jurisdiction: []string{"CN", "IE", "EU", ""}[i%4],
		Kind: []corpus.Kind{"criminal", "civil", "regulatory"}[i%3], Forum: []string{"Court of the Park", "北京市人民法院"}[i%2], Summary: tale,
		Topics: []string{"home cameras", "privacy"}[:1+i%2], Checked: corpus.Date{Year: 2026, Month: 3, Day: 1},
		Parties: []corpus.Party{{ID: "p", Role: "defendant", Names: []corpus.Name{{Text: name}}}}, Sources: []corpus.Source{page},
		Status: []corpus.Fact{{Slot: corpus.SlotStatus, Party: "p", Stage: corpus.Decided, Date: day, Claims: claims(corpus.State("sentenced"))}},
		Facts:  []corpus.Fact{{Slot: corpus.SlotFine, Party: "p", Stage: corpus.Decided, Claims: claims(corpus.Money{Minor: int64(i) * 250_000, Currency: "CNY"})}},
	}
}
