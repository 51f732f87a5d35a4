package dataset

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// What is wrong with one row, while the next can be read.
var (
	errLong = errors.New("is longer than a row may be")
	errDeep = errors.New("is nested deeper than a row may be")
)

// errStops is the error of a file that was not copied to its end.
var errStops = errors.New("the file stops in the middle")

// unfinished reports whether a line is the last one of its file, and has no end:
// what is missing from it may be the rest of a file that was cut.
func unfinished(line []byte) bool { return !bytes.HasSuffix(line, []byte("\n")) }

// lines reads a file line by line and never holds more than limit bytes of one.
type lines struct {
	r     *bufio.Reader
	limit int
	n     int64 // lines begun so far
}

func newLines(r io.Reader, limit int) *lines {
	return &lines{r: bufio.NewReaderSize(r, 64<<10), limit: limit}
}

// next returns a line with its line break, in memory of its own. After errLong,
// the following line comes next; any other error is the file's.
func (l *lines) next() ([]byte, error) {
	l.n++
	var line []byte
	long := false
	for {
		part, err := l.r.ReadSlice('\n')
		if !long {
			line = append(line, part...)
		}
		if len(line) > l.limit {
			line, long = nil, true
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errLong
		case errors.Is(err, io.EOF) && len(line) > 0:
			return line, nil
		default:
			return line, err
		}
	}
}
