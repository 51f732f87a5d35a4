package segment

import (
	"io"
	"runtime"

	api "github.com/blevesearch/scorch_segment_api/v2"
)

// A givingWay merge gives its processor away whenever it has written so much, while
// something more urgent is under way. It is long and waits for nothing: a search would get
// that processor after ten milliseconds, several times what a search takes.
type givingWay struct {
	urgent  func() bool // nil for never
	written uint64
}

func newGivingWay(config map[string]any) *givingWay {
	return &givingWay{urgent: mergingOf(config).Urgent}
}

const betweenLooks = 16 << 10 // bytes: about a quarter of a millisecond

func (g *givingWay) wrote(bytes uint64) {
	if g.written += bytes; g.written < betweenLooks {
		return
	}
	g.written = 0
	if g.urgent != nil && g.urgent() {
		runtime.Gosched()
	}
}

// Write takes note of what is written to something else at the same time.
func (g *givingWay) Write(some []byte) (int, error) {
	g.wrote(uint64(len(some)))
	return len(some), nil
}

var _ io.Writer = (*givingWay)(nil)

// A reporter is told by zapx what a merge writes.
type reporter struct {
	api.StatsReporter // nil for none
	to                *givingWay
}

func (r reporter) ReportBytesWritten(bytes uint64) {
	if r.StatsReporter != nil {
		r.StatsReporter.ReportBytesWritten(bytes)
	}
	r.to.wrote(bytes)
}
