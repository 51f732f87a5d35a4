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
	if !a.person || a.unnamed() {
		return ""
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

// known returns the names of an actor: in full, and by what else the article knows them.
func (d *draft) known(a *actor) []corpus.Name {
	all := []corpus.Name{{Text: clip(a.name, 200), Sources: []corpus.ArticleID{d.r.a.ID}}}
	if alias := d.alias(a); alias != "" && !a.goesBy(alias) {
		all = append(all, corpus.Name{Text: alias, Sources: []corpus.ArticleID{d.r.a.ID}})
	}
	return all
}
