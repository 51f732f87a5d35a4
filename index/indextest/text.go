package indextest

import "casebot/index"

// A text is a document as it is read: its tokens, those of its parts far apart.
type text struct {
	tokens []index.Token
	counts map[string]int // of the terms
	head   map[string]bool
}

func newText(d index.Document) *text {
	read := &text{counts: map[string]int{}, head: map[string]bool{}}
	for i, part := range d.Parts() {
		for _, t := range index.Terms(part) {
			if i < len(d.Head()) {
				read.head[t.Term] = true
			}
			t.Position += 100_000 * i
			read.tokens = append(read.tokens, t)
			read.counts[t.Term]++
		}
	}
	return read
}
