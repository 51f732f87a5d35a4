package answer

import "testing"

// A list must not hold what nobody asked for: what is not understood is searched for.
func TestWhatAListIsAskedForIsNotPassedOver(t *testing.T) {
	for question, want := range map[string]string{
		"外星人的案件有哪些？":    "外星人",
		"有哪些關於火星殖民的案件？": "火星殖民",
		"有多少起关于渔业配额的案子": "渔业配额",
		"韩国有哪些捕鲸案件？":    "捕鲸",
		"有哪些案件？":        "",
		"列出所有案件":        "",
		"收录了多少个案件？":     "",
		"2031年判的案件有哪些？": "",
		"哪些案件涉及摄像头？":    "",
		"三起偷拍案件是哪些？":    "",
		"韩国有几件案件？":      "",
		"哪些公司被罚款？":      "",
		"哪个案件涉及声音权益？":   "",
		"有哪些侵犯肖像权利的案件？": "",
		"哪些案件以无罪告终？":    "",
		"個資外洩的案件有哪些？":   "",
	} {
		q := understand(question)
		if got := q.unread([]string{"韩国"}); got != want {
			t.Errorf("%s: %q is not understood, want %q", question, got, want)
		}
	}
}
