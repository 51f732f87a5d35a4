package extract

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A name of two words or three may be a person's or a company's. Where the verb beside it
// leaves that open, what the article calls its bearer decides, and how it goes on.

var (
	// firmBehind follows a company's name: "Orla Vale, which runs …".
	firmBehind = regexp.MustCompile(`^(?:, which\b| which\b|,? (?:said|says) (?:that )?it\b|, (?:an?|the) (?:[a-z-]+ ){0,3}(?:company|firm|chain|agency|app|hotel|lender|retailer|maker)(?:[,.;]| (?:in|of|that|which|with|based|for|from)\b))`)
	// personBehind follows a person's name: an age, "who", what he is.
	personBehind = regexp.MustCompile(`^(?:,? \(?(?:aged )?[1-9]\d\b,?|, who\b| who\b|(?:, (?:an?|the|his|her) (?:[a-z-]+ ){0,4}(?:man|woman|nurse|clerk|teacher|engineer|agent|detective|officer|driver|porter|cleaner|manager|clerk|student|guard|worker|employee)(?:[,.;]| (?:who|at|of|from|in|with|and)\b))| (?:told|said|says) (?:[a-z]+ ){0,3}(?:he|she)\b|['’]s (?:lawyer|barrister|solicitor|counsel|wife|husband|mother|father|girlfriend|boyfriend|flat|bedroom)\b| and (?:his|her) (?:[a-z]+ )?(?:partner|wife|husband|girlfriend|boyfriend|brother|sister|son|daughter|mother|father|accomplice|co-defendant)\b)`)
	ofThing      = regexp.MustCompile(`^, which (?:has|had|runs|ran|operates|operated|sells|sold|makes|made|owns|owned|employs|says|said)\b`)
	titled       = regexp.MustCompile(`\b(?:Mr|Mrs|Ms|Dr|Miss)\.? $`)
)

// natural corrects who is a person and who is a company among the names that English
// sentences introduce.
func (r *reader) natural() {
	kinds := map[string]int{}
	for _, s := range r.sentences {
		for i := range s.names {
			n := &s.names[i]
			if s.zh || n.anonymised || !strings.Contains(n.name, " ") || companyName(n.name) {
				continue
			}
			balance, known := kinds[n.name]
			if !known {
				balance = r.bearer(n.name)
				kinds[n.name] = balance
			}
			if balance != 0 {
				n.person = balance > 0
			}
		}
	}
}

// bearer weighs what an article tells of a name: above zero it is a person's, below a
// company's, zero where nothing tells or both do.
func (r *reader) bearer(name string) int {
	person, firm := 0, 0
	if kind := kindOf(strings.ToLower(lastWord(name)), ""); kind == "firm" {
		firm++
	}
	last := lastWord(name)
	for _, s := range r.sentences {
		if s.zh || !strings.Contains(s.text, last) {
			continue
		}
		for _, t := range s.occurrences(&actor{forms: []string{name}}) {
			switch s.calledAs(t) {
			case "person":
				person++
			case "firm":
				firm++
			}
			if firmBehind.MatchString(s.fold[t.end:]) {
				firm++
			}
			if personBehind.MatchString(s.fold[t.end:]) {
				person++
			}
		}
		for _, t := range s.occurrences(&actor{forms: []string{last}}) {
			if ofThing.MatchString(s.fold[t.end:]) && s.prints(last) {
				firm++ // "Zarko, which has 31 centres"
			}
		}
		if i := strings.Index(s.text, last); titled.MatchString(s.text[:i]) {
			person++
		}
	}
	if person > 0 == (firm > 0) {
		return 0
	}
	return person - firm
}

// calledAs returns the kind of the noun that stands at once before a name: "the parcel firm
// Orla Vale", "a motel owner, Tak Jeong-hwan".
func (s *sentence) calledAs(t token) string {
	before := strings.TrimRight(s.fold[:t.start], " ")
	apposed := strings.HasSuffix(before, ",")
	before = strings.TrimRight(before, ", ")
	noun := lastWord(before)
	kind := kindOf(noun, strings.TrimPrefix(lastTwo(before), " "))
	switch {
	case kind == "either" && apposed && oneOf(noun, "owner", "landlord"):
		return "person"
	case kind == "firm", kind == "person":
		if apposed && (!strings.HasPrefix(s.fold[t.end:], ",") || nounOfNoun.MatchString(before)) {
			return ""
		}
		return kind
	}
	return ""
}

// nounOfNoun ends in a noun that only tells more of another: "the head of the claims firm".
var nounOfNoun = regexp.MustCompile(`\b(?:of|at|for|with|from|by|in) (?:(?:an?|the|its|his|her|their) )?(?:[a-z-]+ ){0,3}[a-z-]+$`)

// lastTwo returns the last two words of a text.
func lastTwo(text string) string {
	last := lastWord(text)
	return lastWord(strings.TrimRight(text[:len(text)-len(last)], " ")) + " " + last
}
