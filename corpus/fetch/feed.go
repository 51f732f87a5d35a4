package fetch

import (
	"bytes"
	"cmp"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"casebot/corpus"
)

const (
	maxItems = 500
	ahead    = 24 * time.Hour // how far a feed's clock or time zone may be off
)

// A Channel is what a feed lists.
type Channel struct {
	Title    string
	Items    []Item   // in the feed's order, at most 500
	Warnings []string // what was left out or cleared
}

// An Item is a page that a feed names.
type Item struct {
	ID        string    // the feed's own name for it and its address: some feeds give all items one name
	URL       string    // http or https
	Title     string    // one line
	Published time.Time // zero where not known, or in the future
}

// LooksLikeFeed reports whether a page is an RSS, Atom or JSON feed, by how it
// begins: servers give feeds out under many types. The page need not be sound.
func LooksLikeFeed(page *Page) bool {
	start, err := feedText(&Page{Charset: page.Charset, Body: page.Body[:min(len(page.Body), 4096)]})
	if err != nil {
		return false
	}
	switch gofeed.DetectFeedType(bytes.NewReader(start)) {
	case gofeed.FeedTypeRSS, gofeed.FeedTypeAtom:
		return true
	case gofeed.FeedTypeJSON:
		return bytes.Contains(start, []byte("jsonfeed.org/version"))
	}
	return false
}

// Feed reads a page that is an RSS, Atom or JSON feed. Items without an address
// on the web, and all but the first of those with one address, are left out. A feed that is broken or too large to be one is an error that names
// the page; nothing of it is returned.
func Feed(page *Page) (*Channel, error) {
	data, err := feedText(page)
	if err == nil {
		err = sound(data)
	}
	var feed *gofeed.Feed
	if err == nil {
		feed, err = parseFeed(data)
	}
	if err != nil {
		return nil, fmt.Errorf("%s is not a feed that can be read (%s): check that the address is a feed's", shown(page.URL), tidy(err.Error(), 160))
	}
	channel := &Channel{Title: tidy(feed.Title, 300)}
	channel.fill(feed.Items, page)
	return channel, nil
}

// parseFeed leaves out what gofeed would find in items by reading them as HTML.
// gofeed panics over some feeds (a JSON item that is null): that is an error here.
func parseFeed(data []byte) (feed *gofeed.Feed, err error) {
	defer func() {
		if problem := recover(); problem != nil {
			feed, err = nil, fmt.Errorf("its parts are not what they should be: %v", problem)
		}
	}()
	parser := gofeed.NewParser()
	parser.RSSTranslator = &gofeed.DefaultRSSTranslator{DisableContentImageScan: true}
	return parser.Parse(bytes.NewReader(data))
}

// fill takes the items over, and says how many of them it could not.
func (c *Channel) fill(items []*gofeed.Item, page *Page) {
	base, _ := url.Parse(page.URL)
	seen := map[corpus.ArticleID]bool{}
	var elsewhere, twice, future, more int
	for _, from := range items {
		item, ok := readItem(from, base)
		switch address := corpus.ArticleIDForURL(item.URL); {
		case !ok:
			elsewhere++
		case seen[address]:
			twice++
		case len(c.Items) == maxItems:
			more++
		default:
			seen[address] = true
			if item.Published.After(page.Fetched.Add(ahead)) {
				item.Published = time.Time{}
				future++
			}
			c.Items = append(c.Items, item)
		}
	}
	c.warn(elsewhere, "have no address on the web and were left out")
	c.warn(twice, "repeat another one and were left out")
	c.warn(future, "are dated in the future; the dates were cleared")
	c.warn(more, fmt.Sprintf("come after the first %d and were left out", maxItems))
}

func (c *Channel) warn(n int, what string) {
	if n > 0 {
		c.Warnings = append(c.Warnings, fmt.Sprintf("items that %s: %d", what, n))
	}
}

// readItem takes one item over, if it has an address on the web.
func readItem(from *gofeed.Item, base *url.URL) (Item, bool) {
	address := resolve(base, itemLink(from))
	if !corpus.WebAddress(address) {
		return Item{}, false
	}
	item := Item{ID: itemID(tidy(from.GUID, 300), address), URL: address, Title: tidy(from.Title, 300)}
	if at := cmp.Or(from.PublishedParsed, from.UpdatedParsed); at != nil {
		item.Published = *at
	}
	return item, true
}

// itemID names an item of a feed by its address, and by the feed's own name for
// it where that is another.
func itemID(guid, address string) string {
	if guid == "" || guid == address {
		return address
	}
	return guid + " " + address
}

// itemLink is the item's own link, else an ID that is one.
func itemLink(from *gofeed.Item) string {
	for _, link := range append([]string{from.Link}, from.Links...) {
		if link = strings.TrimSpace(link); link != "" {
			return link
		}
	}
	if corpus.WebAddress(from.GUID) {
		return from.GUID
	}
	return ""
}

// resolve makes a link absolute, and drops credentials that it has no business with.
func resolve(base *url.URL, link string) string {
	u, err := url.Parse(link)
	if link == "" || err != nil || len(link) > longestAddress {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	u.User = nil
	return u.String()
}
