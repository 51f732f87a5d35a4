package cite

import (
	"slices"
	"strings"

	"casebot/corpus"
)

// A stood is what has become of a matter, for those of whom it has.
type stood struct {
	state   string
	about   string // of which charge, at which stage
	parties []string
	decided bool // by the decision that is cited
}

// states says what has become of a matter, the newest first: what is the same of several
// parties once, and what the cited decision says among those that are told.
func (p parts) states() (said []string) {
	var all []stood
	for i, status := range p.record.Status {
		state := stateOf(status)
		if state == "" || p.record.Overtaken(i) {
			continue
		}
		one := stood{state: state.Display(), about: status.Stage.Display(), decided: sameStatus(status, p.decided)}
		if len(p.record.Status) > 1 {
			one.about = list(status.About, one.about)
			if party := p.party(status); party != "" {
				one.parties = []string{party}
			}
		}
		at := slices.IndexFunc(all, func(o stood) bool {
			return o.state == one.state && o.about == one.about && (len(o.parties) > 0) == (len(one.parties) > 0)
		})
		if at < 0 {
			all = append(all, one)
			continue
		}
		all[at].decided = all[at].decided || one.decided
		for _, party := range one.parties {
			if !slices.Contains(all[at].parties, party) {
				all[at].parties = append(all[at].parties, party)
			}
		}
	}
	if at := slices.IndexFunc(all, func(o stood) bool { return o.decided }); at >= maxStanding {
		all[maxStanding-1], all[at] = all[at], all[maxStanding-1]
	}
	for _, one := range all {
		said = append(said, one.String())
	}
	return said
}

func (s stood) String() string {
	about := list(strings.Join(s.parties, " and "), s.about)
	if len(s.parties) > 2 {
		last := len(s.parties) - 1
		about = list(strings.Join(s.parties[:last], ", ")+" and "+s.parties[last], s.about)
	}
	if about == "" {
		return s.state
	}
	return s.state + " (" + about + ")"
}

// sameStatus reports whether two statuses of a case are one.
func sameStatus(a, b corpus.Fact) bool {
	return stateOf(a) == stateOf(b) && a.Party == b.Party && a.About == b.About && a.Date == b.Date && a.Stage == b.Stage
}
