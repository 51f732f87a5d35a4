package answer

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// paying finds, at the end of a part of a sentence, who is said to pay what comes
// next: a name right before the verb.
var paying = regexp.MustCompile(`((?:\p{Lu}[\p{L}’'&-]*(?: (?:of |de |van |von )?)?)+),? (?:(?:was|were|had|has|have|is|are|must|will|would|to|later|itself|also|since|already|only) )*(?:paid|pays?|paying|settled|forfeited|agreed to pay|(?:was|were|been|is|are|be) (?:also |later |since )?(?:fined|penali[sz]ed|ordered to pay))\b[^.;,\d]*$`)

// kept finds one who is somebody's, and not that somebody: "Pathlight's rival".
var kept = regexp.MustCompile(`(?i)[’']s? (?:\p{L}+ ){0,2}?(?:rival|competitor|predecessor|parent|subsidiary|sister|supplier|customer|client|partner|neighbou?r|affiliate|contractor|insurer|former employer)\b[^.;]*$|的(?:竞争)?(?:对手|對手|母公司|子公司|供应商|供應商|客户|客戶|合作伙伴|前身)[^。；]*$`)

// payer returns the name of the one who pays an amount that comes right behind a
// part of a sentence, "" where no name stands before a verb of paying. Of one who
// is somebody else's rival or parent it is that one's name, or what it is called.
func payer(part string) string {
	found := paying.FindAllStringSubmatch(part, -1)
	if len(found) > 0 {
		if name := found[len(found)-1][1]; len(lexicon.Terms(name)) > 0 {
			return name
		}
	}
	return kept.FindString(part)
}

// alikeNames reports whether two names share a word that tells.
func alikeNames(a, b string) bool {
	words := lexicon.Terms(b)
	return slices.ContainsFunc(lexicon.Terms(a), func(word string) bool { return slices.Contains(words, word) })
}

// A question for what somebody was given, and the end of what stands before that in a sentence:
// "Dorn said that Moss had paid her".
var (
	givenAsked = regexp.MustCompile(`^(?:how much|what) (?:was|were|has|had|did) .*\b(?:paid|given|offered|promised|get|receive)[?]?$`)
	givesThem  = regexp.MustCompile(`\b(?:paid|gave|given|offered|promised) (?:him|her|them) (?:(?:a|about|some|around|only|just|up to) )*$`)
)

// paysAsked reports whether an amount in a sentence may be of one whom a question
// names: nobody is said to pay it, or one of the same name.
func paysAsked(text, amount, question string) bool {
	before, _, _ := strings.Cut(text, amount)
	if givenAsked.MatchString(index.Fold(question)) && givesThem.MatchString(before) && alikeNames(question, before) {
		return true // they say what another gave them
	}
	other := payer(whose.ReplaceAllString(before, ""))
	return other == "" || alikeNames(question, other)
}

// namesIn reports whether a sentence, or the one before it, names whom a question
// without a known name asks about, where its article does at all.
func (q *Question) namesIn(p *passage) bool {
	whole, near := index.Fold(p.article.Text), index.Fold(p.before()+" "+p.text())
	absent := false
	for i, field := range strings.Fields(q.Text) {
		word := lexicon.BareWord(field)
		name := index.Fold(word)
		if i == 0 || !lexicon.Capital(word) || lexicon.Runes(word) < 3 || !strings.Contains(whole, name) {
			continue
		}
		if strings.Contains(near, name) {
			return true
		}
		absent = true
	}
	return !absent
}
