package lookup

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/index"
)

// naming returns where a message names a case: by a citation, by what the case
// is called, or by the full name of a party. A public body is a party of too many
// cases to name one.
func (s scan) naming(c *corpus.Case) (out []Spot) {
	see := func(name, shown string, right func(at [2]int) bool) {
		for _, at := range s.find(name) {
			if right(at) && s.meant(at) {
				out = append(out, Spot{shown, []*corpus.Case{c}, s.span(at)})
			}
		}
	}
	for _, citation := range c.Citations {
		if !s.mayCite(citation.Text) {
			continue
		}
		for i, number := range citable(citation.Text) {
			see(number, citation.Text, func(at [2]int) bool {
				return sameNumber(s.span(at).In(s.text), number) && !s.numberGoesOn(at[1]) && !s.ofAnAppeal(at) && (i == 0 || s.numberBegins(at[0]) && !s.ofAnotherCourt(at, citation.Text))
			})
		}
	}
	out = append(append(out, s.docketed(c)...), s.numbered(c)...)
	bare := surnames(c)
	for _, name := range append([]string{c.Title, c.TitleZH, versusIn(c.Title)}, c.Aliases...) {
		if telling(name, bare) {
			see(name, name, func(at [2]int) bool { return s.apart(at) && s.entitled(at) && !s.ofAnAppeal(at) })
		}
	}
	for _, p := range c.Parties {
		if p.Role == "authority" || p.Anonymised {
			continue
		}
		for _, name := range p.Names {
			for _, form := range fullForms(p, name.Text) {
				see(form, name.Text, func(at [2]int) bool { return s.apart(at) && s.fully(at, p.Person) })
			}
		}
		for _, name := range s.hanNames(c, p) {
			see(name, name, func(at [2]int) bool { return s.apart(at) && s.fully(at, true) })
		}
	}
	return out
}

// mayCite reports whether the message has the longest figure of a citation, which each way
// to write it has.
func (s scan) mayCite(citation string) bool {
	longest := ""
	for _, figure := range digits.FindAllString(index.Fold(citation), -1) {
		if len(figure) > len(longest) {
			longest = figure
		}
	}
	return s.figures && strings.Contains(s.line, longest)
}

// citable are the ways to write a citation without the words around it and the judges'
// initials, none where too little is left to tell it by.
func citable(citation string) []string {
	fields := strings.Fields(citation)
	for len(fields) > 1 && !strings.ContainsFunc(fields[0], unicode.IsDigit) && isPrefix(fields[0]) {
		fields = fields[1:]
	}
	return numberForms(strings.Join(fields, " "))
}

// isPrefix reports whether a word only says that a number follows.
func isPrefix(word string) bool {
	switch strings.Trim(strings.ToLower(word), ".:#") {
	case "case", "no", "nos", "docket", "application", "file", "index", "cause", "civil", "criminal", "action", "number", "complaint", "decision":
		return true
	}
	return false
}

// sameNumber reports whether two ways to write a citation are the same but for
// spaces, full stops, dashes and the form of brackets.
func sameNumber(a, b string) bool { return bareNumber(a) == bareNumber(b) }

func bareNumber(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), r == '.':
			return -1
		case unicode.Is(unicode.Pd, r):
			return '-'
		case strings.ContainsRune("[（〔［【", r):
			return '('
		case strings.ContainsRune("]）〕］】", r):
			return ')'
		}
		return r
	}, yearInMarks.ReplaceAllString(letterDash.ReplaceAllString(index.Fold(text), "$1$2"), "$1$2"))
	return strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// versusIn is what of a title names two parties with a v between them, where more is said
// behind it; empty: none.
func versusIn(title string) string {
	head, _, more := strings.Cut(title, ": ")
	if _, line, _ := laidOut(head); !more || !strings.Contains(line, " v ") {
		return ""
	}
	return head
}

// surnames are the words by which no more than a surname, or a part of a name, of a
// person in the case is known.
func surnames(c *corpus.Case) map[string]bool {
	bare := map[string]bool{}
	for _, p := range c.Parties {
		if !p.Person && !p.Anonymised {
			continue
		}
		for _, name := range p.Names {
			tokens, _, _ := laidOut(name.Text)
			for _, t := range tokens {
				bare[t.Term] = true
			}
		}
	}
	return bare
}

// telling reports whether what a case is called names it: more than a surname and
// words that any case has. Two parties with a v between them are a case's name; the
// withheld name 韩某 is none.
func telling(name string, bare map[string]bool) bool {
	tokens, _, _ := laidOut(name)
	own, versus, characters, others := 0, false, 0, 0
	withheld := strings.ContainsRune(name, '某')
	for i, t := range tokens {
		switch {
		case t.Term == "v":
			versus = i > 0 && i+1 < len(tokens)
		case t.Han() && t.Term != "案" && t.Term != "某" && (!withheld || !bare[t.Term] && !isSurname(t.Term)):
			characters++
		case t.Han():
		case isGeneral(t.Term):
		case bare[t.Term]:
			own++
		default:
			own++
			others++
		}
	}
	switch {
	case characters > 0:
		return characters >= 4
	case versus:
		return len(tokens) > 2
	}
	return others > 0 && own > 1 || others > 0 && utf8.RuneCountInString(name) >= shortestSingle && own == len(tokens)
}

// fullForms are the forms in which a party's name is full: a person's of two words
// or two characters at least, a company's also without the words that say what kind
// of company it is.
func fullForms(p corpus.Party, name string) []string {
	tokens, _, _ := laidOut(name)
	if len(tokens) == 0 || strings.ContainsRune(name, '某') {
		return nil
	}
	if forms := hangulForms(name); len(tokens) == 1 && forms != nil {
		return forms
	}
	if p.Person {
		if len(tokens) < 2 || initials(tokens) {
			return nil
		}
		return []string{name}
	}
	forms := []string{name}
	end := len(tokens)
	for end > 1 && isKind(tokens[end-1].Term) {
		end--
	}
	if end < len(tokens) {
		forms = append(forms, name[:tokens[end-1].Span.End])
	}
	return forms
}

// initials reports whether of a name all but one word are single letters.
func initials(tokens []index.Token) bool {
	long := 0
	for _, t := range tokens {
		if t.Han() || utf8.RuneCountInString(t.Term) > 1 {
			long++
		}
	}
	return long < 2
}
