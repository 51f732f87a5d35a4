// Package read turns what people have into articles: from the bytes of a text
// or Markdown file or of an HTML page to a [corpus.Article] with its main text,
// title, publisher, date, author and language, and the place of each paragraph
// and sentence. Any reads files and Page what was fetched; the content decides
// what it is.
//
// A text goes through five steps, each a pure function, and a page joins it
// where there are paragraphs:
//
//	bytes → decode → front matter, sources.yaml → paragraphs ─┬→ main text → spans
//	bytes → encoding → bounded tags → tree → guards, metadata ┘
//
// The main text keeps the source's characters: only white space is tidied,
// invisible characters go, and a paragraph stands on one line with a blank line
// between it and the next. Reading the text of a text file again with the same
// title changes nothing. Of a page, an item of a list begins with a hyphen and a
// row of a table stands between bars. The package is pure: no files, no
// network, no clock.
//
// Fingerprint and Syndicated tell copies and retold articles from witnesses of
// their own.
package read

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// MaxBytes bounds the size of a file, so that a caller knows how much to load:
// one byte more is enough to be told that the file is too large.
const MaxBytes = 10 << 20

// An Input is one file as its caller found it.
type Input struct {
	Name    string    // path or name; it becomes the article's origin
	Data    []byte    // the whole file
	Sources []byte    // the sources.yaml that stands beside it; nil where none does
	Now     time.Time // when the file is added
}

// Text reads a text or Markdown file in UTF-8 or, with a warning that names it,
// in the encoding that its bytes look like. What its front matter or
// sources.yaml leave out is taken from the lines around the text, where they
// are clear. HTML is for Any. The warnings say what a person should look at; an
// error names the file, what is wrong with it and what to do.
func Text(in Input) (*corpus.Article, []string, error) {
	article, warnings, err := in.article()
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", in.Name, err)
	}
	return article, warnings, nil
}

func (in Input) article() (*corpus.Article, []string, error) {
	content, recoded, err := decode(in.Data)
	if err != nil {
		return nil, nil, err
	}
	header, body, err := cutFrontMatter(content)
	if err != nil {
		return nil, nil, err
	}
	meta, warnings, err := in.metadata(header)
	if err != nil {
		return nil, nil, err
	}
	all := dayApart(paragraphs(body))
	printed := creditsOf(all, in.Now)
	main, title, cut := mainText(all, meta.Title)
	printed.Title = title
	if printed.Publisher == "" {
		printed.Publisher = publisherOf(all, title)
	}
	article, err := assembled(meta.or(printed), main)
	if err != nil {
		return nil, nil, err
	}
	article.Origin, article.Added = in.Name, in.Now
	return article, slices.Concat(recoded, warnings, cut, savedCut(article, main), doubts(article)), nil
}

// assembled makes an article of its paragraphs and what is known about it. It
// fails where they are no article.
func assembled(meta metadata, main []string) (*corpus.Article, error) {
	article := meta.article()
	article.Text, article.Paragraphs, article.Sentences = laidOut(main)
	if err := worthKeeping(article.Text); err != nil {
		return nil, err
	}
	article.Language = meta.Language
	if article.Language == "" {
		article.Language = languageOf(article.Text)
	}
	article.ID = corpus.ArticleIDForText(article.Publisher + "\n" + article.Text) // two papers with the same text are two sources
	if article.URL != "" {
		article.ID = corpus.ArticleIDForURL(article.URL)
	}
	return article, nil
}

// closingCredit opens the line below an agency's story that says who made it: it ends in
// a name.
var closingCredit = regexp.MustCompile(`^(?:\(?(?:Additional )?(?:Reporting|Writing|Editing|Compiled) by |(?:编辑|編輯|责编|責編|记者|記者|校对|審核|审核)[:：])`)

// doubts says what a person should look at before the article is used.
func doubts(a *corpus.Article) []string {
	var found []string
	if a.Title == "" {
		found = append(found, "no title found: give one in sources.yaml or front matter")
	}
	if lost := strings.Count(a.Text, "\uFFFD"); lost > 0 {
		found = append(found, fmt.Sprintf("%d characters were lost before the file was saved: compare it with its source", lost))
	}
	last := a.Paragraphs[len(a.Paragraphs)-1].In(a.Text)
	if closingCredit.MatchString(last) {
		return found
	}
	if endOf(last) == unended && width(last) > surelyProse {
		found = append(found, "the text ends in the middle of a sentence: see whether the file is complete")
	}
	return found
}
