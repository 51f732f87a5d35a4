package segment

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"

	"github.com/RoaringBitmap/roaring/v2"
	api "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v17"
)

// An Appendix writes what is to stand behind the rest of a segment that was merged,
// from so many bytes of the file on; nothing, if it likes. Zapx knows nothing of it,
// and leaves it alone; the checksum of the file is that of all.
type Appendix func(merged *zap.Segment, to io.Writer, at int64) error

// Merge is as zapx has it.
func (p plugin) Merge(segments []api.Segment, drops []*roaring.Bitmap, path string, closing chan struct{}, stats api.StatsReporter) ([][]uint64, uint64, error) {
	return p.MergeUsing(segments, drops, path, closing, stats, nil)
}

// merge merges as zapx does, and has the appendix written.
func (p plugin) merge(segments []api.Segment, drops []*roaring.Bitmap, path string, closing chan struct{}, stats api.StatsReporter,
	config map[string]any) (numbers [][]uint64, size uint64, err error) {
	way := newGivingWay(config)
	numbers, size, err = p.zapped(segments, drops, path, closing, reporter{stats, way}, config)
	if err != nil || p.appendix == nil {
		return numbers, size, err
	}
	size, err = p.complete(path, closing, way)
	if err != nil {
		_ = os.Remove(path) // as zapx does
		return nil, 0, err
	}
	return numbers, size, nil
}

// zapped is the merge of zapx. It panics where what it reads is damaged.
func (p plugin) zapped(segments []api.Segment, drops []*roaring.Bitmap, path string, closing chan struct{}, stats api.StatsReporter,
	config map[string]any) ([][]uint64, uint64, error) {
	defer forgetting(segments)()
	return p.ZapPlugin.MergeUsing(segments, drops, path, closing, stats, config)
}

// complete has the appendix written into a file between what is there and its footer,
// and returns the size that it has then.
func (p plugin) complete(path string, closing <-chan struct{}, way *givingWay) (size uint64, err error) {
	opened, err := p.ZapPlugin.Open(path)
	if err != nil {
		return 0, err
	}
	defer opened.Close()
	merged, ok := opened.(*zap.Segment)
	if !ok {
		return 0, fmt.Errorf("zapx gave a %T", opened)
	}
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	at := int64(len(merged.Data())) - zap.FooterSize
	footer, sum := make([]byte, zap.FooterSize-crc32.Size), crc32.NewIEEE()
	if _, err := file.ReadAt(footer, at); err != nil {
		return 0, err
	}
	if _, err := io.Copy(sum, io.NewSectionReader(file, 0, at)); err != nil {
		return 0, err
	}
	if _, err := file.Seek(at, io.SeekStart); err != nil {
		return 0, err
	}
	to := bufio.NewWriterSize(&ending{file, closing}, 1<<18)
	summed := io.MultiWriter(to, sum, way)
	if err := p.appendix(merged, summed, at); err != nil {
		return 0, err
	}
	if _, err := summed.Write(footer); err != nil {
		return 0, err
	}
	if err := binary.Write(to, binary.BigEndian, sum.Sum32()); err != nil {
		return 0, err
	}
	if err := to.Flush(); err != nil {
		return 0, err
	}
	end, err := file.Seek(0, io.SeekCurrent)
	if err != nil {
		return 0, err
	}
	return uint64(end), file.Sync()
}

// An ending writer fails when the index is being closed.
type ending struct {
	io.Writer
	closing <-chan struct{}
}

func (e *ending) Write(some []byte) (int, error) {
	select {
	case <-e.closing:
		return 0, api.ErrClosed
	default:
		return e.Writer.Write(some)
	}
}
