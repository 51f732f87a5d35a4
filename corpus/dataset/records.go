package dataset

import "errors"

// Bounds on the lines of one record, so that a quote that never closes does not
// swallow the file. Looking for its end takes time: where many do not close,
// they are looked for less far.
const (
	maxJoined = 500
	maxOpened = 1000 // quotes that do not close
	fewJoined = 5    // the bound on lines behind these
)

var errQuote = errors.New("opens a quoted field that is not closed")

// records cuts a CSV file into records: lines, joined where a quoted field goes
// on over a line break. After a record that cannot be, the line behind its first
// one comes next.
type records struct {
	lines *lines
	comma byte
	back  [][]byte // lines that were read ahead, the next one first
	n     int64    // lines taken so far
	open  int      // records whose quotes do not close, so far
}

// line returns the next line.
func (r *records) line() ([]byte, error) {
	if len(r.back) == 0 {
		return r.lines.next()
	}
	line := r.back[0]
	r.back = r.back[1:]
	return line, nil
}

// next returns a record and the number of its first line. After errLong and
// errQuote the next record can be read.
func (r *records) next() (n int64, record []byte, err error) {
	record, err = r.line()
	r.n++
	n = r.n
	if err != nil {
		return n, nil, err
	}
	state := atStart.after(record, r.comma)
	if state != quoted {
		return n, record, nil
	}
	record, err = r.joined(record, state)
	return n, record, err
}

// joined adds lines to the first until its quotes close. Where they do not, the
// lines go back.
func (r *records) joined(first []byte, state quoting) ([]byte, error) {
	record, ahead := append([]byte(nil), first...), [][]byte(nil)
	reach := maxJoined
	if r.open > maxOpened {
		reach = fewJoined
	}
	for state == quoted && len(ahead) < reach && len(record) <= maxRow {
		line, err := r.line()
		if err != nil {
			break // it comes again with the next line
		}
		ahead = append(ahead, line)
		record = append(record, line...)
		state = state.after(line, r.comma)
	}
	if state == quoted || len(record) > maxRow {
		if len(ahead) == 0 && unfinished(first) {
			return nil, errStops
		}
		r.back = append(ahead, r.back...)
		r.open++
		return nil, errQuote
	}
	r.n += int64(len(ahead))
	return record, nil
}

// quoting says where in a record a byte stands.
type quoting byte

const (
	atStart quoting = iota // of a field
	bare                   // in a field without quotes
	quoted                 // inside of quotes
	closing                // behind a quote that ends the field or begins a pair
)

// after returns where a line ends that begins at q. It reads quotes as lenient
// readers do: only at the start of a field do they open anything, and only
// before its end do they close.
func (q quoting) after(line []byte, comma byte) quoting {
	for _, b := range line {
		switch {
		case q == quoted && b == '"':
			q = closing
		case q == quoted:
		case q == closing && b == '"':
			q = quoted
		case b == comma, b == '\n':
			q = atStart
		case q == closing && b != '\r':
			q = quoted
		case q == atStart && b == '"':
			q = quoted
		case q == atStart:
			q = bare
		}
	}
	return q
}
