package bot_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"casebot/bot"
	"casebot/index"
)

// marksOf returns what finds the marks of a text that break the rule of Chinese text:
// see [bot.HalfMarks]. Data counts as Chinese, and so does what is typed in quotation
// marks: only what stands around them is the bot's own.
func marksOf(data []string) func(text string) []string {
	for _, form := range index.Syntax() {
		data = append(data, form.Example)
	}
	data = slices.Clone(data)
	slices.SortFunc(data, func(a, b string) int { return len(b) - len(a) })
	var pairs []string
	for _, d := range data {
		if len(d) > 2 {
			pairs = append(pairs, d, "甲")
		}
	}
	known, usage := strings.NewReplacer(pairs...), regexp.MustCompile(`\[\p{Han}+\]`)
	return func(text string) []string {
		return bot.HalfMarks(typed.ReplaceAllString(usage.ReplaceAllString(known.Replace(text), ""), "x"))
	}
}

// Whatever is asked of the bot in Chinese, questions included, the marks that it sets
// itself are full-width.
func TestRepliesKeepTheRuleOfMarks(t *testing.T) {
	b, data := wholeBot(t)
	data = append(data, "Han: cameras") // a case that a proposal is held against
	asked := append([]string{
		"韩某被判多久？", "滴滴被罚了多少钱？", "有哪些韩国的案件？", "2024年有哪些罚款？", "最高的罚款是多少？", "TikTok 和 Meta 谁被罚得更多？", "英国航空罚了多少？",
		"哪个国家的案件最多？", "谁坐了牢？", "比较 韩某 和 李开祥", "郭兵案判了吗？", "张三被判多久？", "Clearview 在德国被罚了多少？", "韩某是谁？", "后来怎么样了？",
	}, utterances...)
	for _, c := range shipped(t) {
		for _, s := range c.Sources {
			data = append(data, s.Title+", "+s.Publisher) // what related cases have in common
		}
	}
	wrong, seen := marksOf(data), 0
	for _, locale := range bot.Locales() {
		for _, text := range asked {
			reply := b.Handle(t.Context(), bot.Request{Text: text, Locale: locale, Asker: "ann", Guild: guild, Room: "hall", Owner: true, Manager: true})
			for _, own := range ownWords(reply) {
				if !strings.ContainsFunc(own, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
					continue
				}
				seen++
				if found := wrong(own); len(found) > 0 {
					t.Errorf("%s %q: %q in %q", locale, text, found, own)
				}
			}
		}
	}
	if seen < 2000 {
		t.Errorf("only %d lines were looked at", seen)
	}
}
