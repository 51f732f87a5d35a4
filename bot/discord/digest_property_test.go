package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// A press writes odd cases and articles into an archive that is followed.
type press struct {
	*indextest.Archive
	versions map[corpus.CaseID][]bot.Version
	now      time.Time
}

func (p *press) put(c *corpus.Case) {
	p.now = p.now.Add(time.Minute)
	p.versions[c.ID] = append(p.versions[c.ID], bot.Version{At: p.now, Case: c})
	p.PutCase(c)
}

func (p *press) Versions(_ context.Context, id corpus.CaseID) ([]bot.Version, error) {
	return p.versions[id], nil
}

func (p *press) Hidden(context.Context, corpus.Ref) (bool, error) { return false, nil }

func (p *press) CasesCiting(context.Context, corpus.ArticleID) ([]corpus.CaseID, error) {
	return nil, nil
}

func shelf(ctx context.Context, documents []index.Document) (index.Searcher, func() error, error) {
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		return nil, nil, err
	}
	return engine, engine.Close, engine.Write(ctx, index.Batch{Put: documents, Position: index.Position{Archive: "a", Seq: 1}})
}

// A postman checks each message as Discord would, in both of its forms, and takes
// it, or not.
type postman struct {
	t       *testing.T
	archive *indextest.Archive
	refuse  *rand.Rand

	messages, digests, notices int
}

func (p *postman) Deliver(_ context.Context, d bot.Delivery) error {
	p.t.Helper()
	p.messages++
	if strings.Count(d.Reply.Body, "\n") > 2 {
		p.digests++
	}
	if d.To.Person != "" {
		p.notices++
	}
	w := bot.WordingFor(d.Locale)
	for _, m := range []message{render(d.Reply, w), bare(d.Reply, w)} {
		body, err := json.Marshal(channelMessage{message: m, Nonce: d.Nonce, Enforce: true})
		if err != nil {
			return err
		}
		if problems := discordtest.Problems("message", body); len(problems) > 0 {
			p.t.Errorf("%s\n%s", strings.Join(problems, "\n"), body)
		}
		plainEnough(p.t, uint64(p.messages), d.Reply, see(p.t, withoutLinks(body)))
	}
	m := render(d.Reply, w)
	body, err := json.Marshal(channelMessage{message: m, Nonce: d.Nonce})
	if err != nil {
		return err
	}
	seen := see(p.t, body)
	if lost := p.unreachable(missing(d.Reply, seen), seen); len(lost) > 0 {
		p.t.Errorf("%d of %d sources are lost, %d choices: %.200q", len(lost), len(d.Reply.Links), len(d.Reply.Choices), lost)
	}
	stops := 0
	for _, c := range seen.Controls() {
		if strings.HasPrefix(c.CustomID, "/unwatch ") {
			stops++
		}
	}
	if stops != 1 {
		p.t.Errorf("%d buttons stop it: %s", stops, seen.Text())
	}
	switch p.refuse.IntN(12) {
	case 0:
		return fmt.Errorf("posting: %w", bot.ErrUnfit)
	case 1:
		return errors.New("the network is down")
	case 2:
		if d.To.Person == "" && p.messages > 20 {
			return fmt.Errorf("posting: %w", bot.ErrForbidden)
		}
	}
	return nil
}

// unreachable are those of some links that no control of a message leads to: they are
// of no case that it shows with its sources or offers.
func (p *postman) unreachable(lost []string, seen *discordtest.Message) []string {
	for _, says := range uses(seen) {
		command, id, _ := strings.Cut(says, " ")
		if command != "/sources" && command != "/case" {
			continue
		}
		record, err := p.archive.Case(p.t.Context(), corpus.CaseID(id))
		if err != nil {
			p.t.Fatal(err)
		}
		lost = slices.DeleteFunc(lost, func(target string) bool {
			return slices.ContainsFunc(record.Sources, func(s corpus.Source) bool {
				page, _ := safeURL(s.URL)
				return pageOf(page) == pageOf(target)
			})
		})
	}
	return lost
}

// withoutLinks is a message without the links that the plain form has in its text.
func withoutLinks(body []byte) []byte {
	text, rest, ok := strings.Cut(string(body), `\n\u003chttp`)
	if !ok {
		return body
	}
	_, rest, _ = strings.Cut(rest, `","`)
	return []byte(text + `","` + rest)
}

// Whatever becomes of an archive, each message that follows it is one that Discord
// takes, in both of its forms, with the way to stop it, and loses no source.
func TestNoDigestBreaksALimit(t *testing.T) {
	rounds := 24
	if raced {
		rounds = 8
	}
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			m := maker{rand.New(rand.NewPCG(seed, 3))}
			p := &press{Archive: &indextest.Archive{}, versions: map[corpus.CaseID][]bot.Version{}, now: time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)}
			kept, err := state.Open(t.Context(), t.TempDir(), func() time.Time { return p.now })
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { kept.Close() })
			engine, err := bleveindex.OpenMemory()
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { engine.Close() })
			for n := range 60 {
				p.put(m.matter(n))
			}
			if err := index.Sync(t.Context(), p.Archive, p.Archive, engine, nil); err != nil {
				t.Fatal(err)
			}
			b := bot.New(p.Archive, engine, bot.Config{Settings: kept, Follows: func(context.Context) (*bot.Following, error) {
				return &bot.Following{Watches: kept, Ledger: kept, Outbox: kept, Hours: kept, Overdue: kept, Feed: p.Archive, History: p, Shelf: shelf, Now: func() time.Time { return p.now }}, nil
			}})
			locale := []string{"", "zh-CN", "zh-TW"}[seed]
			for i, says := range []string{
				"Zed", "matter", "case ie-matter-1", "case ie-matter-2 rhythm:daily", "Zed rhythm:daily note:" + m.text(300), "matter rhythm:weekly", "Zed matter into:dm", "case ie-matter-3 into:dm", "13,000 yuan",
			} {
				req := bot.Request{Text: "/watch add " + says, Asker: fmt.Sprint("ann", i%3), Guild: "town", Room: fmt.Sprint("room", i%5), Locale: locale}
				if reply := b.Handle(t.Context(), req); reply.Failed {
					t.Fatalf("%s: %s", req.Text, reply.Text)
				}
			}
			man := &postman{t: t, archive: p.Archive, refuse: m.Rand}
			f, err := b.Follower(t.Context(), man)
			if err != nil {
				t.Fatal(err)
			}
			for n := range rounds {
				for range m.number(6, 80) {
					c := m.matter(m.IntN(60 + 2*n))
					p.put(c)
					if m.IntN(5) == 0 {
						p.PutArticle(m.page(c))
					}
				}
				p.now = p.now.Add(time.Duration(m.IntN(20)) * time.Hour)
				if err := errors.Join(f.Catch(t.Context()), f.Send(t.Context())); err != nil {
					t.Fatal(err)
				}
			}
			if man.messages < 2*rounds || man.digests < rounds/2 || man.notices < rounds/4 {
				t.Errorf("%d messages, %d of several lines, %d to a person: too few to prove much", man.messages, man.digests, man.notices)
			}
		})
	}
}
