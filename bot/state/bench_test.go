package state

import (
	"fmt"
	"testing"
	"time"
)

// BenchmarkAReply is what one public reply on Discord reads and writes: what the
// server chose, what was asked before, the request for the buttons, and the turn.
func BenchmarkAReply(b *testing.B) {
	s, err := Open(b.Context(), b.TempDir(), time.Now)
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Set(b.Context(), "harbour", func(s *Settings) { s.Topics = []string{"home cameras"} }); err != nil {
		b.Fatal(err)
	}
	n := 0
	for b.Loop() {
		n++
		in := Conversation{"harbour", fmt.Sprint(n % 1000)}
		_, settings := s.Settings(b.Context(), "harbour")
		_, last := s.Last(b.Context(), in)
		_, noted := s.Note(b.Context(), in.Asker, fmt.Append(nil, "request ", n))
		for _, err := range []error{settings, last, noted, s.Keep(b.Context(), Conversation{"harbour aside", in.Asker}, nil), s.Keep(b.Context(), in, []byte("turn"))} {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
