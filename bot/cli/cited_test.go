package cli_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// record is a case record about the landlord whose claims cite pages of a site.
func record(root string) string {
	return strings.ReplaceAll(`id: xx-perl-2026
title: "Tomas Perl: cameras in smoke detectors"
jurisdiction: IE
kind: criminal
parties:
  - {id: perl, role: defendant, person: true, names: [{text: Tomas Perl, sources: [times, ledger]}]}
topics: [home cameras]
summary: A landlord filmed his tenants.
status: [{state: sentenced, party: perl, date: 2026-03-12, sources: [times]}]
facts:
  - slot: term
    party: perl
    claims: [{value: "2y 4m", printed: two years and four months, sources: [times], first: two years, last: in prison}]
  - slot: fine
    party: perl
    claims: [{value: "EUR 9,500", sources: [times]}]
  - slot: outcome
    claims: [{value: the flats were sold, sources: [times]}]
  - slot: count
    about: cameras
    claims: [{value: "31 cameras", sources: [ledger]}]
sources:
  times: {title: Landlord jailed, publisher: The Milltown Times, url: "ROOT/perl", published: 2026-03-12}
  ledger: {title: Not there any more, publisher: The Ledger, url: "ROOT/gone"}
checked: 2026-03-13
`, "ROOT", root)
}

func TestTheRecordsProveThemselves(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{"/perl": page("Landlord jailed over smoke detectors", "The Milltown Times", "2026-03-12", landlord...)})
	w := newWorkplace(t)
	file := filepath.Join(t.TempDir(), "perl.yaml")
	if err := os.WriteFile(file, []byte(record(news.URL)), 0o600); err != nil {
		t.Fatal(err)
	}
	w.do(t, "add", file)
	got := w.do(t, "add", "--cited", "--allow-loopback").stdout
	for _, want := range []string{
		"Term two years and four months: found: “two years and four months in prison”",
		"Fine EUR 9,500: contradicted: “The district court of Milltown sentenced landlord Tomas Perl",
		"the flats were sold: not found (",
		"page unreachable (1 claim): ", "/gone",
		"5 claims: 2 found, 1 contradicted, 1 not found in the page's words, 1 on pages that could not be read",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not said:\n%s", want, got)
		}
	}
	if got := w.do(t, "ask", "How long was Perl jailed?").stdout; !strings.Contains(got, "“The district court of Milltown") {
		t.Errorf("the page that was fetched is not quoted:\n%s", got)
	}
	if n := len(news.requests("/perl")); n != 1 {
		t.Errorf("one page was asked for %d times", n)
	}
	if got := w.do(t, "add", "--cited", "--allow-loopback", "xx-perl-2026").stdout; !strings.Contains(got, "5 claims: 2 found") {
		t.Error(got)
	}
	refused(t, w.run(context.Background(), "", "add", "--cited", "xx-nobody"), "xx-nobody", "no case of that ID")
}

func TestAPageThatProvesNothingIsNotKept(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{"/perl": page("Screens for country stations", "The Ledger", "2026-03-16", policy...)})
	w := newWorkplace(t)
	file := filepath.Join(t.TempDir(), "perl.yaml")
	if err := os.WriteFile(file, []byte(record(news.URL)), 0o600); err != nil {
		t.Fatal(err)
	}
	w.do(t, "add", file)
	if got := w.do(t, "add", "--cited", "--allow-loopback").stdout; !strings.Contains(got, "5 claims: 0 found") {
		t.Error(got)
	}
	if got := w.do(t, "check").stdout; !strings.HasPrefix(got, "1 case and 0 articles") {
		t.Error(got)
	}
}
