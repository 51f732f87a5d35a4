package segment

import (
	"time"

	api "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v17"
)

// A merge reads its segments from their beginning to their end, once. What it has read
// would stay in memory until it is done, all files of it at the same time, which is
// what a process takes most of while it loads; so it is forgotten now and then.
const betweenForgetting = 100 * time.Millisecond

// forgetting forgets what is read of the files of some segments, until it is stopped.
func forgetting(segments []api.Segment) (stop func()) {
	var files []*zap.Segment
	for _, s := range segments {
		if file, ok := s.(*zap.Segment); ok {
			files = append(files, file)
		}
	}
	if files == nil {
		return func() {}
	}
	done, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for ticks := time.NewTicker(betweenForgetting); ; {
			select {
			case <-done:
				ticks.Stop()
				return
			case <-ticks.C:
				forget(files)
			}
		}
	}()
	return func() {
		close(done)
		<-ended
		forget(files)
	}
}

func forget(files []*zap.Segment) {
	for _, file := range files {
		ForgetPages(file.Data(), 0, len(file.Data()))
	}
}
