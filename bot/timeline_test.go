package bot_test

import (
	"fmt"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
)

// storied is a matter with a history.
func storied() *corpus.Case {
	const herald = "art-00000000000a"
	c := matter("ie-lantern", "Lantern", "IE", "2026-05-04")
	c.TitleZH = "灯笼案"
	accused := corpus.Fact{Slot: corpus.SlotStatus, Party: "p", Date: day("2025-02"), About: "a registry of faces", Claims: []corpus.Claim{{Value: corpus.State("accused"), Source: herald}}}
	c.Status[0].Claims[0].Value, c.Status[0].DateIs = corpus.State("under_appeal"), corpus.OfReported
	c.Status = append(c.Status, accused)
	fine := states(corpus.SlotFine, "EUR 2,000")
	fine.Party, fine.Date, fine.Claims[0].Source, fine.Claims[0].Printed = "p", day("2025-09-12"), herald, "二千欧元"
	fine = byMachine(fine)
	hearing := corpus.Fact{Slot: corpus.SlotDate, Party: "p", About: "hearing", Claims: []corpus.Claim{{Value: day("2025-06-30"), Source: herald}}}
	silent := states(corpus.SlotGain, "EUR 1")
	silent.Claims[0].Source = herald
	c.Facts = []corpus.Fact{fine, hearing, silent}
	c.Later = []corpus.Event{{Date: day("2026-06"), Text: "The regulator answered the appeal.", Sources: []corpus.ArticleID{herald}}, {Text: "No date is known of this."}}
	return c
}

func TestATimelineIsWhatIsDatedOldestFirstEachWithItsSource(t *testing.T) {
	b := holding(t, storied())
	want := `February 2025 — Lantern: accused, not convicted (a registry of faces) (The Example Herald)
30 June 2025 — Hearing (The Example Herald)
12 September 2025 — Fine: 二千欧元, machine-read (The Example Herald)
reported 4 May 2026 — Lantern: under appeal (The Example Herald)
June 2026 — The regulator answered the appeal. (The Example Herald)`
	for _, text := range []string{"/timeline Lantern", "/timeline ie-lantern", "/timeline 灯笼案", "/时间线 Lantern", "/時間軸 Lantern"} {
		reply := say(t, b, text)
		if reply.Body != want {
			t.Errorf("%s\ngot\n%s\nwant\n%s", text, reply.Body, want)
		}
		if alt := drawn(t, reply).Alt; !strings.HasPrefix(alt, "Timeline of Lantern: registry of faces: February 2025 Lantern: accused, not convicted") {
			t.Errorf("%s: %q", text, alt)
		}
		if len(reply.Links) != 1 || !strings.Contains(reply.Text, "Under appeal") {
			t.Errorf("%s: %d sources, %q", text, len(reply.Links), reply.Text)
		}
	}
}

// A source is credited with the date that it says, and with no other.
func TestADateOfATimelineIsOfThoseWhoSayIt(t *testing.T) {
	c := storied()
	c.Sources = append(c.Sources, corpus.Source{ID: "art-00000000000b", Publisher: "The Post"}, corpus.Source{ID: "art-00000000000c", Publisher: "The Courier"})
	hearing := &c.Facts[1]
	hearing.Claims = append(hearing.Claims, corpus.Claim{Value: day("2025-07-02"), Source: "art-00000000000b"}, corpus.Claim{Value: day("2024-06-30"), Source: "art-00000000000c", Mistaken: "a year off"})
	reply := say(t, holding(t, c), "/timeline Lantern")
	want := "\n30 June 2025 — Hearing (The Example Herald); sources differ: 2 July 2025 (The Post); 30 June 2024 (mistaken) (The Courier)\n"
	if !strings.Contains(reply.Body, want) || !strings.Contains(drawn(t, reply).Alt, "30 June 2025 Hearing (sources differ)") {
		t.Errorf("%s\n%s", reply.Body, reply.Picture.Alt)
	}
	hearing.Claims = hearing.Claims[1:]
	if body := say(t, holding(t, c), "/timeline Lantern").Body; !strings.Contains(body, "\n2 July 2025 — Hearing (The Post); 30 June 2024 (mistaken) (The Courier)\n") {
		t.Errorf("%s", body)
	}
}

// Who gives the month of a day contradicts nobody: the day is told with who says it, and
// the record beside it still has both.
func TestAMonthDoesNotContradictADayInIt(t *testing.T) {
	c := storied()
	c.Sources = append(c.Sources, corpus.Source{ID: "art-00000000000b", Publisher: "The Post"}, corpus.Source{ID: "art-00000000000c", Publisher: "The Courier"})
	hearing := &c.Facts[1]
	herald := hearing.Claims[0].Source
	hearing.Claims = []corpus.Claim{{Value: day("2025-06"), Source: herald}, {Value: day("2025-06-30"), Source: "art-00000000000b"}}
	reply := say(t, holding(t, c), "/timeline Lantern")
	if alt := drawn(t, reply).Alt; !strings.Contains(reply.Body, "\n30 June 2025 — Hearing (The Post)\n") || strings.Contains(alt, "differ") || !strings.Contains(alt, "30 June 2025 Hearing") {
		t.Errorf("%s\n%s", reply.Body, alt)
	}
	field := func() string { return fmt.Sprint(say(t, holding(t, c), "/case Lantern").Cards[0].Fields) }
	if got := field(); !strings.Contains(got, "June 2025") || strings.Index(got, "30 June 2025") > strings.LastIndex(got, "June 2025") {
		t.Errorf("the record: %s", got)
	}
	hearing.Claims = append(hearing.Claims, corpus.Claim{Value: day("2025-07"), Source: "art-00000000000c"})
	reply = say(t, holding(t, c), "/timeline Lantern")
	if !strings.Contains(reply.Body, "\n30 June 2025 — Hearing (The Post); sources differ: July 2025 (The Courier)\n") || len(reply.Conflicts) > 0 && len(reply.Conflicts[0].Claims) != 2 {
		t.Errorf("%s\n%+v", reply.Body, reply.Conflicts)
	}
	hearing.Claims[1].Rule = "day"
	if body := say(t, holding(t, c), "/timeline Lantern").Body; !strings.Contains(body, "\nJune 2025 — Hearing (The Example Herald)") || !strings.Contains(body, "sources differ: ") {
		t.Errorf("a day that a machine read: %s", body)
	}
}

func TestACaseWithoutDatesHasNoTimelineAndSaysSo(t *testing.T) {
	c := matter("ie-lantern", "Lantern", "IE", "")
	reply := say(t, holding(t, c), "/timeline Lantern")
	if reply.Picture != nil || reply.Body != "" || !strings.Contains(reply.Note, "do not say when") {
		t.Errorf("%+v", reply)
	}
}

func TestATimelineOfManyCasesGoesByTheirNewestStatus(t *testing.T) {
	reply := say(t, registry(t), "/timeline in:IE")
	if !strings.HasPrefix(reply.Body, "1 January 2025 — Vacated: registry of faces: vacated (The Example Herald)\n1 March 2025 — One") {
		t.Errorf("%s", reply.Body)
	}
	if reply.Text != "The archive has 4 confirmed cases (Ireland) with a dated status, from 1 January 2025 to 1 March 2026." {
		t.Errorf("%q", reply.Text)
	}
	if len(reply.Choices) != 4 || reply.Picking != "/timeline" || len(reply.Links) == 0 || strings.Contains(reply.Body, "Machine") {
		t.Errorf("%d choices, %q\n%s", len(reply.Choices), reply.Picking, reply.Body)
	}
	drawn(t, reply)
}

// Of when a status was published, announced or reported nobody is told that it was then.
func TestATimelineOfManyCasesSaysOfWhatTheirDatesAre(t *testing.T) {
	b, _ := open(t)
	for text, wants := range map[string][]string{
		"/timeline in:CN": {"published 12 June 2025 Han: "}, "/timeline in:GB": {"reported 6 July 2021 British Airways: "}, "/timeline in:KR": {"announced 20 March 2019 South Korea: "},
		"/时间线 in:CN": {"2025-06-12公布 韩某案：已判刑"}, "/時間軸 in:GB": {"2021-07-06"},
	} {
		reply := say(t, b, text)
		locale := bot.LocaleOf(strings.Fields(text)[0])
		if locale != "" {
			reply = b.Handle(t.Context(), bot.Request{Text: text, Locale: locale})
		}
		lines := strings.Split(reply.Body, "\n")
		for _, line := range lines[max(0, len(lines)-drawnOf(drawn(t, reply).Alt, len(lines))):] {
			when, _, _ := strings.Cut(line, " — ")
			wants = append(wants, when+" ")
		}
		for _, want := range wants {
			if alt := drawn(t, reply).Alt; !strings.Contains(alt, want) {
				t.Errorf("%s lacks %q: %s", text, want, alt)
			}
		}
	}
}

// drawnOf reads how many steps a picture of so many has.
func drawnOf(alt string, all int) int {
	for _, form := range []string{"The last %d of %d.", "最后%d个，共%d个。", "最後%d個，共%d個。"} {
		n, of := 0, 0
		if read, _ := fmt.Sscanf(alt, form, &n, &of); read == 2 && of >= n {
			return n
		}
	}
	return all
}

// A picture that has room for the last steps alone has these in the text beside it, the
// newest too, and says how many there are.
func TestTheTextOfATimelineTellsTheStepsOfThePicture(t *testing.T) {
	var cases []*corpus.Case
	for i := range 28 {
		c := matter(fmt.Sprintf("ie-lantern-%d", i), fmt.Sprintf("Lantern%02d Lighting and Surveillance Holdings of the Western Isles", i), "IE", fmt.Sprintf("20%02d-06-12", i))
		cases = append(cases, c)
	}
	b := holding(t, cases...)
	alt := drawn(t, say(t, b, "/timeline in:IE")).Alt
	n := drawnOf(alt, 28)
	if n >= 28 || !strings.HasPrefix(alt, fmt.Sprintf("The last %d of 28. Cases by newest status (Ireland): ", n)) {
		t.Errorf("%s", alt)
	}
	for i := range 28 {
		step := fmt.Sprintf("12 June 20%02d Lantern%02d", i, i)
		if strings.Contains(alt, step) != (i >= 28-n) || strings.Count(alt, ": decided") != n {
			t.Errorf("step %d of the last %d: %s", i, n, alt)
		}
	}
	long := matter("ie-long", "Long", "IE", "2026-01-01")
	for i := range 28 {
		long.Later = append(long.Later, corpus.Event{Date: day(fmt.Sprintf("20%02d-06-12", i)), Text: fmt.Sprintf("Event%02d of a long story that is told in more words than a line has room for.", i)})
	}
	alt = drawn(t, say(t, holding(t, long), "/timeline ie-long")).Alt
	if n := drawnOf(alt, 29); n >= 29 || !strings.Contains(alt, "Event27") || strings.Contains(alt, "Event01") || strings.Count(alt, ";") != n-1 {
		t.Errorf("%s", alt)
	}
}

// One case has no topic or country to be narrowed to, which is said.
func TestATimelineOfOneCaseSaysThatItIsNotNarrowed(t *testing.T) {
	b := holding(t, storied())
	for text, want := range map[string]string{
		"/timeline Lantern topic:biometrics": "This is the timeline of one case: the topic or country is left out (topic biometrics).",
		"/timeline Lantern jurisdiction:US":  "This is the timeline of one case: the topic or country is left out (United States).",
		"/timeline Lantern":                  "",
	} {
		if reply := say(t, b, text); !strings.HasPrefix(reply.Note, want) || want == "" && strings.Contains(reply.Note, "one case") || reply.Body == "" {
			t.Errorf("%s: %q", text, reply.Note)
		}
	}
}

// What is written as a country is one, even where there is none of that name.
func TestACountryThatIsNoneHasNoTimeline(t *testing.T) {
	b := registry(t)
	for text, of := range map[string]string{
		"/timeline in:ZZ": "(ZZ)", "/timeline in:atlantis": "(ATLANTIS)", "/timeline 国家:ZZ": "(ZZ)",
		"/timeline topic:faces in:ZZ": "(topic faces, ZZ)", "/stats in:ZZ": "(ZZ)",
	} {
		reply := say(t, b, text)
		if !reply.Abstained || !strings.Contains(reply.Text, "does not hold such a confirmed case") || !strings.Contains(reply.Note, of) {
			t.Errorf("%s: %q %q", text, reply.Text, reply.Note)
		}
	}
	if reply := say(t, b, "/timeline in:FR"); reply.Abstained || !strings.Contains(reply.Text, "1 confirmed case (France), none with a dated status") || len(reply.Choices) != 1 {
		t.Errorf("a case without a dated status: %+v", reply)
	}
}

func TestOfManyCasesTheNewestAreShown(t *testing.T) {
	var cases []*corpus.Case
	for _, month := range []string{"01", "02", "03", "04", "05", "06"} {
		for _, d := range []string{"01", "08", "15", "22", "28"} {
			cases = append(cases, matter("ie-lantern-"+month+"-"+d, "Lantern "+month+d, "IE", "2026-"+month+"-"+d))
		}
	}
	reply := say(t, holding(t, cases...), "/timeline topic:\"face registry\"")
	if strings.Count(reply.Body, "\n") != 24 || !strings.HasPrefix(reply.Body, "1 February 2026") || !strings.Contains(reply.Note, "the newest 25") || !strings.Contains(reply.Text, "30 confirmed cases") {
		t.Errorf("%q %q\n%s", reply.Text, reply.Note, reply.Body)
	}
}

func TestATimelineOfNothingAsksOfWhat(t *testing.T) {
	b := registry(t)
	for _, text := range []string{"/timeline", "/timeline  "} {
		if reply := say(t, b, text); !reply.Failed || !strings.Contains(reply.Text, "/timeline Han") {
			t.Errorf("%q: %q", text, reply.Text)
		}
	}
	if reply := say(t, b, "/timeline Zebulon"); !reply.Abstained || reply.Picture != nil {
		t.Errorf("%+v", reply)
	}
}

func TestANameOfSeveralCasesAsksWhichTimeline(t *testing.T) {
	b, _ := open(t)
	reply := say(t, b, "/timeline Clearview")
	if len(reply.Choices) < 5 || reply.Picking != "/timeline" || reply.Picture != nil {
		t.Fatalf("%+v", reply)
	}
	picked := b.Handle(t.Context(), bot.Request{Text: reply.Picking + " " + string(reply.Choices[0].Case)})
	drawn(t, picked)
}
