package cli_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
)

// everything is a bot with every command that there is.
func everything() *bot.Bot {
	type settings = bot.Settings
	return bot.New(nil, nil, bot.Config{
		Desk: struct{ bot.Desk }{}, Settings: struct{ settings }{}, Feedback: struct{ bot.Feedback }{}, Cite: func(*corpus.Case, string) (string, error) { return "", nil },
		Follows: func(context.Context) (*bot.Following, error) { return nil, nil },
	})
}

// Every command, those that only controls say included, is typed in a script.
func TestEveryCommandIsPlayedInTheConsole(t *testing.T) {
	scripts, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	typed := map[string]bool{}
	for _, name := range scripts {
		script, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range regexp.MustCompile(`(?m)^(?:< |\$ casebot ask .*?)'?/(.*?)'?$`).FindAllStringSubmatch(string(script), -1) {
			words := strings.Fields(line[1] + " . .")
			typed[words[0]], typed[words[0]+" "+words[1]] = true, true
		}
	}
	for _, spec := range everything().Specs() {
		names := []string{spec.Name}
		for _, sub := range spec.Subs {
			names = append(names, spec.Name+" "+sub.Name)
		}
		for _, name := range names {
			if !typed[name] {
				t.Errorf("/%s is typed in no script", name)
			}
		}
	}
}
