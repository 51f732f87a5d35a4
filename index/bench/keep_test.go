package bench_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"casebot/index/bench"
)

// An index that is kept is used again, with what was measured when it was loaded,
// and loaded anew where it is of another corpus or its loading was cut short.
func TestKeptIsUsedAgain(t *testing.T) {
	folder := t.TempDir()
	run := func(docs int, keep bool) (bench.Figures, error) {
		corpus := bench.NewCorpus(docs, 1)
		file, size, law, err := corpus.Documents(t.Context(), folder, func(int64, int64) {})
		if err != nil || law.Words == 0 || size == 0 {
			t.Fatalf("documents: %d bytes, %+v, %v", size, law, err)
		}
		texts, err := bench.OpenTexts(file)
		if err != nil {
			t.Fatal(err)
		}
		defer texts.Close()
		if texts.Len() != docs {
			t.Errorf("%d documents, want %d", texts.Len(), docs)
		}
		job := small
		job.Docs, job.Seed, job.Keep = docs, 1, keep
		m := bench.Measuring{Job: job, Contender: contenders(bench.Job{})[0], Folder: filepath.Join(folder, "tape"), Corpus: corpus,
			Texts: texts, Size: size, Now: clock(), Progress: silent}
		return m.Run(t.Context())
	}
	written := func() int {
		found, _ := filepath.Glob(filepath.Join(folder, "tape", "batch-*"))
		return len(found)
	}
	first, err := run(1500, true)
	if err != nil || written() != 2 {
		t.Fatalf("%d batches, %v", written(), err)
	}
	mark := filepath.Join(folder, "tape", "mark")
	if err := os.WriteFile(mark, []byte("used again"), 0o600); err != nil {
		t.Fatal(err)
	}
	again, err := run(1500, true)
	if kept, _ := os.ReadFile(mark); err != nil || string(kept) != "used again" || again.Index.DocsPerSecond != first.Index.DocsPerSecond || again.Index.PeakMB != first.Index.PeakMB {
		t.Errorf("the second run: %+v, %v; the first: %+v", again.Index, err, first.Index)
	}
	if err := os.Remove(filepath.Join(folder, "tape", "batch-2")); err != nil { // as where the engine has dropped some
		t.Fatal(err)
	}
	if _, err := run(1500, true); err != nil || written() != 2 {
		t.Errorf("of an index that was dropped there are %d batches, %v", written(), err)
	}
	if err := os.RemoveAll(filepath.Join(folder, "tape")); err != nil {
		t.Fatal(err)
	}
	if _, err := run(1500, true); err != nil || written() != 2 {
		t.Errorf("of an index that is gone there are %d batches, %v", written(), err)
	}
	if _, err := run(2500, true); err != nil || written() != 3 {
		t.Errorf("of another corpus there are %d batches, %v", written(), err)
	}
	if err := os.Remove(filepath.Join(folder, "tape.json")); err != nil { // as where loading did not come to its end
		t.Fatal(err)
	}
	if _, err := run(1500, true); err != nil || written() != 2 {
		t.Errorf("after a broken run there are %d batches, %v", written(), err)
	}
	if _, err := run(1500, false); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(folder, "tape.json")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("what is not to be kept is written down: %v", err)
	}
}

// Documents that were changed, or are no longer what is written down, are made anew.
func TestKeptDocumentsAreLookedAt(t *testing.T) {
	folder, corpus := t.TempDir(), bench.NewCorpus(20, 1)
	makings := 0
	documents := func(ctx context.Context) (string, error) {
		file, _, _, err := corpus.Documents(ctx, folder, func(int64, int64) { makings++ })
		return file, err
	}
	file, err := documents(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	same := func() bool { got, _ := os.ReadFile(file); return string(got) == string(whole) }
	for _, harm := range []func() error{
		func() error { return os.Truncate(file, 100) },
		func() error { return os.Remove(file) },
		func() error { return os.WriteFile(file+".json", []byte("{"), 0o600) },
		func() error { return os.Remove(file + ".json") },
	} {
		if err := harm(); err != nil {
			t.Fatal(err)
		}
		if _, err := documents(t.Context()); err != nil || !same() {
			t.Errorf("after harm: the same %v, %v", same(), err)
		}
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := documents(ended); err != nil {
		t.Errorf("what is there takes no time: %v", err)
	}
	os.Remove(file)
	if _, err := documents(ended); !errors.Is(err, context.Canceled) {
		t.Errorf("made after the end: %v", err)
	}
	if _, err := os.Stat(file + ".json"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("documents that were not made are written down: %v", err)
	}
}
