package bot

import (
	"slices"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// matches says what was found, in its order.
func matches(w Wording, text string, f finding) string {
	shown := answer.Shorten(echoed(text), 80)
	if f.partial && len(f.cases) == 0 {
		return notInTime(w, text, f)
	}
	if len(f.cases) == 0 && len(f.articles) == 0 {
		return w.Say("The archive does not hold anything that matches “%s”. That proves nothing about what there is elsewhere.", shown)
	}
	if len(f.cases) == 0 {
		return listing(w, w.Say("%s for “%s”, best first:", articlesOf(w, f.articles), shown), labels(f.articles), len(f.articles), answer.MaxLine)
	}
	lead, names, all := w.Say("%s for “%s”, best first:", f.number(w), shown), titles(w, f.cases), f.total
	switch f.sort {
	case index.ByDecided:
		lead = w.Say("%s for “%s”, newest first:", f.number(w), shown)
	case index.ByAdded:
		lead = w.Say("%s for “%s”, latest added first:", f.number(w), shown)
	}
	if f.more { // how many more there are is not known
		names = names[:min(len(names), maxCards)]
		all = len(names)
	}
	return listing(w, lead, names, all, answer.MaxLine)
}

// inTime says that a search did not come to its end, where it did not.
func inTime(w Wording, f finding) string {
	if !f.partial {
		return ""
	}
	return w.Say("There was no time to look at everything.")
}

// notInTime says that nothing was found of what was searched for in the time there
// was; nothing where there was time.
func notInTime(w Wording, text string, f finding) string {
	if !f.partial {
		return ""
	}
	return w.Say("Nothing was found in that time for “%s”: give fewer words, or rarer ones.", answer.Shorten(echoed(text), 80))
}

// amongListed says where a reply that found nothing looked: among what its server
// lists, which need not be all that the archive holds.
func amongListed(s Spec, req Request, reply Reply) Reply {
	w := WordingFor(req.Locale)
	limits := slices.Contains([]string{"ask", "search", "stats", "timeline"}, s.Name) && shown(w, req.rules) != ""
	if !limits || !reply.Abstained || len(reply.Cards)+len(reply.Choices) > 0 {
		return reply
	}
	if reply.from.Route != "" {
		w = w.answering(reply.from.Question.Language).line()
	}
	reply.Text = answer.Shorten(w.Say("Of what this server lists: %s", reply.Text), answer.MaxLine)
	return reply
}

// number says how many cases match.
func (f finding) number(w Wording) string {
	if f.partial {
		return w.Say("At least %s", counted(w, f.total))
	}
	if f.more {
		return w.Say("More than %s cases", corpus.Grouped(index.ExactTotal))
	}
	return counted(w, f.total)
}

func articlesOf(w Wording, articles []*corpus.Article) string {
	if len(articles) == 1 {
		return w.Say("1 article")
	}
	return w.Say("%d articles", len(articles))
}

func labels(articles []*corpus.Article) (out []string) {
	for _, a := range articles {
		out = append(out, a.Label())
	}
	return out
}
