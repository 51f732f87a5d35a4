package extract

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"
	"golang.org/x/text/unicode/norm"

	"casebot/corpus"
)

// describe gives the draft its titles and its summary, in our own words.
func (d *draft) describe(c *corpus.Case) {
	names := d.names()
	subject := string(c.Kind) + " matter"
	if len(c.Topics) > 0 {
		subject = strings.Join(c.Topics[:min(2, len(c.Topics))], ", ")
	} else if charge := d.charge(); charge != "" {
		subject = charge
	}
	c.Title = clip(names+": "+subject, 200)
	if d.m.sentences[0].zh && len(d.m.actors) > 0 && !d.m.actors[0].unnamed() {
		var printed []string
		for _, a := range d.m.actors {
			printed = append(printed, a.name)
		}
		c.TitleZH = clip(strings.Join(printed, "、")+d.chargeZH()+"案", 200)
	}
	c.Summary = d.summary(c, names)
}

// names joins the names of those who answer, in Latin letters.
func (d *draft) names() string {
	var all []string
	for _, p := range d.people {
		if p.Role == "defendant" && len(all) < 4 {
			all = append(all, latin(p.Name()))
		}
	}
	if len(all) > 1 {
		return strings.Join(all[:len(all)-1], ", ") + " and " + all[len(all)-1]
	}
	text := strings.Join(all, "")
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// latin writes a surname with 某 by its sounds. Any other Chinese name stays as it
// is printed: no source prints how it would be written in letters.
func latin(name string) string {
	if !chinese(name) {
		return name
	}
	rest := folded(name)
	surname := surnameAt(rest, surnames)
	if next, _ := utf8.DecodeRuneInString(rest[len(surname):]); surname != "" && (surname == rest || strings.ContainsRune("某姓○〇×*", next)) {
		return sounds(surname)
	}
	return name
}

// sounds writes Chinese characters by their sounds.
func sounds(name string) string {
	sounds := pinyin.LazyPinyin(folded(name), pinyin.NewArgs())
	if len(sounds) == 0 {
		return name
	}
	text := strings.Join(sounds, "")
	return strings.ToUpper(text[:1]) + text[1:]
}

// charge returns the first charge of the draft in words that are Latin.
func (d *draft) charge() string {
	for _, f := range d.m.facts {
		if f.slot == corpus.SlotCharge && !chinese(f.value.String()) {
			return strings.ToLower(f.value.String())
		}
	}
	return ""
}

func (d *draft) chargeZH() string {
	for _, f := range d.m.facts {
		if f.slot == corpus.SlotCharge && chinese(f.value.String()) {
			return strings.TrimSuffix(f.value.String(), "罪")
		}
	}
	return ""
}

// summary says who printed what on which day, and lists the figures.
func (d *draft) summary(c *corpus.Case, names string) string {
	var b strings.Builder
	source := c.Sources[0]
	fmt.Fprintf(&b, "%s", clip(source.Label(), 150))
	if source.Publisher != "" {
		b.Reset()
		b.WriteString(clip(source.Publisher, 150))
	}
	if !source.Published.IsZero() {
		b.WriteString(", " + source.Published.Display())
	}
	b.WriteString(": ")
	if told := d.told(c); len(told) > 0 {
		b.WriteString(strings.Join(told, "; ") + ".")
	} else {
		b.WriteString(names + ".")
	}
	if len(c.Topics) > 0 {
		b.WriteString(" The matter is about " + strings.Join(c.Topics[:min(3, len(c.Topics))], ", ") + ".")
	}
	return clip(b.String(), 1500)
}

// told lists, party by party, the state and the figures.
func (d *draft) told(c *corpus.Case) []string {
	var told []string
	for _, p := range slices.Concat(c.Parties, []corpus.Party{{}}) {
		var parts []string
		for _, f := range slices.Concat(c.Status, c.Facts) {
			if f.Party == p.ID && len(parts) < 6 && len(told) < 5 {
				if text := inWords(f); text != "" {
					parts = append(parts, text)
				}
			}
		}
		if len(parts) == 0 {
			continue
		}
		name := "in all"
		if p.ID != "" {
			name = latin(p.Name())
		}
		told = append(told, name+" – "+strings.Join(parts, ", "))
	}
	return told
}

// inWords says a fact in a few words; nothing for one that is read better on
// its own line.
func inWords(f corpus.Fact) string {
	claim := f.Claims[0]
	value := "no amount given"
	if claim.Value != nil {
		value = strings.TrimSpace(claim.Bound.Display() + " " + claim.Value.Display())
	}
	if _, ok := claim.Value.(corpus.Money); ok && sharedName.MatchString(claim.Printed) {
		value = claim.Printed // 3 million pesos: of which country nobody says
	}
	if stage := f.Stage.Display(); stage != "" {
		value += " (" + stage + ")"
	}
	switch f.Slot {
	case corpus.SlotStatus, corpus.SlotCount:
		return value
	case corpus.SlotTerm:
		return strings.TrimSpace("imprisonment " + value + " " + f.Note)
	case corpus.SlotFine, corpus.SlotGain, corpus.SlotDamages, corpus.SlotSettlement, corpus.SlotLoss:
		return string(f.Slot) + " " + value
	}
	return ""
}

// newID makes the case's ID from where, when and who; a number tells two of one
// article apart.
func (d *draft) newID(c *corpus.Case, taken map[corpus.CaseID]bool) corpus.CaseID {
	where := "xx"
	if c.Jurisdiction != "" {
		where = strings.ToLower(c.Jurisdiction)
	}
	base := where
	if year := c.Year(); year > 0 && year < 10000 {
		base += "-" + strconv.Itoa(year)
	}
	base += "-" + d.telling(c)
	id := corpus.CaseID(base)
	for n := 2; taken[id]; n++ {
		id = corpus.CaseID(base + "-" + numeral(n))
	}
	taken[id] = true
	return id
}

// telling returns the words of an ID that tell a case from others: the surnames
// of its first two parties, else its first topic.
func (d *draft) telling(c *corpus.Case) string {
	var parts []string
	for _, a := range d.m.actors[:min(2, len(d.m.actors))] {
		name := a.name
		if a.unnamed() {
			continue
		}
		if fields := strings.Fields(name); a.person && len(fields) > 1 && !chinese(name) {
			name = fields[len(fields)-1]
			if familyFirst(fields[0]) && oneOf(c.Jurisdiction, "CN", "HK", "TW", "KR", "SG") {
				name = fields[0]
			}
		}
		if surname := surnameAt(folded(name), surnames); a.person && surname != "" {
			name = surname // an ID holds no fuller name than it has to
		}
		if part := slug(name, 24); part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 && len(c.Topics) > 0 {
		parts = append(parts, slug(c.Topics[0], 30))
	}
	if len(parts) == 0 {
		parts = append(parts, "case")
	}
	return strings.Join(parts, "-")
}

// slug writes words in lower-case ASCII with hyphens; Chinese by its sounds.
func slug(text string, most int) string {
	if text = latin(text); chinese(text) {
		text = sounds(text)
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(text)) {
		switch {
		case unicode.Is(unicode.Mn, r): // an accent: the letter stays
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= most {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

func numeral(n int) string { return strconv.Itoa(n) }
