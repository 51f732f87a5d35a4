package answer

// What a list reads is not always its cases one by one: one case has two who were fined,
// and each is an entry. Who counts, "the third", counts what was read.

// lists keeps what a list gives, entry for entry.
func (a *Answer) lists(mentions []Mention) {
	a.listed, a.entries = casesListed(mentions), entriesOf(mentions)
	if len(a.listed) == len(mentions) {
		a.entries = nil
	}
}

// entriesOf are the first entries of a list that mentions stand for.
func entriesOf(mentions []Mention) (entries []Subject) {
	for _, m := range mentions[:min(len(mentions), mostInList)] {
		if m.Party == onlyDefendant(m.Case) {
			m.Party = "" // it is called as its case is
		}
		entries = append(entries, Subject{m.Case.ID, m.Party})
	}
	return entries
}

// keepsList has a talk go on from the list that it went on from before.
func (a *Answer) keepsList(before Turn) {
	a.listed, a.entries, a.ofList = before.cases(), before.Entries, before.Slots
}

// List is what of a turn can be counted off, without whom it was about.
func (t Turn) List() Turn { return Turn{Listed: t.Listed, Entries: t.Entries} }

// entries returns what can be counted off after a turn: what a list read, else its cases.
func (t Turn) entries() []Subject {
	if t.Entries != nil {
		return t.Entries
	}
	var entries []Subject
	for _, id := range t.cases() {
		entries = append(entries, Subject{Case: id})
	}
	return entries
}

// at returns the entry at a place, from 1; the last is at -1, and so on: of a list that
// is remembered in part nobody knows them.
func (t Turn) at(place int) (entry Subject, ok bool) {
	entries := t.entries()
	if place < 0 && (len(t.Entries) < mostInList || t.Listed != nil) {
		place += len(entries) + 1
	}
	if place < 1 || place > len(entries) {
		return Subject{}, false
	}
	return entries[place-1], true
}

// lastPlace stands for the last of a list, however long it is.
const lastPlace = -1
