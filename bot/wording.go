package bot

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/index/answer"
)

// A Wording says the bot's own words: labels, hints, refusals and what a command
// found in the reader's language, and the direct line of what answers a question
// in the language of the question. Titles, summaries, notes and quotes are data and
// stay as they are. The zero Wording is English.
//
// The key of a text is the English one; words/zh-CN.txt and words/zh-TW.txt hold
// the others. A test finds every text that is said and holds the files to it.
type Wording struct {
	locale string // of the reader
	asked  string // of the question; empty: the reader's
}

// WordingFor returns the wording for a reader's locale as Discord writes it:
// "zh-CN", "zh-TW", and English for every other.
func WordingFor(locale string) Wording { return Wording{locale: locale} }

// answering is the wording of the reply to a question in a language. Which script a
// Chinese one is answered in, the question says, or else the reader's locale: see
// [answer.ReadIn].
func (w Wording) answering(question answer.Language) Wording {
	switch {
	case question == answer.English:
		w.asked = string(answer.English)
	case question == answer.Traditional:
		w.asked = traditional
	default:
		w.asked = simplified
	}
	return w
}

// line is the wording of a reply's direct line.
func (w Wording) line() Wording {
	if w.asked == "" {
		return w
	}
	return Wording{locale: w.asked}
}

// lang is the language in which the answerer writes the labels.
func (w Wording) lang() answer.Language {
	switch w.locale {
	case simplified:
		return answer.Chinese
	case traditional:
		return answer.Traditional
	}
	return answer.English
}

// Say writes an English format and what belongs into it in the reader's language.
// The format is a literal on one line.
func (w Wording) Say(english string, args ...any) string {
	if theirs, ok := wordings()[w.locale][english]; ok {
		english = theirs
	}
	if len(args) == 0 {
		return english
	}
	return fmt.Sprintf(english, unstopped(english, args)...)
}

// unstopped are the arguments of a format, without the full stop of one that the format
// itself puts a full stop behind: what ends in "Corp." ends a sentence with one.
func unstopped(format string, args []any) []any {
	ends := func(arg any) bool { text, ok := arg.(string); return ok && strings.HasSuffix(text, ".") }
	if !strings.Contains(format, "s.") || !slices.ContainsFunc(args, ends) {
		return args
	}
	args = slices.Clone(args)
	for i, verb := range formatVerb.FindAllStringSubmatchIndex(format, -1) {
		if verb[2] >= 0 {
			fmt.Sscanf(format[verb[2]:verb[3]], "[%d]", &i)
			i--
		}
		if i < len(args) && ends(args[i]) && strings.HasPrefix(format[verb[1]:], ".") {
			args[i] = strings.TrimSuffix(args[i].(string), ".")
		}
	}
	return args
}

// Date writes a day, a month or a year.
func (w Wording) Date(d corpus.Date) string {
	switch {
	case d.IsZero():
		return w.Say("date not known")
	case w.lang() == answer.English:
		return d.Display()
	}
	return d.String()
}

// sentences puts sentences behind each other; empty ones are left out.
func (w Wording) sentences(all ...string) string {
	var said []string
	for _, sentence := range all {
		if sentence != "" {
			said = append(said, sentence)
		}
	}
	if w.lang() == answer.English {
		return strings.Join(said, " ")
	}
	for i := range said[:max(0, len(said)-1)] { // an example at the end of one has no full stop
		if last, _ := utf8.DecodeLastRuneInString(said[i]); unicode.IsLetter(last) || unicode.IsDigit(last) {
			said[i] += "。"
		}
	}
	return strings.Join(said, "")
}

// List puts parts behind each other that hold commas themselves.
func (w Wording) List(parts []string) string {
	between := "; "
	if w.lang() != answer.English {
		between = "；"
	}
	return strings.Join(parts, between)
}

// value writes a value in our own words, not as a source prints it.
func (w Wording) value(v corpus.Value) string { return answer.ValueIn(v, w.lang()) }

// commas puts parts behind each other that hold no commas themselves.
func (w Wording) commas(parts []string) string {
	if w.lang() == answer.English {
		return strings.Join(parts, ", ")
	}
	return strings.Join(parts, "、")
}

// Term is [Wording.Say] for a text without verbs that stands in a table of the
// bot: the summary of a command, the title of a view.
func (w Wording) Term(english string) string { return w.Say(english) }

// Joined puts behind words what belongs to them: a date, who published them.
func (w Wording) Joined(parts ...string) string { return strings.Join(parts, answer.Comma(w.lang())) }

// aside puts words in brackets behind others.
func (w Wording) aside(words string) string { return answer.Aside(words, w.lang()) }

// title is the title of a case for the reader.
func (w Wording) title(c *corpus.Case) string { return answer.TitleIn(c, w.lang()) }
