package console

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"casebot/bot"
)

// Drawn returns a handler whose pictures are written to files, in a folder that is
// made where it is not there; the note of a reply says which file it is, or why
// there is none. A picture that stands there already is not written again, and no
// other file is written over.
func Drawn(h Handler, folder string) Handler { return drawn{h, folder} }

type drawn struct {
	Handler
	folder string
}

// Handle satisfies [Handler].
func (d drawn) Handle(ctx context.Context, req bot.Request) bot.Reply {
	reply := d.Handler.Handle(ctx, req)
	if reply.Picture == nil {
		return reply
	}
	file, err := keep(d.folder, *reply.Picture)
	w := bot.WordingFor(req.Locale)
	line := w.Say("Picture: %s", file)
	if err != nil {
		line = w.Say("The picture was not written: %v; choose another folder or make room.", err)
	}
	reply.Note = strings.TrimSpace(reply.Note + "\n" + line)
	return reply
}

// maxSameName is how many different pictures of one name a folder holds.
const maxSameName = 1000

// keep writes a picture to a file of its name, or of its name and a number where
// another picture has that name, and returns the path.
func keep(folder string, p bot.Picture) (string, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	name := filepath.Base(p.Name)
	plain := strings.TrimSuffix(name, filepath.Ext(name))
	for n := 1; n <= maxSameName; n++ {
		file := filepath.Join(folder, name)
		if n > 1 {
			file = filepath.Join(folder, fmt.Sprintf("%s-%d%s", plain, n, filepath.Ext(name)))
		}
		held, err := os.ReadFile(file)
		switch {
		case err == nil && bytes.Equal(held, p.PNG):
			return file, nil
		case err == nil:
			continue
		case !errors.Is(err, fs.ErrNotExist):
			return "", err
		}
		return file, write(file, p.PNG)
	}
	return "", fmt.Errorf("%s: there are %d other pictures of this name", filepath.Join(folder, name), maxSameName)
}

// write makes a new file, whole or not at all.
func write(file string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(file), ".picture-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Link(f.Name(), file) // unlike a rename it writes over nothing
	}
	return errors.Join(err, os.Remove(f.Name()))
}
