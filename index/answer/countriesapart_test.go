package answer

import (
	"strings"
	"testing"
)

func TestCountriesOfWhichSentencesTellOneByOne(t *testing.T) {
	article := page("en", "The Dutch data protection authority has fined the maker of lenses Larch 30 million euros.",
		"France: In October 2022 the CNIL imposed 20 million euros, the most it could.",
		"Italy and Greece: 20 million euros each.",
		"Spain fined Tarn 5 million euros.",
		"Poland plans to fine Larch.")
	q := understand("Which countries fined Larch?")
	got := q.countryLines(article, []string{"Larch"}, countryDeeds[0])
	if len(got.Quotes) != 3 || strings.Contains(got.Text, "Tarn") || strings.Contains(got.Text, "Poland") || !strings.Contains(got.Text, "France") {
		t.Errorf("%d: %s", len(got.Quotes), got.Text)
	}
	if banned := q.countryLines(article, []string{"Larch"}, countryDeeds[1]); len(banned.Quotes) != 0 {
		t.Errorf("nobody banned it: %s", banned.Text)
	}
}
