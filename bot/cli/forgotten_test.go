package cli_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Pages that were fetched and not taken, because they tell of no case or cannot
// be read, are kept as bytes as well: but not where a forgotten name stands in them.
func TestBytesOfPagesDoNotHoldAForgottenName(t *testing.T) {
	t.Parallel()
	named := append([]string{"The spokesman, Tomas <b>Perl</b>, said that there was more to come."}, policy...)
	news := newSite(t, map[string]string{
		"/plan":  page("Paper timetables to go", "The Ledger", "2026-03-15", policy...),
		"/named": page("Screens at country stations", "The Ledger", "2026-03-16", named...),
		"/short": "<title>Perl</title><p>Tomas Perl.</p>",
	})
	news.set("/news.rss", feed(news.URL, "/plan", "/named", "/short"))
	w := newWorkplace(t)
	fetched := func() {
		w.run(context.Background(), "", "add", "--yes", "--allow-loopback", news.URL+"/news.rss")
	}
	fetched()
	if n := w.raw(t); n != 4 {
		t.Errorf("%d pages are kept before", n)
	}
	w.do(t, "forget", "--yes", "Tomas Perl")
	if n := w.raw(t); n != 0 {
		t.Errorf("%d pages are left", n)
	}
	fetched()
	if n := w.raw(t); n != 2 {
		t.Errorf("%d pages are kept afterwards, not the feed and the one without the name", n)
	}
	for _, file := range w.rawFiles(t) {
		if strings.Contains(file, "Perl") {
			t.Errorf("the name is in %s", file)
		}
	}
}

// rawFiles returns what is kept as bytes.
func (w *workplace) rawFiles(t testing.TB) (contents []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(w.folder, "raw", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		contents = append(contents, string(data))
	}
	return contents
}

// A table that is imported again after a name in it was forgotten changes nothing,
// and what other sources say of the case stays.
func TestATableAgainAfterForgetting(t *testing.T) {
	t.Parallel()
	w := newWorkplace(t)
	columns, file := table(t, w.folder, 3, "")
	rows := "no,company,town,fine,date\n1,Nora Quill,Linden,100,2025-01-02\n2,Elder Mill Ltd,Linden,200,2025-01-03\n"
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(file, rows)
	ids, err := os.ReadFile(columns)
	if err != nil {
		t.Fatal(err)
	}
	write(columns, strings.Replace(string(ids), "{no}\"\ntitle", "{company}\"\ntitle", 1))
	article := filepath.Join(w.folder, "quill.txt")
	write(article, "---\ntitle: Nora Quill fined by the river board\npublisher: The Linden Post\nurl: https://post.example/quill\npublished: 2025-01-05\n---\n"+
		"The river board of Exampleland fined Nora Quill 100 euros on 2 January 2025 for barring a river with a net.\n\n"+
		"Nora Quill, of Linden, said that she would pay the fine of 100 euros. The board said the net had been there for 12 days.\n")
	imported := func(remark string) string {
		again := filepath.Join(w.folder, "again.csv")
		write(again, rows+remark)
		said := w.do(t, "import", "--format", "csv", "--map", columns, again).stdout
		first, _, _ := strings.Cut(said, "\n")
		_, sum, _ := strings.Cut(first, "csv: ")
		return sum
	}
	if got := imported(""); got != "2 new, 0 revised, 0 unchanged" {
		t.Fatal(got)
	}
	w.do(t, "add", "--yes", article)
	w.do(t, "forget", "--yes", "Nora Quill")
	for _, remark := range []string{"\n", "\n\n"} {
		if got := imported(remark); got != "0 new, 0 revised, 2 unchanged" {
			t.Errorf("imported again: %s", got)
		}
	}
	if got := w.do(t, "export", "--format", "jsonl").stdout; strings.Contains(got, "Quill") || !strings.Contains(got, "The Linden Post") {
		t.Errorf("%s", got)
	}
	w.do(t, "forget", "--yes", "xx-river-elder-mill-ltd")
	if got := imported("\n\n\n"); got != "0 new, 0 revised, 1 unchanged, 1 left out because they are forgotten or blocked" {
		t.Errorf("a row that is forgotten: %s", got)
	}
}

// A file that stops in the middle is a failure, with the number of the row; the
// rows before it are in the archive, and the whole file adds the others.
func TestAFileThatStopsInTheMiddle(t *testing.T) {
	t.Parallel()
	w, other := newWorkplace(t), newWorkplace(t)
	columns, file := table(t, w.folder, 3, "")
	w.do(t, "import", "--format", "csv", "--map", columns, file)
	whole := w.do(t, "export", "--format", "jsonl").stdout
	cut := filepath.Join(w.folder, "cut.jsonl")
	if err := os.WriteFile(cut, []byte(whole[:len(whole)-40]), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, sum := range []string{"2 new, 0 revised, 0 unchanged", "is in the archive already"} {
		got := other.run(context.Background(), "", "import", "--format", "jsonl", cut)
		if got.code != 1 || !strings.Contains(got.stdout, sum) || !strings.Contains(got.stderr, "cut.jsonl: row 3: the file stops in the middle; what stands before it was read, and imported") {
			t.Errorf("%+v", got)
		}
	}
	if got := other.run(context.Background(), "", "import", "--format", "jsonl", "--dry-run", cut); got.code != 1 {
		t.Errorf("a dry run: %+v", got)
	}
	if err := os.WriteFile(cut, []byte(whole), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := other.do(t, "import", "--format", "jsonl", cut).stdout; !strings.Contains(got, "1 new, 0 revised, 2 unchanged") {
		t.Error(got)
	}
	other.do(t, "check")
}
