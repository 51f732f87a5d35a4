package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// quarry holds reports on a quarry's face clocks, of a cloned ferryman and of a courier's tracker,
// each of which tells of somebody else beside.
func quarry(t *testing.T) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	clocks := putArticle(archive, "art-quarry", "en", "Stonebrook must switch off face clocks",
		"The Data Bench has fined the quarry operator Stonebrook over clocks that scanned the faces of its crane drivers.",
		"The decision, which was signed by the President, Ilse Maurer, on 4 May 2031, names two breaches and imposes fines totalling 310,000 kronor on it.",
		"She added that the level of the fine took account of the quarry's turnover, which was 44 million kronor in the last financial year.",
		"Pebble Clock, the workshop that built and mounted the face-reading posts, was reprimanded.",
		"The largest penalties given by the Data Bench to date remain those of 2026, when Harbour Ledgers was fined 900,000 kronor over copied keys built for clerks.",
		"In Nordmark, the builders' yard Timberlea scanned the faces of shoppers in nine stores in Ask and in Vik between May 2027 and June 2029, so that it caught everybody who came in.",
		"In Sudmark police told a man in the street to stop scanning faces in March 2030.")
	archive.PutCase(&corpus.Case{ID: "no-2031-stonebrook", Title: "Stonebrook: face clocks", Jurisdiction: "NO", Kind: "regulatory", Summary: "Clocks.", Topics: []string{"biometrics"}, Sources: []corpus.Source{clocks.Source},
		Parties: []corpus.Party{{ID: "stone", Role: "defendant", Names: []corpus.Name{{Text: "Stonebrook"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "stone", "", from("art-quarry", corpus.State("decided"), "fined", "The Data Bench has fined"))}})
	putArticle(archive, "art-ferry", "en", "Two convicted over cloned voice of a ferryman",
		"The Vim Court convicted two people of having cloned the voice of a ferryman and of having used it to obtain 62,000 kronor.",
		"Of the money 41,000 kronor was frozen in Ask and has since been returned to his widow.",
		"The best-known case abroad remains that of a lender in Sudmark, which lost 5 million kronor in 2029 to a cloned voice.")
	putArticle(archive, "art-courier", "en", "Courier's tracker found in a sledge",
		"Runa Hald, who sold the tracker Sledgemark, was fined 8,000 kronor by the Vim Court.",
		"The court also ordered the forfeiture of 7,000 kronor, the proceeds of the sale of Sledgemark.",
		"A buyer said she had learned of it from a skater, who was paid for the advice.",
		"The skater has not been charged.",
		"Her glazier, who was not prosecuted, has retired.")
	putArticle(archive, "art-bakers", "en", "Bakers' stewards and clerks",
		"A baker in Vik hid a lens in an oven and was fined 300 kronor.",
		"Another report speaks of a miller who left.")
	putArticle(archive, "art-mills", "en", "A lens in a mill",
		"A baker in Ask was looked into over a lens in a mill.",
		"The baker has not been charged.")
	putArticle(archive, "art-looms", "en", "Loom works must pay its weavers",
		"The Vim Tribunal found on Wednesday that the loom works Threadline, which weaves sails, had filmed 640 workers.",
		"Each of them is to receive 1,850 kronor.",
		"Threadline said that it had acted after an incident in 2022, when a temporary worker copied patterns and was later fined 2,500 kronor.",
		"A bill before the diet would introduce fines of 90,000 kronor for each breach.")
	return over(t, archive)
}

// What an article tells of others beside its own matter answers nobody who asks of that.
func TestWhatIsToldOfOthersBeside(t *testing.T) {
	a := quarry(t)
	for _, c := range []struct{ question, want, never string }{
		{"How much was Stonebrook fined?", "310,000", "44 million"},
		{"Who built the face clocks at the Stonebrook quarry?", "Pebble Clock", "Harbour Ledgers"},
		{"How much was Harbour Ledgers fined?", "900,000", "310,000"},
		{"When did Timberlea stop scanning faces?", "June 2029", "March 2030"},
		{"声音克隆案一共骗了多少钱？", "62,000", "5 million"},
		{"How much was lost in the best-known case abroad of a cloned voice?", "5 million", "62,000"},
		{"What was the glazier fined?", "who was not prosecuted", "8,000"},
		{"What was the baker who hid a lens in an oven fined?", "", "has not been charged"},
		{"What does each Threadline worker get?", "1,850", "2,500"},
		{"How much does each Threadline worker get?", "1,850", "2,500"},
		{"What was the skater who promoted Sledgemark fined?", "The skater has not been charged", "7,000"},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.want) || strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q (%s), want %q and not %q", c.question, got.Text, got.Route, c.want, c.never)
		}
	}
}
