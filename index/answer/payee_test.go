package answer

import (
	"testing"

	"casebot/corpus"
)

// A sum answers what was paid to somebody only where both are named around it.
func TestASumIsPaidToWhomItIsToldOf(t *testing.T) {
	tell := func(sentences ...string) *corpus.Article {
		article := &corpus.Article{}
		for _, s := range sentences {
			from := len(article.Text)
			article.Text += s + " "
			article.Sentences = append(article.Sentences, corpus.Span{Start: from, End: from + len(s)})
		}
		return article
	}
	page := tell("Corm Ltd was fined $9,000.", "The firm denied it.", "Clients complained.", "In a second ruling the Hotel Dray had used a picture of Ned Fell.", "It was ordered to pay him $400.")
	ransom := tell("A crew called Grey Fen asked Corm for $500.", "Corm did not pay.")
	for _, c := range []struct {
		of           *corpus.Article
		payer, payee string
		want         bool
	}{
		{page, "Hotel Dray", "Ned Fell", true}, {page, "Corm Ltd", "Ned Fell", false}, {ransom, "Corm", "Grey Fen", false},
	} {
		if got := paidBetween(c.of, []string{c.payer}, c.payee); got != c.want {
			t.Errorf("%s to %s: %t", c.payer, c.payee, got)
		}
	}
}
