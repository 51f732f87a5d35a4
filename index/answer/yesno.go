package answer

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// stateWords say which states a question asks about. "convicted" holds for who
// was sentenced, and never for who is accused.
var stateWords = []struct {
	words   *regexp.Regexp
	states  []corpus.State
	against []corpus.State // newest states under which the answer is no
}{
	{regexp.MustCompile(`\b(acquitted|cleared|not guilty|innocent|exonerated)\b|无罪`), states("acquitted"), states("convicted", "sentenced", "liable", "upheld")},
	{regexp.MustCompile(`\b(convicted|found guilty|guilty|criminals?)\b|有罪|定罪|罪犯`), states("convicted", "sentenced"), states("acquitted", "accused", "charged", "dismissed", "withdrawn")},
	{regexp.MustCompile(`\b(overturned|quashed|annulled|vacated|set aside|thrown out|struck down)\b|推翻|撤销`), states("overturned", "vacated"), states("upheld", "in_force")},
	{regexp.MustCompile(`\b(dismissed)\b|驳回`), states("dismissed"), nil},
	{regexp.MustCompile(`\b(appeal(ed|ing)?|under appeal)\b|上诉`), states("under_appeal", "upheld", "overturned", "remitted"), nil},
	{regexp.MustCompile(`\b(settled?)\b|和解`), states("settled"), nil},
	{regexp.MustCompile(`\b(upheld)\b|维持`), states("upheld"), states("overturned", "vacated")},
}

func states(s ...corpus.State) []corpus.State { return s }

// A verdict is the word that a yes-or-no question gets.
type verdict int

const (
	unsaid    verdict = iota // the sources do not say
	yes                      // the newest of what they say fits
	no                       // the newest of what they say excludes it
	formerly                 // it was so, and something has changed it
	undecided                // somebody asks for it or alleges it, and nobody has decided it
)

// verdictWords begin the line; the fact follows.
var verdictWords = map[Language]map[verdict]string{
	English: {unsaid: "The sources do not say. ", yes: "Yes. ", no: "No. ", formerly: "It was, and that has changed. ", undecided: "Not decided. "},
	Chinese: {unsaid: "来源未提及。", yes: "是。", no: "否。", formerly: "曾经如此，后有变化。", undecided: "尚未裁定。"},
}

// judge says what the facts found answer to a yes-or-no question.
func (a *Answerer) judge(ctx context.Context, q Question, f finding) (verdict, error) {
	folded := index.Fold(q.Text)
	if !winning.MatchString(folded) && len(figures(folded)) == 0 {
		v, ok := judgeStates(folded, f)
		if newest, known := Standing(f.Case, f.Party); known && (v == yes || v == formerly) {
			if sure, err := a.vouched(ctx, f.Mention, newest); err != nil || !sure {
				return unsaid, err
			}
		}
		if ok && (v != unsaid || q.Slots[0] == corpus.SlotStatus || q.Slots[0] == corpus.SlotCharge) {
			return v, nil
		}
	}
	if len(f.facts) == 0 {
		return unsaid, nil
	}
	if v, ok := judgeDay(folded, f.facts); ok {
		return v, nil
	}
	if others.MatchString(folded) {
		return unsaid, nil // it asks of something else than the figure
	}
	fact := f.facts[0]
	switch fact.Stage {
	case corpus.Alleged, corpus.Claimed, corpus.Proposed:
		return undecided, nil
	case corpus.SetAside:
		return formerly, nil
	}
	if asked := figures(folded); len(asked) > 0 {
		return judgeFigure(asked, f.facts), nil
	}
	if further := q.asksFurther(); fact.Slot.Money() || fact.Slot == corpus.SlotTerm {
		if len(further) == 0 || holds(factKeys(fact), further) {
			return yes, nil
		}
		return unsaid, nil
	}
	return a.judgeWords(ctx, q, f.facts)
}

// What makes a question ask for something else than the figure or the state
// that it names.
var (
	others  = regexp.MustCompile(`\b(paid|admit\w*|appeal\w*|dispute\w*|refuse\w*|sue|sued|challenge\w*|contest\w*)\b|支付了|承认|上诉|起诉|诉讼`)
	winning = regexp.MustCompile(`\b(win|won|lose|lost)\b|胜诉|败诉`)
)

// judgeStates holds the states of a party against those that are asked about.
func judgeStates(folded string, f finding) (verdict, bool) {
	newest, ok := Standing(f.Case, f.Party)
	if !ok {
		return unsaid, false
	}
	if asked, known := f.Case.Party(f.Party); known && asked.Role == "defendant" && newest.Party != "" && newest.Party != f.Party {
		return unsaid, true // how somebody else stands says nothing of them
	}
	for _, s := range stateWords {
		switch {
		case !s.words.MatchString(folded):
			continue
		case slices.Contains(s.states, stateOf(newest)):
			return yes, true
		case slices.Contains(s.against, stateOf(newest)):
			return no, true
		}
		for _, older := range f.Case.Status {
			if (older.Party == f.Party || older.Party == "") && slices.Contains(s.states, stateOf(older)) {
				return formerly, true
			}
		}
		return unsaid, true
	}
	return unsaid, false
}

// judgeFigure holds the figures of a question against those that sources give.
func judgeFigure(asked []string, facts []corpus.Fact) verdict {
	given := false
	for i, f := range facts {
		for _, claim := range f.Claims {
			if _, words := claim.Value.(corpus.Text); words || !claim.Stated() || claim.Mistaken != "" || f.Slot == corpus.SlotStatus {
				continue
			}
			given = true
			said := append(figures(index.Fold(claim.Display())), figures(index.Fold(claim.Value.Display()))...)
			switch {
			case holds(said, asked) && i == 0:
				return yes
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
		if holds(keys(text), q.Topic) && !negative.MatchString(text) {
			return yes, nil
		}
	}
	return unsaid, nil
}

// negative finds what turns a sentence around.
var negative = regexp.MustCompile(`(?i)\b(not|no|never|without|neither|nor|unpaid|denied|denies|rejected|refused|n't)\b|n[’']t\b|没有|未|并非|否认|拒绝`)

// numberWords are the figures that a question may spell.
var numberWords = map[string]string{"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
	"nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "fifteen": "15", "twenty": "20", "thirty": "30",
	"一": "1", "两": "2", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8", "九": "9", "十": "10"}

// figures returns the numbers of a folded text, in digits without commas.
func figures(folded string) []string {
	var out []string
	for _, token := range index.NameTokens(folded) {
		word := token.Term
		if digits, ok := numberWords[word]; ok {
			word = digits
		}
		if strings.Trim(word, "0123456789.") == "" && word != "" {
			out = append(out, word)
		}
	}
	return out
}
