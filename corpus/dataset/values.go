package dataset

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxDepth bounds the nesting of a row.
const maxDepth = 64

// values cuts a JSON file into its values without holding it: it knows of
// strings and brackets alone and leaves what stands between to encoding/json. A
// value that is too long or too deep is passed over, and the next can be read.
type values struct{ r *bufio.Reader }

func newValues(r io.Reader) *values { return &values{bufio.NewReaderSize(r, 64<<10)} }

// peek returns the first byte that is not white space, without taking it.
func (v *values) peek() (byte, error) {
	for {
		b, err := v.r.ReadByte()
		if err != nil {
			return 0, err
		}
		if strings.IndexByte(" \t\r\n", b) < 0 {
			return b, v.r.UnreadByte()
		}
	}
}

// take reads the byte that must come next.
func (v *values) take(want byte) error {
	got, err := v.peek()
	if err != nil {
		return cutShort(err)
	}
	if got != want {
		return fmt.Errorf("%q stands where %q belongs", got, want)
	}
	_, err = v.r.ReadByte()
	return err
}

// next reads one value. errLong and errDeep say that it was passed over.
func (v *values) next() ([]byte, error) {
	if _, err := v.peek(); err != nil {
		return nil, cutShort(err)
	}
	var c cutter
	for {
		b, err := v.r.ReadByte()
		if errors.Is(err, io.EOF) && c.open == 0 && !c.text && len(c.raw) > 0 {
			return c.raw, c.wrong // a number or a word that ends with the file
		}
		if err != nil {
			return nil, cutShort(err)
		}
		ended, after := c.feed(b)
		if after {
			err = v.r.UnreadByte()
		}
		if err != nil {
			return nil, err
		}
		if ended {
			return c.raw, c.wrong
		}
	}
}

// passedOver reports whether an error leaves the next value to be read.
func passedOver(err error) bool { return errors.Is(err, errLong) || errors.Is(err, errDeep) }

// cutShort says of an end of the file that it came too early.
func cutShort(err error) error {
	if errors.Is(err, io.EOF) {
		return errStops
	}
	return err
}

// A cutter finds where a value ends.
type cutter struct {
	raw     []byte
	open    int  // brackets
	text    bool // inside of a string
	escaped bool // after a backslash
	wrong   error
}

// feed takes a byte. It reports whether the value has ended, and whether it had
// ended before this byte.
func (c *cutter) feed(b byte) (ended, after bool) {
	if c.open == 0 && !c.text && len(c.raw) > 0 && strings.IndexByte(",]}: \t\r\n\"{[", b) >= 0 {
		return true, true
	}
	c.keep(b)
	switch {
	case c.escaped:
		c.escaped = false
	case c.text && b == '\\':
		c.escaped = true
	case b == '"':
		c.text = !c.text
		return !c.text && c.open == 0, false
	case c.text:
	case b == '{' || b == '[':
		c.open++
		if c.open > maxDepth {
			c.wrong = errDeep
		}
	case b == '}' || b == ']':
		c.open--
		return c.open <= 0, false
	}
	return false, false
}

// keep adds a byte while the value is no longer than a row may be.
func (c *cutter) keep(b byte) {
	if len(c.raw) < maxRow {
		c.raw = append(c.raw, b)
		return
	}
	if c.wrong == nil {
		c.wrong = errLong
	}
}

// enter goes to the value of a field of the object that comes next.
func (v *values) enter(field string) error {
	if err := v.take('{'); err != nil {
		return err
	}
	for {
		if b, err := v.peek(); err != nil {
			return cutShort(err)
		} else if b == '}' {
			return fmt.Errorf("there is no field %q", field)
		}
		raw, err := v.next()
		if err != nil {
			return err
		}
		var key string
		if err := json.Unmarshal(raw, &key); err != nil {
			return fmt.Errorf("a field has no name: %w", err)
		}
		if err := v.take(':'); err != nil || key == field {
			return err
		}
		if err := v.pass(); err != nil {
			return err
		}
	}
}

// pass passes over a value and the comma behind it.
func (v *values) pass() error {
	if _, err := v.next(); err != nil && !passedOver(err) {
		return err
	}
	switch b, err := v.peek(); {
	case err != nil:
		return cutShort(err)
	case b == '}':
		return nil
	}
	return v.take(',')
}
