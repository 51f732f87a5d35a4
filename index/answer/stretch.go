package answer

import regexp "casebot/corpus/lazyregexp"

// stretchAsked reports whether a folded question asks how long something went on or is to
// last, and not for how long somebody is to sit in prison: it says neither that this is
// meant, nor leaves it open, as where another deed or measure is named.
func stretchAsked(folded string) bool {
	if !lastingAsked.MatchString(folded) || bareLasting.MatchString(folded) {
		return false
	}
	return !prisonAsked.MatchString(folded) || otherMeasure.MatchString(folded) && !plainPrison.MatchString(folded)
}

var (
	// lastingAsked finds how a question asks for a stretch of time.
	lastingAsked = regexp.MustCompile(`\bhow long\b|\bhow many (?:months|years)\b|多久|多长时间`)
	// bareLasting finds a question that says of no deed how long it went on.
	bareLasting = regexp.MustCompile(`\b(?:how long|how many (?:months|years))(?: (?:for|in)\b[^,]*| exactly| in all)?[?!. ]*$|^\p{Han}{0,3}(?:多久|多长时间)[?？呢]*$`)
	// prisonAsked finds the words of a sentence of prison; "get" and "given" are such only
	// where nothing stands behind them that is got or given.
	prisonAsked = regexp.MustCompile(`\b(?:jail\w*|prison\w*|imprison\w*|sentenc\w*|behind bars|locked up|lock up|custody|custodial|inside|put away|sent (?:down|away)|go(?:ne)? (?:down|away)|terms?|do(?:ing)? time|serv(?:e[ds]?|ing))\b|` +
		`\b(?:get|gets|got|gotten|given|handed|receive[ds]?)(?: in total| each)?(?: ?(?:[?!,.;:]|$)| (?:for|in|on|as|after|at|and|from|by|over|when|under)\b)|` +
		`判|刑|牢|狱|监禁|羁押|关押|被关|关(?:了|进|在|多|几)|囚|拘役|坐[^，。]{0,4}监`)
	// otherMeasure finds what else may last that a court has imposed, and trials.
	otherMeasure = regexp.MustCompile(`\b(?:supervised release|supervision|restraining|protection order|order (?:against|for|last)|bann?(?:ed|s)?|barred|forbidden|disqualif\w*|probation|parole|on licen[cs]e|community (?:order|service)|curfew|tag(?:ged)?|monitor\w*|trial|hearing|investigat\w*|appeal|suspension)\b|缓刑期?|考验期|禁止|禁令|从业禁止|保护令|审判|审理|保护管束`)
	// plainPrison finds what asks for the term in so many words, whatever else is named.
	plainPrison = regexp.MustCompile(`\b(?:jail(?:ed)?|prison|imprison\w*|behind bars|locked up|(?:prison|suspended) (?:sentence|term))\b|\bsentenced\b|\b(?:get|got|given)(?: ?[?]?$| for\b)|(?:判|判刑|判处|坐牢|入狱|监禁|关|囚)了?(?:处|刑)?(?:多久|多长|几|多少)`)
)
