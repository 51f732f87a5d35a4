package bench

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// Write makes a file of the documents, a line for the title and one for the body
// of each, and returns its size in bytes and what came of the laws. progress is
// told how many documents are written.
func (c *Corpus) Write(ctx context.Context, name string, progress func(done, total int64)) (size int64, law Law, err error) {
	file, err := os.Create(name)
	if err != nil {
		return 0, Law{}, fmt.Errorf("make the documents: %w", err)
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	out, counted := bufio.NewWriterSize(file, 1<<20), newCensus()
	for i := range c.docs {
		if err := ctx.Err(); err != nil {
			return 0, Law{}, err
		}
		d := c.draft(i)
		counted.add(d)
		if i == c.docs/10 {
			counted.early()
		}
		made := d.document(i)
		size += int64(len(made.Title) + len(made.Body) + 2)
		fmt.Fprintf(out, "%s\n%s\n", made.Title, made.Body) // Flush tells of errors
		if i%Batch == Batch-1 {
			progress(int64(i+1), int64(c.docs))
		}
	}
	if err := out.Flush(); err != nil {
		return 0, Law{}, fmt.Errorf("write the documents: %w; see that the disk has room", err)
	}
	return size, counted.law(), nil
}

// Texts is a file of documents that is read from.
type Texts struct {
	file *os.File
	at   []int64 // where each document begins, and where the last ends
}

// OpenTexts opens what [Corpus.Write] made.
func OpenTexts(name string) (*Texts, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("documents: %w", err)
	}
	t := &Texts{file: file, at: []int64{0}}
	for d := range t.scan() {
		t.at = append(t.at, t.at[len(t.at)-1]+int64(len(d.Title)+len(d.Body)+2))
	}
	return t, nil
}

// Close closes the file.
func (t *Texts) Close() error { return t.file.Close() }

// Len returns how many documents there are.
func (t *Texts) Len() int { return len(t.at) - 1 }

// Text returns the body of a document; it is an error that there is none.
func (t *Texts) Text(ref corpus.Ref) (string, error) {
	number, ok := strings.CutPrefix(ref.ID, "made-")
	i, err := strconv.Atoi(number)
	if !ok || err != nil || i < 0 || i >= t.Len() {
		return "", fmt.Errorf("document %s: %w", ref, corpus.ErrNotFound)
	}
	text := make([]byte, t.at[i+1]-t.at[i])
	if _, err := t.file.ReadAt(text, t.at[i]); err != nil {
		return "", fmt.Errorf("document %s: %w", ref, err)
	}
	_, body, _ := strings.Cut(string(text), "\n")
	return strings.TrimSuffix(body, "\n"), nil
}

// scan reads the documents in their order, up to one that is not whole.
func (t *Texts) scan() iter.Seq[index.Document] {
	return func(yield func(index.Document) bool) {
		in := bufio.NewReaderSize(io.NewSectionReader(t.file, 0, 1<<62), 1<<20)
		for i := 0; ; i++ {
			title, err := in.ReadString('\n')
			if err != nil {
				return
			}
			body, err := in.ReadString('\n')
			if err != nil || !yield(index.Document{Ref: reference(i), Title: strings.TrimSuffix(title, "\n"), Body: strings.TrimSuffix(body, "\n")}) {
				return
			}
		}
	}
}
