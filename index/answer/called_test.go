package answer

import (
	"slices"
	"strings"
	"testing"
)

func TestCalled(t *testing.T) {
	for _, c := range []struct{ intent, question, want string }{
		{"as written", "What did Brackford Mutual pay?", "Brackford Mutual"},
		{"in small letters", "who complained about larkmoor", "larkmoor"},
		{"in a Chinese question", "Larkmoor 的办公室在哪里？", "Larkmoor"},
		{"a person", "How old is Petra Holmqvale?", "Petra Holmqvale"},
		{"somebody else with the same surname", "How long was Zebulon Tallow jailed?", ""},
		{"a word of the language", "Who was the buyer?", ""},
		{"a court", "What did the Employment Tribunal say?", ""},
		{"a place", "What happened in Nether Ousel?", ""},
		{"nobody of the text", "What did Quillon pay?", ""},
	} {
		q := understand(c.question)
		if got := strings.Join(q.called(docket()), ", "); !strings.HasPrefix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s: %q, want %q", c.intent, got, c.want)
		}
	}
	for _, c := range []struct{ intent, question, want string }{
		{"in quotation marks", "補習社晉輝軒罰咗幾多錢？", "晋辉轩"},
		{"a full name in the other script", "尹浩南被判多久？", "尹浩南"},
		{"nobody", "哪位法官判的？", ""},
	} {
		q := understand(c.question)
		if got := q.called(bulletin()); c.want == "" && len(got) > 0 || c.want != "" && !slices.Contains(got, c.want) {
			t.Errorf("%s: %v, want %q", c.intent, got, c.want)
		}
	}
	polite := pageOf("两起案件", "柏女士要求赔偿。另一起案件的原告是逄先生。")
	if got := (&Question{Text: "逄先生要求多少？"}).called(polite); !slices.Equal(got, []string{"逄先生"}) {
		t.Errorf("a surname and a title: %q", got)
	}
	q := understand("官姓主播要賠多少錢？")
	if got := q.called(pageOf("Two rulings", "A host surnamed Kuan (官) must pay.")); !slices.Contains(got, "Kuan") {
		t.Errorf("by the name in brackets: %v", got)
	}
}

func TestOwned(t *testing.T) {
	for name, want := range map[string]string{
		"Larkmoor":         "Larkmoor Ltd,|It carries|Her complaint",
		"Brackford Mutual": "At the Employment|The tribunal|She had|Employment Judge",
		"Jasper Tallow":    "2. Elsewhere,|He must",
		"Olin Farrow":      "A nurse,|His trial",
	} {
		held(t, name, want)
	}
}

// held compares the openings of the sentences that are somebody's.
func held(t *testing.T, name, want string) {
	t.Helper()
	article := docket()
	for i, is := range owned(article, []string{name}) {
		text := article.Sentences[i].In(article.Text)
		if expected := slices.ContainsFunc(strings.Split(want, "|"), func(opening string) bool { return strings.HasPrefix(text, opening) }); is != expected {
			t.Errorf("%s: %q is theirs: %v", name, text, is)
		}
	}
}

func TestWhatABodyDecidesIsOfWhomAnArticleIsAbout(t *testing.T) {
	article := pageOf("Regulator fines Ostrel", "Ostrel was fined.", "The samples went to Vim Labs, a firm.", "The authority found breaches of Articles 6 and 9 of the Data Act.", "Vim Labs was warned.")
	want := []bool{true, false, true, false}
	if got := owned(article, []string{"Ostrel"}); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
