package extract

import (
	"slices"
	"strconv"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A story goes back, to compare, to what became of somebody else: "The sentence comes
// two months after a letting agent, Ann Lee, was jailed", 今年3月，一名耿姓药师. That is a
// case of its own; with the next paragraph the story goes on where it was.

// superlative is what a decision is beside all others.
const superlative = "longest|largest|highest|heaviest|biggest|stiffest|toughest|steepest"

var (
	// comesAfter opens what a decision is told to have come after, or to follow.
	comesAfter = regexp.MustCompile(`^(?:the|this|that|his|her|their) (?:sentence|sentencing|case|ruling|fine|penalty|verdict|decision|judgment|settlement|deal|conviction|jailing|prosecution) (?:(?:comes|came) (?:[a-z]+ ){0,2}(?:days?|weeks?|months?|years?|after|as) |(?:follows|followed|echoes) (?:that|the|an?|another) )`)
	// elsewhereOnce opens what a court that nobody has spoken of did at another time.
	elsewhereOnce = regexp.MustCompile(`^(?:last (?:week|month|year|january|february|march|april|may|june|july|august|september|october|november|december)|earlier this (?:week|month|year)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:19|20)\d\d)?|in (?:19|20)\d\d),? (?:an?|another) (?:[a-z-]+ ){0,2}(?:court|judge|jury|tribunal|magistrate)\b`)
	// recordHeld opens what held the record, isRecord what holds it now; inYear a past year.
	recordHeld = regexp.MustCompile(`^the (?:previous|earlier|old|last) record\b|^(?:until now,? )?the (?:` + superlative + `) (?:[a-z ]+ )?(?:remains?|is still|are still|had been|was|were)\b`)
	isRecord   = regexp.MustCompile(`^(?:the|this|it|that)\b[^.;]{0,40}\b(?:is|was) (?:also |said to be |thought to be |believed to be )?(?:the|one of the) (?:` + superlative + `)\b`)
	inYear     = regexp.MustCompile(`^in (?:19|20)\d\d,? `)
	// notAlone stands in a sentence about somebody else of the same deed.
	notAlone = regexp.MustCompile(`\b(?:co-[a-z]+|accomplice|the same (?:scheme|plot|gang|ring|case)|helped (?:him|her|them))\b`)
	// alikeZH says of other cases that they are like the one that was told, or that it is
	// not the only one.
	alikeZH = regexp.MustCompile(`(?:类似|同类|这类|此类)(?:的)?(?:案件|案例|事件|判决|情况|个案)|(?:并非|不是|绝非)(?:个案|孤例|首例|首次|第一次)`)
	// onceZH opens what happened at another time to somebody who has not been spoken of.
	onceZH = regexp.MustCompile(`^(?:去年|前年|今年|上月|上周|同年|早前|此前|20[0-9]{2}年)[^，。]{0,8}，[^，。]{0,16}(?:一[名位家间]|另[一有]|某)`)
)

// compares reports whether a sentence goes back to somebody else's case: it introduces
// somebody, nobody of whom the article has spoken, and says that it was another's.
func (r *reader) compares(s *sentence) bool {
	if s.index == 0 || s.label != noLabel {
		return false
	}
	if !s.zh && r.looksBack(s) {
		return true
	}
	if len(s.names) == 0 {
		return false
	}
	if s.zh && r.nextZH(s) {
		known := roster(r.sentences[:s.index])
		return len(known) > 0 && !slices.ContainsFunc(known, func(a *actor) bool { return len(s.occurrences(a)) > 0 })
	}
	if s.zh && !(onceZH.MatchString(s.fold) && alikeZH.MatchString(r.sentences[s.index-1].fold)) {
		return false
	}
	if !s.zh && !comesAfter.MatchString(s.fold) && !elsewhereOnce.MatchString(s.fold) && !r.measures(s) || notAlone.MatchString(s.fold) {
		return false
	}
	known := roster(r.sentences[:s.index])
	return len(known) > 0 && !slices.ContainsFunc(known, func(a *actor) bool {
		return len(s.occurrences(a)) > 0 || slices.ContainsFunc(s.names, func(n introduction) bool { return a.goesBy(n.name) })
	})
}

// looksBack reports whether an English sentence leaves the article's case for older ones, of
// somebody who has not been spoken of: it opens with an earlier time, speaks of a rival, or says
// that the case is not the only one and the next sentence names whose the others were.
func (r *reader) looksBack(s *sentence) bool {
	tells := s
	if notAlone.MatchString(s.fold) || ofTheStory.MatchString(s.fold) && !rival.MatchString(s.fold) {
		return false
	}
	switch next := r.behind(s); {
	case oneOfMany.MatchString(s.fold) && len(s.names) == 0:
		for next != nil && len(next.names) == 0 {
			next = r.behind(next)
		}
		if tells = next; tells == nil || ofTheStory.MatchString(tells.fold) {
			return false
		}
	case len(s.names) == 0:
		return false
	case !rival.MatchString(s.fold) && !(r.earlierTime(s) && r.opensThought(s)):
		return false
	}
	known := roster(r.sentences[:s.index])
	return len(known) > 0 && !slices.ContainsFunc(r.sentences[s.index:tells.index+1], func(o *sentence) bool { return o.speaksOfAny(known) })
}

// goesOnElsewhere reports whether a paragraph behind an older case tells of one more: it opens
// with another place and names nobody of the article's case.
func (r *reader) goesOnElsewhere(s *sentence) bool {
	if s.zh || !anotherPlace.MatchString(s.text) || ofTheStory.MatchString(s.fold) {
		return false
	}
	known, names := roster(r.sentences[:s.index]), false
	for o := s; o != nil; o = r.behind(o) {
		if o.speaksOfAny(known) {
			return false
		}
		names = names || len(o.names) > 0
	}
	return names
}

// anotherPlace opens a paragraph with a place or a time.
var anotherPlace = regexp.MustCompile(`^(?:And |But )?(?:[Ii]n|[Aa]t|[Oo]ver in|[Aa]cross) (?:the )?(?:\p{Lu}|(?:19|20)\d\d)`)

// behind returns the next sentence of the same paragraph; nil where there is none.
func (r *reader) behind(s *sentence) *sentence {
	if s.index+1 == len(r.sentences) || r.sentences[s.index+1].paragraph != s.paragraph {
		return nil
	}
	return r.sentences[s.index+1]
}

// speaksOfAny reports whether a sentence names one of some parties, or introduces it again.
func (s *sentence) speaksOfAny(known []*actor) bool {
	return slices.ContainsFunc(known, func(a *actor) bool {
		return len(s.occurrences(a)) > 0 || slices.ContainsFunc(s.names, func(n introduction) bool { return a.goesBy(n.name) })
	})
}

// earlierTime reports whether a sentence opens with a time before the year of the article.
func (r *reader) earlierTime(s *sentence) bool {
	m := opensEarlier.FindStringSubmatch(s.fold)
	if m == nil {
		return false
	}
	year, err := strconv.Atoi(m[1])
	return err != nil || r.a.Published.IsZero() || year < r.a.Published.Year
}

// opensThought reports whether nothing that stands before a sentence in its paragraph speaks of a
// party of the article, by name or by a word that takes it up.
func (r *reader) opensThought(s *sentence) bool {
	known := roster(r.sentences[:s.index])
	for i := s.index - 1; i >= 0 && r.sentences[i].paragraph == s.paragraph; i-- {
		if o := r.sentences[i]; o.speaksOfAny(known) || takesUpWho.MatchString(o.fold) {
			return false
		}
	}
	return true
}

var (
	// opensEarlier opens what happened at an earlier time.
	opensEarlier = regexp.MustCompile(`^(?:and |but )?(?:(?:back )?(?:in|during) (?:(?:early|late|january|february|march|april|may|june|july|august|september|october|november|december) )?((?:19|20)\d\d)\b|last (?:year|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter)\b|more recently\b|(?:a|one|two|three|four|five|six|several|some) years? (?:ago|earlier|before)\b)`)
	// oneOfMany says of a case that it is not the only one of its kind.
	oneOfMany = regexp.MustCompile(`^(?:it|this|that|the (?:case|penalty|fine|sentence|ruling|verdict|settlement)) (?:is|was) (?:thought |believed |said )?(?:to be )?(?:not |hardly |far from |by no means |only )?(?:the )?(?:[\w’'-]+ )?(?:first|second|third|fourth|only) (?:time|case|instance|example|one|penalty|sentence|conviction)?\b[^.;]{0,60}\b(?:that|of (?:its|the|this|that) (?:kind|type|sort))\b|^(?:the|these|those|both) (?:[a-z]+ )?(?:penalties|fines|sums|settlements|sentences) (?:are|is|look|looks|seem|seems|pale) (?:[a-z]+ )?(?:small|modest|tiny|light|mild|slight)?\b ?(?:beside|next to|compared|against|by comparison)|\bhas (?:been shaken|been rocked|seen|had) (?:by )?(?:a (?:succession|series|string|spate|wave|number) of|several|many)\b`)
	// rival is somebody against whom a party is only measured.
	rival = regexp.MustCompile(`\b(?:which|who) (?:makes|sells|runs|develops|markets) (?:the|a) (?:rival|competing)\b|^(?:a |the |its |one )?(?:rival|competitor)s?\b`)
	// ofTheStory ties somebody to the case that the article tells.
	ofTheStory = regexp.MustCompile(`\b(?:co-?(?:founder|owner|director|defendant|accused|conspirator|worker)s?|accomplices?|(?:its|his|her|their) (?:[a-z-]+ ){0,3}(?:founder|owner|director|chief|boss|head|manager|wife|husband|brother|sister|son|daughter|partner|employee|colleague|successor|predecessor|parent|subsidiary|unit|arm|supplier|vendor|contractor|assistant|accountant|lawyer)s?|(?:the|this|that) (?:same |[a-z]+ )?(?:scheme|plot|gang|ring|breach|leak|hack|attack|theft|fraud|operation|affair|deal|company|firm|business|network|group|pair|duo|trio|forum|app|site|website|stolen [a-z]+)(?:['’]s?)?|(?:second|third|fourth|fifth|other|another|fellow|remaining) (?:man|woman|defendant|accused|suspect|member|person|teenager|hacker|clerk|employee|officer)|in the same|in (?:this|the) case|also|too|for (?:his|her|its) (?:part|role))\b`)
	// takesUpWho opens a sentence about who was spoken of before.
	takesUpWho = regexp.MustCompile(`^(?:he|she|it|they|his|her|its|their|both|the (?:company|firm|man|woman|defendant|pair|duo|couple|two|gang|chain|group|platform|operator|retailer|app))\b`)
)

// measures reports whether a sentence tells against which other decision the article's own is
// measured: who held the record, or what happened in a year named at once behind "it is the
// largest".
func (r *reader) measures(s *sentence) bool {
	before := r.sentences[s.index-1]
	return recordHeld.MatchString(s.fold) || before.paragraph == s.paragraph && isRecord.MatchString(before.fold) && inYear.MatchString(s.fold)
}

// nextZH reports whether a sentence of a Chinese article about several cases opens a
// paragraph with a person of whom it tells all: what he did and what he got for it.
func (r *reader) nextZH(s *sentence) bool {
	first, ok := s.first("conduct", 0, len(s.fold))
	if !s.begins || !ok || len(s.names) != 1 || !s.names[0].person || len(s.terms()) == 0 || !s.judgesBehind(s.names[0].end) || first.start < s.names[0].end || linkedZH.MatchString(s.fold) {
		return false
	}
	return slices.ContainsFunc(append([]*sentence{r.title}, r.sentences[:min(s.index, leadSentences)]...), func(o *sentence) bool { return severalZH.MatchString(o.fold) })
}

var (
	// severalZH tells that an article goes through several cases: 发布四起案例.
	severalZH = regexp.MustCompile(`(?:发布|通报|公布|披露)[^。；]{0,12}[二两三四五六七八九十0-9]{1,2}[起件宗个](?:[^，。；]{0,20})(?:案|案例|案件)`)
	// linkedZH stands in a sentence about somebody of the case before.
	linkedZH = regexp.MustCompile(`买家|卖家|上家|下家|上线|下线|同案|同伙|上述|其中|明知|协助|帮助|共同|伙同|收购|转卖|转售|购买|从[^，。；]{1,6}处|向[^，。；]{1,4}(?:购|买|出售)|主犯|从犯`)
)

// besides reports whether an English sentence opens a paragraph about somebody else's case,
// of whom nothing is decided yet: "Meanwhile, insurer Bracken Mutual is fighting a suit".
func (r *reader) besides(s *sentence) bool {
	if s.zh || !s.begins || s.index == 0 || len(s.names) > 0 || s.label != noLabel || !meanwhile.MatchString(s.fold) {
		return false
	}
	known := roster(r.sentences)
	return len(known) > 0 && !slices.ContainsFunc(r.sentences, func(o *sentence) bool {
		return o.paragraph == s.paragraph && (len(o.names) > 0 || slices.ContainsFunc(known, func(a *actor) bool { return len(o.occurrences(a)) > 0 }))
	})
}

// meanwhile opens what is told of another who is in court.
var meanwhile = regexp.MustCompile(`^(?:meanwhile|separately|elsewhere),? .*\b(?:is|are|was|were) (?:still |also |now )?(?:fighting|facing|defending|being sued|accused|charged)\b`)

// returns reports whether a sentence goes back from a case that is only told to compare: it
// opens a paragraph that names nobody of that case.
func (r *reader) returns(m *matter, s *sentence) bool {
	if !m.aside || !s.begins {
		return false
	}
	told := roster(m.sentences)
	for o := s; o != nil; o = r.behind(o) {
		if slices.ContainsFunc(told, func(a *actor) bool { return len(o.occurrences(a)) > 0 }) {
			return false
		}
	}
	return true
}

// captionAlone reports whether a sentence is no more than the caption of a suit, behind
// which a round-up tells what became of it: "Quill v. Marlow Foods."
func (s *sentence) captionAlone() bool {
	return s.begins && len(s.text) < longestHeading && strings.Contains(s.text, " v") && suitOnly.MatchString(s.text)
}

var suitOnly = regexp.MustCompile(`^(?:\p{Lu}[\p{L}'’&-]+ ){1,5}(?:v|vs)\.? (?:\p{Lu}[\p{L}'’&-]+ ?){1,6}\.$`)
