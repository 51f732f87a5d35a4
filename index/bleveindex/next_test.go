package bleveindex

import (
	"context"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// signed makes the Next of a search out of any bytes, as somebody could who knows
// how it is summed up.
func signed(req index.Request, mark []byte) string {
	sum := binary.BigEndian.AppendUint32(nil, searchSum(req, mark))
	return base64.RawURLEncoding.EncodeToString(append(sum, mark...))
}

// What is well summed up and makes no sense is refused as well.
func TestForgedNext(t *testing.T) {
	req := index.Request{Query: index.Word{Text: "camera"}}
	last := appendHit(nil, 1, []byte("case/a"))
	end := appendHit(nil, 0, nil)
	for name, mark := range map[string][]byte{
		"nothing":                       nil,
		"no document":                   append(appendHit(nil, 1, nil), end...),
		"no number":                     append(appendHit(nil, math.NaN(), []byte("case/a")), end...),
		"an endless number":             append(appendHit(nil, math.Inf(1), []byte("case/a")), end...),
		"cut short":                     last,
		"a longer name than there is":   append(binary.AppendUvarint(make([]byte, 8), 99), "case/a"...),
		"words without documents":       append(append([]byte{}, append(last, end...)...), 1),
		"an average of nothing":         append(append(append([]byte{}, append(last, end...)...), 1), make([]byte, 8)...),
		"more documents than there are": append(binary.BigEndian.AppendUint64(append(append([]byte{}, append(last, end...)...), 1), math.Float64bits(2)), 9),
		"more documents than any index": binary.AppendUvarint(append([]byte{}, append(last, end...)...), 1<<60),
	} {
		req.After = signed(req, mark)
		if mark, err := readNext(req); !errors.Is(err, index.ErrAfter) || mark != nil {
			t.Errorf("%s: %+v, %v", name, mark, err)
		}
	}
	req.After = signed(req, append(last, end...))
	if mark, err := readNext(req); err != nil || string(mark.last.id) != "case/a" {
		t.Errorf("a plain one: %+v, %v", mark, err)
	}
}

// However many words a search has and however long the names are, the Next is
// bounded; what a person asks for is short.
func TestLengthOfNext(t *testing.T) {
	e, err := OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	id := strings.Repeat("x-", 39)
	var b index.Batch
	for i := range 500 {
		b.Put = append(b.Put, index.Document{Ref: corpus.CaseID(fmt.Sprint(id, i)).Ref(), Body: strings.Repeat("camera at home of ", i%5+1), Date: corpus.Date{Year: 2020}})
	}
	b.Put = append(b.Put, index.Document{Ref: corpus.CaseID(strings.Repeat("long", 1000)).Ref(), Body: "endless"}, index.Document{Ref: corpus.CaseID("z-1").Ref(), Body: "endless"})
	if err := e.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	many := index.Or{}
	for i := range 230 {
		many.Any = append(many.Any, index.Word{Text: fmt.Sprint("home", i)}, index.Word{Text: "camera"})
	}
	for _, c := range []struct {
		q     index.Query
		sort  index.Sort
		bound int
	}{
		{index.Word{Text: "camera"}, index.ByDecided, 150},
		{index.Or{Any: []index.Query{index.Word{Text: "home"}, index.Word{Text: "camera"}}}, index.ByRelevance, 300},
		{many, index.ByRelevance, index.MaxNext},
	} {
		page, err := e.Search(context.Background(), index.Request{Query: c.q, Sort: c.sort})
		if err != nil || page.Next == "" || len(page.Next) > c.bound {
			t.Errorf("by %q: %+v, at most %d bytes; %v", c.sort, page, c.bound, err)
			continue
		}
		again, err := e.Search(context.Background(), index.Request{Query: c.q, Sort: c.sort, After: page.Next})
		if err != nil || len(again.Hits) != 10 || again.Hits[0].Ref == page.Hits[9].Ref {
			t.Errorf("by %q: behind it %+v, %v", c.sort, again, err)
		}
	}
	if page, err := e.Search(t.Context(), index.Request{Query: index.Word{Text: "endless"}, Limit: 1}); err != nil || page.Next != "" {
		t.Errorf("behind an endless name: %+v, %v", page, err)
	}
}

// FuzzNext reads anything as where a page ended, summed up or not.
func FuzzNext(f *testing.F) {
	f.Add("", []byte{})
	f.Add("AAAAAAAA", append(appendHit(nil, 1, []byte("case/a")), appendHit(nil, 0, nil)...))
	f.Add("!", append(appendHit(nil, 1, []byte("case/a")), appendHit(nil, 2, []byte("article/b"))...))
	e, err := OpenMemory()
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { e.Close() })
	var b index.Batch
	for i := range 30 {
		b.Put = append(b.Put, index.Document{Ref: corpus.CaseID(fmt.Sprint("x-", i)).Ref(), Body: "home camera"})
	}
	if err := e.Write(context.Background(), b); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, after string, mark []byte) {
		req := index.Request{Query: index.Or{Any: []index.Query{index.Word{Text: "home"}, index.Word{Text: "camera"}}}}
		for _, req.After = range []string{after, signed(req, mark)} {
			page, err := e.Search(t.Context(), req)
			if err != nil && !errors.Is(err, index.ErrAfter) || err == nil && len(page.Hits) > 10 {
				t.Fatalf("%q: %+v, %v", req.After, page, err)
			}
		}
	})
}
