package extract_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"casebot/corpus"
	"casebot/corpus/extract"
)

// TestReceivedArticles reads two articles as they were received, where they
// stand beside the repository: every fact of their cases, and no other. The
// golden files prove the same on articles of our own.
func TestReceivedArticles(t *testing.T) {
	xuAndLi := []string{
		"xu status sentenced decided", "li status sentenced decided", "xu term 9m decided", "li term 6m decided", "xu fine - decided", "li fine - decided",
		"xu gain CNY 6,000 decided", "li gain CNY 30,000 decided", "xu count 130 decided",
	}
	for _, test := range []struct {
		file string
		want [][]string
	}{
		{"000_9d9a66a2b1246bb7.txt", [][]string{
			slices.Concat(xuAndLi, []string{
				"xu date 2021-06 decided", "li date 2021-08 decided",
				"xu charge infringing upon personal information decided", "li charge infringing upon personal information decided",
				"xu outcome illicit gains and tools (mobile phones, computers) confiscated decided", "li outcome illicit gains and tools (mobile phones, computers) confiscated decided",
			}),
			{"han status sentenced decided", "han term 3y 1m decided", "han fine CNY 13,000 decided", "han count 193 decided"},
			{"unnamed status liable decided", "unnamed outcome violated others’ voice rights using generative artificial intelligence decided"},
		}},
		{"002_d435f0b7a07128ab.txt", [][]string{
			slices.Concat(xuAndLi, []string{
				"xu date 2021-06 decided", "xu outcome illicit gains and tools (mobile phones, computers) confiscated decided", "li outcome illicit gains and tools (electronics) confiscated decided",
			}),
			{"unnamed status sentenced decided", "unnamed term 37m decided", "unnamed count 193 decided"},
		}},
	} {
		a, ok := received(t, test.file)
		if !ok {
			continue
		}
		drafts := extract.Cases(a)
		checkDrafts(t, test.file, a, drafts)
		if len(drafts) != len(test.want) {
			t.Fatalf("%s: %d cases, want %d", test.file, len(drafts), len(test.want))
		}
		for i, c := range drafts {
			got := lines(c, corpus.Slots())
			slices.Sort(got)
			slices.Sort(test.want[i])
			if !slices.Equal(got, test.want[i]) {
				t.Errorf("%s, case %d:\n got %q\nwant %q", test.file, i+1, got, test.want[i])
			}
			if c.Jurisdiction != "CN" {
				t.Errorf("%s: %s is in %q", test.file, c.ID, c.Jurisdiction)
			}
		}
	}
}

// received reads an article that stands beside the repository; ok is false, and
// a line says so, where it does not.
func received(t *testing.T, file string) (*corpus.Article, bool) {
	dir := filepath.Join("..", "..", "..", "shared", "seeds")
	data, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		t.Logf("%s is not beside the repository; the golden files prove the same", file)
		return nil, false
	}
	sources, err := os.ReadFile(filepath.Join(dir, "sources.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return mustRead(t, file, data, sources), true
}
