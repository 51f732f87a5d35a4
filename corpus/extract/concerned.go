package extract

import (
	_ "embed"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

//go:embed lexicon/counts_en.txt
var countWordTable string

// countWords says of a word beside a number what it makes of the number.
var countWords = wordSets(countWordTable)

// concerned reports whether a number is of those whom the conduct concerned: whose
// data somebody took, to whom something was done, or whom a settlement covers. What
// is said of the whole world or of what may happen is no such number.
func (w *walk) concerned(m mention.Mention) bool {
	s, count := w.s, m.Value.(corpus.Count)
	noun, link := s.leadsTo(m)
	kept := countWords["stores"][noun] && oneOf(link, "with", "of", "holding", "containing", "storing") || sharedOut.MatchString(s.withoutBound(m))
	if ofTheirs.MatchString(s.fold[m.Span.Start:m.Span.End]) && !s.ofManyCases(m) {
		return s.has("acts", 0, m.Span.Start) || s.has("conduct", 0, m.Span.Start)
	}
	if !kept && !s.sizeless(m) || s.ofManyCases(m) {
		return false
	}
	behind := s.fold[max(m.End, m.Span.End):]
	switch {
	case kept, countWords["data"][noun] && oneOf(link, "of", "from", "on", "about", "to", "for"), whoseData.MatchString(behind):
		return true
	case link == "from" && moneyFrom.MatchString(s.fold[:m.Span.Start]):
		return !s.says("settlement") && !countWords["payers"][lastWord(strings.ToLower(count.Noun))]
	case link == "for" && finedFor.MatchString(s.fold[:m.Span.Start]), covered.MatchString(s.withoutBound(m)):
		return true
	}
	return count.N >= fewPeople && (w.theirs(m, noun, link) || s.befell(m))
}

// withoutBound returns what stands before a number, without "more than" and the like.
func (s *sentence) withoutBound(m mention.Mention) string {
	before := strings.TrimRight(s.fold[:m.Span.Start], " ")
	for _, word := range bounds {
		before = strings.TrimSpace(strings.TrimSuffix(before, word))
	}
	return before
}

// leadsTo returns the noun and the preposition that lead to a number: "records of".
func (s *sentence) leadsTo(m mention.Mention) (noun, link string) {
	before := s.withoutBound(m)
	link = lastWord(before)
	return lastWord(strings.TrimSuffix(before, link)[:len(before)-len(link)]), link
}

// ofManyCases reports whether a number is of what may happen, happened earlier, or
// happens everywhere.
func (s *sentence) ofManyCases(m mention.Mention) bool {
	from, _ := s.clause(m.Span.Start)
	return s.has("possible", from, m.Span.Start) || s.backgroundFor(m) || s.says("general") || statistic.MatchString(span.ReplaceAllString(s.fold, ""))
}

// backgroundFor reports whether a word of background stands before a number in its own
// group of words.
func (s *sentence) backgroundFor(m mention.Mention) bool {
	return s.has("background", strings.LastIndex(s.fold[:m.Span.Start], ", ")+1, m.Span.Start)
}

// theirs reports whether a number counts those whose something was touched, whatever it
// is called: "laid bare the positions of …". A measure of them belongs to nobody.
func (w *walk) theirs(m mention.Mention, noun, link string) bool {
	if !oneOf(link, "of", "from") || uncounted[noun] || countWords["measures"][noun] {
		return false
	}
	from, _ := w.s.clause(m.Span.Start)
	return theThing.MatchString(w.s.fold[min(from, m.Span.Start):m.Span.Start])
}

// befell reports whether a number opens a clause that tells what happened to those whom
// it counts: "in total 900 people lost their data".
func (s *sentence) befell(m mention.Mention) bool {
	from, to := s.clause(m.Span.Start)
	opening := s.withoutBound(m)
	opening = strings.TrimSpace(opening[min(from, len(opening)):])
	for _, word := range []string{"in total,", "in all,", "in total", "in all"} {
		opening = strings.TrimSpace(strings.TrimPrefix(opening, word))
	}
	if foundThat.MatchString(opening) || accordingOf.MatchString(opening) {
		opening = ""
	}
	end := max(m.End, m.Span.End)
	return opening == "" && suffered.MatchString(s.fold[end:max(end, to)])
}

var (
	// whoseData follows those whose data the conduct was about.
	whoseData = regexp.MustCompile(`^ whose\b|^['’]s? (?:[a-z]+ ){0,3}(?:data|details|information|records|images|photos|accounts|files|names|addresses|numbers|locations|messages|passwords|identities|emails|faces|privacy)\b`)
	// moneyFrom ends where those follow from whom money came.
	moneyFrom = regexp.MustCompile(`\d[^,;.]{0,20} from (?:more than |about |some |over |nearly |at least |around )?$`)
	// finedFor ends where those things follow that a fine is for.
	finedFor = regexp.MustCompile(`\b(?:fined?|penalty) [^.;]{0,40}\bfor (?:more than |about |some |over |nearly )?$`)
	// theThing ends where those follow to whom a thing belongs.
	theThing = regexp.MustCompile(`\bthe (?:[a-z-]+ ){1,4}(?:of|from) (?:up to |more than |about |some |over |nearly |at least |around )?$`)
	// campaigner opens what those say who are no party and have looked into nothing.
	campaigner = regexp.MustCompile(`^(?:the |an? )?(?:(?:campaign|rights|privacy|consumer|advocacy|lobby|industry|trade|civil liberties) (?:group|association|body)|campaigners|experts?|researchers?|analysts?|activists?|union) [^.;]{0,40}\b(?:said|says|claims?|claimed|estimates?|estimated|warned|warns)\b`)
	// foundThat opens what a court or an investigator has found out.
	foundThat = regexp.MustCompile(`^(?:the |an? )?(?:[a-z-]+ ){0,4}(?:heard|found|established|learned|discovered|showed) that$`)
	// accordingOf opens what a decision or somebody else says.
	accordingOf = regexp.MustCompile(`^according to [^,;]{3,60},?$`)
	// suffered follows those to whom something was done.
	suffered = regexp.MustCompile(`^(?: [a-z]+){0,3}? (?:were|was|had (?:been|their)|have (?:been|had)|lost|fell|handed|clicked|received|are covered|are affected|whose|opened|installed|answered|took part|are in the class|would each|will each|can each)\b`)
	// covered ends where those follow whom a settlement or a breach is about.
	covered = regexp.MustCompile(`\b(?:deal|settlement|class|agreement|lawsuit|suit|action|breach|leak|incident|attack|hack|flaw|error|mistake)(?: of \S+(?: million| billion)?)?(?: \w+){0,3}? (?:covers|covered|covering|of|includes|included|representing|hit|affected|affects|touched|involved|involving|for|on behalf of)$`)
	// ofTheirs is so many of what somebody has: "38 of its gyms".
	ofTheirs = regexp.MustCompile(`\d of (?:its|their|his|her) `)
	// span is a length of time, and no year in which many cases were counted.
	span = regexp.MustCompile(`\b(?:than|for|after|within|about|nearly|almost|half|over) a year\b`)
	// sharedOut ends where those follow who get a settlement together, who brought the claim
	// or wore what was put on them.
	sharedOut = regexp.MustCompile(`\b(?:divided|shared|split|distributed) (?:among|between|by)$|\b(?:worn|carried|(?:claims?|lawsuit|suit|action|complaint)(?: brought| filed)?) by$`)
	// statistic is said of many cases together and of no single one.
	statistic = regexp.MustCompile(`\b(?:nationwide|worldwide|annually|every year|each year|a year|per year|across the country|last year alone|of its kind|such cases|similar cases)\b`)
)
