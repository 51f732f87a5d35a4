package discord

import (
	"slices"
	"sort"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// A layout spreads a reply over embeds that share one room. What it does first
// has precedence: sources, which are never cut and never left out while anything
// else is there; then what no card goes without; then the rest, card by card.
type layout struct {
	reply    bot.Reply
	words    bot.Wording
	label    int // how long the label of a source may be
	passages int // how many more links lead to their passages, and not to their pages alone
	room     *room
	cards    []*sheet
	exhibit  *sheet // the table and the picture
	body     *sheet
	tail     *sheet          // what belongs to no card
	placed   map[string]bool // links
	missing  int             // links for which there was no room
	trial    bool            // with the first of them the layout is given up
	quoteAt  []int           // of each quote: the line of the tail with its source, or -1
	statedAt []int           // the same of each statement
	repeats  []func()        // sources of a card that stand elsewhere already
}

// embeds lays out a reply: with room for the names of all cards where the shortest form
// of the sources leaves that. Only where there is no room for all sources even so are
// some left out, and then it says how many.
func embeds(r bot.Reply, w bot.Wording) []*discordgo.MessageEmbed {
	l := sourced(r, w)
	if l == nil {
		l = newLayout(r, w, leastLabel, 0)
		l.sources(missingRoom, false)
	}
	l.essentials()
	l.details()
	return l.embeds()
}

// sourced is a layout with all sources as fully as there is room for: with all passages
// where it can be, and then with room for names; nil where there is none for all sources.
func sourced(r bot.Reply, w bot.Wording) (l *layout) {
	all := linksIn(r)
	fits := func(spare, label, passages int) bool {
		l = newLayout(r, w, label, passages)
		l.sources(spare, true)
		return l.missing == 0
	}
	spares := []int{namesRoom(r), 0}
	for _, spare := range spares {
		for _, label := range []int{fullLabel, shortLabel, tinyLabel, leastLabel} {
			if fits(spare, label, all) {
				return l
			}
		}
	}
	for _, spare := range spares {
		passages := sort.Search(all, func(n int) bool { return !fits(spare, leastLabel, n) }) - 1
		if passages >= 0 && fits(spare, leastLabel, passages) {
			return l
		}
	}
	return nil
}

// linksIn is how many links a reply has, those that it has several times included.
func linksIn(r bot.Reply) int {
	n := len(r.Quotes) + len(r.States) + len(r.Links)
	for _, c := range r.Cards {
		n += len(c.Links)
	}
	return n
}

// missingRoom is what the line takes that says how many sources are missing.
const missingRoom = 100

// namesRoom is what the names of the cards take.
func namesRoom(r bot.Reply) int {
	titles := 0
	for _, c := range r.Cards {
		titles += min(length(escape(line(c.Title)))+2, maxTitle)
	}
	return min(titles, maxEmbeds*maxTitle+maxAlso)
}

func newLayout(r bot.Reply, w bot.Wording, label, passages int) *layout {
	l := &layout{reply: r, words: w, label: label, passages: passages, room: &room{maxEmbedText}, placed: map[string]bool{}}
	l.exhibit, l.body, l.tail = &sheet{room: l.room, words: w}, &sheet{room: l.room, words: w}, &sheet{room: l.room, words: w}
	cards := maxEmbeds - 1 // the tail
	if r.Body != "" || r.Copy != "" {
		cards--
	}
	if r.Table != nil || r.Picture != nil {
		cards--
	}
	for _, c := range r.Cards[:min(len(r.Cards), cards)] {
		l.cards = append(l.cards, &sheet{room: l.room, words: w, colour: colours[c.Tone]})
	}
	return l
}

// colours say how final a status is.
var colours = map[bot.Tone]int{
	bot.ToneOpen:    0xE0A030, // amber
	bot.ToneDecided: 0x3B6EA5, // blue
	bot.ToneSettled: 0x7A5BA8, // violet
	bot.ToneCleared: 0x3E8E5A, // green
}

// sources places every link once: by its quote, on the first card that has it, or
// at the end. spare is kept free for what else must be said; a trial ends with the
// first link for which there is no room.
func (l *layout) sources(spare int, trial bool) {
	l.trial = trial
	spare += l.alsoRoom()
	l.room.left -= spare
	for _, q := range l.reply.Quotes {
		l.quoteAt = append(l.quoteAt, l.place(q.Link))
	}
	for _, s := range l.reply.States {
		l.statedAt = append(l.statedAt, l.place(s.Link))
	}
	for i, c := range l.reply.Cards {
		sheet := l.tail
		if i < len(l.cards) {
			sheet = l.cards[i]
		}
		for _, link := range c.Links {
			link = l.addressed(link)
			if !l.source(link, sheet.source) && sheet != l.tail {
				l.repeats = append(l.repeats, func() { sheet.source(sourceLine(l.words, link, l.label)) })
			}
		}
	}
	for _, link := range l.reply.Links {
		l.source(l.addressed(link), l.tail.source)
	}
	l.room.left += spare
}

// place puts a link on a line of the tail, which is to be led by what its source
// says, and returns which: -1 where it stands elsewhere.
func (l *layout) place(link bot.Link) int {
	at := -1
	l.source(l.addressed(link), func(text string) bool {
		if l.tail.say(attribution + text) {
			at = len(l.tail.lines) - 1
			return true
		}
		return l.tail.source(text)
	})
	return at
}

// addressed is a link without its passage where there is no room for any more of them.
func (l *layout) addressed(link bot.Link) bot.Link {
	if l.passages--; l.passages < 0 && link.Page != "" {
		link.URL = link.Page
	}
	return link
}

// attribution leads the source below a quote.
const attribution = "— "

// source places a link, and reports false where it stands somewhere already.
func (l *layout) source(link bot.Link, place func(string) bool) bool {
	key := linkKey(link)
	if l.placed[key] || l.trial && l.missing > 0 {
		return false
	}
	l.placed[key] = true
	if !place(sourceLine(l.words, link, l.label)) {
		l.missing++
	}
	return true
}

// essentials are what no card goes without, and what concerns the whole reply.
func (l *layout) essentials() {
	if l.missing > 0 {
		l.end(l.words.Say(wordsMissing, l.missing))
	}
	l.entitle()
	for i, sheet := range l.cards {
		c := l.reply.Cards[i]
		if status := line(c.Status); !blank(status) {
			sheet.say("**" + fit(status, maxStatus, escape) + "**")
		}
		sheet.sign(line(c.Footer))
		sheet.say(fit(joined(" · ", line(c.Forum), line(c.Date)), maxStatus, escape))
	}
	l.tail.say(named(l.reply.Names))
	l.tail.say(fit(clean(l.reply.Note), maxFieldValue, escape))
}

// maxStatus bounds the lines that lead a card.
const maxStatus = 500

// end says something behind the sources; the description may be full of quotes.
func (l *layout) end(text string) {
	_ = l.tail.say(text) || l.tail.source(text)
}

// entitle names all cards: those with an embed there.
func (l *layout) entitle() {
	spare := l.alsoRoom()
	l.room.left -= spare
	for i, sheet := range l.cards {
		sheet.entitle(line(l.reply.Cards[i].Title))
	}
	l.room.left += spare
	l.also()
}

// also names the cards for which there is no embed, and counts those for whose names
// there is no room either.
func (l *layout) also() {
	left := l.reply.Cards[len(l.cards):]
	if len(left) == 0 {
		return
	}
	var titles []string
	said := func(n int) string {
		all := slices.Clone(titles[:n])
		if n < len(left) {
			all = append(all, l.words.Say(wordsFurther, len(left)-n))
		}
		return escape(l.words.Say(wordsAlso, l.words.List(all)))
	}
	room := min(maxAlso, l.tail.space())
	for _, c := range left {
		titles = append(titles, fit(line(c.Title), maxTitle, same))
		if length(said(len(titles))) > room {
			titles = titles[:len(titles)-1]
			break
		}
	}
	l.end(said(len(titles)))
}

// alsoRoom is what the line takes that says how many cards have no embed.
func (l *layout) alsoRoom() int {
	if len(l.cards) == len(l.reply.Cards) {
		return 0
	}
	return 60
}

// maxAlso bounds the names of the cards without an embed.
const maxAlso = maxDescription / 2

// details fill what room is left, the best first.
func (l *layout) details() {
	l.exhibit.table(l.reply.Table)
	l.body.copied(l.reply.Copy)
	l.body.tell(clean(l.reply.Body))
	l.said()
	for _, repeat := range l.repeats {
		repeat()
	}
	for i, sheet := range l.cards {
		sheet.tell(clean(l.reply.Cards[i].Summary))
		for _, f := range l.reply.Cards[i].Fields {
			sheet.field(l.cardField(f))
		}
	}
	for _, c := range l.reply.Conflicts {
		if !l.shown(c) && (c.Asked || l.reply.Longer == nil) {
			l.tail.field(l.conflictField(c))
		}
	}
}

// said adds what sources say, each above its source.
func (l *layout) said() {
	for i, q := range l.reply.Quotes {
		if !blank(q.Text) {
			l.above(l.quoteAt[i], quoted(q), q.Link)
		}
	}
	for i, s := range l.reply.States {
		share := l.tail.space() / (len(l.reply.States) - i) // lest the first leaves the others nothing
		gap := "\n"[:min(i, 1)]
		l.above(l.statedAt[i], gap+fit(clean(s.Text), min(share-2, maxFieldValue), escape), s.Link)
	}
}

// above adds a text above the line with its source, or with the name of one that
// stands elsewhere.
func (l *layout) above(at int, text string, link bot.Link) {
	switch {
	case blank(text):
	case at >= 0:
		l.tail.lead(at, text)
	default:
		l.tail.say(text + "\n" + attribution + fit(linkTitle(link, link.URL), shortLabel, escape))
	}
}

func (l *layout) embeds() []*discordgo.MessageEmbed {
	out := []*discordgo.MessageEmbed{}
	if p := l.reply.Picture; p != nil && len(p.PNG) > 0 {
		l.exhibit.image = shown(p)
	}
	for _, sheet := range slices.Concat([]*sheet{l.exhibit}, l.cards, []*sheet{l.body, l.tail}) {
		if e := sheet.embed(); e != nil {
			out = append(out, e)
		}
	}
	return out
}
