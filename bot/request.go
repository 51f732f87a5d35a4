package bot

import (
	"casebot/bot/state"
	"casebot/index/answer"
)

// A Request is one thing that a person asks.
type Request struct {
	Command string            // a command's name; empty for free text
	Options map[string]string // the command's options by name
	Text    string            // free text: a mention, a direct message, a line in the console; the owner's is not typed to its end where a tab ends it
	Locale  string            // BCP 47 of the reader's labels, as the medium tells it or [LocaleOf] guesses; empty is English
	Asker   string            // opaque; empty in the console
	Room    string            // the channel or thread, opaque; empty where the medium keeps the conversation itself
	ID      string            // what was asked, as the medium numbers it; empty: nobody can reply to the reply
	After   string            // the ID of what was asked when the bot wrote the message that this one replies to, or the nonce of what a watch told; empty: it replies to none
	Guild   string            // the server; empty in direct messages and the console
	Among   bool              // others read there too, though it is no server: a group's or another's direct messages
	Guest   bool              // the bot is not installed in Guild: the asker has brought it along, and it cannot write there by itself
	Name    string            // what the asker is called where they ask; empty in the console
	Roles   []string          // the asker's roles there, opaque
	Manager bool              // the asker has Manage Server there
	Deletes bool              // the asker may delete what others write there
	Lacks   []string          // what the bot is not permitted but needs to post in Room by itself, as the medium calls it
	Own     bool              // a control was used, and the reply it is on was made for the asker
	Control bool              // a control was used: a button, a menu or a form
	Hidden  bool              // a control was used, and the reply it is on is for the asker alone
	Aloud   bool              // the reply cannot be for the asker alone: a message in a server was answered
	Parent  string            // the channel that the thread Room belongs to; empty where it is none, or not known
	Owner   bool              // the asker runs this bot: the console and the command line
	Fields  map[string]string // what was filled into a form, by field
	Before  answer.Turn       // what the question before in the same conversation was about: the Turn of its reply. Empty with a Room: as the bot remembers it

	Told []string // keys of what is kept of the reply that was told last, in a medium that takes that back: its [Reply.Kept]; empty and not nil: none was told

	rules  state.Settings // what the managers of Guild chose
	locale string         // of the reader, where the managers chose another
	twice  []string       // the names of options that a typed line has more than once
	alien  string         // the name of an option that a typed line has and the command has not
	worded bool           // a text asks for it in words, and Locale is that of the text
	labels string         // of the reader then: what the controls are called
	leaf   *leaf          // which page of a longer result is turned to; nil: all from the beginning
	again  bool           // a control asked it again: Before is what it was, though it be nothing
}

// controls is the wording of what can be pressed or typed to go on: the reader's,
// whatever language a text is in that asks for a command.
func (r Request) controls() Wording {
	if r.worded && r.rules.Language == "" {
		return WordingFor(r.labels)
	}
	return WordingFor(r.Locale)
}

// terminal is the server whose settings hold in a terminal, which is one of its own.
const terminal = "terminal"

// server is the one whose settings hold for the request; empty: none.
func (r Request) server() string {
	if r.Guild == "" && r.Owner {
		return terminal
	}
	return r.Guild
}

// Option returns the named option, "" where it was not given.
func (r Request) Option(name string) string { return r.Options[name] }
