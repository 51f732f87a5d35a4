package read

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// ErrReserved says that a page reserves its text against being read by
// machines. Whoever reads pages for an archive honours it; ask with errors.Is.
var ErrReserved = errors.New("its publisher reserves it against text mining (tdm-reservation, noai): it is not read; cite it by its address, or ask the publisher")

// littleText is the most letters that an error page, a wall or a challenge has.
// An article that speaks of one has more.
const littleText = 900

// shortText is the most letters of a text that a person should look at.
const shortText = 250

// reserved reports whether a page's meta tags reserve it.
func (d *description) reserved() bool {
	for _, value := range d.named["tdm-reservation"] {
		if value == "1" {
			return true
		}
	}
	for _, name := range []string{"robots", "googlebot", "casebot"} {
		for _, value := range d.named[name] {
			for _, word := range strings.FieldsFunc(strings.ToLower(value), func(r rune) bool { return r == ',' || unicode.IsSpace(r) }) {
				if word == "noai" || word == "noimageai" || word == "noml" {
					return true
				}
			}
		}
	}
	return false
}

// notAnArticle tells a page that stands in an article's place, by its title and
// what it shows: an error, a test for robots, a wall of consent. The error says
// what it is and what to do; nil for anything else.
func (p *page) notAnArticle(shown string) error {
	s := signs()
	title := lowered(p.about.title)
	few := letters(shown) <= littleText
	shown = lowered(shown)
	switch {
	case few && (oneOf(title, s.challengeTitles) != "" || oneOf(shown, s.challengeTexts) != "" || p.about.challenge),
		letters(shown) < fewestLetters && strings.Contains(lowered(p.slim.noscript), "javascript"):
		return errors.New("the page shows a test for robots or wants JavaScript, and no article: open it in a browser and save its text to a file")
	case few && (isErrorTitle(title) || isErrorTitle(lowered(p.about.heading)) || oneOf(shown, s.errorTexts) != ""):
		return fmt.Errorf("the page is an error page (%q), whatever its status: look for the article's present address", shortened(firstOf(p.about.title, p.about.heading), 80))
	case few && count(shown, s.consent) >= 2:
		return errors.New("the page shows a wall of consent, and no article: open it in a browser and save its text to a file")
	}
	return nil
}

// isErrorTitle reports whether a title, or a part of it beside the site's name,
// is that of an error page, give or take an exclamation.
func isErrorTitle(title string) bool {
	for _, part := range siteJoint.Split(title, 10) {
		if sign := oneOf(part, signs().errorTitles); sign != "" && width(part) <= width(sign)+8 {
			return true
		}
	}
	return false
}

// mirrored warns of a host that shows other people's articles.
func mirrored(address string) []string {
	host := hostOf(address)
	for _, mirror := range signs().mirrors {
		if host == mirror || strings.HasSuffix(host, "."+mirror) {
			return []string{host + " shows articles of others: find the publisher's own page and add that"}
		}
	}
	return nil
}

var straight = strings.NewReplacer("’", "'", "‘", "'")

// lowered is a text in lower case and with straight quotes, as signs.txt has it.
func lowered(text string) string { return straight.Replace(strings.ToLower(text)) }

func oneOf(text string, of []string) string {
	for _, each := range of {
		if strings.Contains(text, each) {
			return each
		}
	}
	return ""
}

func count(text string, of []string) int {
	n := 0
	for _, each := range of {
		if strings.Contains(text, each) {
			n++
		}
	}
	return n
}

// letters counts the letters of a text; a Chinese one says as much as three.
func letters(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			n++
			if wide(r) {
				n += 2
			}
		}
	}
	return n
}
