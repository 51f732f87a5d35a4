package bot

import (
	"context"
	"maps"
	"strings"

	"casebot/index/answer"
)

// controlled gives a reply the controls over itself: a private one can be shared,
// a public one deleted, either be rated. In a terminal there are some as long as a
// session lasts, and each is typed: they stand with what else can be.
func (b *Bot) controlled(ctx context.Context, req Request, reply Reply) Reply {
	w := req.controls()
	key := b.noteAnswer(ctx, req, reply.Text)
	reply.kept = append(reply.kept, key)
	if req.Asker == "" && (!req.Owner || key == "") {
		return reply
	}
	switch {
	case !reply.Private:
		reply.Actions = append(reply.Actions, Action{Label: w.Say("Delete"), Says: "/delete", Danger: true, Self: true})
	case key != "" && !elsewhere(req):
		reply.Actions = append(reply.Actions, Action{Label: w.Say("Share"), Says: "/share " + key, Self: true})
	}
	if key != "" && b.config.Feedback != nil {
		reply.Actions = append(reply.Actions, thumbs(key)...)
	}
	return reply
}

// shareCommand shows everybody what was told to one person.
func (b *Bot) shareCommand() Command {
	return Command{
		Spec: Spec{Name: "share", Names: chineseNames("分享", "分享"), Hidden: true, Public: true, Options: []Option{keyOption()}},
		Run:  b.share,
	}
}

// keyOption holds the key of a kept request.
func keyOption() Option {
	return Option{Name: "key", Summary: "Which reply", Required: true, MaxRunes: 40}
}

// share asks again what a reply answered, for everybody, and says who shares it:
// in plain text, which calls nobody.
func (b *Bot) share(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	again, ok := b.noted(ctx, strings.TrimSpace(req.Option("key")), req)
	switch {
	case !ok:
		return expired(w), nil
	case elsewhere(req):
		return told(hint(w)), nil
	}
	again.Options = maps.Clone(again.Options)
	if again.Options != nil {
		again.Options[private] = no
	}
	again.Control, again.Hidden = false, false
	reply, err := b.repeat(ctx, again)
	if err != nil || reply.Failed || reply.Private {
		return reply, err
	}
	name := answer.Shorten(answer.Clean(req.Name), 40)
	if name == "" {
		name = w.Say("somebody here")
	}
	reply.Note = strings.TrimSpace(reply.Note + "\n" + w.Say("Shared by %s.", name))
	return reply, nil
}

// deleteCommand takes a public reply away.
func (b *Bot) deleteCommand() Command {
	return Command{
		Spec: Spec{Name: "delete", Names: chineseNames("删除", "刪除"), Hidden: true, Private: true},
		Run: func(_ context.Context, req Request) (Reply, error) {
			w := WordingFor(req.Locale)
			switch {
			case !req.Control && (!req.Owner || b.config.Notes == nil): // a terminal session takes its last reply back
				return told(w.Say("There is a button for that on each reply.")), nil
			case !req.Control && req.Told != nil && len(req.Told) == 0:
				return told(w.Say("Nothing was answered here that could be taken back.")), nil
			case !req.Own && !req.Deletes && !req.Owner:
				return told(w.Say("Only who asked for this reply can delete it, or somebody who may delete messages here.")), nil
			}
			b.drop(req.Told)
			return Reply{Text: w.Say("Deleted."), Removes: true, Private: true}, nil
		},
	}
}
