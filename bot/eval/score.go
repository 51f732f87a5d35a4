package eval

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"casebot/bot"
)

// An Asker answers a question; previous, where not empty, was asked before it in
// the same conversation.
type Asker func(ctx context.Context, previous, text string) bot.Reply

// A Prover says of a reply to a text how many of the facts that it asserts are
// stated by a source which it shows.
type Prover func(text string, reply bot.Reply) Share

// A Share is a part of a whole.
type Share struct {
	Part  int `json:"part"`
	Whole int `json:"whole"`
}

func (s *Share) count(hit bool) {
	s.Whole++
	if hit {
		s.Part++
	}
}

// String is "28/30 = 0.933", and "none" for a part of nothing.
func (s Share) String() string {
	if s.Whole == 0 {
		return "none"
	}
	return fmt.Sprintf("%d/%d = %.3f", s.Part, s.Whole, float64(s.Part)/float64(s.Whole))
}

// A Score is what a question file came to.
type Score struct {
	Correct   Share            `json:"correct"`
	Kinds     map[string]Share `json:"by_kind"`
	Forbidden int              `json:"forbidden"`            // answers with something that they must not say
	Invented  int              `json:"invented"`             // quotes that are not in their article; see [Run]
	Precision Share            `json:"abstention_precision"` // of the abstentions, those that were right
	Recall    Share            `json:"abstention_recall"`    // of those that were right to make, those made
	Evidence  Share            `json:"evidence"`             // answers with the expected sentence among their quotes
	Sources   Share            `json:"sources"`              // answers with an expected article among their sources
	Support   Share            `json:"citation_support"`     // facts asserted that a source shown with them states
	CaseHits  Share            `json:"case_precision"`
	CaseFound Share            `json:"case_recall"`
	Wrong     []string         `json:"wrong"` // IDs
	P50       time.Duration    `json:"p50_ns"`
	P95       time.Duration    `json:"p95_ns"`
	P99       time.Duration    `json:"p99_ns"`
}

// Run asks every question, tells see of each verdict, and adds them up. genuine
// reports whether a quote is verbatim in the article that it names.
func Run(ctx context.Context, questions []Question, ask Asker, genuine func(bot.Quote) bool, proven Prover, now func() time.Time, see func(Verdict)) (Score, error) {
	score := Score{Kinds: map[string]Share{}, Wrong: []string{}}
	var took []time.Duration
	for _, q := range questions {
		began := now()
		reply := ask(ctx, q.Previous, q.Text)
		took = append(took, now().Sub(began))
		if err := ctx.Err(); err != nil {
			return score, err
		}
		v := Judge(q, reply)
		for _, quote := range reply.Quotes {
			if !genuine(quote) {
				score.Invented++
			}
		}
		support := proven(q.Text, reply)
		score.Support.Part += support.Part
		score.Support.Whole += support.Whole
		score.add(v)
		see(v)
	}
	slices.Sort(took)
	score.P50, score.P95, score.P99 = percentile(took, 50), percentile(took, 95), percentile(took, 99)
	return score, nil
}

func (s *Score) add(v Verdict) {
	s.Correct.count(v.Right)
	kind := s.Kinds[v.Kind]
	kind.count(v.Right)
	s.Kinds[v.Kind] = kind
	if !v.Right {
		s.Wrong = append(s.Wrong, v.ID)
	}
	if v.Forbidden {
		s.Forbidden++
	}
	if v.Reply.Abstained {
		s.Precision.count(v.Abstain)
	}
	if v.Abstain {
		s.Recall.count(v.Reply.Abstained)
		return
	}
	if len(v.Evidence) > 0 {
		s.Evidence.count(v.Quoted)
	}
	if len(v.Articles) > 0 {
		s.Sources.count(v.Sourced)
	}
	if len(v.Cases) > 0 {
		s.CaseHits.Part += v.Hits
		s.CaseHits.Whole += v.Hits + v.Extra
		s.CaseFound.Part += v.Hits
		s.CaseFound.Whole += len(v.Cases)
	}
}

// percentile returns the p-th percentile of sorted durations, by nearest rank.
func percentile(sorted []time.Duration, p int) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[max(0, (len(sorted)*p+99)/100-1)]
}

// String is the score for the terminal.
func (s Score) String() string {
	var out strings.Builder
	line := func(name string, value any) { fmt.Fprintf(&out, "%-22s%v\n", name, value) }
	line("correct", s.Correct)
	for _, kind := range slices.Sorted(maps.Keys(s.Kinds)) {
		line("  "+kind, s.Kinds[kind])
	}
	line("forbidden statements", s.Forbidden)
	line("invented quotes", s.Invented)
	line("abstention precision", s.Precision)
	line("abstention recall", s.Recall)
	line("evidence", s.Evidence)
	line("sources", s.Sources)
	line("citation support", s.Support)
	line("case precision", s.CaseHits)
	line("case recall", s.CaseFound)
	line("latency", fmt.Sprintf("p50 %.1f ms, p95 %.1f ms, p99 %.1f ms", ms(s.P50), ms(s.P95), ms(s.P99)))
	if len(s.Wrong) > 0 {
		line("wrong", strings.Join(s.Wrong, " "))
	}
	return strings.TrimSuffix(out.String(), "\n")
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
