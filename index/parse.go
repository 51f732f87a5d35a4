package index

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

const (
	maxInput    = 4000 // characters of a line that are read at all
	maxText     = 1000 // characters of the words that are searched
	maxWarnings = 8    // more would help nobody
	maxPart     = 60   // characters of the input that a warning repeats
	maxOpen     = 8    // words of a line that may stand for many: with a star or a tilde
	maxWithin   = 100  // words between those of a Near
	usualWithin = 5
	longLine    = 12 // plain words, beside which quotation marks only quote
)

// A Warning says how a part of the input was understood where that is not plain.
type Warning struct {
	Part    string // as typed, its beginning at least; empty for the input as a whole
	Meaning string // "is searched as words: status takes accused, charged, …"
	Read    string // what the part was read as, in the same syntax; empty where it was not: "year:2020..2023"
}

// String puts the two on one line.
func (w Warning) String() string {
	if w.Part == "" {
		return w.Meaning
	}
	return fmt.Sprintf("%q %s", w.Part, w.Meaning)
}

// Parse reads what a person types. It never fails: what cannot be read as
// syntax is searched as words, and a warning says so.
//
//	surveillance camera -hotel           documents with either word, the more of both the better, without a third
//	"home camera"  "camera password"~5   side by side; near each other
//	cctv OR surveil* OR camra~           either; words that begin so; one slip away
//	name:"Li Si" in:CN fine:>10000CNY    cases of which that is on record
//
// [Syntax] lists everything. With a phrase, words near each other or an OR in the
// line, or an AND, every plain word beside it must be held. A line of more than a dozen plain
// words is a question: what it quotes is searched as words.
// The line is bounded to 1,000 characters of words and [MaxTerms] leaves; the
// rest is left out, with a warning. An empty line is an empty Or.
func Parse(input string) (Query, []Warning) {
	p := parser{}
	if cut := cutAfter(input, maxInput); cut != input {
		input = cut
		p.full()
	}
	line := plainLine(input)
	p.shouts = !strings.ContainsFunc(line, quiet)
	p.read(p.brackets(line))
	return p.tree(), p.warnings
}

// read takes the items of a line, or of a part of one.
func (p *parser) read(line string) {
	lexer := lexer{rest: line, shouts: p.shouts}
	for it, ok := lexer.next(); ok; it, ok = lexer.next() {
		p.take(lexer.negated(lexer.joined(it)))
	}
	if p.and {
		p.loose("AND")
	}
	p.loose(p.or)
	if words := strings.Fields(line); len(words) > 1 && words[len(words)-1] == "-" {
		p.warn("-", "is left out: a hyphen takes away what stands right behind it")
	}
}

// A parser gathers what the items of a line mean.
type parser struct {
	groups   [][]Query // what stands side by side, each with what OR joins to it
	open     int       // leaves that stand for many words, as maxOpen counts them
	or       string    // OR as it was typed, which waits for its right side
	and      bool      // AND was read and waits for its right side
	strict   bool      // every plain word must be held
	joined   bool      // AND joined two things
	grouped  bool      // brackets say what OR joins
	shouts   bool      // the line is in capitals: AND and NOT are words of it
	terms    int       // leaves so far, as MaxTerms counts them
	text     int       // characters in them
	cut      bool      // the end of the line is left out, as was said
	warnings []Warning
}

func (p *parser) warn(part, meaning string) {
	p.note(Warning{Part: cutAfter(part, maxPart), Meaning: meaning})
}

func (p *parser) note(warning Warning) {
	warning.Part, warning.Meaning, warning.Read = inPlain.Replace(warning.Part), inPlain.Replace(warning.Meaning), inPlain.Replace(warning.Read)
	if len(p.warnings) < maxWarnings && !slices.Contains(p.warnings, warning) {
		p.warnings = append(p.warnings, warning)
	}
}

// readAs says how an item is read, and why.
func (p *parser) readAs(it item, q Query, why string) {
	p.note(Warning{cutAfter(it.raw, maxPart), "is read as " + q.String() + why, q.String()})
}

func (p *parser) full() {
	p.cut = true
	p.warn("", "the line is too long: its end is left out")
}

func (p *parser) take(it item) {
	switch {
	case it.open && it.field == "":
		p.warn(`"`, "is left out: there is no second quotation mark")
	case it.or:
		p.joins(it.raw)
	case it.and && len(p.groups) > 0:
		p.and = true
	default:
		for i, q := range p.leaves(it) {
			switch {
			case it.minus && !isNot(q):
				q = Not{q}
			case (it.part || !plainWord(q)) && i > 0 && !isNot(q):
				p.or = "OR"
			}
			if it.negated {
				p.readAs(it, q, "")
			}
			p.both(q)
			p.add(q)
		}
	}
}

// both notes that every word must be held where AND joins two of them. Filters, and
// what is taken away, narrow anyway.
func (p *parser) both(right Query) {
	if p.and {
		p.joined = true
		left := p.groups[len(p.groups)-1][0]
		p.strict = p.strict || !narrows(left) && !narrows(right)
	}
	p.and = false
}

// precedence says that OR binds its two sides before AND does, where no brackets say it.
func (p *parser) precedence() {
	either := slices.IndexFunc(p.groups, func(group []Query) bool { return len(group) > 1 && !ofOneField(group) })
	if either < 0 || p.grouped || !p.joined {
		return
	}
	parts := make([]string, len(p.groups))
	for i, group := range p.groups {
		if parts[i] = list(group, " OR "); len(group) > 1 {
			parts[i] = "(" + parts[i] + ")"
		}
	}
	read := strings.Join(parts, " ")
	p.note(Warning{"AND", "is read as " + read, read})
}

// ofOneField reports whether queries are values of one field: nobody means anything but
// either of them.
func ofOneField(group []Query) bool {
	first, _, field := strings.Cut(group[0].String(), ":")
	return field && narrows(group[0]) && !slices.ContainsFunc(group, func(q Query) bool {
		return !narrows(q) || !strings.HasPrefix(q.String(), first+":")
	})
}

// quiet reports whether a character stands in no line of capitals, in which AND and
// NOT are words like others.
func quiet(r rune) bool { return unicode.IsLower(r) || spaceless(r) }

// joins notes an OR, where there is something on its left to join.
func (p *parser) joins(typed string) {
	last := len(p.groups) - 1
	if p.or != "" || last < 0 || isNot(p.groups[last][0]) {
		p.loose(typed)
		return
	}
	p.or = typed
}

// loose says that an operator has nothing to join, where there is one, and all of the line
// was read.
func (p *parser) loose(typed string) {
	if typed != "" && !p.cut {
		p.warn(typed, "is left out: it joins two things that are searched for")
	}
}

func isNot(q Query) bool {
	_, not := q.(Not)
	return not
}

func (p *parser) add(q Query) {
	if isNot(q) {
		p.loose(p.or)
		p.or = ""
	}
	if p.or != "" {
		last := len(p.groups) - 1
		p.groups[last] = append(p.groups[last], q)
	} else {
		p.groups = append(p.groups, []Query{q})
	}
	p.or = ""
}

// tree puts the groups together: plain words into one Or, unless a phrase, an AND
// or an OR asks for precision.
func (p *parser) tree() Query {
	p.unbound()
	p.unquote()
	strict := p.strict
	for _, group := range p.groups {
		strict = strict || precise(group[0]) || len(group) > 1 && !narrows(Or{group})
	}
	p.precedence()
	q := p.together(strict)
	if and, ok := q.(And); ok && joint(and.All) == " AND " && !strings.ContainsFunc(q.String(), quiet) {
		p.loose("AND") // what is left of the line is in capitals
		return p.together(false)
	}
	return q
}

// together puts the groups together, each word to be held or all of them in one Or.
func (p *parser) together(strict bool) Query {
	var clauses, plain []Query
	place := -1 // of the plain words among the clauses
	for _, group := range p.groups {
		switch {
		case len(group) > 1:
			clauses = append(clauses, Or{group})
		case strict || !plainWord(group[0]):
			clauses = append(clauses, group[0])
		default:
			if place < 0 {
				place = len(clauses)
				clauses = append(clauses, nil)
			}
			plain = append(plain, group[0])
		}
	}
	if place >= 0 {
		clauses[place] = one(plain, Or{plain})
	}
	if len(clauses) == 0 {
		return Or{}
	}
	return one(clauses, And{clauses})
}

// unbound takes what brackets hold out of them where no OR joins it to anything: there
// they are punctuation.
func (p *parser) unbound() {
	var groups [][]Query
	for _, group := range p.groups {
		and, held := group[0].(And)
		if len(group) > 1 || !held {
			groups = append(groups, group)
			continue
		}
		for i, child := range and.All {
			p.strict = p.strict || i > 0 && !narrows(and.All[i-1]) && !narrows(child)
			if or, is := child.(Or); is {
				groups = append(groups, or.Any)
			} else {
				groups = append(groups, []Query{child})
			}
		}
	}
	p.groups = groups
}

// unquote makes words of the phrases in a question.
func (p *parser) unquote() {
	plain := 0
	for _, group := range p.groups {
		if len(group) == 1 && plainWord(group[0]) {
			plain++
		}
	}
	if plain <= longLine {
		return
	}
	if p.strict {
		p.strict = false
		p.warn("AND", "is searched as words: the line is a question")
	}
	var groups [][]Query
	for _, group := range p.groups {
		phrase, ok := group[0].(Phrase)
		if len(group) > 1 || !ok || slices.ContainsFunc(phrase.Words, notPlain) {
			groups = append(groups, group)
			continue
		}
		p.warn(phrase.String(), "is searched as words: the line is a question")
		for _, word := range phrase.Words {
			groups = append(groups, []Query{Word{word}})
		}
	}
	p.groups = groups
}

// notPlain reports whether a word of a phrase would be syntax outside of it.
func notPlain(word string) bool {
	return operator(word) || strings.ContainsFunc(word, func(r rune) bool { return !wordPart(r) && r != '-' && r != '\'' })
}

// precise reports whether the query says how words must stand together.
func precise(q Query) bool {
	switch q.(type) {
	case Phrase, Near:
		return true
	}
	return false
}

// one returns the only query there is, or all of them as the given tree.
func one(queries []Query, tree Query) Query {
	if len(queries) == 1 {
		return queries[0]
	}
	return tree
}

// room cleans a text, cuts it to what the bounds leave and counts it.
func (p *parser) room(text string) string {
	text = clean(text)
	for i, r := range text {
		piece := i == 0 || spaceless(r)
		if p.text == maxText || piece && p.terms == MaxTerms {
			p.full()
			return clean(text[:i])
		}
		if p.text++; piece {
			p.terms++
		}
	}
	return text
}

// clean takes off the punctuation around a text and tidies the spaces in it.
func clean(text string) string {
	text = strings.TrimFunc(text, func(r rune) bool { return !wordPart(r) })
	if !strings.ContainsFunc(text, wordRune) {
		return "" // signs of currencies alone
	}
	return strings.Join(strings.Fields(text), " ")
}

func cutAfter(text string, characters int) string {
	for i := range text {
		if characters == 0 {
			return text[:i]
		}
		characters--
	}
	return text
}
