package bot

import (
	"context"
	"fmt"
	"strings"

	"casebot/corpus"
)

func (b *Bot) addCommand() Command {
	return Command{
		Spec: Spec{
			Name: "add", Names: map[string]string{"zh-CN": "添加", "zh-TW": "新增"},
			Summary: "Suggest a page about a case; curators have it read", Private: true,
			Options: []Option{{
				Name: "url", Names: map[string]string{"zh-CN": "链接", "zh-TW": "連結"},
				Summary: "The address of an article, a judgment or a press release", Required: true, MaxRunes: 1000,
			}},
		},
		Run: func(ctx context.Context, req Request) (Reply, error) { return b.add(ctx, req) },
	}
}

// add has a curator's page read at once. Anybody else's waits, unopened, until a
// curator looks at it.
func (b *Bot) add(ctx context.Context, req Request) (Reply, error) {
	address := strings.Trim(strings.TrimSpace(req.Option("url")), "<>")
	w := WordingFor(req.Locale)
	if !corpus.WebAddress(address) || len(address) > 1000 {
		return told(w.Say("That is no web address. Give one that begins with https://, as in /add https://court.example/decision.")), nil
	}
	if !b.curates(req) {
		return b.suggest(ctx, req, address)
	}
	return b.read(ctx, req, address)
}

func (b *Bot) suggest(ctx context.Context, req Request, address string) (Reply, error) {
	w, origin := WordingFor(req.Locale), direct
	if req.Guild != "" {
		origin = "server " + req.Guild
	}
	err := b.config.Desk.Suggest(ctx, origin, address)
	if why, ok := reason(err); ok {
		return told(w.Say("The link was not kept: %s.", w.retold(why))), nil
	}
	if err != nil {
		return Reply{}, fmt.Errorf("suggest a link: %w", err)
	}
	return Reply{Text: w.Say("Thank you. The link waits for a curator; nothing of it has been opened."), Private: true}, nil
}

// read takes a page into the archive and shows the first case found in it.
func (b *Bot) read(ctx context.Context, req Request, address string) (Reply, error) {
	w := WordingFor(req.Locale)
	article, found, warnings, err := b.config.Desk.Read(ctx, curator(req), address)
	if why, ok := reason(err); ok {
		return told(w.Say("The page was not added: %s.", w.retold(why))), nil
	}
	if err != nil {
		return Reply{}, fmt.Errorf("read a page: %w", err)
	}
	reply := Reply{Private: true}
	if len(found) > 0 {
		if reply, err = b.proposal(ctx, w, found[0]); err != nil {
			return Reply{}, err
		}
	}
	reply.Text = added(w, article.Label(), len(found))
	reply.Body = strings.Join(w.retoldAll(warnings), "\n")
	return reply, nil
}

// direct is where a page was suggested that came by a direct message.
const direct = "a direct message"

// added says how many cases were found in a page.
func added(w Wording, title string, cases int) string {
	switch cases {
	case 0:
		return w.Say("Added “%s”; it tells of no case that a machine could read.", title)
	case 1:
		return w.Say("Added “%s”; it tells of one case, which waits to be confirmed.", title)
	}
	return w.Say("Added “%s”; it tells of %d cases, which wait to be confirmed.", title, cases)
}

// curator names the asker in a revision.
func curator(req Request) string {
	if req.Asker == "" {
		return "the operator"
	}
	return "curator " + req.Asker
}
