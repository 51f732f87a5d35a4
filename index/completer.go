package index

import (
	"context"

	"casebot/corpus"
)

// A Completer suggests what a person who is typing may mean.
type Completer interface {
	// Complete returns at most limit suggestions for what is typed so far, best
	// first, each record once; a limit below 1 is none. Any text is fine: one that
	// fits nothing has no suggestions. When ctx ends first, Complete returns its
	// error.
	Complete(ctx context.Context, prefix string, limit int) ([]Suggestion, error)
}

// A Suggestion is one thing that may be meant, with what tells namesakes apart.
type Suggestion struct {
	Text    string // what fits: the name, citation or topic as it is written
	Kind    SuggestionKind
	Ref     corpus.Ref // the case; zero for a topic
	Title   string     // of the case; of a topic the topic itself, where Text is another name of it
	TitleZH string     // of the case in Chinese, where it has one
	Forum   string     // court or regulator; empty where not known
	Year    int        // of the newest status; 0 where not known
	Aloud   bool       // what is typed is how whole Chinese characters of Text are read, and not a part of a sound, or the other way round
}

// A SuggestionKind says what the text of a [Suggestion] is.
type SuggestionKind string

// The kinds of suggestion. Where several names of a case fit equally well, the
// first of these is suggested.
const (
	SuggestName     SuggestionKind = "name"  // a title, or a party's name
	SuggestAlias    SuggestionKind = "alias" // a further name that people know the case by
	SuggestCitation SuggestionKind = "citation"
	SuggestTopic    SuggestionKind = "topic"
)
