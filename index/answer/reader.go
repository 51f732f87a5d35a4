package answer

import (
	"context"

	"casebot/index/answer/lexicon"
)

// readerKey is where a context carries the language of the reader.
type readerKey struct{}

// ReadIn returns a context in which a Chinese question whose characters both scripts have
// is answered in the script of its reader.
func ReadIn(ctx context.Context, reader Language) context.Context {
	return context.WithValue(ctx, readerKey{}, reader)
}

// understandFor is [understand] for the reader that the context carries.
func understandFor(ctx context.Context, text string) Question {
	q := understand(text)
	q.Language = q.readIn(ctx)
	return q
}

// readIn returns the language in which a question is answered that may be in either
// script.
func (q Question) readIn(ctx context.Context) Language {
	if reader, _ := ctx.Value(readerKey{}).(Language); q.Language == Chinese && reader == Traditional && EitherScript(q.Text) {
		return Traditional
	}
	return q.Language
}

// EitherScript reports whether the characters of a Chinese text do not tell in which
// script it is written.
func EitherScript(text string) bool {
	simplified, traditional := lexicon.Scripts(text)
	return simplified == traditional
}

// asTyped returns a context in which whatever a text is asked again as is answered in the
// language and the script of the text itself.
func asTyped(ctx context.Context, text string) context.Context {
	return context.WithValue(ctx, languageKey{}, understandFor(ctx, text).Language)
}
