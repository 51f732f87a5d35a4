package discord

import (
	"slices"
	"strings"
	"unicode/utf8"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// quoted writes a quote with the words that matched in bold.
func quoted(q bot.Quote) string {
	var b strings.Builder
	if proves := line(q.Proves); !blank(proves) {
		b.WriteString(fit(proves, maxFieldName, escape) + "\n")
	}
	b.WriteString("> “")
	text, at := clean(q.Text), 0
	if text != q.Text || length(text) > maxQuote {
		b.WriteString(fit(line(text), maxQuote, escape)) // the marks would not be where they belong
		return b.String() + "”"
	}
	for _, m := range q.Marks {
		words := m.In(text)
		if m.Start < at || blank(words) || words == text || !utf8.ValidString(words) {
			continue
		}
		b.WriteString(oneLine(escape(text[at:m.Start])) + "**" + oneLine(escape(words)) + "**")
		at = m.End
	}
	return b.String() + oneLine(escape(text[at:])) + "”"
}

// maxQuote bounds a quote; those that replies hold have 300 characters at most.
const maxQuote = 600

func oneLine(text string) string { return strings.ReplaceAll(text, "\n", " ") }

// cardField writes a fact, nil where it says nothing. Whole lines are dropped
// where there are too many.
func (l *layout) cardField(f bot.Field) *discordgo.MessageEmbedField {
	differ := ""
	if f.Differs {
		differ = mark(l.words)
	}
	return embedField(f.Name, differ, f.Lines)
}

// mark says behind the name of a fact that its sources differ.
func mark(w bot.Wording) string { return " · " + w.Say(wordsDiffer) }

func embedField(name, mark string, lines []string) *discordgo.MessageEmbedField {
	var shown []string
	used := 0
	for _, l := range lines {
		text := fit(line(l), maxFieldValue-2, escape)
		if blank(text) {
			continue
		}
		if used += length(text) + 1; used > maxFieldValue-1 {
			shown = append(shown, ellipsis)
			break
		}
		shown = append(shown, text)
	}
	if len(shown) == 0 {
		return nil
	}
	if name = line(name); blank(name) {
		name = ellipsis
	}
	return &discordgo.MessageEmbedField{
		Name: fit(name, maxFieldName-length(mark), escape) + mark, Value: strings.Join(shown, "\n"),
		Inline: mark == "" && len(shown) == 1 && used <= maxInline,
	}
}

// maxInline is how long a value may be to stand beside others.
const maxInline = 40

// shown reports whether a conflict stands on its case's card already.
func (l *layout) shown(c bot.Conflict) bool {
	for i := range l.cards {
		card := l.reply.Cards[i]
		if card.Case == c.Case && slices.ContainsFunc(card.Fields, func(f bot.Field) bool {
			return f.Differs && strings.HasPrefix(f.Name, c.Name)
		}) {
			return true
		}
	}
	return false
}

// conflictField writes what each source says.
func (l *layout) conflictField(c bot.Conflict) *discordgo.MessageEmbedField {
	var lines []string
	for _, claim := range c.Claims {
		mistaken := ""
		if claim.Mistaken != "" {
			mistaken = l.words.Say(wordsMistaken, claim.Mistaken)
		}
		lines = append(lines, joined(" — ", claim.Value, l.sourceName(claim), mistaken))
	}
	return embedField(c.Name, mark(l.words), lines)
}

// sourceName returns the name of the source that makes a claim.
func (l *layout) sourceName(claim bot.ConflictClaim) string {
	all := slices.Clone(l.reply.Links)
	for _, c := range l.reply.Cards {
		all = append(all, c.Links...)
	}
	for _, link := range all {
		if link.Source == claim.Source {
			return linkTitle(link, link.URL)
		}
	}
	return ""
}

// joined joins what is there.
func joined(with string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, blank), with)
}
