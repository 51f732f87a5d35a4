package corpus

// A Source is a page that says something about a case. Its text need not be in
// the archive.
type Source struct {
	ID          ArticleID `json:"id"`
	Title       string    `json:"title,omitempty"` // as printed; empty where not known
	Publisher   string    `json:"publisher,omitempty"`
	Author      string    `json:"author,omitempty"`
	URL         string    `json:"url,omitempty"` // the exact page; empty for a file without one
	Published   Date      `json:"published,omitzero"`
	Rank        Rank      `json:"rank,omitempty"`
	DerivedFrom ArticleID `json:"derived_from,omitempty"` // the source that this one retells: the two are one witness
	Note        string    `json:"note,omitempty"`
}

// A Rank orders sources that differ: court or regulator first, original
// reporting next, derived reporting last.
type Rank string

// The ranks. Original is the plain one.
const (
	Original Rank = ""
	Official Rank = "official" // the court's, regulator's or party's own page
	Derived  Rank = "derived"  // retells another publication
)

// Before reports whether a source of rank r is shown before one of rank other.
func (r Rank) Before(other Rank) bool {
	order := map[Rank]int{Official: 0, Original: 1, Derived: 2}
	return order[r] < order[other]
}

// Label names the source for a reader: its title, else its publisher, else its
// address.
func (s Source) Label() string {
	switch {
	case s.Title != "":
		return s.Title
	case s.Publisher != "":
		return s.Publisher
	}
	return s.URL
}
