package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"

	"casebot/corpus/dataset"
)

// rows reads a file row by row. progress, where not nil, is told how many KiB are read.
func rows(file, format string, options dataset.Options, see func(dataset.Row) error, progress func(done, total int64)) error {
	reader, err := dataset.Named(format, options)
	if err != nil {
		return err
	}
	f, err := os.Open(file)
	if err != nil {
		return fmt.Errorf("%s: %w; name a file that is there", file, reason(err))
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return fmt.Errorf("%s: %w", file, reason(err))
	}
	counted := &counter{r: f}
	for row := range reader.Rows(counted) {
		if err := see(row); err != nil {
			return err
		}
		if progress != nil {
			progress(counted.n>>10, info.Size()>>10)
		}
	}
	return nil
}

// A counter counts the bytes that are read through it.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// runName names an import by the content of the file and how it is read, so that
// the same command goes on where it stopped, and another begins anew.
func runName(file string, with importing) (string, error) {
	sum := sha256.New()
	fmt.Fprintf(sum, "%s\n%s\n", with.format, with.columns)
	for _, name := range []string{with.columns, file} {
		f, err := os.Open(name)
		if err != nil && name == with.columns {
			continue // a map that ships
		}
		if err != nil {
			return "", fmt.Errorf("%s: %w; name a file that is there", name, reason(err))
		}
		_, err = io.Copy(sum, f)
		f.Close()
		if err != nil {
			return "", fmt.Errorf("%s: %w", name, reason(err))
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// cannotGoOn reports whether a row's error is that of the file.
func cannotGoOn(err error) bool {
	return err != nil && !errors.As(err, new(*dataset.Rejection))
}
