package index

import (
	"fmt"
	"strconv"
	"strings"
)

// leaves returns what an item asks for: one query as a rule, several words
// where it is no syntax, and nothing where it holds no word.
func (p *parser) leaves(it item) []Query {
	if it.part {
		return p.inside(it.text)
	}
	if it.field != "" {
		q, wrong := p.fielded(it)
		if wrong != "" {
			p.warn(it.raw, wrong)
			return p.words(it.field + " " + strings.NewReplacer(":", " ", "~", " ").Replace(it.text))
		}
		return q
	}
	if it.quoted {
		return p.phrase(it)
	}
	if it.ahead && clean(it.text) != "" || strings.Contains(clean(it.text), "*") {
		p.warn(it.raw, "is searched as words: a star works at the end of a word only")
	}
	text := unjoined(p.room(it.text))
	switch {
	case text == "":
		return nil
	case it.star && p.mayOpen(it):
		return []Query{Prefix{text}}
	case it.tilde && p.oneWord(it, text) && p.mayOpen(it):
		if it.within != "" && it.within != "1" {
			p.readAs(it, Fuzzy{text}, ": a single word has one slip")
		}
		return []Query{Fuzzy{text}}
	}
	if text = quietly(text); text == "" {
		return nil
	}
	return []Query{Word{text}}
}

// mayOpen counts a leaf that stands for many words, and refuses one too many.
func (p *parser) mayOpen(it item) bool {
	if p.open == maxOpen {
		p.warn(it.raw, fmt.Sprintf("is searched as it stands: a line has room for %d words with a star or a tilde", maxOpen))
		return false
	}
	p.open++
	return true
}

// oneWord reports whether the text is a single word of an alphabet, where alone
// a slip is a letter.
func (p *parser) oneWord(it item, text string) bool {
	tokens := NameTokens(text)
	if len(tokens) == 1 && !tokens[0].Han() {
		return true
	}
	p.warn(it.raw, "is searched as words: a tilde works behind a single word of letters, or behind a phrase")
	return false
}

// words returns the words of a text that was not meant as plain words.
func (p *parser) words(text string) []Query {
	var queries []Query
	for _, word := range strings.Fields(text) {
		if word = quietly(p.room(word)); word != "" {
			queries = append(queries, Word{word})
		}
	}
	return queries
}

// quietly writes a word that is no operator where it stands so that it is none
// anywhere; the one that has no other form is left out.
func quietly(word string) string {
	switch {
	case word == "或":
		return ""
	case operator(word):
		return strings.ToLower(word)
	}
	return unjoined(word)
}

// unjoined writes a word in which an operator would stand beside a bracket so that none
// does.
func unjoined(word string) string {
	if besideBracket(word) {
		return strings.ToLower(word)
	}
	return word
}

// phrase returns the words of a quoted text as a phrase or, with a tilde, near
// each other. One word alone is near nothing.
func (p *parser) phrase(it item) []Query {
	var kept []string
	for _, word := range strings.Fields(it.text) {
		if word = p.room(word); word != "" {
			kept = append(kept, word)
		}
	}
	if kept != nil && (it.star || strings.Contains(it.text, "*")) {
		p.warn(it.raw, "is read without its star: one works outside of quotation marks, at the end of a word")
	}
	switch {
	case kept == nil:
		return nil
	case it.tilde && len(kept) > 1:
		return []Query{Near{kept, p.within(it)}}
	}
	return []Query{Phrase{kept}}
}

// within reads how many words may stand between those of a Near.
func (p *parser) within(it item) int {
	if it.within == "" {
		return usualWithin
	}
	n, err := strconv.Atoi(it.within)
	if err == nil && n < 0 {
		p.warn(it.raw, fmt.Sprintf("is searched with at most %d words between", usualWithin))
		return usualWithin
	}
	if err != nil || n > maxWithin {
		p.warn(it.raw, fmt.Sprintf("is searched with at most %d words between", maxWithin))
		return maxWithin
	}
	return n
}

// fielded returns the filter that an item asks for, or what becomes of it and why.
func (p *parser) fielded(it item) (queries []Query, wrong string) {
	form, known := formOf(it.field)
	if !known {
		return nil, "is searched as words: " + it.field + ": is no field; the fields are " + fields()
	}
	if strings.TrimSpace(it.text) == "" && !it.open {
		return nil, wantsValue + ", as in " + form.Example
	}
	q := it.valued(form)
	if other := turned(plainly(it.text)); q == nil && other != "" {
		if q = form.filter(other); q != nil {
			p.readAs(it, q, ": the lower end stands first")
		}
	}
	if q == nil {
		return nil, takesElse + form.wrong()
	}
	if it.open {
		p.readAs(it, q, ": there is no second quotation mark")
	}
	if or, ok := q.(Or); ok {
		return p.anyOf(it, or.Any), ""
	}
	if name, ok := q.(Name); ok && it.star {
		name.Open = p.mayOpen(it)
		q = name
	} else if it.star || it.tilde {
		p.warn(it.raw, "is read without its last sign: a star works with words and name:, a tilde with words")
	}
	if q = p.fit(q); q == nil {
		return nil, ""
	}
	return []Query{q}, ""
}

// wantsValue is said of a field with nothing behind its colon.
const wantsValue = "wants a value"

// Lacks reports whether the part is a field without a value.
func (w Warning) Lacks() bool { return strings.HasPrefix(w.Meaning, wantsValue) }

// takesElse begins what is said of a field whose value is none of those that it takes.
const takesElse = "is searched as words: "

// Wrong reports whether the part is a field with a value that it does not take.
func (w Warning) Wrong() bool {
	field, _, _ := strings.Cut(strings.TrimPrefix(w.Meaning, takesElse), ":")
	form, known := formOf(field)
	return known && w.Meaning == takesElse+form.wrong()
}

// turned writes a range the other way round; what is none, and one with an open
// end, is empty.
func turned(text string) string {
	from, to, ranged := strings.Cut(text, "..")
	if from, to = clean(from), clean(to); !ranged || from == "" || to == "" {
		return ""
	}
	return to + ".." + from
}

// fit cuts a filter to the room that is left. A name or a court may lose its last
// words; half of any other value is another value, and nothing is left of it.
// What counts is the value as String writes it.
func (p *parser) fit(q Query) Query {
	switch q := q.(type) {
	case Name:
		q.Text = p.room(q.Text)
		return worded(q, q.Text)
	case Court:
		q.Text = p.room(q.Text)
		return worded(q, q.Text)
	}
	_, value, _ := strings.Cut(q.String(), ":")
	if value = clean(value); p.room(value) != value {
		return nil
	}
	return q
}
