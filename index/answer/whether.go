package answer

import (
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// dayAsked finds the date in a question whether something was on that day.
var (
	englishDay = regexp.MustCompile(`\b(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(january|february|march|april|may|june|july|august|september|october|november|december)(?: (\d{1,2})(?:st|nd|rd|th)?)?,?(?: ((?:19|20)\d\d))\b`)
	chineseDay = regexp.MustCompile(`((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})[日号])?`)
)

// monthNames by their English names, from 1.
var monthNames = strings.Fields("january february march april may june july august september october november december")

// dayIn returns the month or day that a folded question names, zero for none.
func dayIn(folded string) corpus.Date {
	if m := englishDay.FindStringSubmatch(folded); m != nil {
		return dateFrom(m[4], strconv.Itoa(slices.Index(monthNames, m[2])+1), m[1]+m[3])
	}
	if m := chineseDay.FindStringSubmatch(folded); m != nil {
		return dateFrom(m[1], m[2], m[3])
	}
	return corpus.Date{}
}

func dateFrom(year, month, day string) corpus.Date {
	written := year + "-" + strings.Repeat("0", max(0, 2-len(month))) + month
	if day != "" {
		written += "-" + strings.Repeat("0", max(0, 2-len(day))) + day
	}
	date, err := corpus.ParseDate(written)
	if err != nil {
		return corpus.Date{}
	}
	return date
}

// judgeDay holds the day that a question names against those that sources give
// for the first of the facts. ok is false where it names none.
func judgeDay(text string, facts []corpus.Fact) (v verdict, ok bool) {
	asked := dayIn(index.Fold(text))
	if asked.IsZero() || facts[0].Slot != corpus.SlotDate && facts[0].Slot != corpus.SlotStatus {
		return unsaid, false
	}
	for _, claim := range facts[0].Claims {
		date, is := claim.Value.(corpus.Date)
		if facts[0].Slot == corpus.SlotStatus {
			date, is = facts[0].Date, true
		}
		switch {
		case !is || date.IsZero() || claim.Mistaken != "":
		case strings.HasPrefix(date.String(), asked.String()):
			return yes, true
		case strings.HasPrefix(asked.String(), date.String()):
			v = formerly // less exact than what is asked: neither yes nor no
		case v == unsaid:
			v = no
		}
	}
	if v == formerly {
		return unsaid, true
	}
	return v, true
}

// judgeClaims holds what a question asks in words of its own against what facts
// say: yes where a claim says all of it, no where only a mistaken one does.
func judgeClaims(asked []string, facts []corpus.Fact) verdict {
	v := unsaid
	for _, f := range facts {
		for _, claim := range f.Claims {
			text := f.About + "\n" + claim.Display()
			if claim.Value != nil {
				text += "\n" + claim.Value.Display()
			}
			switch {
			case !holds(lexicon.Keys(text), asked) || negative.MatchString(text):
			case claim.Mistaken == "" && (f.Stage == corpus.Decided || f.Stage == corpus.OnAppeal || f.Stage == corpus.Paid):
				return yes
			case claim.Mistaken != "":
				v = no
			}
		}
	}
	return v
}
