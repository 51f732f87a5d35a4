package bench

import (
	"bytes"
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

func silent(int64, int64) {}

// made writes a corpus to a file and opens it.
func made(t *testing.T, docs int, seed uint64) (*Texts, int64, Law) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "documents.txt")
	size, law, err := NewCorpus(docs, seed).Write(t.Context(), name, silent)
	if err != nil {
		t.Fatal(err)
	}
	texts, err := OpenTexts(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { texts.Close() })
	return texts, size, law
}

// A question of the laws at a size where they show: the exponents that are
// printed are the ones that the generator aims at.
func TestWordsFollowZipfAndTheVocabularyHeaps(t *testing.T) {
	_, size, law := made(t, 3000, 1)
	if math.Abs(law.Zipf-1) > .05 {
		t.Errorf("frequency falls with rank to the power of %.3f, want about 1", law.Zipf)
	}
	if math.Abs(law.Heaps-1/tail) > .05 {
		t.Errorf("the vocabulary grows to the power of %.3f, want about %.3f", law.Heaps, 1/tail)
	}
	if each := size / 3000; each < 1450 || each > 1750 {
		t.Errorf("documents have %d bytes on average, want about 1,600", each)
	}
	if law.Words < 700_000 || law.Vocabulary < 30_000 {
		t.Errorf("%d words, %d different", law.Words, law.Vocabulary)
	}
}

func TestTheSameSeedMakesTheSameDocuments(t *testing.T) {
	read := func(docs int, seed uint64) []byte {
		texts, _, _ := made(t, docs, seed)
		all, err := os.ReadFile(texts.file.Name())
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	first := read(30, 7)
	if !bytes.Equal(first, read(30, 7)) {
		t.Error("the same seed made other documents")
	}
	if !bytes.HasPrefix(read(40, 7), first) {
		t.Error("a larger corpus does not begin with the smaller one")
	}
	if bytes.Equal(first, read(30, 8)) {
		t.Error("another seed made the same documents")
	}
}

// Every content word is one term for the analyser, and no two ranks share one
// spelling; the function words are none.
func TestWordsAreWords(t *testing.T) {
	seen := map[string]uint64{}
	for rank := uint64(1); rank < 60_000; rank++ {
		word := spell(rank)
		if other, taken := seen[word]; taken {
			t.Fatalf("ranks %d and %d are both %q", other, rank, word)
		}
		seen[word] = rank
		tokens := index.Analyze(word)
		if content(rank) && len(tokens) != 1 || !content(rank) && len(tokens) != 0 {
			t.Errorf("rank %d is %q, which has %d terms", rank, word, len(tokens))
		}
	}
	if long := spell(rare); len(long) > 20 {
		t.Errorf("the rarest word is %q", long)
	}
}

func TestTextsGiveBackWhatWasWritten(t *testing.T) {
	texts, size, _ := made(t, 25, 3)
	info, err := texts.file.Stat()
	if err != nil || info.Size() != size || texts.Len() != 25 {
		t.Errorf("%d documents in %d bytes, want 25 in %d (%v)", texts.Len(), info.Size(), size, err)
	}
	n := 0
	for d := range texts.scan() {
		body, err := texts.Text(d.Ref)
		if err != nil || body != d.Body || d.Title == "" || !strings.HasSuffix(body, ".") {
			t.Errorf("%s: %q, want %q (%v)", d.Ref, body, d.Body, err)
		}
		n++
	}
	if n != 25 {
		t.Errorf("%d documents were read", n)
	}
	for _, id := range []string{"made-25", "made--1", "made-x", "other-1", ""} {
		if _, err := texts.Text(corpus.ArticleID(id).Ref()); !errors.Is(err, corpus.ErrNotFound) {
			t.Errorf("%q: %v", id, err)
		}
	}
	texts.Close()
	if _, err := texts.Text(reference(3)); err == nil || errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("read from a closed file: %v", err)
	}
}

func TestWhatCannotBeWrittenOrRead(t *testing.T) {
	nowhere := filepath.Join(t.TempDir(), "no", "folder")
	if _, _, err := NewCorpus(1, 1).Write(t.Context(), nowhere, silent); err == nil {
		t.Error("documents were written nowhere")
	}
	if _, err := OpenTexts(nowhere); err == nil {
		t.Error("documents were read from nowhere")
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := NewCorpus(9, 1).Write(ended, filepath.Join(t.TempDir(), "documents"), silent); !errors.Is(err, context.Canceled) {
		t.Errorf("written after the end: %v", err)
	}
	if _, err := os.Stat("/dev/full"); err == nil {
		if _, _, err := NewCorpus(9, 1).Write(t.Context(), "/dev/full", silent); err == nil || !strings.Contains(err.Error(), "room") {
			t.Errorf("written to a full disk: %v", err)
		}
	}
}

// A file that was cut short ends with its last whole document.
func TestAFileThatWasCutShort(t *testing.T) {
	name := filepath.Join(t.TempDir(), "documents")
	if err := os.WriteFile(name, []byte("One\nFirst.\nTwo\nSecond.\nThree\nThi"), 0o600); err != nil {
		t.Fatal(err)
	}
	texts, err := OpenTexts(name)
	if err != nil {
		t.Fatal(err)
	}
	defer texts.Close()
	if last, err := texts.Text(reference(1)); texts.Len() != 2 || last != "Second." || err != nil {
		t.Errorf("%d documents, the last %q (%v)", texts.Len(), last, err)
	}
}

func TestTooLittleTextHasNoExponents(t *testing.T) {
	if law := newCensus().law(); law != (Law{}) {
		t.Errorf("%+v", law)
	}
}
