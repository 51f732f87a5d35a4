package read

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

var (
	// rightsOf is who holds the rights in a page, below it.
	rightsOf = regexp.MustCompile(`^(?i:©|copyright(?: ©)?|\(c\) ?(?:19|20)\d\d)\s*(?:(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?,?\s+)?(\p{Lu}[\p{L}\d’'&.-]*(?: (?:(?:of|the|for|and|&) )*\p{Lu}[\p{L}\d’'&-]*){0,6})\.?(?:,? (?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?)?(?:[.,|]|$)`)
	rightsZH = regexp.MustCompile(`(?:(?:版权|版權|著作权|著作權)所有[:：　 ©]*(\p{Han}{3,16})(?:[ 　,，。|｜]|$))`)
	// statusOf is what a site says of itself in its last lines.
	statusOf = regexp.MustCompile(`^((?:The )?\p{Lu}[\p{L}’']*(?: (?:(?:of|the|for|and|&) )*\p{Lu}[\p{L}’']*){0,6}) is (?:published by|(?:a|an) (?:registered|independent|non-?profit|charity)\b)`)
	notOwner = regexp.MustCompile(`^(?:All|Rights|Copyright|未经|未經|不得|违者|違者|请勿|請勿|本报|本報|转载|轉載|侵权|侵權)`)
	paperEnd = regexp.MustCompile(`(?i:\b(?:Post|Times|Courier|Herald|Gazette|Mercury|Tribune|Chronicle|Observer|Journal|Echo|Argus|Guardian|Weekly|Bulletin|Examiner|Dispatch|Sentinel|LLP)$)|(?:晚报|晚報|日报|日報|晨报|晨報|早报|早報|新报|新報|时报|時報|商报|法院|检察院|檢察院)$`)
)

// publisherOf returns whose page a text was copied from, as its head has it: a name over or
// under the headline that the foot repeats, or that is a paper's, a firm's or a court's;
// else the one who holds the rights in it; "" where neither is clear.
func publisherOf(paragraphs []string, title string) string {
	first, end := proseSpan(paragraphs)
	var foot []string
	for _, line := range paragraphs[min(end, len(paragraphs)):] {
		foot = append(foot, owners(line)...)
	}
	if last := len(paragraphs) - 1; last >= 0 && end > 0 {
		for _, line := range paragraphs[max(first, last-footLines) : last+1] {
			foot = append(foot, owners(line)...)
		}
	}
	for _, line := range paragraphs[:first] {
		for _, name := range mastheads(line, title) {
			if at := slices.IndexFunc(foot, func(owner string) bool { return sameName(owner, name) }); at >= 0 {
				return spelled(name, foot[at])
			}
			if paperEnd.MatchString(name) {
				return spelled(name, "")
			}
		}
	}
	if len(foot) > 0 && !slices.ContainsFunc(foot, func(owner string) bool { return !sameName(owner, foot[0]) }) {
		return foot[0]
	}
	return ""
}

// footLines is how many of the last lines a page says in whose it is.
const footLines = 4

// owners returns whom a line of a page's foot names as holding its rights.
func owners(line string) (found []string) {
	for _, piece := range pieces.Split(line, -1) {
		for _, form := range []*regexp.Regexp{rightsOf, rightsZH, statusOf} {
			if m := form.FindStringSubmatch(piece); m != nil && !notOwner.MatchString(m[1]) {
				found = append(found, m[1])
			}
		}
	}
	return found
}

// mastheads returns what may be the name of a paper in a line over the text: all of it, or
// what stands before or behind a bar, before a dash or before a motto.
func mastheads(line, title string) []string {
	if isProse(line) || width(line) > 200 {
		return nil
	}
	var found []string
	for _, piece := range append(pieces.Split(line, -1), strings.Split(line, ": ")[0]) {
		piece = strings.TrimSpace(piece)
		switch words := strings.Fields(piece); {
		case repeats(title)(piece), len(words) == 0, strings.ContainsAny(piece, "0123456789:：>/"), byline(piece) != "":
		case countWide(piece) > 0 && len(words) == 1 && countWide(piece) >= 3 && countWide(piece) <= 12,
			countWide(piece) > 0 && len(words) > 1 && paperEnd.MatchString(words[0]):
			found = append(found, words[0])
		case countWide(piece) == 0 && len(words) > 1 && len(words) <= 6 && isName(piece):
			found = append(found, piece)
		}
	}
	return found
}

// isPublisher reports whether a line over the text is the name of a paper, with its motto
// or section at most.
func isPublisher(line, publisher string) bool {
	return publisher != "" && slices.ContainsFunc(mastheads(line, ""), func(name string) bool { return sameName(name, publisher) })
}

// sameName reports whether two names are one, an article before it and its spelling aside.
func sameName(a, b string) bool { return publisherName(a) == publisherName(b) }

// spelled is a name of the head; where that is in capitals, as the foot writes it.
func spelled(name, foot string) string {
	if strings.ToUpper(name) != name || countWide(name) > 0 {
		return name
	}
	if foot != "" {
		return foot
	}
	words := strings.Fields(strings.ToLower(name))
	for i, word := range words {
		if word != "llp" {
			words[i] = strings.ToUpper(word[:1]) + word[1:]
		} else {
			words[i] = "LLP"
		}
	}
	return strings.Join(words, " ")
}
