package lookup

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"casebot/corpus"
)

// webLink matches an address in a text, with marks behind it that may not be its; bareLink
// what may be one without its beginning: herald.example/news.
var (
	webLink  = regexp.MustCompile(`(?i)(?:https?://|\bwww\.)` + inLink)
	bareLink = regexp.MustCompile(`(?i)\b(?:[a-z0-9-]+\.)+[a-z]{2,12}/` + inLink)
)

const inLink = `[^\s<>"'“”‘’，。；：、（）【】《》「」]+`

// maxLinks bounds the links that are looked up, maxCiting the cases of one.
const (
	maxLinks  = 20
	maxCiting = 25
)

// Citing tells which cases have a source. Links are followed where an archive does.
type Citing interface {
	CasesCiting(ctx context.Context, id corpus.ArticleID) ([]corpus.CaseID, error)
}

// seekLinks finds the cases of which a link is a source.
func (l *look) seekLinks(ctx context.Context, text string) error {
	citing, ok := l.archive.(Citing)
	places := webLink.FindAllStringIndex(text, -1)
	if l.links = len(places); !ok {
		return nil
	}
	if strings.Contains(l.text, "/") {
		places = append(places, bareLink.FindAllStringIndex(l.text, -1)...)
	}
	bare := 0
	l.whole = l.whole && len(places) <= maxLinks
	for i, at := range places[:min(len(places), maxLinks)] {
		cases, source, err := l.citing(ctx, citing, text[at[0]:at[1]])
		if err != nil {
			return err
		}
		if len(cases) > 0 {
			l.known++
			if i >= l.links { // what leads to a source is a link
				bare++
			}
			l.spots = append(l.spots, Spot{source, cases, corpus.Span{Start: at[0], End: at[1]}})
		}
	}
	l.links += bare
	return nil
}

// citing returns the cases that have the page at an address among their sources,
// and what they call it. A mark at its end may be the message's, and how it was shared
// says nothing of the page.
func (l *look) citing(ctx context.Context, archive Citing, address string) (cases []*corpus.Case, source string, err error) {
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	bare := strings.TrimRight(address, ".,;:!?)]}*_|~")
	for _, address := range []string{address, bare, withoutCampaign(bare)} {
		id := corpus.ArticleIDForURL(address)
		ids, err := archive.CasesCiting(ctx, id)
		if err != nil {
			return nil, "", fmt.Errorf("cases of a link: %w", err)
		}
		for _, one := range ids[:min(len(ids), maxCiting)] {
			c, err := l.load(ctx, one)
			if err != nil {
				return nil, "", err
			}
			if c == nil {
				continue
			}
			if named, ok := c.Source(id); ok {
				source = named.Label()
			}
			cases = append(cases, c)
		}
		if len(cases) > 0 {
			return cases, source, nil
		}
	}
	return nil, "", nil
}
