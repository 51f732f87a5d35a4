package fetch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// A file of raw pages is one line of JSON and the body as it came.
type rawHeader struct {
	Version int       `json:"version"`
	Asked   string    `json:"asked"`
	URL     string    `json:"url"`
	Type    string    `json:"type,omitempty"`
	Charset string    `json:"charset,omitempty"`
	Cut     bool      `json:"cut,omitempty"`
	ETag    string    `json:"etag,omitempty"`
	Changed string    `json:"last_modified,omitempty"`
	Fetched time.Time `json:"fetched"`
	SHA256  string    `json:"sha256"` // of the body
}

const rawVersion = 1

func encodePage(page *Page) ([]byte, error) {
	head, err := json.Marshal(rawHeader{
		rawVersion, page.Asked, page.URL, page.Type, page.Charset, page.Cut, page.ETag, page.LastModified, page.Fetched, digest(page.Body),
	})
	return append(append(head, '\n'), page.Body...), err
}

func decodePage(data []byte) (*Page, error) {
	var h rawHeader
	head, body, found := bytes.Cut(data, []byte("\n"))
	if err := json.Unmarshal(head, &h); err != nil || !found || h.Version != rawVersion || h.SHA256 != digest(body) {
		return nil, ErrCorrupt
	}
	return &Page{
		Asked: h.Asked, URL: h.URL, Type: h.Type, Charset: h.Charset, Body: body, Cut: h.Cut, Fetched: h.Fetched,
		Validators: Validators{From: h.URL, ETag: h.ETag, LastModified: h.Changed},
	}, nil
}

func digest(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// read returns the page in a file, without believing how large the file is.
func (r *Raw) read(file string) (*Page, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxBody+64<<10))
	if err != nil {
		return nil, err
	}
	page, err := decodePage(data)
	if err != nil {
		return nil, fmt.Errorf("%s %w", file, err)
	}
	return page, nil
}

// write puts a file in place whole: under another name first, on the disk
// before it gets its own.
func (r *Raw) write(file string, data []byte) (err error) {
	f, err := os.CreateTemp(r.dir, "art-*.tmp") // for its owner alone
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, r.remove(f.Name()))
		}
	}()
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), file)
}

func (r *Raw) remove(file string) error {
	if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: remove the file yourself", err)
	}
	return nil
}

// files returns the files of one kind, by the end of their names, in order.
func (r *Raw) files(kind string) []string {
	entries, err := os.ReadDir(r.dir)
	if err != nil {
		return nil
	}
	var files []string
	for _, entry := range entries {
		if matched, _ := filepath.Match("art-*"+kind, entry.Name()); matched {
			files = append(files, filepath.Join(r.dir, entry.Name()))
		}
	}
	return files
}
