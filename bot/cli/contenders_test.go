package cli

import (
	"log/slog"
	"testing"

	"casebot/index/bench"
)

// The cache that the bench says is the cache that the engine has.
func TestTheContenderHasItsCache(t *testing.T) {
	a := &app{log: slog.New(slog.DiscardHandler)}
	engine, err := a.openContender(t.TempDir(), bench.Job{Cache: 12})
	if err != nil {
		t.Fatal(err)
	}
	defer engine.Close()
	if stats, err := engine.Stats(t.Context()); err != nil || stats.Cache != 12<<20 {
		t.Errorf("a cache of %d bytes (%v)", stats.Cache, err)
	}
}
