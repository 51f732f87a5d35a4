package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A verdict is the word that a yes-or-no question gets.
type verdict int

const (
	unsaid     verdict = iota // the sources do not say
	yes                       // the newest of what they say fits
	no                        // the newest of what they say excludes it
	formerly                  // it was so, and something has changed it
	undecided                 // somebody asks for it or alleges it, and nobody has decided it
	evident                   // the fact speaks for itself: a yes or a no could be misread
	uncriminal                // nobody can have been convicted: the matter is no criminal case
)

// verdictWords begin the line; the fact follows.
var verdictWords = map[Language]map[verdict]string{
	English: {unsaid: "The sources do not say. ", yes: "Yes. ", no: "No. ", formerly: "It was, and that has changed. ", undecided: "Not decided. ",
		uncriminal: "The sources do not say so: this is not a criminal case. "},
	Chinese: {unsaid: "来源未提及。", yes: "是。", no: "否。", formerly: "曾经如此，后有变化。", undecided: "尚未裁定。",
		uncriminal: "来源没有这样说：本案不是刑事案件。"},
	Traditional: {unsaid: "來源未提及。", yes: "是。", no: "否。", formerly: "曾經如此，後有變化。", undecided: "尚未裁定。",
		uncriminal: "來源沒有這樣說：本案不是刑事案件。"},
}

// judge says what the facts found answer to a yes-or-no question.
func (a *Answerer) judge(ctx context.Context, q Question, f finding) (verdict, error) {
	v, err := a.judged(ctx, q, f)
	return v.ofEither(index.Fold(q.Text)).turned(q.Text, index.Fold(q.Text)), err
}

// ofEither is a verdict on a question for which of two things came to be, "convicted or
// acquitted": neither a yes nor a no says which.
func (v verdict) ofEither(folded string) verdict {
	if (v == yes || v == no || v == formerly) && eitherOr.MatchString(folded) {
		return evident
	}
	return v
}

// eitherOr finds a question that names two ends of a matter.
var eitherOr = regexp.MustCompile(`\b` + endings + `\b[^?]*\bor (?:\w+ ){0,3}?` + endings + `\b|` + endingsHan + `[^，。？?]{0,6}还是[^，。？?]{0,6}` + endingsHan)

// The words for such ends.
const (
	endings    = `(?:paid|appeal(?:ed)?|convicted|acquitted|guilty|innocent|cleared|settled?|convict|acquit|dismiss(?:ed)?|uphold|upheld|overturn(?:ed)?|annul(?:led)?|won|win|lost|lose|fined|warned|reprimanded|jailed|suspended|final|pending|closed|granted|refused|allowed)`
	endingsHan = `(?:有罪|无罪|定罪|上诉|维持|撤销|推翻|胜诉|败诉|赢|输|和解|驳回|罚款|罚锾|警告|实刑|缓刑|生效)`
)

// judged is [Answerer.judge] of a question that denies nothing.
func (a *Answerer) judged(ctx context.Context, q Question, f finding) (verdict, error) {
	if al, ok := alterationAsked(index.Fold(q.Text)); ok && !suspending.MatchString(q.Text) {
		return al.judgeWith(f, index.Fold(q.Text)), nil
	}
	folded := mainClause(index.Fold(q.Text))
	if whole := index.Fold(q.Text); pleading.MatchString(whole) || tried.MatchString(whole) && f.Case.MachineRead() {
		return a.recounted(ctx, f, whole)
	}
	if finalAsked.MatchString(folded) && !f.Case.MachineRead() && dayIn(folded).IsZero() {
		return f.final(), nil
	}
	if asked := stateAsked(folded); asked != nil && !winning.MatchString(folded) {
		v := asked.judge(f)
		if asked.awaits(f, folded) {
			return undecided, nil
		}
		if v == formerly && haveAppealed.MatchString(folded) {
			v = yes // what somebody did they have done, whatever came of it
		}
		if slices.Contains(asked.states, "under_appeal") && (v == yes || v == formerly) {
			v = f.appeal(v, folded)
		}
		if name := courtNamed(folded); name != "" && (v == yes || v == formerly) && !f.didSo(name, asked) {
			return evident, nil // so it became, and no source says that this court did it
		}
		if asked.ofAmount(f) {
			return v, nil
		}
		if newest, known := Standing(f.Case, f.Party); known && (v == yes || v == formerly) {
			if sure, err := a.vouched(ctx, f.Mention, newest); err != nil || !sure {
				return unsaid, err
			}
			if slices.Contains(asked.states, "under_appeal") {
				if said, err := a.appealSaid(ctx, newest); err != nil || !said {
					return unsaid, err
				}
			}
			if v == yes && asked.criminal && onAppeal.MatchString(folded) && !retried(f) {
				return evident, nil // so it stands, and no second court is known to have made it so
			}
			if only, err := a.onlyAnnounced(ctx, newest); err != nil || only && asked.undoes {
				return evident, err
			}
		}
		further := (v == yes || v == formerly && !asked.criminal) && len(figures(folded)) > 0 && !asked.undoes || v == unsaid && !asked.undoes && q.Slots[0] != corpus.SlotStatus && q.Slots[0] != corpus.SlotCharge
		if !further {
			return v, nil
		}
	}
	if len(f.facts) == 0 || f.onlyOnce(folded) {
		return unsaid, nil
	}
	if deed, ok := deedAsked(folded); ok {
		return deed.done(f, figures(folded)), nil
	}
	if v, ok := judgeDay(folded, f.facts); ok {
		return v, nil
	}
	if others.MatchString(folded) {
		return unsaid, nil // it asks of something else than the figure
	}
	return a.judgeFact(ctx, q, f)
}

// appeal is what the newest status answers to a question for an appeal, which a decision
// that was upheld or sent back seems to imply: whether it still runs its words say, and
// that a court dealt with the matter is no appeal where none was found.
func (f finding) appeal(v verdict, folded string) verdict {
	newest, _ := Standing(f.Case, f.Party)
	switch state := stateOf(newest); {
	case state == "under_appeal" || newest.MachineRead():
		return v
	case stillPending.MatchString(folded):
		return evident
	case unfound.MatchString(newest.Note) && firstInstance.MatchString(newest.Note):
		return unsaid
	}
	return v
}

// judgeFact says what the first of the facts found answers, by its stage, its
// figure or its words.
func (a *Answerer) judgeFact(ctx context.Context, q Question, f finding) (verdict, error) {
	fact, further := f.facts[0], q.asksFurther()
	switch fact.Stage {
	case corpus.Alleged, corpus.Claimed, corpus.Proposed:
		return undecided, nil
	case corpus.SetAside:
		return formerly, nil
	}
	if fact.Slot == corpus.SlotTerm && forLife.MatchString(index.Fold(q.Text)) {
		return termForLife(fact), nil
	}
	if asked := figures(index.Fold(q.Text)); len(asked) > 0 {
		v := f.judgeFigures(asked)
		if v == yes && !f.tells(further) {
			return unsaid, nil // the figure is right, and of what is said of it nobody speaks
		}
		return v, nil
	}
	if fact.Slot == corpus.SlotSettlement && q.Slots[0] == corpus.SlotFine {
		return evident, nil // whether that is a fine is for the reader to say
	}
	if fact.Slot == corpus.SlotTerm && suspending.MatchString(q.Text) && !jailAsked.MatchString(index.Fold(q.Text)) {
		return yesOrUnsaid(suspended(fact)), nil
	}
	if suspended(fact) {
		return evident, nil // nobody is in prison for it
	}
	if fact.Slot == corpus.SlotTerm {
		further = slices.DeleteFunc(further, goingThere.Has)
	}
	if fact.Slot.Money() || fact.Slot == corpus.SlotTerm {
		if len(further) == 0 || holds(factKeys(fact), further) {
			return yes, nil
		}
		return unsaid, nil
	}
	v, err := a.judgeWords(ctx, q, f.facts)
	if winning.MatchString(index.Fold(q.Text)) && fact.Slot == corpus.SlotOutcome && len(q.Mentions) == 1 {
		return evident, err // who won is for the reader of the outcome to say
	}
	return v, err
}

// forLife finds a question whether somebody is in prison for life.
var forLife = regexp.MustCompile(`\b(?:for life|life (?:sentence|imprisonment|term|in (?:prison|jail)))\b|终身|无期`)

// termForLife says whether a term is for life: no, where each source that gives it gives another.
func termForLife(fact corpus.Fact) verdict {
	said := unsaid
	for _, claim := range fact.Claims {
		switch term, ok := claim.Value.(corpus.Term); {
		case ok && term.Life:
			return yes
		case ok && claim.Mistaken == "":
			said = no
		}
	}
	return said
}

// yesOrUnsaid is yes where something is told; that it is not told is no no.
func yesOrUnsaid(told bool) verdict {
	if told {
		return yes
	}
	return unsaid
}

// word is the word that a verdict begins a line with. A Chinese question whether somebody
// has a suspension gets the word for having.
func (q Question) word(v verdict) string {
	if v == yes && q.Language.chinese() && suspensionAsked.MatchString(index.Fold(q.Text)) {
		return "有。"
	}
	return verdictWords[q.Language][v]
}

var suspensionAsked = regexp.MustCompile(`有(?:没有|无|否)[^，。？?]{0,4}缓刑`)

// goingThere stems say of a prison no more than that somebody was sent to it.
var goingThere = lexicon.Set{"go", "went", "gone", "sent"}

// tells reports whether the record speaks of all of the keys.
func (f finding) tells(further []string) bool {
	said := lexicon.Keys(strings.Join(index.CaseDocument(f.Case).Parts(), "\n"))
	for _, fact := range f.facts {
		said = append(said, factKeys(fact)...)
	}
	return holds(said, slices.DeleteFunc(slices.Clone(further), affirming.Has))
}

// affirming stems ask for nothing but a yes.
var affirming = lexicon.Set{"true", "correct", "right", "confirm", "realli", "actual", "indeed", "exact", "sure", "yes", "no", "onli", "so", "find", "decis", "decid", "impos", "hit", "escap", "avoid", "evad", "spare", "dodg", "away", "let", "off", "exempt", "order", "told", "made", "by"}

// What makes a question ask for something else than the figure or the state
// that it names.
var (
	others  = regexp.MustCompile(`\b(paid|admit\w*|appeal\w*|dispute\w*|refuse\w*|sue|sued|challenge\w*|contest\w*)\b|支付了|承认|上诉|起诉|诉讼`)
	winning = regexp.MustCompile(`\b(win|lose|lost)\b|(?:[^n0-9]|[^o]n) won\b|胜诉|败诉|输|赢`)
)

// judgeFigure holds the figures of a question against those that sources give.
func judgeFigure(asked []string, facts []corpus.Fact) verdict {
	given := false
	for i, f := range facts {
		for _, said := range figuresOf(f) {
			given = true
			switch {
			case holds(said, asked) && i == 0:
				return yes
			case holds(said, asked) && f.Stage == corpus.Proposed:
				return no // it was only proposed, and something else was decided
			case holds(said, asked):
				return unsaid // it is a figure of something narrower, or of another stage
			}
		}
	}
	if !given {
		return unsaid
	}
	return no
}

// figuresOf returns the figures of each claim of a fact that is not known to be
// mistaken.
func figuresOf(f corpus.Fact) [][]string {
	var out [][]string
	for _, claim := range f.Claims {
		if _, words := claim.Value.(corpus.Text); !words && claim.Stated() && claim.Mistaken == "" && f.Slot != corpus.SlotStatus {
			out = append(out, append(figures(index.Fold(claim.Display())), figures(index.Fold(claim.Value.Display()))...))
		}
	}
	return out
}

// judgeFigures is [judgeFigure] of a question with several figures, which may be of
// several decisions: fined so much, and jailed for so long.
func (f finding) judgeFigures(asked []string) verdict {
	v := judgeFigure(asked, f.facts)
	if v != no || len(asked) < 2 {
		return v
	}
	held := slices.DeleteFunc(slices.Clone(asked), func(figure string) bool {
		return !slices.ContainsFunc(f.Case.Facts, func(fact corpus.Fact) bool {
			own := fact.Party == f.Party || fact.Party == "" || f.Party == ""
			counts := fact.Slot.Money() || fact.Slot == corpus.SlotTerm || fact.Slot == corpus.SlotCount
			return own && counts && standing(fact) && slices.ContainsFunc(figuresOf(fact), func(said []string) bool { return slices.Contains(said, figure) })
		})
	})
	switch len(held) {
	case len(asked):
		return yes
	case 0:
		return no
	}
	return evident
}

// judgeWords says yes where a sentence that proves one of the facts speaks of all
// that the question does.
func (a *Answerer) judgeWords(ctx context.Context, q Question, facts []corpus.Fact) (verdict, error) {
	for _, f := range facts {
		text := f.About
		for _, claim := range f.Claims {
			sentence, err := a.sentence(ctx, claim)
			if err != nil {
				return unsaid, err
			}
			text += "\n" + claim.Display() + "\n" + sentence
			if claim.Value != nil {
				text += "\n" + claim.Value.Display()
			}
		}
		if len(q.Topic) > 0 && holds(lexicon.Keys(text), q.Topic) && !negative.MatchString(text) {
			return yes, nil
		}
	}
	return unsaid, nil
}

// negative finds what turns a sentence around.
var negative = regexp.MustCompile(`(?i)\b(not|no|never|without|neither|nor|unpaid|denied|denies|rejected|refused|n't)\b|n[’']t\b|没有|未|并非|否认|拒绝`)
