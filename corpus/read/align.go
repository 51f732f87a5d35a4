package read

import (
	"slices"
	"strings"
)

// Limits of what is put back.
const (
	fewFound   = 8    // paragraphs that may each be several of the page's
	mostShown  = 2000 // paragraphs of a page in which such are looked for
	longestGap = 80   // rows or items of one table or list
)

// realigned compares what go-trafilatura took for the main part with all that
// the page shows. Where it ran paragraphs together they are parted again, and a
// table, list or heading that it dropped from between two paragraphs goes back.
func realigned(found, shown []block) []block {
	if len(found) <= fewFound && len(shown) <= mostShown {
		found = parted(found, shown)
	}
	places := map[string][]int{}
	for i, b := range shown {
		key := squeezed(b.text)
		places[key] = append(places[key], i)
	}
	var kept []block
	last := -1 // where the paragraph before stands in the page
	for _, b := range found {
		at, key := -1, squeezed(b.text)
		for len(places[key]) > 0 && at < 0 {
			if place := places[key][0]; place > last {
				at = place
			}
			places[key] = places[key][1:]
		}
		if at > last+1 && last >= 0 && (isList(shown[last+1:at]) || belongsBetween(shown[last+1:at], shown[last], shown[at])) {
			kept = append(kept, shown[last+1:at]...)
		}
		if at >= 0 {
			last = at
			b.in, b.place = shown[at].in, at+1
		}
		kept = append(kept, b)
	}
	return kept
}

// isList reports whether paragraphs are nothing but the rows of a table or the
// items of a list, and no links.
func isList(gap []block) bool {
	return len(gap) > 1 && len(gap) <= longestGap && !slices.ContainsFunc(gap, func(b block) bool {
		return b.link || !strings.HasPrefix(b.text, "| ") && !strings.HasPrefix(b.text, "- ")
	})
}

// parted replaces each paragraph that is several of the page's in a row by
// those, each once: of a short page the library gives some of it twice.
func parted(found, shown []block) []block {
	keys := make([]string, len(shown))
	for i, b := range shown {
		keys[i] = squeezed(b.text)
	}
	var kept []block
	for _, b := range found {
		parts := partsOf(squeezed(b.text), keys, shown)
		if len(parts) < 2 {
			parts = []block{b}
		}
		kept = append(kept, slices.DeleteFunc(slices.Clone(parts), func(part block) bool { return repeated(part, kept) })...)
	}
	return kept
}

// repeated reports whether a paragraph holds the whole of one before it.
func repeated(b block, before []block) bool {
	key := squeezed(b.text)
	return slices.ContainsFunc(before, func(earlier block) bool {
		said := squeezed(earlier.text)
		return said == key || len(said) >= fewestProse && strings.Contains(key, said)
	})
}

// partsOf returns the paragraphs of the page that make up a text, nil where none do.
func partsOf(text string, keys []string, shown []block) []block {
	for from := range keys {
		rest, to := text, from
		for to < len(keys) && rest != "" && strings.HasPrefix(rest, keys[to]) {
			rest = rest[len(keys[to]):]
			to++
		}
		if rest == "" && to > from {
			return shown[from:to]
		}
	}
	return nil
}

// squeezed reduces a paragraph to its letters and digits, as it stands.
func squeezed(text string) string {
	return strings.Map(func(r rune) rune {
		if isWord(r) {
			return r
		}
		return -1
	}, text)
}

// creditLines returns what stands between the heading of a page and its text:
// there it says who wrote it and when.
func (p *page) creditLines(found []block) []string {
	lines := texts(p.shown)
	end := len(lines)
	if at := slices.IndexFunc(found, func(b block) bool { return isProse(b.text) }); at >= 0 {
		if place := slices.Index(lines, found[at].text); place >= 0 {
			end = place
		}
	}
	start := max(0, end-12)
	if at := slices.IndexFunc(lines[:end], repeats(p.about.heading)); at >= 0 {
		start = at + 1
	}
	return without(lines[start:end], func(line string) bool {
		return strings.HasPrefix(line, "| ") || width(line) > 200
	})
}
