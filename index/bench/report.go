package bench

import (
	"fmt"
	"io"
	"strings"
)

// A Report is the figures of all engines. As JSON it has an entry in Queries for
// each engine and kind, and one in Index for each engine.
type Report struct {
	Docs    int            `json:"docs"`
	Seed    uint64         `json:"seed"`
	Bytes   int64          `json:"bytes"` // of all texts
	Law     Law            `json:"law"`
	Workers int            `json:"workers"`
	Queries []QueryFigures `json:"queries"`
	Index   []IndexFigures `json:"index"`
	Given   []Given        `json:"given"`

	Warm    int      `json:"warm_up"`
	Checked int      `json:"checked"` // queries whose hits were compared with brute force
	Wrong   []string `json:"wrong"`   // what was not the same
}

// Given says what an engine was given.
type Given struct {
	Engine string `json:"engine"`
	What   string `json:"what"`
}

// NewReport returns the report of a job to which figures are added.
func NewReport(job Job, size int64, law Law) *Report {
	return &Report{Docs: job.Docs, Seed: job.Seed, Bytes: size, Law: law, Workers: job.Workers, Warm: job.Warm,
		Queries: []QueryFigures{}, Index: []IndexFigures{}, Given: []Given{}, Wrong: []string{}}
}

// Add adds the figures of one engine.
func (r *Report) Add(f Figures) {
	r.Queries = append(r.Queries, f.Queries...)
	r.Index = append(r.Index, f.Index)
	r.Given = append(r.Given, Given{f.Engine, f.Given})
	r.Checked += f.Checked
	r.Wrong = append(r.Wrong, f.Wrong...)
}

// Print writes the tables.
func (r *Report) Print(out io.Writer) error {
	var text strings.Builder
	r.corpus(&text)
	r.loading(&text)
	r.asking(&text)
	text.WriteString("\nWhat each was given:\n")
	for _, given := range r.Given {
		fmt.Fprintf(&text, "  %-9s%s\n", given.Engine, strings.ReplaceAll(given.What, "; ", ";\n"+strings.Repeat(" ", 11)))
	}
	if r.Checked > 0 {
		fmt.Fprintf(&text, "\nOf %d queries compared with reading every document, %d have other hits or scores.\n", r.Checked, len(r.Wrong))
	}
	for _, wrong := range r.Wrong {
		fmt.Fprintf(&text, "  %s\n", wrong)
	}
	_, err := io.WriteString(out, text.String())
	return err
}

func (r *Report) corpus(text *strings.Builder) {
	fmt.Fprintf(text, "%d documents of %d bytes on average, seed %d: %d words, %d of them different\n",
		r.Docs, r.Bytes/int64(max(1, r.Docs)), r.Seed, r.Law.Words, r.Law.Vocabulary)
	fmt.Fprintf(text, "Zipf: frequency falls with rank to the power of %.2f (the %d commonest; %.2f beyond rank %d)\n", r.Law.Zipf, commonest, tail, bend)
	fmt.Fprintf(text, "Heaps: the vocabulary grows with the text to the power of %.2f (the last nine tenths)\n", r.Law.Heaps)
}

func (r *Report) loading(text *strings.Builder) {
	fmt.Fprintf(text, "\n%-10s%14s%12s%12s%14s%14s%12s\n", "loading", "documents/s", "index/text", "with texts", "peak RSS MB", "when asked MB", "open ms")
	for _, f := range r.Index {
		fmt.Fprintf(text, "%-10s%14.0f%12.2f%12.2f%14s%14s%12.1f\n", f.Engine, f.DocsPerSecond, f.SizeRatio, f.WithTexts, known(f.PeakMB), known(f.PeakAllMB), f.OpenMS)
	}
}

// known writes a size, or a dash where the system did not tell.
func known(mb float64) string {
	if mb == 0 {
		return "–"
	}
	return fmt.Sprintf("%.0f", mb)
}

// asking prints the queries kind by kind, so that the engines stand beside each
// other; an engine that has no such queries has dashes.
func (r *Report) asking(text *strings.Builder) {
	fmt.Fprintf(text, "\nMixed queries by %d at once, ten hits with snippets, after %d to warm up; queries a second are of that kind alone\n\n", r.Workers, r.Warm)
	fmt.Fprintf(text, "%-10s%-10s%10s%10s%10s%12s%8s%8s\n", "kind", "engine", "p50 ms", "p95 ms", "p99 ms", "queries/s", "hits", "asked")
	for _, kind := range Kinds() {
		label := string(kind)
		for _, engine := range r.Index {
			fmt.Fprintf(text, "%-10s%-10s%s\n", label, engine.Engine, r.row(engine.Engine, kind))
			label = ""
		}
	}
}

func (r *Report) row(engine string, kind Kind) string {
	for _, f := range r.Queries {
		if f.Engine == engine && f.Kind == kind {
			return fmt.Sprintf("%10.2f%10.2f%10.2f%12.0f%8.1f%8d", f.P50, f.P95, f.P99, f.QPS, f.Hits, f.N)
		}
	}
	return fmt.Sprintf("%10s%10s%10s%12s%8s%8d", "–", "–", "–", "–", "–", 0)
}
