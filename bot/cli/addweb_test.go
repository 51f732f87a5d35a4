package cli_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestAPageOfTheWebBecomesACase(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{"/perl": page("Landlord jailed over smoke detectors", "The Milltown Times", "2026-03-12", landlord...)})
	w := newWorkplace(t)
	got := lines(t, w.do(t, "add", "--yes", "--json", "--allow-loopback", news.URL+"/perl").stdout)
	if len(got) != 1 || len(got[0].Cases) != 1 {
		t.Fatalf("%+v", got)
	}
	l := got[0]
	if l.Origin != news.URL+"/perl" || l.Article.Title != "Landlord jailed over smoke detectors" || l.Article.Publisher != "The Milltown Times" || l.Article.Published != "2026-03-12" {
		t.Errorf("%+v", l)
	}
	if strings.Contains(l.Article.Text, "Sport") || strings.Contains(l.Article.Text, "lamps") || !strings.Contains(l.Article.Text, "written reasons") {
		t.Errorf("the text is %q", l.Article.Text)
	}
	if l.Cases[0].Action != "new" || l.value("term") != `{"months":28}` || l.value("fine") != `{"currency":"EUR","minor":900000}` {
		t.Errorf("%+v", l.Cases)
	}
	again := lines(t, w.do(t, "add", "--yes", "--json", "--allow-loopback", news.URL+"/perl").stdout)
	if len(again[0].Cases) != 1 || again[0].Cases[0].ID != l.Cases[0].ID || again[0].Cases[0].Action != "unchanged" {
		t.Errorf("the same page again: %+v", again[0].Cases)
	}
	if got := w.do(t, "ask", "/case", "Perl"); !strings.Contains(got.stdout, "machine-read") || !strings.Contains(got.stdout, "two years and four months") {
		t.Error(got.stdout)
	}
	w.do(t, "check")
}

func TestTwoPapersOnOneCaseAreOneRecord(t *testing.T) {
	t.Parallel()
	other := []string{
		"Tomas Perl, a landlord in Milltown, was sentenced on Thursday to two years and four months in prison because he had filmed tenants in secret. The district court also fined him 9,000 euros.",
		"Police had found 31 cameras in smoke detectors. The tenants had wondered for months how he could know when they were away.",
	}
	news := newSite(t, map[string]string{"/perl": page("Landlord jailed over smoke detectors", "The Milltown Times", "2026-03-12", landlord...)})
	post := newSite(t, map[string]string{"/landlord": page("Filmed at home", "The Evening Post", "2026-03-13", other...)})
	w := newWorkplace(t)
	got := lines(t, w.do(t, "add", "--yes", "--json", "--allow-loopback", news.URL+"/perl", post.URL+"/landlord").stdout)
	if got[0].Cases[0].Action != "new" || got[1].Cases[0].Action != "merged" || got[0].Cases[0].ID != got[1].Cases[0].ID {
		t.Errorf("%+v", got)
	}
}

func TestACopyOnAnotherSiteIsNoSecondWitness(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{"/perl": page("Landlord jailed over smoke detectors", "The Milltown Times", "2026-03-12", landlord...)})
	mirror := newSite(t, map[string]string{"/copy": page("Landlord jailed over smoke detectors", "News of Everywhere", "2026-03-13", landlord...)})
	w := newWorkplace(t)
	got := lines(t, w.do(t, "add", "--yes", "--json", "--allow-loopback", news.URL+"/perl", mirror.URL+"/copy").stdout)
	if len(got[1].Warnings) != 1 || !strings.Contains(got[1].Warnings[0], "copy of “Landlord jailed over smoke detectors”") {
		t.Errorf("warnings: %q", got[1].Warnings)
	}
	if got[0].Cases[0].ID != got[1].Cases[0].ID {
		t.Errorf("%+v", got)
	}
	exported := w.do(t, "export", "--format", "jsonl").stdout
	if !strings.Contains(exported, `"rank":"derived","derived_from":"`+got[0].Article.ID+`"`) {
		t.Error(exported)
	}
}

func TestOnePageUnderTwoAddressesIsAddedOnce(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{"/perl": page("Landlord jailed over smoke detectors", "The Milltown Times", "2026-03-12", landlord...)})
	w := newWorkplace(t)
	got := lines(t, w.do(t, "add", "--yes", "--json", "--allow-loopback", news.URL+"/perl", news.URL+"/perl?utm_source=letter").stdout)
	if len(got) != 2 || got[1].Cases[0].Action != "unchanged" || !strings.Contains(strings.Join(got[1].Warnings, " "), "the same article as "+news.URL+"/perl") {
		t.Errorf("%+v", got)
	}
}

// feed is an RSS feed of the paths of a site.
func feed(root string, paths ...string) string {
	var items strings.Builder
	for _, path := range paths {
		fmt.Fprintf(&items, "<item><title>%s</title><link>%s%s</link><guid>%s%s</guid></item>", path, root, path, root, path)
	}
	return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>` + root + `</link><description>d</description>` + items.String() + `</channel></rss>`
}

func TestAFeedIsAddedItemByItem(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{
		"/pharmacy":   page("Pharmacy chain fined over faces", "The Ledger", "2026-03-15", pharmacy...),
		"/timetables": page("Screens for country stations", "The Ledger", "2026-03-16", policy...),
	})
	news.set("/news.rss", feed(news.URL, "/pharmacy", "/gone", "/timetables"))
	w := newWorkplace(t)
	got := w.run(context.Background(), "", "add", "--yes", "--json", "--allow-loopback", news.URL+"/news.rss")
	if got.code != 1 || !strings.Contains(got.stderr, news.URL+"/gone") || !strings.Contains(got.stderr, "404") {
		t.Errorf("%+v", got)
	}
	l := lines(t, got.stdout)
	if len(l) != 2 || len(l[0].Cases) != 1 || len(l[1].Cases) != 0 || l[0].value("fine") != `{"currency":"EUR","minor":12000000}` {
		t.Errorf("%+v", l)
	}
	if got := w.do(t, "check").stdout; !strings.HasPrefix(got, "1 case and 2 articles") {
		t.Error(got)
	}
}

func TestPagesThatAreNotFetched(t *testing.T) {
	t.Parallel()
	good := page("Landlord jailed over smoke detectors", "The Milltown Times", "2026-03-12", landlord...)
	open := newSite(t, map[string]string{"/perl": good, "/empty": "<html><body></body></html>", "/busy": "503"})
	closed := newSite(t, map[string]string{"/perl": good, "/robots.txt": "User-agent: *\nDisallow: /\n"})
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{open.URL + "/perl"}, "127.0.0.1"}, // without the option
		{[]string{"--allow-loopback", closed.URL + "/perl"}, "robots.txt"},
		{[]string{"--allow-loopback", open.URL + "/busy"}, "503"},
		{[]string{"--allow-loopback", open.URL + "/empty"}, open.URL + "/empty"},
		{[]string{"http://169.254.169.254/latest/meta-data"}, "169.254.169.254"},
	} {
		w := newWorkplace(t)
		refused(t, w.run(context.Background(), "", append([]string{"add", "--yes"}, c.args...)...), c.says)
		if got := w.do(t, "check").stdout; !strings.HasPrefix(got, "0 cases and 0 articles") {
			t.Errorf("%v: %s", c.args, got)
		}
	}
	if n := len(closed.requests("/perl")); n != 0 {
		t.Errorf("a page that robots.txt closes was asked for %d times", n)
	}
}

func TestTheBytesOfPagesAreKeptForAWhile(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{
		"/perl":     page("Landlord jailed over smoke detectors", "The Milltown Times", "2026-03-12", landlord...),
		"/pharmacy": page("Pharmacy chain fined over faces", "The Ledger", "2026-03-15", pharmacy...),
	})
	w := newWorkplace(t)
	w.do(t, "add", "--yes", "--allow-loopback", "--keep-raw", "0", news.URL+"/perl")
	if n := w.raw(t); n != 0 {
		t.Errorf("--keep-raw 0 keeps %d", n)
	}
	added := lines(t, w.do(t, "add", "--yes", "--json", "--allow-loopback", news.URL+"/perl", news.URL+"/pharmacy").stdout)
	if n := w.raw(t); n != 2 {
		t.Errorf("%d pages are kept", n)
	}
	w.do(t, "forget", "--yes", added[0].Article.ID)
	if n := w.raw(t); n != 1 {
		t.Errorf("%d pages are kept after one article was forgotten", n)
	}
	w.do(t, "forget", "--yes", "Somebody", "Else")
	if n := w.raw(t); n != 0 {
		t.Errorf("%d pages are kept after a name was forgotten", n)
	}
	w.do(t, "add", "--yes", "--allow-loopback", news.URL+"/pharmacy")
	w.Wait(context.Background(), 31*24*time.Hour)
	w.do(t, "review")
	if n := w.raw(t); n != 0 {
		t.Errorf("%d pages are kept after a month", n)
	}
}

// A better reader runs again over what is kept, without asking the site.
func TestKeptPagesAreReadAgain(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{
		"/perl": page("Landlord jailed over smoke detectors", "The Milltown Times", "2026-03-12", landlord...),
	})
	w := newWorkplace(t)
	w.do(t, "add", "--yes", "--allow-loopback", news.URL+"/perl")
	again := lines(t, w.do(t, "add", "--reread", "--yes", "--json").stdout)
	if len(again) != 1 || len(again[0].Cases) != 1 || again[0].Cases[0].Action != "unchanged" {
		t.Errorf("%+v", again)
	}
	if got := len(news.requests("/perl")); got != 1 {
		t.Errorf("the page was asked for %d times", got)
	}
	w.do(t, "check")
}

// A page that holds a forgotten name is kept masked, and its bytes not at all.
func TestTheBytesOfAForgottenNameAreNotKept(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{"/perl": page("Landlord jailed over smoke detectors", "The Milltown Times", "2026-03-12", landlord...)})
	w := newWorkplace(t)
	w.do(t, "forget", "--yes", "Tomas", "Perl")
	w.do(t, "add", "--yes", "--allow-loopback", news.URL+"/perl")
	if n := w.raw(t); n != 0 {
		t.Errorf("%d pages are kept", n)
	}
}
