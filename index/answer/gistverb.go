package answer

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// askedWords finds what stands between the word that asks and what it asks of.
var askedWords = regexp.MustCompile(`\b(?:who|whom|by whom) (?:(?:(?:is|are|was|were) (?:the )?|first |also |originally |actually )*)([a-z]+)|\b(?:which|whose) (?:law )?[a-z]+ (?:(?:has|have|had|was|were) )?([a-z]+)`)

// markVerb notes what a question asks that somebody did: "why did the court cut the fine".
func (g gist) markVerb(text string) {
	m := afterDo.FindStringSubmatch(text)
	if m == nil {
		return
	}
	for i, word := range strings.Fields(m[1]) {
		stems := lexicon.Terms(word)
		if len(stems) != 1 || !verbs.Has(stems[0]) || i == 0 && !auxiliary.MatchString(text) || noInfinitive.MatchString(word) {
			continue
		}
		for i := range g {
			g[i].ask = g[i].ask || g[i].key == stems[0] || slices.Contains(g[i].stems, stems[0])
		}
		return
	}
}

// noInfinitive finds what is not the verb behind a form of do: "the spying", "the leaked files".
var noInfinitive = regexp.MustCompile(`[a-z]{3,}(?:ing|ed)$`)

// auxiliary finds a question in which no verb follows the word that asks.
var auxiliary = regexp.MustCompile(`^(?:(?:by|to|from|with|on to) )?(?:who (?:did|does|do)|whom (?:did|does|do|was|were|is|are|has|have|had))\b`)

// speaker finds who is asked to have said something.
var speaker = regexp.MustCompile(`^what (?:did|does|do|has|had|have) (?:.* )?([a-z-]+) (?:say|said|comment\w*|respond\w*|react\w*|argue\w*|claim\w*|explain\w*|tell|told)\b`)

// afterDo finds what follows a form of do in a question.
var afterDo = regexp.MustCompile(`\b(?:did|does|do) ((?:the|an?|his|her|its|their|[\p{L}’'.-]+) .*)`)

// verbs are stems of words for what people do; few of them are anything else behind
// somebody's name.
var verbs = lexicon.Set(lexicon.Terms(`accept admit advise agree allow announce apologise apologize approve argue arrest ask attach avoid ban blame break bring build buy call cancel
	catch cause change charge claim clone collect comment complain conceal confess confiscate copy criticise cut defend delete demand deny destroy develop disclose discover
	dismiss download drop earn enter escape expect explain expose film find fire fix follow forbid force gain gather give hack halve hand hide hire hold impose increase
	inspect install investigate join justify keep know lack leak learn leave lie listen live lodge lose lower make meet monitor move need notice obtain offer open operate order own
	pay photograph plan plant plead post prevent produce promise propose protest prove publish punish put quash raise react receive recommend record reduce refuse reject release
	remove replace report request resign respond return reveal rule save say scan see seize sell send set share show sign spend spy start stay steal stop store sue suffer suggest
	supply suspend take teach tell threaten throw track train transfer travel trick try use verify visit waive want warn watch wear win wipe withdraw work write
	surface inform notify alert examine consult encrypt protect erase retain preserve disable uninstall transmit upload cooperate comply obey respect violate 
	infringe ignore disregard oppose concede compensate reimburse refund repay forfeit flee evade testify repent consent permit authorise authorize
	register enrol enroll recruit rehire reinstate retire quit acquire borrow donate countersue intervene overrule overturn reverse uphold affirm vacate quash annul
	renew extend expire recover retrieve restore detain extradite deport convict acquit imprison exonerate pardon extort harass stalk impersonate imitate
	forge infiltrate deceive mislead defraud condemn identify recognise recognize anonymise blur redact continue resume
	launch introduce abandon cancel postpone adjourn attend fool sack check trace unmask`))

// passive finds the word for what was done to somebody: "how were the tags found".
var passive = regexp.MustCompile(`^(?:why|how|where|(?:by|to|from|with) whom) (?:was|were|is|are|has|have|had)\b.* ([a-z]+ed|found|cut|sent|sold|kept|given|made|hidden|caught|put|paid|lost|taken|let|told|thrown|struck|brought|shut|stolen|held)\b`)

// askedHan finds the same in Chinese, beside the word that asks.
var (
	askedHan   = regexp.MustCompile(`(?:怎么|如何|怎样|为什么|为何|哪里|哪儿|何处|谁|由谁)(?:会|能|被|负责|主持|来)?([^把将]\p{Han})|把\p{Han}{2,16}?((?:卖|交|送|传|寄|借|租|转)给|泄露|出售|转售|上传|外流)`)
	whenDone   = regexp.MustCompile(`什么时[候间](\p{Han})`) // behind it stands what was done, before it who did it
	beforeAsks = regexp.MustCompile(`(\p{Han}[^\P{Han}是叫为])(?:了|给|过|给了)?(?:谁|什么|哪)`)
)

// markAsked notes what a question for somebody asks that they did.
func (g gist) markAsked(text string) {
	folded := lexicon.Simplified(text)
	for _, m := range append(askedHan.FindAllStringSubmatch(folded, -1), beforeAsks.FindAllStringSubmatch(whenDone.ReplaceAllString(folded, " 何时$1"), -1)...) {
		for i := range g {
			g[i].ask = g[i].ask || lexicon.Han(g[i].key) > 1 && slices.Contains(m[1:], g[i].key)
		}
	}
	m := askedWords.FindStringSubmatch(text)
	if auxiliary.MatchString(text) {
		m = nil // the verb stands behind whoever did it, or to what it was done
	}
	if m == nil {
		m = speaker.FindStringSubmatch(text)
	}
	if m == nil {
		m = passive.FindStringSubmatch(text)
	}
	if m == nil {
		g.markVerb(text)
		return
	}
	for _, stem := range lexicon.Terms(strings.Join(m[1:], " ")) {
		for i := range g {
			if g[i].key == stem || slices.Contains(g[i].stems, stem) {
				g[i].ask = true
			}
		}
	}
}

// whetherAsked finds where a question whether something was so says what: in English behind
// the word that begins it, in Chinese behind one that asks, else before one.
var (
	whetherAsked = regexp.MustCompile(`^(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could) (.*)`)
	whetherHan   = regexp.MustCompile(`(?:是否|有没有|有无|会不会|是不是|能不能|能否|可否)(.*)|(.*?)了?(?:吗|么)[?？]?$`)
)

// markWhether notes what a question asks whether it was done: the first verb, in Chinese
// the first idea behind what asks, or the last before it.
func (g gist) markWhether(text string) {
	if m := whetherAsked.FindStringSubmatch(text); m != nil {
		for _, word := range strings.Fields(m[1]) {
			stems := lexicon.Terms(word)
			at := slices.IndexFunc(g, func(u unit) bool {
				return len(stems) == 1 && !u.name && (u.key == stems[0] || slices.Contains(u.stems, stems[0]))
			})
			if at >= 0 && (verbs.Has(stems[0]) || pastForm.MatchString(lexicon.BareWord(word))) && !(doAsked.MatchString(text) && noInfinitive.MatchString(word)) {
				g[at].ask = true
				return
			}
		}
		return
	}
	m := whetherHan.FindStringSubmatch(lexicon.Simplified(text))
	if m == nil {
		return
	}
	best, place := -1, -1
	for i := range g {
		at := strings.Index(m[1], g[i].key)
		if m[1] == "" {
			at = strings.LastIndex(m[2], g[i].key)
		}
		if g[i].key == "?" || at < 0 || best >= 0 && (m[1] != "" && at >= place || m[1] == "" && at <= place) {
			continue
		}
		best, place = i, at
	}
	if best >= 0 {
		g[best].ask = true
	}
}

// doAsked finds a question whose verb stands as it is.
var doAsked = regexp.MustCompile(`^(?:did|does|do|will|would|can|could) `)

// pastForm finds the forms in which a question whether something befell somebody says it.
var pastForm = regexp.MustCompile(`^(?:\p{L}{3,}(?:ed|ing|en)|\p{L}*(?:held|paid|sent|sold|found|told|made|shown|cut|put|struck|lost|kept|caught|thrown|brought))$`)
