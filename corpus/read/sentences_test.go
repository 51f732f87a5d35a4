package read

import (
	"strings"
	"testing"
)

// A bar stands where one sentence ends and the next begins.
var segmentations = []string{
	// Ends and no ends.
	"One ended. | Another began! | Did it? | It did",
	"He was fined 6.5 million yuan. | The appeal failed.",
	"She earned RMB 6,000 ($838) in the process. | Then she stopped.",
	"It opened in 2025. | Prosecutors closed it in 2026.",
	"Xu paid; Li did not; both were jailed. | Neither appealed.",
	"A hearing is set: the judge will come. | So will we.",
	"Version 2.0 of the rule, see example.org/a.b?c=d, applies.",
	// Abbreviations and initials.
	"Doe v. Northern Optics Ltd. was cited. | It was wrong.",
	"Mr. Bao met Dr. E. P. Quill and Ms. Ito at St. Olaf. | They spoke.",
	"Judge J. R. Lund wrote for the court. | Nobody dissented.",
	"See Art. 12, para. 4, No. 77 and pp. 3 f. of the file. | It says no. | The court agreed.",
	"The answer was no. | Appeals were filed on Feb. 5 and Sept. 12.",
	"It was sold to Lens Makers Inc. | The company denied it.",
	"Lens Makers Corp. Chairman Ito resigned.",
	"It happened in the U.S. | The firm is American.",
	"The U.S. Department of Labor asked the U.K. Home Office.",
	"Locks, keys, etc. were seized, e.g. in Halm, i.e. there. | He left at 4 p.m. | The door was open.",
	"The plan B. | But it failed.",
	"Cars, vans, etc. | However, no bikes.",
	// Items and numbers at the head.
	"1. The first rule. | The second.",
	"IV. The costs. | They follow.",
	"- a. Small letters. | They count.",
	"## 2. Facts",
	// Quotes and brackets belong to their sentence.
	"“It is so.” | The court agreed.",
	"He said: “It is so.” | She said nothing.",
	"“It is so,” he said. | “Is it?” | Nobody knew.",
	"“Is it?” he asked. | \"It is.\" | \"No!\" she said.",
	"(It was late.) | Nobody came. | (See note 4.)",
	"He called it ‘fair.’ | She laughed.",
	"The law is clear.[12] | It is old.[3][4] | Yes.",
	"**It is bold.** | _It is not._ | Done.",
	"He paid. | “Too late,” she said.",
	// Ellipses.
	"He waited... and left. | He waited... | Nobody came.",
	"“I thought…” he began. | Then… nothing. | And then… | The end.",
	"It was . . . strange. | Very.",
	"Really?! | Yes!!! | No.",
	// Other beginnings.
	"It cost a lot. | $5 million. | 193 cameras were found. | € 4 remained.",
	"It ended. | — And then?",
	"It ended.And then no space came.",
	"It ended — — — — — — — — — —. | Then it began.",
	// Chinese.
	"法院判了。 | 他上诉了！ | 为什么？ | 没有说",
	"法院判了。|他上诉了！|为什么？|没有说。",
	"他违反规定；情节严重；应当处罚。|判决生效。",
	"他说：“没有。”|她说，“有！”|法官问：“有吗？”",
	"“为什么？”的问题没有答案。|“好！”，他说。",
	"（见上文。）|下文如下。",
	"「不同意。」|發言人說：「這不是『同意』。」|業者沉默。",
	"罚款4.6万元，即No. 5。|见第2.1条。",
	"他沉默……然后走了。|没有……",
	"真的吗?|他说:是!|走吧",
	"他问What? | 没有人答。",
	"執行長歐妮．韋表示遺憾。|她沒有再說。",
	// Other scripts have sentences too.
	"Суд вынес приговор. | Защита не согласна.",
}

func TestSentences(t *testing.T) {
	for _, marked := range segmentations {
		want := strings.Split(strings.ReplaceAll(strings.Trim(marked, "|"), " | ", "|"), "|")
		paragraph := strings.ReplaceAll(strings.ReplaceAll(strings.Trim(marked, "|"), " | ", " "), "|", "")
		var got []string
		for _, s := range sentencesOf(paragraph) {
			got = append(got, s.In(paragraph))
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s\n got %s\nwant %s", paragraph, strings.Join(got, " | "), strings.Join(want, " | "))
		}
	}
}

func TestSentencesOfMarks(t *testing.T) {
	for paragraph, want := range map[string]int{"": 0, " ": 0, "...": 1, "a": 1, ". a": 1, "A. !": 1, "Yes. !? No.": 2, "“": 1, "Yes. — —": 1, "“. A": 1} {
		if got := sentencesOf(paragraph); len(got) != want {
			t.Errorf("%q has %d sentences, want %d", paragraph, len(got), want)
		}
	}
}
