package answer

import "testing"

// A Chinese question that begins with a name is not answered from an article without it.
func TestTheNameWithWhichAChineseQuestionBegins(t *testing.T) {
	for question, want := range map[string]string{"祁岚在哪里工作？": "祁岚", "王磊的律师是谁？": "王磊", "哪些案件涉及摄像头？": ""} {
		q := understand(question)
		if got := q.beginsWithName(); got != want {
			t.Errorf("%s %q, want %q", question, got, want)
		}
	}
}
