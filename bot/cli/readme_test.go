package cli_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
)

// Every transcript in the README is a run: a fenced block that shows the
// program must stand, letter for letter, in one of the scripts, which are
// themselves compared with what the program prints.
func TestTheREADMEShowsRealRuns(t *testing.T) {
	readme, err := os.ReadFile(root + "/README.md")
	if err != nil {
		t.Fatal(err)
	}
	var scripts strings.Builder
	entries, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		script, err := os.ReadFile("testdata/" + entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		scripts.Write(script)
	}
	blocks := regexp.MustCompile("(?s)```text\n(.*?)```").FindAllStringSubmatch(string(readme), -1)
	if len(blocks) == 0 {
		t.Error("the README shows no transcript")
	}
	for _, block := range blocks {
		if !strings.Contains(scripts.String(), block[1]) {
			t.Errorf("this transcript is in no script:\n%s", block[1])
		}
	}
}

// The README's table of commands is the registry's.
func TestTheREADMEListsTheCommandsThatThereAre(t *testing.T) {
	readme, err := os.ReadFile(root + "/README.md")
	if err != nil {
		t.Fatal(err)
	}
	specs := slices.DeleteFunc(everything(t).Specs(), func(s bot.Spec) bool { return s.Hidden })
	for _, spec := range specs {
		if row := "| `" + bot.Usage(spec) + "` | " + spec.Summary + " |\n"; !strings.Contains(string(readme), row) {
			t.Errorf("the README lacks this row: %s", row)
		}
	}
	if rows := strings.Count(string(readme), "\n| `/"); rows != len(specs) {
		t.Errorf("the README has %d commands, the bot %d", rows, len(specs))
	}
}
