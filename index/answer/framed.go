package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A sum or a time may be asked for by what it is beside the one that a record holds: for how long a
// term is suspended and how much of it, what the prosecution wanted, what an award was cut to, what
// the lawyers get. It stands in a frame of words, and without these it is another value.

// A frame is how questions ask for such a value and how sentences tell it.
type frame struct {
	asks   *regexp.Regexp // against the folded question
	find   func(text string) []corpus.Span
	before *regexp.Regexp // ends what stands before the value, folded
	behind *regexp.Regexp // or begins what stands behind it; nil: nothing does
	said   *regexp.Regexp // what else the folded sentence says; nil: anything
}

// frames are tried in order; the first by which a question asks decides.
var frames = []frame{
	{ // for how long a term is suspended
		asks:   regexp.MustCompile(`\bhow long\b.*\bsuspended(?: for)?[?. ]*$|\bsuspended for how long\b|\bfor how (?:long|many years|many months) (?:was|were|is|are)\b.*\bsuspended\b|\bhow (?:long|many years) (?:was|is) the suspension\b|缓刑期?(?:了|是|为|有)?(?:多久|多长|几年|几个月|多少年|多少个月)|缓(?:几|多少)(?:年|个月)`),
		find:   anySpan(lengths),
		before: regexp.MustCompile(`\b(?:suspended|suspension|suspending it)(?: in full| wholly| both)?,? (?:for|of|over)(?: a (?:period|term|probation\w*) of| the next)? $|(?:缓刑|緩刑)(?:考验期|期)?(?:为|為)?$`),
		behind: regexp.MustCompile(`^(?:[’']|s)* (?:period of )?suspension\b|^ suspension$`),
	},
	{ // how much of a term is
		asks:   regexp.MustCompile(`\bhow (?:much|many (?:years|months|weeks)) of\b.*\b(?:suspended|conditional)\b|\b(?:what|which) part of\b.*\b(?:sentence|term|time)\b.*\bsuspended\b|\bhow many (?:years|months|weeks) (?:were|was|are|is) suspended\b|\bsuspended part\b`),
		find:   partsOfTerm,
		before: regexp.MustCompile(`\bsuspend\w*,? (?:the|its|his|her) (?:last|final|remaining|first|latter) $`),
		behind: regexp.MustCompile(`^(?:,? (?:of (?:it|them|that|those|which|the (?:sentence|term)),?|in full|conditionally|to be|was|were|being|have been|has been))* ?suspended\b`),
		said:   regexp.MustCompile(`\bsuspend`),
	},
	{ // what term the prosecution wanted
		asks:   regexp.MustCompile(`\b(?:prosecut\w+|dpp|crown|district attorney|public ministry|government|state)\b.*\b(?:ask(?:ed|ing)?|want(?:ed)?|seek|sought|demand(?:ed)?|request(?:ed)?|recommend(?:ed)?|call(?:ed)? for|push(?:ed)? for|propose[ds]?)\b|\b(?:ask(?:ed)?|want(?:ed)?|sought|demand(?:ed)?|request(?:ed)?|recommend(?:ed)?)\b.*\bby (?:the )?(?:prosecut\w+|dpp|crown|state)\b|求刑|(?:检方|检察官|检察院|检察机关|公诉机关|公诉人)\p{Han}{0,6}(?:要求|请求|建议|求)\p{Han}{0,8}(?:几|多)`),
		find:   everySpan(regexp.MustCompile(`(?i)\b(?:\d+|[a-z]+) (?:to|or|and) (?:\d+|[a-z]+) (?:years?|months?|weeks?)\b|` + stretches.String())),
		before: regexp.MustCompile(`\b(?:ask(?:ed|ing|s)?|sought|seek(?:ing|s)?|demand(?:ed|ing|s)?|want(?:ed|ing|s)?|request(?:ed|ing|s)?|recommend(?:ed|ing|s)?|call(?:ed|ing|s)? for|urg(?:ed|ing|es)|push(?:ed|ing) for|propos(?:ed|ing|es)|argu(?:ed|ing) for)\b[^;.]{0,70}$|(?:求刑|要求|请求|請求|建议|建議)[^。；]{0,24}$`),
		said:   regexp.MustCompile(`\bprosecut|\bdpp\b|\bcrown\b|\bdistrict attorney|\bgovernment|\bstate\b|检|公诉|求刑`),
	},
	{ // what a value was changed to
		asks:   regexp.MustCompile(`\b(?:cut|reduced?|lower(?:ed)?|slash(?:ed)?|raised?|increased?|brought down|bring down|trim(?:med)?|halved?|upped)\b[^?]*\bto[?. ]*$|\bto (?:what|how much)\b[^?]*\b(?:cut|reduced|lowered|slashed|raised|increased)\b|(?:减|降|改判|增|提高|加重|调高|调低)(?:少|轻|低|加)?(?:到|至|为|成)(?:了)?(?:多少|几)`),
		find:   everySpan(regexp.MustCompile(sums.String() + `|` + stretches.String())),
		before: regexp.MustCompile(`\b(?:cut|reduc\w+|lower\w*|slash\w*|rais\w+|increas\w+|br(?:ing\w*|ought)|trimm?\w*|halv\w+|upp\w+)\b[^;.]{0,90}\bto (?:(?:about|just|only|some|around|roughly|nearly|under|over) )?$|(?:减|減|降|改判|增|提高|加重|调|調)[^。；]{0,20}(?:到|至|为|為|成)?$`),
	},
	{ // what the lawyers get
		asks:   regexp.MustCompile(`\b(?:lawyers?|attorneys?|counsel|solicitors?|legal teams?|law firms?)\b[^?]*\b(?:gets?|got|receive[ds]?|paid|share|takes?|took|awarded|earn\w*|fees?|charge[ds]?|makes?|made)\b|\b(?:legal|lawyers?[’']?|attorneys?[’']?) (?:fees?|costs?)\b|律师费|律师们?(?:能|可以|一共)?(?:拿|得|收|分)(?:到|了)?多少`),
		find:   everySpan(sums),
		before: regexp.MustCompile(`\b(?:lawyers?|attorneys?|counsel|solicitors?|legal (?:fees|costs|teams?))\b[^;.]{0,100}$|\bfees? of (?:about |some |up to )?$|律师费[^。；]{0,10}$|律師費[^。；]{0,10}$`),
		behind: regexp.MustCompile(`^ (?:in|as|of|for|towards) (?:their |his |her |the |its )?(?:legal |lawyers?[’']? |attorneys?[’']? )?(?:fees|costs)\b|^ (?:will |would )?go(?:es)? to (?:the |their )?(?:lawyers|attorneys|counsel)\b`),
		said:   regexp.MustCompile(`\b(?:lawyers?|attorneys?|counsel|solicitors?|legal|law firms?)\b|律[师師]`),
	},
	{ // what the one gets who sued for all
		asks:   regexp.MustCompile(`\b(?:class|lead|named) (?:representatives?|plaintiffs?|claimants?)\b[^?]*\b(?:gets?|got|receive[ds]?|paid|awarded|earns?|makes?)\b|\b(?:incentive|service) (?:award|payment)\b|首席原告|原告代表`),
		find:   everySpan(sums),
		before: regexp.MustCompile(`\b(?:class representatives?|(?:lead|named) (?:plaintiffs?|claimants?)|(?:incentive|service) (?:award|payment)s?)\b[^;.]{0,80}$`),
		behind: regexp.MustCompile(`^ (?:as an? |in an? )?(?:incentive|service) (?:award|payment)`),
		said:   regexp.MustCompile(`\b(?:class representatives?|(?:lead|named) (?:plaintiffs?|claimants?)|(?:incentive|service) (?:award|payment)s?)\b`),
	},
	{ // what somebody kept of it
		asks:   regexp.MustCompile(`\bhow much\b[^?]*\b(?:keep|kept|take home|took home|pocket|pocketed|hold on to|hung on to)\b|\bwhat (?:did|does|has) [^?]*\b(?:keep|kept|pocket|pocketed) for (?:him|her|them|it)sel|(?:自己)?(?:分得|分到|留下|到手)(?:了)?多少`),
		find:   everySpan(sums),
		before: regexp.MustCompile(`\b(?:kept|keep|keeping|pocketed|pocketing|retained|took home|hung on to)\b[^;.]{0,30}$|(?:分得|分到|留下|到手)[^。；]{0,8}$`),
	},
	{ // what has to be paid back
		asks:   regexp.MustCompile(`\bhow much\b[^?]*\b(?:repay|repaid|pay back|paid back|give back|gave back|refund|reimburse|return)\b|(?:退还|退赔|返还|归还|退回)(?:了)?多少`),
		find:   everySpan(sums),
		before: regexp.MustCompile(`\b(?:repay|repaid|repays|repaying|pay back|paid back|give back|gave back|refund\w*|reimburs\w+|return(?:ed)?|restitution)\b[^;.]{0,70}$|(?:退还|退還|退赔|退賠|返还|返還|归还|歸還|退回)[^。；]{0,12}$`),
		behind: regexp.MustCompile(`^(?: [a-z]+){0,2} (?:in (?:restitution|refunds)|back)\b|^(?: [a-z]+){0,3} (?:was|were|has been|have been|is to be|must be) (?:since |later |all )?(?:repaid|returned|refunded|paid back)\b`),
	},
}

// anySpan returns what finds all that a pattern does.
func anySpan(pattern *regexp.Regexp) func(text string) []corpus.Span {
	return func(text string) (out []corpus.Span) {
		for _, at := range pattern.FindAllStringIndex(text, 20) {
			out = append(out, corpus.Span{Start: at[0], End: at[1]})
		}
		return out
	}
}

// partsOfTerm finds stretches of time, and how many of those named before them: "two of them".
func partsOfTerm(text string) []corpus.Span {
	return anySpan(partOfTerm)(text)
}

var partOfTerm = regexp.MustCompile(`(?i)\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:them|which|these|those)\b|` + stretches.String())

// framed answers a question for such a value with the sentence that has it in its frame and is of
// whom the question names; where no sentence is, the sources do not say it, whatever other value a
// record holds. ok is false for any other question, and where people have confirmed a record.
func (a *Answerer) framed(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	folded := index.Fold(q.Text)
	at := slices.IndexFunc(frames, func(f frame) bool { return f.asks.MatchString(folded) })
	confirmed := func(m Mention) bool { return !m.Case.MachineRead() }
	if at < 0 || q.Shape != Free && q.Shape != Sum || apiece.MatchString(folded) || slices.ContainsFunc(q.Mentions, confirmed) {
		return Answer{}, false, nil
	}
	best, err := a.inFrame(ctx, q, d, frames[at])
	if err != nil {
		return Answer{}, false, err
	}
	if best != nil {
		if len(q.Cases()) != 1 {
			q.Mentions = nil
		}
		if answer, ok := repeating(q, best.passage); ok {
			return answer, true, nil
		}
	}
	if len(q.Mentions) == 0 {
		return Answer{}, false, nil
	}
	return unanswered(Answer{Question: q}, d), true, nil
}

// inFrame returns the line that has a value in a frame and says most of what is asked, nil where
// none does.
func (a *Answerer) inFrame(ctx context.Context, q Question, d *digest, f frame) (*saying, error) {
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return nil, err
	}
	var best *saying
	score := 0.0
	for _, b := range q.bearings(sort{find: func(string) string { return "" }, needed: true, done: true}, articles) {
		whose, err := a.whose(ctx, q, d, b.sheet, false)
		if err != nil {
			return nil, err
		}
		names := q.namesFor(b.article)
		for i := range b.lines {
			t := b.sayingAt(i)
			t.typed, t.whose = f.valueIn(t.text(), names), whose[i]
			sure := whose[i] == 1 || len(names) == 0 && t.matter >= ownMatter
			besideName := whose[i] > ofSameArticle // in a stretch that names them, and nobody else of the article
			if t.typed == "" || !sure && !besideName && (whose[i] < ofSameArticle || b.several || t.matter < ownMatter) || !t.states() || corrections.MatchString(t.text()) || general.MatchString(t.text()) {
				continue
			}
			if s := t.says + whose[i]; best == nil || s > score {
				best, score = &t, s
			}
		}
	}
	return best, nil
}

// valueIn returns the value that stands in the frame in a text: of several the first behind one of
// the names, where one stands there. It is empty where none does, or where it cannot be told which.
func (f frame) valueIn(text string, names []string) string {
	folded := index.Fold(text)
	if len(folded) != len(text) {
		folded = strings.ToLower(text)
	}
	if len(folded) != len(text) || f.said != nil && !f.said.MatchString(folded) {
		return ""
	}
	framed := slices.DeleteFunc(f.find(text), func(value corpus.Span) bool {
		return !f.before.MatchString(folded[:value.Start]) && (f.behind == nil || !f.behind.MatchString(folded[value.End:]))
	})
	switch len(framed) {
	case 0:
		return ""
	case 1:
		return framed[0].In(text)
	}
	at := -1
	for _, name := range names {
		if i := strings.Index(text, name); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	for _, value := range framed {
		if value.Start >= max(at, 0) {
			return value.In(text)
		}
	}
	return ""
}
