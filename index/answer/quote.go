package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Bounds on quotations: short, few, and always the source's own words.
const (
	maxQuote     = 300 // characters
	maxPerSource = 3   // quotes from one article
)

// A Quote is verbatim from an article that the archive holds: Text is a
// substring of Article.Text.
type Quote struct {
	Article *corpus.Article
	Text    string
	Marks   []corpus.Span // bytes of Text that matched
	Passage corpus.Passage
	from    corpus.Span // what Text is cut from, in the article; zero: it is not cut
}

// Whole returns the words of the article that the quotation is cut from, where they are longer
// than a quotation may be; else its text.
func (q Quote) Whole() string {
	if q.Article == nil || q.from.End == 0 {
		return q.Text
	}
	return q.from.In(q.Article.Text)
}

// Proofs quotes the words that prove facts, of one case or of several, from those
// of their sources whose text the archive holds, in the order of the facts.
// Sources that are not held, and claims whose words are not known, give none.
func (a *Answerer) Proofs(ctx context.Context, facts []Stated) ([]Quote, error) {
	held := map[corpus.ArticleID]*corpus.Article{} // nil: looked up and not held
	var quotes []Quote
	for _, f := range facts {
		for _, claim := range f.Fact.Claims {
			article, known := held[claim.Source]
			if !known {
				var err error
				if article, err = corpus.Found(a.archive.Article(ctx, claim.Source)); err != nil {
					return nil, fmt.Errorf("article %s: %w", claim.Source, err)
				}
				held[claim.Source] = article
			}
			if article == nil {
				continue
			}
			if span, ok := claim.Passage.Find(article.Text); ok {
				quotes = add(quotes, quote(article, span))
			}
		}
	}
	return quotes, nil
}

// Passages quotes the sentences of the articles that match a query best, with
// the words that match marked.
func Passages(query index.Query, articles []*corpus.Article) []Quote {
	var quotes []Quote
	marker := index.NewMarker(query)
	for _, article := range articles {
		marks := matched(marker, article.Text)
		for _, mark := range marks {
			whole := around(article.Sentences, mark)
			if lexicon.Runes(whole.In(article.Text)) > maxQuote {
				whole = within(article.Text, whole, mark)
			}
			if article.Withholds(whole) {
				continue
			}
			q := Quote{Article: article, Text: whole.In(article.Text)}
			q.Passage = ends(q.Text)
			for _, m := range marks {
				if m.Start >= whole.Start && m.End <= whole.End {
					q.Marks = append(q.Marks, corpus.Span{Start: m.Start - whole.Start, End: m.End - whole.Start})
				}
			}
			slices.SortFunc(q.Marks, func(a, b corpus.Span) int { return a.Start - b.Start })
			quotes = add(quotes, q)
		}
	}
	return quotes
}

// matched returns where a query's words stand in the best parts of a text, the
// best part first.
func matched(marker *index.Marker, text string) []corpus.Span {
	var marks []corpus.Span
	for _, snippet := range marker.Mark(text, 2*maxPerSource) {
		for _, m := range snippet.Marks {
			marks = append(marks, corpus.Span{Start: snippet.Span.Start + m.Start, End: snippet.Span.Start + m.End})
		}
	}
	return marks
}

// within cuts a sentence that is too long to quote to the words around a mark.
func within(text string, sentence, mark corpus.Span) corpus.Span {
	before := max(0, min(maxQuote/3, maxQuote-lexicon.Runes(mark.In(text))))
	cut := sentence
	for lexicon.Runes(text[cut.Start:mark.Start]) > before {
		space := strings.IndexByte(text[cut.Start:mark.Start], ' ')
		if space < 0 {
			cut.Start = mark.Start
			break
		}
		cut.Start += space + 1
	}
	cut.End = cut.Start + len(lexicon.Clip(text[cut.Start:cut.End], maxQuote))
	if cut.End < sentence.End && cut.End > mark.End {
		if space := strings.LastIndexByte(text[mark.End:cut.End], ' '); space > 0 {
			cut.End = mark.End + space
		}
	}
	return cut
}

// add appends a quote unless it stands there already or its article has given
// its share.
func add(quotes []Quote, q Quote) []Quote {
	given := 0
	for _, other := range quotes {
		if other.Article.ID != q.Article.ID {
			continue
		}
		given++
		if strings.Contains(other.Text, q.Text) {
			return quotes
		}
	}
	if given >= maxPerSource || q.Text == "" {
		return quotes
	}
	return append(quotes, q)
}

// quote returns the sentences that hold the span, with the span marked; the
// span alone where the sentences are too long, cut where that is too.
func quote(article *corpus.Article, span corpus.Span) Quote {
	whole := around(article.Sentences, span)
	if lexicon.Runes(whole.In(article.Text)) > maxQuote || article.Withholds(whole) {
		whole = span
	}
	if article.Withholds(whole) {
		return Quote{Article: article} // add leaves it out
	}
	text := lexicon.Clip(whole.In(article.Text), maxQuote)
	mark := corpus.Span{Start: span.Start - whole.Start, End: min(span.End-whole.Start, len(text))}
	return Quote{Article: article, Text: text, Marks: []corpus.Span{mark}, Passage: ends(text), from: around(article.Sentences, span)}
}

// quotesOf returns what [quote] does, of a list that is longer than one may be so many as its
// items need.
func quotesOf(article *corpus.Article, span corpus.Span) []Quote {
	var quotes []Quote
	for from := span.Start; from < span.End; {
		to := span.End
		for lexicon.Runes(article.Text[from:to]) > maxQuote {
			cut := strings.LastIndex(article.Text[from:to], "\n")
			if cut <= 0 {
				break
			}
			to = from + cut
		}
		quotes = add(quotes, quote(article, corpus.Span{Start: from, End: to}))
		from = to + len(article.Text[to:span.End]) - len(strings.TrimLeft(article.Text[to:span.End], "\n "))
	}
	return quotes
}

// around widens a span to the sentences that it touches.
func around(sentences []corpus.Span, span corpus.Span) corpus.Span {
	i := slices.IndexFunc(sentences, func(s corpus.Span) bool { return s.End > span.Start })
	if i < 0 {
		return span
	}
	wide := corpus.Span{Start: min(sentences[i].Start, span.Start), End: span.End}
	for _, s := range sentences[i:] {
		if s.Start < span.End {
			wide.End = max(wide.End, s.End)
		}
	}
	return wide
}

// ends returns the first and last words of a text, by which a link can point at
// it without repeating it.
func ends(text string) corpus.Passage {
	const few = 4
	words := strings.Fields(text)
	if len(words) <= 2*few {
		return corpus.Passage{First: lexicon.Clip(text, 80)}
	}
	return corpus.Passage{First: strings.Join(words[:few], " "), Last: strings.Join(words[len(words)-few:], " ")}
}
