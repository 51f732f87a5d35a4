package bleveindex

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// unevenTexts writes texts of every length, whose words stand in one document or
// in most, once or hundreds of times.
func unevenTexts(t *testing.T, e *Engine) {
	t.Helper()
	r := rand.New(rand.NewPCG(4, 2))
	for batch := range 3 {
		var b index.Batch
		for i := range 700 {
			var words []string
			for range []int{0, 1, 9, 70, 400}[r.IntN(5)] {
				words = append(words, fmt.Sprintf("word%d", int(40*r.ExpFloat64())))
			}
			if r.IntN(90) == 0 {
				words = append(words, slices.Repeat([]string{"lamp"}, []int{62, 63, 64, 65, 300, 9000}[r.IntN(6)])...)
			}
			b.Put = append(b.Put, index.Document{Ref: corpus.ArticleID(fmt.Sprint(batch, "-", i)).Ref(), Body: strings.Join(words, " ")})
		}
		if err := e.Write(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
}

// counted writes down what a part says of a term.
func (p *part) counted(t *testing.T, term string) string {
	t.Helper()
	out, size := &strings.Builder{}, 0
	err := p.counts(term, func(n int) { size = n }, func(documents, counts []uint32) error {
		for i := range documents {
			fmt.Fprint(out, documents[i], ":", counts[i], " ")
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(size, " documents ", out)
}

// Read straight from the file, every term of every segment is what bleve says.
func TestFilesAreReadAsBleveDoes(t *testing.T) {
	e, err := Open(t.TempDir(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	unevenTexts(t, e)
	if err := e.Compact(t.Context()); err != nil {
		t.Fatal(err)
	}
	unevenTexts(t, e) // again, in segments of their own, so that all before are deleted
	reader, err := snapshotOf(e.db)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	s, err := newSnapshot(reader, nil, e.cache)
	if err != nil {
		t.Fatal(err)
	}
	terms := 0
	for _, p := range s.parts {
		if p.text == nil {
			continue // still in memory
		}
		through := *p
		through.files = files{}
		terms += sameHolders(t, s, p, &through)
		s.run(t.Context(), nil).eachTerm(p, fieldText, "", "\U0010ffff", func(term string) {
			terms++
			if got, want := p.counted(t, term), through.counted(t, term); got != want {
				t.Fatalf("%q: %s\nwant %s", term, got, want)
			}
		})
		if got := p.counted(t, "nowhere"); got != "0 documents " {
			t.Errorf("a term of no document: %s", got)
		}
	}
	if terms < 600 {
		t.Errorf("only %d terms were compared", terms)
	}
}

// sameHolders compares which documents hold each term of the fields that are read
// from the file, and returns how many terms these are.
func sameHolders(t *testing.T, s *snapshot, p, through *part) (terms int) {
	t.Helper()
	for _, field := range []string{fieldText, fieldHead, fieldWord} {
		s.run(t.Context(), nil).eachTerm(p, field, "", "\U0010ffff", func(term string) {
			terms++
			got, err := p.holders(field, term)
			want, broken := through.holders(field, term)
			if err != nil || broken != nil || !got.Equals(want) {
				t.Fatalf("%s %q: %v, %v; want %v, %v", field, term, got, err, want, broken)
			}
		})
		if got, err := p.holders(field, "nowhere"); err != nil || !got.IsEmpty() {
			t.Errorf("%s: a term of no document: %v, %v", field, got, err)
		}
	}
	return terms
}

// What ends too early, or never, is told of and read no further.
func TestZapBytes(t *testing.T) {
	for _, c := range []struct {
		bytes string
		want  []uint32
		bad   bool
	}{
		{"\x00\x00\x00", []uint32{0, 0, 0}, false},
		{"\x02\x01\x00\x7e\x01", []uint32{1, 0, 63}, false},
		{"\x80\x01\x01\x00\x04\x01", []uint32{64, 0, 2}, false},
		{"\xd0\x8c\x01\xff\xff\x03\x00\x02\x01", []uint32{9000, 0, 1}, false},
		{"\x80\x01\x01\xfe\x7f\x01\x80\x80\x01\x01", []uint32{64, 8191, 8192}, false},
		{"\x80\x01\xff\x01\xfe\x7f\x01\x00", []uint32{64, 8191, 0}, false},
		{"\x80\x01\x01\x80\x01", []uint32{64, 64, 0}, true},
		{"\x02\x01", []uint32{1, 0, 0}, true},
		{"\x00\x00\x02", []uint32{0, 0, 1}, true},
		{"\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", []uint32{0, 0, 0}, true},
		{"", []uint32{0, 0, 0}, true},
	} {
		in, got := zapBytes{rest: []byte(c.bytes)}, make([]uint32, 3)
		if in.frequencies(got); !slices.Equal(got, c.want) || in.bad != c.bad || len(in.rest) > 0 {
			t.Errorf("%q is read as %v (bad %v), %d bytes left; want %v (bad %v)", c.bytes, got, in.bad, len(in.rest), c.want, c.bad)
		}
	}
	in := zapBytes{rest: []byte("abc")}
	if got := string(in.bytes(2)); got != "ab" || in.bytes(2) != nil || !in.bad {
		t.Errorf("read %q, then too much: bad %v", got, in.bad)
	}
	endless := zapBytes{rest: []byte{1, 2, 3}}
	if endless.skip(1 << 62); !endless.bad {
		t.Error("more numbers were passed over than there are")
	}
	short := zapList{bitmapOf(1, 5, 9), zapBytes{rest: []byte{0, 2, 1}}}
	if err := short.each(func(_, _ []uint32) error { return nil }); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a list that is cut short: %v", err)
	}
}

// Fetching reads a byte of each line of memory, and nothing outside of the file,
// wherever it is told to.
func TestFetchingStaysInTheFile(t *testing.T) {
	data := bytes.Repeat([]byte{0xff}, 200) // places far outside
	binary.BigEndian.PutUint64(data[16:], 64)
	binary.BigEndian.PutUint64(data[24:], 129)
	data[64], data[128] = 3, 4
	f := &file{data: data, stored: 16}
	if sum := f.fetch([]uint64{0}); sum != 3+4 {
		t.Errorf("the sum is %d", sum)
	}
	if sum := f.fetch([]uint64{1, 2, 21, 22, 23, 24, 1 << 40}); sum != 0xfe {
		t.Errorf("the sum is %d, not that of the bytes at 129 and 193", sum)
	}
}
