package segment

import (
	"io"
	"path/filepath"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
	api "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v17"
)

// While it writes a merge asks again and again whether something urgent is under way, as
// the configuration has it, and so it does while the appendix is written.
func TestMergesGiveWay(t *testing.T) {
	var many shelf
	for i := range 2000 {
		many = append(many, madeUp(i))
	}
	made, _, err := plugin{}.New(handles(many))
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	config := Configure(map[string]any{}, nil, Merging{Urgent: func() bool { asked++; return asked%2 == 0 }})["segmentConfig"].(map[string]any)
	merge := func(p plugin) int {
		asked = 0
		_, size, err := p.MergeUsing([]api.Segment{made}, make([]*roaring.Bitmap, 1), filepath.Join(t.TempDir(), "merged"), nil, nil, config)
		if err != nil || size < 4*betweenLooks {
			t.Fatal(size, err)
		}
		return asked
	}
	bare := merge(plugin{})
	more := merge(plugin{appendix: func(_ *zap.Segment, to io.Writer, _ int64) error {
		for range 5 {
			if _, err := to.Write(make([]byte, betweenLooks)); err != nil {
				return err
			}
		}
		return nil
	}})
	if bare < 3 || more < bare+5 {
		t.Errorf("asked %d times, %d with an appendix", bare, more)
	}
}
