package extract

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// notParty reports whether the words around a name say that it is a victim's, a
// lawyer's, a judge's, or that of somebody who is quoted.
func (s *sentence) notParty(t token) bool {
	behind := s.fold[t.end:cut(s.fold, t.end+90)]
	if office := lastWord(s.fold[:t.start]); nameWords["office"][office] && !strings.HasSuffix(s.fold[:t.start], "private detective ") && !heldOnce.MatchString(s.fold[:t.start]) && (oneOf(office, "victim", "victims", "witness", "plaintiff", "representing") || !decidedOn.MatchString(behind)) {
		return true
	}
	if s.placeOpens(t) || ownLawyer.MatchString(s.fold[:t.start]) || shownIn.MatchString(s.fold[:t.start]) || ownHouse.MatchString(s.fold[:t.start]) || broughtBy.MatchString(s.fold[:t.start]) || accordingTo.MatchString(s.text[:t.start]) {
		return true
	}
	if speaks.MatchString(behind) || complains.MatchString(behind) || brokenInto.MatchString(s.fold[:t.start]) && !decidedOn.MatchString(behind) {
		return true
	}
	apposition, ok := strings.CutPrefix(behind, ", ")
	for _, article := range []string{"a ", "an ", "the "} {
		apposition = strings.TrimPrefix(apposition, article)
	}
	first, _, _ := strings.Cut(apposition, " ")
	return ok && nameWords["profession"][strings.TrimRight(first, ",.;")]
}

// placeOpens reports whether a name is that of the place with which a sentence opens: "In
// Ardmore, the app Nestle agreed".
func (s *sentence) placeOpens(t token) bool {
	return placeBefore.MatchString(s.fold[:t.start]) && strings.HasPrefix(s.text[t.end:], ", ") && !companyName(s.text[t.start:t.end])
}

// ownLawyer ends where the name follows of somebody's lawyer: "his counsel, Ann Lee,".
var ownLawyer = regexp.MustCompile(`(?:\b(?:his|her|its|their)|['’]s?) (?:defen[cs]e )?(?:counsel|lawyer|attorney|solicitor|barrister|advocate),? $`)

// shownIn ends where somebody follows whom a picture or a fake shows: "a fake video of TV
// host Ann Lee".
var shownIn = regexp.MustCompile(`\b(?:videos?|pictures?|images?|photos?|photographs?|footage|recordings?|deepfakes?|fakes?|clips?|films?|nudes?|porn|pornography|likeness|voice|face|data|records|phone) of (?:[a-z]+ ){0,6}$`)

// brokenInto ends where somebody follows whose computers are told to have been broken into: "hacked
// into the systems of Acme and the bank".
var brokenInto = regexp.MustCompile(`\b(?:broke|broken|breaking|hacked|hacking) into (?:the )?(?:[a-z-]+ ){0,3}(?:of|at|belonging to) [^;:.]{0,140}$`)

var (
	placeBefore = regexp.MustCompile(`^(?:and |but )?(?:over |down |up )?(?:in|across) (?:the )?$`)
	// ownHouse ends where a part of the house follows that writes the article: "our Privacy
	// and".
	ownHouse = regexp.MustCompile(`\bour (?:[a-z-]+ ){0,3}(?:and |& )?$`)
)

// broughtBy ends where somebody follows who complained or sued, with what he is.
var broughtBy = regexp.MustCompile(`\b(?:complaint|case|suit|lawsuit|action|claim|petition|proceedings)s? (?:(?:was|were|had been|that was) )?(?:brought|made|lodged|filed|submitted|started) by (?:(?:an?|the) )?(?:[a-z-]+,? ){0,5}$`)

// accordingTo ends where somebody follows who is quoted, with what he is.
var accordingTo = regexp.MustCompile(`\b(?:[Aa]ccording to|[Aa]s per|[Cc]iting) (?:[\p{L}'’-]+ |\([^)]{1,20}\) ){0,6}$`)

// heldOnce ends where somebody follows who held an office once: it says nothing for him.
var heldOnce = regexp.MustCompile(`\b(?:former|ex|disgraced|retired|sacked)[ -](?:[a-z]+[ -]){0,2}[a-z]+ $`)
