package discord

import "strings"

// escape returns text that Discord shows as the text: without emphasis, code,
// spoilers, masked links, mentions, emoji, timestamps, addresses that become links
// with a preview, or headings, quotes and numbered lists at the start of a line.
// Everything else passes unchanged, so that plain prose stays equal to what was
// written.
func escape(text string) string {
	if !strings.ContainsAny(text, markup) {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + 16)
	head := true // nothing but space since the start of the line
	from := 0    // of the line, past its space
	for i := range len(text) {
		switch c := text[i]; {
		case c == '\n':
			head = true
		case head && c != ' ':
			head, from = false, i
		}
		if live(text, i, from) {
			b.WriteByte('\\')
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// markup are the characters that may have a meaning.
const markup = "\\*_`<|~(@:#->."

// live reports whether the character at i would have a meaning. from is where its
// line begins.
func live(text string, i, from int) bool {
	before, rest := text[:i], text[i:]
	switch rest[0] {
	case '\\', '*', '_', '`', '<':
		return true
	case '|', '~':
		return len(rest) > 1 && rest[1] == rest[0]
	case '(':
		return strings.HasSuffix(before, "]")
	case '@':
		return strings.HasPrefix(rest, "@everyone") || strings.HasPrefix(rest, "@here")
	case ':':
		return strings.HasPrefix(rest, "://") && strings.TrimRight(before, alphanumeric) != before
	case '#', '>', '-':
		return i == from && leads(rest)
	case '.':
		number := before[from:]
		listed := number != "" && strings.Trim(number, "0123456789") == "" && spaced(rest[1:])
		return listed || invites(before, rest)
	}
	return false
}

const alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

// leads reports whether a line begins as a heading, small print or a quote.
func leads(line string) bool {
	for _, mark := range []string{"#", "##", "###", "-#", ">", ">>>"} {
		if rest, ok := strings.CutPrefix(line, mark); ok && spaced(rest) {
			return true
		}
	}
	return false
}

func spaced(rest string) bool { return rest != "" && (rest[0] == ' ' || rest[0] == '\t') }

// invites reports whether a dot is that of an invitation to a server, which is
// shown with a preview even where it is not an address.
func invites(before, rest string) bool {
	host := strings.ToLower(before[max(len(before)-len("discordapp"), 0):])
	rest = strings.ToLower(rest[:min(len(rest), len(".com/invite/"))])
	switch {
	case strings.HasSuffix(host, "discord"):
		return strings.HasPrefix(rest, ".gg/") || rest == ".com/invite/"
	case host == "discordapp":
		return rest == ".com/invite/"
	}
	return false
}

// escapeLabel escapes the text of a masked link. Discord finds its end by pairing
// brackets, so those that do not pair become parentheses.
func escapeLabel(text string) string {
	if !paired(text, '[', ']') {
		text = strings.NewReplacer("[", "(", "]", ")").Replace(text)
	}
	return escape(text)
}

// paired reports whether each opening mark is closed before the next one opens.
func paired(text string, opening, closing rune) bool {
	open := false
	for _, r := range text {
		if r == opening || r == closing {
			if open == (r == opening) {
				return false
			}
			open = !open
		}
	}
	return !open
}
