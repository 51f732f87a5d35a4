package cli_test

import (
	"context"
	"io"
	"os"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/dataset"
	"casebot/corpus/match"
	"casebot/corpus/store"
)

// BenchmarkImport imports 20,000 rows of a table and reports rows a second:
// "together" into store and index, as the command does; "store" reads the rows and
// saves them and no more; "index" makes the index of what is saved.
func BenchmarkImport(b *testing.B) {
	const rows = 20_000
	columns, file := table(b, b.TempDir(), rows, "")
	rate := func(b *testing.B) { b.ReportMetric(rows*float64(b.N)/b.Elapsed().Seconds(), "rows/s") }
	b.Run("together", func(b *testing.B) {
		for b.Loop() {
			newWorkplace(b).do(b, "import", "--format", "csv", "--map", columns, file)
		}
		rate(b)
	})
	b.Run("store", func(b *testing.B) {
		for b.Loop() {
			saveRows(b, columns, file)
		}
		rate(b)
	})
	b.Run("index", func(b *testing.B) {
		w := newWorkplace(b)
		w.do(b, "import", "--format", "csv", "--map", columns, file)
		for b.Loop() {
			w.do(b, "index", "rebuild")
		}
		rate(b)
	})
}

// saveRows saves the rows of a table in a new archive.
func saveRows(b *testing.B, columns, file string) {
	b.Helper()
	data, err := os.ReadFile(columns)
	if err != nil {
		b.Fatal(err)
	}
	columnMap, err := dataset.DecodeMap(data)
	if err != nil {
		b.Fatal(err)
	}
	reader, err := dataset.Named("csv", dataset.Options{File: file, Today: corpus.Date{Year: 2026, Month: 4, Day: 1}, Map: columnMap})
	if err != nil {
		b.Fatal(err)
	}
	in, err := os.Open(file)
	if err != nil {
		b.Fatal(err)
	}
	defer in.Close()
	s, err := store.Open(b.Context(), b.TempDir(), store.Keys(match.KeysVersion, match.Keys))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	var batch []*corpus.Case
	save := func(done int64) {
		if _, err := s.Import(context.Background(), store.Edit{Who: "a test", At: time.Unix(0, 0)}, "bench", done, batch); err != nil {
			b.Fatal(err)
		}
		batch = batch[:0]
	}
	last := int64(0)
	for row := range reader.Rows(io.Reader(in)) {
		if row.Err != nil {
			b.Fatal(row.Err)
		}
		last = row.N
		if batch = append(batch, row.Case); len(batch) == 1000 {
			save(last)
		}
	}
	save(last)
}
