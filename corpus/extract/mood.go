package extract

import (
	_ "embed"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

//go:embed lexicon/verbs_en.txt
var verbWordTable string

// verbWords says of a word in a verb's group what it makes of the verb.
var verbWords = wordSets(verbWordTable)

// A mood is how a sentence puts what a verb says.
type mood int

const (
	told    mood = iota // it happened: "was fined"
	denied              // it did not: "has not been charged", "neither company appealed"
	may                 // it can: "could be fined"
	planned             // it has yet to: "will be sentenced", "is due to be sentenced"
)

// groupReach bounds how many words before a verb belong to its group.
const groupReach = 7

// mood reads the words before an English verb backwards, as long as they are
// auxiliaries and adverbs, and then the subject that stands at once before them.
func (s *sentence) mood(at int) mood {
	if s.zh {
		return told
	}
	near := s.fold[uncut(s.fold, at-64):at]
	if containsAny(near, "declin", "refus", " not ", "short of", "against", "ruled out", "rather than", "instead of", "in place of", "in lieu of", "without") && refused.MatchString(near) {
		return denied
	}
	words := strings.Fields(near)
	for n := 1; n <= groupReach && n <= len(words); n++ {
		word := words[len(words)-n]
		before := ""
		if n < len(words) {
			before = words[len(words)-n-1]
		}
		switch {
		case verbWords["denies"][word]:
			return denied
		case word == "would" && announcedThat.MatchString(s.fold[:at]):
			return told
		case verbWords["may"][word] && !(word == "must" && before == "that"):
			return may
		case verbWords["will"][word]:
			return planned
		case word == "to" && verbWords["plans"][before]:
			return planned
		case word == "and" && n == 1:
			return s.moodBefore(at - len("and "))
		case verbWords["helps"][word] || strings.HasSuffix(word, "ly"):
		default:
			return subjectMood(words[:len(words)-n+1])
		}
	}
	return told
}

// announcedThat ends where follows what an authority or a court has decided, though it has
// yet to come: "the agency announced that Elm Stores would be banned".
var announcedThat = regexp.MustCompile(`\b(?:announced|ruled|ordered|decided)(?: [a-z]+day| today)? that [^,;.]{1,60} would be $`)

// refused ends where a penalty follows that somebody did not give: "declined to impose
// a fine", "refused to fine", "decided against a fine".
var refused = regexp.MustCompile(`\b(?:(?:declin|refus)(?:ed|es|ing)|(?:chose|opted|elected|decided|voted|agreed) not|stopped short of|decided against|ruled out|rather than|instead of|in (?:place|lieu) of|without) (?:to )?(?:(?:impos|levy|issu|order|hand|giv|seek|award|pass)\w* (?:down |out )?)?(?:(?:any|a|an|the|such|further|another) )?(?:[a-z]+ )?$`)

// moodBefore returns the mood of the verb to which "and" joins another: "could be
// jailed for two years and fined".
func (s *sentence) moodBefore(end int) mood {
	from, _ := s.clause(end)
	if c, ok := lastOf(s, end, "sentenceverb", "finedverb", "convict", "charge"); ok && c.start >= from && c.role != "finedverb" {
		return s.mood(c.start)
	}
	return told
}

// subjectMood reads the subject that ends a run of words: of "no charges" and
// "neither company" nothing is told.
func subjectMood(words []string) mood {
	for n := 1; n <= 4 && n <= len(words); n++ {
		word := words[len(words)-n]
		if verbWords["nobody"][word] {
			return denied
		}
		if strings.HasSuffix(word, ",") || strings.HasSuffix(word, ";") || verbWords["helps"][word] || nameWords["oblique"][word] && word != "of" {
			return told
		}
	}
	return told
}
