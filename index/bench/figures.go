package bench

import (
	"cmp"
	"os"
	"regexp"
	"slices"
	"strconv"
	"time"
)

// Figures are what was measured of one engine.
type Figures struct {
	Engine  string
	Given   string
	Index   IndexFigures
	Queries []QueryFigures
	Checked int      // queries whose best ten were compared with brute force
	Wrong   []string // what was not the same
}

// IndexFigures tell of loading and opening.
type IndexFigures struct {
	Engine        string  `json:"engine"`
	DocsPerSecond float64 `json:"docs_per_s"`
	SizeRatio     float64 `json:"size_ratio"`        // the index to the texts
	WithTexts     float64 `json:"with_texts_ratio"`  // what is needed to show a snippet, to the texts
	PeakMB        float64 `json:"peak_rss_mb"`       // resident memory while loading; 0 where the system does not tell
	PeakAllMB     float64 `json:"peak_rss_asked_mb"` // and when all was asked: what is mapped of the index counts
	OpenMS        float64 `json:"open_ms"`           // from opening to the answer to a question
}

// QueryFigures tell how long queries of one kind took, and how many a second all
// workers would answer of that kind alone.
type QueryFigures struct {
	Engine string  `json:"engine"`
	Kind   Kind    `json:"kind"`
	P50    float64 `json:"p50_ms"`
	P95    float64 `json:"p95_ms"`
	P99    float64 `json:"p99_ms"`
	QPS    float64 `json:"qps"`
	N      int     `json:"n"`    // how many were asked
	Hits   float64 `json:"hits"` // of one query on average, ten at most
}

// queryFigures sums up at least one query.
func queryFigures(engine string, kind Kind, answers []answered, workers int) QueryFigures {
	slices.SortFunc(answers, func(a, b answered) int { return cmp.Compare(a.took, b.took) })
	var took time.Duration
	hits, n := 0, len(answers)
	for _, one := range answers {
		took, hits = took+one.took, hits+one.hits
	}
	at := func(percent int) float64 { return milliseconds(answers[(n*percent+99)/100-1].took) }
	return QueryFigures{Engine: engine, Kind: kind, P50: at(50), P95: at(95), P99: at(99), QPS: rate(n*workers, took), N: n, Hits: float64(hits) / float64(n)}
}

// rate is how many a second; 0 where no time was measured.
func rate(n int, took time.Duration) float64 {
	if took <= 0 {
		return 0
	}
	return float64(n) / took.Seconds()
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

var highWater = regexp.MustCompile(`VmHWM:\s+(\d+) kB`)

// peakMB is the most memory that this process has had resident, in MB of 2^20
// bytes; 0 on a system that does not tell as Linux does.
func peakMB() float64 {
	status, _ := os.ReadFile("/proc/self/status")
	found := highWater.FindSubmatch(status)
	if found == nil {
		return 0
	}
	kilobytes, _ := strconv.ParseFloat(string(found[1]), 64)
	return kilobytes / 1024
}
