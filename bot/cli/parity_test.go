package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/bot/cli"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// everything is the bot as the console has it.
func everything(t *testing.T) *bot.Bot { return cli.ConsoleBot(t) }

// Discord has no command, and no option, that the console lacks.
func TestTheConsoleHasTheCommandsOfDiscord(t *testing.T) {
	if diff := cmp.Diff(cli.ServedBot(t).Specs(), everything(t).Specs()); diff != "" {
		t.Errorf("-Discord +console:\n%s", diff)
	}
}

// completing are the options that complete, each by its command and its name.
func completing(specs []bot.Spec) (all [][2]string) {
	for _, spec := range specs {
		for _, o := range spec.Options {
			if o.Completes {
				all = append(all, [2]string{spec.Name, o.Name})
			}
		}
		for _, below := range completing(spec.Subs) {
			all = append(all, [2]string{spec.Name + " " + below[0], below[1]})
		}
	}
	return all
}

// begun is what people type of a name or a value: by its sound, with a slip, in another
// script, in another order.
var begun = []string{"", "h", "han", "hanmou", "mou han", "韓", "韓謀", "clearveiw", "ai clearveiw", "rlsb", "人脸", "chi", "e", "20", "fi", "visibility p", "se", "zebulon"}

// Whatever Discord suggests while an option is typed the console lists behind a tab, in
// that order; and what it lists, typed, is what picking it is there.
func TestWhatDiscordCompletesTheConsoleLists(t *testing.T) {
	served, console := cli.ServedBot(t), everything(t)
	options := completing(served.Specs())
	if len(options) < 20 {
		t.Errorf("only %d options complete: %v", len(options), options)
	}
	met := map[[2]string]int{}
	for _, option := range options {
		command, name := option[0], option[1]
		for _, typed := range begun {
			asked := func(value string) bot.Request {
				return bot.Request{Command: command, Options: map[string]string{name: value}, Owner: true}
			}
			want := served.Complete(t.Context(), asked(typed), name)
			got := console.Handle(t.Context(), bot.Request{Text: "/" + command + " " + name + ":" + typed + "\t", Owner: true})
			var listed []bot.Completion
			if got.Menu != nil {
				for _, item := range got.Menu.Items {
					listed = append(listed, bot.Completion{Label: item.Label, Tail: item.Detail})
				}
			}
			met[option] += len(listed)
			if diff := cmp.Diff(want, listed, cmpopts.IgnoreFields(bot.Completion{}, "Value"), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("/%s %s:%s (-Discord +console):\n%s", command, name, typed, diff)
				continue
			}
			if len(want) == 0 || typed == "" {
				continue
			}
			picked, line := served.Handle(t.Context(), asked(want[0].Value)), got.Menu.Says+" "+got.Menu.Items[0].Value
			if said := console.Handle(t.Context(), bot.Request{Text: line, Owner: true}); said.Text != picked.Text {
				t.Errorf("%s says %q, on Discord %q", line, said.Text, picked.Text)
			}
		}
	}
	for _, option := range options {
		if met[option] == 0 && option != [2]string{"watch remove", "number"} { // there is none to remove
			t.Errorf("/%s: of %s nothing is ever listed", option[0], option[1])
		}
	}
}

// The few values that Discord shows of an option the console lists behind a tab, in that
// order and by what they are called; each line that it lists is one that it understands.
func TestWhatDiscordOffersTheConsoleLists(t *testing.T) {
	served, console := cli.ServedBot(t), everything(t)
	met := 0
	var look func(command string, specs []bot.Spec)
	look = func(command string, specs []bot.Spec) {
		for _, spec := range specs {
			says := strings.TrimSpace(command + " " + spec.Name)
			look(says, spec.Subs)
			for _, o := range spec.Options {
				if len(o.Values) == 0 || spec.Hidden {
					continue
				}
				met++
				got := console.Handle(t.Context(), bot.Request{Text: "/" + says + " " + o.Name + ":\t", Owner: true})
				if got.Menu == nil || len(got.Menu.Items) != len(o.Values) {
					t.Errorf("/%s %s: %q lists %+v", says, o.Name, got.Text, got.Menu)
					continue
				}
				for i, v := range o.Values {
					item := got.Menu.Items[i]
					line := got.Menu.Says + " " + item.Value
					if said := console.Handle(t.Context(), bot.Request{Text: line + "\t", Owner: true}); item.Label != v.Name || said.Menu == nil || said.Menu.Items[0].Value != item.Value {
						t.Errorf("%s is listed for %s of /%s, and is itself %+v", line, v.Name, says, said.Menu)
					}
				}
			}
		}
	}
	look("", served.Specs())
	if met < 10 {
		t.Errorf("only %d options take a few values", met)
	}
}

// A name that no case has is answered with what Discord would have suggested first, by
// whatever command; in a comparison so that picking it goes on with that.
func TestWhatDiscordCompletesTheConsoleSuggests(t *testing.T) {
	served, console := cli.ServedBot(t), everything(t)
	for _, c := range []struct{ says, picking, names string }{
		{"/case ", "", "hanmou|mou han|韓謀|clearveiw|ai clearveiw|xumou limou"},
		{"/timeline ", "/timeline", "hanmou|mou han|韓謀|clearveiw|ai clearveiw|xumou limou"},
		{"/cite ", "/cite", "hanmou|mou han|韓謀|clearveiw|ai clearveiw|xumou limou"},
		{"/watch add case ", "/watch add case", "hanmou|mou han|韓謀|clearveiw|ai clearveiw|xumou limou"},
		{"/compare Bridges | ", "/compare Bridges", "hanmou|韓謀|xumou limou"}, // it knows the others
	} {
		for typed := range strings.SplitSeq(c.names, "|") {
			want := served.Complete(t.Context(), bot.Request{Command: "case", Options: map[string]string{"name": typed}, Owner: true}, "name")
			reply := console.Handle(t.Context(), bot.Request{Text: c.says + typed, Owner: true})
			if len(want) == 0 || len(reply.Choices) == 0 || string(reply.Choices[0].Case) != want[0].Value || reply.Picking != c.picking || !strings.Contains(reply.Text, "Did you mean “") {
				t.Errorf("%s%s: %q offers %s %v, Discord %v", c.says, typed, reply.Text, reply.Picking, reply.Choices, want)
			}
		}
	}
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
	for _, spec := range everything(t).Specs() {
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
		for _, found := range regexp.MustCompile(`"/([a-z]+(?: [a-z]+)*)[ "]`).FindAllStringSubmatch(strings.ReplaceAll(string(source), `Say("/`, `Say("`), -1) { // a sentence that names one is none
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
