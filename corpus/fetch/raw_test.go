package fetch

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
)

const month = 30 * 24 * time.Hour

func openRaw(t *testing.T, now *time.Time) (*Raw, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "raw [1]")
	r, err := OpenRaw(dir, month, func() time.Time { return *now })
	if err != nil {
		t.Fatal(err)
	}
	return r, dir
}

func rawPage(asked, url string) *Page {
	return &Page{
		Asked: asked, URL: url, Type: "text/html", Charset: "gbk", Body: []byte("line\n\x00\xff"), Cut: true, Fetched: noon,
		Validators: Validators{From: url, ETag: `"v1"`, LastModified: "Tue, 03 Mar 2026 08:00:00 GMT"},
	}
}

func put(t *testing.T, r *Raw, page *Page) {
	t.Helper()
	if err := r.Put(page); err != nil {
		t.Fatal(err)
	}
}

func TestRawGivesBackWhatWasPut(t *testing.T) {
	now := noon
	r, dir := openRaw(t, &now)
	page := rawPage("http://lantern.example/moved", "http://lantern.example/story")
	put(t, r, page)
	for _, address := range []string{page.Asked, page.URL, "https://www.lantern.example/story/?utm_source=x#top"} {
		if got, err := r.Get(address); err != nil || !reflect.DeepEqual(got, page) {
			t.Errorf("%s: %+v, %v", address, got, err)
		}
	}
	if _, err := r.Get("http://lantern.example/other"); !errors.Is(err, corpus.ErrNotFound) ||
		err.Error() != "the raw page of http://lantern.example/other is not in the archive: add it again" {
		t.Error(err)
	}
	page.Body = nil
	put(t, r, page)
	if got, err := r.Get(page.URL); err != nil || len(got.Body) != 0 {
		t.Errorf("put a second time: %+v, %v", got, err)
	}
	checkModes(t, dir, 1)
}

// checkModes wants so many files in a folder, for their owner alone.
func checkModes(t *testing.T, dir string, want int) {
	t.Helper()
	folder, err := os.Stat(dir)
	if err != nil || folder.Mode().Perm() != 0o700 {
		t.Errorf("the folder is %v, %v", folder.Mode(), err)
	}
	entries, _ := os.ReadDir(dir)
	if len(entries) != want {
		t.Errorf("%d files", len(entries))
	}
	for _, entry := range entries {
		if info, err := entry.Info(); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s is %v, %v", entry.Name(), info.Mode(), err)
		}
	}
}

func TestRawForgets(t *testing.T) {
	now := noon
	for _, address := range []string{"http://lantern.example/moved", "https://lantern.example/story#top"} {
		r, _ := openRaw(t, &now)
		put(t, r, rawPage("http://lantern.example/moved", "http://lantern.example/story"))
		put(t, r, rawPage("http://lantern.example/story", "http://lantern.example/story"))
		put(t, r, rawPage("http://harbour.example/", "http://harbour.example/"))
		if err := r.Remove(address); err != nil {
			t.Error(err)
		}
		if _, err := r.Get(address); address != "http://lantern.example/moved" && !errors.Is(err, corpus.ErrNotFound) {
			t.Errorf("%s: %v", address, err)
		}
		if _, err := r.Get("http://harbour.example/"); err != nil {
			t.Errorf("another page: %v", err)
		}
		if err := r.Remove(address); err != nil {
			t.Errorf("a second time: %v", err)
		}
	}
}

func TestRawExpires(t *testing.T) {
	now := noon
	r, dir := openRaw(t, &now)
	put(t, r, rawPage("http://lantern.example/old", "http://lantern.example/old"))
	half := filepath.Join(dir, "art-1.tmp")
	stranger := filepath.Join(dir, "notes.txt")
	for _, file := range []string{half, stranger} {
		if err := errors.Join(os.WriteFile(file, []byte("x"), 0o600), os.Chtimes(file, noon, noon)); err != nil {
			t.Fatal(err)
		}
	}
	now = noon.Add(month)
	young := rawPage("http://lantern.example/young", "http://lantern.example/young")
	young.Fetched = now
	put(t, r, young)
	if _, err := r.Get("http://lantern.example/old"); err != nil {
		t.Errorf("on its last day: %v", err)
	}
	now = now.Add(time.Second)
	if _, err := r.Get("http://lantern.example/old"); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("too old and not deleted yet: %v", err)
	}
	if got := addresses(t, r); got != "http://lantern.example/young" {
		t.Errorf("all: %s", got)
	}
	if err := r.Expire(); err != nil {
		t.Error(err)
	}
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), "raw*", "*"))
	if len(left) != 2 || !strings.HasSuffix(left[0], ".page") || left[1] != stranger {
		t.Errorf("left: %v", left)
	}
}

func addresses(t *testing.T, r *Raw) string {
	t.Helper()
	var all []string
	for page, err := range r.All() {
		if err != nil {
			t.Error(err)
			continue
		}
		all = append(all, page.URL)
	}
	return strings.Join(all, " ")
}

func TestRawNamesDamagedFiles(t *testing.T) {
	now := noon
	r, dir := openRaw(t, &now)
	put(t, r, rawPage("http://lantern.example/story", "http://lantern.example/story"))
	file := r.file("http://lantern.example/story")
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	put(t, r, rawPage("http://harbour.example/", "http://harbour.example/"))
	for story, data := range map[string][]byte{
		"cut":               whole[:len(whole)-1],
		"longer":            append(bytes.Clone(whole), 'x'),
		"empty":             nil,
		"no header":         []byte("<html>"),
		"another version":   bytes.Replace(whole, []byte(`"version":1`), []byte(`"version":2`), 1),
		"without its body":  whole[:bytes.IndexByte(whole, '\n')],
		"a bit was flipped": bytes.Replace(whole, []byte("line"), []byte("lime"), 1),
	} {
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := r.Get("http://lantern.example/story")
		if !errors.Is(err, ErrCorrupt) || !strings.Contains(err.Error(), file) {
			t.Errorf("%s: %v", story, err)
		}
		pages, problems := 0, 0
		for _, err := range r.All() {
			if pages++; err != nil {
				problems++
			}
		}
		if pages != 2 || problems != 1 {
			t.Errorf("%s: %d pages, %d of them damaged", story, pages, problems)
		}
	}
	if err := r.Remove("http://lantern.example/story"); err != nil {
		t.Error(err)
	}
	checkModes(t, dir, 1)
}

func TestRawStopsWhereItsReaderStops(t *testing.T) {
	now := noon
	r, _ := openRaw(t, &now)
	put(t, r, rawPage("http://lantern.example/1", "http://lantern.example/1"))
	put(t, r, rawPage("http://lantern.example/2", "http://lantern.example/2"))
	pages := 0
	for range r.All() {
		pages++
		break
	}
	if pages != 1 {
		t.Errorf("%d pages", pages)
	}
}

func TestRawWithoutAFolder(t *testing.T) {
	now := noon
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenRaw(filepath.Join(file, "raw"), month, func() time.Time { return now }); err == nil || !strings.Contains(err.Error(), "use another --data folder") {
		t.Error(err)
	}
}

func TestRawNamesWhatItCannotWriteOrRemove(t *testing.T) {
	now := noon
	r, dir := openRaw(t, &now)
	page := rawPage("http://lantern.example/story", "http://lantern.example/story")
	if err := os.MkdirAll(filepath.Join(r.file(page.Asked), "in the way"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := r.Put(page); err == nil || !strings.HasPrefix(err.Error(), "keep http://lantern.example/story: ") {
		t.Errorf("put: %v", err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("a failed write left %v", left)
	}
	if err := r.Remove(page.Asked); err == nil || !strings.Contains(err.Error(), "remove the file yourself") {
		t.Errorf("remove: %v", err)
	}
	for page, err := range r.All() {
		if err == nil {
			t.Errorf("a folder was read as %+v", page)
		}
	}
	page.Fetched = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)
	if err := r.Put(page); err == nil {
		t.Error("a year that cannot be written down was kept")
	}
}

func TestTheClientKeepsRawPages(t *testing.T) {
	w := newWeb(t)
	r, dir := openRaw(t, &w.clock)
	var log bytes.Buffer
	c := w.client(func(config *Config) {
		config.Raw, config.Log = r, slog.New(slog.NewTextHandler(&log, nil))
	})
	page := get(t, c, "http://lantern.example/moved")
	if kept, err := r.Get("http://lantern.example/moved"); err != nil || !reflect.DeepEqual(kept, page) {
		t.Errorf("%+v, %v; want %+v", kept, err, page)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	get(t, c, "http://lantern.example/story")
	if got := log.String(); !strings.Contains(got, "the raw page was not kept") || !strings.Contains(got, "http://lantern.example/story") {
		t.Errorf("without its folder: %s", got)
	}
	c.keep(t.Context(), &Page{Unchanged: true})
	if strings.Count(log.String(), "\n") != 1 {
		t.Errorf("an unchanged page has nothing to keep: %s", log.String())
	}
}

func TestPagesThatMayNotBeKept(t *testing.T) {
	w := newWeb(t)
	r, _ := openRaw(t, &w.clock)
	c := w.client(func(config *Config) {
		config.Raw = r
		config.Keeps = func(_ context.Context, page *Page) bool { return !strings.HasSuffix(page.URL, "/story") }
	})
	page := get(t, c, "http://lantern.example/story")
	if _, err := r.Get("http://lantern.example/story"); !errors.Is(err, corpus.ErrNotFound) || len(page.Body) == 0 {
		t.Errorf("%v, %+v", err, page)
	}
}

// FuzzRaw: a file of raw pages is what was written, or damaged.
func FuzzRaw(f *testing.F) {
	whole, err := encodePage(rawPage("http://lantern.example/moved", "http://lantern.example/story"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	f.Add(whole[:40])
	f.Add([]byte("{}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		page, err := decodePage(data)
		if err != nil {
			return
		}
		again, err := encodePage(page)
		if err != nil {
			t.Fatal(err)
		}
		if read, err := decodePage(again); err != nil || !reflect.DeepEqual(read, page) {
			t.Fatalf("%+v, then %+v, %v", page, read, err)
		}
	})
}
