package cli

import (
	"context"
	"strconv"
	"sync"
)

// A scratch keeps a terminal session's requests for as long as it lasts, under
// keys that are short to type: a [bot.Notes].
type scratch struct {
	mu   sync.Mutex
	kept [][]byte // key 1 first
}

// mostKept bounds what a session keeps: the oldest are gone then.
const mostKept = 1000

// Note implements [bot.Notes].
func (s *scratch) Note(_ context.Context, _ string, request []byte) (key string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, kept := range s.kept {
		if string(kept) == string(request) {
			return strconv.Itoa(i + 1), nil
		}
	}
	s.kept = append(s.kept, request)
	if old := len(s.kept) - 1 - mostKept; old >= 0 {
		s.kept[old] = nil
	}
	return strconv.Itoa(len(s.kept)), nil
}

// Noted implements [bot.Notes].
func (s *scratch) Noted(_ context.Context, key string) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n, err := strconv.Atoi(key); err == nil && 0 < n && n <= len(s.kept) {
		return s.kept[n-1], nil
	}
	return nil, nil
}

// Drop implements [bot.Dropper].
func (s *scratch) Drop(key string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n, err := strconv.Atoi(key); err == nil && 0 < n && n <= len(s.kept) {
		s.kept[n-1] = nil
	}
}

// forget drops all that is kept, and counts it. No key is given twice.
func (s *scratch) forget() (n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, kept := range s.kept {
		if kept != nil {
			n, s.kept[i] = n+1, nil
		}
	}
	return n
}
