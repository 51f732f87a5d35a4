package cli

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"casebot/corpus"
	"casebot/corpus/casefile"
)

// editing stands above a draft in the editor.
const editing = `# Correct what is wrong, delete what is not so, save, and leave the editor.
# A case of its own needs a country, as in "jurisdiction: CN" (or EU), and "topics: [face data]".
`

// edited lets the curator change a draft as a record file in their own editor.
func (a *app) edited(ctx context.Context, draft *corpus.Case) (*corpus.Case, error) {
	editor := strings.Fields(a.Env("EDITOR"))
	if len(editor) == 0 {
		return nil, unchanged{"EDITOR is not set: name your editor in it, as in EDITOR=nano"}
	}
	written, err := casefile.Encode(draft)
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "casebot")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	name := filepath.Join(folder, string(draft.ID)+".yaml")
	if err := os.WriteFile(name, append([]byte(editing), written...), 0o600); err != nil {
		return nil, err
	}
	run := exec.CommandContext(ctx, editor[0], append(editor[1:], name)...)
	run.Stdin, run.Stdout, run.Stderr = a.Stdin, a.Stdout, a.Stderr
	if err := run.Run(); err != nil {
		return nil, unchanged{fmt.Sprintf("%s: %v; nothing was changed", editor[0], err)}
	}
	data, err := load(name, casefile.MaxBytes)
	if err != nil {
		return nil, err
	}
	record, err := casefile.Decode(data)
	if err != nil {
		return nil, unchanged{err.Error() + "; nothing was changed"}
	}
	return record, nil
}

// unchanged is an error that a curator is told, and stays.
type unchanged struct{ why string }

func (u unchanged) Error() string { return u.why }

// Reason is what the curator is told.
func (u unchanged) Reason() string { return u.why }
