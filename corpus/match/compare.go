package match

import "casebot/corpus"

// Compare says whether a draft is a known case, with the reasons for and against
// in plain words. It looks at these two alone; what else the archive holds is
// weighed by [Find].
func Compare(draft, known *corpus.Case) corpus.Match {
	return weigh(draft, known).match(known)
}

func (e evidence) match(known *corpus.Case) corpus.Match {
	verdict, doubt := e.verdict()
	against := e.against
	if doubt != "" {
		against = append(against, doubt)
	}
	return corpus.Match{Case: known.ID, Title: known.Title, Verdict: verdict, For: e.why, Against: against}
}

// verdict judges the evidence, and says in words what is missing, where a person
// could not see it from the reasons.
func (e evidence) verdict() (corpus.Verdict, string) {
	switch {
	case e.abroad:
		return corpus.NewCase, ""
	case e.cited && (e.other || e.itself):
		return corpus.Unsure, "the number agrees, who or what it is about does not"
	case e.cited:
		return corpus.SameCase, e.conflict()
	case e.twice && e.slots == 0 && !e.named && !e.cited, e.itself && e.slots == 0:
		return corpus.NewCase, "one article tells both, with different figures"
	case e.other:
		return e.byOthers()
	case e.linked && !e.itself && (e.named && e.slots >= e.odds || e.rare > 0 || e.slots > 1):
		return corpus.SameCase, e.conflict()
	case e.named && (e.firm || e.whole):
		return e.byFullName()
	case e.named:
		return e.bySurname()
	}
	return e.unnamed()
}

// conflict says that the sources differ, where they do.
func (e evidence) conflict() string {
	if e.odds > 0 {
		return "the sources differ"
	}
	return ""
}

// clear reports whether nothing speaks against.
func (e evidence) clear() bool { return e.odds == 0 && !e.apart }

// outweighed reports whether so much agrees that the one figure which does not is a
// difference between sources.
func (e evidence) outweighed() bool {
	return (e.slots > 2 && e.rare > 1 || e.slots > 3 && e.strong > 0) && e.odds == 1 && !e.apart && !e.itself
}

// beside reports whether two articles that tell of one case alike tell of this one too: a
// figure that agrees is enough then, where no more differ.
func (e evidence) beside() bool {
	return e.sibling && e.slots > e.odds && !e.apart && !e.itself
}

// byOthers judges a draft that names other people than the record.
func (e evidence) byOthers() (corpus.Verdict, string) {
	if e.rare > 1 && e.strong > 0 {
		return corpus.Unsure, "the figures agree, the names do not"
	}
	return corpus.NewCase, ""
}

// bySurname judges a surname that agrees, of which there are many.
func (e evidence) bySurname() (corpus.Verdict, string) {
	switch {
	case e.slots >= 2 && e.clear():
		return corpus.SameCase, ""
	case e.outweighed(), e.beside():
		return corpus.SameCase, e.conflict()
	case e.slots >= 2, e.rare > 0, e.slots == 1 && e.clear() && (e.topics || e.court):
		return corpus.Unsure, "a surname needs two figures that agree and nothing against them"
	}
	return corpus.NewCase, "a surname alone proves nothing"
}

// byFullName judges a company or a person's whole name that agrees.
func (e evidence) byFullName() (corpus.Verdict, string) {
	enough := e.slots > 0 && e.firm || e.rare > 0 || e.slots > 1 || e.firm && e.year && (e.body || e.court)
	switch {
	case enough && e.clear():
		return corpus.SameCase, ""
	case e.people > 1 && e.slots > 1 && e.odds == 1 && e.year && !e.apart && !e.itself:
		return corpus.SameCase, e.conflict() // two people together in one matter are hardly two others
	case e.outweighed(), e.beside(), (e.firm && e.rare > 0 || e.strong > 0 && e.slots > 1) && e.odds == 1 && e.year && !e.apart && !e.itself:
		return corpus.SameCase, e.conflict() // a figure that is hardly another's, and sources that count otherwise
	case e.slots == 0 && e.odds > 1:
		return corpus.NewCase, "the same name, and nothing else agrees"
	case enough, e.year && (e.body || e.court || e.topics) && !e.apart:
		return corpus.Unsure, "the name needs a figure that agrees and nothing against it"
	}
	return corpus.NewCase, "a name alone proves nothing"
}

// unnamed judges where one side names nobody.
func (e evidence) unnamed() (corpus.Verdict, string) {
	switch {
	case e.rare >= 2 && e.strong > 0 && e.clear(), e.beside() && e.clear() && e.kind && (e.rare > 0 || e.topics):
		return corpus.SameCase, ""
	case e.strong > 0, e.rare >= 2, e.linked && e.slots > 0:
		return corpus.Unsure, "without a name it takes two rare figures that agree and nothing against them"
	case (e.linked || e.court && e.year && e.kind) && e.topics && e.clear():
		return corpus.Unsure, "nobody is named and no rare figure agrees"
	}
	return corpus.NewCase, ""
}
