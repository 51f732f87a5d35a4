package cli_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"casebot/bot/cli"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata")

// A script in testdata is a story told in commands. Each line "$ casebot …"
// runs the command line in process; lines "< …" after it are its standard
// input; what follows is what it must print: standard output as it is, standard
// error with "! " before each line, and "[1]" for an exit code other than 0.
// "$ env NAME=value" sets a variable from there on, "$ now TIME" the clock, "$ rm PATH"
// deletes.
// Sections "-- name --" at the end are files in the working folder. The data
// folder is DATA, the working folder DIR.
func TestScripts(t *testing.T) {
	scripts, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	for _, name := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			t.Parallel()
			written, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := newStage(t, string(written)).play(t)
			if *update {
				if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(strings.Split(string(written), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("%s (-want +got; -update rewrites it):\n%s", name, diff)
			}
		})
	}
}

// stage is where one script plays.
type stage struct {
	lines     []string
	files     string // the sections at the end, kept as they are
	dir, data string
	env       map[string]string
	now       time.Time
	runs      int // commands so far
}

var section = regexp.MustCompile(`(?m)^-- (\S+) --\n`)

func newStage(t *testing.T, script string) *stage {
	s := &stage{dir: t.TempDir(), data: filepath.Join(t.TempDir(), "data"), env: map[string]string{}, now: time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)}
	s.env["CASEBOT_DATA"] = s.data
	if at := section.FindStringIndex(script); at != nil {
		script, s.files = script[:at[0]], script[at[0]:]
	}
	names := section.FindAllStringSubmatch(s.files, -1)
	for i, body := range section.Split(s.files, -1)[1:] {
		file := filepath.Join(s.dir, names[i][1])
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s.lines = strings.Split(strings.TrimRight(script, "\n"), "\n")
	return s
}

// play runs the commands and returns the script with what they print.
func (s *stage) play(t *testing.T) string {
	var out strings.Builder
	for i := 0; i < len(s.lines); {
		line := s.lines[i]
		i++
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			if strings.HasPrefix(line, "#") || i == 1 {
				out.WriteString(line + "\n")
			}
			continue
		}
		out.WriteString(line + "\n")
		var input strings.Builder
		for ; i < len(s.lines) && strings.HasPrefix(s.lines[i], "<"); i++ {
			out.WriteString(s.lines[i] + "\n")
			input.WriteString(strings.TrimPrefix(strings.TrimPrefix(s.lines[i], "<"), " ") + "\n")
		}
		out.WriteString(s.run(t, command, input.String()))
		for i < len(s.lines) && !strings.HasPrefix(s.lines[i], "$ ") && !strings.HasPrefix(s.lines[i], "#") {
			i++
		}
	}
	return out.String() + s.files
}

func (s *stage) run(t *testing.T, command, input string) string {
	words := fields(command)
	for i, word := range words {
		words[i] = strings.NewReplacer("DIR", s.dir, "DATA", s.data).Replace(word)
	}
	switch words[0] {
	case "env":
		name, value, _ := strings.Cut(words[1], "=")
		s.env[name] = value
		return ""
	case "now":
		at, err := time.Parse(time.RFC3339, words[1])
		if err != nil {
			t.Fatal(err)
		}
		s.now = at
		return ""
	case "rm":
		if err := os.RemoveAll(words[1]); err != nil {
			t.Fatal(err)
		}
		return ""
	case "casebot":
	default:
		t.Fatalf("a script does not know %q", command)
	}
	s.runs++
	var stdout, stderr bytes.Buffer
	code := cli.Main(context.Background(), cli.Process{
		Args: words[1:], Env: func(name string) string { return s.env[name] },
		Stdin: strings.NewReader(input), Stdout: &stdout, Stderr: &stderr,
		Now:    func() time.Time { return s.now },
		Random: strings.NewReader(strings.Repeat(fmt.Sprintf("casebot%d", s.runs), 100)),            // another identity each time
		Wait:   func(ctx context.Context, _ time.Duration) error { <-ctx.Done(); return ctx.Err() }, // as no time passes
	})
	out := s.neutral(stdout.String())
	for _, line := range strings.SplitAfter(s.neutral(stderr.String()), "\n") {
		if line != "" {
			out += "! " + line
		}
	}
	if code != 0 {
		out += fmt.Sprintf("[%d]\n", code)
	}
	return out + "\n"
}

// neutral replaces what differs from run to run.
func (s *stage) neutral(text string) string {
	text = strings.NewReplacer(s.data, "DATA", s.dir, "DIR").Replace(text)
	text = regexp.MustCompile(`"took_ms":[\d.e-]+`).ReplaceAllString(text, `"took_ms":0`)
	return regexp.MustCompile(`\d+ bytes on disk`).ReplaceAllString(text, "N bytes on disk")
}

// fields splits a command at spaces; single quotes keep what is between them.
func fields(command string) []string {
	var words []string
	for i, part := range strings.Split(command, "'") {
		if i%2 == 1 {
			words = append(words, part)
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	return words
}
