package bench_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"casebot/index"
	"casebot/index/bench"
	"casebot/index/bleveindex"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the expected tables in testdata")

// childVariable makes this test's program the child that Follow starts.
const childVariable = "CASEBOT_TEST_CHILD"

func TestMain(m *testing.M) {
	if os.Getenv(childVariable) == "" {
		os.Exit(m.Run())
	}
	if err := bench.Serve(context.Background(), os.Stdin, os.Stdout, contenders, clock()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// clock is one that goes a millisecond further whenever it is looked at.
func clock() func() time.Time {
	var mu sync.Mutex
	at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	return func() time.Time {
		mu.Lock()
		defer mu.Unlock()
		at = at.Add(time.Millisecond)
		return at
	}
}

// A tape is an engine that keeps its documents' titles in a file, answers with
// as many hits as it has batches, and knows no phrases.
type tape struct {
	folder  string
	batches int
	breaks  index.Query // a query that fails
	waits   bool        // a query lasts until the end
}

var errTape = errors.New("the tape is torn")

func (t *tape) Write(_ context.Context, documents []index.Document) error {
	if len(documents) == 0 {
		return nil
	}
	t.batches++
	name := filepath.Join(t.folder, fmt.Sprint("batch-", t.batches))
	return os.WriteFile(name, bytes.Repeat([]byte("x"), 100*len(documents)), 0o600)
}

func (t *tape) Search(ctx context.Context, q index.Query) ([]string, error) {
	if _, ok := q.(index.Phrase); ok {
		return nil, errors.ErrUnsupported
	}
	if _, ok := q.(index.Fuzzy); ok && t.breaks != nil {
		return nil, errTape
	}
	if t.waits {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	return make([]string, t.batches), nil
}

func (t *tape) Held(context.Context) (n int, err error) {
	for i := range t.batches {
		info, err := os.Stat(filepath.Join(t.folder, fmt.Sprint("batch-", i+1)))
		if err != nil {
			return 0, err
		}
		n += int(info.Size()) / 100
	}
	return n, nil
}

func (t *tape) Close() error { return nil }

// contenders are engines for tests: a tape, tapes that fail, and the real one.
func contenders(bench.Job) []bench.Contender {
	given := "a tape; nothing else"
	open := func(make func(folder string) *tape) func(string, *bench.Texts) (bench.Engine, error) {
		return func(folder string, _ *bench.Texts) (bench.Engine, error) {
			written, err := filepath.Glob(filepath.Join(folder, "batch-*"))
			t := make(folder)
			t.folder, t.batches = folder, len(written)
			return t, err
		}
	}
	return []bench.Contender{
		{Name: "tape", Given: given, Open: open(func(string) *tape { return &tape{} })},
		{Name: "torn", Given: given, Open: open(func(string) *tape { return &tape{breaks: index.Fuzzy{}} })},
		{Name: "slow", Given: given, Open: open(func(string) *tape { return &tape{waits: true} })},
		{Name: "shut", Given: given, Open: func(string, *bench.Texts) (bench.Engine, error) { return nil, errTape }},
		{Name: "casebot", Given: "a cache of 1 MB", External: true, Open: func(folder string, texts *bench.Texts) (bench.Engine, error) {
			engine, err := bleveindex.Open(folder, slog.New(slog.DiscardHandler), bleveindex.CacheBytes(1<<20))
			if err != nil {
				return nil, err
			}
			return bench.Ours(engine, texts), nil
		}},
	}
}

var small = bench.Job{Docs: 2500, Seed: 3, Queries: 20, Warm: 5, Workers: 1, Cache: 1, Limit: time.Minute}

// order makes the documents of a job and returns the order to measure an engine.
func order(t *testing.T, job bench.Job, engine string) (bench.Order, bench.Law) {
	t.Helper()
	folder := t.TempDir()
	file := filepath.Join(folder, "documents.txt")
	size, law, err := bench.NewCorpus(job.Docs, job.Seed).Write(t.Context(), file, func(int64, int64) {})
	if err != nil {
		t.Fatal(err)
	}
	index := filepath.Join(folder, "index")
	if err := os.Mkdir(index, 0o700); err != nil {
		t.Fatal(err)
	}
	return bench.Order{Job: job, Engine: engine, Folder: index, File: file, Size: size}, law
}

// follow measures in a process of its own.
func follow(ctx context.Context, o bench.Order, show func(string, int64, int64)) (bench.Figures, error) {
	cmd := exec.CommandContext(ctx, os.Args[0])
	cmd.Env = append(os.Environ(), childVariable+"=1")
	return bench.Follow(cmd, o, show)
}

func silent(string, int64, int64) {}

// What a run prints, with a clock of its own and without the memory of this machine.
func TestTheTables(t *testing.T) {
	o, law := order(t, small, "tape")
	report := bench.NewReport(small, o.Size, law)
	var said []string
	figures, err := follow(t.Context(), o, func(what string, done, total int64) { said = append(said, fmt.Sprint(what, " ", done, "/", total)) })
	if err != nil {
		t.Fatal(err)
	}
	if figures.Index.PeakMB <= 0 || figures.Index.PeakAllMB < figures.Index.PeakMB {
		t.Errorf("%g MB, and then %g MB of memory", figures.Index.PeakMB, figures.Index.PeakAllMB)
	}
	figures.Index.PeakMB, figures.Index.PeakAllMB = 12, 0
	report.Add(figures)
	other := bench.Figures{Engine: "reel", Given: "a reel", Checked: 20, Wrong: []string{"term dusk: 9 hits, not 10"},
		Index:   bench.IndexFigures{Engine: "reel", DocsPerSecond: 1234.6, SizeRatio: .987, WithTexts: 1.987, PeakMB: 99.7, PeakAllMB: 101, OpenMS: 3.25},
		Queries: []bench.QueryFigures{{Engine: "reel", Kind: bench.Phrase, P50: .5, P95: 12.345, P99: 3507, QPS: 2.9, N: 7, Hits: 9.5}}}
	report.Add(other)
	var printed bytes.Buffer
	if err := report.Print(&printed); err != nil {
		t.Fatal(err)
	}
	golden(t, "tables.txt", printed.Bytes())
	if got := strings.Join(said[:3], ", "); got != "tape: indexing 1000/2500, tape: indexing 2000/2500, tape: indexing 2500/2500" {
		t.Errorf("it said first: %s", got)
	}
	asJSON, err := json.MarshalIndent(report, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "report.json", append(asJSON, '\n'))
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", file, diff)
	}
}

// The keys that scripts rely on.
func TestTheKeysOfTheJSON(t *testing.T) {
	report := bench.NewReport(small, 1, bench.Law{})
	empty, err := json.Marshal(report)
	if err != nil || strings.Contains(string(empty), "null") {
		t.Errorf("%s (%v)", empty, err)
	}
	report.Add(bench.Figures{Queries: make([]bench.QueryFigures, 1)})
	written, err := json.Marshal(report)
	if err != nil {
		t.Fatal(err)
	}
	var read struct {
		Docs    *int
		Queries []map[string]any
		Index   []map[string]any
	}
	if err := json.Unmarshal(written, &read); err != nil || read.Docs == nil {
		t.Fatalf("%s (%v)", written, err)
	}
	for _, key := range []string{"engine", "kind", "p50_ms", "p95_ms", "p99_ms", "qps"} {
		if _, ok := read.Queries[0][key]; !ok {
			t.Errorf("a query has no %q", key)
		}
	}
	for _, key := range []string{"engine", "docs_per_s", "size_ratio", "peak_rss_mb"} {
		if _, ok := read.Index[0][key]; !ok {
			t.Errorf("an index has no %q", key)
		}
	}
}

// The real engine finds the ten that reading every document finds, with two
// asking at once and a cache too small for all.
func TestTheBestTenAreTheBestTen(t *testing.T) {
	job := small
	job.Docs, job.Workers, job.Verify, job.Queries = 1500, 2, 120, 60
	o, _ := order(t, job, "casebot")
	figures, err := follow(t.Context(), o, silent)
	if err != nil {
		t.Fatal(err)
	}
	if figures.Checked != 120 || len(figures.Wrong) > 0 {
		t.Errorf("%d checked, wrong: %s", figures.Checked, strings.Join(figures.Wrong, "\n"))
	}
	for _, f := range figures.Queries {
		if f.N != 60 || f.Hits <= 0 || f.P50 > f.P95 || f.P95 > f.P99 {
			t.Errorf("%+v", f)
		}
	}
	if len(figures.Queries) != len(bench.Kinds()) || figures.Index.SizeRatio <= 0 || figures.Index.WithTexts != figures.Index.SizeRatio+1 {
		t.Errorf("%+v", figures)
	}
}

func TestWhatGoesWrongIsSaid(t *testing.T) {
	for _, c := range []struct{ engine, want string }{
		{"torn", `a query of the kind "fuzzy": the tape is torn`},
		{"shut", "shut: load: the tape is torn"},
		{"none", `no engine "none"`},
	} {
		o, _ := order(t, small, c.engine)
		if _, err := follow(t.Context(), o, silent); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.engine, err, c.want)
		}
	}
	o, _ := order(t, small, "tape")
	o.File += ".gone"
	if _, err := follow(t.Context(), o, silent); err == nil || !strings.Contains(err.Error(), "no such file") {
		t.Errorf("without documents: %v", err)
	}
	if _, err := bench.Follow(exec.Command("/no/such/program"), o, silent); err == nil || !strings.Contains(err.Error(), "process of its own") {
		t.Errorf("without a program: %v", err)
	}
	if err := bench.Serve(t.Context(), strings.NewReader("nonsense"), io.Discard, contenders, clock()); err == nil {
		t.Error("an order that is none was followed")
	}
}

// Past their limit, the queries of an engine end, and what was answered counts.
func TestQueriesEndAtTheirLimit(t *testing.T) {
	job := small
	job.Limit = time.Nanosecond
	o, _ := order(t, job, "tape")
	figures, err := follow(t.Context(), o, silent)
	if err != nil || len(figures.Queries) > 0 || figures.Index.DocsPerSecond == 0 {
		t.Errorf("%+v (%v)", figures, err)
	}
}

// When the context ends, the child ends: told by the end of its input, it gives up
// the query that it is at.
func TestAnEndedContextEndsTheChild(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	o, _ := order(t, small, "slow")
	_, err := follow(ctx, o, func(what string, done, total int64) {
		if done == total {
			cancel() // loaded; the first question waits for ever
		}
	})
	if err == nil || ctx.Err() == nil {
		t.Errorf("it ended with %v", err)
	}
}
