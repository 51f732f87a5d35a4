package dataset_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/dataset"

	"github.com/google/go-cmp/cmp"
)

// holds checks what is true of the rows of any file whatever: there are no more
// than its bytes allow, each is a sound record or an error, and its number grows.
func holds(t *testing.T, r dataset.Reader, data []byte) []*corpus.Case {
	var cases []*corpus.Case
	n, last, ended := 0, int64(0), false
	for row := range r.Rows(bytes.NewReader(data)) {
		n++
		if ended || n > len(data)+1 || row.N <= last {
			t.Fatalf("row %d of %d bytes, number %d after %d, behind the end: %v", n, len(data), row.N, last, ended)
		}
		last = row.N
		if (row.Err == nil) != (row.Case != nil || row.Article != nil) {
			t.Fatalf("row %d has a record and an error, or neither: %+v", n, row)
		}
		if row.Case != nil {
			if problems := corpus.Validate(row.Case); len(problems) > 0 {
				t.Fatal(problems[0])
			}
			cases = append(cases, row.Case)
		}
		var rejected *dataset.Rejection
		ended = row.Err != nil && !asRejection(row.Err, &rejected)
		if strings.ContainsAny(row.String(), "\x00\x1b\n") {
			t.Fatalf("row %d writes on the terminal: %q", n, row.String())
		}
	}
	return cases
}

func asRejection(err error, to **dataset.Rejection) bool {
	r, ok := err.(*dataset.Rejection)
	*to = r
	return ok
}

// returns checks that records survive being written and read.
func returns(t *testing.T, cases []*corpus.Case) {
	text := written(t, "jsonl", cases...)
	again := holds(t, reader(t, "jsonl", nil), []byte(text))
	if diff := cmp.Diff(cases, again); diff != "" {
		t.Fatal(diff)
	}
}

func seeds(f *testing.F, extension string) {
	names, err := filepath.Glob(filepath.Join("testdata", "*."+extension))
	if err != nil || len(names) == 0 {
		f.Fatal("no fixtures", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
}

func FuzzCSV(f *testing.F) {
	f.Add([]byte(header + weir))
	f.Add([]byte("\xff\xfen\x00o\x00"))
	seeds(f, "csv")
	r := reader(f, "csv", mapOf(f, rivers))
	shipped := reader(f, "hhs-breaches", nil)
	f.Fuzz(func(t *testing.T, data []byte) {
		returns(t, holds(t, r, append([]byte(header), data...)))
		holds(t, r, data)
		holds(t, shipped, data)
	})
}

func FuzzJSON(f *testing.F) {
	f.Add([]byte(`[{"no": 7, "Company": "Weir", "Amount": "Quantity[1, \"Euros\"]"}, null, 3, "x"]`))
	seeds(f, "json")
	list := reader(f, "json", mapOf(f, asJSON(`""`)))
	var shipped []dataset.Reader
	for _, name := range []string{"ai-incident-law", "case.law", "gdpr-fines"} {
		shipped = append(shipped, reader(f, name, nil))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		returns(t, holds(t, list, data))
		for _, r := range shipped {
			returns(t, holds(t, r, data))
		}
	})
}

func FuzzLines(f *testing.F) {
	f.Add([]byte(written(f, "jsonl", whole())))
	f.Add([]byte(`{"record":"article","id":"art-7","text":"abc","sentences":[{"start":0,"end":3}]}`))
	r := reader(f, "jsonl", nil)
	f.Fuzz(func(t *testing.T, data []byte) { holds(t, r, data) })
}

func FuzzMap(f *testing.F) {
	f.Add([]byte(rivers))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := dataset.DecodeMap(data)
		if err != nil {
			return
		}
		r, err := dataset.Named(m.Format(), dataset.Options{Today: today, Map: m})
		if err != nil {
			t.Fatal(err)
		}
		holds(t, r, []byte(header+weir))
	})
}
