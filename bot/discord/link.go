package discord

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/bot"
)

// linkKey tells links apart.
func linkKey(l bot.Link) string {
	if l.URL != "" {
		return l.URL
	}
	return "file:" + l.Origin + "\x00" + l.Title
}

// sourceLine writes a source on one line: a masked link without a preview, its
// publisher and its date; with a label shorter than fullLabel, for messages that are
// full of sources, the link alone. An address is never cut: one that no field holds
// gives way to the page without its fragment, and where that is as long the line is
// one for a description.
func sourceLine(w bot.Wording, l bot.Link, label int) string {
	text := ""
	for _, address := range addresses(l) {
		for _, label := range []int{label, min(label, shortLabel)} {
			if text = linked(w, l, address, label); length(text) <= maxFieldValue {
				return text
			}
		}
	}
	return text
}

// addresses returns where a source is, the passage before the page.
func addresses(l bot.Link) []string {
	switch {
	case l.URL == "":
		return []string{l.Page}
	case l.Page == "" || l.Page == l.URL:
		return []string{l.URL}
	}
	return []string{l.URL, l.Page}
}

// How long the label of a link may be: ordinarily, in a message that is full of
// sources, in one that would overflow, and in one that has no room for all of its passages.
const (
	fullLabel  = 200
	shortLabel = 60
	tinyLabel  = 16
	leastLabel = 12
)

func linked(w bot.Wording, l bot.Link, address string, label int) string {
	title := linkTitle(l, address)
	var text string
	target, safe := safeURL(address)
	switch {
	case safe:
		text = "[" + fit(title, label, escapeLabel) + "](<" + target + ">)"
	case address != "":
		text = fit(title, label, escape) + " · " + escape(line(address))
	default:
		text = fit(title, label, escape) + " · " + fit(line(l.Origin), shortLabel, escape)
	}
	if publisher := line(l.Publisher); label == fullLabel && publisher != "" && publisher != title {
		text += " · " + fit(publisher, shortLabel, escape)
	}
	if label == fullLabel && !l.Published.IsZero() {
		text += " · " + w.Date(l.Published)
	}
	return strings.TrimSuffix(text, " · ")
}

// linkTitle names a source. A name that is an address itself would keep Discord
// from making a link of it, so the host stands for it.
func linkTitle(l bot.Link, address string) string {
	for _, name := range []string{line(l.Title), line(l.Publisher)} {
		if !blank(name) && !strings.Contains(name, "://") {
			return name
		}
	}
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		return line(u.Host)
	}
	return line("source " + string(l.Source))
}

// safeURL returns an address as it may stand between "(<" and ">)", and whether
// it may be a link at all: http or https, with a host.
func safeURL(address string) (string, bool) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return "", false
	}
	var b strings.Builder
	pairs := paired(address, '(', ')') // Discord takes any other ")" for the end of the link
	for rest := strings.TrimSpace(address); rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		if unsafeInURL(r) || (!pairs && (r == '(' || r == ')')) {
			for _, c := range []byte(rest[:size]) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		} else {
			b.WriteString(rest[:size])
		}
		rest = rest[size:]
	}
	return b.String(), true
}

func unsafeInURL(r rune) bool {
	return r == utf8.RuneError || unicode.IsSpace(r) || !unicode.IsGraphic(r) || strings.ContainsRune("<>\\`|\"", r)
}
