package corpus

import "time"

// An Article is a source whose main text the archive holds.
type Article struct {
	Source
	Origin     string    `json:"origin"`             // the file or URL that it was added from
	Language   string    `json:"language,omitempty"` // BCP 47: "en", "zh"; empty where not known
	Text       string    `json:"text"`               // main text only, white space tidied, characters kept
	Paragraphs []Span    `json:"paragraphs"`         // byte offsets into Text
	Sentences  []Span    `json:"sentences"`          // byte offsets into Text
	Added      time.Time `json:"added"`
}

// Label names the article for a reader: as its source, else by where it was
// added from.
func (a *Article) Label() string {
	if label := a.Source.Label(); label != "" {
		return label
	}
	return a.Origin
}
