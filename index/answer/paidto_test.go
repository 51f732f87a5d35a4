package answer

import "testing"

// TestWhoIsPaid tells a sentence that gives somebody a sum from one that tells what he asks
// for, or what another gets.
func TestWhoIsPaid(t *testing.T) {
	for _, test := range []struct {
		said string
		want bool
	}{
		{"一家科技公司被判向博主岑某道歉并赔偿3000元。", true},
		{"法院判决，北岭某软件公司赔偿岑某12万元。", true},
		{"岑某最终获赔12万元。", true},
		{"岑某没有证明精神受损，索赔1万元的请求不予支持。", true},
		{"岑某要求公司道歉，并赔偿岑某经济损失5万元。", false},
		{"岑某要求赔偿5万元，法院判决公司赔偿岑某3000元。", true},
		{"岑某起诉，要求公司道歉，并赔偿经济损失和维权开支共5万元。", false},
		{"岑某交保30万元。", false},
		{"公司赔偿滕某3000元。", false},
	} {
		if got := paysOrRefuses(test.said, "岑某", paysTo("岑某")); got != test.want {
			t.Errorf("%s: %v", test.said, got)
		}
	}
	for question, name := range map[string]string{"岑某获赔多少钱？": "岑某", "岑女士一共拿到多少赔偿？": "岑女士", "岑某被判多久？": ""} {
		m := gotHan.FindStringSubmatch(question)
		if name == "" && m != nil || name != "" && (m == nil || m[1] != name) {
			t.Errorf("%s: %q", question, m)
		}
	}
}
