package extract

import (
	"strings"
	"unicode"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// By what else somebody is known stands beside the name, within quotation marks or behind words
// that say so: 網紅「小玉」朱玉宸, "Wren, known online as “Kite”".
const (
	knownBy    = `(?:also |better |otherwise |widely |publicly )?known (?:online |to [\p{L} ]{2,24} |on \p{L}+ )?as|nicknamed|who (?:goes|went|traded) (?:online )?(?:by the name |by |as )(?:of )?|a\.k\.a\.|alias`
	quoteOpen  = `["“‘「]`
	quoteClose = `[,.]?["”’」]`
	famedZH    = `网红|網紅|直播主|主播|(?i:youtuber)|艺人|藝人|歌手|实况主|實況主|绰号|綽號|昵称|暱稱|网名|網名|艺名|藝名|外号|外號|人称|人稱|化名`
)

// alias returns by what else an actor is known in the article, empty where it says nothing.
func (d *draft) alias(a *actor) string {
	if a.unnamed() {
		return ""
	}
	if !a.person {
		return d.shortName(a)
	}
	for _, form := range append([]string{a.name}, a.forms...) {
		called := regexp.QuoteMeta(form)
		if first := []rune(form)[0]; unicode.Is(unicode.Han, first) {
			called += `|` + string(first) + `[男女嫌某]`
		}
		beside := regexp.MustCompile(`(?:` + called + `)[^.;。；“"「]{0,40}?\b(?:` + knownBy + `) ` + quoteOpen + `(\p{Lu}[\p{L}\d _.-]{1,24}?)` + quoteClose + `|` +
			`(?:` + famedZH + `)` + quoteOpen + `([\p{Han}\p{L}\d]{2,10})` + quoteClose + `（?(?:本名)?(?:` + called + `)|` +
			`(?:` + called + `)[（，,]?(?:` + famedZH + `)(?:为|為)?` + quoteOpen + `([\p{Han}\p{L}\d]{2,10})` + quoteClose)
		if m := beside.FindStringSubmatch(d.r.a.Text); m != nil {
			return strings.TrimSpace(m[1] + m[2] + m[3])
		}
	}
	return ""
}

// shortName returns the short form that the article puts in brackets behind a company's name, or
// the initials by which it goes on to call it: "Tools for Trade (TFT)", GM.
func (d *draft) shortName(a *actor) string {
	text := d.r.a.Text
	if chinese(a.name) || !strings.Contains(a.name, " ") {
		return ""
	}
	behind := regexp.MustCompile(regexp.QuoteMeta(a.name) + `(?:,? (?:Inc|Ltd|LLC|LLP|Corp|Co|PLC|plc|Limited|GmbH|AG)\.?)? \((?:the )?(?:` + quoteOpen + `(?:the )?(\p{Lu}[\p{L}\d&-]{1,20})` + quoteClose + `|(\p{Lu}{2,6}))\)`)
	if m := behind.FindStringSubmatch(text); m != nil {
		if short := m[1] + m[2]; m[1] != "" || initialsOf(a.name, short) {
			return short
		}
	}
	for _, m := range capitalsAlone.FindAllStringSubmatch(text, 200) {
		if short := m[1]; !nobodysInitials[short] && initialsOf(a.name, short) && !regexp.MustCompile(`\p{L}[’']?s? \(`+short+`\)`).MatchString(text) {
			return short
		}
	}
	return ""
}

// capitalsAlone is a word of capitals.
var capitalsAlone = regexp.MustCompile(`\b(\p{Lu}{2,6})\b`)

// nobodysInitials are words of capitals that stand for things and offices, whoever's initials
// they might be.
var nobodysInitials = map[string]bool{"AI": true, "EU": true, "UK": true, "US": true, "UN": true, "IT": true, "PC": true, "TV": true, "ID": true, "HR": true, "PR": true, "IP": true, "CEO": true, "DNA": true, "GPS": true, "FTC": true, "FCC": true, "DPA": true, "DPC": true, "ICO": true, "SMS": true, "USA": true, "PIN": true, "DC": true, "CA": true, "NY": true, "AG": true, "AM": true, "PM": true, "BBC": true, "CNN": true, "AP": true}

// initialsOf reports whether some capitals are the initials of a name's words: of all of them, or
// of all but the last: MSG of Marlow Square Garden Entertainment.
func initialsOf(name, capitals string) bool {
	var all, small strings.Builder
	for _, word := range strings.Fields(name) {
		small.WriteRune(unicode.ToUpper([]rune(word)[0]))
		if first := []rune(word)[0]; unicode.IsUpper(first) && !nameWords["legalform"][strings.ToLower(strings.Trim(word, ".,"))] {
			all.WriteRune(first)
		}
	}
	whole := all.String()
	return whole == capitals || small.String() == capitals || len(capitals) > 2 && whole[:max(0, len(whole)-1)] == capitals
}

// longName is the rest of a name of several words, small ones too, whose initials stand in
// brackets behind it: " for Trade (TFT)".
var longName = regexp.MustCompile(`^((?: (?:for|of|and|the|to|in|\p{Lu}[\p{L}’'-]+)){1,5}) \(` + quoteOpen + `?(\p{Lu}{3,6})` + quoteClose + `?\)`)

// withInitials returns a run of capitals with the words behind it that the initials in brackets
// behind them make a part of the name.
func withInitials(text string, run token) token {
	near := text[run.end:cut(text, run.end+80)]
	if !strings.Contains(near, " (") {
		return run
	}
	if m := longName.FindStringSubmatch(near); m != nil && initialsOf(text[run.start:run.end]+m[1], m[2]) {
		run.end += len(m[1])
	}
	return run
}

// known returns the names of an actor: in full, and by what else the article knows them.
func (d *draft) known(a *actor) []corpus.Name {
	all := []corpus.Name{{Text: clip(a.name, 200), Sources: []corpus.ArticleID{d.r.a.ID}}}
	if alias := d.alias(a); alias != "" && !a.goesBy(alias) {
		all = append(all, corpus.Name{Text: alias, Sources: []corpus.ArticleID{d.r.a.ID}})
	}
	return all
}
