package bot_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/index"
)

// A crumbled searcher has damaged files.
type crumbled struct{ index.Searcher }

func (crumbled) Search(context.Context, index.Request) (*index.Page, error) {
	return nil, fmt.Errorf("search index: %w", index.ErrDamaged)
}

// Who asks while the index is damaged is told so, whatever the command; the log says it
// once, and once more of the one that is built anew.
func TestADamagedIndexIsSaidToWhoAsks(t *testing.T) {
	archive, engine := filled(t)
	var logged bytes.Buffer
	b := bot.New(archive, crumbled{engine}, bot.Config{Log: slog.New(slog.NewTextHandler(&logged, nil))})
	for _, typed := range []string{"/search surveillance", "Who was jailed for cameras?", "/search camera"} {
		if reply := say(t, b, typed); reply.Text != "The search index is damaged, and it is being built anew: ask again in a few minutes." || !reply.Failed {
			t.Errorf("%s: %+v", typed, reply)
		}
	}
	if n := strings.Count(logged.String(), "damaged"); n != 1 {
		t.Errorf("it is logged %d times: %s", n, logged.String())
	}
	b.Renewed()
	say(t, b, "/search surveillance")
	if n := strings.Count(logged.String(), "damaged"); n != 2 {
		t.Errorf("it is logged %d times: %s", n, logged.String())
	}
}
