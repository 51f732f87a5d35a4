package state

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func settingsOfGuild(t *testing.T, s *State, guild string) Settings {
	t.Helper()
	chosen, err := s.Settings(t.Context(), guild)
	if err != nil {
		t.Fatal(err)
	}
	return chosen
}

func choose(t *testing.T, s *State, guild string, change func(*Settings)) {
	t.Helper()
	if _, err := s.Set(t.Context(), guild, change); err != nil {
		t.Fatal(err)
	}
}

func TestEachServerHasItsOwnSettings(t *testing.T) {
	dir, c := t.TempDir(), &clock{noon}
	s := open(t, dir, c)
	all := Settings{Private: true, Language: "zh-TW", Channels: []string{"1", "2"}, Curators: "3", Topics: []string{"home cameras"},
		Jurisdictions: []string{"CN"}, Threads: true, Zone: "Asia/Taipei", Feeds: []string{"court"}}
	choose(t, s, "harbour", func(s *Settings) { *s = all })
	choose(t, s, "market", func(s *Settings) { s.Private = true })
	choose(t, s, "market", func(s *Settings) { s.Threads = true })
	s.Close()
	s = open(t, dir, c)
	for guild, want := range map[string]Settings{"harbour": all, "market": {Private: true, Threads: true}, "desert": {}, "": {}} {
		if diff := cmp.Diff(want, settingsOfGuild(t, s, guild)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", guild, diff)
		}
	}
}

func TestOthersCannotReadTheJournal(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("Windows has no such permissions")
		return
	}
	dir := t.TempDir()
	s := open(t, dir, &clock{noon})
	choose(t, s, "harbour", func(s *Settings) { s.Private = true })
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || !slices.Contains(names, filepath.Join(dir, File+"-wal")) {
		t.Fatal(names, err)
	}
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v %v", name, info.Mode(), err)
		}
	}
}

func TestTheFeedsThatServersFollow(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	choose(t, s, "harbour", func(s *Settings) { s.Feeds = []string{"tower", "court"} })
	choose(t, s, "market", func(s *Settings) { s.Feeds = []string{"court"} })
	choose(t, s, "desert", func(s *Settings) { s.Private = true })
	if names, err := s.Followed(t.Context()); err != nil || !slices.Equal(names, []string{"court", "tower"}) {
		t.Errorf("%v %v", names, err)
	}
	for _, step := range []struct {
		name    string
		watched bool
		want    []string
	}{{"tower", true, []string{"tower"}}, {"court", true, []string{"court", "tower"}}, {"court", true, []string{"court", "tower"}}, {"tower", false, []string{"court"}}} {
		if err := s.Bring(t.Context(), step.name, step.watched); err != nil {
			t.Fatal(err)
		}
		if names, err := s.Brought(t.Context()); err != nil || !slices.Equal(names, step.want) {
			t.Errorf("after %+v: %v %v", step, names, err)
		}
	}
}

func rate(t *testing.T, s *State, asker, about string, good bool, reason string) {
	t.Helper()
	if err := s.Rate(t.Context(), asker, Rating{About: about, Request: "asked " + about, Answer: "answered " + about, Good: good, Reason: reason}); err != nil {
		t.Fatal(err)
	}
}

func opinions(t *testing.T, s *State, after string) (found []Opinion, all int) {
	t.Helper()
	found, all, err := s.Opinions(t.Context(), after, 10)
	if err != nil {
		t.Fatal(err)
	}
	return found, all
}

func TestOneAskerCountsOnceForAnAnswer(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	rate(t, s, "ann", "one", false, "")
	rate(t, s, "ann", "one", false, "the fine is another")
	rate(t, s, "ann", "one", false, "")
	rate(t, s, "ben", "one", false, "see page 2")
	rate(t, s, "cy", "one", false, "never mind")
	rate(t, s, "cy", "one", true, "")
	c.at = noon.Add(time.Hour)
	rate(t, s, "ann", "two", false, "")
	rate(t, s, "ann", "three", true, "")
	found, all := opinions(t, s, "")
	want := []Opinion{
		{"one", "asked one", "answered one", 1, 2, []string{"see page 2", "the fine is another"}, noon},
		{"two", "asked two", "answered two", 0, 1, nil, noon.Add(time.Hour)},
	}
	slices.Sort(found[0].Reasons)
	if diff := cmp.Diff(want, found); diff != "" || all != 2 {
		t.Errorf("%d (-want +got):\n%s", all, diff)
	}
	if after, _ := opinions(t, s, "one"); len(after) != 1 || after[0].About != "two" {
		t.Errorf("after the first: %v", after)
	}
	if after, _ := opinions(t, s, "two"); len(after) != 0 {
		t.Errorf("after the last: %v", after)
	}
	if after, _ := opinions(t, s, "gone"); len(after) != 2 {
		t.Errorf("after one that is not there: %v", after)
	}
	if up, down, err := s.Rated(t.Context(), noon.Add(time.Minute)); up != 1 || down != 1 || err != nil {
		t.Errorf("of the last hour: %d up, %d down, %v", up, down, err)
	}
	rate(t, s, "ann", "two", true, "")
	if found, all := opinions(t, s, ""); len(found) != 1 || all != 1 {
		t.Errorf("after she changed her mind: %v", found)
	}
}

// What was asked goes after a week, from what is shown and from the file; that the answer
// was found wanting, and why, stays.
func TestARatingOutlivesItsQuestion(t *testing.T) {
	dir, c := t.TempDir(), &clock{noon}
	s := open(t, dir, c)
	rate(t, s, "ann", "one", false, "the fine is another")
	c.at = noon.Add(AskedKept - time.Second)
	if found, _ := opinions(t, s, ""); len(found) != 1 || found[0].Request != "asked one" {
		t.Errorf("within the week: %+v", found)
	}
	c.at = noon.Add(AskedKept)
	for _, swept := range []bool{false, true} {
		found, _ := opinions(t, s, "")
		if len(found) != 1 || found[0].Request != "" || found[0].Answer != "answered one" || found[0].Down != 1 || len(found[0].Reasons) != 1 {
			t.Errorf("after it, swept %t: %+v", swept, found)
		}
		if err := s.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if bytes.Contains(onDisk(t, dir), []byte("asked one")) {
		t.Error("the file still holds what was asked")
	}
	rate(t, s, "ben", "one", false, "")
	if found, _ := opinions(t, s, ""); len(found) != 1 || found[0].Request != "asked one" || found[0].Down != 2 {
		t.Errorf("asked and rated once more: %+v", found)
	}
}

// One asker's ratings leave room for those of others.
func TestOneAskerRatesSoMuch(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	rate(t, s, "ben", "0", false, "ben's")
	for i := range MostRated + 2 {
		c.at = c.at.Add(time.Second)
		rate(t, s, "ann", fmt.Sprint(i), false, "ann's")
		rate(t, s, "ann", fmt.Sprint(i), false, "")
	}
	var held int
	if err := s.db.QueryRow(`SELECT count(*) FROM feedback WHERE reason = 'ann''s'`).Scan(&held); err != nil || held != MostRated {
		t.Errorf("%d ratings of one asker, %v", held, err)
	}
	found, all := opinions(t, s, "")
	if all != MostRated+1 || found[0].About != "0" || found[0].Down != 1 || found[1].About != "2" {
		t.Errorf("%d: %+v", all, found[:2])
	}
}

func TestAClosedOpinionIsGone(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	rate(t, s, "ann", "one", false, "why")
	for _, want := range []bool{true, false} {
		if closed, err := s.CloseOpinion(t.Context(), "one"); closed != want || err != nil {
			t.Errorf("closed is %v, %v; want %v", closed, err, want)
		}
	}
	if found, all := opinions(t, s, ""); len(found) != 0 || all != 0 {
		t.Errorf("%v", found)
	}
}

func TestARatingDoesNotTellWhoseItIs(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, &clock{noon})
	rate(t, s, "asker-number-7", "one", false, "")
	rate(t, s, "asker-number-7", "two", false, "")
	if bytes.Contains(onDisk(t, dir), []byte("asker-number-7")) {
		t.Error("the file names the asker")
	}
	var raters int
	if err := s.db.QueryRow(`SELECT count(DISTINCT rater) FROM feedback`).Scan(&raters); err != nil || raters != 2 {
		t.Errorf("two ratings of one asker can be told to be one's: %d, %v", raters, err)
	}
}

func TestTheOldestRatingsGoWhereThereAreTooMany(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	if _, err := s.db.Exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
		INSERT INTO feedback SELECT 'a' || i, 'r', 'q', 'a', 0, '', ? + i FROM n`, MostFeedback, noon.Unix()-MostFeedback-1); err != nil {
		t.Fatal(err)
	}
	rate(t, s, "ann", "newest", false, "")
	found, all := opinions(t, s, "")
	if all != MostFeedback || found[0].About != "a2" {
		t.Errorf("%d, the oldest is %s", all, found[0].About)
	}
}

func TestEverythingOfAnAskerIsForgotten(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, &clock{noon})
	for _, asker := range []string{"ann", "ben"} {
		keep(t, s, Conversation{"harbour", asker}, []byte("turn of "+asker))
		answered(t, s, "answer to "+asker, asker, "turn of "+asker)
		if _, err := s.Note(t.Context(), asker, []byte("request of "+asker)); err != nil {
			t.Fatal(err)
		}
		rate(t, s, asker, "one", false, "reason of "+asker)
	}
	keep(t, s, annie, []byte("another turn of ann"))
	choose(t, s, "harbour", func(s *Settings) { s.Private = true })
	gone, err := s.Forget(t.Context(), "ann")
	if err != nil || gone.Conversations != 2 || gone.Answers != 1 || gone.Requests != 1 || gone.Ratings != 1 || gone.Nothing() {
		t.Errorf("%+v %v", gone, err)
	}
	held := onDisk(t, dir)
	if bytes.Contains(held, []byte("of ann")) || bytes.Count(held, []byte("of ben")) < 4 {
		t.Error("the file still holds what was forgotten, or lost what was another's")
	}
	if !settingsOfGuild(t, s, "harbour").Private {
		t.Error("a server's settings are nobody's own")
	}
	if gone, err := s.Forget(t.Context(), "ann"); err != nil || !gone.Nothing() {
		t.Errorf("again: %+v %v", gone, err)
	}
}

func TestAllThatExpiresIsSwept(t *testing.T) {
	dir, c := t.TempDir(), &clock{noon}
	s := open(t, dir, c)
	for _, age := range []struct {
		lasts time.Duration
		mark  string
	}{{Kept, "turn"}, {Kept, "answer"}, {AskedKept, "request"}, {FeedbackKept, "rating"}} {
		for _, when := range []struct {
			at   time.Time
			mark string
		}{{noon.Add(-age.lasts), "stale " + age.mark}, {noon.Add(time.Second - age.lasts), "fresh " + age.mark}} {
			c.at = when.at
			switch age.mark {
			case "turn":
				keep(t, s, Conversation{when.mark, "ann"}, []byte(when.mark))
			case "answer":
				answered(t, s, when.mark, "ann", when.mark)
			case "request":
				if _, err := s.Note(t.Context(), "ann", []byte(when.mark)); err != nil {
					t.Fatal(err)
				}
			case "rating":
				rate(t, s, "ann", when.mark, false, "")
			}
		}
	}
	c.at = noon
	if found, all := opinions(t, s, ""); all != 1 || len(found) != 1 {
		t.Errorf("before the sweep: %v", found)
	}
	if err := s.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	held := onDisk(t, dir)
	for _, mark := range []string{"turn", "answer", "request", "rating"} {
		if bytes.Contains(held, []byte("stale "+mark)) || !bytes.Contains(held, []byte("fresh "+mark)) {
			t.Errorf("the file still holds a stale %s, or lost a fresh one", mark)
		}
	}
}

func TestWhatACaseMayStandInIsClearedAndSettingsStay(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, &clock{noon})
	keep(t, s, ann, []byte("about Roe"))
	answered(t, s, "one", "ann", "about Roe")
	key, err := s.Note(t.Context(), "ann", []byte("asked of Roe"))
	if err != nil {
		t.Fatal(err)
	}
	rate(t, s, "ann", key, false, "Roe was acquitted")
	choose(t, s, "harbour", func(s *Settings) { s.Private = true })
	for _, w := range []Watch{{Kind: WatchCase, What: "xx-roe", Owner: "ann"}, {Kind: WatchQuery, What: "lanterns", Note: "as Roe asked", Owner: "ann"}, {Kind: WatchQuery, What: "cameras", Owner: "ann"}} {
		if _, err := s.SetWatch(t.Context(), w); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Clear(t.Context(), func(text string) bool { return text == "xx-roe" || strings.Contains(text, "Roe") }); err != nil {
		t.Fatal(err)
	}
	if gone, err := s.Forget(t.Context(), "ann"); err != nil || gone.Watches != 2 {
		t.Errorf("%d watches are left, want the one of cameras and one that says that its case is gone (%v)", gone.Watches, err)
	}
	if bytes.Contains(onDisk(t, dir), []byte("Roe")) || bytes.Contains(onDisk(t, dir), []byte("xx-roe")) || !settingsOfGuild(t, s, "harbour").Private {
		t.Error("the name is still there, or the settings are gone")
	}
}

func TestAClosedStateSaysWhichFileItIs(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	s.Close()
	ctx := t.Context()
	_, settings := s.Settings(ctx, "harbour")
	_, set := s.Set(ctx, "harbour", func(*Settings) {})
	_, followed := s.Followed(ctx)
	_, brought := s.Brought(ctx)
	_, _, found := s.Opinions(ctx, "", 1)
	_, closed := s.CloseOpinion(ctx, "x")
	_, _, rated := s.Rated(ctx, noon)
	_, forgot := s.Forget(ctx, "ann")
	_, noted := s.Note(ctx, "ann", nil)
	_, asked := s.Noted(ctx, "x")
	for i, err := range []error{settings, set, followed, brought, found, closed, rated, forgot, noted, asked, s.Rate(ctx, "ann", Rating{}), s.Bring(ctx, "x", true)} {
		if err == nil || !strings.Contains(err.Error(), "state.db") {
			t.Errorf("%d: %v", i, err)
		}
	}
}

func TestSettingsOfABrokenRowAreAnError(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	if _, err := s.db.Exec(`INSERT INTO settings VALUES ('harbour', 'no JSON', 0)`); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Settings(t.Context(), "harbour"); err == nil {
		t.Error("read as if nothing was chosen")
	}
	if _, err := s.Set(t.Context(), "harbour", func(*Settings) { t.Error("changed") }); err == nil {
		t.Error("overwritten")
	}
	if _, err := s.Followed(t.Context()); err == nil {
		t.Error("passed over")
	}
}
