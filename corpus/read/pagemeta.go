package read

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/strictyaml"

	"golang.org/x/net/html"
)

// metadata joins what a page says of itself in its linked data, its meta tags
// and its head. Its date may be wanting still: then the lines around the text
// are asked.
func (d *description) metadata(linked linkedData, now time.Time) metadata {
	m := metadata{
		Publisher: d.publisher(linked),
		Author:    d.author(linked),
	}
	m.Title = d.titled(linked, m.Publisher)
	m.Published = strictyaml.Date{Date: d.published(linked, now)}
	for _, f := range m.fields() {
		*f.words = shortened(plain(*f.words), f.longest)
	}
	return m
}

// plain undoes what some sites write twice: entities inside data.
func plain(words string) string { return tidy(html.UnescapeString(words)) }

// shortened cuts words to a number of characters, at a space where one is near.
func shortened(words string, longest int) string {
	if utf8.RuneCountInString(words) <= longest {
		return words
	}
	cut := string([]rune(words)[:longest-1])
	if space := strings.LastIndexByte(cut, ' '); space > len(cut)*3/4 {
		cut = cut[:space]
	}
	return cut + "…"
}

func (d *description) publisher(linked linkedData) string {
	found := ""
	if linked.rank > 1 {
		found = linked.publisher
	}
	return firstOf(found, d.first("og:site_name", "citation_journal_title", "citation_publisher", "dc.publisher", "dcterms.publisher", "publisher", "application-name"), linked.publisher)
}

var authorNames = []string{"citation_author", "dc.creator", "dcterms.creator", "author", "article:author", "parsely-author", "sailthru.author", "byl", "dable:author"}

// author returns the authors' names, each once. What is an address, an account
// or a desk's label is no name.
func (d *description) author(linked linkedData) string {
	all := linked.authors
	for _, name := range authorNames {
		if len(known(all)) == 0 {
			all = d.named[name]
		}
	}
	return strings.Join(known(all), ", ")
}

var (
	authorLabel = regexp.MustCompile(`(?i)^(?:by|作者|记者|記者)\s*[:：]?\s+`)
	noAuthor    = regexp.MustCompile(`(?i)^(?:admin(?:istrator)?|editor|webmaster|staff|unknown|none|null|undefined|guest|anonymous|root|user\d*|佚名|未知)$|https?:|www\.|@|^[^\pL]*$|[<>{}]`)
)

// known returns the names among words, without labels, none twice, ten at most.
func known(all []string) []string {
	var names []string
	for _, each := range all {
		name := authorLabel.ReplaceAllString(plain(each), "")
		twice := slices.ContainsFunc(names, func(other string) bool { return strings.EqualFold(other, name) })
		if !twice && len(names) < 10 && utf8.RuneCountInString(name) <= 100 && !noAuthor.MatchString(name) {
			names = append(names, name)
		}
	}
	return names
}

// titled returns the title without the name of the site behind or before it.
func (d *description) titled(linked linkedData, publisher string) string {
	found := ""
	if linked.rank > 1 {
		found = linked.title
	}
	title := plain(firstOf(found, d.first("og:title", "citation_title", "dc.title", "dcterms.title", "parsely-title", "twitter:title"), d.heading, d.title, linked.title))
	return withoutSite(title, plain(d.heading), publisher, d.first("og:site_name"))
}

var siteJoint = regexp.MustCompile(`\s*[|｜_»«]+\s*|\s+[-–—·•:]+\s+`)

// withoutSite cuts a title where the name of its site begins. The parts that
// such a joint leaves are compared with the names known, and with the page's
// own heading, which has no site in it.
func withoutSite(title, heading string, names ...string) string {
	if h := folded(heading); len(h) >= 12 && strings.HasPrefix(folded(title), h) && width(heading) < width(title) {
		if rest := strings.TrimPrefix(title, heading); siteJoint.MatchString(rest) {
			return heading
		}
	}
	for joints := siteJoint.FindAllStringIndex(title, 10); len(joints) > 0; joints = siteJoint.FindAllStringIndex(title, 10) {
		last, first := joints[len(joints)-1], joints[0]
		switch {
		case isSiteName(title[last[1]:], names) && last[0] > 0:
			title = title[:last[0]]
		case isSiteName(title[:first[0]], names) && first[1] < len(title):
			title = title[first[1]:]
		default:
			return title
		}
	}
	return title
}

var siteWords = regexp.MustCompile(`(?i)^(?:home|news|official (?:site|website)|[\w-]+\.(?:com|org|net|gov|example|cn|co\.uk|gov\.uk|com\.cn)|.{0,16}(?:新闻网|新聞網|日报|日報|晚报|晚報|新闻|新聞|网|網))$`)

func isSiteName(part string, names []string) bool {
	for _, name := range names {
		if f := folded(name); f != "" && folded(part) == f {
			return true
		}
	}
	return siteWords.MatchString(strings.TrimSpace(part))
}
