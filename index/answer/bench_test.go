package answer_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

func BenchmarkAsk(b *testing.B) {
	a, _ := open(b, "")
	for name, question := range map[string]string{
		"fact":      "How long was Han jailed?",
		"chinese":   "韩某被判多久？",
		"premise":   "How long was Xu's sentence for hacking cameras?",
		"misspelt":  "survelliance camra hacking sentance",
		"list":      "Which cases involve surveillance cameras?",
		"highest":   "What is the highest fine in euros?",
		"nothing":   "What is the weather like on the moon tonight?",
		"namesakes": "How much has Clearview been fined for scraping?",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := a.Ask(b.Context(), question); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Every question of our own over the shipped archive, by language: beside the time
// of all of them that of the slowest of a hundred, each taken at its quickest, so
// that what else the machine does counts little.
func BenchmarkShipped(b *testing.B) {
	a, _ := open(b, "")
	for language, questions := range shippedQuestions(b) {
		b.Run(language, func(b *testing.B) {
			took := slices.Repeat([]time.Duration{time.Hour}, len(questions))
			for b.Loop() {
				for i, question := range questions {
					start := time.Now()
					if _, err := a.Ask(b.Context(), question); err != nil {
						b.Fatal(err)
					}
					took[i] = min(took[i], time.Since(start))
				}
			}
			slices.Sort(took)
			for unit, share := range map[string]int{"p50-ms": 50, "p99-ms": 99} {
				b.ReportMetric(float64(took[len(took)*share/100].Microseconds())/1000, unit)
			}
		})
	}
}

// shippedQuestions returns the questions of builtin.jsonl, Chinese ones apart.
func shippedQuestions(b *testing.B) map[string][]string {
	file, err := os.ReadFile("testdata/questions/builtin.jsonl")
	if err != nil {
		b.Fatal(err)
	}
	questions := map[string][]string{}
	for line := range strings.Lines(string(file)) {
		var q struct{ Lang, Question string }
		if err := json.Unmarshal([]byte(line), &q); err != nil {
			b.Fatal(err)
		}
		language := "english"
		if strings.HasPrefix(q.Lang, "zh") {
			language = "chinese"
		}
		questions[language] = append(questions[language], q.Question)
	}
	return questions
}
