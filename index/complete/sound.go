package complete

import (
	"slices"
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"
)

// mostReadings bounds in how many ways a name that begins with a character of
// several readings is spelt.
const mostReadings = 8

// A reader reads Chinese characters aloud, and remembers how: looking it up is
// most of the work. It is for one user at a time.
type reader map[rune][]string

// sounds returns the spellings of a Chinese name in Latin letters, without
// tones: none where it has no Chinese character. The first character is read in
// every way, since a surname often has one of its own (曾 is Zeng, 单 is Shan);
// the others in their usual one. The ü of 吕 is typed v, u or yu.
func (known reader) sounds(name string) []spelling {
	if !strings.ContainsFunc(name, han) {
		return nil
	}
	parts := words(name, longestName)
	var out []spelling
	soft := false // a sound has an ü
	for _, umlaut := range []string{"v", "u", "yu"} {
		if umlaut != "v" && !soft {
			break
		}
		for way := range mostReadings {
			more := false
			s := spellWith(parts, func(n int, r rune) string {
				all := known.readings(r)
				if len(all) == 0 {
					return string(r)
				}
				reading := all[0]
				if n == 0 && way < len(all) {
					reading, more = all[way], true
				}
				if !strings.Contains(reading, "v") {
					return reading
				}
				soft = true
				return strings.Replace(reading, "v", umlaut, 1)
			})
			if way > 0 && !more {
				break
			}
			if !slices.ContainsFunc(out, func(o spelling) bool { return o.letters == s.letters }) {
				out = append(out, s)
			}
		}
	}
	return out[:min(len(out), mostReadings)]
}

// mark stands before each letter of initials, so that they are no beginnings of a name.
const mark = '\x01'

// initials returns the first letters of the sounds of a Chinese name, hm of 韩某, each
// behind a mark: none where it has fewer than two Chinese characters. The first
// character has those of every reading.
func (known reader) initials(name string) []spelling {
	parts := words(name, longestName)
	if strings.IndexFunc(name, han) == strings.LastIndexFunc(name, han) {
		return nil
	}
	var out []spelling
	for way := range mostReadings {
		more := false
		s := spelling{letters: marked(spellWith(parts, func(n int, r rune) string {
			all := known.readings(r)
			if len(all) == 0 {
				return string(r)
			}
			if n == 0 && way < len(all) {
				more = true
				return all[way][:1]
			}
			return all[0][:1]
		}).letters), starts: []int{0}}
		if way > 0 && !more {
			break
		}
		if !slices.ContainsFunc(out, func(o spelling) bool { return o.letters == s.letters }) {
			out = append(out, s)
		}
	}
	return out
}

// marked puts a mark before each letter.
func marked(letters string) string {
	var out strings.Builder
	for _, r := range letters {
		out.WriteRune(mark)
		out.WriteRune(r)
	}
	return out.String()
}

// readings returns how a Chinese character is read, the usual way first; none of
// any other character.
func (known reader) readings(r rune) []string {
	all, ok := known[r]
	if !ok && han(r) {
		all = pinyin.SinglePinyin(r, pinyin.Args{Style: pinyin.Normal, Heteronym: true, Fallback: unread})
		known[r] = all
	}
	return all
}

func unread(rune, pinyin.Args) []string { return nil }

func han(r rune) bool { return unicode.Is(unicode.Han, r) }
