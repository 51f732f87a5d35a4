package cli_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
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

// scripted are the scripts of the console: what is typed in them, without the slash,
// and what they print.
func scripted(t *testing.T) (typed []string, printed string) {
	scripts, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	said := regexp.MustCompile(`^(?:< |\$ casebot ask .*?)'?/(.*?)'?$`)
	for _, name := range scripts {
		script, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(script)) {
			if found := said.FindStringSubmatch(strings.TrimSpace(line)); found != nil {
				typed = append(typed, found[1])
			} else {
				printed += line
			}
		}
	}
	return typed, printed
}

// holds reports whether something is typed that begins with words and, behind them,
// has a part.
func holds(typed []string, words, part string) bool {
	return slices.ContainsFunc(typed, func(line string) bool {
		rest, ok := strings.CutPrefix(line+" ", words+" ")
		return ok && strings.Contains(" "+rest, part)
	})
}

// Every command, those below a command and those that only controls say included, with
// each of its options and each value that an option is picked from, is typed in a
// script.
func TestEveryCommandAndOptionIsPlayedInTheConsole(t *testing.T) {
	typed, _ := scripted(t)
	check := func(name string, spec bot.Spec) {
		if !holds(typed, name, "") {
			t.Errorf("/%s is typed in no script", name)
		}
		for i, o := range spec.Options {
			for _, v := range o.Values {
				if !holds(typed, name, " "+o.Name+":"+v.Says+" ") {
					t.Errorf("/%s: %s:%s is typed in no script", name, o.Name, v.Says)
				}
			}
			switch {
			case len(o.Values) > 0 || holds(typed, name, " "+o.Name+":"):
			case i > 0 && o.Required && holds(typed, name, ", "): // the second of two names
			case i == 0 && slices.ContainsFunc(typed, func(line string) bool {
				rest, ok := strings.CutPrefix(line, name+" ")
				first, _, _ := strings.Cut(rest, " ")
				return ok && first != "" && !strings.Contains(first, ":")
			}):
			case i > 0 && holds(typed, name+" "+o.Name, " "): // by its name, as in /watch add case
			default:
				t.Errorf("/%s: its option %s is typed in no script", name, o.Name)
			}
		}
	}
	for _, spec := range everything().Specs() {
		check(spec.Name, spec)
		for _, sub := range spec.Subs {
			check(spec.Name+" "+sub.Name, sub)
		}
	}
}

// Whatever a button, a menu, the turning of pages or a form says, on Discord or below
// a reply of a script, is typed in a script: the controls are found in the source, and
// in what the scripts print.
func TestEveryControlIsPlayedInTheConsole(t *testing.T) {
	typed, printed := scripted(t)
	offered := map[string]bool{}
	for _, line := range regexp.MustCompile(`(?m)^ {2,}(?:[^/]+: )?(/.+)$`).FindAllStringSubmatch(printed, -1) {
		for says := range strings.SplitSeq(line[1], "; ") {
			if found := regexp.MustCompile(`^/([a-z]+(?: [a-z]+){0,2})(?: |$)`).FindStringSubmatch(says); found != nil {
				offered[found[1]] = true
			}
		}
	}
	sources, err := filepath.Glob("../*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range sources {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range regexp.MustCompile(`"/([a-z]+(?: [a-z]+)*)[ "]`).FindAllStringSubmatch(string(source), -1) {
			offered[found[1]] = true
		}
	}
	if len(offered) < 40 {
		t.Errorf("only %d controls are found: %v", len(offered), offered)
	}
	for says := range offered {
		if !holds(typed, says, "") {
			t.Errorf("/%s is typed in no script", says)
		}
	}
}
