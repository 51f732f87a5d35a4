package builtin

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// The research notes that the records are written from stand beside the
// repository on its developers' machines.
const notesFile = "../../../shared/facts/case_facts.yaml"

func TestTheArchiveHasTheSizeThatIsToldOfIt(t *testing.T) {
	cases, err := Cases()
	if err != nil {
		t.Fatal(err)
	}
	jurisdictions := map[string]bool{}
	for _, c := range cases {
		jurisdictions[c.Jurisdiction] = true
	}
	if len(cases) != 76 || len(jurisdictions) != 21 {
		t.Errorf("%d cases in %d jurisdictions; the README says 76 in 21", len(cases), len(jurisdictions))
	}
}

// Every page that a record links to is one that the notes cite, letter for
// letter, and as many cases ship as the notes allow.
func TestTheRecordsCiteOnlyWhatTheNotesCite(t *testing.T) {
	data, err := os.ReadFile(notesFile)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("%s is not here: the records are not compared with the notes", notesFile)
	}
	if err != nil {
		t.Fatal(err)
	}
	var notes struct {
		Sources map[string]struct{ URL, Cite string }
		Cases   []struct{ Ship struct{ V string } }
	}
	if err := yaml.Unmarshal(data, &notes); err != nil {
		t.Fatal(err)
	}
	citable := map[string]bool{}
	for _, source := range notes.Sources {
		if source.Cite != "no" {
			address, _, _ := strings.Cut(source.URL, " ") // one is followed by a path in a repository
			citable[address] = true
		}
	}
	ship := 0
	for _, c := range notes.Cases {
		if c.Ship.V == "yes" {
			ship++
		}
	}
	cases, err := Cases()
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) != ship {
		t.Errorf("%d cases ship, the notes allow %d", len(cases), ship)
	}
	for _, c := range cases {
		for _, source := range c.Sources {
			if !citable[source.URL] {
				t.Errorf("%s links to %s, which the notes do not cite", c.ID, source.URL)
			}
		}
	}
}
