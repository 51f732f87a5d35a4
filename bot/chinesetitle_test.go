package bot_test

import (
	"strings"
	"testing"

	"casebot/bot"
)

// A case that has a Chinese title is called by it wherever a reader of Chinese meets
// it, in the script that they read, and by the English one for everybody else.
func TestAChineseTitleIsShownToReadersOfChinese(t *testing.T) {
	b, _ := serving(t)
	for _, test := range []struct{ text, locale, want string }{
		{"/case Han", "zh-CN", "韩某案"}, {"/case Han", "zh-TW", "韓某案"}, {"/case Han", "", "Han: illegal control"},
		{"/sources Guo Bing", "zh-CN", "郭兵诉杭州野生动物世界有限公司服务合同纠纷案"}, {"/sources Guo Bing", "zh-TW", "郭兵訴杭州野生動物世界有限公司服務合同糾紛案"},
		{"/cite Guo Bing", "zh-CN", "郭兵诉杭州野生动物世界有限公司服务合同纠纷案"}, {"/cite Guo Bing", "", "Guo Bing v. Hangzhou"},
		{"/related Han", "zh-CN", "与韩某案相关的案件"}, {"/timeline in:CN", "zh-TW", "韓某案"}, {"/search in:CN home camera", "zh-CN", "韩某案"},
		{"韩某被判多久？", "zh-CN", "韩某案（Han）：已判刑"}, {"韓某被判多久？", "", "韓某案（Han）：已判刑"}, {"How long was Han jailed?", "zh-CN", "Han: illegal control"},
	} {
		reply := b.Handle(t.Context(), bot.Request{Text: test.text, Locale: test.locale, Asker: "ann", Room: test.text + test.locale})
		if all := reply.Text + "\n" + reply.Body; !strings.Contains(all, test.want) || strings.Contains(all, "其余部分") || strings.Contains(all, "其餘部分") {
			t.Errorf("%s in %q: %q lacks %q", test.text, test.locale, all, test.want)
		}
		for _, c := range reply.Cards {
			if chinese := strings.Contains(c.Title, "案"); c.Case == han && chinese != (test.locale != "") {
				t.Errorf("%s in %q: the card is %q", test.text, test.locale, c.Title)
			}
		}
	}
}

// A fine is asked for by the word of Taiwan too, in a search and in a question.
func TestAFineHasTheWordOfTaiwan(t *testing.T) {
	b, _ := serving(t)
	count := func(text string) int {
		reply := b.Handle(t.Context(), bot.Request{Text: text, Locale: "zh-TW", Asker: "ann", Room: text})
		return len(reply.Cards) + len(reply.Choices)
	}
	if here, there := count("/search 罰鍰"), count("/search 罰款"); here == 0 || here != there {
		t.Errorf("%d and %d are found", here, there)
	}
	if here, there := count("/search 罰鍰:>1億歐元"), count("/search 罰款:>1億歐元"); here == 0 || here != there {
		t.Errorf("by amount %d and %d are found", here, there)
	}
	for _, text := range []string{"Uber 罰鍰", "Uber 被處多少罰鍰？", "Uber 罰鍰是多少"} {
		if reply := b.Handle(t.Context(), bot.Request{Text: text, Locale: "zh-TW", Asker: "ann", Room: text}); !strings.Contains(reply.Text, "EUR 2.9億") {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
}

// What was typed in Chinese and is looked for in English is said to be read so.
func TestWordsReadInEnglishAreSaidToBe(t *testing.T) {
	b, _ := serving(t)
	for _, test := range []struct{ text, locale, note string }{
		{"人臉辨識", "zh-TW", "理解為：「face recognition」。"}, {"人脸识别", "zh-CN", "理解为：“face recognition”。"}, {"個資外洩", "zh-TW", "理解為：「breach」。"},
		{"face recognition", "zh-CN", ""}, {"Which cases are about face recognition?", "", ""},
	} {
		reply := b.Handle(t.Context(), bot.Request{Text: test.text, Locale: test.locale, Asker: "ann", Room: test.text})
		if said := strings.Contains(reply.Note, "理解") || strings.Contains(reply.Note, "Read as"); said != (test.note != "") || !strings.Contains(reply.Note, test.note) {
			t.Errorf("%s: %q", test.text, reply.Note)
		}
	}
}

// What a command does can be asked for in words: the answer is in their language, and
// the controls are the reader's.
func TestLabelsAreTheReadersWhateverIsTyped(t *testing.T) {
	b, _ := serving(t)
	for _, test := range []struct{ text, line, label string }{
		{"证据", "链接指向", "Share"}, {"来源", "来源如下", "Share"}, {"韩某的时间线", "已判刑", "Evidence Sources Related Cite Delete"},
	} {
		say(t, b, "/case Han")
		reply := b.Handle(t.Context(), bot.Request{Text: test.text, Asker: "ann", Room: "hall", Before: say(t, b, "/case Han").Turn()})
		var labels []string
		for _, a := range reply.Actions {
			labels = append(labels, a.Label)
		}
		if all := strings.Join(labels, " "); !strings.HasPrefix(all, test.label) || !strings.Contains(reply.Text, test.line) {
			t.Errorf("%s: %q with %s", test.text, reply.Text, all)
		}
	}
}

// Key words are searched for with the name among them, where other words for them find
// something, and not by what the lists know of them alone.
func TestAChineseNameBesideAWordIsSearchedForToo(t *testing.T) {
	b, _ := open(t)
	if reply := say(t, b, "拜登 机器人电话"); !strings.Contains(reply.Text, "“拜登 机器人电话”") || !strings.Contains(reply.Text, "Lingo") || !strings.Contains(reply.Text, "Kramer") {
		t.Errorf("%q", reply.Text)
	}
}
