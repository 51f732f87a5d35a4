package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"casebot/bot"
	"casebot/corpus"
	"casebot/corpus/casefile"
	"casebot/corpus/store"
)

// editing stands above a draft in the editor.
const editing = `# Correct what is wrong, delete what is not so, save, and leave the editor.
# A case of its own needs a country, as in "jurisdiction: CN" (or EU), and "topics: [face data]".
`

// edit lets the curator change a draft as a record file in their own editor, and
// carries the decision out. While something is wrong with what they wrote, the
// editor comes back with it and the problem above it, until they leave it as it is.
func (c *curator) edit(ctx context.Context, p *corpus.Proposal, decision bot.Decision) (done bool, err error) {
	text, err := casefile.Encode(p.Draft)
	if err != nil {
		return false, err
	}
	for problem := ""; ; {
		changed, err := c.app.inEditor(ctx, string(p.Draft.ID), problem, text)
		if err != nil {
			return false, err
		}
		if problem != "" && bytes.Equal(changed, text) {
			return false, unchanged{strings.ReplaceAll(problem, "\n", "; ") + "; nothing was changed"}
		}
		text = changed
		if decision.Draft, err = casefile.Decode(text); err != nil {
			problem = err.Error()
			continue
		}
		done, err := c.carryOut(ctx, p, decision)
		var told interface{ Reason() string }
		if !errors.As(err, &told) {
			return done, err
		}
		problem = wrong(err, told.Reason())
	}
}

// wrong is all that is wrong with a record, a line each, else the reason.
func wrong(err error, reason string) string {
	var refused *store.ProblemsError
	if !errors.As(err, &refused) {
		return reason
	}
	var lines []string
	for _, problem := range refused.Problems {
		lines = append(lines, problem.String())
	}
	return strings.Join(lines, "\n")
}

// inEditor has the curator change a text, with what to do and what is wrong with
// it above, and returns it without either.
func (a *app) inEditor(ctx context.Context, id, problem string, text []byte) ([]byte, error) {
	editor := strings.Fields(a.Env("EDITOR"))
	if len(editor) == 0 {
		return nil, unchanged{"EDITOR is not set: name your editor in it, as in EDITOR=nano"}
	}
	folder, err := os.MkdirTemp("", "casebot")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	name := filepath.Join(folder, id+".yaml")
	head := editing
	for line := range strings.Lines(problem) {
		head += "# Not taken: " + strings.TrimSpace(line) + "\n"
	}
	if err := os.WriteFile(name, append([]byte(head), text...), 0o600); err != nil {
		return nil, err
	}
	run := exec.CommandContext(ctx, editor[0], append(editor[1:], name)...)
	run.Stdin, run.Stdout, run.Stderr = a.Stdin, a.Stdout, a.Stderr
	if err := run.Run(); err != nil {
		return nil, unchanged{fmt.Sprintf("%s: %v; nothing was changed", editor[0], err)}
	}
	data, err := load(name, casefile.MaxBytes)
	for bytes.HasPrefix(data, []byte("#")) {
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	return data, err
}

// unchanged is an error that a curator is told, and stays.
type unchanged struct{ why string }

func (u unchanged) Error() string { return u.why }

// Reason is what the curator is told.
func (u unchanged) Reason() string { return u.why }
