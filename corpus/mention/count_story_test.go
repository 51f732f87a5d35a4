package mention

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// A story is a paragraph as articles have them, with what all recognisers of this
// half of the package find in it, one line to a kind.
type story struct{ name, text, dates, counts, courts, statutes, citations string }

var stories = []story{{
	name: "a criminal case",
	text: `On Thursday the Larkfield Intermediate People's Court published its decision in the case of a man surnamed Tao, who watched
		412 nursery cameras from March to May 2023. Tao had bought the passwords of more than 1,900 families. Larkfield police
		arrested him on July 3, 2023; the court applied Article 285 of the Criminal Law and Article 44 of the Cybersecurity Law.`,
	dates:    "2025-06-12|2023-03|2023-05|2023-07-03",
	counts:   "412 nursery cameras|1,900 families",
	courts:   "Larkfield Intermediate People's Court|Larkfield police",
	statutes: "Article 285 of the Criminal Law|Article 44 of the Cybersecurity Law",
}, {
	name: "a regulator",
	text: `The Norwegian Data Protection Authority announced last month that it would fine Acme Grocers under Articles 5(1)(a) and 9
		GDPR. Some 38 shops had scanned faces since 2021. The company relies on Case C-999/22 and will be heard on September 8.`,
	dates:     "2025-05|2021|2025-09-08",
	counts:    "38 shops",
	courts:    "Norwegian Data Protection Authority",
	statutes:  "Articles 5(1)(a) and 9 GDPR",
	citations: "C-999/22",
}, {
	name: "a class action",
	text: `In Thorn v. Acme Photos Inc., No. 1:22-cv-04711 (N.D. Ill.), two plaintiffs sued under the Illinois Biometric Information Privacy
		Act (BIPA), 740 ILCS 14/15, for 1.6 million users. The U.S. District Court for the Northern District of Illinois approved the
		settlement on Feb. 28, 2025, citing 987 F.3d 1264.`,
	dates:     "2025-02-28",
	counts:    "2 plaintiffs|1,600,000 users",
	courts:    "U.S. District Court for the Northern District of Illinois",
	statutes:  "Illinois Biometric Information Privacy Act|740 ILCS 14/15",
	citations: "1:22-cv-04711|987 F.3d 1264",
}, {
	name: "一起刑事案件",
	text: `2022年3月至5月，被告人陶某非法控制家用摄像头412个，并出售给1900余名网友。今年6月3日，江苏省苏州市虎丘区人民法院依照刑法第二百八十五条作出
		（2024）苏0505刑初123号刑事判决。苏州市公安局虎丘分局此前抓获陶某。`,
	dates:     "2022-03|2022-05|2025-06-03",
	counts:    "412 家用摄像头|1,900 网友",
	courts:    "江苏省苏州市虎丘区人民法院|苏州市公安局虎丘分局",
	statutes:  "刑法第二百八十五条",
	citations: "(2024)苏0505刑初123号",
}, {
	name:      "一宗民事案件",
	text:      `臺北地方法院昨日依個人資料保護法第29條判決被告賠償，案號為113年度訴字第456號；民國112年8月起，被告蒐集23名員工的照片。`,
	dates:     "2025-06-13|2023-08",
	counts:    "23 員工",
	courts:    "臺北地方法院",
	statutes:  "個人資料保護法第29條",
	citations: "113年度訴字第456號",
}}

func TestStories(t *testing.T) {
	for _, s := range stories {
		t.Run(s.name, func(t *testing.T) {
			text := strings.Join(strings.Fields(s.text), " ")
			mentionsAre(t, Dates(text, published), text, s.dates)
			mentionsAre(t, Counts(text), text, s.counts)
			mentionsAre(t, Courts(text), text, s.courts)
			mentionsAre(t, Statutes(text), text, s.statutes)
			mentionsAre(t, Citations(text), text, s.citations)
		})
	}
}

// TestMentionsAtOnce calls the recognisers from several places at the same time:
// the tables that they make on first use are shared.
func TestMentionsAtOnce(t *testing.T) {
	done := make(chan int)
	for range 4 {
		go func() {
			text := stories[0].text
			done <- len(Dates(text, corpus.Date{})) + len(Counts(text)) + len(Courts(text)) + len(Statutes(text)) + len(Citations(text))
		}()
	}
	first := <-done
	for range 3 {
		if n := <-done; n != first {
			t.Errorf("one reader finds %d mentions, another %d", first, n)
		}
	}
}
