package lexicon

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"casebot/index"
)

//go:embed ways.txt
var wayLines string

// WaysToSay are those of ways.txt. They never change.
var WaysToSay = readWays(wayLines)

// Ways are the senses of ways.txt, each way to say one by its first stem or its
// first character.
type Ways map[string][]Way

// A Way is one of several to say what a sense means.
type Way struct {
	Sense string
	Stems []string
	Han   string
}

// readWays reads a sense to a line.
func readWays(lines string) Ways {
	all := Ways{}
	for i, line := range slices.Collect(strings.Lines(lines)) {
		english, chinese, _ := strings.Cut(strings.TrimSpace(line), "|")
		if strings.HasPrefix(line, "#") || english == "" {
			continue
		}
		sense := "#" + strconv.Itoa(i)
		for _, word := range list(english) {
			if stems := Terms(word); len(stems) > 0 {
				all.add(stems[0], Way{Sense: sense, Stems: stems})
			}
		}
		for _, word := range list(chinese) {
			word = Simplified(word)
			all.add(Clip(word, 1), Way{Sense: sense, Han: word})
		}
	}
	return all
}

// add enters a way, unless another word of the same stems has.
func (w Ways) add(first string, one Way) {
	if !slices.ContainsFunc(w[first], func(other Way) bool {
		return other.Sense == one.Sense && other.Han == one.Han && slices.Equal(other.Stems, one.Stems)
	}) {
		w[first] = append(w[first], one)
	}
}

// In returns all ways that a text has, in its order.
func (w Ways) In(text string) []Way {
	return append(w.InTokens(slices.DeleteFunc(index.Analyze(text), index.Token.Han)), w.InHan(text)...)
}

// InTokens returns those of some English words.
func (w Ways) InTokens(tokens []index.Token) []Way {
	var found []Way
	for i := range tokens {
		for _, one := range w[tokens[i].Term] {
			if one.Han == "" && begins(tokens[i:], one.Stems) {
				found = append(found, one)
			}
		}
	}
	return found
}

// InHan returns those of the Chinese words of a text.
func (w Ways) InHan(text string) []Way {
	if Han(text) == 0 {
		return nil
	}
	var found []Way
	folded := Simplified(text)
	for i := 0; i < len(folded); {
		_, size := utf8.DecodeRuneInString(folded[i:])
		for _, one := range w[folded[i:i+size]] {
			if one.Han != "" && strings.HasPrefix(folded[i:], one.Han) {
				found = append(found, one)
			}
		}
		i += size
	}
	return found
}
