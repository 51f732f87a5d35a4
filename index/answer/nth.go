package answer

import (
	"fmt"
	"strconv"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A conversation goes on from a list by the place of one in it: "the second one", "#3",
// "第二个".

// What a place is called, what leads to it, and what it is a place of.
const (
	nthWord = `(second to last|second last|last but one|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|1st|2nd|3rd|[4-9]th|1\dth)`
	nthLead = `(?:(?:and|then|now|ok|please,?|what about|how about|what of|show|show me|open|see|let me see|give me|tell me(?: more)? about|more about) )*`
	nthItem = `(?: (?:one|case|entry|result|hit|item)| of (?:them|these|those))`
	nthHan  = `(?:第(十?[一二三四五六七八九]|十|[1-9]\d?)|(最后一|最後一|倒[数數]第[一二三四五六七八九\d]))(?:個|个|件|起|宗|条|條|项|項)(?:案件|案子|案)?`
	polite  = `(?:,? (?:please|thanks|thank you|cheers))?[?.!]*$`
	thanked = `(?:[，,、 ]*(?:请|請|谢谢|謝謝|多谢|多謝|谢了|謝了|麻烦了?|麻煩了?))?[?？。！!]*$`
	hanLead = `(?:那么?|[，,]|麻烦你?|麻煩你?|再|请|請|看看?|说说|說說|讲讲|講講|介绍一下|介紹一下|給我看|给我看|显示|顯示|打开|打開)*`
)

var (
	nthAlone    = `^` + nthLead + `(?:the )?` + nthWord + nthItem + `?` + polite
	numberAlone = `^` + nthLead + `(?:(?:number|no\.?|case|result|item|entry) |#)?([1-9]\d?)` + polite + `|^` + nthLead + `(?:number|no\.?|result|item|entry) (one|two|three|four|five|six|seven|eight|nine|ten)` + polite
	hanAlone    = `^` + hanLead + nthHan + `(?:呢|吧)?` + thanked
	hanBare     = `^` + hanLead + `第([一二三四五六七八九十]|[1-9]\d?)(?:呢|吧)?` + thanked

	// one of a list, by its place
	inOrder = regexp.MustCompile(`(?i)\b(?:the )?` + nthWord + `(?: one| of (?:them|these|those))\b|` + nthAlone + `|` + numberAlone + `|` + hanAlone + `|` + hanBare + `|^` + nthHan + `的?(?:呢)?`)
	// the same, and nothing else is asked
	inOrderAlone = regexp.MustCompile(`(?i)` + nthAlone + `|` + numberAlone + `|` + hanAlone + `|` + hanBare)
	// the same, which cannot mean anything but one of a list
	inOrderOnly = regexp.MustCompile(`(?i)^` + nthLead + `(?:the )?` + nthWord + `(?: one| of (?:them|these|those))` + polite + `|` + hanAlone)

	aboutNth = regexp.MustCompile(`^(?:(?:被)?(?:罚|罰|判|赔|賠)(?:了|款|金)*(?:多|什么|什麼|几|幾)|结果|結果|怎|谁|誰|是谁|是誰|交|上诉|上訴|什么时候|什麼時候|为什么|為什麼|哪|是(?:什么|什麼|不是|否|在)|有(?:没|沒)有|还|還|现在|現在|目前|最[终終后後]|(?:吧|呢)?[?？。]*$)`)
)

// places in a list, by the word for them
var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
	"ninth": 9, "tenth": 10, "last": lastPlace, "最后一": lastPlace, "最後一": lastPlace,
	"second to last": lastPlace - 1, "second last": lastPlace - 1, "last but one": lastPlace - 1,
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}

// placeNumber is the place that a word is for, below 0 one from the end; 0: none.
func placeNumber(word string) int {
	word = index.Fold(word)
	if n, known := ordinals[word]; known {
		return n
	}
	if back, ok := strings.CutPrefix(word, "倒数第"); ok {
		return -placeNumber(back)
	}
	if unit, ok := strings.CutPrefix(word, "十"); ok {
		return 10 + ordinals[unit]
	}
	n, _ := strconv.Atoi(strings.TrimRight(word, "dhnrst"))
	return n
}

// numbered returns the entry of a list that a question means by its place, and the
// question with a word for it in place of that.
func (t Turn) numbered(text string) (entry Subject, rest string, ok bool) {
	m := nthIn(text)
	if m == nil || strings.HasPrefix(text[m[1]:], " to ") || lexicon.Han(text) > lexicon.LatinWords(text) && !strings.HasSuffix(text[m[0]:m[1]], "的") && !aboutNth.MatchString(text[m[1]:]) {
		return Subject{}, "", false
	}
	word, is := "", "it"
	for i := 2; i < len(m); i += 2 {
		if m[i] >= 0 {
			word = text[m[i]:m[i+1]]
		}
	}
	if lexicon.Han(text[m[0]:m[1]]) > 0 {
		is = "该案"
	}
	if entry, ok = t.at(placeNumber(word)); !ok || len(t.entries()) < 2 {
		return Subject{}, "", false
	}
	rest = strings.TrimSpace(text[:m[0]] + is + text[m[1]:])
	if entry.Party != "" && rest == is && len(t.Slots) > 0 { // what was listed of one of several is told again
		rest = map[string]string{"it": "and the " + strings.ToLower(Label(t.Slots[0], English)) + "?", "该案": Label(t.Slots[0], Chinese) + "呢"}[is]
	}
	return entry, rest, true
}

// Place returns the entry of the list before that a text means by its place alone, "the
// second one"; ok is false for any other text.
func (t Turn) Place(text string) (entry Subject, ok bool) {
	if !inOrderAlone.MatchString(text) {
		return Subject{}, false
	}
	entry, _, ok = t.numbered(text)
	return entry, ok
}

// ComparesPlaces reports whether a question compares several of the list before by their
// places there.
func ComparesPlaces(question string) bool {
	_, ok := placesIn(question)
	return ok
}

// outOfList answers what points at a place in a list where there is none such; ok is
// false for any other text.
func (t Turn) outOfList(text string) (answer Answer, ok bool) {
	number := len(t.entries())
	if _, several := placesIn(text); !several && !inOrderOnly.MatchString(text) && !(number > 0 && inOrderAlone.MatchString(text)) && !(number > 1 && nthIn(text) != nil) {
		return Answer{}, false
	}
	return t.unlisted(text), true
}

// unlisted says what the list before has, and leaves the talk where it is.
func (t Turn) unlisted(text string) Answer {
	q := understand(text)
	w := wording[q.Language]
	switch number := len(t.entries()); {
	case number == 1:
		return t.untold(q, w.oneListed)
	case number > 1:
		return t.untold(q, fmt.Sprintf(w.fewListed, number))
	}
	return t.untold(q, w.noneListed)
}

// untold says why nothing of a list is told, and leaves the talk where it is.
func (t Turn) untold(q Question, why string) Answer {
	return Answer{Route: RouteUnlisted, Text: why, Abstained: true, Question: q, last: &t}
}
