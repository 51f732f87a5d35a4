package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// An Order is what a child process is told on its standard input, which then
// stays open: its end ends the child.
type Order struct {
	Job
	Engine string // the name of a contender
	Folder string // for the index
	File   string // of the documents
	Size   int64  // of that file
}

// A message is a line of what a child says.
type message struct {
	Progress *progress `json:",omitempty"`
	Figures  *Figures  `json:",omitempty"`
}

type progress struct {
	What        string
	Done, Total int64
}

// Serve is the child's side: it reads an [Order], measures that engine and writes
// the figures. contenders returns the engines as a job has them set up.
func Serve(ctx context.Context, in io.Reader, out io.Writer, contenders func(Job) []Contender, now func() time.Time) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	decoder, encoder := json.NewDecoder(in), json.NewEncoder(out)
	var order Order
	if err := decoder.Decode(&order); err != nil {
		return fmt.Errorf("bench: read the order: %w", err)
	}
	go func() {
		io.Copy(io.Discard, in) // its end means that nobody waits any more
		cancel()
	}()
	all := contenders(order.Job)
	at := slices.IndexFunc(all, func(c Contender) bool { return c.Name == order.Engine })
	if at < 0 {
		return fmt.Errorf("bench: no engine %q", order.Engine)
	}
	texts, err := OpenTexts(order.File)
	if err != nil {
		return err
	}
	defer texts.Close()
	m := Measuring{Job: order.Job, Contender: all[at], Folder: order.Folder, Texts: texts, Size: order.Size, Now: now,
		Corpus: NewCorpus(order.Docs, order.Seed), Progress: func(what string, done, total int64) {
			encoder.Encode(message{Progress: &progress{what, done, total}}) // whoever listens has gone, if this fails
		}}
	figures, err := m.Run(ctx)
	if err != nil {
		return err
	}
	return encoder.Encode(message{Figures: &figures})
}

// farewell is how long a child that was told to end may take for it.
const farewell = 5 * time.Second

// Follow is the parent's side: it starts the command, which must end in [Serve],
// and returns its figures. When ctx ends, the child has ended when Follow returns.
func Follow(cmd *exec.Cmd, order Order, show func(what string, done, total int64)) (Figures, error) {
	var said bytes.Buffer
	cmd.Stderr, cmd.WaitDelay = &said, farewell
	in, err := cmd.StdinPipe()
	if err != nil {
		return Figures{}, err
	}
	defer in.Close()
	cmd.Cancel = in.Close // ends the child, which cleans up behind itself
	out, err := cmd.StdoutPipe()
	if err != nil {
		return Figures{}, err
	}
	if err := cmd.Start(); err != nil {
		return Figures{}, fmt.Errorf("start %s in a process of its own: %w", order.Engine, err)
	}
	sent := json.NewEncoder(in).Encode(order)
	figures, heard := listen(out, show)
	in.Close()
	if err := errors.Join(cmd.Wait(), sent); err != nil {
		return Figures{}, fmt.Errorf("%s: %w: %s", order.Engine, err, strings.TrimSpace(said.String()))
	}
	return figures, heard
}

// listen reads what a child says up to its end.
func listen(out io.Reader, show func(what string, done, total int64)) (Figures, error) {
	decoder := json.NewDecoder(out)
	var figures Figures
	for {
		var m message
		err := decoder.Decode(&m)
		switch {
		case errors.Is(err, io.EOF):
			return figures, nil
		case err != nil:
			return figures, fmt.Errorf("read the figures: %w", err)
		case m.Figures != nil:
			figures = *m.Figures
		case m.Progress != nil:
			show(m.Progress.What, m.Progress.Done, m.Progress.Total)
		}
	}
}
