package segment

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
	api "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v17"
)

// twoSegments are to be merged.
func twoSegments(t *testing.T) (out []api.Segment) {
	t.Helper()
	for i := range 2 {
		made, _, err := plugin{}.New(handles(shelf{madeUp(2 * i), madeUp(2*i + 1)}))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, made)
	}
	return out
}

// An appendix stands behind the rest of a merged segment and before the footer, with a
// checksum that counts it; zapx reads what it reads without.
func TestAppendix(t *testing.T) {
	path, begun := filepath.Join(t.TempDir(), "made"), int64(0)
	adding := plugin{appendix: func(merged *zap.Segment, to io.Writer, at int64) error {
		if begun = at; merged.NumDocs() != 4 || at != int64(len(merged.Data())-zap.FooterSize) {
			t.Errorf("%d documents, from %d on, of %d bytes", merged.NumDocs(), at, len(merged.Data()))
		}
		_, err := io.WriteString(to, "and so on")
		return err
	}}
	_, size, err := adding.Merge(twoSegments(t), make([]*roaring.Bitmap, 2), path, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil || size != uint64(len(got)) || int64(len(got)) != begun+9+zap.FooterSize || string(got[begun:begun+9]) != "and so on" {
		t.Fatalf("%d bytes, said to be %d; the appendix is at %d: %v", len(got), size, begun, err)
	}
	sum := binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(got[:len(got)-crc32.Size]))
	if !bytes.HasSuffix(got, sum) {
		t.Errorf("it ends in % x, its checksum is % x", got[len(got)-8:], sum)
	}
	opened, err := adding.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	again := filepath.Join(t.TempDir(), "again")
	if _, _, err := (plugin{}).Merge([]api.Segment{opened}, make([]*roaring.Bitmap, 1), again, nil, nil); err != nil {
		t.Fatal(err)
	}
	bare, err := os.ReadFile(again)
	if err != nil || int64(len(bare)) != begun+zap.FooterSize {
		t.Errorf("merged again without an appendix it has %d bytes, want %d: %v", len(bare), begun+zap.FooterSize, err)
	}
}

// What cannot be completed is not left behind.
func TestAppendixFails(t *testing.T) {
	full := errors.New("full")
	closed := make(chan struct{})
	close(closed)
	for _, c := range []struct {
		appendix Appendix
		closing  chan struct{}
		want     error
	}{
		{func(*zap.Segment, io.Writer, int64) error { return full }, nil, full},
		{func(_ *zap.Segment, to io.Writer, _ int64) error {
			_, err := (&ending{to, closed}).Write([]byte("more"))
			return err
		}, nil, api.ErrClosed},
	} {
		path := filepath.Join(t.TempDir(), "made")
		_, _, err := plugin{appendix: c.appendix}.Merge(twoSegments(t), make([]*roaring.Bitmap, 2), path, c.closing, nil)
		if _, there := os.Stat(path); !errors.Is(err, c.want) || !errors.Is(there, os.ErrNotExist) {
			t.Errorf("%v, want %v; the file: %v", err, c.want, there)
		}
	}
}
