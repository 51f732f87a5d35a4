package segment

import (
	"github.com/RoaringBitmap/roaring/v2"
	api "github.com/blevesearch/scorch_segment_api/v2"
)

// A Guard stands over the merges of files of an index: it merges them, or refuses.
type Guard func(files []string, closing <-chan struct{}, merge func() error) error

// Merging is how the files of an index are merged.
type Merging struct {
	Guard  Guard       // nil for none
	Urgent func() bool // whether something more urgent is under way; nil for never
}

// mergingKey is where the configuration that scorch hands on has it.
const mergingKey = "merging"

func mergingOf(config map[string]any) Merging {
	how, _ := config[mergingKey].(Merging)
	return how
}

// MergeUsing merges as zapx does, under the index's guard, and has the appendix written.
func (p plugin) MergeUsing(segments []api.Segment, drops []*roaring.Bitmap, path string, closing chan struct{}, stats api.StatsReporter,
	config map[string]any) (numbers [][]uint64, size uint64, err error) {
	merge := func() error {
		numbers, size, err = p.merge(segments, drops, path, closing, stats, config)
		return err
	}
	var files []string
	for _, s := range segments {
		if file, ok := s.(api.PersistedSegment); ok {
			files = append(files, file.Path())
		}
	}
	guard := mergingOf(config).Guard
	if guard == nil || files == nil {
		guard = func(_ []string, _ <-chan struct{}, merge func() error) error { return merge() }
	}
	if err := guard(files, closing, merge); err != nil {
		return nil, 0, err
	}
	return numbers, size, nil // as merge has left them
}
