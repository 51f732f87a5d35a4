package answer

import (
	"testing"

	"casebot/index"
)

// Who heads an office of another body runs nothing that is asked about, and the owners of something
// else own it not.
func TestTheHeadOfAnotherBody(t *testing.T) {
	for _, c := range []struct {
		question, text string
		other          bool
	}{
		{"Who runs Larch?", `"Nobody was told," said Oda Lund, who heads the agency's office in Alm.`, true},
		{"Who runs Larch?", "Per Vik, who runs the company, denied it.", false},
		{"Who ran the help line of the app?", "Ida Moss, who ran the help line, was fined.", false},
		{"Who owns Larch?", "In future Larch must ask the owners of the houses.", true},
		{"Who owns Larch?", "Larch was bought by Moss in May.", false},
	} {
		if got := headOfOther(c.question, c.text); got != c.other {
			t.Errorf("%s %s: %v", c.question, c.text, got)
		}
	}
	if officeFor("who is the owner of larch?") == officeFor("who runs larch?") || officeFor("who is the founder of larch?") == officeFor("who runs larch?") {
		t.Error("whoever owns or founded a body need not run it")
	}
}

// What somebody could have to pay is not what they paid; who wrote a program signed no article.
func TestWhatCouldBePaidAndWhoWroteAProgram(t *testing.T) {
	for asked, want := range map[string]bool{"How much did Thornbury pay to settle?": true, "What is Thornbury's exposure?": false} {
		if got := misfitting(index.Fold(asked), "thornbury speaks of a possible exposure of $900 million."); got != want {
			t.Errorf("%s: %v", asked, got)
		}
	}
	if !misfitting("how many guests were hit by the breach?", "eleven guests sued over the breach.") {
		t.Error("those who sued are not all who were hit")
	}
	for asked, want := range map[string]Shape{"Who wrote the software for the gang?": Who, "Who wrote the report on the software?": Byline, "Who wrote the article?": Byline} {
		if got := understand(asked).Shape; got != want {
			t.Errorf("%s: %s", asked, got)
		}
	}
}

// Whoever a sentence calls the head of a body stands behind its name, before it, or beside it.
func TestHowATextCallsTheHeadOfABody(t *testing.T) {
	for _, c := range []struct{ question, body, text, said string }{
		{"Who is the owner of Larch-X?", "Larch-X", "Larch-X Works, of Alm, and its owner, Jonas Tarn, made four gadgets.", "Larch-X Works, of Alm, and its owner, Jonas Tarn"},
		{"Who runs Moss King?", "Moss King", "The order is against Moss King LLC and Per Vik, its chief executive.", "Moss King LLC and Per Vik, its chief executive"},
		{"Who owns Moss King?", "Moss King", "The order is against Moss King LLC and Per Vik, its chief executive.", ""},
		{"Who is the founder of Larch?", "Larch", "Larch's chief executive, Per Vik, denied it.", ""},
		{"Who runs Larch?", "Larch", "Larch's chief executive, Per Vik, denied it.", "Larch's chief executive, Per Vik"},
	} {
		if got := headsOf(c.question, c.body, "").FindString(c.text); got != c.said {
			t.Errorf("%s %q, want %q", c.question, got, c.said)
		}
	}
}

// Who owns a body, founded or leads it stands in the words of the sentence, and letters may stand
// for its name.
func TestHowATextCallsWhoOwnsOrFoundedABody(t *testing.T) {
	for _, c := range []struct{ question, body, short, text, said string }{
		{"Who owns Larch?", "Larch", "", "Larch, whose parent, Moss Holdings, is rich, agreed.", "Larch, whose parent, Moss Holdings"},
		{"Who owns Larch?", "Larch", "", "Larch, which is owned by Moss Holdings, agreed.", "Larch, which is owned by Moss Holdings"},
		{"Who owns Larch?", "Larch", "", "Moss Holdings, which bought Larch, agreed.", "Moss Holdings, which bought Larch"},
		{"Who founded Larch?", "Larch", "", "Per Vik, who founded Larch, agreed.", "Per Vik, who founded Larch"},
		{"Who founded Larch?", "Larch", "", "Larch and its founder, Per “Pip” Vik, agreed.", "Larch and its founder, Per “Pip” Vik"},
		{"Who heads the Alm data office?", "Alm data office", "ADO", "ADO chairman Odd Lund agreed.", "ADO chairman Odd Lund"},
		{"Who leads Larch?", "Larch", "", "Per Vik, who founded Larch, agreed.", ""},
	} {
		if got := headsOf(c.question, c.body, c.short).FindString(c.text); got != c.said {
			t.Errorf("%s %q, want %q", c.question, got, c.said)
		}
	}
	if got := shortFor("Alm data office", "The Alm Data Office (ADO) and the Tarn Bank (TB) agreed."); got != "ADO" {
		t.Errorf("the short form is %q", got)
	}
	if !headOfOther("Who chairs Larch?", "Per Vik, the chief executive of Larch, agreed.") || headOfOther("Who chairs Larch?", "Per Vik, the chairman of Larch, agreed.") || !headOfOther("Who runs Larch?", "Larch sold the phones.") {
		t.Error("who runs a body, or nobody, is told as who chairs it")
	}
}
