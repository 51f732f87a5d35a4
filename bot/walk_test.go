package bot_test

import (
	"context"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/index"
	"casebot/index/complete"
)

// A walk goes through all that the bot can say in a locale: every command and
// sub-command by what is typed, and from there whatever a reply offers to press, to
// pick and to fill in.
type walk struct {
	t      *testing.T
	bot    *bot.Bot
	locale string
	said   map[string]bool // by whom and where
	met    map[string]int  // what kinds of things replies had
	todo   []stride
	pure   func(text, asked string) []string
}

// A stride is a request, with what its asker typed before they came to it.
type stride struct {
	bot.Request
	typed string
}

// Whatever is pressed, picked, filled in or refused, a reader of Chinese is told of it
// in Chinese: what is in other letters is a name, or what is typed.
func TestNothingOfTheBotsOwnIsLeftInEnglish(t *testing.T) {
	for _, locale := range bot.Locales() {
		b, names := wholeBot(t)
		w := &walk{t: t, bot: b, locale: locale, said: map[string]bool{}, met: map[string]int{}, pure: pureChinese(b, names)}
		for _, text := range slices.Concat(utterances, curating, typedOf("/", b.Specs())) {
			for _, who := range askers() {
				who.Text = text
				w.todo = append(w.todo, stride{who, text})
			}
		}
		gone := in("那罚款呢？")
		gone.ID, gone.After, gone.Asker = "2", "1", "eve"
		w.todo = append(w.todo, stride{gone, gone.Text})
		for steps := 0; len(w.todo) > 0; steps++ {
			if steps > 6000 {
				t.Fatalf("%s: the walk does not end: %q", locale, w.todo[0].Text)
			}
			req := w.todo[0]
			w.todo = w.todo[1:]
			w.step(req)
		}
		w.completions()
		if len(w.said) < 1200 {
			t.Errorf("%s: only %d things were asked", locale, len(w.said))
		}
		for _, what := range []string{"refusal", "form", "menu", "table", "picture", "choices", "pages", "card", "note", "button", "suggestion"} {
			if w.met[what] < 2 {
				t.Errorf("%s: the walk met %d times a %s", locale, w.met[what], what)
			}
		}
	}
}

// curating is what curators type.
var curating = []string{
	"/review show prop-1", "/review show prop-2", "/review show prop-3", "/review show prop-4", "/review merge prop-2", "/review merge prop-3", "/review edit prop-1",
	"/review colour prop-1", "/review show prop-9", "/review next prop-4", "/add https://court.example/4", "/add https://nowhere.example", "/review feedback", "/help review",
}

// askers are those to whom the bot speaks otherwise: a manager of the home server, a
// member, somebody in a direct message, and whoever runs the bot.
func askers() []bot.Request {
	return []bot.Request{managing(""), in(""), {Asker: "dora", Room: "dm"}, {Owner: true}}
}

// step asks, looks at the words, and goes on to what the reply offers.
func (w *walk) step(at stride) {
	req := at.Request
	key := fmt.Sprint(req.Asker, req.Manager, req.Owner, req.Control, req.Fields)
	if req.Control { // one case, and one page, is as another
		key += anyCase.ReplaceAllString(req.Text, "")
	} else {
		key += req.Text
	}
	if w.said[key] {
		return
	}
	w.said[key] = true
	req.Locale = w.locale
	reply := w.bot.Handle(w.t.Context(), req)
	w.look(reply, at)
	next := stride{req, at.typed}
	next.Control, next.Own = true, true
	for _, next.Text = range offeredBy(reply) {
		if next.Fields = nil; !strings.HasPrefix(next.Text, "/settings language ") { // all is in that language then, whoever reads
			w.todo = append(w.todo, next)
		}
	}
	if f := reply.Form; f != nil {
		next.Text = f.Says
		for _, value := range []string{"as it was", "", "1. 甲: 乙"} {
			next.Fields = map[string]string{}
			for _, field := range f.Fields {
				if next.Fields[field.Name] = value; value == "as it was" {
					next.Fields[field.Name] = field.Value
				}
			}
			w.todo = append(w.todo, next)
		}
	}
}

// look notes what a reply has, and looks at its words.
func (w *walk) look(reply bot.Reply, at stride) {
	w.t.Helper()
	for what, there := range map[string]bool{
		"refusal": reply.Failed, "form": reply.Form != nil, "menu": reply.Menu != nil, "table": reply.Table != nil, "picture": reply.Picture != nil, "choices": len(reply.Choices) > 0,
		"pages": reply.Pages != nil, "card": len(reply.Cards) > 0, "note": reply.Note != "", "button": len(reply.Actions) > 0,
	} {
		if there {
			w.met[what]++
		}
	}
	own := ownWords(reply)
	for _, a := range reply.Actions {
		own = append(own, strings.ReplaceAll(a.Label, strings.TrimPrefix(a.Says, "/search "), ""))
	}
	for _, own := range own {
		if left := w.pure(own, at.typed); len(left) > 0 {
			w.t.Errorf("%s %q says %q: %q", w.locale, at.Text, left, own)
		}
	}
}

// anyCase matches the ID of a case, and the key of what was asked.
var anyCase = regexp.MustCompile(`\b[a-z]{2,5}(-[a-z0-9]+)+|\b[a-z0-9]{10,}\b|of:\w+`)

// offeredBy lists what a reply offers to say. Of cases and of values one of each list is
// enough, as is one page further.
func offeredBy(r bot.Reply) (all []string) {
	for _, a := range r.Actions {
		all = append(all, a.Says)
	}
	if r.Longer != nil {
		all = append(all, r.Longer.Says)
	}
	if r.Pages != nil && r.Pages.At < 2 {
		all = append(all, r.Pages.Says+" 2")
	}
	if len(r.Choices) > 0 {
		picking := r.Picking
		if picking == "" {
			picking = "/case"
		}
		all = append(all, picking+" "+string(r.Choices[0].Case))
	}
	if r.Menu != nil {
		for _, item := range r.Menu.Items[:min(len(r.Menu.Items), 9)] {
			all = append(all, r.Menu.Says+" "+item.Value)
		}
	}
	return all
}

// typedOf types every command: bare, with what it takes, and with what nobody takes.
func typedOf(before string, specs []bot.Spec) (all []string) {
	for _, s := range specs {
		line := before + s.Name
		all = append(all, line, line+" 胡言", line+" 韩某", line+" 胡言:乱语")
		for _, o := range s.Options {
			all = append(all, line+" "+o.Name+":胡言")
			for _, v := range o.Values {
				all = append(all, line+" 摄像头 "+o.Name+":"+v.Says)
			}
		}
		all = append(all, typedOf(line+" ", s.Subs)...)
	}
	return all
}

// completions looks at what is suggested for each option of each command.
func (w *walk) completions() {
	for name, s := range commandsBelow("", w.bot.Specs()) {
		for _, o := range s.Options {
			for _, typed := range []string{"", "h", "v", "zone ", "feeds ", "topics "} {
				for _, who := range askers() {
					who.Command, who.Options, who.Locale = name, map[string]string{o.Name: typed}, w.locale
					for _, c := range w.bot.Complete(w.t.Context(), who, o.Name) {
						w.met["suggestion"]++
						ofCase := anyCase.MatchString(c.Value) // all of it is names, cut short
						if left := w.pure(c.Label+"\n"+strings.TrimSuffix(c.Tail, c.Value), typed); len(left) > 0 && !ofCase {
							w.t.Errorf("%s /%s %s:%q suggests %q: %q %q", w.locale, name, o.Name, typed, left, c.Label, c.Tail)
						}
					}
				}
			}
		}
	}
}

func commandsBelow(before string, specs []bot.Spec) map[string]bot.Spec {
	all := map[string]bot.Spec{}
	for _, s := range specs {
		all[before+s.Name] = s
		maps.Copy(all, commandsBelow(before+s.Name+" ", s.Subs))
	}
	return all
}

// wholeBot returns a bot with all that there is, and the texts of its data.
func wholeBot(t *testing.T) (*bot.Bot, []string) {
	t.Helper()
	now := func() time.Time { return time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC) }
	kept, err := state.Open(t.Context(), t.TempDir(), now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	archive, engine := filled(t, page())
	names := complete.New()
	if err := names.Follow(t.Context(), archive, archive); err != nil {
		t.Fatal(err)
	}
	all, err := builtin.Feeds()
	if err != nil {
		t.Fatal(err)
	}
	data := dataOf(append(shipped(t), draft()))
	for _, d := range data { // as a list of them puts it
		law, _, _ := strings.Cut(d, " Art. ")
		data = append(data, law+" Art", strings.TrimSuffix(d, "."))
	}
	for _, c := range shipped(t) {
		short, _, _ := strings.Cut(c.Title, ": ")
		data = append(data, short)
	}
	var feeds []bot.Feed
	for _, f := range all {
		feeds = append(feeds, bot.Feed{Name: f.Name, Title: f.Title, Jurisdiction: f.Jurisdiction, Language: f.Language, About: f.About})
		data = append(data, f.Title)
	}
	n := &newsroom{t: t, state: kept, archive: archive, now: now()}
	d := &desk{waiting: proposals(), pages: map[string][]*corpus.Proposal{"https://court.example/4": proposals()[:1]}}
	b := bot.New(archive, engine, bot.Config{
		Contact: "privacy@example.org", Home: guild, Desk: d, Memory: kept, Notes: kept, Cite: citation, Settings: kept, Feedback: kept, Eraser: kept, Names: names,
		Feeds: func() []bot.Feed { return feeds }, Follows: func(context.Context) (*bot.Following, error) { return n.following(), nil },
	})
	return b, append(data, page().Title, page().Publisher, page().Text, "privacy@example.org", in("").Name)
}

// english matches a word that a reader of Chinese would not meet, and what is typed is
// in no language.
var (
	english = regexp.MustCompile(`[A-Za-z][a-z]{2,}`)
	typed   = regexp.MustCompile(`/[a-z\p{Han}]+[ -~]*|\b[a-z]+:[!-~]*|https?://[!-~]+|\b[A-Z]\w+/[A-Z]\w+|“[^”]*”|「[^」]*」`)
)

// pureChinese returns what finds the English words of a text that are neither data, nor
// typed, nor asked. Of whole words it knows the names of the program, of Discord and of
// the styles of citations alone.
func pureChinese(b *bot.Bot, data []string) func(text, asked string) []string {
	words := []string{"Casebot", "CourtListener", "Discord", "OSCOLA", "Bluebook", "English", "UTC"}
	words = append(words, "life", "publish", "new", "merge", "edit", "discard", "next", "feedback", "plain", "oscola", "bluebook") // typed so in every language
	for _, s := range corpus.States() {
		words = append(words, string(s))
	}
	for _, k := range corpus.Kinds() {
		words = append(words, string(k))
	}
	for name, s := range commandsBelow("", b.Specs()) {
		words = append(words, strings.Fields(name)...)
		for _, o := range s.Options {
			for _, v := range o.Values {
				words = append(words, v.Says)
			}
		}
	}
	for _, form := range index.Syntax() {
		data = append(data, form.Example)
	}
	slices.SortFunc(data, func(a, b string) int { return len(b) - len(a) })
	var pairs []string
	for _, d := range data {
		if len(d) > 2 {
			pairs = append(pairs, d, " ")
		}
	}
	known, names := strings.NewReplacer(pairs...), regexp.MustCompile(`\b(`+strings.Join(words, "|")+`)\b`)
	return func(text, asked string) []string {
		text = typed.ReplaceAllString(known.Replace(text), " ")
		for _, word := range strings.FieldsFunc(asked, func(r rune) bool { return strings.ContainsRune(" :-", r) }) {
			if len(word) > 2 {
				text = strings.ReplaceAll(text, word, " ")
			}
		}
		return english.FindAllString(names.ReplaceAllString(text, " "), -1)
	}
}

// What is found, what is paused, what was refused and what waits is told in the
// language of whoever follows it.
func TestFollowersAreToldInTheirLanguage(t *testing.T) {
	for _, locale := range bot.Locales() {
		n := newNewsroom(t)
		cases := []*corpus.Case{doorCase("Abel", 2024, "door hacking"), doorCase("Baker", 2024, "loft hacking")}
		settled := doorCase("Abel", 2025, "door hacking")
		settled.Status[0].Claims[0].Value = corpus.State("vacated")
		pure := pureChinese(n.bot, append(dataOf(append(cases, settled, draft())), page().Title, page().Publisher, page().Text))
		hears := func(what string) {
			t.Helper()
			if posted := n.news(); len(posted) == 0 {
				t.Errorf("%s %s: nothing is told", locale, what)
			}
			for _, own := range append(ownWords(n.last.Reply), n.last.Reply.Actions[0].Label) {
				if left := pure(own, "hacking cameras"); len(left) > 0 {
					t.Errorf("%s %s says %q: %q", locale, what, left, own)
				}
			}
			n.later(time.Hour)
		}
		ask := func(text string) {
			t.Helper()
			if reply := n.bot.Handle(t.Context(), bot.Request{Text: text, Asker: "ann", Guild: home, Room: "harbour", Manager: true, Locale: locale}); reply.Failed {
				t.Fatal(reply.Text)
			}
		}
		ask("/watch add hacking note:甲")
		n.write(cases...)
		hears("two cases")
		n.write(settled)
		hears("a revision")
		ask("/watch add cameras")
		n.archive.PutArticle(page())
		hears("a page that nobody has reviewed")
		n.desk.waiting = proposals()
		ask("/watch queue")
		n.later(7 * 24 * time.Hour)
		hears("a count")
		n.write(doorCase("Baker", 2025, "loft hacking"))
		n.fail(bot.ErrUnfit, bot.ErrUnfit)
		hears("what was refused")
		n.write(doorCase("Abel", 2026, "door hacking"))
		n.fail(bot.ErrGone)
		hears("what is paused")
	}
}
