package builtin

import (
	"regexp"
	"strings"
	"testing"

	"casebot/corpus"
)

func TestTheReadyMadeFeedsCanBeChosenAndFollowed(t *testing.T) {
	all, err := Feeds()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 15 || len(all) > 25 {
		t.Errorf("%d feeds: a menu holds 25", len(all))
	}
	name, region := regexp.MustCompile(`^[a-z]{2,12}$`), regexp.MustCompile(`^[A-Z]{2}$`)
	names, addresses := map[string]bool{}, map[string]bool{}
	for _, f := range all {
		switch {
		case !name.MatchString(f.Name) || names[f.Name]:
			t.Errorf("the name %q is none, or another's", f.Name)
		case !strings.HasPrefix(f.URL, "https://") || !corpus.WebAddress(f.URL) || addresses[f.URL]:
			t.Errorf("%s: the address %q is none, or another's", f.Name, f.URL)
		case f.Title == "" || len([]rune(f.Title)) > 100 || f.About == "" || f.Language == "" || !region.MatchString(f.Jurisdiction):
			t.Errorf("%s is not described: %+v", f.Name, f)
		}
		names[f.Name], addresses[f.URL] = true, true
	}
}
