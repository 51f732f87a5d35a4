package index

import "strings"

// stopWords are English words that stand in nearly every text or question and
// tell none apart. "us" is not among them: a country. "may" is: the month is read
// in dates where it stands between a day and a year.
var stopWords = set(`
	a an the this that these those
	and or but nor if then else than as
	of in on at by for from to into onto with without within upon about above below between through during before after over under again further
	i me my we our ours you your yours he him his she her hers it its they them their theirs
	myself ourselves yourself yourselves himself herself itself themselves
	am is are was were be been being
	have has had having do does did doing
	can could shall should will would may might must ought cannot
	what which who whom whose when where why how
	all any both each few more most much many other some such same also
	no not only so too very just there here once until while because against out off up down
	dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt shouldnt
	im ive youre youve youd youll theyre theyve theyd theyll weve wed
`)

func set(list string) map[string]bool {
	words := map[string]bool{}
	for _, word := range strings.Fields(list) {
		words[word] = true
	}
	return words
}
