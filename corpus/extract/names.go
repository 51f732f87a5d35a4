package extract

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

//go:embed lexicon/names_en.txt
var nameWordTable string

// nameWords says of a lower-case word what it means within a run of capitals.
var nameWords = wordSets(nameWordTable)

// wordSets reads "name: word, word" into sets.
func wordSets(table string) map[string]map[string]bool {
	sets := map[string]map[string]bool{}
	for name, list := range entries(table) {
		if sets[name] == nil {
			sets[name] = map[string]bool{}
		}
		for _, word := range list {
			sets[name][strings.TrimSpace(word)] = true
		}
	}
	return sets
}

// A token is a word of the sentence: text[start:end].
type token struct{ start, end int }

// tokens returns the words of text[from:to]: letters, digits and what joins them
// in a name.
func tokens(text string, from, to int) []token {
	found := make([]token, 0, (to-from)/6+1)
	for at := from; at < to; {
		end := at
		for end < to {
			r, width := utf8.DecodeRuneInString(text[end:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-&'’.", r) {
				break
			}
			end += width
		}
		if word := strings.TrimRight(text[at:end], ".'’-"); word != "" {
			found = append(found, token{at, at + len(word)})
		}
		_, width := utf8.DecodeRuneInString(text[end:])
		at = max(end+width, at+1)
	}
	return found
}

// capital reports whether a token begins like a name.
func capital(text string, t token) bool {
	word := text[t.start:t.end]
	r, _ := utf8.DecodeRuneInString(word)
	if i := strings.IndexAny(word, "-'"); !unicode.IsUpper(r) && i > 0 && i < 3 {
		r, _ = utf8.DecodeRuneInString(word[i+1:]) // al-Sayed, d'Arcy
	}
	return unicode.IsUpper(r)
}

// nameReach bounds, in bytes, how far a name is looked for.
const nameReach = 120

// nameAfter returns the run of capitals that begins at an offset or behind a few
// plain words ("social media giant Meta"); empty where something else comes first.
func nameAfter(text string, at, plain int) token {
	all := tokens(text, at, cut(text, at+nameReach))
	for i, t := range all {
		word := text[t.start:t.end]
		if gap := text[at:t.start]; strings.Trim(gap, " ") != "" || priced(word) {
			return token{}
		}
		if capital(text, t) && !nameWords["strip"][strings.ToLower(word)] {
			run := withInitials(text, strippedName(text, runOn(text, all[i:])))
			if i > 0 && ofBrand(text, all[i-1], t) {
				run.start = all[i-1].start
			}
			if dated.MatchString(text[run.start:cut(text, run.end+3)]) || strings.HasPrefix(text[run.end:], "$") {
				return token{} // Jan 28, HK$12,000
			}
			return run
		}
		if i >= plain || stopsName(word) {
			return token{}
		}
		at = t.end
	}
	return token{}
}

// ofBrand reports whether a legal form stands behind a company's name that is written as its
// address and so small: "quellwasser.de AG".
func ofBrand(text string, brand, form token) bool {
	return nameWords["legalform"][strings.ToLower(text[form.start:form.end])] && text[brand.end:form.start] == " " &&
		strings.Contains(text[brand.start:brand.end], ".") && !capital(text, brand)
}

// dated is the short name of a month before a day.
var dated = regexp.MustCompile(`^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d`)

// runOn joins the capitals that follow one another: "Bank of Elm Street".
func runOn(text string, all []token) token {
	run := all[0]
	for i := 1; i < len(all); i++ {
		gap, word := text[run.end:all[i].start], strings.ToLower(text[all[i].start:all[i].end])
		if gap == ", " && nameWords["legalform"][word] {
			run.end = all[i].end // "Acme, Inc."
			break
		}
		if priced(text[all[i].start:all[i].end]) {
			break // "Kelmar Bhd RM3.2 million"
		}
		owners := i == 1 && ownersName(text, all[0], all[1])
		if short := shortened(text, all[i-1]); gap != " " && !(short && gap == ". ") && !owners || nameWords["currency"][word] {
			break
		}
		if capital(text, all[i]) {
			run.end = all[i].end
			continue
		}
		if end, ok := bodyName(text, all[i:]); ok {
			run.end = end
			break
		}
		joined := joinsName(text[all[i].start:all[i].end]) && i+1 < len(all) &&
			text[all[i].end:all[i+1].start] == " " && capital(text, all[i+1])
		if !joined {
			break
		}
		run.end = all[i+1].end
		i++
	}
	return run
}

// shortened reports whether a word of a name ends in a full stop and no sentence does there:
// an initial, or "St. Anne Hospital".
func shortened(text string, t token) bool {
	return t.end-t.start == 1 || oneOf(text[t.start:t.end], "St", "Mt", "Ft")
}

// ownersName reports whether two words are a name that opens with those to whom it
// belongs: "Punters' Corner".
func ownersName(text string, one, other token) bool {
	gap := text[one.end:other.start]
	return (gap == "' " || gap == "’ ") && strings.HasSuffix(text[one.start:one.end], "s") && capital(text, one) && capital(text, other)
}

// pricedIn is what may be an amount that begins with the letters of its currency:
// capitals alone are one, others only where a currency is written so.
var pricedIn = regexp.MustCompile(`^\p{Lu}(\p{Lu}{0,2}|\p{L}{1,3})\.?\d[\d.,]*(?:m|bn|k)?$`)

// priced reports whether a word is an amount and no name: "RM3.2", "Sh5", not "Route5".
func priced(word string) bool {
	m := pricedIn.FindStringSubmatch(word)
	return m != nil && (strings.ToUpper(m[1]) == m[1] || len(mention.Money(word)) > 0)
}

var bodyTail = regexp.MustCompile(`^(?:and|of|for) (?:the )?((?:\p{Lu}[\p{L}.-]* ?){1,4})`)

// bodyName returns where the name of a body ends that goes on behind "and" or
// "of": "Marlow and District Trust". What joins has to end in a word that only
// bodies bear.
func bodyName(text string, all []token) (int, bool) {
	m := bodyTail.FindStringSubmatchIndex(text[all[0].start:cut(text, all[0].start+80)])
	if m == nil {
		return 0, false
	}
	end := all[0].start + len(strings.TrimRight(text[all[0].start:all[0].start+m[3]], " "))
	last := lastWord(strings.ToLower(text[all[0].start:end]))
	return end, nameWords["body"][last]
}

// joinsName reports whether a plain word may stand inside a name.
func joinsName(word string) bool {
	return oneOf(word, "de", "del", "della", "di", "du", "la", "le", "el", "al", "bin", "binti", "van", "von", "der", "den", "da", "dos", "y", "e", "i", "und", "et", "och", "og", "&")
}

// nameBefore returns the run of capitals that ends at an offset.
func nameBefore(text string, at int) token {
	end := len(strings.TrimRight(text[:at], " "))
	all := tokens(text, uncut(text, end-nameReach), end)
	if len(all) == 0 || strings.Trim(text[all[len(all)-1].end:end], ".") != "" {
		return token{}
	}
	end = all[len(all)-1].end
	run, next := token{end, end}, end
	for i := len(all) - 1; i >= 0; i-- {
		gap := text[all[i].end:next]
		owners := run.start != end && i+1 < len(all) && run.start == all[i+1].start && (i == 0 || !capital(text, all[i-1])) && ownersName(text, all[i], all[i+1])
		if short := shortened(text, all[i]) && gap == ". "; run.start != end && gap != " " && !short && !owners {
			break
		}
		next = all[i].start
		if capital(text, all[i]) {
			run.start = all[i].start
		} else if !joinsName(text[all[i].start:all[i].end]) || run.start == end {
			break
		}
	}
	return strippedName(text, run)
}

// cut returns an offset at most that far into a text, on a character's edge.
func cut(text string, at int) int {
	for at = min(at, len(text)); at < len(text) && !utf8.RuneStart(text[at]); at-- {
	}
	return at
}

// uncut returns an offset at least that far into a text, on a character's edge.
func uncut(text string, at int) int {
	for at = max(at, 0); at < len(text) && !utf8.RuneStart(text[at]); at++ {
	}
	return at
}

// strippedName takes titles and words that open a sentence off a run, and a
// possessive from its end.
func strippedName(text string, t token) token {
	for t.start < t.end {
		first := tokens(text, t.start, t.end)
		if len(first) == 0 || !nameWords["strip"][strings.ToLower(text[first[0].start:first[0].end])] && !calledBy(text, first, t.end) && !(len(first) > 1 && seatOf.MatchString(text[first[0].start:first[0].end])) {
			break
		}
		t.start = first[0].end
		for t.start < t.end && (text[t.start] == ' ' || text[t.start] == '.') {
			t.start++
		}
	}
	for _, tail := range []string{"'s", "’s"} {
		if strings.HasSuffix(text[t.start:t.end], tail) {
			t.end -= len(tail)
		}
	}
	return t
}

// seatOf is a word that says where a company is, or whose: "Oslo-based Brevik".
var seatOf = regexp.MustCompile(`-(?:based|owned|headquartered|listed|registered|born|backed)$`)

// calledBy reports whether a run opens with what its bearer is: "Co-defendant Ann
// Lee", not "Coach Holdings".
func calledBy(text string, run []token, end int) bool {
	if len(run) < 2 {
		return false
	}
	noun := strings.ToLower(text[run[0].start:run[0].end])
	return partyNouns[noun] == "person" && !companyName(text[run[1].start:end])
}

// stopsName reports whether a word cannot stand between a verb and its object.
func stopsName(word string) bool {
	return nameWords["oblique"][word] || word == "for" || word == "over" || word == "after" || word == "in" || word == "and" || word == "that" || word == "who" || word == "or"
}

// partyName reports whether a run of capitals can be a party's name: not a body
// of the state, a day or a law, and neither too short nor a sentence of its own.
func partyName(name string) bool {
	tokens := strings.Fields(strings.ToLower(name))
	if len(tokens) == 0 || len(tokens) > 6 || utf8.RuneCountInString(name) < 2 || len(tokens) == 1 && nameWords["legalform"][tokens[0]] {
		return false
	}
	for _, word := range tokens {
		if nameWords["known"][tokens[0]] && nameWords["branch"][word] {
			continue // "Amazon Europe"
		}
		if nameWords["reject"][strings.TrimRight(word, ".,")] && !nameWords["known"][word] {
			last := tokens[len(tokens)-1]
			return len(tokens) > 1 && (nameWords["company"][last] || last == "district" && tokens[len(tokens)-2] == "school")
		}
	}
	_, place := placeOf[strings.Join(tokens, " ")]
	return !place
}

// companyName reports whether a name is a company's by its own words.
func companyName(name string) bool {
	tokens := strings.Fields(strings.ToLower(name))
	for _, word := range tokens {
		if nameWords["company"][word] || nameWords["known"][word] || strings.ContainsRune(word, '&') || len(tokens) > 2 && oneOf(word, "for", "and") {
			return true
		}
	}
	if len(tokens) > 1 && nameWords["national"][tokens[len(tokens)-1]] {
		return true // "Harrow Italy"
	}
	return len(tokens) > 0 && strings.IndexFunc(name, unicode.IsDigit) >= 0
}
