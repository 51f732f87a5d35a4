package answer

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"casebot/index"
)

//go:embed words/ways.txt
var wayLines string

// waysToSay are read once and never change.
var waysToSay = readWays(wayLines)

// ways are the senses of words/ways.txt, each way to say one by its first stem or its
// first character.
type ways map[string][]way

// A way is one of several to say what a sense means.
type way struct {
	sense string
	stems []string
	han   string
}

// readWays reads a sense to a line.
func readWays(lines string) ways {
	all := ways{}
	for i, line := range slices.Collect(strings.Lines(lines)) {
		english, chinese, _ := strings.Cut(strings.TrimSpace(line), "|")
		if strings.HasPrefix(line, "#") || english == "" {
			continue
		}
		sense := "#" + strconv.Itoa(i)
		for _, word := range list(english) {
			if stems := terms(word); len(stems) > 0 {
				all.add(stems[0], way{sense: sense, stems: stems})
			}
		}
		for _, word := range list(chinese) {
			word = simplified(word)
			all.add(clip(word, 1), way{sense: sense, han: word})
		}
	}
	return all
}

// add enters a way, unless another word of the same stems has.
func (w ways) add(first string, one way) {
	if !slices.ContainsFunc(w[first], func(other way) bool {
		return other.sense == one.sense && other.han == one.han && slices.Equal(other.stems, one.stems)
	}) {
		w[first] = append(w[first], one)
	}
}

// in returns all ways that a text has, in its order.
func (w ways) in(text string) []way {
	return append(w.inTokens(slices.DeleteFunc(index.Analyze(text), index.Token.Han)), w.inHan(text)...)
}

// inTokens returns those of some English words.
func (w ways) inTokens(tokens []index.Token) []way {
	var found []way
	for i := range tokens {
		for _, one := range w[tokens[i].Term] {
			if one.han == "" && begins(tokens[i:], one.stems) {
				found = append(found, one)
			}
		}
	}
	return found
}

// inHan returns those of the Chinese words of a text.
func (w ways) inHan(text string) []way {
	if han(text) == 0 {
		return nil
	}
	var found []way
	folded := simplified(text)
	for i := 0; i < len(folded); {
		_, size := utf8.DecodeRuneInString(folded[i:])
		for _, one := range w[folded[i:i+size]] {
			if one.han != "" && strings.HasPrefix(folded[i:], one.han) {
				found = append(found, one)
			}
		}
		i += size
	}
	return found
}
