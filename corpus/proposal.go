package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// A ProposalID names an entry of the curators' queue. The same article read
// again gives the same ID, so that nothing waits twice.
//
// Example: "prop-5b2f0c9e1a44".
type ProposalID string

// ProposalIDFor returns the ID of what an article says of a case, told from the
// article's other cases by the ID of its draft; without a draft, that of a
// suggested link.
func ProposalIDFor(article ArticleID, draft CaseID) ProposalID {
	sum := sha256.Sum256([]byte(string(article) + "\n" + string(draft)))
	return ProposalID("prop-" + hex.EncodeToString(sum[:6]))
}

// A Proposal waits for a person: either one case as a machine read it in one
// article, or a link that somebody suggested and that nobody has opened yet.
type Proposal struct {
	ID      ProposalID `json:"id"`
	At      time.Time  `json:"at"`             // when it came in
	Origin  string     `json:"origin"`         // the file, feed or server that it came from
	Link    string     `json:"link,omitempty"` // a suggested address; nothing of it was fetched
	Article ArticleID  `json:"article,omitempty"`
	Draft   *Case      `json:"draft,omitempty"`   // what that article alone says, each claim with its rule and span
	Verdict Verdict    `json:"verdict,omitempty"` // what the draft is to the archive
	Matches []Match    `json:"matches,omitempty"` // the cases that it may be, best first
}

// A Verdict says what a draft is to the cases that the archive holds.
type Verdict string

// The verdicts.
const (
	NewCase  Verdict = "new"    // no case of the archive is near it
	SameCase Verdict = "same"   // it is the first of its matches
	Unsure   Verdict = "unsure" // a person has to say
)

// A Match is a case of the archive that a draft may be, and why.
type Match struct {
	Case    CaseID   `json:"case"`
	Title   string   `json:"title"`
	Verdict Verdict  `json:"verdict"`
	For     []string `json:"for,omitempty"`     // what agrees, in words: "both speak of 193 cameras"
	Against []string `json:"against,omitempty"` // what does not
}
