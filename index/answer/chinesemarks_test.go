package answer

import "testing"

// A Chinese list has its measure word and its own marks.
func TestAChineseListHasAMeasureWord(t *testing.T) {
	for lang, want := range map[Language]string{Chinese: "共2个：甲；乙。", Traditional: "共2個：甲；乙。", English: "2 found: 甲; 乙. "} {
		if got := rollText([]string{"甲", "乙"}, 2, wording[lang].stop, lang); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
