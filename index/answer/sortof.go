package answer

import (
	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A sort is the sort of words that a question wants a sentence to have.
type sort struct {
	find        func(text string) string             // the words, empty where there are none
	names       func(text string) []string           // of who did something, every name that may be it
	opening     func(text string, in written) string // of who did something, a name that the article has elsewhere
	asked       *regexp.Regexp                       // the words of the question by which it wants them; nil: none
	needed      bool                                 // without them a sentence answers nothing
	plain       bool                                 // with them it need not say again what is asked
	deed        bool                                 // but for what was done
	ofWho       bool                                 // they are somebody's name
	identity    bool                                 // it is for who somebody is, and not for who did something
	head        string                               // what a question for who somebody is calls them
	whether     bool                                 // it is for whether something was done: a sentence must say that deed, or that it was not done
	verdict     func(text string) verdict            // which of both a sentence with them tells; nil: that of its words
	alone       bool                                 // with them a sentence answers where nothing else is asked: "what must they do?"
	together    bool                                 // whoever else is of the matter may stand beside them
	onAppealWon bool                                 // who won there
	onAppeal    bool                                 // that a higher court altered something
	ofMatter    bool                                 // they are of the whole matter, whoever in it is named
	duty        bool                                 // they lay a duty on somebody
	count       bool                                 // they are a number of what is asked
	done        bool                                 // they are a value of what was done, which a sentence must say
	date        bool                                 // they are a day
	value       bool                                 // they are a value: a line that denies what is asked does without
	behind      bool                                 // the sentence behind may have them
	listed      bool                                 // they are several things, which count where the sentence says more of what is asked
}

// all returns every name of a text that may answer.
func (s sort) all(text string) []string {
	if s.names == nil {
		return nil
	}
	return s.names(text)
}

// sortOf returns the sort of words that a question wants; ok is false where it is of those
// that only a fact, a figure or a list answers.
func (q *Question) sortOf() (s sort, ok bool) {
	folded := exceptLeftOut(index.Fold(q.Text))
	slot := corpus.Slot("")
	if len(q.Slots) > 0 {
		slot = q.Slots[0]
	}
	if s, ok := sortOfKind(folded); ok && q.Shape != YesNo {
		return s, true
	}
	switch {
	case conditionsAsked.MatchString(folded) && q.Shape == Free:
		return sort{find: conditionsTold.FindString, asked: conditionsAsked, needed: true, duty: true}, true
	case thingsAsked.MatchString(folded) && (q.Shape == Free || q.Shape == List) && !q.valued() && slot != corpus.SlotDate && slot != corpus.SlotCount:
		return sort{find: thingsTold.FindString, listed: true}, true
	case takenAsked.MatchString(folded) && !q.valued() && (len(q.Mentions) > 0 || len(properNames(q.Text)) == 0):
		return sort{find: thingsTaken, needed: true}, true
	case severalNamed.MatchString(folded) && len(q.Mentions) > 0:
		return sort{find: q.namesListed, asked: severalWords, needed: true, listed: true}, true
	case severalAsked.MatchString(folded), ageAsked.MatchString(folded), measureAsked.MatchString(folded):
		return sort{}, false
	case judgeAsked.MatchString(folded):
		return sort{find: judgeIn, asked: judgeWords, needed: true, plain: true, ofMatter: true}, true
	case q.Shape == Reason && byMeans.MatchString(folded):
		return sort{find: meansByHow.FindString, needed: true, behind: true}, true
	case q.Shape == Reason && whyOrHow.MatchString(folded):
		return sort{find: reasonByWhy.FindString, asked: reasonWords, needed: true, behind: true}, true
	case q.Shape == Reason:
		return sort{find: reasonTold.FindString, asked: reasonWords, needed: true}, true
	case q.Shape == Who && endAsked(folded) != nil:
		return q.sortOfEnd(endAsked(folded)), true
	case q.Shape == Who, q.Shape == FullName, nameOf.MatchString(folded), whoAsked.MatchString(folded), hanBodyAsked.MatchString(folded):
		return q.sortOfWho(folded), true
	case q.Shape == YesNo && q.avows():
		return q.sortOfAltered(folded)
	case q.Shape == YesNo && len(figures(folded)) == 0 && stateAsked(folded) == nil:
		return sort{find: func(string) string { return "" }, whether: true}, true
	case q.Shape == Free && sayingAsked.MatchString(folded) && !toldTo.MatchString(folded):
		return sort{find: sayingTold.FindString, asked: sayWords, needed: true}, true
	case q.Shape != Free || q.valued() || slot == corpus.SlotDate || slot == corpus.SlotCount:
		return sort{}, false
	case slot == corpus.SlotCourt:
		return sort{find: q.courtTold, asked: courtAsked, needed: true, plain: true, deed: true}, true
	case slot == corpus.SlotStatute:
		return sort{find: lawNames.FindString, asked: lawAsked, needed: true, plain: true}, true
	}
	return q.withValue(q.sortOfWhat(folded)), true
}

// withValue is a sort of a question for a value, however it is worded, without which a line
// answers nothing.
func (q *Question) withValue(s sort) sort {
	sought, ok := q.quantitySought()
	if !ok || s.needed {
		return s
	}
	s.needed, s.value = true, true
	s.find = func(text string) string {
		for _, value := range sought.find(text) {
			if sought.fits(text, value) {
				return value.In(text)
			}
		}
		if sought.stretch {
			return fromUntil.FindString(text)
		}
		return ""
	}
	return s
}

// fromUntil finds from when until when something went on.
var fromUntil = regexp.MustCompile(`\b(?:[Bb]etween|[Ff]rom) [^,.;]{0,24}\b(?:19|20)?\d\d[^,.;]{0,8} (?:and|to|until|till) [^,.;]{2,24}|\b(?:[Bb]etween|[Ff]rom) (?:\p{Lu}\p{L}+ )?\p{Lu}\p{L}+ (?:and|to|until|till) \p{Lu}\p{L}+ (?:\d{1,2}, )?(?:19|20)\d\d|\d+[年月日][起至到][^，。；]{0,12}\d+[年月日]`)

// sortOfWhat is of a question for none of these: for words, for what somebody must do, for
// a place, or for whatever there is.
func (q *Question) sortOfWhat(folded string) sort {
	switch {
	case useAsked.MatchString(folded):
		return sort{find: meansTold.FindString, asked: sayWords, needed: true}
	case whichNamed.MatchString(folded):
		kind := whichNamed.FindStringSubmatch(folded)[1]
		return sort{find: func(text string) string { return namedAs(text, kind) }, asked: bodyAsked, needed: true, ofWho: true}
	case where.MatchString(folded):
		return sort{find: q.placeTold, needed: true}
	case dutyAsked.MatchString(folded) && !doneWrong.MatchString(folded):
		return sort{find: dutyIn, asked: dutyWords, needed: true, plain: true, alone: dutyWords.MatchString(folded), duty: true}
	}
	return sort{find: phraseIn(folded)}
}

// haveNames are what has a name of its own.
const haveNames = `(?:companies|firms|apps|applications|websites|sites|platforms|banks|hospitals|schools|universities|countries|states|cities|networks|stores|shops|brands|partners|advertisers|hotels|forums|newspapers|groups|organi[sz]ations|agencies)`

// severalNamed finds a question for several that have names, to whom one of whom it names did
// something: "Which companies did Ostrel share the data with?"
var severalNamed = regexp.MustCompile(`^(?:with |to |from |by )?(?:which|what) (?:\w+ )?` + haveNames + `\b[^?]*\b(?:with|to|from|by|in|on|carried|used|use|ran|run|had|have|got|received|bought|sold|joined|backed|supported)\b|^(?:which|what) ` + haveNames + ` (?:\w+ed|led|ran|took|brought|sought|bought|sold|won)\b`)

// severalWords are the words for whom such a question wants named.
var severalWords = regexp.MustCompile(`\b` + haveNames + `\b`)

// namesListed returns what a text lists of names, without those that the question has: "to Ostrel,
// Wren and Falk". It is empty where there is no such list.
func (q *Question) namesListed(text string) string {
	for _, list := range listOfNames.FindAllString(text, 4) {
		if !nameIn(list, properNames(q.Text)) {
			return list
		}
	}
	return ""
}

var listOfNames = regexp.MustCompile(`\p{Lu}[\p{L}\d’'.&-]*(?: \p{Lu}[\p{L}\d’'.&-]*){0,3}(?:, (?:the )?\p{Lu}[\p{L}\d’'.&-]*(?: \p{Lu}[\p{L}\d’'.&-]*){0,3})*,? (?:and|or) (?:the )?\p{Lu}[\p{L}\d’'.&-]*`)

// What questions ask for.
var (
	thingsAsked  = regexp.MustCompile(`\b(?:what|which) (?:(?:kinds?|types?|sorts?|categories|pieces) of )?(?:(?:personal|private|customer|patient|user|sensitive|kinds?|other|of|the|two|three) )*(?:data|information|details|records|items|things|objects|property|devices|equipment|documents|files|features|functions|steps|measures)\b|(?:什么|哪些|哪几(?:种|类|样|项))(?:类型的?|种类的?)?(?:个人|客户|用户|患者)?(?:信息|数据|资料|个资|东西|物品|财物|内容|设备|文件|功能|措施)`)
	severalAsked = regexp.MustCompile(`\b(?:which|what) (?:\w+ )?(?:people|men|women|persons|companies|firms|bodies|agencies|parties|authorities|defendants|courts|laws|cases|others|organi[sz]ations|two|three|four|five)\b|哪(?:些|几|两)|谁和谁|分别`)
	measureAsked = regexp.MustCompile(`\b(?:what|which) (?:(?:was|is|were|are) )?(?:the |its |their )?(?:\w+ )?(?:cost|price|fee|rate|share|percentage|proportion|temperature|frequency|speed|size|height|width|depth|weight|distance|length|area|population|turnover|revenue|value|score)\b`)
	byMeans      = regexp.MustCompile(`^how\b|怎么|怎样|如何`)
	useAsked     = regexp.MustCompile(`^what (?:did|does|do) .*\buse\b|用什么|利用什么`)
	sayingAsked  = regexp.MustCompile(`^(?:what|how) (?:did|does|do|has|have|had|was)\b.*\b(?:say|said|comment\w*|respond\w*|react\w*|argue|claim|explain|tell|told|statement|excuse)\b|(?:说|表示|回应|解释)(?:了)?(?:什么|些什么)|怎么(?:说|回应|解释)`)
	toldTo       = regexp.MustCompile(`\b(?:was|were|is|are|been)\b.*\btold to\b`) // a duty, and nothing that was said
	dutyAsked    = regexp.MustCompile(`^what (?:(?:else|more|further|exactly) )?(?:must|should|does|do|did|was|were|is|are|has|have|had)\b.*\b(?:have to|must|ordered|told|required|do)\b|^what (?:(?:other|further|more) )?(?:orders?|conditions?|duties|obligations|requirements?|sanctions?|measures?)\b|(?:被?(?:命令|责令|要求|判令)|必须|须|应当|应该|要)\p{Han}{0,4}(?:做|干)?什么|判(?:决|令)?\p{Han}{1,16}(?:做|干)(?:了)?(?:什么|哪些)`)
)

// The words by which they do, which words of the sort stand for.
var (
	judgeWords  = regexp.MustCompile(`\b(?:judge\w*|magistrate|sheriff|justice|presid\w+|over|tried|trial|heard|case)\b|法官|裁判官|审判长`)
	reasonWords = regexp.MustCompile(`\b(?:reasons?|grounds?|excuse|justification|explanation|motive|g[ia]ve|say)\b|理由|原因|借口|动机`)
	sayWords    = regexp.MustCompile(`\b(?:say|said|statement|comment\w*|respond\w*|react\w*|explain|tell|told)\b|说|表示|回应|解释`)
	dutyWords   = regexp.MustCompile(`\b(?:must|have|order(?:s|ed)?|told|tell|requires?|required)\b|命令|责令|判令|要求|必须|应当|要\p{Han}{0,2}(?:做|干)什么`)
	courtAsked  = regexp.MustCompile(`\b(?:courts?|tribunals?)\b|法院|法庭`)
	lawAsked    = regexp.MustCompile(`\b(?:laws?|acts?|statutes?|articles?|sections?|provisions?|rules?|under)\b|法律|条例|规定|法条`)
	bodyAsked   = regexp.MustCompile(`\b(?:which|what|whose) ([a-z]+)\b|\bname of\b`)
)

// Where a text has what they ask for.
var (
	meansTold    = regexp.MustCompile(`\b(?:with (?:the|an?|his|her|its|their)|using|by [a-z]+ing|through|via|when|because)\b|, (?:earning|making|netting|pocketing) |利用|用|通过|通過|经由|經由|发现|發現|后|後|时|時`)
	meansByHow   = regexp.MustCompile(`\b(?:with (?:the|an?|his|her|its|their|help)|[Uu]sing|by [a-z]+ing|by (?:way|means) of|through|via|when|because|after|[Ii]t took|thanks to|pos(?:ed|ing) as|pretend(?:ed|ing)|exploit(?:ed|ing)|without (?:an? )?\p{L}+|(?:un|not )protected|unsecured|unencrypted|weak|guess(?:ed|ing)|leaked|stolen|(?:notic|spott|recogni[sz]|report|alert|trac)ed|came (?:across|upon)|tipped off|tip-off|flaw|loophole|misconfigur\w+|error)\b|, (?:earning|making|netting|pocketing) |利用|用|通过|通過|经由|經由|发现|發現|后|後|时|時`)
	thingsTold   = regexp.MustCompile(`[\p{L}\d’'-]+, [^,.;]{2,40}(?:, [^,.;]{2,40})*,? (?:and|or|&) [\p{L}\d’'-]+|[\p{L}\d’'-]+ and [\p{L}\d’'-]+|[\p{Han}\d]+、[\p{Han}\d、]+`)
	sayingTold   = regexp.MustCompile(`["“「『]|\b(?:said|says|told|argued|explained|claimed|asked|called|wrote)\b|说|說|称|稱|表示|辩|辯`)
	dutyTold     = regexp.MustCompile(`\b(?:ordered|told (?:[\p{L}’'-]+ ){0,4}to|must|requires?|(?:is|are|was|were|been|be) required|required (?:\p{L}+ ){0,4}?to|ha[sd] to|have to|obliges?|obliged|instructed|until)\b|\b(?:restraining|prevention|protection) order\b|\border (?:\w+ )?to\b|责令|責令|命令|勒令|责成|責成|判令|判决|判決|必须|必須|须|須|应当|應當|禁止`)
	putting      = regexp.MustCompile(`(?i)\b(?:hid\w*|plac\w+|put|install\w*|kept|keep|found|attach\w*|sew\w*|stor\w+|mount\w*|fix\w*|conceal\w*|plant\w*|held|stood|stands|left|live\w*|working|worked|based)\b|藏|装|裝|放|缝|縫|置|设|設|贴|貼`)
	placeTelling = regexp.MustCompile(`\b(?:in|at|under|inside|on|near|into|behind|above|beneath|within|outside) (?:(?:the|a|an|his|her|its|their|one) )?[\p{L}’'-]+|[在于於入里裡內内][^，。；]{2,}`)
	reasonTold   = regexp.MustCompile(`(?i)\b(?:because|since|so that|for (?:want|lack) of|due to|holding that|reasons?|in order to|grounds?|wanted|needed|arguing that|noting that|finding that|ruling that|given that|counted|as (?:he|she|it|they|the))\b|因|由于|由於|理由|为由|為由|为了|為了|辩称|辯稱|认为|認為|不足采信`)
	reasonByWhy  = regexp.MustCompile(`(?i)\b(?:because|(?:explain|reason|say|stat|fear|hop|blam|cit|suspect)ing|on the basis|in (?:view|light) of|on account of|(?:taking|took|takes) (?:into )?account|given (?:the|his|her|its|their)|out of (?:\p{L}+ ){0,2}(?:fear|concern|curiosity|revenge|jealousy|spite|greed|anger)|(?:motivated|prompted|driven|angered) by|owing to|thanks to|(?:meant|hoped|hopes) to|to (?:avoid|prevent|protect|deter|spare|show|warn|prove|hide|stop)|(?:fear|suspect|believ|hop)ed|lack of|no evidence|does not allow|no (?:power|jurisdiction)|had no|would not reflect|(?:could|can)(?:not| not| never)|failed to|for failing|reflects?|insult|since|so that|for (?:want|lack) of|due to|holding that|reasons?|in order to|grounds?|wanted|needed|arguing that|noting that|finding that|ruling that|given that|counted|as (?:he|she|it|they|the))\b|因|由于|由於|理由|为由|為由|为了|為了|辩称|辯稱|认为|認為|不足采信|考量|考虑到|考慮到|鉴于|鑑於|念其|念及|从犯|從犯|出于|出於|以便|旨在|担心|擔心|只是想|无权|無權|缺乏`)
)

// dutyIn returns the words by which a sentence lays a duty on somebody: what a law asks of
// everybody is none.
func dutyIn(text string) string {
	at := dutyTold.FindStringIndex(text)
	if at == nil || byLaw.MatchString(text[:at[0]]) || underLaw.MatchString(text) {
		return ""
	}
	return text[at[0]:at[1]]
}

// underLaw begins what a law asks of everybody.
var underLaw = regexp.MustCompile(`^(?:Under|According to) (?:the |a |an )?(?:[\p{L}’'-]+ ){0,5}?(?:Act|[Ll]aws?|[Rr]ules?|[Rr]egulations?|Code|GDPR)\b.* (?:an?|every|all|any|each) (?:\p{L}+ ){1,3}?(?:must|ha[sd]|have|may)\b`)

// byLaw ends what stands before the duty that a law lays on everybody.
var byLaw = regexp.MustCompile(`\b(?:Act|[Ll]aw|[Rr]ules?|[Rr]egulations?|Code|GDPR) $|法(?:律)?(?:规定|規定)?$`)

// placeTold returns the place that a sentence names, or, of one that tells how something
// was put somewhere, where that was.
func (q *Question) placeTold(text string) string {
	if hidingAsked.MatchString(index.Fold(q.Text)) && lexicon.Han(text) == 0 {
		if at := hidden.FindStringIndex(text); at != nil {
			return placeTelling.FindString(text[at[0]:])
		}
		return ""
	}
	if name := placeIn(text, q.Text); name != "" && lexicon.Han(text) == 0 {
		return name
	}
	if !putting.MatchString(text) {
		return ""
	}
	return placeTelling.FindString(text)
}

// hidingAsked finds an English question for where somebody hid or fitted a thing, hidden what says
// that they did: where else anything happened does not answer it.
var (
	hidingAsked = regexp.MustCompile(`^where (?:did|had|have|has|was|were|is|are) .*\b(?:hid|hide|hidden|hiding|conceal(?:ed)?|install(?:ed)?|plant(?:ed)?|mount(?:ed)?|stash(?:ed)?|fitted|fit)\b`)
	hidden      = regexp.MustCompile(`(?i)\b(?:hid|hide|hides|hidden|hiding|conceal\w*|install\w*|plant(?:ed|ing)|mount(?:ed|ing)|stash\w*|fitt(?:ed|ing)|plac(?:ed|ing)|put|putting|set up|stuck|stood|sat|sewn|built in(?:to)?|tucked)\b`)
)

// courtTold returns the court that a sentence names, of an appeal where the question asks
// of one: unlike [courtIn], one that may only be appealed to as well.
func (q *Question) courtTold(text string) string {
	if ofAppeal.MatchString(index.Fold(text)) != ofAppeal.MatchString(index.Fold(q.Text)) {
		return ""
	}
	return courtNames.FindString(text)
}
