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
