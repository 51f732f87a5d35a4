package bot

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// What the controls of a reply and the commands do can be asked for in words too:
// "show me the timeline", "evidence?", "notify me about Clearview". Such a text is
// carried out as the command, of the case that it names or that is talked about. What
// would keep or delete something is named, with its words filled in, and never done.

// worded is the request as a command, where a text asks in words for what one does.
func (b *Bot) worded(ctx context.Context, req Request) Request {
	if req.Command != "" || strings.HasPrefix(strings.TrimSpace(req.Text), "/") {
		return req
	}
	said, ok := spokenIn(req.Text)
	follows := slices.Contains([]string{"watch", "stop", "follows"}, said.does)
	if !ok || follows && b.config.Follows == nil || said.does == "cite" && b.config.Cite == nil || isControl(said.does) && b.controlWords(Wording{}, said.does) == "" {
		return req
	}
	about := b.spokenOf(ctx, req, said.of)
	switch {
	case len(about) == 0 && (said.free || said.of != "" && said.does != "watch"):
		return req // it may mean anything
	case said.does == "news" && len(about) == 0:
		return req.as("ask", "question", WordingFor(localeFor(req.Text, req.Locale)).Say("Which case is the newest?"))
	case said.does == "news":
		said.does = "timeline"
	}
	if said.does == "yours" && len(about) > 0 {
		said.does = "sources"
	}
	which := unfolded(req.Text, said.of)
	if len(about) == 1 {
		which = string(about[0])
	}
	switch said.does {
	case "stats":
		return req.as("stats", "show", statsView(said.how))
	case "follows":
		return req.as("watch list", "", "")
	case "help", "privacy":
		return req.as(said.does, "", "")
	case "watch":
		if which != "" && said.when != "" {
			which += toldEvery + said.when
		}
		return req.as("help", "topic", howTo+strings.TrimSpace("watch "+which))
	case "timeline", "evidence", "related", "cite", "sources":
		if which == "" && len(about) > 1 {
			return req.as("help", "topic", howTo+"pick "+said.does)
		}
		if said.how != "" {
			which += " style:" + said.how
		}
		return req.as(said.does, "case", strings.TrimSpace(which))
	}
	if said.does == "checked" {
		said.does += " " + which
	}
	return req.as("help", "topic", howTo+strings.TrimSpace(said.does))
}

// as is the request for a command in the language of the text that asks for it; its
// controls stay the reader's. Who asks in the open is answered there.
func (r Request) as(command, option, value string) Request {
	r.worded, r.labels = true, r.Locale
	r.Command, r.Locale, r.Options = command, cmp.Or(localeFor(r.Text, r.Locale), r.Locale), map[string]string{}
	if option != "" {
		r.Options[option] = value
	}
	if r.Aloud {
		r.Options[private] = no
	}
	return r
}

// spokenOf returns the cases that a name is of, or a place in the list before; without a name, those that are talked
// about.
func (b *Bot) spokenOf(ctx context.Context, req Request, name string) (about []corpus.CaseID) {
	if name == "" {
		return talkedAbout(b.before(ctx, req))
	}
	if entry, ok := b.before(ctx, req).Place(name); ok {
		return []corpus.CaseID{entry.Case}
	}
	found, err := b.answerer.Ask(ctx, name)
	if err != nil || !found.Bare() {
		return nil
	}
	for _, c := range found.Cases() {
		about = append(about, c.ID)
	}
	return about
}

// talkedAbout returns the cases that a turn was about, else those that it listed, none
// twice.
func talkedAbout(before answer.Turn) (about []corpus.CaseID) {
	for _, subject := range before.About {
		if !slices.Contains(about, subject.Case) {
			about = append(about, subject.Case)
		}
	}
	if about == nil {
		return before.Listed
	}
	return about
}
