package bleveindex_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
)

func vocabularyOf(t *testing.T, bodies ...string) *bleveindex.Engine {
	t.Helper()
	e, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.Close() })
	var b index.Batch
	for i, body := range bodies {
		b.Put = append(b.Put, index.Document{Ref: corpus.CaseID(string(rune('a' + i))).Ref(), Body: body})
	}
	if err := e.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	return e
}

func TestNearest(t *testing.T) {
	e := vocabularyOf(t, "surveillance cameras in Skellefteå", "a camera for surveillance; recognition of faces",
		"tracked by trackers, happily; 人脸识别 camera2 12345", "tracker", "trackes", "illegal", "legal", "legal", "incentives")
	for _, c := range []struct{ what, asked, want string }{
		{"a letter too few", "camra", "camera"},
		{"two swapped, in capitals", "SURVEILLNACE", "surveillance"},
		{"a letter wrong, from an accent", "skelleftéi", "skelleftea"},
		{"two slips in a long word", "surveilnace", "surveillance"},
		{"not in a short one", "kamara", ""},
		{"a stem is no word: one that has it is", "recognix", "recognition"},
		{"the more frequent of two", "trakcer", "tracker"},
		{"one that begins alike before a more frequent one", "ilegal", "illegal"},
		{"one that begins otherwise where no other is near", "qegal", "legal"},
		{"two slips from a stem are more from its word", "innocent", ""},
		{"what is held has no need of it", "cameras", ""},
		{"as an inflection too", "faced", ""},
		{"short words are near too many", "face", ""},
		{"a number is no misspelling", "12346", ""},
		{"nor is Chinese", "人脸识剔系统", ""},
		{"nor are two words", "camra-face", ""},
		{"nothing is near", "zebulonite", ""},
		{"a stop word", "because", ""},
		{"nothing", "", ""},
		{"a word without end", strings.Repeat("x", 4000), ""},
	} {
		got, found, err := e.Nearest(t.Context(), c.asked)
		if err != nil || got != c.want || found != (c.want != "") {
			t.Errorf("%s: Nearest(%.40q) = %q, %v, %v; want %q", c.what, c.asked, got, found, err, c.want)
		}
	}
}

// What only a deleted document held is not given out.
func TestNearestForgets(t *testing.T) {
	e := vocabularyOf(t, "Zebulonite", "something else")
	if got, _, err := e.Nearest(t.Context(), "zebulonit"); err != nil || got != "zebulonite" && got != "" {
		t.Errorf("before: %q, %v", got, err)
	}
	if got, found, err := e.Nearest(t.Context(), "zebulxnite"); err != nil || got != "zebulonite" || !found {
		t.Errorf("before: %q, %v", got, err)
	}
	if err := e.Write(t.Context(), index.Batch{Delete: []corpus.Ref{corpus.CaseID("a").Ref()}}); err != nil {
		t.Fatal(err)
	}
	if got, found, err := e.Nearest(t.Context(), "zebulxnite"); err != nil || found {
		t.Errorf("after: %q, %v", got, err)
	}
}

func TestNearestEnds(t *testing.T) {
	e := vocabularyOf(t, "camera")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, found, err := e.Nearest(ctx, "camra"); !errors.Is(err, context.Canceled) || found {
		t.Errorf("cancelled: %v, %v", found, err)
	}
	e.Close()
	if _, _, err := e.Nearest(t.Context(), "camra"); !errors.Is(err, bleveindex.ErrClosed) {
		t.Errorf("closed: %v", err)
	}
}

// A misspelt word among 100,000 words of which none is near.
func BenchmarkNearest(b *testing.B) {
	e, err := bleveindex.OpenMemory()
	if err != nil {
		b.Fatal(err)
	}
	defer e.Close()
	var batch index.Batch
	letters := []byte("aaaaaaaa")
	for i := range 1000 {
		var body strings.Builder
		for j := range 100 {
			for k, n := 0, (100*i+j)*7919; k < len(letters); k, n = k+1, n/7 {
				letters[k] = 'a' + byte(n%23)
			}
			body.Write(letters)
			body.WriteByte(' ')
		}
		batch.Put = append(batch.Put, index.Document{Ref: corpus.CaseID(fmt.Sprint("x-", i)).Ref(), Body: body.String()})
	}
	if err := e.Write(b.Context(), batch); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, found, err := e.Nearest(b.Context(), "zzzzzyyyxx"); err != nil || found {
			b.Fatal(found, err)
		}
	}
}
