package intake_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/fetch"
	"casebot/corpus/intake"
	"casebot/corpus/match"
	"casebot/corpus/read"
	"casebot/corpus/store"
)

// noon is when the tests play.
var noon = time.Date(2026, 4, 1, 12, 0, 0, 0, time.UTC)

// An article in our own words, about people and places that do not exist.
var landlord = []string{
	"The district court of Milltown sentenced landlord Tomas Perl to two years and four months in prison on Thursday for filming tenants in secret, and fined him 9,000 euros.",
	"Perl had hidden 31 cameras in smoke detectors of flats that he let, the court found. Tenants noticed a red light at night and called the police, who searched his office in the autumn.",
	"His lawyer said that he would look at the written reasons before deciding on an appeal. The tenants' union called the sentence a warning to others.",
}

// page is a page as it was fetched from times.example.
func page(title string, paragraphs ...string) *fetch.Page {
	address := "https://times.example/" + strings.ReplaceAll(strings.ToLower(title), " ", "-")
	body := `<!doctype html><html lang="en"><head><title>` + title + `</title><meta property="og:site_name" content="The Milltown Times">
<meta property="article:published_time" content="2026-03-12T09:00:00Z"></head><body><article><h1>` + title + `</h1><p>` +
		strings.Join(paragraphs, "</p>\n<p>") + `</p></article></body></html>`
	return &fetch.Page{Asked: address, URL: address, Type: "text/html", Body: []byte(body), Fetched: noon}
}

// pages is a web of pages by address.
type pages map[string]*fetch.Page

func (p pages) Get(_ context.Context, address string, _ fetch.Validators) (*fetch.Page, error) {
	if page, ok := p[address]; ok {
		return page, nil
	}
	return nil, &fetch.StatusError{URL: address, Code: 404}
}

// opened is an intake over an empty archive.
func opened(t testing.TB, web pages) *intake.Intake {
	t.Helper()
	s, err := store.Open(t.Context(), t.TempDir(), store.Keys(match.KeysVersion, match.Keys),
		store.Bands("1", func(a *corpus.Article) []string { return read.Bands(read.Fingerprint(a.Text)) }))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	in := &intake.Intake{Store: s, Now: func() time.Time { return noon }}
	if web != nil {
		in.Fetch = web
	}
	return in
}

// edit is who writes in the tests.
var edit = store.Edit{Who: "a test", At: noon}
