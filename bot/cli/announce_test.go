package cli_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord"
	"casebot/bot/discord/discordtest"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// A newsdesk is an archive, and those who follow it: each call of follower is another
// process on the same state.
type newsdesk struct {
	t       *testing.T
	archive *indextest.Archive
	fake    *discordtest.Discord
	dir     string

	mu  sync.Mutex
	now time.Time
}

func newNewsdesk(t *testing.T) *newsdesk {
	fake := discordtest.New(t)
	fake.Allow("message", 10_000, time.Second)
	fake.Allow("", 10_000, time.Second)
	return &newsdesk{t: t, archive: &indextest.Archive{}, fake: fake, dir: t.TempDir(), now: time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)}
}

func (p *newsdesk) clock() time.Time {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.now
}

func (p *newsdesk) pass(d time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now = p.now.Add(d)
}

// Versions says that each case was written once.
func (p *newsdesk) Versions(ctx context.Context, id corpus.CaseID) ([]bot.Version, error) {
	c, err := p.archive.Case(ctx, id)
	return []bot.Version{{At: p.clock(), Case: c}}, err
}

func (p *newsdesk) Hidden(context.Context, corpus.Ref) (bool, error) { return false, nil }

func (p *newsdesk) CasesCiting(context.Context, corpus.ArticleID) ([]corpus.CaseID, error) {
	return nil, nil
}

func (p *newsdesk) open() *state.State {
	p.t.Helper()
	s, err := state.Open(p.t.Context(), p.dir, p.clock)
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() { s.Close() })
	return s
}

func (p *newsdesk) follower(s *state.State, trap *trap) *bot.Follower {
	p.t.Helper()
	with := trapped{s, trap}
	b := bot.New(p.archive, nil, bot.Config{Follows: func(context.Context) (*bot.Following, error) {
		return &bot.Following{Watches: with.watches(), Ledger: with, Outbox: with, Feed: p.archive, History: p, Shelf: smallShelf, Now: p.clock}, nil
	}})
	courier, err := discord.NewCourier(discord.Config{Token: p.fake.Token(), Root: p.fake.URL()})
	if err != nil {
		p.t.Fatal(err)
	}
	f, err := b.Follower(p.t.Context(), trappedCourier{courier, trap})
	if err != nil {
		p.t.Fatal(err)
	}
	return f
}

func smallShelf(ctx context.Context, documents []index.Document) (index.Searcher, func() error, error) {
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		return nil, nil, err
	}
	return engine, engine.Close, engine.Write(ctx, index.Batch{Put: documents, Position: index.Position{Archive: "a", Seq: 1}})
}

// watch has two channels and a person follow words.
func (p *newsdesk) watch(s *state.State) {
	p.t.Helper()
	for _, w := range []state.Watch{
		{Guild: p.fake.Server(), Channel: "600000000000000041", Owner: p.fake.Person(), What: "hacking"},
		{Guild: p.fake.Server(), Channel: "600000000000000042", Owner: p.fake.Person(), What: "cameras"},
		{Owner: p.fake.Person(), What: "hacking"},
	} {
		w.Kind, w.Rhythm = state.WatchQuery, state.Instant
		if _, err := s.SetWatch(p.t.Context(), w); err != nil {
			p.t.Fatal(err)
		}
	}
}

// print puts cases into the archive: Case-1: hacking of cameras …
func (p *newsdesk) print(from, to int) {
	for i := from; i <= to; i++ {
		source := corpus.Source{ID: corpus.ArticleIDForURL(fmt.Sprintf("https://court.example/%d", i)), Publisher: "Milltown Court", URL: fmt.Sprintf("https://court.example/%d", i)}
		p.archive.PutCase(&corpus.Case{
			ID: corpus.CaseID(fmt.Sprintf("xx-case-%d", i)), Title: fmt.Sprintf("Matter-%d: hacking of cameras", i), Jurisdiction: "IE", Kind: corpus.Incident,
			Summary: "Somebody hacked cameras.", Topics: []string{"cameras"}, Sources: []corpus.Source{source}, Checked: corpus.Date{Year: 2026, Month: 3, Day: 1},
		})
	}
}

// told counts, for each channel, how often its messages name each case.
func (p *newsdesk) told() map[string]int {
	counts := map[string]int{}
	for _, m := range p.fake.Posts() {
		seen := map[string]bool{}
		for _, word := range strings.FieldsFunc(m.Text(), func(r rune) bool { return strings.ContainsRune(" :\n", r) }) {
			if word = strings.ReplaceAll(word, "\\", ""); strings.HasPrefix(word, "Matter-") && !seen[word] {
				seen[word] = true
				counts[m.Channel+" "+word]++
			}
		}
	}
	return counts
}

// each fails unless every one of the cases was told once in each of three places.
func (p *newsdesk) each(what string, cases int) {
	p.t.Helper()
	told := p.told()
	if len(told) != 3*cases {
		p.t.Errorf("%s: %d finds were told, want %d: %v", what, len(told), 3*cases, told)
	}
	for of, n := range told {
		if n != 1 {
			p.t.Errorf("%s: %s was told %d times", what, of, n)
		}
	}
}

// A process is killed at every call that it makes of the state and of Discord, once
// before the call and once after it. Whatever comes after it, in the next process,
// each find is told once: also when Discord has forgotten the message's nonce.
func TestEachFindIsToldOnceWhereverItIsKilled(t *testing.T) {
	t.Parallel()
	run := func(trap *trap) *newsdesk {
		p := newNewsdesk(t)
		s := p.open()
		defer s.Close()
		p.watch(s)
		p.print(1, 2)
		f := p.follower(s, trap)
		if err := errors.Join(f.Catch(t.Context()), f.Send(t.Context())); trap.at > 0 && err == nil {
			t.Errorf("call %d was not killed", trap.at)
		}
		return p
	}
	whole := &trap{}
	run(whole).each("nothing is killed", 2)
	if whole.calls < 12 {
		t.Fatalf("there are only %d calls to be killed", whole.calls)
	}
	for kill := range whole.calls {
		for _, after := range []bool{false, true} {
			for _, late := range []bool{false, true} {
				p := run(&trap{at: kill + 1, after: after})
				if late {
					p.fake.ForgetNonces()
				}
				p.pass(3 * time.Minute)
				p.finish()
				p.each(fmt.Sprintf("killed at call %d, after it %v, hours later %v", kill+1, after, late), 2)
			}
		}
	}
}

// Discord takes one of the messages in neither of its forms. Wherever the process is
// killed, each find is told once, or its owner is told once that it was not.
func TestWhatIsRefusedIsSaidOnceWhereverItIsKilled(t *testing.T) {
	t.Parallel()
	run := func(trap *trap) *newsdesk {
		p := newNewsdesk(t)
		p.fake.Fail(discordtest.Fault{Route: "message", Status: http.StatusBadRequest, Times: 2})
		s := p.open()
		defer s.Close()
		p.watch(s)
		p.print(1, 2)
		f := p.follower(s, trap)
		_ = errors.Join(f.Catch(t.Context()), f.Send(t.Context())) // most are killed
		return p
	}
	check := func(what string, p *newsdesk) (notices int) {
		t.Helper()
		said := map[string]int{}
		for _, m := range p.fake.Posts() {
			if strings.Contains(m.Content, "did not arrive") {
				notices++
			}
			for _, of := range []string{"1", "2"} {
				if strings.Contains(m.Text(), "/case xx-case-"+of) || strings.Contains(strings.ReplaceAll(m.Text(), "\\", ""), "Matter-"+of) {
					said[of]++
				}
			}
		}
		if said["1"] != 3 || said["2"] != 3 {
			t.Errorf("%s: %v, want three places each", what, said)
		}
		return notices
	}
	whole := &trap{}
	p := run(whole)
	p.pass(3 * time.Minute)
	p.finish()
	if n := check("nothing is killed", p); n != 1 {
		t.Errorf("%d notices", n)
	}
	for kill := range whole.calls {
		for _, after := range []bool{false, true} {
			p := run(&trap{at: kill + 1, after: after})
			p.fake.ForgetNonces()
			p.pass(3 * time.Minute)
			p.finish()
			check(fmt.Sprintf("killed at call %d, after it %v", kill+1, after), p)
		}
	}
}

// finish is the next process, which comes to its end.
func (p *newsdesk) finish() {
	p.t.Helper()
	s := p.open()
	defer s.Close()
	for range 3 {
		f := p.follower(s, &trap{})
		if err := errors.Join(f.Catch(p.t.Context()), f.Send(p.t.Context())); err != nil {
			p.t.Fatal(err)
		}
		p.pass(2 * time.Minute)
	}
}

// Two processes follow one archive while it grows.
func TestTwoProcessesTellEachFindOnce(t *testing.T) {
	t.Parallel()
	p := newNewsdesk(t)
	first := p.open()
	p.watch(first)
	var working sync.WaitGroup
	for _, s := range []*state.State{first, p.open()} {
		f := p.follower(s, &trap{})
		working.Go(func() {
			for range 20 {
				if err := errors.Join(f.Catch(t.Context()), f.Send(t.Context())); err != nil {
					t.Error(err)
				}
				p.pass(20 * time.Second)
			}
		})
	}
	for i := range 12 {
		p.print(i+1, i+1)
	}
	working.Wait()
	p.finish()
	p.each("two processes", 12)
}

// The built program is killed while it waits for Discord's answer, once when the
// message had arrived and once when it had not, and started again.
func TestTheBuiltBotTellsEachFindOnceThoughItIsKilled(t *testing.T) {
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	s := serve(t, program, folder, fake, fake.Token())
	in := fake.NewCommand("watch add", map[string]string{"query": "smoke detectors", "note": "for the seminar"})
	in.Channel = "600000000000000042"
	fake.AwaitOverwrites(t, 1)
	fake.Deliver(t, in)
	if reply := in.Reply(t); !strings.Contains(reply.Content, "smoke detectors") || !reply.Private {
		t.Fatalf("%+v", reply)
	}
	typed := fake.NewTyped("watch remove", "number", "smoke")
	typed.Channel = in.Channel
	fake.Deliver(t, typed)
	if found := typed.Choices(t); len(found) != 1 || found[0].Value != "1" {
		t.Errorf("suggested: %+v", found)
	}
	if below := belowWatch(fake); below != "add list remove queue" {
		t.Errorf("registered: %s", below)
	}
	s.signal(t, syscall.SIGTERM)

	article := filepath.Join(t.TempDir(), "smoke.txt")
	text := "---\ntitle: Landlord jailed over cameras in smoke detectors\npublisher: The Milltown Times\nurl: https://times.example/smoke\npublished: 2026-03-12\n---\n" +
		strings.Join(landlord, "\n\n")
	if err := os.WriteFile(article, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := run(t, nil, "--data", folder, "add", article); got.code != 0 {
		t.Fatal(got)
	}
	for i, arrived := range []bool{false, true} {
		fake.Fail(discordtest.Fault{Route: "message", Done: arrived})
		s = serve(t, program, folder, fake, fake.Token())
		fake.AwaitRequests(t, "message", i+1)
		if arrived {
			fake.AwaitPosts(t, 1)
		}
		s.signal(t, syscall.SIGKILL)
	}
	fake.ForgetNonces()
	before := fake.Identifies()
	s = serve(t, program, folder, fake, fake.Token())
	fake.AwaitRequests(t, "history", 2)
	fake.AwaitIdentifies(t, before+1)
	if code := s.signal(t, syscall.SIGTERM); code != 0 {
		t.Errorf("exit code %d: %s", code, s.stderr)
	}
	posts := fake.Posts()
	if len(posts) != 1 || posts[0].Channel != in.Channel || !strings.Contains(posts[0].Text(), "The Milltown Times") || strings.Contains(posts[0].Text(), "Landlord") {
		t.Fatalf("%d messages: %+v", len(posts), posts)
	}
	if !slices.ContainsFunc(posts[0].Links(), func(l string) bool { return strings.HasPrefix(l, "https://times.example/smoke") }) {
		t.Errorf("links %v", posts[0].Links())
	}

	// Its buttons work after all of that.
	before = fake.Identifies()
	serve(t, program, folder, fake, fake.Token())
	fake.AwaitIdentifies(t, before+1)
	if reply := fake.Press(t, posts[0], posts[0].Controls()[0].CustomID); !strings.Contains(reply.Content, "Followed no more") {
		t.Errorf("Stop: %+v", reply)
	}
}

// belowWatch lists the commands that are registered below /watch.
func belowWatch(fake *discordtest.Discord) string {
	var names []string
	for _, c := range fake.Commands() {
		for _, o := range c.Options {
			if c.Name == "watch" {
				names = append(names, o.Name)
			}
		}
	}
	return strings.Join(names, " ")
}
