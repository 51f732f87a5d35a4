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
	"os"
	"path/filepath"

	"github.com/blevesearch/bleve/v2/index/scorch"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// maxChecked bounds how many bytes are read to see whether an index is whole,
// so that opening a large one stays quick.
const maxChecked = 16 << 20

// whole looks whether an index is at the position that was written last, and its
// segments are what was written.
func whole(db *scorch.Scorch, written []byte) error {
	snapshot, err := snapshotOf(db)
	if err != nil {
		return err
	}
	defer snapshot.Close()
	position, err := snapshot.GetInternal([]byte(positionKey))
	if err != nil || !bytes.Equal(position, written) {
		return cmp.Or(err, errors.New("its last state cannot be read"))
	}
	left := int64(maxChecked)
	for _, part := range snapshot.Segments() {
		persisted, ok := part.Segment().(segment.PersistedSegment)
		if !ok {
			continue
		}
		if left -= part.FileSize(); left < 0 {
			break
		}
		if err := checksum(persisted.Path()); err != nil {
			return err
		}
	}
	return nil
}

// Verify reads every file of the index and compares it with the sum that was written
// with it: opening looks at the first few of a large one alone. What is damaged is
// the error, and is built anew at the next start. In memory nothing is done.
func (e *Engine) Verify(ctx context.Context) error {
	return e.view(func(reader *scorch.IndexSnapshot) error {
		for _, part := range reader.Segments() {
			persisted, ok := part.Segment().(segment.PersistedSegment)
			if err := ctx.Err(); !ok || err != nil {
				if err != nil {
					return err
				}
				continue
			}
			if err := checksum(persisted.Path()); err != nil {
				return fmt.Errorf("%w: %w", errDamaged, err)
			}
		}
		return nil
	})
}

// checksum compares a segment file with the sum in its last four bytes.
func checksum(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if len(data) < crc32.Size {
		return fmt.Errorf("%s: %w", filepath.Base(path), io.ErrUnexpectedEOF)
	}
	body, sum := data[:len(data)-crc32.Size], data[len(data)-crc32.Size:]
	if crc32.ChecksumIEEE(body) != binary.BigEndian.Uint32(sum) {
		return fmt.Errorf("%s: its checksum is wrong", filepath.Base(path))
	}
	return nil
}
