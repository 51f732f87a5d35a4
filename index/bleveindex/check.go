package bleveindex

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"iter"
	"os"
	"path/filepath"

	"casebot/index"

	"github.com/blevesearch/bleve/v2/index/scorch"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// usuallyChecked bounds how many bytes are read to see whether an index is whole,
// so that opening a large one stays quick.
const usuallyChecked = 16 << 20

// OpeningReads bounds how many bytes opening compares with the sums that were written
// with them: 16 MB unless told. [Engine.Patrol] reads the rest.
func OpeningReads(n int) Option { return func(e *Engine) { e.atOpening = max(0, int64(n)) } }

// whole looks whether an index is at the position that was written last, and its
// segments are what was written. Those that are behind the bound are not looked at,
// and returned.
func whole(db *scorch.Scorch, written []byte, bound int64) (unread []string, err error) {
	snapshot, err := snapshotOf(db)
	if err != nil {
		return nil, err
	}
	defer snapshot.Close()
	position, err := snapshot.GetInternal([]byte(positionKey))
	if err != nil || !bytes.Equal(position, written) {
		return nil, cmp.Or(err, errors.New("its last state cannot be read"))
	}
	for path, size := range persisted(snapshot) {
		if bound -= size; bound < 0 {
			unread = append(unread, path)
		} else if err := checksum(path); err != nil {
			return nil, err
		}
	}
	return unread, nil
}

// persisted visits the segments of a snapshot that are files, and their sizes.
func persisted(snapshot *scorch.IndexSnapshot) iter.Seq2[string, int64] {
	return func(yield func(path string, size int64) bool) {
		for _, part := range snapshot.Segments() {
			if file, ok := part.Segment().(segment.PersistedSegment); ok && !yield(file.Path(), part.FileSize()) {
				return
			}
		}
	}
}

// Verify reads every file of the index and compares it with the sum that was written
// with it: opening looks at the first few of a large one alone. What is damaged is
// the error, and is built anew at the next start. In memory nothing is done.
func (e *Engine) Verify(ctx context.Context) error {
	return e.verify(ctx, func(string) bool { return true })
}

// verify is Verify for the files of some paths.
func (e *Engine) verify(ctx context.Context, which func(path string) bool) error {
	return e.view(func(reader *scorch.IndexSnapshot) error {
		for path := range persisted(reader) {
			if !which(path) {
				continue
			}
			err := checksumBy(path, ctx.Err)
			if err := ctx.Err(); err != nil {
				return err
			}
			if err != nil {
				return fmt.Errorf("%w: %w", index.ErrDamaged, err)
			}
		}
		return nil
	})
}

// readAtOnce is how many bytes of a file are read at once to compare it with its sum.
const readAtOnce = 1 << 20

// checksum compares a segment file with the sum in its last four bytes.
func checksum(path string) error { return checksumBy(path, func() error { return nil }) }

// checksumBy is checksum with something to do before each piece that is read, whose
// error calls it off.
func checksumBy(path string, before func() error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	body := info.Size() - crc32.Size
	if body < 0 {
		return fmt.Errorf("%s: %w", filepath.Base(path), io.ErrUnexpectedEOF)
	}
	sum, written := crc32.NewIEEE(), make([]byte, crc32.Size)
	buffer := make([]byte, min(body+1, readAtOnce))
	for from := io.LimitReader(file, body); err == nil; {
		if err := before(); err != nil {
			return err
		}
		var n int
		n, err = from.Read(buffer)
		sum.Write(buffer[:n])
	}
	if err == io.EOF {
		_, err = io.ReadFull(file, written)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	if sum.Sum32() != binary.BigEndian.Uint32(written) {
		return fmt.Errorf("%s: its checksum is wrong", filepath.Base(path))
	}
	return nil
}
