package match

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A reading is one way to understand a person's name: which word is the
// family's, and what stands for the given name.
type reading struct {
	family string // in Latin letters: "han"
	given  string // in Latin letters; empty where withheld; "#jia" where 甲 tells namesakes apart
	script script
}

// A script is how a name is written that a reading was taken from.
type script int

const (
	plainLetters     script = iota
	cantoneseLetters        // Lau for 刘: it stands for a name in characters alone, whatever its given name
	characters
)

// across reports whether one of two readings is of a name in characters where the other
// stands for such a one.
func (r reading) across(o reading) bool {
	return r.script != cantoneseLetters && o.script != cantoneseLetters ||
		r.script == characters && o.script == cantoneseLetters || r.script == cantoneseLetters && o.script == characters
}

// person understands the name of a natural person in Latin or Chinese script:
// Han, HAN, 韩某, 韓某某 and Han Moumou have the same one reading. A name of which
// either end may be the family's has two. A placeholder has none.
func person(name string) []reading {
	if before, _, ok := strings.Cut(name, ","); ok && strings.IndexFunc(name, han) < 0 {
		rest := name[len(before)+1:]
		if family := words(fold(before)); len(family) > 0 {
			return []reading{{family: family[len(family)-1], given: strings.Join(unmasked(words(fold(rest))), "")}}
		}
	}
	folded := fold(name)
	switch {
	case unnamed(folded):
		return nil
	case strings.IndexFunc(folded, han) >= 0:
		return chinese(folded)
	}
	parts := unmasked(words(folded))
	switch len(parts) {
	case 0:
		if folded == "mou" {
			return []reading{{family: folded}} // alone it masks nothing
		}
		return nil
	case 1:
		return spelt([]reading{{family: plain(parts[0])}}, parts[0], "")
	}
	last := len(parts) - 1
	out := []reading{{family: plain(parts[last]), given: strings.Join(parts[:last], "")}}
	if romanised[plain(parts[0])] {
		out = append(out, reading{family: plain(parts[0]), given: strings.Join(parts[1:], "")})
	}
	return spelt(out, parts[0], strings.Join(parts[1:], ""))
}

// spelt adds the readings of a surname that may be spelt as in Taiwan, Yeh for Ye, or as in
// Hong Kong, Lau for Liu.
func spelt(readings []reading, family, given string) []reading {
	if read := taiwanese[family]; read != "" {
		readings = append(readings, reading{family: read, given: given})
	}
	for _, read := range cantonese[family] {
		readings = append(readings, reading{family: read, script: cantoneseLetters})
	}
	return readings
}

// plain writes the u of Lv and Lyu as Lü is folded.
func plain(family string) string {
	if family == "lv" || family == "lyu" {
		return "lu"
	}
	return family
}

// unmasked leaves out titles and what stands for a withheld name.
func unmasked(parts []string) []string {
	return slices.DeleteFunc(slices.Clone(parts), func(word string) bool { return masks[word] })
}

// chinese reads a folded name in Chinese characters.
func chinese(folded string) []reading {
	for _, word := range []string{"被告人", "被告", "原告", "上诉人", " "} {
		folded = strings.ReplaceAll(folded, word, "")
	}
	for family, read := range compounds {
		if rest, ok := strings.CutPrefix(folded, family); ok {
			return []reading{{read, chineseGiven(rest), characters}}
		}
	}
	first, size := utf8.DecodeRuneInString(folded)
	if size == 0 || first == '某' {
		return nil
	}
	family, ok := readings[string(first)]
	if !ok {
		family = syllable(first)
	}
	out := []reading{{family, chineseGiven(folded[size:]), characters}}
	if other := either[string(first)]; other != "" {
		out = append(out, reading{other, out[0].given, characters})
	}
	return out
}

// chineseGiven reads what stands behind a surname.
func chineseGiven(rest string) string {
	masked := strings.ContainsRune(rest, '某')
	rest = strings.Trim(rest, "某x")
	if masked && rest != "" {
		return "#" + latin(rest)
	}
	return latin(rest)
}

// sameReadings reports whether two names may be one person's, and whether both
// give the whole name alike.
func sameReadings(a, b []reading) (same, whole bool) {
	for _, x := range a {
		for _, y := range b {
			if x.family == y.family && x.across(y) && compatible(x.given, y.given) {
				same = true
				whole = whole || x.given == y.given && len(x.given) > 1 && x.given[0] != '#'
			}
		}
	}
	return same, whole
}

// compatible reports whether two given names can be the same: one withheld, one
// an initial or a beginning of the other. Marks tell only marks apart.
func compatible(a, b string) bool {
	if strings.HasPrefix(a, "#") != strings.HasPrefix(b, "#") {
		return true
	}
	return a == b || !strings.HasPrefix(a, "#") && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}

// unnamed reports whether a folded name is a placeholder: "a defendant", 某公司.
func unnamed(folded string) bool {
	rest := folded
	if strings.IndexFunc(folded, han) >= 0 {
		for _, word := range table["chineseunnamed"] {
			rest = strings.ReplaceAll(rest, word, "")
		}
	}
	for _, word := range words(rest) {
		if !nameless[word] && utf8.RuneCountInString(word) > 1 {
			return false
		}
	}
	return !strings.ContainsFunc(strings.ReplaceAll(rest, " ", ""), han) || rest == ""
}
