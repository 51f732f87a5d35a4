package lookup

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/index"
)

// A Chinese full name has two to four characters, a Korean one three syllables or more.
// Korean names of two syllables are too few letters to tell them from other words.
const (
	shortestHan    = 2
	longestHan     = 4
	shortestHangul = 3
)

// hanNames are the Chinese names of a person whom the record names in full in Latin
// letters: what stands in a Chinese title or alias, begins with a surname and is read as
// that name. Where only the surname is read so, nothing says where the name ends.
func (s scan) hanNames(c *corpus.Case, p corpus.Party) (names []string) {
	if !p.Person || s.reading == nil {
		return nil
	}
	sounds := map[string]bool{}
	for _, name := range p.Names {
		words := strings.Fields(index.Fold(name.Text))
		if first := len(words) - 1; first > 0 {
			sounds[letters(words...)] = true
			sounds[letters(append([]string{words[first]}, words[:first]...)...)] = true
		}
	}
	for _, text := range append([]string{c.TitleZH}, c.Aliases...) {
		all := []rune(text)
		for i := range all {
			for n := shortestHan; n <= longestHan && i+n <= len(all) && len(sounds) > 0; n++ {
				if name := string(all[i : i+n]); isSurname(index.Fold(string(all[i]))) && !slices.Contains(names, name) && s.readAs(all[i:i+n], sounds) {
					names = append(names, name)
				}
			}
		}
	}
	return names
}

// letters are the letters of words, one behind the other.
func letters(words ...string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return r
	}, strings.Join(words, ""))
}

// readAs reports whether characters are read as one of some names in Latin letters. A
// surname may have a reading of its own.
func (s scan) readAs(characters []rune, sounds map[string]bool) bool {
	given := ""
	for _, r := range characters[1:] {
		read := s.reading(r)
		if read == "" {
			return false
		}
		given += read
	}
	surname := index.Fold(string(characters[0]))
	return sounds[s.reading(characters[0])+given] || sounds[surnameReadings()[surname]+given]
}

// surnameReadings are the readings of characters that have one of their own as surnames.
func surnameReadings() map[string]string {
	return map[string]string{"曾": "zeng", "单": "shan", "解": "xie", "任": "ren", "华": "hua", "翟": "zhai", "覃": "qin", "区": "ou", "仇": "qiu", "查": "zha"}
}

// suffixesHangul are what stands behind a Korean name in one word with it, the longer
// ones first.
var suffixesHangul = []string{"씨에게", "씨는", "씨가", "씨를", "씨의", "씨와", "씨도", "에게", "으로", "이라", "씨", "은", "는", "이", "가", "을", "를", "의", "와", "과", "도", "로"}

// hangulForms are the ways in which a Korean full name stands in a message; none where it
// is withheld, 김모 for somebody of that surname, or no more than a surname.
func hangulForms(name string) (forms []string) {
	syllables := []rune(name)
	if !hangul(name) || len(syllables) < shortestHangul || syllables[1] == '모' && len(syllables) == 3 && strings.HasSuffix(name, "씨") {
		return nil
	}
	forms = []string{name}
	for _, behind := range suffixesHangul {
		forms = append(forms, name+behind)
	}
	return forms
}

// hangulPhrases are what a word in Korean may be the name of: the word itself, and what is
// left of it without what stands behind a name.
func (s scan) hangulPhrases() (asked []hunch) {
	ask := func(word string) {
		if utf8.RuneCountInString(word) >= shortestHangul {
			asked = append(asked, hunch{index.Phrase{Words: []string{word}}, 2})
		}
	}
	for i := range s.tokens {
		word := s.word(i)
		if !hangul(word) {
			continue
		}
		ask(word)
		for _, behind := range suffixesHangul {
			if name, ok := strings.CutSuffix(word, behind); ok {
				ask(name)
			}
		}
	}
	return asked
}

// hangul reports whether a word is written in Korean letters alone.
func hangul(word string) bool {
	return word != "" && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.Is(unicode.Hangul, r) })
}
