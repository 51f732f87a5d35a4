package bot

import (
	"context"

	"casebot/corpus"
	"casebot/index/answer"
)

// A Reply is what a person gets back. Text comes first and stands alone; the
// rest proves it. All strings are plain text.
type Reply struct {
	Text      string                // the direct line: at most 300 characters, 800 for lists
	Abstained bool                  // the archive does not hold the answer, or the premise is wrong
	Cards     []Card                // the cases, best first
	Choices   []Choice              // several cases fit: what tells them apart
	Quotes    []Quote               // verbatim words of held articles, at most three an article
	States    []Statement           // what sources state, each with where it does
	Links     []Link                // every source that the reply relies on
	Conflicts []Conflict            // where the sources differ
	Table     *Table                // values beside each other; nil: none
	Picture   *Picture              // what Text, Table or Body say, drawn; nil: none
	Body      string                // longer prose: help, privacy, a timeline; empty otherwise
	Copy      string                // to be taken along as it stands, a citation: never cut or broken; empty otherwise
	Actions   []Action              // what the asker can do next
	Longer    *Action               // says the same with whole cards, where they may be shown in short: [Card.Short]; nil: they are shown whole
	Picking   string                // what picking a choice says, with the case's ID behind it: "/review merge prop-1"; empty: "/case"
	Form      *Form                 // to be filled in; the medium that has none shows the rest of the reply
	Note      string                // a closing line: coverage, date checked
	Names     []Named               // channels and roles that Text speaks of, by their names in the medium
	Menu      *Menu                 // to pick from; nil: there is none, or the choices are it
	Pages     *Pages                // which page of a longer result this is; nil: it is whole
	Whisper   string                // for the asker alone, beside a reply that others see; empty: nothing
	Told      func(context.Context) // called by the medium when the reply, Whisper with it, has reached its asker; nil: nobody waits for that
	Private   bool                  // only the asker sees it, where the medium can do that
	InPlace   bool                  // it takes the place of the reply whose control was used, where that was the asker's
	Removes   bool                  // the reply whose control was used goes away, and this one is not shown
	Forgets   bool                  // nothing is gone on from of what was said before
	Threads   bool                  // further talk about it belongs in a thread, where the medium has them
	Locale    string                // of its labels, where the server has one; empty: the reader's
	Failed    bool                  // the request could not be carried out; Text says what to do

	from    answer.Answer  // what Text was put together from, where that is an answer
	about   []*corpus.Case // what Text is about besides the cards and choices
	shows   bool           // one case as it is: nothing else was asked
	turn    answer.Turn
	asked   bool         // a question was: turn says whom it was about
	leads   *answer.Turn // what the talk goes on from, where that is more than what the reply is about
	stays   bool         // the talk stays as it was
	leans   bool         // what was asked leaves out what it is about
	leaf    *leaf        // of the first page of a longer result; nil: it is whole
	repeats []string     // what Text repeats in quotation marks besides what was asked
	draft   bool         // it shows a curator what nobody has confirmed
	aside   bool         // it reads on about a case: the conversation is where it was
	kept    []string     // the keys under which it can be asked for again: see [Reply.Kept]
	made    bool         // it went through the verifier and has its controls
}

// A Card shows one case. Its fields always come in the same order.
type Card struct {
	Case       corpus.CaseID
	Title      string
	Tone       Tone
	Status     string // the newest status, in words that never make an accusation a conviction
	Forum      string // court or regulator with its jurisdiction
	Date       string // of the newest status; empty where not known
	Summary    string
	Fields     []Field
	Links      []Link
	Footer     string   // the day it was checked, and that later developments may be missing
	Defendants []string // those who answer for the conduct, never nil

	record *corpus.Case // what the card shows: the reply's text is checked against it
}

// A Field is one fact of a card: each claim on a line of its own where the
// sources differ.
type Field struct {
	Name    string   // "Fine (Han)"
	Lines   []string // "13,000 yuan"
	Differs bool     // sources differ
	Stands  bool     // it bears on where the matter stands: kept where a card is shown in short
}

// A Tone tells a renderer how final the leading status is, for its colour.
type Tone string

// The tones.
const (
	ToneOpen    Tone = "open"    // accused, charged, proposed, under appeal, remitted, or no status at all
	ToneDecided Tone = "decided" // convicted, sentenced, liable, final, upheld, in force
	ToneSettled Tone = "settled"
	ToneCleared Tone = "cleared" // acquitted, dismissed, withdrawn, vacated, overturned
)

// Kept returns the keys under which something of the reply is kept, to be asked for again:
// a medium that takes replies back passes those of the last one on as [Request].Told. It
// is never nil.
func (r Reply) Kept() []string { return append([]string{}, r.kept...) }

// told is a reply to what could not be carried out: it says why, and what to do.
func told(text string) Reply { return Reply{Text: text, Failed: true, Private: true} }

// An Action is a button, or in a terminal a line to type: using it is the same as
// saying Says.
type Action struct {
	Label  string // at most 80 characters
	Says   string // a typed command: "/review publish prop-5b2f0c9e1a44"; at most 100 characters
	Danger bool   // it takes something away
	Main   bool   // the likely next step
	Aside  bool   // a way to read on: a terminal names those of a reply on one line
	Self   bool   // it is about the reply itself: a terminal names those on another
}

// maxSays is how long what an [Action] says may be, in characters.
const maxSays = 100

// Pages say which page of a longer result a reply shows. Turning to page 3 is the
// same as saying Says and " 3"; it shows in place of this one.
type Pages struct {
	At, Of int    // from 1; Of is at least At
	Says   string // "/page 7k2mq4xw9d3f": at most 90 characters
}

// A Picture is a PNG.
type Picture struct {
	Name string // "casebot-fines.png": letters, digits, - and a dot
	Alt  string // what it shows, in words: at most 1,000 characters
	PNG  []byte
}

// A Form asks for text. Sending it is the same as saying Says, with what was
// filled in as [Request].Fields.
type Form struct {
	Title  string // at most 45 characters
	Says   string // at most 100 characters
	Fields []FormField
}

// A FormField is one input of a form.
type FormField struct {
	Name     string // "title"
	Label    string // at most 45 characters
	Value    string // what it holds at first
	Long     bool   // several lines
	Required bool
	MaxRunes int // at most 4,000
}

// A Choice is one of several cases that fit a name. Picking it is the request
// {Command: "case", Options: {"name": string(Case)}}, unless the reply says
// otherwise in Picking.
type Choice struct {
	Case       corpus.CaseID
	Label      string // the title
	Detail     string // what tells it apart: jurisdiction, forum, year, status
	Found      bool   // it is among what was asked for, not merely near it
	Summary    string
	Defendants []string // never nil

	record *corpus.Case // as for a card
}

// A Statement is what a source states, in a line, with the place where it does.
type Statement struct {
	Text string // "Term: three years and one month"
	Link Link
}

// A Quote is verbatim from the text of an article that the archive holds.
type Quote struct {
	Proves string        // what it is quoted for: "Term: 37 months"; empty: that stands elsewhere
	Text   string        // at most 300 characters
	Marks  []corpus.Span // bytes of Text that matched
	Link   Link
}

// A Link points at a source. URL carries a text fragment where the passage is
// known; it is empty for a file without an address, and Origin names the file.
type Link struct {
	Source    corpus.ArticleID
	Title     string
	Publisher string
	Published corpus.Date
	URL       string
	Page      string // the same address without a fragment
	Origin    string // the file or URL that the article was added from; else the page
}

// A Conflict is a slot on which sources differ, with what each says.
type Conflict struct {
	Case   corpus.CaseID
	Slot   corpus.Slot
	Name   string // the field's name, as on the card
	Claims []ConflictClaim
	Asked  bool // it is about what was asked: told even where the card is shown in short
}

// A ConflictClaim is one side of a [Conflict].
type ConflictClaim struct {
	Value    string
	Source   corpus.ArticleID
	Mistaken string // why it is mistaken; empty otherwise
}
