package dataset

import (
	"net/url"
	"strings"
	"unicode"

	"casebot/corpus"

	"golang.org/x/text/unicode/norm"
)

// maxID is the length that [corpus.CaseID] may have.
const maxID = 80

// slug makes an ID of any text: letters without their accents, digits, hyphens.
// A long one is cut between words. It reports whether enough is left.
func slug(text string) (corpus.CaseID, bool) {
	var out strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(text)) {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			out.WriteRune(r)
		case unicode.Is(unicode.Mn, r), r == '\'', r == '’':
		case out.Len() > 0 && !strings.HasSuffix(out.String(), "-"):
			out.WriteByte('-')
		}
	}
	id := strings.Trim(out.String(), "-")
	if len(id) > maxID {
		id = id[:strings.LastIndexByte(id[:maxID+1], '-')+1]
		id = strings.TrimRight(id, "-")
	}
	return corpus.CaseID(id), corpus.CaseID(id).Valid()
}

// host returns the name of an address's host, for a page of which nothing else
// is known.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}
