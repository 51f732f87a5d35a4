package dataset_test

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"casebot/corpus/builtin"
	"casebot/corpus/dataset"
)

// table is a reader that makes rows as they are asked for, so that only what the
// reader under test holds is in memory.
type table struct {
	head string
	row  func(n int) string
	n    int
	left string
	rows int
}

func (g *table) Read(p []byte) (int, error) {
	if g.left == "" {
		if g.n == g.rows {
			return 0, io.EOF
		}
		g.left = g.row(g.n)
		if g.n == 0 {
			g.left = g.head + g.left
		}
		g.n++
	}
	n := copy(p, g.left)
	g.left = g.left[n:]
	return n, nil
}

func csvRow(n int) string {
	return fmt.Sprintf("%d,Weir %d Ltd,Germany,\"Quantity[%d, \"\"Euros\"\"]\",18/10/2019,fined,penal,https://court.example/%d,nothing of note\n", n, n, n+1, n)
}

func jsonRow(n int) string {
	return fmt.Sprintf(`{"no": %d, "Company": "Weir %d Ltd", "Country": "Germany", "Amount": "Quantity[%d, \"Euros\"]", "Date": "18/10/2019", "Area": "penal", "Link": "https://court.example/%d"}`+"\n", n, n, n+1, n)
}

func bench(b *testing.B, r dataset.Reader, from func(rows int) io.Reader) {
	b.ReportAllocs()
	n := 0
	for row := range r.Rows(from(b.N)) {
		if row.Err != nil {
			b.Fatal(row.Err)
		}
		n++
	}
	if n != b.N {
		b.Fatalf("%d rows of %d", n, b.N)
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "rows/s")
}

func BenchmarkCSV(b *testing.B) {
	bench(b, reader(b, "csv", mapOf(b, rivers)), func(n int) io.Reader { return &table{head: header, row: csvRow, rows: n} })
}

func BenchmarkJSON(b *testing.B) {
	bench(b, reader(b, "json", mapOf(b, asJSON(`""`))), func(n int) io.Reader { return &table{row: jsonRow, rows: n} })
}

// Records as rich as those that ship, some 4 kB a line.
func BenchmarkLines(b *testing.B) {
	cases, err := builtin.Cases()
	if err != nil {
		b.Fatal(err)
	}
	lines := strings.SplitAfter(strings.TrimSuffix(written(b, "jsonl", cases...), "\n"), "\n")
	bench(b, reader(b, "jsonl", nil), func(n int) io.Reader {
		return &table{rows: n, row: func(i int) string {
			line := strings.TrimSuffix(lines[i%len(lines)], "\n")
			return strings.Replace(line, `"id":"`, fmt.Sprintf(`"id":"n%d-`, i), 1) + "\n"
		}}
	})
}

// Records as small as a table's row makes them.
func BenchmarkSmallLines(b *testing.B) {
	small := rows(reader(b, "csv", mapOf(b, rivers)), strings.NewReader(header+csvRow(7)))[0].Case
	line := written(b, "jsonl", small)
	bench(b, reader(b, "jsonl", nil), func(n int) io.Reader {
		return &table{rows: n, row: func(i int) string { return strings.Replace(line, `"id":"de-`, fmt.Sprintf(`"id":"n%d-`, i), 1) }}
	})
}

// Thirty thousand rows are read in the memory that a few take, but for the few
// bytes by which each ID is known again.
func TestMemoryDoesNotGrowWithTheRows(t *testing.T) {
	r := reader(t, "csv", mapOf(t, rivers))
	held := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before, most, n := held(), uint64(0), 0
	for row := range r.Rows(&table{head: header, row: csvRow, rows: 30_000}) {
		if row.Err != nil {
			t.Fatal(row.Err)
		}
		if n++; n%10_000 == 0 {
			most = max(most, held())
		}
	}
	if most > before+4<<20 || n != 30_000 {
		t.Errorf("%d rows: %d bytes held, %d before", n, most, before)
	}
}
