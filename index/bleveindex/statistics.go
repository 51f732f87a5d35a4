package bleveindex

import "casebot/index"

// Statistics are what ranking knows of all documents. The pages behind a first
// one are ranked by those of that one: what is written in between would else
// move documents from one page to another.
type statistics struct {
	live      int     // documents
	average   float64 // terms in the text of one
	documents []int   // that hold a word, for each word in the order in which the search asks
}

// startOver forgets what was asked for on a way that led nowhere. What came with
// a bookmark stays: that page went the same way.
func (r *run) startOver() {
	r.opened, r.asked = 0, 0
	if !r.given {
		r.known.documents = nil
	}
}

// idf weighs a word that so many documents hold now.
func (r *run) idf(documents int) float64 {
	if r.asked == len(r.known.documents) {
		r.known.documents = append(r.known.documents, min(documents, r.known.live))
	}
	documents = r.known.documents[r.asked]
	r.asked++
	return index.IDF(r.known.live, documents)
}
