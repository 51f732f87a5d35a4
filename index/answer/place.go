package answer

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// figureShapes want something of all cases of a place.
var figureShapes = []Shape{Rank, Sum, Tally, List}

// besidesPlaces returns the mentions of a text but for a state that is a party of cases, where
// the text asks for a figure, a list or those to whom something was done, and only says where:
// "the highest fine in Russia", "who was fined in Russia".
func besidesPlaces(mentions []Mention, text string) []Mention {
	if !slices.Contains(figureShapes, understand(text).Shape) && !doneToThem.MatchString(index.Fold(text)) {
		return mentions
	}
	seats := seatsIn(text)
	return slices.DeleteFunc(slices.Clone(mentions), func(m Mention) bool {
		return inPlace.MatchString(text[:m.at.Start]) && slices.ContainsFunc(seats, func(s seat) bool { return s.code != "" && s.at == m.at })
	})
}

// inPlace finds what stands before a place.
var inPlace = regexp.MustCompile(`(?i)(?:\b(?:in|within|across) |在)$`)

// where finds questions for a place, placeNames what a place stands behind.
var (
	where      = regexp.MustCompile(`\bwhere\b|\b(?:which|what) (?:city|town|country|place|village|state|province)\b|哪里|哪儿|何处|何地|什么地方|在哪|哪(?:个|座)(?:城市|国家|地方|省|市|县)`)
	placeNames = regexp.MustCompile(`\b(?:in|at|near|from|of|to|outside) ((?:the )?\p{Lu}[\p{L}’'-]+(?: (?:of )?\p{Lu}[\p{L}’'-]+)*)|(?:在|位于|位於|前往|来自)(\p{Han}{2,12})`)
)

// placeIn returns the last place that a sentence names and the question does not.
func placeIn(text, question string) string {
	found := placeNames.FindAllStringSubmatch(text, -1)
	for _, m := range slices.Backward(found) {
		name := m[1] + m[2]
		if !months.MatchString(name) && !strings.Contains(lexicon.Spaced(question), lexicon.Spaced(name)) {
			return name
		}
	}
	return ""
}

// months finds what is no place though it stands behind "in".
var months = regexp.MustCompile(`^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b`)

// whichNamed finds questions for the name of one of a kind: "which prison".
var whichNamed = regexp.MustCompile(`^(?:in |at |from |to |of )?which (prison|jail|school|hospital|shop|store|shopping site|site|hotel|bank|university|newspaper|app|airport|station|clinic|club)\b`)

// namedAs returns the name in a sentence that says of which kind it is: "Alder
// Prison".
func namedAs(text, kind string) string {
	fields := strings.Fields(text)
	for i, field := range fields {
		if i > 0 && strings.EqualFold(lexicon.BareWord(field), kind) {
			if name := nameBefore(fields[:i]); name != "" {
				return name
			}
		}
	}
	return ""
}
