package read

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// Syndicated reports whether an article retells an earlier one about the same
// matter, and why, in words: because it credits the earlier one's publisher, or
// because another publisher prints nearly the same text. The two are then one
// witness, and the earlier is the original. That both are about one matter is
// for the caller to know: a paper is credited for many stories.
func Syndicated(a, earlier *corpus.Article) (derived bool, why string) {
	if a.ID == earlier.ID || samePublisher(a, earlier) {
		return false, ""
	}
	if words := credit(a, earlier.Publisher); words != "" {
		return true, fmt.Sprintf("it credits %s: %q", earlier.Publisher, words)
	}
	if a.Published.IsZero() == earlier.Published.IsZero() && earlier.Published.After(a.Published) || credit(earlier, a.Publisher) != "" {
		return false, ""
	}
	if !near(Fingerprint(a.Text), Fingerprint(earlier.Text)) {
		return false, ""
	}
	for _, agency := range signs().agencies {
		if credit(a, agency) != "" && credit(earlier, agency) != "" {
			return true, "both print nearly the same text of " + agency
		}
	}
	return true, "it prints nearly the same text as " + firstOf(earlier.Publisher, hostOf(earlier.URL), earlier.Label())
}

// samePublisher compares the names, and where one is wanting the sites.
func samePublisher(a, b *corpus.Article) bool {
	if a.Publisher != "" && b.Publisher != "" {
		return publisherName(a.Publisher) == publisherName(b.Publisher)
	}
	return sameSite(hostOf(a.URL), hostOf(b.URL))
}

func publisherName(name string) string { return strings.TrimPrefix(folded(name), "the") }

var (
	creditBefore = regexp.MustCompile(`(?i)(?:\baccording to|\breport(?:s|ed)? (?:by|in|on|from)|\breports|\b(?:told|via|courtesy of|credit:|source:)|\b(?:published|appeared|carried|run|ran|story|article|text) (?:by|in|on|from|at)|\bby|\((?:photo: )?|（|据|據|来源\s?[:：]|來源\s?[:：]|来自|來自|转自|轉自|转载自|轉載自|综合|綜合|引述|援引|^)\s?(?:the |a |an )?(?:news(?:paper| site| agency| outlet) |state media |broadcaster )?["“《]?$`)
	creditAfter  = regexp.MustCompile(`^["”》]?(?:\)| ?）|(?:'s|’s) (?:report|story|account|reporting)| (?:first |has |had |also )?(?:reported|reports|wrote|writes|has learnt|has learned|said in a report)|\p{Han}{0,6}(?:\d{1,2}月)?(?:\d{1,2}日)?(?:报道|報道|報導|讯|訊|电|電|消息|披露)|\s?[）)])`)
	plainCredit  = regexp.MustCompile(`(?i)(?:according to|originally published (?:by|in|on)|first (?:published|reported|appeared) (?:by|in|on)|report(?:s|ed)? (?:by|in)|source:|courtesy of|来源\s?[:：]|來源\s?[:：]|转自|轉自|转载自|轉載自)\s?(?:the )?["“《]?$`)
)

// mostCredits bounds how many places of a name are looked at.
const mostCredits = 200

// credit returns the words by which an article credits a publisher, and "" where
// it does not. A name in the mouth of the text alone is no credit, and neither
// is one inside a longer name.
func credit(a *corpus.Article, publisher string) string {
	name := strings.TrimPrefix(strings.TrimSpace(publisher), "The ")
	if utf8.RuneCountInString(name) < 2 {
		return ""
	}
	text := a.Text
	for at, n := 0, 0; n < mostCredits; n++ {
		next := strings.Index(text[at:], name)
		if next < 0 {
			break
		}
		start := at + next
		at = start + len(name)
		if words := creditAround(text, start, at); words != "" {
			return words
		}
	}
	if publisherName(a.Author) == publisherName(name) {
		return a.Author
	}
	return ""
}

// creditAround returns the words around text[start:end] where they are a
// credit: an unmistakable one before, or one before and one behind, or verbs of
// reporting behind.
func creditAround(text string, start, end int) string {
	const near = 60
	lead, tail := text[lineStart(text, start, near):start], text[end:min(len(text), end+near)]
	tail, _, _ = strings.Cut(tail, "\n")
	if r, _ := utf8.DecodeRuneInString(tail); isWord(r) && !wide(r) {
		return ""
	}
	if r, _ := utf8.DecodeLastRuneInString(lead); isWord(r) && !wide(r) {
		return ""
	}
	before, after := creditBefore.FindString(lead), creditAfter.FindString(tail)
	bracketed := strings.HasSuffix(before, "(") || strings.HasSuffix(before, "（")
	switch {
	case plainCredit.MatchString(lead):
		return strings.TrimSpace(plainCredit.FindString(lead) + text[start:end])
	case bracketed && strings.ContainsAny(after, ")）"), after != "" && !strings.ContainsAny(after, ")）"):
		return strings.TrimSpace(before + text[start:end] + after)
	}
	return ""
}

// lineStart returns where the words before a place begin: at most some bytes
// back, on the same line, at a character.
func lineStart(text string, at, near int) int {
	start := max(0, at-near)
	if line := strings.LastIndexByte(text[start:at], '\n'); line >= 0 {
		return start + line + 1
	}
	for start < at && !utf8.RuneStart(text[start]) {
		start++
	}
	return start
}
