package corpus

import (
	"slices"
	"time"
)

// An Article is a source whose main text the archive holds.
type Article struct {
	Source
	Origin     string    `json:"origin"`             // the file or URL that it was added from
	Language   string    `json:"language,omitempty"` // BCP 47: "en", "zh"; empty where not known
	Text       string    `json:"text"`               // main text only, white space tidied, characters kept
	Paragraphs []Span    `json:"paragraphs"`         // byte offsets into Text
	Sentences  []Span    `json:"sentences"`          // byte offsets into Text
	Added      time.Time `json:"added"`

	// Names of minors, victims and witnesses, bytes of Text: nobody finds the
	// article by them, and no quote shows them.
	Withheld []Span `json:"withheld,omitempty"`
}

// Withholds reports whether a part of the text holds a name that is not shown.
func (a *Article) Withholds(part Span) bool {
	return slices.ContainsFunc(a.Withheld, func(w Span) bool { return w.Start < part.End && part.Start < w.End })
}

// Open is the text with blanks in place of the names that are not shown, byte
// for byte.
func (a *Article) Open() string {
	if len(a.Withheld) == 0 {
		return a.Text
	}
	text := []byte(a.Text)
	for _, w := range a.Withheld {
		for i := max(w.Start, 0); i < min(w.End, len(text)); i++ {
			text[i] = ' '
		}
	}
	return string(text)
}

// Label names the article for a reader: as its source, else by where it was
// added from.
func (a *Article) Label() string {
	if label := a.Source.Label(); label != "" {
		return label
	}
	return a.Origin
}
