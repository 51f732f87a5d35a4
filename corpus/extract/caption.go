package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// The caption of a suit names who sues and who is sued: "Quill v. Marlow Foods"; the
// heading of a section may name whom it is about. Neither says what became of it, and old
// cases have captions too: they introduce only whom the article comes back to.

// versus stands between the two.
var versus = regexp.MustCompile(` (?:v|vs|versus)\.? `)

// byCaption introduces whom a suit is against. Who sues is no party.
func (r *reader) byCaption() {
	for _, s := range r.sentences {
		if s.zh || !containsAny(s.text, " v", " V") {
			continue
		}
		at := versus.FindStringIndex(s.text)
		if at == nil {
			continue
		}
		plaintiff, t := nameBefore(s.text, at[0]), nameAfter(s.text, at[1], 0)
		own := s.label == heading || numberedCaption.MatchString(s.text)
		if plaintiff.start == plaintiff.end || t.start == t.end || !own && !r.returnsTo(s.text[t.start:t.end], s, s.index+1, len(r.sentences)) {
			continue
		}
		name := s.text[plaintiff.start:plaintiff.end]
		s.others = append(append(s.others, name, lastWord(name)), r.fullNamesOf(lastWord(name))...)
		s.decide(t, false)
	}
}

// numberedCaption is a caption that heads a section by number: "2. Quill v. Marlow Foods".
var numberedCaption = regexp.MustCompile(`^(?:\*\*|#+ )?\d{1,2}[.)] \p{Lu}[^.;]{2,60} v\.? `)

// fullNamesOf returns the fuller forms of a last name that the article prints.
func (r *reader) fullNamesOf(last string) []string {
	var full []string
	for _, s := range r.sentences {
		for _, t := range s.occurrences(&actor{forms: []string{last}}) {
			if whole := nameBefore(s.text, t.end); whole.end == t.end && whole.start < t.start {
				full = append(full, s.text[whole.start:whole.end])
			}
		}
	}
	return full
}

// othersSuit reports whether an English sentence tells of a suit by its caption, and neither
// side of it is a party: "readers will recall Quill v. Marlow Foods".
func (w *walk) othersSuit(s *sentence) bool {
	if s.zh || s.label != noLabel || w.aboutNobody() || !containsAny(s.text, " v. ", " v ", " vs. ") {
		return false
	}
	at := suitCaption.FindStringSubmatchIndex(s.text)
	if at == nil {
		return false
	}
	for _, a := range slices.Concat(w.m.actors, w.m.others) {
		if len(s.occurrences(a)) > 0 {
			return false
		}
	}
	return recalls.MatchString(s.fold[:at[0]])
}

// suitCaption is the caption of a suit in a sentence; recalls ends where one follows that is
// told to compare.
var (
	suitCaption = regexp.MustCompile(`\p{Lu}[\p{L}'’.&-]+(?: \p{Lu}[\p{L}'’.&-]+){0,4} vs?\.? \p{Lu}`)
	recalls     = regexp.MustCompile(`\b(?:recall|remember|compare|contrast|unlike|as in|like|similar to|followed|follows) $`)
)

// byHeading introduces whom a heading names where its section comes back to the name
// and tells of a decision that can be one upon a company.
func (r *reader) byHeading() {
	for i, s := range r.sentences {
		if s.zh || s.label != heading || len(s.names) > 0 {
			continue
		}
		text, _, _ := strings.Cut(strings.Trim(s.text, "*#_ "), ":")
		text = headingTail.ReplaceAllString(itemNumber.ReplaceAllStringFunc(text, lastRune), "")
		start := strings.Index(s.text, text)
		t := nameAfter(s.text, start, 0)
		site := siteName.MatchString(text)
		if site {
			t = token{start, start + len(text)}
		}
		if t.start != start || t.end != start+len(strings.TrimRight(text, "* ")) || !site && !plainName(s.text[t.start:t.end]) {
			continue
		}
		end := i + 1
		for end < len(r.sentences) && r.sentences[end].label == noLabel && (end == i+1 || !r.sentences[end].turns()) {
			end++
		}
		section := r.sentences[i+1 : end]
		introduced := slices.ContainsFunc(section, func(s *sentence) bool { return len(s.names) > 0 })
		if introduced || !slices.ContainsFunc(section, (*sentence).rules) {
			continue
		}
		if r.returnsTo(s.text[t.start:t.end], s, i+1, end) {
			s.add(t, false, false)
		} else if site && r.itemised {
			s.names = append(s.names, introduction{t, s.text[t.start:t.end], false, false})
		}
	}
}

// headingTail follows the name in a heading: the court or the authority. siteName is the
// name of a company that is called by the address of its site: of nobody else, so its
// section need not repeat it.
var (
	headingTail = regexp.MustCompile(`(?: and the \p{Lu}[\p{L}.]*| \([^)]{1,40}\))$`)
	siteName    = regexp.MustCompile(`^[\p{L}\d][\p{L}\d-]*\.(?:com|co\.uk|org|net|de|fr|it|es|nl|eu|at|ch|pl|se|dk|no|fi|be|io|jp|kr|au|ca)$`)
)

// lastRune returns the last character of a text.
func lastRune(text string) string {
	_, n := utf8.DecodeLastRuneInString(text)
	return text[len(text)-n:]
}

// returnsTo reports whether one of some sentences prints a name, or what the name
// begins with, on its own.
func (r *reader) returnsTo(name string, but *sentence, from, to int) bool {
	forms := append(heads(name), name)
	return slices.ContainsFunc(r.sentences[from:to], func(s *sentence) bool { return s != but && slices.ContainsFunc(forms, s.prints) })
}

// headed reports whether a block is no more than its heading so far.
func (m *matter) headed() bool {
	return m.section && m.sentences[len(m.sentences)-1].label == heading
}

// heads returns the words that a company's name opens with, the longest first: by any of
// them an article may go on to call it.
func heads(name string) []string {
	fields := strings.Fields(name)
	var all []string
	for n := len(fields) - 1; n > 0; n-- {
		head := strings.TrimRight(strings.Join(fields[:n], " "), ",.")
		if n > 1 || len(head) > 3 && plainName(head) && !nameWords["company"][strings.ToLower(head)] {
			all = append(all, head)
		}
	}
	return all
}
