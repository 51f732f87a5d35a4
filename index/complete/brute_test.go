package complete_test

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/complete"
	"casebot/index/indextest"
)

// The brute force looks at every name of every case in the plainest way. Its names
// are words of a few letters with a space between, so that much is alike.
type brute struct {
	cases map[corpus.CaseID]*corpus.Case
}

// ranked is a name that fits: by how it fits, the case's weight, and the name.
type ranked struct {
	fit, weight, kind int
	id, text          string
}

func (b brute) complete(typed string, limit int) string {
	return cmp.Or(b.completeWith(typed, limit, 1), b.completeWith(typed, limit, 2))
}

// completeWith forgives so many slips in a word.
func (b brute) completeWith(typed string, limit, slips int) string {
	best := map[string]ranked{}
	topics := map[string]int{}
	offer := func(r ranked, key string) {
		if r.fit = fits(strings.Fields(r.text), strings.Fields(typed), slips); r.fit < 0 {
			return
		}
		if old, held := best[key]; !held || order(r, old) < 0 {
			best[key] = r
		}
	}
	for _, c := range b.cases {
		weight := (len(c.Sources)+len(c.Facts))<<16 + c.Status[0].Date.Year
		for kind, texts := range [][]string{{c.Title, c.Parties[0].Names[0].Text}, c.Aliases, {c.Citations[0].Text}} {
			for _, text := range texts {
				offer(ranked{0, weight, kind, string(c.ID), text}, string(c.ID))
			}
		}
		for _, topic := range c.Topics {
			topics[topic]++
		}
	}
	for topic, cases := range topics {
		offer(ranked{0, cases << 16, 3, "", topic}, "topic "+topic)
	}
	var all []ranked
	for _, r := range best {
		all = append(all, r)
	}
	slices.SortFunc(all, order)
	var out []string
	for _, r := range all[:min(len(all), limit)] {
		out = append(out, r.id+"="+r.text)
	}
	return strings.Join(out, " | ")
}

// order is that of suggestions; a topic, which has no ID, comes behind the cases.
func order(a, b ranked) int {
	return cmp.Or(cmp.Compare(a.fit, b.fit), cmp.Compare(b.weight, a.weight), -cmp.Compare(min(len(a.id), 1), min(len(b.id), 1)),
		cmp.Compare(a.id, b.id), cmp.Compare(a.kind, b.kind), cmp.Compare(len(a.text), len(b.text)), cmp.Compare(a.text, b.text))
}

// fits is 0 for the whole name, 1 where it begins so, 2 where a word does, and
// one more for each slip; -1 where it does not fit.
func fits(name, typed []string, slips int) int {
	all := strings.Join(typed, "")
	if strings.Join(name, "") == all {
		return 0
	}
	if strings.HasPrefix(strings.Join(name, ""), all) {
		return 1
	}
	fit := 99
	most := slips
	if len(typed) > 1 {
		most = 1
	}
	if wrong := begun(name, all, most); wrong >= 0 {
		fit = 2 + wrong
	}
	if len(typed) > 1 {
		sum := 2
		for _, word := range typed {
			wrong := begun(name, word, slips)
			if wrong < 0 {
				sum = 99
			}
			sum += wrong
		}
		fit = min(fit, sum)
	}
	if fit >= 90 {
		return -1
	}
	return fit
}

// begun says with how many slips a word of the name begins so, at most so many; -1
// for none.
func begun(name []string, word string, most int) int {
	found := 9
	for i := range name {
		rest := strings.Join(name[i:], "")
		if strings.HasPrefix(rest, word) {
			return 0
		}
		if len(word) >= 5 && nearest(rest, word) <= 1 {
			found = 1
		}
		if most > 1 && len(word) >= 8 && rest[0] == word[0] && nearest(rest[1:], word[1:]) <= 2 {
			found = min(found, 2)
		}
	}
	if found > most {
		return -1
	}
	return found
}

// nearest counts the letters of a word to change, add, drop or swap with the next,
// none of them twice, until the text begins so.
func nearest(text, word string) int {
	least := len(word)
	var rows [3][128]int // of the last three letters of the text, by letters of the word
	for i := range min(len(text), len(word)+2) + 1 {
		row, before, twice := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		for j := range len(word) + 1 {
			switch {
			case i == 0 || j == 0:
				row[j] = i + j
			case text[i-1] == word[j-1]:
				row[j] = before[j-1]
			default:
				row[j] = 1 + min(before[j-1], before[j], row[j-1])
			}
			if i > 1 && j > 1 && text[i-1] == word[j-2] && text[i-2] == word[j-1] {
				row[j] = min(row[j], 1+twice[j-2])
			}
		}
		least = min(least, row[len(word)])
	}
	return least
}

func smallText(r *rand.Rand, words int) string {
	var out []string
	for range 1 + r.IntN(words) {
		word := make([]byte, 1+r.IntN(11))
		for i := range word {
			word[i] = "aabc"[r.IntN(4)]
		}
		out = append(out, string(word))
	}
	return strings.Join(out, " ")
}

func smallCase(r *rand.Rand, id int) *corpus.Case {
	return &corpus.Case{
		ID: corpus.CaseID(fmt.Sprintf("case-%03d", id)), Title: smallText(r, 3), Aliases: []string{smallText(r, 2)},
		Citations: []corpus.Citation{{Text: smallText(r, 3)}}, Topics: []string{smallText(r, 1)},
		Parties: []corpus.Party{{ID: "p", Names: []corpus.Name{{Text: smallText(r, 2)}}}},
		Status:  []corpus.Fact{{Date: corpus.Date{Year: 2020 + r.IntN(3)}}}, Sources: make([]corpus.Source, r.IntN(3)),
	}
}

// TestItIsAsGoodAsLookingAtEveryName compares the index with the brute force over
// random names, after each of many changes: equal suggestions in equal order.
func TestItIsAsGoodAsLookingAtEveryName(t *testing.T) {
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 7))
		archive, all := &indextest.Archive{}, brute{map[corpus.CaseID]*corpus.Case{}}
		x := complete.New()
		for range 25 {
			for range 1 + r.IntN(12) {
				c := smallCase(r, r.IntN(60))
				if r.IntN(4) == 0 {
					archive.Remove(c.ID.Ref())
					delete(all.cases, c.ID)
					continue
				}
				archive.PutCase(c)
				all.cases[c.ID] = c
			}
			if err := x.Follow(t.Context(), archive, archive); err != nil {
				t.Fatal(err)
			}
			for range 12 {
				typed, limit := smallText(r, 3), 1+r.IntN(30)
				if got, want := suggested(t, x, typed, limit), all.complete(typed, limit); got != want {
					t.Fatalf("seed %d: %q, %d wanted:\n got %s\nwant %s", seed, typed, limit, got, want)
				}
			}
		}
	}
}

// What very many names begin with is found beforehand, and looked for again when
// the best of it have changed.
func TestShortTextsInALargeArchive(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 7))
	archive, all := &indextest.Archive{}, brute{map[corpus.CaseID]*corpus.Case{}}
	x := complete.New()
	for id := range 2000 {
		c := smallCase(r, id)
		archive.PutCase(c)
		all.cases[c.ID] = c
	}
	for round := range 4 {
		if err := x.Follow(t.Context(), archive, archive); err != nil {
			t.Fatal(err)
		}
		for _, typed := range []string{"a", "b", "aa", "ab", "aab", "b a"} {
			for _, limit := range []int{3, 100} {
				if got, want := suggested(t, x, typed, limit), all.complete(typed, limit); got != want {
					t.Fatalf("round %d: %q, %d wanted:\n got %s\nwant %s", round, typed, limit, got, want)
				}
			}
		}
		found, err := x.Complete(t.Context(), "a", 60)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range found {
			archive.Remove(s.Ref)
			delete(all.cases, corpus.CaseID(s.Ref.ID))
		}
	}
}

// Many complete while the archive changes: each sees it as it was at one moment.
func TestItIsReadWhileItChanges(t *testing.T) {
	archive := &indextest.Archive{}
	x := complete.New()
	ctx, stop := context.WithCancel(t.Context())
	var readers sync.WaitGroup
	for i := range uint64(4) {
		readers.Go(func() {
			r := rand.New(rand.NewPCG(i, 9))
			for ctx.Err() == nil {
				got, err := x.Complete(t.Context(), "pair "+smallText(r, 1)[:1], 100)
				halves := 0
				for _, s := range got {
					if s.Kind != index.SuggestTopic {
						halves++
					}
				}
				if err != nil || halves%2 != 0 {
					t.Errorf("half a change is seen: %d, %v", halves, err)
					return
				}
			}
		})
	}
	r := rand.New(rand.NewPCG(3, 9))
	for n := range 200 {
		for half := range 2 { // of each pair both have the same letter
			c := smallCase(r, 2*(n%40)+half)
			c.Title = "pair " + []string{"a", "b"}[n/40%2]
			c.Parties[0].Names[0].Text, c.Aliases, c.Citations = c.Title, nil, nil
			archive.PutCase(c)
		}
		if err := x.Follow(t.Context(), archive, archive); err != nil {
			t.Fatal(err)
		}
	}
	stop()
	readers.Wait()
}

// FuzzComplete types anything into an archive that holds it as a name: it is
// suggested where there is a letter in it, and within the limit.
func FuzzComplete(f *testing.F) {
	for _, seed := range []string{"Han", "韩某 han", "a b c d e f g h i j", "\xff\x00", "O’Dwyer", "lü", "ﬃ", "🏛", "2021 XCA 817", "İstanbul", "한국 회사", "が行"} {
		f.Add(seed, seed, 3)
	}
	f.Fuzz(func(t *testing.T, name, typed string, limit int) {
		archive := &indextest.Archive{}
		archive.PutCase(known("xx-1", name, 2020, 1, "party: Lumenview AI", "topic: "+name))
		x := filled(t, archive)
		for _, text := range []string{typed, name} {
			found, err := x.Complete(t.Context(), text, limit)
			if err != nil || len(found) > max(limit, 0) {
				t.Fatalf("%q: %d of %d, %v", text, len(found), limit, err)
			}
			if text == name && limit > 1 && len(name) > 0 && len(name) < 100 && !slices.ContainsFunc(found, func(s index.Suggestion) bool { return s.Title == name }) {
				t.Fatalf("%q does not suggest itself: %v", name, found)
			}
		}
	})
}
