package read

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

// Bounds on a page. The largest judgments have some ten thousand tags, and
// nothing below costs more than in proportion to what is let through.
const (
	maxTags       = 60_000
	maxAttributes = 300_000
	maxToken      = 3 << 20 // bytes of one tag, or of one run of text or script
	maxValue      = 4 << 10 // bytes of one attribute; what is longer is data
	maxWords      = 3 << 20 // bytes of text in all
	maxScripts    = 20      // scripts of linked data
	maxScript     = 512 << 10
)

// A lean page is what of a page's HTML its text and its description are in.
type lean struct {
	html     string
	linked   []string // the scripts that hold linked data (JSON-LD)
	noscript string   // what it says to a reader without scripts
	stops    bool     // its bytes end before its elements do
}

var errDeep = errors.New("its elements are nested too deeply: save the article's text as a .txt file")

// Elements whose tags go and whose text stays: what only changes the look of
// words, which a hostile page could leave open by the thousand, and forms, which
// some sites wrap around all they have.
const unwrapped = " b i u em strong font small big tt code nobr ins mark bdi bdo blink form label fieldset "

// Elements of which nothing is kept.
const skipped = " style svg math iframe object embed applet canvas template select textarea button audio video map noframes noembed xmp plaintext dialog "

// Elements that lay a page out. Where they are nested too deeply to be told
// apart they go as well.
const layout = " div span section article main header footer aside nav center a ul ol dl blockquote q cite abbr "

// Elements that always want an end tag: one left open shows that the page stops
// before its end, where the end tags of the page are missing as well.
const ended = " div section article main header footer aside nav ul ol dl table blockquote figure a span h1 h2 h3 "

// Attributes that say something about an element's part in the page.
const attributes = " id class href rel name property content itemprop itemtype datetime pubdate lang xml:lang type role hidden style aria-hidden charset http-equiv colspan data-nosnippet "

// slimmed reads the tokens of a page once and keeps what an article can be in.
// Flat drops what lays the page out, too. It fails for a page beyond the bounds.
func slimmed(page string, flat bool) (lean, error) {
	z := html.NewTokenizer(strings.NewReader(page))
	z.SetMaxBuf(maxToken)
	s := slimmer{z: z, flat: flat}
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		if err := s.token(kind); err != nil {
			return lean{}, err
		}
	}
	if errors.Is(z.Err(), html.ErrBufferExceeded) {
		return lean{}, fmt.Errorf("one tag, script or run of text is larger than %d MiB: save the article's text as a .txt file", maxToken>>20)
	}
	s.out.html = s.b.String()
	s.out.stops = !s.closed && (s.open > 0 || s.inside != "" || stopsInside(page))
	return s.out, nil
}

// A slimmer holds what is known between one token and the next.
type slimmer struct {
	z                *html.Tokenizer
	flat             bool
	b                strings.Builder
	out              lean
	tags, attributes int
	words            int
	inside           string // the skipped element at hand, "" outside
	depth            int    // how many of its kind are open
	open             int    // elements that want an end tag and have none yet
	closed           bool   // the end tag of the body or of the page was there
}

func (s *slimmer) token(kind html.TokenType) error {
	switch kind {
	case html.TextToken:
		return s.text(s.z.Raw())
	case html.StartTagToken, html.SelfClosingTagToken:
		return s.start(kind)
	case html.EndTagToken:
		s.end()
	}
	return nil
}

// text keeps a run of text, unless it is a script's; one of linked data is set aside.
func (s *slimmer) text(raw []byte) error {
	switch s.inside {
	case "":
		s.words += len(raw)
		if s.words > maxWords {
			return fmt.Errorf("more than %d MiB of text: save the article's text as a .txt file", maxWords>>20)
		}
		s.b.Write(raw)
	case "linked":
		if len(raw) <= maxScript && len(s.out.linked) < maxScripts {
			s.out.linked = append(s.out.linked, string(raw))
		}
	case "noscript":
		s.out.noscript += string(raw[:min(len(raw), maxValue-min(maxValue, len(s.out.noscript)))])
	}
	return nil
}

func (s *slimmer) start(kind html.TokenType) error {
	raw, more := s.z.TagName()
	name := plainName(string(raw))
	kept, hidden, attributes := keptAttributes(s.z, more)
	s.tags++
	if s.inside == "" && listed(ended, name) {
		s.open++
	}
	s.attributes += attributes
	switch {
	case s.tags > maxTags:
		return fmt.Errorf("more than %d tags: save the article's text as a .txt file", maxTags)
	case s.attributes > maxAttributes:
		return fmt.Errorf("more than %d attributes: save the article's text as a .txt file", maxAttributes)
	case s.inside != "":
		if s.inside == name && kind == html.StartTagToken {
			s.depth++
		}
	case kind == html.SelfClosingTagToken && listed(skipped, name):
		// holds nothing
	case name == "script" || name == "noscript" || listed(skipped, name):
		s.inside, s.depth = name, 1
		if name == "script" && strings.Contains(strings.ToLower(kept), "ld+json") {
			s.inside = "linked"
		}
	case listed(unwrapped, name), s.flat && listed(layout, name):
		s.unwrap(name, hidden && kind == html.StartTagToken)
	default:
		s.b.WriteString("<" + name + kept + ">")
	}
	return nil
}

// unwrap leaves out the tag of an element and, where it is hidden, what is in it.
func (s *slimmer) unwrap(name string, hidden bool) {
	switch {
	case hidden:
		s.inside, s.depth = name, 1
	case listed(layout, name):
		s.b.WriteString("<p>")
	}
}

// plainName gives elements that mean the same one name: words that are struck
// out are no longer said.
func plainName(name string) string {
	if name == "s" || name == "strike" {
		return "del"
	}
	return name
}

func (s *slimmer) end() {
	raw, _ := s.z.TagName()
	name := plainName(string(raw))
	s.closed = s.closed || name == "body" || name == "html"
	if s.inside == "" && listed(ended, name) {
		s.open = max(0, s.open-1)
	}
	switch {
	case s.inside == name, s.inside == "linked" && name == "script":
		s.depth--
		if s.depth == 0 {
			s.inside = ""
		}
	case s.inside != "", listed(unwrapped, name), s.flat && listed(layout, name):
		// went with its start
	default:
		s.b.WriteString("</" + name + ">")
	}
}

// keptAttributes writes the attributes worth keeping as a tag has them, says
// whether they hide the element, and counts them all.
func keptAttributes(z *html.Tokenizer, more bool) (kept string, hidden bool, n int) {
	var b strings.Builder
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		n++
		hidden = hidden || hiding(string(key), string(value))
		if n <= 100 && len(value) <= maxValue && listed(attributes, string(key)) {
			b.WriteString(" " + string(key) + `="` + html.EscapeString(string(value)) + `"`)
		}
	}
	return b.String(), hidden, n
}

// listed reports whether a list of names between spaces holds one.
func listed(list, name string) bool {
	return name != "" && len(name) < 20 && !strings.Contains(name, " ") && strings.Contains(list, " "+name+" ")
}

// parsed returns the tree of a page, bounded in size and depth.
func parsed(page string) (*html.Node, lean, error) {
	for _, flat := range []bool{false, true} {
		slim, err := slimmed(page, flat)
		if err != nil {
			return nil, lean{}, err
		}
		// The parser refuses elements more than 512 deep, and has no other
		// fault to find with text that is all in memory.
		if doc, err := html.Parse(strings.NewReader(slim.html)); err == nil {
			return doc, slim, nil
		}
	}
	return nil, lean{}, errDeep
}
