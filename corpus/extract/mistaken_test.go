package extract

import (
	"strings"
	"testing"
)

// What befell one is nobody else's: an employer dismisses no suit, a sister is no "he", and a
// university does not stand in the name of its town's court.
func TestWhatBefellOneIsNobodyElses(t *testing.T) {
	for _, test := range []struct{ text, never string }{
		{"Dorian Pelk was jailed for four years on Friday for watching homes. Nest Home, which was not charged with any offence, said it had dismissed Pelk in November.", "dorian-pelk dismissed"},
		{"Harriet Loomb read the news. In May her sister Joan heard that voice, asking for money. Joan sent 64,000 crowns to an account. One of the customers had debts. In June he was sentenced to two years and three months for fraud.", "joan sentenced"},
		{"雲崎市一名蘇姓房東把針孔鏡頭藏在浴室的偵煙器裡，偷拍承租的女學生長達兩年。雲崎地方法院今（27）日依妨害性隱私罪判處蘇男有期徒刑1年8月，不得易科罰金。\n\n判決指出，52歲的蘇男在雲崎大學後門有一棟四層樓的公寓，隔成16間套房出租，廣告上特別寫明「限女學生」。\n\n雲崎大學表示，學校的租屋網已把該棟公寓下架，並從4月起替校外租屋的學生免費檢查房間。", "yunqidaxue sentenced"},
	} {
		var got []string
		for _, c := range draftsOf(t, test.text) {
			for _, f := range c.Status {
				for _, claim := range f.Claims {
					got = append(got, string(f.Party)+" "+claim.Value.String())
				}
			}
		}
		if all := strings.Join(got, "\n"); strings.Contains(all, test.never) {
			t.Errorf("%s\n  gives %s", test.text, all)
		}
	}
}

// A student of an age to be named is shown, and is no party for that; in doubt the name is
// hidden.
func TestWhoIsGrownIsShown(t *testing.T) {
	for text, shown := range map[string]bool{
		"One was Lukas Brand, a student of 23 with debts.":        true,
		"A computer science student, Lukas Brand, asked for it.":  true,
		"Lukas Brand, a law student, asked for it.":               true,
		"The 22-year-old student Lukas Brand asked for it.":       true,
		"A student, Lukas Brand, asked for it.":                   false,
		"Lukas Brand, a student of 15, asked for it.":             false,
		"The pupil Lukas Brand asked for it.":                     false,
		"The victim, named as Lukas Brand, a law student, asked.": false,
	} {
		if got := !strings.Contains(strings.Join(hidden(text), "\n"), "Lukas Brand"); got != shown {
			t.Errorf("%s: shown %v", text, got)
		}
		if len(children(text)) > 0 && !strings.Contains(strings.Join(protected(text), "\n"), "Lukas Brand") {
			t.Errorf("%s: may be a party", text)
		}
	}
}
