package cli_test

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"casebot/bot/cli"
	"casebot/bot/discord/discordtest"
	"casebot/corpus"
)

// docketOf is how many cases the benchmarks over the wire have, whose figures are of so
// many. With -short they are only run, and not measured.
var docketOf = sync.OnceValue(func() int {
	if testing.Short() {
		return 1000
	}
	return 100_000
})

var docketKept = flag.String("docket", "", "folder in which benchmarks over the wire keep their archive from one run to the next; none: it is made anew")

// docket is a data folder with made-up cases, imported as anybody would, for whoever
// asks first.
var docket = sync.OnceValues(func() (folder string, err error) {
	base := *docketKept
	if base == "" {
		if base, err = shared(); err != nil {
			return "", err
		}
	}
	folder, rows := filepath.Join(base, "data"), filepath.Join(base, "docket.jsonl")
	if _, err := os.Stat(folder); err != nil {
		if err := writeDocket(rows); err != nil {
			return "", err
		}
		defer os.Remove(rows)
		if err := carriedOut("import", "--builtin=false", "--data", folder, "--format", "jsonl", rows); err != nil {
			return "", err
		}
	}
	return folder, carriedOut("ask", "--data", folder, "/case Han") // which brings the index up to the archive
})

// carriedOut runs a command; what it says is in the error.
func carriedOut(args ...string) error {
	var said strings.Builder
	code := cli.Main(context.Background(), cli.Process{
		Args: args, Env: func(string) string { return "" }, Stdin: strings.NewReader(""), Stdout: &said, Stderr: &said,
		Now: time.Now, Random: rand.NewChaCha8([32]byte{}),
	})
	if code != 0 {
		return fmt.Errorf("%s ends with %d: %s", args[0], code, said.String())
	}
	return nil
}

// writeDocket writes the cases of the docket, a line each.
func writeDocket(name string) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer file.Close()
	out, r := bufio.NewWriter(file), rand.New(rand.NewPCG(3, 4))
	for i := range docketOf() {
		record, err := json.Marshal(docketed(r, i))
		if err != nil {
			return err
		}
		fmt.Fprintf(out, `{"record":"case",%s`+"\n", record[1:])
	}
	return out.Flush()
}

// docketed is a made-up case, with facts that can be charted.
func docketed(r *rand.Rand, i int) *corpus.Case {
	one := func(values ...string) string { return values[r.IntN(len(values))] }
	who, against := docketName(i), madeUp(r)+" Ltd"
	source := corpus.Source{ID: corpus.ArticleID(fmt.Sprintf("art-%012d", i)), Title: "Of " + who, Publisher: "The Herald", URL: fmt.Sprint("https://herald.example/", i)}
	say := func(slot corpus.Slot, party corpus.PartyID, v corpus.Value) corpus.Fact {
		return corpus.Fact{Slot: slot, Party: party, Stage: corpus.Decided, Date: corpus.Date{Year: 1995 + i%30}, Claims: []corpus.Claim{{Value: v, Source: source.ID}}}
	}
	name := func(text string) corpus.Name { return corpus.Name{Text: text, Sources: []corpus.ArticleID{source.ID}} }
	return &corpus.Case{
		ID: caseID(i), Title: who + " v. " + against, Jurisdiction: places()[r.IntN(20)], Kind: corpus.Kind(one("criminal", "civil", "regulatory")), Forum: "Court of " + madeUp(r),
		Citations: []corpus.Citation{{Text: fmt.Sprintf("1:%02d-cv-%05d", 10+i%14, i), Sources: []corpus.ArticleID{source.ID}}},
		Parties: []corpus.Party{
			{ID: "a", Role: "defendant", Person: true, Names: []corpus.Name{name(who), name("曾" + string('伟'+rune(r.IntN(500))) + string('伟'+rune(r.IntN(500))))}},
			{ID: "b", Role: "claimant", Names: []corpus.Name{name(against)}},
		},
		Topics: []string{topics()[r.IntN(40)], one("children", "staff", "health")}, Summary: who + " sold footage of " + one("home cameras", "doors", "lifts", "yards") + " in the city of " + madeUp(r) + ".",
		Status: []corpus.Fact{say(corpus.SlotStatus, "a", corpus.State(one("accused", "sentenced", "final", "settled")))},
		Facts: []corpus.Fact{
			say("fine", "a", corpus.Money{Minor: int64(1000 * (1 + r.IntN(5000))), Currency: corpus.Currency(one("EUR", "CNY", "GBP", "USD"))}), say("term", "a", corpus.Term{Months: 1 + r.IntN(90)}),
		},
		Sources: []corpus.Source{source}, Checked: corpus.Date{Year: 2026, Month: 3, Day: 1},
	}
}

func caseID(i int) corpus.CaseID { return corpus.CaseID(fmt.Sprint("xx-2024-case-", i)) }

// docketName is who a case of the docket is about.
func docketName(i int) string {
	r := rand.New(rand.NewPCG(5, uint64(i)))
	return madeUp(r) + " " + madeUp(r)
}

// topics are those of the docket, 40 of them.
func topics() []string {
	out := []string{"home cameras", "facial recognition", "data brokers", "number plates", "wristbands", "drones"}
	for r := rand.New(rand.NewPCG(7, 8)); len(out) < 40; {
		out = append(out, strings.ToLower(madeUp(r))+" records")
	}
	return out
}

// places are the jurisdictions of the docket.
func places() []string {
	return strings.Fields("IE FR CN GB KR US DE NL IT ES JP SG IN BR CA AU NZ SE PL AT")
}

// madeUp is a word of two to four syllables.
func madeUp(r *rand.Rand) string {
	word := ""
	for range 2 + r.IntN(3) {
		word += string("bdfgklmnprstvz"[r.IntN(14)]) + string("aeiou"[r.IntN(5)])
	}
	return string(word[0]-'a'+'A') + word[1:]
}

// atWork is a Discord on which the program serves the docket, once it knows its names
// and has read the whole archive, as it does beside the first questions.
func atWork(b *testing.B) *discordtest.Discord {
	b.Helper()
	folder, err := docket()
	if err != nil {
		b.Fatal(err)
	}
	fake := discordtest.New(b)
	serve(b, built(b), folder, fake, fake.Token())
	fake.AwaitReady(b)
	for start := time.Now(); len(fake.Complete(b, "case", "name", docketName(docketOf()-1))) == 0; time.Sleep(100 * time.Millisecond) {
		if time.Since(start) > 5*time.Minute {
			b.Fatal("nothing is suggested")
		}
	}
	const whole = "What is the longest prison term?" // which only the register of all cases can tell
	for start := time.Now(); strings.Contains(fake.Command(b, "ask", map[string]string{"question": whole}).Text(), "were compared here"); time.Sleep(100 * time.Millisecond) {
		if time.Since(start) > 5*time.Minute {
			b.Fatal("the whole archive is not compared")
		}
	}
	return fake
}
