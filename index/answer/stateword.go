package answer

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// A stateWord says which states a question asks about.
type stateWord struct {
	words    *regexp.Regexp
	states   []corpus.State
	against  []corpus.State // newest states under which the answer is no
	criminal bool           // only a criminal case ends so
	undoes   bool           // it asks what became of a decision, whatever that gave
}

// stateWords are tried in order, what became of a decision before the decision: a
// conviction that was overturned. "convicted" holds for who was sentenced, and
// never for who is accused.
var stateWords = []stateWord{
	{words: regexp.MustCompile(`\b(overturn(?:ed)?|quash(?:ed)?|annul(?:led)?|vacated?|set aside|thrown out|throw out|struck down|strike down|waived?|lift(?:ed)?|cancel|cancell?ed|scrap(?:ped)?|revoked?|rescind(?:ed)?|reversed?|remit(?:ted)?)\b|推翻|撤销|取消|免除`), states: states("overturned", "vacated"), against: states("upheld", "in_force"), undoes: true},
	{words: regexp.MustCompile(`改判|\b(?:changed?|altered?|varied)\b.* (?:on|after|following) (?:the |an? |his |her |its |their )?appeal\b|\bappeal\w* (?:change|alter|vary)d?\b`), states: states("overturned", "vacated"), against: states("upheld"), undoes: true},
	{words: regexp.MustCompile(`\b(upheld|uphold)\b|维持`), states: states("upheld"), against: states("overturned", "vacated"), undoes: true},
	{words: regexp.MustCompile(`\bappeals? (?:was |were |be |been |got )?(?:allowed|granted|accepted|sustained|successful|succeed(?:ed)?)\b|\b(?:succeed(?:ed)?|successful) (?:\w+ ){0,3}appeals?\b|上诉(?:是否|有没有|有否)?(?:成功|得直|获准|获支持)`), states: states("overturned", "vacated", "remitted"), against: states("upheld"), undoes: true},
	{words: regexp.MustCompile(`\bappeals? (?:was |were |be |been |got )?(?:rejected|dismissed|refused|denied|turned down|thrown out|fail(?:ed)?|unsuccessful)\b|\b(?:reject|dismiss|refuse)(?:ed|d)? (?:[\w'’&.-]+ ){0,3}appeals?\b|上诉(?:是否|有没有|有否|被|遭|获)*(?:驳回|失败)|驳回(?:了)?[^，。？]{0,6}上诉`), states: states("upheld"), against: states("overturned", "vacated", "remitted"), undoes: true},
	{words: regexp.MustCompile(`\b(appeal(ed|ing)?|under appeal)\b|上诉`), states: states("under_appeal", "upheld", "overturned", "remitted"), undoes: true},
	{words: regexp.MustCompile(`\b(dismissed)\b|驳回`), states: states("dismissed"), undoes: true},
	{words: regexp.MustCompile(`\b(acquitted|acquittals?|cleared|not guilty|innocent|exonerated)\b|无罪`), states: states("acquitted"), against: states("convicted", "sentenced", "liable", "upheld"), criminal: true},
	{words: regexp.MustCompile(`\b(convicted|convictions?|found guilty|guilty|criminals|criminal[?]?$)(\b|$)|有罪|定罪|罪犯`), states: states("convicted", "sentenced"), against: states("acquitted", "accused", "charged", "dismissed", "withdrawn"), criminal: true},
	{words: regexp.MustCompile(`\b(settled?)\b|和解`), states: states("settled")},
}

// How a court came to a conviction, which that it convicted does not tell: by a plea, or
// by a jury or a trial.
var (
	pleading = regexp.MustCompile(`\b(?:plead\w*|pled|guilty pleas?|pleas? of guilty|confess\w*)\b|认罪|坦承`)
	tried    = regexp.MustCompile(`\b(?:guilty|convict\w*|acquitt\w*|cleared)\b.*\b(?:by|after|following) (?:an?|the|his|her|their) (?:\w+ ){0,2}(?:jury|jurors|trial)\b|\b(?:jury|jurors)\b.*\b(?:guilty|convict\w*|acquit\w*|clear\w*)|陪审团`)
)

func states(s ...corpus.State) []corpus.State { return s }

// stateAsked returns the states that a folded question asks about, nil for none.
func stateAsked(folded string) *stateWord {
	i := slices.IndexFunc(stateWords, func(s stateWord) bool { return s.words.MatchString(folded) })
	if i < 0 {
		return nil
	}
	if rest := onAppeal.ReplaceAllString(folded, " "); rest != folded && stateWords[i].words.MatchString(folded) && !stateWords[i].words.MatchString(rest) {
		if j := slices.IndexFunc(stateWords, func(s stateWord) bool { return s.words.MatchString(rest) }); j > i {
			return &stateWords[j] // the appeal is only the occasion of what it asks
		}
	}
	return &stateWords[i]
}

// judge holds the states of a party against those that are asked about.
func (s *stateWord) judge(f finding) verdict {
	newest, ok := s.newest(f.Case, f.Party)
	if !ok {
		return unsaid
	}
	if asked, known := f.Case.Party(f.Party); known && asked.Role == "defendant" && newest.Party != "" && newest.Party != f.Party {
		return unsaid // how somebody else stands says nothing of them
	}
	state := stateOf(newest)
	if s.criminal && state == "under_appeal" && f.condemned() {
		return yesIf(slices.Contains(s.states, "convicted")) // it is against a conviction
	}
	if s.ofAmount(f) {
		return yesIf(!slices.Contains(s.against, "overturned"))
	}
	switch {
	case slices.Contains(s.states, state):
		return yes
	case slices.Contains(s.against, state):
		return no
	case s.criminal && !newest.MachineRead() && f.Case.Kind != "criminal" && f.Case.Kind != "" && !slices.ContainsFunc(f.Case.Status, ofCrime):
		return uncriminal
	}
	for _, older := range f.Case.Status {
		if (older.Party == f.Party || older.Party == "") && slices.Contains(s.states, stateOf(older)) {
			if s.states[0] == "upheld" && slices.Contains(states("final", "in_force"), state) {
				return yes // what was upheld and has become final has not changed
			}
			return formerly
		}
	}
	if s.undoes && state == "under_appeal" {
		return undecided
	}
	return unsaid
}

// awaits reports whether a folded question asks what an appeal came to which is pending.
func (s *stateWord) awaits(f finding, folded string) bool {
	newest, known := s.newest(f.Case, f.Party)
	return s.criminal && known && stateOf(newest) == "under_appeal" && onAppeal.MatchString(folded)
}

// condemned reports whether the record gives the party of a finding a term that stands.
func (f finding) condemned() bool {
	return slices.ContainsFunc(f.Case.Facts, func(fact corpus.Fact) bool {
		return fact.Slot == corpus.SlotTerm && standing(fact) && (fact.Party == f.Party || f.Party == "" && len(f.Case.Defendants()) == 1)
	})
}

// ofAmount reports whether what became of a decision is asked of an amount that was set
// aside, whatever became of the rest of it.
func (s *stateWord) ofAmount(f finding) bool {
	told := slices.Contains(s.states, "overturned") || slices.Contains(s.against, "overturned")
	return s.undoes && told && len(f.facts) > 0 && f.facts[0].Stage == corpus.SetAside && f.facts[0].Slot.Money()
}

// newest is the newest status that answers for the states: of somebody who was
// both tried and sued, the one of the criminal case where that is asked for.
func (s *stateWord) newest(c *corpus.Case, party corpus.PartyID) (corpus.Fact, bool) {
	newest, ok := Standing(c, party)
	if !s.criminal || !ok || slices.Contains(undone, stateOf(newest)) {
		return newest, ok
	}
	for _, status := range c.Status {
		if ofCrime(status) && status.Party == newest.Party {
			return status, true
		}
	}
	return newest, true
}

// ofCrime reports whether a status is one that only a criminal case has.
func ofCrime(f corpus.Fact) bool {
	return slices.Contains(states("accused", "charged", "convicted", "sentenced", "acquitted"), stateOf(f))
}
