package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// longestNoun is how many words a noun has with its adjectives.
const longestNoun = 5

var (
	nounWord = regexp.MustCompile(`^\s+([A-Za-zÀ-ÿ]+(?:[-'’][A-Za-zÀ-ÿ]+)*)`)
	nounLead = regexp.MustCompile(`^(?:-odd\b|\+|\s+or\s+(?:more|so)\b)?(?:\s+of\s+(?:the|its|their|his|her|these|those))?`)
	// bothKinds are two adjectives that "and" joins: "current and former workers".
	bothKinds = regexp.MustCompile(`^\s+(?:current|former|past|present|previous|existing|prospective|male|female|active|retired|full-time|part-time|permanent|temporary|adult|young|elderly|living|deceased|public|private|foreign|domestic)\s+(?:and|or)\b`)
	contents  = regexp.MustCompile(`^\s+of(?:\s+(?:the|its|their|his|her))?\b`)
)

// englishNoun reads the noun behind a number: adjectives up to the first plural,
// and what a container holds ("130 sets of citizen data"). It returns the noun
// and how many bytes it takes with the words before it, or "".
func englishNoun(behind string) (noun string, length int) {
	start := len(nounLead.FindString(behind))
	at := start + len(bothKinds.FindString(behind[start:]))
	for range longestNoun {
		m := nounWord.FindStringSubmatchIndex(behind[at:])
		if m == nil {
			return "", 0
		}
		word := behind[at+m[2] : at+m[3]]
		at += m[3]
		if !countable(strings.ToLower(word)) {
			return "", 0
		}
		if base, _, ok := strings.Cut(strings.ReplaceAll(word, "’", "'"), "'s"); ok && pluralsWithoutS[base] {
			at -= len(word) - len(base) // "79,000 people's records"
			return strings.Join(strings.Fields(behind[start:at]), " "), at
		}
		if plural(word) && !pluralNext(behind[at:]) {
			at += restOfNoun(behind[at:], word)
			return strings.Join(strings.Fields(behind[start:at]), " "), at
		}
	}
	return "", 0
}

// pluralNext reports whether a plural follows, so that the one before it only
// qualifies it: "data subjects", "sales records".
func pluralNext(behind string) bool {
	m := nounWord.FindStringSubmatch(behind)
	return m != nil && plural(m[1]) && countable(m[1])
}

// restOfNoun is how many bytes behind a plural belong to it: what a container
// holds, and the "general" of attorneys.
func restOfNoun(behind, plural string) int {
	if plural == "attorneys" && strings.HasPrefix(behind, " general") {
		return len(" general")
	}
	of := len(contents.FindString(behind))
	if of == 0 || !containers[plural] {
		return 0
	}
	if _, length := englishNoun(behind[of:]); length > 0 {
		return of + length
	}
	return 0
}

// plural reports whether a word can be what is counted: a plural in small
// letters.
func plural(word string) bool {
	if word != strings.ToLower(word) {
		return demonym.MatchString(word)
	}
	return pluralsWithoutS[word] || len(word) > 3 && strings.HasSuffix(word, "s") && !singularsWithS[word] &&
		!strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "ous") && !strings.HasSuffix(word, "'s") && !strings.HasSuffix(word, "’s")
}

// demonym is a plural of people by where they live: it is counted with its capital.
var demonym = regexp.MustCompile(`^[A-Z][a-z]+(?:ans|[^aeiou]ers|ites)$|^(?:Britons|Swedes|Danes|Finns|Poles|Spaniards|Greeks|Turks|Israelis|Pakistanis|Iraqis)$`)

// countable reports whether a word may stand in the noun of a count.
func countable(lower string) bool { return !uncounted[lower] && !closesNoun[lower] }

var (
	pluralsWithoutS = wordSet("people men women children pupils police footage data media personnel staff files images victims attorneys-general")
	singularsWithS  = wordSet(`this its his was has is as does access process business previous various serious news always perhaps
		besides towards less yes us plus thus versus unless across address campus status virus christmas themselves others
		says gives takes makes gets sees goes comes keeps shows tells uses sells buys works runs gains costs`)
	// What numbers measure and do not count.
	uncounted = wordSet(`year years month months week weeks day days hour hours minute minutes second seconds decade decades night nights century centuries
		year-old years-old year-olds quarters weekdays weekends yuan renminbi dollar dollars euro euros pound pounds won yen rupee rupees krona kronor krone kroner zloty
		franc francs peso pesos real reais lira cent cents pence crore lakh rmb usd cny eur gbp
		percent percentage per points degrees times fold metres meters kilometres kilometers km miles feet inches centimetres centimeters acres hectares
		grams kilograms kilos pounds tons tonnes litres liters square cubic volts watts mph gb mb tb gigabytes megabytes terabytes bytes bits pixels megapixels
		million billion trillion thousand hundred dozen am pm noon o'clock
		january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec`)
	// Words that end a noun: no adjective, no noun.
	closesNoun = wordSet(`a an the and or but nor to in on at by for from with without into onto over under after before between through during since until till
		of off out up down as than that which who whom whose when where while if because so then also not no only both either neither each every all any
		he she it they we you i him her them us me my your their our his its this these those there here what how why
		is are was were be been being am do does did done has have had having will would shall should can could may might must
		said says told took went came made found used sold bought gave got put set sent paid including include includes involving about against among
		around via per plus more less most least respectively later ago earlier old apiece each`)
	containers = wordSet("rows lines sets postings pieces items copies records kinds types pairs boxes lists rolls bits units groups gigabytes categories batches")
)

// numberNames are words behind which a number is a name and counts nothing:
// "Article 6", "page 12".
var numberNames = wordSet(`article articles art. section sections sec. rule rules chapter chapters page pages p. pp. no. nos. number numbers
	age aged ages paragraph paragraphs item items footnote footnotes fn fn. ecf entry document figure table step phase stage model season episode round
	tier annex appendix clause recital question part principle schedule version title room apartment flat channel route highway level grade class case cases
	exhibit docket form volume vol. act bill rmb cny usd eur gbp us hk january february march april may june july august september october november december
	jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sept sep. sept. oct oct. nov nov. dec dec. covid`)

// namesNumber reports whether a text ends in such a word, or in the sign of a currency
// or a number.
func namesNumber(before string) bool {
	sign, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(before, " "))
	if strings.ContainsRune("$€£¥￥₩₹#§№", sign) || strings.HasSuffix(strings.TrimRight(before, " "), "第") {
		return true
	}
	word := strings.TrimRight(before, " \t-")
	if len(word) == len(before) {
		return false
	}
	word = word[strings.LastIndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && r != '.' })+1:]
	return numberNames[strings.ToLower(strings.TrimLeft(word, "."))]
}

// yearWords are words behind which four digits are a year.
var yearWords = regexp.MustCompile(`(?i)(?:^|\b(?:in|since|until|till|by|before|after|during|from|between|early|late|mid|year|of|and|to|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|` +
	`august|september|october|november|december)[,\s-]+)$`)

var plainYear = regexp.MustCompile(`^(?:19|20)\d\d$`)

// productName is a capitalised word within a sentence, of which a number behind it
// is a part: "Windows 11 users".
var productName = regexp.MustCompile(`[a-z,;]\s+[A-Z][A-Za-z]+[\s-]$`)

// numberIsName reports whether the words before a number make it a name or a
// year rather than a count.
func numberIsName(before, number string) bool {
	before = before[max(0, len(before)-24):]
	return namesNumber(before) || capitalWord(before) && productName.MatchString(before) || plainYear.MatchString(number) && yearWords.MatchString(before)
}

// capitalWord reports whether the last word of a text begins with a capital: a look that
// costs less than the expression.
func capitalWord(text string) bool {
	word := strings.TrimRight(text, " -")
	word = word[strings.LastIndexByte(word, ' ')+1:]
	return word != "" && 'A' <= word[0] && word[0] <= 'Z'
}
