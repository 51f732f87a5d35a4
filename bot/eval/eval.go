// Package eval measures answers against questions whose answers are known.
//
// A question file is JSON Lines, a question to a line:
//
//	{"id": "q1", "question": "How long was Han jailed?", "kind": "duration",
//	 "expected_cases": ["cn-spc-2025-06-12-han"],
//	 "answer_contains": ["37 months", "three years and one month"],   any one of them
//	 "answer_all": [["834"], ["838"]],                               one of each group
//	 "must_not_contain": ["nine months"],
//	 "evidence": ["a sentence of a source"], "evidence_article": ["han.txt"],
//	 "abstain": false, "previous": "Who is Han?"}
//
// An answer is right where its direct line holds what it must and nothing that
// it must not, as whole words and numbers. The package is pure: who answers, and
// the clock, come from outside.
package eval

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// A Question is one line of a question file.
type Question struct {
	ID       string     `json:"id"`
	Text     string     `json:"question"`
	Previous string     `json:"previous"` // asked before it in the same conversation
	Kind     string     `json:"kind"`
	Cases    []string   `json:"expected_cases"`
	Any      []string   `json:"answer_contains"`
	All      [][]string `json:"answer_all"`
	Never    []string   `json:"must_not_contain"`
	Evidence []string   `json:"evidence"`
	Articles []string   `json:"evidence_article"`
	Abstain  bool       `json:"abstain"` // right: say that the archive does not hold it, or correct the premise
}

// maxLine bounds a line of a question file, in bytes.
const maxLine = 1 << 20

// Read reads a question file. An error names the line.
func Read(r io.Reader) ([]Question, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, 4096), maxLine)
	var questions []Question
	for n := 1; lines.Scan(); n++ {
		if len(lines.Bytes()) == 0 {
			continue
		}
		var q Question
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if q.Text == "" {
			return nil, fmt.Errorf("line %d: has no question", n)
		}
		questions = append(questions, q)
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		return nil, fmt.Errorf("a line is longer than %d bytes", maxLine)
	}
	return questions, lines.Err()
}
