package bot

import (
	"cmp"
	"slices"
	"strings"

	"casebot/bot/chart"
	"casebot/corpus"
	"casebot/index/answer"
)

// A group is what some figures stand under: a topic, a jurisdiction.
type group struct {
	value   string
	figures []figure // in the order of all
}

// groups puts figures under the values of their cases, most figures first. One
// whose case has several topics stands under each.
func (g grouping) groups(figures []figure) (out []group) {
	for _, f := range figures {
		for _, value := range g.of(f.of) {
			i := slices.IndexFunc(out, func(o group) bool { return o.value == value })
			if i < 0 {
				i = len(out)
				out = append(out, group{value: value})
			}
			out[i].figures = append(out[i].figures, f)
		}
	}
	slices.SortStableFunc(out, func(x, y group) int {
		return cmp.Or(len(y.figures)-len(x.figures), strings.Compare(g.says(lettering, x.value), g.says(lettering, y.value)))
	})
	return out
}

// How much of groups is said.
const (
	maxGroups   = 12
	maxGrouped  = 3  // figures of each
	maxGroupAlt = 40 // characters of a name
)

// grouped adds to a reply the figures under what their cases are grouped by: of
// each group the newest, as its sources print it, and in a picture all. Beyond the
// greatest groups a picture would repeat the same few dots under more and more labels.
func (l *letterer) grouped(w Wording, v view, reply Reply, shown []figure, title string, frame chart.Frame) (Reply, error) {
	groups := v.by.groups(shown)
	most, left := groups[:min(len(groups), maxGroups)], max(0, len(groups)-maxGroups)
	drawn := chart.Strips{Frame: frame, Unit: shown[0].unit, More: left}
	drawn.Source = lives(shown) + drawn.Source
	if placesIn(groups) > len(shown) {
		drawn.Source = "Cases with several topics stand under each. " + drawn.Source
		reply.Note = w.sentences(w.Say("A case with several topics stands under each."), reply.Note)
	}
	var lines, told []string
	for _, g := range most {
		strip := chart.Strip{Label: l.label(v.by.says(lettering, g.value))}
		for _, f := range g.figures {
			if !f.life {
				strip.Values = append(strip.Values, f.amount)
			}
		}
		drawn.Strips = append(drawn.Strips, strip)
		lines = append(lines, v.heading(w, g))
		for _, f := range g.figures[:min(len(g.figures), maxGrouped)] {
			line := f.line(w)
			if slices.Contains(told, line) {
				line = f.brief(w)
			}
			lines, told = append(lines, "· "+line), append(told, line)
			reply.Links = stating(reply.Links, answer.StatedIn(f.of, []corpus.Fact{f.fact}), nil)
		}
		if left := len(g.figures) - maxGrouped; left > 0 {
			lines = append(lines, "· "+w.Say("and %d more", left))
		}
	}
	if left > 0 {
		lines = append(lines, w.Say("and %d more", left))
		title = w.sentences(w.Say("The first %d of %d.", len(most), len(groups)), title)
	}
	reply.Body = strings.Join(lines, "\n")
	picture, err := l.painter.Strips(drawn)
	return l.picture(w, reply, v.picture(), picture, v.grouping(w, w.sentences(onAppeal(w, shown), w.Say("%s, each dot one:", title)), most)), drawing(err)
}

// grouping says in words what each of some groups has: as many of its figures as all
// have room for, and how many more.
func (v view) grouping(w Wording, lead string, groups []group) (says alt) {
	for most := maxGrouped; most >= 0; most-- {
		says = alt{lead: lead}
		for _, g := range groups {
			says.items = append(says.items, altItem{name: w.sentences(v.heading(w, g), g.brief(w, most))})
		}
		if says.fits(w) {
			break
		}
	}
	return says
}

// placesIn counts the places that figures have in groups.
func placesIn(groups []group) (n int) {
	for _, g := range groups {
		n += len(g.figures)
	}
	return n
}

// heading names a group and says how many figures it has.
func (v view) heading(w Wording, g group) string {
	return w.Say("%s (%d):", answer.Shorten(v.by.says(w, g.value), maxGroupAlt), len(g.figures))
}

// brief says so many of the newest figures of a group in a few words.
func (g group) brief(w Wording, most int) string {
	var words []string
	for _, f := range g.figures[:min(len(g.figures), most)] {
		words = append(words, f.brief(w))
	}
	if left := len(g.figures) - most; left > 0 && most > 0 {
		words = append(words, w.Say("and %d more", left))
	}
	return w.commas(words)
}
