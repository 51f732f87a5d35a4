package state

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
)

// find is what a test's watch finds in a change.
func find(w Watch, record string, version, seq int64, due time.Time) Find {
	return Find{Watch: w.ID, To: w.Place(), Rhythm: w.Rhythm, Record: record, Version: version, Seq: seq, Due: due}
}

// follow keeps a round and fails the test where it could not.
func follow(t *testing.T, s *State, r Round) {
	t.Helper()
	if done, err := s.KeepRound(t.Context(), r); err != nil || !done {
		t.Fatalf("round to %d: %v %v", r.To, done, err)
	}
}

// take takes the next message: "harbour: case/b case/a".
func take(t *testing.T, s *State) (*Parcel, string) {
	t.Helper()
	p, err := s.Take(t.Context(), time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	return p, contents(p)
}

func contents(p *Parcel) string {
	if p == nil {
		return "nothing"
	}
	text := p.To.Channel + p.To.Person + ":"
	for _, f := range p.Finds {
		text += " " + f.Record
	}
	return text
}

func settle(t *testing.T, s *State, p *Parcel, o Outcome) {
	t.Helper()
	if err := s.Settle(t.Context(), p, o); err != nil {
		t.Fatal(err)
	}
}

func TestARoundIsKeptOnce(t *testing.T) {
	dir := t.TempDir()
	s, other := open(t, dir, &clock{noon}), open(t, dir, &clock{noon})
	if seq, known, err := s.Position(t.Context()); seq != 0 || known || err != nil {
		t.Errorf("before: %d %v %v", seq, known, err)
	}
	follow(t, s, Round{To: 5})
	w := set(t, s, query("harbour", "ann", "cameras"))
	round := Round{From: 5, To: 8, Finds: []Find{find(w, "case/a", 1, 7, noon)}}
	follow(t, other, round)
	for _, late := range []Round{round, {From: 9, To: 12}} { // the second is of an archive that was restored meanwhile
		if done, err := s.KeepRound(t.Context(), late); done || err != nil {
			t.Errorf("from %d, by somebody else: %v %v", late.From, done, err)
		}
	}
	if seq, known, err := s.Position(t.Context()); seq != 8 || !known || err != nil {
		t.Errorf("after: %d %v %v", seq, known, err)
	}
	if told, err := s.Told(t.Context(), "case/a"); err != nil || fmt.Sprint(told) != "map[1:1]" {
		t.Errorf("%v %v", told, err)
	}
	p, text := take(t, s)
	if text != "harbour: case/a" || p.Total != 1 {
		t.Errorf("%s, %d in all", text, p.Total)
	}
}

func TestManyFindsAreOneMessageNewestFirst(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	daily, hourly := query("harbour", "ann", "cameras"), query("harbour", "ann", "faces")
	hourly.Rhythm = Instant
	a, b, d := set(t, s, daily), set(t, s, hourly), set(t, s, query("", "ben", "doors"))
	follow(t, s, Round{To: 9, Finds: []Find{
		find(a, "case/a", 1, 1, noon.Add(time.Hour)), find(a, "case/b", 1, 2, noon.Add(time.Hour)),
		find(b, "case/b", 1, 2, noon), find(b, "case/c", 1, 3, noon), find(d, "case/a", 1, 1, noon.Add(time.Hour)),
	}})
	p, text := take(t, s)
	if text != "harbour: case/c case/b" || len(p.Nonce) > 25 {
		t.Errorf("at once: %s", text)
	}
	if _, text := take(t, s); text != "nothing" {
		t.Errorf("and then: %s", text)
	}
	settle(t, s, p, Outcome{Arrived: true})
	c.at = noon.Add(time.Hour)
	for _, want := range []string{"harbour: case/b case/a", "ben: case/a", "nothing"} {
		p, text := take(t, s)
		if text != want {
			t.Errorf("later: %s, want %s", text, want)
		}
		if p != nil {
			settle(t, s, p, Outcome{Arrived: true})
		}
	}
}

// Until a message has arrived it is tried again: the same one, whatever was found
// meanwhile, and by one process at a time.
func TestAMessageStaysTheSameUntilItArrives(t *testing.T) {
	dir, c := t.TempDir(), &clock{noon}
	s, other := open(t, dir, c), open(t, dir, c)
	w := set(t, s, query("harbour", "ann", "cameras"))
	follow(t, s, Round{To: 1, Finds: []Find{find(w, "case/a", 1, 1, noon)}})
	first, _ := take(t, s)
	follow(t, s, Round{From: 1, To: 2, Finds: []Find{find(w, "case/a", 2, 2, noon), find(w, "case/b", 1, 2, noon)}})
	p, _ := take(t, other)
	if p == nil || p.Nonce == first.Nonce {
		t.Fatalf("what came in meanwhile is a message of its own: %+v", p)
	}
	settle(t, other, p, Outcome{Arrived: true})
	c.at = noon.Add(time.Minute)
	again, text := take(t, other)
	if text != "harbour: case/a" || again.Nonce != first.Nonce || again.Tries != 1 || !again.Begun.Equal(noon) {
		t.Errorf("again: %s %+v", text, again)
	}
	settle(t, other, again, Outcome{Again: noon.Add(2 * time.Minute)})
	c.at = noon.Add(90 * time.Second)
	if _, text := take(t, s); text != "nothing" {
		t.Errorf("too early: %s", text)
	}
	c.at = noon.Add(2 * time.Minute)
	if again, _ := take(t, s); again == nil || again.Tries != 2 {
		t.Errorf("after the pause: %+v", again)
	}
}

func TestAPlaceIsLeftAloneForAWhile(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	w := set(t, s, query("harbour", "ann", "cameras"))
	follow(t, s, Round{To: 1, Finds: []Find{find(w, "case/a", 1, 1, noon)}})
	p, _ := take(t, s)
	settle(t, s, p, Outcome{Arrived: true})
	follow(t, s, Round{From: 1, To: 2, Finds: []Find{find(w, "case/b", 1, 2, noon)}})
	if _, text := take(t, s); text != "nothing" {
		t.Errorf("at once: %s", text)
	}
	c.at = noon.Add(Gap)
	if _, text := take(t, s); text != "harbour: case/b" {
		t.Errorf("later: %s", text)
	}
}

func TestACaseThatChangesBeforeItIsToldIsToldOnce(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	w := set(t, s, query("harbour", "ann", "cameras"))
	first := find(w, "case/a", 2, 1, noon.Add(time.Hour))
	first.Was = 1
	follow(t, s, Round{To: 1, Finds: []Find{first}})
	second := find(w, "case/a", 3, 2, noon.Add(time.Hour))
	second.Was = 2
	follow(t, s, Round{From: 1, To: 2, Finds: []Find{second}})
	c.at = noon.Add(time.Hour)
	p, text := take(t, s)
	if text != "harbour: case/a" || p.Finds[0].Was != 1 || p.Finds[0].Seq != 2 {
		t.Errorf("%s %+v", text, p)
	}
}

func TestSnoozedFindsWait(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	w := set(t, s, query("harbour", "ann", "cameras"))
	follow(t, s, Round{To: 2, Finds: []Find{find(w, "case/a", 1, 1, noon), find(w, "case/b", 1, 2, noon.Add(48*time.Hour))}})
	if err := s.Snooze(t.Context(), w.ID, noon.Add(24*time.Hour)); err != nil {
		t.Fatal(err)
	}
	if _, text := take(t, s); text != "nothing" {
		t.Errorf("while it is snoozed: %s", text)
	}
	c.at = noon.Add(24 * time.Hour)
	if _, text := take(t, s); text != "harbour: case/a" { // the other is due later than that
		t.Errorf("then: %s", text)
	}
}

func TestAChannelThatIsGonePausesItsWatchesAndTellsTheirOwnersOnce(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	a, b := set(t, s, query("harbour", "ann", "cameras")), set(t, s, query("harbour", "ben", "faces"))
	set(t, s, query("market", "ann", "doors"))
	follow(t, s, Round{To: 1, Finds: []Find{find(a, "case/a", 1, 1, noon), find(b, "case/a", 1, 1, noon.Add(time.Hour))}})
	p, _ := take(t, s)
	settle(t, s, p, Outcome{Paused: "gone"})
	settle(t, s, p, Outcome{Paused: "gone"})
	for _, want := range []string{"ann: paused refused/case/a", "ben: paused refused/case/a", "nothing"} {
		p, text := take(t, s)
		if text != want {
			t.Errorf("%s, want %s", text, want)
		}
		if p != nil {
			settle(t, s, p, Outcome{Arrived: true})
		}
	}
	active, err := s.Watching(t.Context())
	if err != nil || len(active) != 1 || active[0].What != "doors" {
		t.Errorf("still watching %+v %v", active, err)
	}
	c.at = noon.Add(2 * time.Hour)
	if _, text := take(t, s); text != "nothing" {
		t.Errorf("what had waited for the channel: %s", text)
	}
	follow(t, s, Round{From: 1, To: 2, Finds: []Find{find(set(t, s, query("", "cy", "doors")), "case/a", 1, 2, noon)}})
	p, _ = take(t, s)
	settle(t, s, p, Outcome{Paused: "forbidden"}) // nobody is left to tell
	if _, text := take(t, s); text != "nothing" {
		t.Errorf("after a person who takes no messages: %s", text)
	}
	set(t, s, query("", "cy", "doors"))
	if _, text := take(t, s); text != "cy: case/a" {
		t.Errorf("when they set it up again: %s", text)
	}
}

// Why a watch is paused stays as it was, whatever becomes of its channel later.
func TestAPausedWatchKeepsItsReason(t *testing.T) {
	s, harbour := open(t, t.TempDir(), &clock{noon}), &Parcel{To: Place{Channel: "harbour"}}
	for _, why := range []string{"gone", "forbidden"} {
		set(t, s, query("harbour", "ann", "what is "+why))
		settle(t, s, harbour, Outcome{Paused: why})
	}
	found, err := s.Watches(t.Context(), harbour.To)
	if err != nil || len(found) != 2 || found[0].Paused != "gone" || found[1].Paused != "forbidden" {
		t.Errorf("%+v %v", found, err)
	}
}

func TestWhatLeavesTheArchiveIsNotTold(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	w := set(t, s, query("harbour", "ann", "cameras"))
	of := set(t, s, Watch{Channel: "harbour", Guild: "guild", Owner: "ann", Kind: WatchCase, What: "xx-doe", Rhythm: Instant})
	follow(t, s, Round{To: 1, Finds: []Find{find(w, "case/xx-doe", 1, 1, noon)}, Known: []Find{find(of, "case/xx-doe", 1, 1, noon)}})
	follow(t, s, Round{From: 1, To: 2, Gone: []string{"case/xx-doe"}})
	p, text := take(t, s)
	if text != "harbour: left" {
		t.Error(text)
	}
	if told, err := s.Told(t.Context(), "case/xx-doe"); len(told) > 0 || err != nil {
		t.Errorf("%v %v", told, err)
	}
	if gone, err := s.Watch(t.Context(), of.ID); err != nil || gone.What+gone.Note != "" || gone.Paused != PausedLeft {
		t.Errorf("%+v %v", gone, err)
	}
	settle(t, s, p, Outcome{Arrived: true})
	if gone, err := s.Watch(t.Context(), of.ID); gone != nil || err != nil {
		t.Errorf("%+v %v", gone, err)
	}
}

func TestAQueueIsCountedOnce(t *testing.T) {
	dir := t.TempDir()
	s, other := open(t, dir, &clock{noon}), open(t, dir, &clock{noon})
	queue := query("harbour", "ann", "")
	queue.Kind, queue.Next = WatchQueue, noon
	w := set(t, s, queue)
	follow(t, s, Round{To: 3})
	round := Round{From: 3, To: 3, Counts: []Count{{w.ID, w.Next, noon.Add(7 * 24 * time.Hour), find(w, "queue", 0, 3, noon)}}}
	follow(t, s, round)
	follow(t, other, round)
	p, text := take(t, s)
	if text != "harbour: queue" || p.Total != 1 {
		t.Errorf("%s %+v", text, p)
	}
}

func TestWhoStandsThereTakesWhatWaits(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	a, b := set(t, s, query("", "", "cameras")), query("", "", "doors")
	b.Rhythm = Weekly
	b = set(t, s, b)
	follow(t, s, Round{To: 3, Finds: []Find{find(a, "case/a", 1, 1, noon.Add(time.Hour)), find(b, "case/b", 1, 2, noon.Add(time.Hour))}})
	if _, text := take(t, s); text != "nothing" {
		t.Errorf("nobody sends to the console: %s", text)
	}
	if p, err := s.TakeHere(t.Context(), Place{}); p != nil || err != nil {
		t.Errorf("before it is due: %s %v", contents(p), err)
	}
	if n, next, err := s.Waiting(t.Context(), Place{}); n != 2 || !next.Equal(noon.Add(time.Hour)) || err != nil {
		t.Errorf("%d wait until %s, %v", n, next, err)
	}
	c.at = noon.Add(time.Hour)
	for range 2 { // the second time after a kill
		p, err := s.TakeHere(t.Context(), Place{})
		if err != nil || contents(p) != ": case/b case/a" {
			t.Fatalf("%s %v", contents(p), err)
		}
	}
	p, _ := s.TakeHere(t.Context(), Place{})
	settle(t, s, p, Outcome{Arrived: true})
	if p, err := s.TakeHere(t.Context(), Place{}); p != nil || err != nil {
		t.Errorf("%s %v", contents(p), err)
	}
}

func TestWhatIsForgottenIsInNoWatch(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, &clock{noon})
	named, noted, other := query("harbour", "ann", "Jane ROE camera"), query("harbour", "ann", "doors"), set(t, s, query("harbour", "ann", "cameras"))
	noted.Note = "the matter of jane roe"
	set(t, s, named)
	set(t, s, noted)
	follow(t, s, Round{To: 1, Finds: []Find{find(other, "case/us-roe", 1, 1, noon), find(other, "case/us-doe", 1, 1, noon)}})
	names := func(text string) bool { return text == "us-roe" || strings.Contains(strings.ToLower(text), "jane roe") }
	if err := s.Clear(t.Context(), names); err != nil {
		t.Fatal(err)
	}
	if got := watched(t, s, Place{Channel: "harbour"}); fmt.Sprint(got) != "[cameras]" {
		t.Errorf("still watched: %v", got)
	}
	if _, text := take(t, s); text != "harbour: case/us-doe" {
		t.Error(text)
	}
	if gone, err := s.Forget(t.Context(), "ann"); err != nil || gone.Watches != 1 || len(watched(t, s, Place{Channel: "harbour"})) > 0 {
		t.Errorf("%+v %v", gone, err)
	}
}

// That somebody was told something is forgotten with them.
func TestNothingStaysOfWhoWasTold(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, &clock{noon})
	w := set(t, s, query("", "annabel", "cameras"))
	follow(t, s, Round{To: 1, Finds: []Find{find(w, "case/a", 1, 1, noon)}})
	p, _ := take(t, s)
	settle(t, s, p, Outcome{Arrived: true})
	if _, err := s.Forget(t.Context(), "annabel"); err != nil || bytes.Contains(onDisk(t, dir), []byte("annabel")) {
		t.Errorf("the file still holds who was told (%v)", err)
	}
}

func TestAClosedStateFollowsNothing(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	w, p := set(t, s, query("harbour", "ann", "cameras")), &Parcel{}
	s.Close()
	calls := map[string]func() error{
		"SetWatch":  func() error { _, err := s.SetWatch(t.Context(), w); return err },
		"Watches":   func() error { _, err := s.Watches(t.Context(), Place{}); return err },
		"Watch":     func() error { _, err := s.Watch(t.Context(), 1); return err },
		"Unwatch":   func() error { return s.Unwatch(t.Context(), 1) },
		"Snooze":    func() error { return s.Snooze(t.Context(), 1, noon) },
		"Release":   func() error { return s.Release(t.Context()) },
		"Position":  func() error { _, _, err := s.Position(t.Context()); return err },
		"KeepRound": func() error { _, err := s.KeepRound(t.Context(), Round{}); return err },
		"Told":      func() error { _, err := s.Told(t.Context(), "case/a"); return err },
		"Take":      func() error { _, err := s.Take(t.Context(), time.Minute); return err },
		"TakeHere":  func() error { _, err := s.TakeHere(t.Context(), Place{}); return err },
		"Settle":    func() error { return s.Settle(t.Context(), p, Outcome{}) },
	}
	for name, call := range calls {
		if err := call(); err == nil || !strings.Contains(err.Error(), "state.db") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhoeverSendsAloneTakesWhatWasLeftBehind(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	follow(t, s, Round{To: 1, Finds: []Find{find(set(t, s, query("harbour", "ann", "cameras")), "case/a", 1, 1, noon)}})
	first, _ := take(t, s)
	if err := s.Release(t.Context()); err != nil {
		t.Fatal(err)
	}
	if again, _ := take(t, s); again == nil || again.Nonce != first.Nonce {
		t.Errorf("%+v", again)
	}
}
