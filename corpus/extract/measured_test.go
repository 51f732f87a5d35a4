package extract_test

import (
	"testing"

	"casebot/corpus"
)

// TestMeasured tells decisions against which an article measures its own: each is its
// party's, and none of the article's.
func TestMeasured(t *testing.T) {
	slots := []corpus.Slot{corpus.SlotTerm, corpus.SlotFine}
	pages(t, []pageTest{
		{"the previous record, again, and others of the same authority", "The watchdog has imposed a fine of 12.5 million euros on Tarnwell Co. for failing to protect the numbers of its subscribers. It also levied a separate penalty of 90,000 euros on the company for telling them late.\n\nThe fine is the largest since the body was set up. The previous record was held by Google and Lunetta, which were ordered in May 2022 to pay 6.1 million euros and 2.2 million euros, respectively, for tracking users without consent.\n\nLunetta was fined again in March last year, this time 1.4 million euros, for keeping scans.\n\nGolf operator Barrowby Corp. was fined 700,000 euros in the same month over files that were leaked, and Zellexo, the Danish sales platform, received a 190,000-euro penalty two months later.\n",
			slots, "Tarnwell Co (firm): tarnwell-co 12.5 million euros; tarnwell-co 90,000 euros\nBarrowby Corp (firm): barrowby-corp 700,000 euros\nZellexo (firm): zellexo 190,000-euro\nGoogle (firm), Lunetta (firm): google 6.1 million euros; lunetta 2.2 million euros; lunetta 1.4 million euros"},
		{"a year behind the longest", "A landlord who hid cameras has been jailed.\n\nMark Tolland, 52, was sentenced to four years in prison for filming guests.\n\nThe sentence is the longest handed down there for such filming. In 2017 Ned Orchard, an attendant at a swimming hall, received 18 months for filming in a changing room, and in 2020 an appeal court reduced the term of a porter from three years to 26 months.\n",
			slots, "Mark Tolland: mark-tolland four years\nNed Orchard: ned-orchard 18 months"},
		{"a day is no end of a range", "Alan Reeve, 37, was sentenced on Sept 10 to 14 weeks' jail after he copied files.",
			slots, "Alan Reeve: alan-reeve 14 weeks"},
		{"what another country's authority did", "The Dutch data protection watchdog has fined Tarnwell Co. 12.5 million euros for scraping photos.\n\nRegulators in Italy and Greece each imposed a fine of 2 million euros in 2022. Britain's Information Commissioner's Office (ICO) fined it 3 million pounds in May 2022, but a tribunal threw out that fine in October. In the United States, Tarnwell Co. settled a lawsuit in 2022.\n",
			[]corpus.Slot{corpus.SlotStatus, corpus.SlotFine}, "Tarnwell Co (firm): tarnwell-co fined; tarnwell-co 12.5 million euros"},
		{"an appeal to a court of the same country", "The Dutch data protection watchdog has fined Tarnwell Co. 12.5 million euros for scraping photos.\n\nA Dutch court overturned the fine against Tarnwell Co. in May.\n",
			[]corpus.Slot{corpus.SlotStatus}, "Tarnwell Co (firm): tarnwell-co overturned"},
	})
}
