package answer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
)

// The longest direct line, in characters, for one case and for several.
const (
	MaxLine = 300
	MaxList = 800
)

// phrases are the fixed words of a direct line, by language.
type phrases struct {
	differ, stop, colon, semicolon string
	none                           string // the status of an incident without one
	left, sides                    string // how many facts, and how many sides of one, are left out
	silent, holds, others          string // that no source speaks of a slot, and what the record has instead

	nothing, incomparable, equal string // cells and outcomes of a comparison
	among, leftOut, noFigure     string // what a statistic is computed over
	sumOf, notAdded              string
	noCase                       string // no case is of the kind that is asked for
	found, rest                  string // how many cases a list has, and that it misses some
	fromText                     string // words of an article with who says them
	inArticles                   string // before words of articles
	wrote, published, unsigned   string // of a source itself
	unsaid                       string // the sources do not say
	readAs                       string // how a misspelt word was read
	unnamed, named, victims      string // whether sources name somebody in full
	advice, order                string
	firstParts                   string // how many questions of the message are answered
}

var wording = map[Language]phrases{
	English: {differ: "sources differ: ", stop: ". ", colon: ": ", semicolon: "; ", none: "no charge and no decision was found",
		left: ". Further on the card: %d.", sides: "; and %d more",
		silent: "The sources do not say (%s).", holds: " The record holds: %s.", others: " What they say of that kind is on the card.",
		nothing: "–", incomparable: "The sources do not say. ", equal: "Equal. ",
		among: "Of %d in confirmed records: ", leftOut: "Left out as machine-read and not confirmed: %d. ", noFigure: "The archive does not hold a figure to compare (%s).",
		sumOf: "%s (%d)", notAdded: "Not added, since no amount is given: %d.", noCase: "The archive does not hold a case of that kind. ", found: "%d cases: ", rest: ". You ask for %d: the archive does not hold the rest. ",
		fromText: "%s (%s).", inArticles: "In the articles: ", wrote: "%s wrote %s.", published: "%s was published on %s.", unsigned: "The sources do not say it: %s.",
		unsaid: "The sources do not say. ", readAs: "Read as: %s. ", unnamed: "%s: the sources do not say the full name.", named: "%s: so the sources name the party.", victims: "The archive does not hold names of victims, witnesses or minors.",
		firstParts: "Answered: the first %d questions of the message. Ask the others one at a time.",
		advice:     "This is no legal advice; ask a lawyer. ", order: "There is no case named in this, and no question about one. Ask, as in: How long was Han jailed?"},
	Chinese: {differ: "来源不一：", stop: "。", colon: "：", semicolon: "；", none: "没有发现指控或裁决",
		left: "。卡片上另有%d项。", sides: "；另有%d种说法",
		silent: "来源未提及%s。", holds: "记录载有：%s。", others: "同类内容见卡片。",
		nothing: "未提及", incomparable: "来源未提及可比较的数值。", equal: "相同。",
		among: "在已确认记录的%d项中：", leftOut: "机器读取、未经确认而未计入：%d项。", noFigure: "资料库没有可比较的数值（%s）。",
		sumOf: "%s（%d项）", notAdded: "未提及金额而未计入：%d项。", noCase: "资料库没有这样的案件。", found: "%d个案件：", rest: "。问题提到%d个：其余案件资料库没有收录。",
		fromText: "%s（%s）。", inArticles: "文章中：", wrote: "%s，作者：%s。", published: "%s，发表于%s。", unsigned: "来源未提及：%s。",
		unsaid: "来源未提及。", readAs: "理解为：%s。", unnamed: "%s：来源未提及全名。", named: "%s：来源如此称呼当事人。", victims: "资料库没有受害人、证人或未成年人的姓名。",
		firstParts: "只答复前%d个问题，其余请逐一提问。",
		advice:     "这不是法律意见，请咨询律师。", order: "其中没有案件名称，也不是关于案件的问题。例如可以问：韩某被判多久？"},
	Traditional: {colon: "：", semicolon: "；"}, // of labels alone
}

// factLine writes what the sources say of one party in one slot, its newest
// status first: "Han: sentenced, 12 June 2025. Term: three years and one month
// (China Daily)". Where not everything fits the room, the charge and the notes are
// left out first, then whole facts, which are counted: no figure is ever cut.
func factLine(c *corpus.Case, party corpus.PartyID, facts []corpus.Fact, lang Language, room int) string {
	full, left := factLineIn(c, party, facts, lang, room, room < MaxLine)
	if left == 0 {
		return full
	}
	if brief, fewer := factLineIn(c, party, facts, lang, room, true); fewer < left {
		return brief
	}
	return full
}

// factLineIn writes a fact line, and says how many facts have found no room. A
// brief one has neither charge nor notes.
func factLineIn(c *corpus.Case, party corpus.PartyID, facts []corpus.Fact, lang Language, room int, brief bool) (line string, left int) {
	w := wording[lang]
	line = Shorten(who(c, party), room*2/5) + w.colon + standingBeside(c, party, facts, lang, !brief)
	for i, f := range facts {
		spare := more
		if i == 0 {
			spare = 0 // the first one is what was asked for
		}
		reserved := more
		if len(facts) == 1 {
			reserved = runes(w.stop) // nothing further will be counted
		}
		if brief && !suspended(f) {
			f.Note = ""
		}
		words := w.stop + factWords(c, f, lang, room-runes(line)-reserved)
		if i == 0 && inWords(f) {
			words = Shorten(words, max(room-runes(line)-reserved, 60))
		}
		if left > 0 || runes(line+words)+spare > room {
			left++
			continue
		}
		line += words
	}
	if rest := fmt.Sprintf(w.left, left); left > 0 && runes(line+rest) <= room {
		line += rest
	}
	return line, left
}

// inWords reports whether a fact says it in words, which may be cut.
func inWords(f corpus.Fact) bool {
	return f.Slot == corpus.SlotOutcome && len(figures(strings.Join(factWordsOf(f), " "))) == 0
}

// more is the room that the count of what is left out takes.
const more = 32

// standingLine writes the newest status of a party, with whom it concerns where
// that is somebody else, and, where there is room for it and the case has
// several, which charge or claim.
func standingLine(c *corpus.Case, id corpus.PartyID, lang Language, charge bool) string {
	return standingBeside(c, id, nil, lang, charge)
}

// standingBeside is [standingLine] before facts: with the status of the matter that
// the first of them is of.
func standingBeside(c *corpus.Case, id corpus.PartyID, facts []corpus.Fact, lang Language, charge bool) string {
	status, ok := StandingOf(c, id, facts)
	if !ok {
		return wording[lang].none
	}
	if id == "" {
		const room = 90 // beside what else the line says
		if words := Standings(c, lang); words != StandingWords(status, lang) && len(facts) == 0 && runes(words) <= room {
			return words
		}
	}
	line := StandingWords(status, lang)
	if other, ok := c.Party(status.Party); ok && other.ID != id && !inTitle(c, other) {
		line = other.Name() + wording[lang].colon + line
	}
	if charge && len(c.Status) > 1 && status.About != "" {
		line += " (" + Shorten(status.About, 60) + ")"
	}
	return line
}

// inTitle reports whether the case's title names the party alone.
func inTitle(c *corpus.Case, party corpus.Party) bool {
	title := spaced(c.Title)
	return len(c.Defendants()) < 2 && slices.ContainsFunc(forms(party.Name()), func(form string) bool { return strings.Contains(title, form) })
}

// factWords writes one fact: its heading and what each side says, as many sides
// as fit the room, one at least.
func factWords(c *corpus.Case, f corpus.Fact, lang Language, room int) string {
	w := wording[lang]
	publishers := 2
	if room < 120 {
		publishers = 1
	}
	words := Heading(c, f, lang)
	if date := DateWords(f, lang); date != "" && f.Slot == corpus.SlotStatus {
		words += ", " + date
	}
	words += w.colon
	if f.Differs() {
		words += w.differ
	}
	sides := Sides(c, f, lang)
	for i, side := range sides {
		said := side.brief(publishers)
		if i > 0 {
			said = w.semicolon + said
		}
		spare := more
		if i+1 == len(sides) {
			spare = 0 // nothing is left to be counted
		}
		if i > 0 && runes(words+said)+spare > room {
			return words + fmt.Sprintf(w.sides, len(sides)-i)
		}
		words += said
	}
	if (f.Slot == corpus.SlotTerm || f.Slot == corpus.SlotStatus) && f.Note != "" && runes(words+f.Note)+3 <= room {
		words += " (" + strings.TrimSuffix(f.Note, ".") + ")"
	}
	return words
}

// who names the party, with the case's title where that does not name it too.
func who(c *corpus.Case, id corpus.PartyID) string {
	title := strings.TrimSuffix(c.Title, ".")
	if party, ok := c.Party(id); ok && !inTitle(c, party) {
		return party.Name() + " (" + title + ")"
	}
	return title
}

// suspended reports whether a term need not be served as it stands, which is said
// wherever the term is.
func suspended(f corpus.Fact) bool {
	return f.Slot == corpus.SlotTerm && suspending.MatchString(f.Note)
}

var suspending = regexp.MustCompile(`(?i)\b(?:suspend|condition|probation)\w*|缓刑|緩刑`)
