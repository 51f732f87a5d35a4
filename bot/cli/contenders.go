package cli

import (
	"fmt"

	"casebot/index/bench"
	"casebot/index/bench/fts5"
	"casebot/index/bleveindex"
	"casebot/index/bleveindex/stock"
)

// contenderNames are the engines that bench knows, in the order of its tables.
var contenderNames = []string{"casebot", "bleve", "fts5"}

// contenders returns the engines as a job has them set up.
func (a *app) contenders(job bench.Job) []bench.Contender {
	batches := fmt.Sprintf("batches of %d", bench.Batch)
	return []bench.Contender{
		{
			Name: "casebot", External: true,
			Given: fmt.Sprintf("index.Analyze (English stems, stop words), %s, analysed on all processors; cache of %d MB; "+
				"snippets: index.Mark over the text of the ten, read from the file of the documents", batches, job.Cache),
			Open: func(folder string, texts *bench.Texts) (bench.Engine, error) {
				engine, err := a.openContender(folder, job)
				if err != nil {
					return nil, err
				}
				return bench.Ours(engine, texts), nil
			},
		},
		{
			Name: "bleve",
			Given: fmt.Sprintf("bleve's scorch, searchers, tf-idf and html highlighter as its own index sets them up, one field, stored, with term vectors; "+
				"index.Analyze in place of its English analyser, on %d threads; %s; no cache of its own but the system's", stock.Threads, batches),
			Open: func(folder string, _ *bench.Texts) (bench.Engine, error) { return stock.Open(folder) },
		},
		{
			Name: "fts5",
			Given: fmt.Sprintf("SQLite FTS5 through modernc.org/sqlite, %s (no stop words), bm25 with snippet(); transactions of %d, %s, synchronous %s, "+
				"one thread; cache of %d MB shared out to %d readers; it has no fuzzy search", fts5.Tokenizer, bench.Batch, fts5.Journal, fts5.Synchronous, job.Cache, job.Workers),
			Open: func(folder string, _ *bench.Texts) (bench.Engine, error) {
				return fts5.Open(folder, job.Workers, job.Cache)
			},
		},
	}
}

func (a *app) openContender(folder string, job bench.Job) (*bleveindex.Engine, error) {
	return bleveindex.Open(folder, a.log, bleveindex.CacheBytes(job.Cache<<20))
}
