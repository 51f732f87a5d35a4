package bot

import (
	"casebot/corpus"
	"casebot/index"
)

// A leaf says where in a longer result a reply is, and what the further pages need
// to go on from the same ones, whatever is written meanwhile. It is kept with the
// request.
type leaf struct {
	Key   string          `json:"key,omitempty"` // what the pages are turned by
	At    int             `json:"at,omitempty"`  // from 1; 0: the reply as it was first given
	Of    int             `json:"of"`
	Held  []corpus.CaseID `json:"held"`            // the cases of the first page or more; without Next, of all
	Next  string          `json:"next,omitempty"`  // where the search of the first page ended
	Said  string          `json:"said,omitempty"`  // what was searched for, where the request does not say
	Plain bool            `json:"plain,omitempty"` // it was searched for as it stands, without words that mean the same
	Total int             `json:"total"`
	More  bool            `json:"more,omitempty"`  // there are more than Total
	Line  string          `json:"line,omitempty"`  // the locale of the direct line
	Dated bool            `json:"dated,omitempty"` // it is a timeline
	Size  int             `json:"size"`            // cases to a page
}

// mostLeaves is how many pages a result has at most: as many as a menu holds.
const mostLeaves = 25

// leafOf is the leaf of the first hits of a search; nil where these are all.
func leafOf(w Wording, f finding) *leaf {
	if f.next == "" && len(f.held) <= maxHits {
		return nil
	}
	l := &leaf{Held: f.held, Next: f.next, Total: f.total, More: f.more, Line: w.asked, Size: maxHits}
	l.Of = min(mostLeaves, (f.total+l.Size-1)/l.Size)
	return l
}

// leafOver is the leaf of cases that are all known; nil where one page holds them.
func leafOver(w Wording, cases []*corpus.Case, size int) *leaf {
	total := len(cases)
	if total <= size {
		return nil
	}
	held := caseIDs(cases[:min(total, mostLeaves*size)])
	return &leaf{Of: (len(held) + size - 1) / size, Held: held, Total: total, Line: w.asked, Size: size}
}

func caseIDs(cases []*corpus.Case) []corpus.CaseID {
	out := make([]corpus.CaseID, len(cases))
	for i, c := range cases {
		out[i] = c.ID
	}
	return out
}

// span says which of how many a page shows: "Cases 11 to 20 of 31:", "Case 31 of 31:".
func (l leaf) span(w Wording, shown int) string {
	switch {
	case l.More && shown == 1:
		return w.Say("Case %d of more than %s:", l.first(), corpus.Grouped(index.ExactTotal))
	case shown == 1:
		return w.Say("Case %d of %s:", l.first(), corpus.Grouped(int64(l.Total)))
	case l.More:
		return w.Say("Cases %d to %d of more than %s:", l.first(), l.first()+shown-1, corpus.Grouped(index.ExactTotal))
	}
	return w.Say("Cases %d to %d of %s:", l.first(), l.first()+shown-1, corpus.Grouped(int64(l.Total)))
}

// beyond says on the last page that there is more than pages reach; nothing elsewhere.
func (l leaf) beyond(w Wording) string {
	if l.At < l.Of || !l.More && l.Total <= l.Of*l.Size {
		return ""
	}
	return w.Say("The pages end here: narrow the search to see the rest.")
}

// dated is span for the cases of a timeline.
func (l leaf) dated(w Wording, shown int) string {
	if shown == 1 {
		return w.Say("Case %d of %d by newest status.", l.first(), l.Total)
	}
	return w.Say("Cases %d to %d of %d by newest status.", l.first(), l.first()+shown-1, l.Total)
}

// first is the number of the first case on the page.
func (l leaf) first() int { return (l.At-1)*l.Size + 1 }
