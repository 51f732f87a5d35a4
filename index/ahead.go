package index

import (
	"cmp"
	"context"
	"iter"
)

// A Preparer is a [Writer] that can do part of the work on a batch beforehand,
// while another batch is being written.
type Preparer interface {
	// Prepare takes a batch apart. Nothing is written until write is called, once
	// at most; then it is as [Writer] says of Write.
	Prepare(ctx context.Context, b Batch) (write func(ctx context.Context) error, err error)
}

// WriteAll writes batches in their order, up to the first error, of a batch or of
// writing one. While a batch is written, the next one is read and prepared, and
// none beyond it, so that two of them are in memory at most. After each batch
// wrote is told of it.
func WriteAll(ctx context.Context, w Writer, batches iter.Seq2[Batch, error], wrote func(Position) error) error {
	inner, cancel := context.WithCancel(ctx)
	ready := make(chan prepared)
	defer func() {
		cancel()
		for range ready { // until nothing is read any more
		}
	}()
	go func() {
		defer close(ready)
		prepareAll(inner, w, batches, ready)
	}()
	for b := range ready {
		if err := cmp.Or(b.err, ctx.Err()); err != nil {
			return err
		}
		if err := b.write(ctx); err != nil {
			return err
		}
		if err := wrote(b.position); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// A prepared batch can be written, or says why not.
type prepared struct {
	position Position
	write    func(ctx context.Context) error
	err      error
}

// prepareAll hands out prepared batches, each when it is asked for.
func prepareAll(ctx context.Context, w Writer, batches iter.Seq2[Batch, error], ready chan<- prepared) {
	for b, err := range batches {
		next := prepared{position: b.Position, err: err}
		if err == nil {
			next.write, next.err = prepare(ctx, w, b)
		}
		select {
		case ready <- next:
		case <-ctx.Done():
			return
		}
		if next.err != nil {
			return
		}
	}
}

func prepare(ctx context.Context, w Writer, b Batch) (func(ctx context.Context) error, error) {
	if p, ok := w.(Preparer); ok {
		return p.Prepare(ctx, b)
	}
	return func(ctx context.Context) error { return w.Write(ctx, b) }, nil
}
