package cite

import (
	"regexp"
	"strings"

	"casebot/corpus"
)

// oscola writes, after what the record has: the neutral citation, then the
// report; a case of the EU's courts by its number first; an application to the
// Court of Human Rights by its number; and where none of these is known, court
// and date in brackets. The style has no full stops in "v" and in reports.
func oscola(p parts) string {
	name := between(p.name, "v")
	head := ""
	switch {
	case euCase.MatchString(p.number):
		head = joined(" ", "Case", strings.TrimPrefix(p.number, "Case "), name, p.ecli, unless(p.ecli, p.bracketed(", ", p.court, corpus.Date.Display)))
	case p.application() != "":
		head = joined(" ", name, "App no", p.application(), p.bracketed(", ", "ECtHR", corpus.Date.Display))
	case p.neutral != "":
		head = joined(" ", name, list(p.neutral, bare(p.report)))
	case p.report != "":
		year := func(d corpus.Date) string { return corpus.Date{Year: d.Year}.Display() }
		head = joined(" ", name, bare(p.report), p.bracketed(" ", usCourt(p.court, p.number), year))
	default:
		head = joined(" ", list(name, p.ecli, p.number), p.bracketed(", ", p.court, corpus.Date.Display))
	}
	return joined(" ", head, p.online(), "["+p.standing(corpus.Date.Display)+"]")
}

// euCase is the number of a case before the courts of the European Union.
var euCase = regexp.MustCompile(`^(Case )?[CTF][-‑–]\d+/\d\d( P| R)*$`)

// bracketed returns court and date in round brackets.
func (p parts) bracketed(between, court string, display func(corpus.Date) string) string {
	inside := joined(between, court, p.dated(display))
	if inside == "" {
		return ""
	}
	return "(" + inside + ")"
}

// online is how the style writes an address.
func (p parts) online() string {
	if p.link == "" || p.record.Checked.IsZero() {
		return angled(p.link)
	}
	return angled(p.link) + " accessed " + p.record.Checked.Display()
}

func angled(link string) string {
	if link == "" {
		return ""
	}
	return "<" + link + ">"
}

// bare takes the full stops out of a report's name.
func bare(report string) string { return strings.ReplaceAll(report, ".", "") }

// unless returns the second text where the first is empty.
func unless(first, second string) string {
	if first != "" {
		return ""
	}
	return second
}
