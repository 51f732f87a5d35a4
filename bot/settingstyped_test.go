package bot_test

import (
	"testing"

	"casebot/bot/state"

	"github.com/google/go-cmp/cmp"
)

// A setting goes by its label, and its values as a table or a button calls them, in any
// language.
func TestASettingGoesByItsLabel(t *testing.T) {
	b, kept := serving(t)
	for _, c := range []struct {
		text string
		want state.Settings
	}{
		{"/設定 時區 台北", state.Settings{Zone: "Asia/Taipei"}},
		{"/settings 时区：紐約", state.Settings{Zone: "America/New_York"}},
		{"/settings Time zone=UTC", state.Settings{Zone: "UTC"}},
		{"/settings reset all", state.Settings{}},
		{"/設定 語言 繁體中文", state.Settings{Language: "zh-TW"}},
		{"/settings 语言 As each reader has it", state.Settings{}},
		{"/設定 主題 人臉辨識", state.Settings{Topics: []string{"facial recognition"}}},
		{"/设置 重设", state.Settings{Topics: []string{"facial recognition"}}},
		{"/設定 恢復 全部", state.Settings{}},
		{"/设置 订阅源 COURT", state.Settings{Feeds: []string{"court"}}},
		{"/设置 订阅源 无", state.Settings{}},
	} {
		reply := b.Handle(t.Context(), managing(c.text))
		got, err := kept.Settings(t.Context(), guild)
		if diff := cmp.Diff(c.want, got); diff != "" || reply.Failed || err != nil {
			t.Errorf("%s: %q, %v (-want +got):\n%s", c.text, reply.Text, err, diff)
		}
	}
}
