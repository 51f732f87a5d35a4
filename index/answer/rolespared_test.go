package answer

import "testing"

// Whom somebody helped is another than who was sentenced for it.
func TestWhomSomebodyHelped(t *testing.T) {
	const helped = "前文員冉志謙協助一名錢莊東主追債，被判監十個月。"
	for _, c := range []struct {
		question, text string
		want           bool
	}{
		{"東主判多久？", helped, true},
		{"钱庄东主判了多久？", helped, true},
		{"冉志謙判多久？", helped, false},
		{"東主判多久？", "冉志謙協助錢莊東主追債，兩人同被判監十個月。", false},
		{"東主判多久？", "錢莊東主被判監兩年。", false},
	} {
		q := understand(c.question)
		if got := q.unfit(c.text); got != c.want {
			t.Errorf("%s %s: %v", c.question, c.text, got)
		}
	}
	if m := roleFreed.FindStringSubmatch("東主及帳房已被捕，暫未被起訴。"); m == nil || !sameRole(m[1]+m[2]+m[3], "钱庄东主") {
		t.Errorf("not freed: %q", m)
	}
}
