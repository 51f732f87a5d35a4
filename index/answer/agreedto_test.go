package answer

import "testing"

// TestWhoGaveLeave takes for the answer whether somebody agreed the sentence that says it of
// them, and not of whoever should have asked.
func TestWhoGaveLeave(t *testing.T) {
	for _, test := range []struct {
		said string
		want bool
	}{
		{"岑某早年与某公司合作录音，该公司没有征得她的同意，就把录音交给他人。", true},
		{"某公司未经岑某许可，把她的声音做成产品。", true},
		{"岑某从未同意任何人使用她的声音。", true},
		{"岑某没有征得滕先生的同意，就装上摄像头。", false},
		{"岑某没有征得他的同意，就装上摄像头。", false},
		{"法院为岑某讨回了公道。", false},
		{"滕先生没有同意。", false},
	} {
		if got := agreedSaid(test.said, "岑某"); got != test.want {
			t.Errorf("%s: %v", test.said, got)
		}
	}
	for question, name := range map[string]string{"岑某同意把自己的声音做成产品吗？": "岑某", "岑女士有没有授权公司使用照片？": "岑女士", "岑某是否同意？": "岑某", "公司被罚了吗？": ""} {
		m := agreeingAsked.FindStringSubmatch(question)
		if name == "" && m != nil || name != "" && (m == nil || m[1] != name) {
			t.Errorf("%s: %q", question, m)
		}
	}
}
