package read

import (
	"errors"
	"fmt"
	"mime"
	"slices"
	"strings"
	"time"

	"casebot/corpus"

	"golang.org/x/net/html"
)

// A PageInput is one page as it was fetched.
type PageInput struct {
	Address string    // where it was fetched from, after redirects; empty for a page that was saved to a file
	Type    string    // the media type of the reply: "text/html"; empty where not known
	Charset string    // the encoding that came with it; empty where not known
	Data    []byte    // the whole body, without compression
	Cut     bool      // the connection ended before the body did
	Now     time.Time // when it was fetched; words such as "yesterday" are counted back from it
}

// Page reads a fetched page: HTML, and what was sent as text or Markdown. What
// it is, the content decides; the type only helps. The warnings say what a
// person should look at; an error names the address, what is wrong with it and
// what to do. A page that its publisher reserves wraps ErrReserved.
func Page(in PageInput) (*corpus.Article, []string, error) {
	article, warnings, err := in.article()
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", firstOf(plainAddress(in.Address), "the page"), err)
	}
	article.Origin, article.Added = plainAddress(in.Address), in.Now
	if in.Cut && !strings.Contains(article.Note, "Truncated:") {
		warnings = append(warnings, markCut(article, "the connection ended before the page did")...)
	}
	return article, warnings, nil
}

// Any reads a file of any kind that can be read: a saved HTML page as Page
// does, whatever else as Text does. What the file's front matter or the
// sources.yaml beside it says wins over what the page says of itself.
func Any(in Input) (*corpus.Article, []string, error) {
	if !looksLikePage(in.Name, in.Data) {
		return Text(in)
	}
	article, warnings, err := in.page()
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", in.Name, err)
	}
	return article, warnings, nil
}

// page reads a saved page.
func (in Input) page() (*corpus.Article, []string, error) {
	header, body, err := cutFrontMatter(string(in.Data))
	if err != nil {
		return nil, nil, err
	}
	beside, warnings, err := in.metadata(header)
	if err != nil {
		return nil, nil, err
	}
	content, recoded, err := PageInput{Data: []byte(body), Now: in.Now}.characters()
	if err != nil {
		return nil, nil, err
	}
	article, found, err := readPage(content, beside, "", in.Now)
	if err != nil {
		return nil, nil, err
	}
	article.Origin, article.Added = in.Name, in.Now
	return article, slices.Concat(warnings, recoded, found), nil
}

func (in PageInput) article() (*corpus.Article, []string, error) {
	content, recoded, err := in.characters()
	if err != nil {
		return nil, nil, err
	}
	if in.isText(content) {
		article, warnings, err := Input{Name: in.Address, Data: []byte(content), Now: in.Now}.article()
		if err != nil {
			return nil, nil, err
		}
		if address := plainAddress(in.Address); address != "" { // whatever its front matter claims
			article.URL, article.ID = address, corpus.ArticleIDForURL(address)
		}
		return article, slices.Concat(recoded, warnings, mirrored(article.URL)), nil
	}
	article, warnings, err := readPage(content, metadata{}, in.Address, in.Now)
	return article, slices.Concat(recoded, warnings), err
}

// characters refuses what cannot be a page and decodes the rest.
func (in PageInput) characters() (string, []string, error) {
	if len(in.Data) > MaxBytes {
		return "", nil, fmt.Errorf("larger than %d MiB: save the article's text to a file", MaxBytes>>20)
	}
	if err := knownForm(in.Data); err != nil {
		return "", nil, err
	}
	content, warnings := pageCharacters(in.Data, in.charset())
	switch {
	case strings.TrimSpace(content) == "":
		return "", nil, errors.New("the page is empty: open its address in a browser, and save its text to a file")
	case binaryLooking(content):
		return "", nil, errors.New("not text (it holds control characters): give the address of the article's page")
	}
	return content, warnings, nil
}

// charset returns the encoding that came with the page, "" where none did.
func (in PageInput) charset() string {
	if _, params, err := mime.ParseMediaType(in.Type); err == nil && in.Charset == "" {
		return params["charset"]
	}
	return in.Charset
}

// isText reports whether a reply is text to be read as it stands.
func (in PageInput) isText(content string) bool {
	return !isHTML(content) && (!strings.Contains(in.Type, "html") || !someTag.MatchString(content))
}

// A page is what one page holds, from its tree to what it says of itself.
type page struct {
	doc    *html.Node
	slim   lean
	shown  []block // all paragraphs that it shows, furniture and all
	about  description
	linked linkedData
}

// readPage makes an article of a page's characters. What stands beside the page
// wins over what it says of itself, and that over what its lines print.
func readPage(content string, beside metadata, fetched string, now time.Time) (*corpus.Article, []string, error) {
	doc, slim, err := parsed(content)
	if err != nil {
		return nil, nil, err
	}
	p := &page{doc: doc, slim: slim, about: described(doc), linked: readLinked(slim.linked)}
	unhidden(doc)
	namedTimes(doc)
	p.shown = placed(blocksOf(doc))
	if p.about.reserved() {
		return nil, nil, ErrReserved
	}
	address, warnings := p.about.address(fetched)
	meta := beside.or(p.about.metadata(p.linked, now))
	if meta.URL == "" {
		meta.URL = address
	}
	found := p.mainBlocks()
	if err := p.notAnArticle(joinedText(found)); err != nil {
		return nil, nil, err
	}
	kept, cut := trimmed(found, meta.Title)
	meta, dated := p.dated(meta, p.creditLines(found), now)
	article, err := assembled(meta, kept)
	if err != nil {
		return nil, nil, err
	}
	spoken := p.language(article)
	partly := p.mark(article, found, kept)
	return article, slices.Concat(warnings, mirrored(article.URL), cut, dated, partly, spoken, doubts(article)), nil
}

// dated fills what the page does not say to machines from the lines that it
// shows: author and day, the latter counted back if need be.
func (p *page) dated(meta metadata, lines []string, now time.Time) (metadata, []string) {
	meta = meta.or(creditsOf(lines, now))
	if !meta.Published.IsZero() {
		return meta, nil
	}
	if date := addressDate(meta.URL); plausible(date, now) {
		meta.Published.Date = date
		return meta, nil
	}
	date, warnings := resolved(p.about.times, lines, now)
	meta.Published.Date = date
	return meta, warnings
}

// language completes the language of an article's text by what the page says of
// it, and warns of one in which no facts are read.
func (p *page) language(a *corpus.Article) []string {
	if a.Language == "" {
		a.Language = languageTag(firstOf(p.about.language, p.linked.language, p.about.first("og:locale", "language", "dc.language")))
	}
	main, _, _ := strings.Cut(a.Language, "-")
	switch main {
	case "en", "zh":
		return nil
	case "":
		return []string{"the language of the text is not known: facts are read in English and Chinese alone"}
	}
	return []string{fmt.Sprintf("the text is in another language (%s): facts are read in English and Chinese alone", a.Language)}
}
