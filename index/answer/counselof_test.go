package answer

import "testing"

// "His lawyer" is of whom the sentence before begins with, where it names nobody else.
func TestTheLawyerOfWhomTheSentenceBeforeBeginsWith(t *testing.T) {
	const text = "His lawyer, Ada Brekke, said that he would appeal."
	for before, want := range map[string]bool{
		"Vik, who wore a hat, looked at the floor.":   true,
		"Per Vik looked at the floor.":                true,
		"Vik looked at his friend Odd Lund in court.": false,
		"Lund looked at Vik.":                         false,
	} {
		if got := goesOnOf(before, text, "Vik"); got != want {
			t.Errorf("%s %v", before, got)
		}
	}
	for _, c := range []struct{ question, text, want string }{
		{"Who represented Per Vik?", "The Alm Bar Union acted for Vik and was glad.", "The Alm Bar Union"},
		{"Who represented Per Vik?", "Vik was represented by Ada Brekke.", "Ada Brekke"},
		{"Who was Vik's lawyer in the phone case?", "Ada Brekke, a lawyer for Vik, was glad.", "Ada Brekke"},
	} {
		if got := counselIn(c.text, c.question); got != c.want || counselFor.FindStringSubmatch(c.question) == nil || !counselOf(c.text, "Vik") {
			t.Errorf("%s: %q", c.text, got)
		}
	}
	if !lawyerOfOther("Who was Vik's lawyer in the phone case?", "Ada Brekke, a lawyer for the victims, was glad.") {
		t.Error("the lawyer of the victims is told as his")
	}
}

// Where a thing was hidden stands behind the word for hiding, and nowhere else.
func TestWhereAThingWasHidden(t *testing.T) {
	q := understand("Where did Vik hide the recorders?")
	for text, want := range map[string]string{
		"Vik hid the recorders inside the heels of boots.": "inside the heels",
		"The term is the longest handed down in Alm.":      "",
	} {
		if got := q.placeTold(text); got != want {
			t.Errorf("%s %q, want %q", text, got, want)
		}
	}
}

// A Chinese question that begins with a name is not answered from an article without it.
func TestTheNameWithWhichAChineseQuestionBegins(t *testing.T) {
	for question, want := range map[string]string{"祁岚在哪里工作？": "祁岚", "王磊的律师是谁？": "王磊", "哪些案件涉及摄像头？": ""} {
		q := understand(question)
		if got := q.beginsWithName(); got != want {
			t.Errorf("%s %q, want %q", question, got, want)
		}
	}
}
