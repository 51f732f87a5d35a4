package verify

import (
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// Evidence is what a reply may rest on.
type Evidence struct {
	Cases   []*corpus.Case  // the records that it shows or names
	Added   []answer.Stated // the facts whose figures it adds up
	Sources []corpus.Source // further sources that it names
	Quotes  []Quote         // the words of sources that it shows
	Asked   string          // what was asked, which may be repeated within quotation marks
}

// A Quote is verbatim from a source.
type Quote struct {
	Source corpus.ArticleID
	Text   string
}

// recorded returns every expression of a case, as its record prints it.
func recorded(c *corpus.Case) book {
	b := book{}
	b.name(c)
	for _, group := range [][]corpus.Fact{c.Status, c.Facts} {
		for i := range group {
			b.fact(c, &group[i])
		}
	}
	for _, s := range c.Sources {
		b.source(c, s)
	}
	for _, citation := range c.Citations {
		b.add(citation.Text, role{kind: other, of: c})
	}
	for _, event := range c.Later {
		b.add(event.Text, role{kind: other, of: c})
		b.date(event.Date, role{kind: day, of: c})
	}
	for _, clause := range strings.FieldsFunc(c.Summary, func(r rune) bool { return r == '.' || r == ';' }) {
		b.add(clause, role{kind: other, of: c})
	}
	for _, reason := range answer.ReasonsIn(c.Summary) {
		b.add(reason, role{kind: other, of: c})
	}
	b.add(c.Jurisdiction, role{kind: other, of: c})
	for _, topic := range c.Topics {
		b.add(topic, role{kind: other, of: c})
	}
	for _, f := range forums(c) {
		b.add(f, role{kind: forum, of: c})
	}
	b.date(c.Checked, role{kind: day, of: c})
	if len(c.Status) == 0 {
		for _, words := range noStatus {
			b.add(words, role{kind: unruled, of: c})
		}
	}
	return b
}

// name enters the names of a case: by them a sentence says what it is about.
func (b book) name(c *corpus.Case) {
	for _, name := range append([]string{c.Title, c.TitleZH}, c.Aliases...) {
		b.add(name, role{kind: title, of: c})
		if short, _, cut := strings.Cut(name, ":"); cut {
			b.add(short, role{kind: title, of: c})
		}
	}
	for _, p := range c.Parties {
		for _, name := range p.Names {
			b.add(name.Text, role{kind: party, of: c, party: p.ID})
		}
	}
}

func (b book) source(c *corpus.Case, s corpus.Source) {
	r := role{kind: publisher, of: c, source: s.ID}
	b.add(s.Publisher, r)
	b.title(s.Title, r)
	b.add(s.Author, role{kind: other, of: c})
	if s.Title == "" && s.Publisher == "" {
		b.add(s.Label(), r)
	}
	b.date(s.Published, role{kind: day, of: c})
}

// title adds the title of a source, as it stands alone and within quotation marks, and
// behind the bracket that it opens with, which is a mark like any that joins: "(Lead) …".
func (b book) title(title string, r role) {
	b.add(title, r)
	if bare := strings.TrimPrefix(title, "("); bare != title {
		b.add(bare, r)
	}
	b.add(strings.Trim(answer.Titled(title, answer.MaxLine), "“”"), r)
}

func (b book) date(d corpus.Date, r role) {
	if !d.IsZero() {
		b.add(d.Display(), r)
		b.add(d.String(), r)
	}
}

func (b book) fact(c *corpus.Case, f *corpus.Fact) {
	b.add(f.About, role{kind: about, of: c, fact: f})
	b.add(f.Note, role{kind: note, of: c, fact: f})
	for sentence := range strings.SplitSeq(f.Note, ". ") {
		b.add(sentence, role{kind: note, of: c, fact: f})
	}
	b.date(f.Date, role{kind: dated, of: c, fact: f})
	for i := range f.Claims {
		claim := &f.Claims[i]
		written := unstated(f)
		if claim.Stated() {
			written = forms(f.Slot, *claim)
		}
		for _, form := range written {
			b.add(form, role{kind: value, of: c, fact: f, claim: claim})
		}
		b.add(claim.Mistaken, role{kind: mistaken, of: c})
	}
}

// unstated are the ways to say that a source gives no amount: that somebody was
// fined, only where that was decided.
func unstated(f *corpus.Fact) []string {
	var out []string
	for _, lang := range languages {
		out = append(out, answer.Unstated("", corpus.Fact{}, lang), answer.Unstated("criminal", *f, lang), answer.Unstated("civil", *f, lang))
	}
	return out
}

// forms are the ways in which a claim may be written: as printed, and as the
// value is shown where the words are not known.
func forms(slot corpus.Slot, c corpus.Claim) []string {
	if slot == corpus.SlotStatus {
		return []string{c.Printed} // the state itself is known without the record
	}
	shown := strings.TrimSpace(c.Bound.Display() + " " + c.Value.Display())
	out := []string{c.Display(), c.Printed, shown}
	if c.Bound == corpus.Exact {
		out = append(out, c.Value.String())
	}
	for _, gloss := range c.Gloss {
		out = append(out, gloss.Display())
	}
	for _, lang := range []answer.Language{answer.Chinese, answer.Traditional} {
		if words := answer.ClaimIn(c, lang); words != c.Display() {
			out = append(out, words)
		}
	}
	return out
}

// further returns the expressions of sources that belong to no case here.
func further(sources []corpus.Source) book {
	b := book{}
	for _, s := range sources {
		b.title(s.Title, role{kind: other})
		b.add(s.Publisher, role{kind: other})
		b.add(s.Label(), role{kind: other})
		b.add(s.Author, role{kind: other})
		b.date(s.Published, role{kind: day})
	}
	return b
}

// common returns the expressions that are the same for every case.
func common() book {
	b := book{}
	for _, lang := range languages {
		b.labels(lang)
	}
	for _, line := range wordings() {
		b.add(line, role{kind: frame})
	}
	for _, line := range listed(asidesFile) {
		b.add(line, role{kind: aside})
	}
	return b
}

// languages are those in which the answerer writes labels.
var languages = []answer.Language{answer.English, answer.Chinese, answer.Traditional}

// labels enters the labels of a language.
func (b book) labels(lang answer.Language) {
	for _, s := range corpus.States() {
		b.add(answer.StateLabel(s, lang), role{kind: state, state: s})
	}
	for _, slot := range corpus.Slots() {
		b.add(answer.Label(slot, lang), role{kind: label, slot: slot})
		if in := answer.LabelIn("civil", slot, lang); in != answer.Label(slot, lang) {
			b.add(in, role{kind: label, slot: slot})
		}
	}
	b.add(answer.RegulatorLabel(lang), role{kind: label, slot: corpus.SlotCourt})
	b.add(answer.MachineRead(lang), role{kind: machine})
	b.add(answer.Mistaken(lang), role{kind: mistaken})
	for _, s := range []corpus.Stage{corpus.Alleged, corpus.Claimed, corpus.Proposed, corpus.OnAppeal, corpus.SetAside, corpus.Paid} {
		b.add("["+answer.StageLabel(s, lang)+"]", role{kind: stage, stage: s})
	}
	for _, is := range []corpus.DateIs{corpus.OfPublished, corpus.OfAnnounced, corpus.OfReported, corpus.OfFiled, corpus.OfEffective} {
		b.add(dateLabel(is, lang), role{kind: dateIs, dateIs: is})
	}
}

// dateLabel is what stands beside a date that is not of the thing itself, as the
// answerer writes it.
func dateLabel(is corpus.DateIs, lang answer.Language) string {
	if lang == answer.English {
		return string(is)
	}
	day := corpus.Date{Year: 2000}
	return strings.TrimPrefix(answer.DateWords(corpus.Fact{Date: day, DateIs: is}, lang), day.String())
}
