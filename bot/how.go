package bot

import (
	"context"
	"strings"
	"unicode/utf8"

	"casebot/index"
	"casebot/index/answer"
)

// howTo begins a topic of help that names the command which does what somebody asks for
// in words: nothing is kept, deleted or sent because a sentence seemed to ask for it.
const howTo = "how to "

// how is the help on such a topic: "watch cn-han", "forget".
func (b *Bot) how(ctx context.Context, req Request, to string) (Reply, error) {
	w := WordingFor(req.Locale)
	does, what, _ := strings.Cut(to, " ")
	if reply, ok, err := b.ofItself(ctx, w, does, what); ok || err != nil {
		return reply, err
	}
	switch {
	case does == "forget":
		return Reply{Text: w.Say("/forget me deletes all that is kept about you, once you say it; /privacy says what that is, and whom to write to about what the archive holds."), Private: true}, nil
	case does == "stop":
		return Reply{Text: w.Say("/watch list shows what is followed here and for you, each with its number; /watch remove with that number ends it."), Private: true}, nil
	case does == "settings":
		return Reply{Text: w.Say("/settings shows what holds in this server, and changes it for those who may manage it; /help lists what everybody can do."), Private: true}, nil
	case b.controlWords(w, does) != "":
		return Reply{Text: b.controlWords(w, does), Private: true}, nil
	case does == "pick":
		return b.whichOf(ctx, req, what)
	case does == "watch" && what != "":
		return b.howToFollow(ctx, w, what)
	case does == "watch":
		return Reply{Text: howToWatch(w), Private: true}, nil
	}
	return b.helpOn(w, ""), nil
}

// howToFollow names the command that follows a case, or words.
func (b *Bot) howToFollow(ctx context.Context, w Wording, what string) (Reply, error) {
	c, err := b.caseOf(ctx, what)
	if err != nil {
		return Reply{}, err
	}
	if c == nil {
		return Reply{Text: w.Say("Nothing was set up. To be told what is new about it, say: /watch add %s", answer.Shorten(answer.Clean(what), 100)), Private: true}, nil
	}
	return Reply{Text: w.Say("%s: nothing was set up. To be told what becomes of it, say: /watch add case %s", answer.Shorten(w.title(c), maxTitle), c.ID), Private: true}, nil
}

// unfolded returns the part of a text that is a folded one, as it stands there.
func unfolded(text, folded string) string {
	text = answer.Clean(text)
	for start := range text {
		rest := text[start:]
		for end := len(rest); end > 0 && folded != ""; {
			if index.Fold(rest[:end]) == folded {
				return strings.TrimSpace(rest[:end])
			}
			_, size := utf8.DecodeLastRuneInString(rest[:end])
			end -= size
		}
	}
	return folded
}

// whichOf offers the cases that are talked about, of which one is to be picked.
func (b *Bot) whichOf(ctx context.Context, req Request, command string) (Reply, error) {
	w, before := WordingFor(req.Locale), b.before(ctx, req)
	found, err := b.cases(ctx, talkedAbout(before))
	if err != nil || len(found) == 0 {
		return told(w.Say("Which case? Give a name, as in /case Han.")), err
	}
	found = found[:min(len(found), maxChoices)]
	reply := Reply{Text: w.Say("Which of them? Pick one, or give a name."), Note: checked(w, found), Picking: "/" + command, turn: before, Private: !req.Aloud}
	for _, c := range found {
		reply.Choices = append(reply.Choices, choice(w, c, false))
	}
	return reply, nil
}
