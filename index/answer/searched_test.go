package answer

import "testing"

// What is typed in the syntax of a search is searched for; prose, a question and a name
// are answered.
func TestWhatIsTypedAsASearchIsSearchedFor(t *testing.T) {
	for _, text := range []string{
		"fine:>$1m", "fine -€20m", "-6000元", "Clearview NOT Italy", "Meta OR Google", "(camera in:KR) OR name:uber", "term:三年一个月", "罚款：>1万元",
		`court:"Supreme People's Court"`, "fine:>5", "人脸 OR 摄像头", "人脸AND指纹", "人脸 -中国", "before:2023 camera", "**camera** -hotel", "status:banana",
	} {
		if Typed(text) == "" {
			t.Errorf("%q is no search", text)
		}
	}
	for _, text := range []string{
		"How many fines in:CN?", "What did Meta NOT do?", "name:Han", "name:Han how long", "Han - the cameras", "fines 2020 -2023", "the man -so called- and Han",
		"COURT OF ROME AND OPENAI", "Fine: what did Han pay", "12:30 meeting", "AND the fine", "AND-gate and OR-gate patents", "Case 1:23-cv-0123", "face-recognition", "请问：谁被罚款", "how long was Han -the man with the cameras- jailed",
	} {
		if got := Typed(text); got != "" {
			t.Errorf("%q is searched for as %q", text, got)
		}
	}
}
