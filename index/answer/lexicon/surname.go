package lexicon

import (
	_ "embed"
	"iter"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// knownAs writes the Chinese names of companies and places as the records do,
// HanNames are these by the names that they stand for. Neither ever changes.
var knownAs, HanNames = readNames(index.ChineseNames())

func readNames(names iter.Seq2[string, []string]) (*strings.Replacer, map[string][]string) {
	var pairs []string
	known := map[string][]string{}
	for name, forms := range names {
		for _, form := range forms {
			pairs = append(pairs, form, " "+name+" ")
		}
		known[name] = append(known[name], forms...)
	}
	return strings.NewReplacer(pairs...), known
}

//go:embed surnames.txt
var surnameLines string

// latinSurname and hanSurnames never change.
var latinSurname, hanSurnames = readSurnames(surnameLines)

// LatinSurname returns the reading of a surname in simplified characters, empty where it is none.
func LatinSurname(surname string) string { return latinSurname[surname] }

// HanSurnames returns the surnames of a reading.
func HanSurnames(reading string) []string { return hanSurnames[reading] }

func readSurnames(lines string) (latin map[string]string, chinese map[string][]string) {
	latin, chinese = map[string]string{}, map[string][]string{}
	for line := range strings.Lines(lines) {
		fields := strings.Fields(line)
		if len(fields) < 2 || fields[0] == "#" {
			continue
		}
		chinese[fields[0]] = fields[1:]
		for _, surname := range fields[1:] {
			if latin[surname] == "" {
				latin[surname] = fields[0]
			}
		}
	}
	return latin, chinese
}

// SurnamePattern matches a surname in simplified characters: one of two characters where there
// is one, else any character.
var SurnamePattern = `(?:` + strings.Join(doubleSurnames(latinSurname), "|") + `|\p{Han})`

// doubleSurnames returns the surnames of two characters, in order.
func doubleSurnames(latin map[string]string) []string {
	var double []string
	for surname := range latin {
		if Runes(surname) == 2 {
			double = append(double, surname)
		}
	}
	slices.Sort(double)
	return double
}

// FamilyOf returns the surname that a Chinese name begins with, in either script.
func FamilyOf(name string) string {
	if double := Clip(name, 2); latinSurname[index.Fold(double)] != "" {
		return double
	}
	return Clip(name, 1)
}

// Withheld finds a person of whom no more than the surname is given, as Chinese
// sources write it: 韩某, 韩某某, 韩某甲, 韩教授; or a surname before what was done to them.
var (
	Withheld = regexp.MustCompile(`(` + SurnamePattern + `)(?:某{1,2}[甲乙丙丁]?|教授)`)
	treated  = regexp.MustCompile(`(?:^|[^\p{Han}]|[和与跟及对比给])(` + SurnamePattern + `)(?:某?)(案|被|获|判|赚|罚|和|与|跟|比|呢|的|$|[^\p{Han}])`)
)

// Respelled returns the ways in which the question may be meant where it names
// people in the other script, nil where it names none. Each is the question with
// the surnames written in Latin letters, or with one in Chinese characters.
func Respelled(question string) []string {
	folded := index.Fold(question)
	if Han(folded) > 0 {
		if strings.Contains(folded, "韩国") {
			folded = inKorean(folded)
		}
		latin := InLatin(knownAs.Replace(folded))
		var out []string
		if latin != folded {
			out = append([]string{latin}, homophones(folded)...)
		}
		return append(out, WithheldAs(question)...)
	}
	return WithheldAs(question)
}

// WithheldAs returns a question with the surnames that it writes in Latin letters as
// Chinese texts write those of people whose names are withheld.
func WithheldAs(question string) []string {
	var out []string
	fields := strings.Fields(question)
	for i, field := range fields {
		word := BareWord(field)
		if !Capitalised(question, index.Fold(word), 0) || i+1 < len(fields) && BareWord(field) == field && Capital(fields[i+1]) {
			continue // of a full name the surname alone is somebody else's too
		}
		for _, surname := range hanSurnames[index.Fold(word)] {
			out = append(out, strings.Replace(question, word, surname+"某", 1))
		}
	}
	return out[:min(len(out), 8)]
}

// koreanSurname gives the reading of a surname that Korean sources write.
var koreanSurname = map[string]string{"李": "Lee", "金": "Kim", "朴": "Park", "崔": "Choi", "郑": "Jung"}

// inKorean writes the withheld names of a question about Korea as they are read
// there.
func inKorean(folded string) string {
	return Withheld.ReplaceAllStringFunc(folded, func(name string) string {
		surname := Withheld.FindStringSubmatch(name)[1]
		if reading := koreanSurname[surname]; reading != "" {
			return " " + reading + " "
		}
		return name
	})
}

// homophones writes a withheld name with the other surnames that sound the same.
func homophones(folded string) []string {
	m := Withheld.FindStringSubmatchIndex(folded)
	if m == nil {
		return nil
	}
	var out []string
	surname := folded[m[2]:m[3]]
	for _, other := range hanSurnames[latinSurname[surname]] {
		if other != surname {
			out = append(out, folded[:m[2]]+other+folded[m[3]:])
		}
	}
	return out
}

// InLatin writes the surnames of a folded Chinese question in Latin letters:
// 许某被罚多少 is " Xu 被罚多少".
func InLatin(folded string) string {
	replace := func(pattern *regexp.Regexp, text string) string {
		matches := pattern.FindAllStringSubmatchIndex(text, -1)
		slices.Reverse(matches)
		for _, m := range matches {
			end := m[3]
			if len(m) < 6 {
				end = m[1] // the mark of the withheld name goes with it
			}
			if reading := latinSurname[text[m[2]:m[3]]]; reading != "" {
				text = text[:m[2]] + " " + strings.ToUpper(reading[:1]) + reading[1:] + " " + text[end:]
			}
		}
		return text
	}
	return replace(treated, replace(Withheld, folded))
}
