package answer

import (
	"testing"

	"casebot/corpus"
)

func TestWhoseIsADenialThatDoesNotNameThem(t *testing.T) {
	for text, want := range map[string]bool{
		"It warned the municipality of Almen. No fine was imposed on the municipality.": true,
		"It warned the municipality of Almen. No fine was imposed on the company.":      false,
		"It warned Almen. No fine was imposed.":                                         false,
		"No fine was imposed on the municipality.":                                      false,
	} {
		article := &corpus.Article{Text: text}
		start := 0
		for i, r := range text {
			if r == '.' {
				article.Sentences = append(article.Sentences, corpus.Span{Start: start, End: i + 1})
				start = min(len(text), i+2)
			}
		}
		p := passage{article: article, at: article.Sentences[len(article.Sentences)-1]}
		if got := p.ofSame([]string{"Almen"}); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestDetentionIsNoPrison(t *testing.T) {
	for printed, want := range map[string]bool{"50日": true, "拘役四十天": true, "一年二个月": false, "22 months": false} {
		fact := corpus.Fact{Slot: corpus.SlotTerm, Claims: []corpus.Claim{{Printed: printed}}}
		if got := detained(fact); got != want {
			t.Errorf("%s: %v", printed, got)
		}
	}
	if detained(corpus.Fact{Slot: corpus.SlotDate, Claims: []corpus.Claim{{Printed: "50日"}}}) {
		t.Error("a date is no term")
	}
}

func TestACutLeavesOutNoLaterChange(t *testing.T) {
	text := "A jury awarded $228,000 to a worker over a clock; that verdict was later reduced on appeal to $95,000."
	if part, ok := partOf(text, corpus.Span{Start: 15, End: 23}, 60, func(string) bool { return false }); ok {
		t.Errorf("cut to %q", part.In(text))
	}
	if part, ok := partOf(text, corpus.Span{Start: 15, End: 23}, 200, func(string) bool { return true }); !ok || part.In(text) != text[:len(text)-1] {
		t.Errorf("with room: %q %v", part.In(text), ok)
	}
}

func TestTheNameOfWhomTheyDidItTo(t *testing.T) {
	for question, want := range map[string]bool{
		"What is the name of the woman Dorran followed?":              true,
		"What is the name of the man who followed Dorran?":            false,
		"What is the full name of Dorran?":                            false,
		"What is the name of the two young tenants whom Dorran shot?": true,
	} {
		q := understand(question)
		at := foldedIn(q.Text, "dorran")
		q.Mentions = []Mention{{Name: "Dorran", at: at}}
		if got := q.ofWhomTheyDid(); got != want {
			t.Errorf("%s: %v", question, got)
		}
	}
}
