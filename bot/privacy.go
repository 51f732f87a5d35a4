package bot

import (
	"context"
	"strings"

	"casebot/bot/state"
)

func (b *Bot) privacyCommand() Command {
	return Command{
		Spec: Spec{
			Name: "privacy", Names: map[string]string{"zh-CN": "隐私", "zh-TW": "隱私"},
			Summary: "What is kept about you, and who to write to", Private: true,
		},
		Run: func(_ context.Context, req Request) (Reply, error) { return b.privacy(WordingFor(req.Locale)), nil },
	}
}

// privacy says what is kept about askers: of each thing that this bot keeps, what
// it is, for how long, and what for.
func (b *Bot) privacy(w Wording) Reply {
	kept, lines := w.Say("Nothing about you is kept: not your questions, not your name, not where you asked."), []string{
		w.Say("A question is read and answered here; it is not written to a log, and not sent to anybody. No language model is involved."),
		w.Say("Discord itself keeps what is said on Discord, under its own terms."),
		w.Say("The cases name people only as citable sources of those cases name them; victims, witnesses and minors are not named."),
	}
	if b.config.Feedback != nil || b.config.Follows != nil || b.config.Settings != nil {
		kept = w.Say("Your name is not kept, and of what you ask only what you rate, follow or choose, as is said below. /forget me deletes what you rated and follow.")
	}
	if b.config.Memory != nil {
		kept = w.Say("Your questions are not kept, nor your name. For one day it is kept which cases your last questions were about, so that you can go on from them.")
		lines = append(lines, w.Say("What is kept for that: the numbers that Discord gives you and the channel, the time, the cases that it and the questions it went on from were about or that were listed for them, 40 at most, and what you asked of them (a fine, a date, a country), never your words. "+
			"A question about something else there replaces it; 24 hours after your last one it is not used any more, and deleted within the hour."))
		lines = append(lines, w.Say("Of your last %d answers that are not for you alone the same is kept, with the number of your message or command, so that whoever replies to such an answer goes on from it.", state.MostAnswers))
	}
	if b.config.Memory != nil && b.config.Notes != nil { // a terminal session forgets what its lines ask again when it ends
		kept = w.Say("Your name is not kept. What you ask is kept for 7 days at most, for the buttons on the replies; which case it was about for one day. /forget me deletes all of it at once.")
		lines = append(lines, w.Say("For the buttons (Share, a further page, a thumb) is kept: what you asked, what was answered in a line, the time, and the number that Discord gives you. "+
			"After 7 days it is not used any more, and deleted within the hour."))
	}
	if b.config.Feedback != nil {
		lines = append(lines, w.Say("A thumb is kept until a curator has read it, and for 90 days at most: what was answered, which thumb, your reason and the time; for 7 days what was asked, in private too. "+
			"Who it was is not kept, only a sum of your number and the answer, by which nobody counts twice. Curators alone see it."))
	}
	if b.config.Follows != nil {
		lines = append(lines, w.Say("What you follow with /watch is kept until you end it: what, where the news goes, and the number that Discord gives you; for a day also which case a message of it was about, so that a reply to it goes on from there."))
		if b.config.Desk != nil {
			lines = append(lines, w.Say("Of curators it is kept too that the weekly count of proposals was set up for them once: it is not again where they end it."))
		}
	}
	if b.config.Settings != nil {
		lines = append(lines, w.Say("What the managers of a server choose with /settings is kept until they reset it, but not who chose it."))
	}
	if b.config.Desk != nil {
		lines = append(lines, w.Say("A link that you suggest with /add waits until a curator has looked at it, with the number of the server it came from and nothing of yours. "+
			"What a curator decides is kept with the curator's number."))
	}
	return Reply{
		Text: kept,
		Body: strings.Join(append(lines, b.writeTo(w)), "\n"), Private: true,
	}
}
