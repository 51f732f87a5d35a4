package bot

import "context"

// A Handler carries out one command. An error is a failure of ours, not of the
// asker: it is logged once and answered politely.
type Handler func(ctx context.Context, req Request) (Reply, error)

// A Command is one command, whole.
type Command struct {
	Spec     Spec
	Run      Handler
	Complete Completer // nil: none of its options completes
	Subs     []Command // what stands below it: "/watch add" is the command "add" below "watch"; Run is then for what is none of them
}

// A Spec is what the outside may know of a command: registration on Discord,
// help, console and README are made from it.
type Spec struct {
	Name    string            // "case"
	Names   map[string]string // by Discord locale: "zh-CN"
	Summary string            // one line, at most 100 characters
	Options []Option
	Subs    []Spec            // the commands below it; a command with some has no options of its own
	Message string            // "Look up cases": offered on a message, whose text is the first option; empty: typed
	Titles  map[string]string // Message by Discord locale
	Private bool              // the reply is for the asker alone; a deferral must be private too
	Public  bool              // the reply is for everybody, whatever else holds: somebody shares it
	Hidden  bool              // what controls say: understood everywhere, offered nowhere
	Aside   bool              // it reads on about one case: for the asker alone until that shares it
	Manager bool              // Discord offers it to those who have Manage Server; the handler decides all the same
}

// An Option is one argument of a command.
type Option struct {
	Name      string            // "name"
	Names     map[string]string // by Discord locale
	Summary   string            // at most 100 characters
	Required  bool
	MaxRunes  int     // the longest value that is of use
	Completes bool    // values are suggested while it is typed: [Bot.Complete]
	Values    []Value // the only ones there are; none: any text
}

// A Value is one of the few that an option takes.
type Value struct {
	Name  string            // "newest first"
	Names map[string]string // by Discord locale
	Says  string            // "added"
}
