package indextest

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// A Collection is articles, questions, and which articles answer which.
type Collection struct {
	Articles  []index.Document
	questions [][2]string               // number, text
	judged    map[string]map[string]int // by question and article
}

// ReadCollection reads a folder that holds corpus.jsonl (id, title, text),
// queries.tsv (number, text) and qrels.tsv (number, article, grade). The error wraps
// [os.ErrNotExist] where there is none.
func ReadCollection(folder string) (*Collection, error) {
	c := &Collection{judged: map[string]map[string]int{}}
	for name, read := range map[string]func(line string) error{"corpus.jsonl": c.article, "queries.tsv": c.question, "qrels.tsv": c.judgement} {
		if err := eachLine(folder+"/"+name, read); err != nil {
			return nil, err
		}
	}
	return c, nil
}

func (c *Collection) article(line string) error {
	var a struct{ ID, Title, Text string }
	err := json.Unmarshal([]byte(line), &a)
	c.Articles = append(c.Articles, index.Document{Ref: corpus.ArticleID(a.ID).Ref(), Title: a.Title, Body: a.Text})
	return err
}

func (c *Collection) question(line string) error {
	number, text, ok := strings.Cut(line, "\t")
	c.questions = append(c.questions, [2]string{number, text})
	if !ok {
		return fmt.Errorf("question %q has no text", line)
	}
	return nil
}

func (c *Collection) judgement(line string) error {
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

// NDCG asks every question that has an answer, and returns the mean of nDCG@10 of
// the articles that search finds, best first.
func (c *Collection) NDCG(search func(question string) []string) float64 {
	sum, n := 0.0, 0
	for _, question := range c.questions {
		var got, best []int
		for _, grade := range c.judged[question[0]] {
			best = append(best, grade)
		}
		slices.SortFunc(best, func(a, b int) int { return b - a })
		ideal := gain(best)
		if ideal == 0 {
			continue
		}
		for _, id := range search(question[1]) {
			got = append(got, c.judged[question[0]][id])
		}
		sum, n = sum+gain(got)/ideal, n+1
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
