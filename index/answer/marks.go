package answer

import "strings"

// One rule holds for the marks of Chinese text: those that casebot itself sets are
// full-width, whatever stands beside them; a title, a name, a value as it is printed,
// a figure and what can be typed keep their own.

// Aside puts words in brackets behind others: "Han (China Daily)".
func Aside(words string, lang Language) string {
	if lang.chinese() {
		return "（" + words + "）"
	}
	return " (" + words + ")"
}

// Comma stands before what is added: "sentenced, 12 June 2025".
func Comma(lang Language) string {
	if lang.chinese() {
		return "，"
	}
	return ", "
}

// Listed joins what is of one kind: "China Daily, Biometric Update".
func Listed(parts []string, lang Language) string {
	if lang.chinese() {
		return strings.Join(parts, "、")
	}
	return strings.Join(parts, ", ")
}

// Staged is the mark of how far a figure has come, behind what it is said of:
// " [claimed]".
func Staged(stage string, lang Language) string {
	if lang.chinese() {
		return "［" + stage + "］"
	}
	return " [" + stage + "]"
}

// StagedBefore is the same mark before a figure: "[claimed] ".
func StagedBefore(stage string, lang Language) string {
	if lang.chinese() {
		return Staged(stage, lang)
	}
	return "[" + stage + "] "
}

// unstopped is a text without the full stop of a name at its end, as in "Corp.", where
// another follows.
func unstopped(text, follows string) string {
	if strings.HasPrefix(follows, ".") {
		return strings.TrimSuffix(text, ".")
	}
	return text
}

// fullStop ends a sentence behind which nothing comes.
func fullStop(lang Language) string { return strings.TrimSpace(wording[lang].stop) }
