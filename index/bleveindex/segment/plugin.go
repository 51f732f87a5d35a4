package segment

import (
	"errors"
	"sync"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"
	api "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v17"
)

// By these scorch's root file says who wrote the segments, so that an index is
// never opened by something that cannot go on with it.
const (
	kind    = "casebot"
	version = 1
)

// Configure adds to the configuration of an index that its segments are made here,
// with an appendix, and how they are merged.
// All indexes of a process have the first one's appendix.
func Configure(config map[string]any, with Appendix, how Merging) map[string]any {
	register.Do(func() { scorch.RegisterSegmentPlugin(plugin{&zap.ZapPlugin{}, with}, false) })
	config["forceSegmentType"], config["forceSegmentVersion"] = kind, version
	config["segmentConfig"] = map[string]any{mergingKey: how}
	return config
}

// register makes the plugin known to scorch, which has one list of them for the whole
// process and chooses by name.
var register sync.Once

// A plugin is zapx but for how segments begin, and for what stands at their end.
type plugin struct {
	*zap.ZapPlugin
	appendix Appendix // nil for none
}

func (plugin) Type() string    { return kind }
func (plugin) Version() uint32 { return version }

func (p plugin) New(documents []bleve.Document) (api.Segment, uint64, error) {
	return p.NewUsing(documents, nil)
}

var errMixed = errors.New("these documents are not those of one draft")

// NewUsing makes the segment of a draft. Scorch hands the documents over in an order
// of its own; that of the draft counts.
func (plugin) NewUsing(documents []bleve.Document, config map[string]any) (api.Segment, uint64, error) {
	var draft *Draft
	for i, d := range documents {
		h, ok := d.(*handle)
		if !ok || i > 0 && h.draft != draft {
			return nil, 0, errMixed
		}
		draft = h.draft
	}
	if draft == nil || draft.size() != len(documents) {
		return nil, 0, errMixed
	}
	made, err := draft.write()
	if err != nil {
		return nil, 0, err
	}
	base, err := made.open(config)
	return base, uint64(len(made.bytes)), err
}

// open has zapx read what was written.
func (m *image) open(config map[string]any) (*zap.SegmentBase, error) {
	stats, ok := config[api.StatsKey].(*api.Stats)
	if !ok {
		stats = &api.Stats{}
	}
	return zap.InitSegmentBase(m.bytes, m.sum, zap.DefaultChunkMode, m.documents, m.storedAt, m.sectionsAt, config, stats)
}
