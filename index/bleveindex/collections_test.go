package bleveindex_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
)

// A collection is articles, questions and which articles answer which.
type collection struct {
	articles  []index.Document
	questions [][2]string               // number, text
	judged    map[string]map[string]int // by question and article
}

// The ranking does not fall behind what it was measured at on two collections
// with judged answers, where they stand beside the repository.
func TestCollections(t *testing.T) {
	for _, c := range []struct {
		name string
		ndcg float64
	}{{"cranfield", .385}, {"cisi", .415}} {
		t.Run(c.name, func(t *testing.T) {
			all, err := readCollection("../../../shared/data/ir/" + c.name)
			if os.IsNotExist(err) {
				t.Skip("the collection does not stand beside the repository")
			} else if err != nil {
				t.Fatal(err)
			}
			got := all.measure(t, all.open(t))
			t.Logf("nDCG@10 %.4f", got)
			if got < c.ndcg {
				t.Errorf("nDCG@10 is %.4f, want %.3f at least", got, c.ndcg)
			}
		})
	}
}

// open returns an index of the articles.
func (c *collection) open(t *testing.T) *bleveindex.Engine {
	t.Helper()
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	if err := engine.Write(context.Background(), index.Batch{Put: c.articles}); err != nil {
		t.Fatal(err)
	}
	return engine
}

func readCollection(folder string) (*collection, error) {
	c := &collection{judged: map[string]map[string]int{}}
	err := eachLine(folder+"/corpus.jsonl", func(line string) error {
		var a struct{ ID, Title, Text string }
		err := json.Unmarshal([]byte(line), &a)
		c.articles = append(c.articles, index.Document{Ref: corpus.ArticleID(a.ID).Ref(), Title: a.Title, Body: a.Text})
		return err
	})
	if err != nil {
		return nil, err
	}
	err = eachLine(folder+"/queries.tsv", func(line string) error {
		number, text, _ := strings.Cut(line, "\t")
		c.questions = append(c.questions, [2]string{number, text})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return c, eachLine(folder+"/qrels.tsv", func(line string) error {
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			return fmt.Errorf("judgement %q", line)
		}
		if c.judged[cells[0]] == nil {
			c.judged[cells[0]] = map[string]int{}
		}
		grade, err := strconv.Atoi(cells[2])
		c.judged[cells[0]][cells[1]] = grade
		return err
	})
}

func eachLine(name string, do func(line string) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if err := do(lines.Text()); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return lines.Err()
}

// measure asks every question that has a judged answer, and returns the mean of
// nDCG@10.
func (c *collection) measure(t *testing.T, s index.Searcher) float64 {
	t.Helper()
	sum, n := 0.0, 0
	for _, question := range c.questions {
		grades := c.judged[question[0]]
		if len(grades) == 0 {
			continue
		}
		query, _ := index.Parse(question[1])
		page, err := s.Search(context.Background(), index.Request{Query: index.Widen(query)})
		if err != nil {
			t.Fatal(err)
		}
		var got []int
		for _, hit := range page.Hits {
			got = append(got, grades[hit.Ref.ID])
		}
		var best []int
		for _, grade := range grades {
			best = append(best, grade)
		}
		slices.SortFunc(best, func(a, b int) int { return b - a })
		if ideal := gain(best); ideal > 0 {
			sum, n = sum+gain(got)/ideal, n+1
		}
	}
	return sum / float64(n)
}

// gain is the discounted gain of the first ten grades.
func gain(grades []int) float64 {
	sum := 0.0
	for i, grade := range grades[:min(len(grades), 10)] {
		sum += float64(grade) / math.Log2(float64(i+2))
	}
	return sum
}
