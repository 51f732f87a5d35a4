package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// What a date fact is of, beside the conduct itself.
const (
	ofStart    = "start of the conduct"
	ofEnd      = "end of the conduct"
	ofConduct  = "conduct"
	ofDecision = "decision"
	ofArrest   = "arrest"
)

// days notes when the conduct began or happened, and when it was decided.
func (w *walk) days(published corpus.Date) {
	s := w.s
	if len(w.m.actors) == 0 && !w.m.marked || !s.says("conduct") && !s.says("decision") && !s.says("began") && !s.says("arrest") && !s.zh && !adoptedOn.MatchString(s.fold) {
		return
	}
	if !s.zh && (trend.MatchString(s.fold) || tally.MatchString(s.fold)) || s.says("background") || s.says("possible") && !s.says("conduct") {
		return
	}
	if !s.zh && !s.hasYear() && !(containsAny(s.text, dayWords[1:]...) || s.says("decision") && strings.Contains(s.text, "day")) {
		return // a look costs less than the recogniser
	}
	for _, m := range s.dates(published) {
		day, ok := m.Value.(corpus.Date)
		if !ok || !published.IsZero() && day.After(published) {
			continue
		}
		about := s.dateOf(m)
		who := w.dated(m)
		if about == "" || about != ofDecision && len(who) == 0 && (!w.m.marked || !s.zh) {
			continue
		}
		if about != ofDecision && w.m.allCompanies() && w.opensWithUnknown() {
			continue // what a person did who is no party
		}
		if about == ofDecision {
			if w.aboutOthers() {
				continue
			}
			who = nil
		} else if w.m.allCompanies() && len(s.money()) > 0 && !s.says("fine") {
			continue // "the company was bought in 2018 for …"
		}
		w.put(fact{slot: corpus.SlotDate, about: about, value: day, bound: m.Bound, printed: token{m.Span.Start, m.Span.End}, rule: "date." + strings.ReplaceAll(about, " ", "-")}, who, true)
	}
}

// aboutOthers reports whether an English sentence introduces none but parties of the other
// cases of the article: what was decided then was theirs.
func (w *walk) aboutOthers() bool {
	called := func(actors []*actor, name string) bool {
		return slices.ContainsFunc(actors, func(a *actor) bool { return a.goesBy(name) })
	}
	return !w.s.zh && len(w.s.names) > 0 && !slices.ContainsFunc(w.s.names, func(n introduction) bool {
		return called(w.m.actors, n.name) || !called(w.m.others, n.name)
	})
}

// adoptedOn ends where the day of a decision follows.
var adoptedOn = regexp.MustCompile(`\b(?:decision|fine|penalty|order|judgment|judgement|ruling|verdict) (?:was |is )?(?:adopted|issued|imposed|handed down|given|dated|made|taken)? ?on (?:\d|january|february|march|april|may|june|july|august|september|october|november|december)`)

// trend tells how a number of many cases has changed.
var trend = regexp.MustCompile(`\b(?:rose|risen|fell|fallen|climbed|jumped|increased|dropped|doubled|up|down|compared with) (?:\w+ )?(?:from )?[\d,.]+ (?:\w+ )?(?:in|a year|the year)\b`)

// tally counts what came in at an office over a time: "900 reports were filed from January to May".
var tally = regexp.MustCompile(`\b[\d,.]+ (?:[a-z]+ )?(?:reports|complaints|cases|incidents|inquiries|tips|calls|investigations) (?:had been|have been|were|was) (?:filed|made|opened|received|reported|lodged|registered|recorded)\b`)

// dayWords open the names of English months and end those of its weekdays.
var dayWords = []string{"day", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// hasYear reports whether four digits of a year stand in the sentence.
func (s *sentence) hasYear() bool {
	for i := 0; i+4 <= len(s.text); i++ {
		if head := s.text[i : i+2]; (head == "19" || head == "20") && digit(s.text[i+2]) && digit(s.text[i+3]) {
			return true
		}
	}
	return false
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// dated returns whose date it is: who is named before it, else the subject that
// follows ("From August 2021, another defendant surnamed Li …").
func (w *walk) dated(m mention.Mention) []*actor {
	if who := w.nearest(0, m.Span.Start); who != nil {
		return who
	}
	for _, ref := range w.refs {
		if ref.start >= m.Span.End && !ref.oblique {
			return w.coordinated(ref)
		}
	}
	return w.subject(m.Span.Start)
}

// dateOf says what a date is of, by the words around it; empty where that is not
// clear.
func (s *sentence) dateOf(m mention.Mention) string {
	if s.zh {
		return s.dateOfZH(m)
	}
	before := strings.TrimRight(s.fold[:m.Span.Start], " ")
	if m.Span.End <= s.begin() {
		return "" // the day of the dateline
	}
	word := lastWord(before)
	began := word == "from" || word == "since" || s.has("began", max(0, len(before)-16), len(before)) && word != "to"
	from, to := s.clause(m.Span.Start)
	switch {
	case campaignRuns.MatchString(s.fold[from:m.Span.Start]), inOffice.MatchString(s.text[:m.Span.Start]), listedSince.MatchString(s.fold[from:m.Span.Start]), heldSince.MatchString(s.fold[from:m.Span.Start]):
		return ""
	case m.Value.(corpus.Date).Day > 0 && arrestOn.MatchString(before):
		return ofArrest
	case (word == "to" || word == "until") && s.afterDate(m), word == "and" && s.endsRange(m):
		return ofEnd
	case word == "between" && (s.has("conduct", from, to) || s.beforeDate(m) && !s.has("decision", from, to)):
		return ofStart
	case began && (notConduct.MatchString(s.fold[from:m.Span.Start]) || suedThen.MatchString(s.fold[m.Span.End:])):
		return ""
	case began && !s.has("decision", max(from, m.Span.Start-40), m.Span.Start):
		return ofStart
	case s.has("decision", from, to), adoptedOn.MatchString(s.fold[:cut(s.fold, m.Span.Start+4)]):
		return s.decisionDay(m)
	case s.notThen(m, from):
		return ""
	case (word == "in" || word == "on" || word == "during" || word == "between") && s.has("conduct", from, to) && m.Value.(corpus.Date).Day == 0 || s.has("conduct", from, m.Span.Start) && word == "in":
		return ofConduct
	}
	return ""
}

// campaignRuns tells how long those who may claim are told so.
var campaignRuns = regexp.MustCompile(`\b(?:campaigns?|ads?|notices?|claims? period)\b[^,;]{0,20}\b(?:is|are|was|were|will be) running\b`)

var (
	// inOffice ends where the years follow over which somebody led a business: "Ann Lee, who ran
	// Acme from 1996 to".
	inOffice = regexp.MustCompile(`(?:, who|\b[Hh]e|\b[Ss]he) (?:had )?(?:ran|led|headed|chaired|managed|directed|presided over) \p{Lu}[^,;]{0,50}(?:from|between|until|since)(?: [^,;]{1,20} (?:to|and|until))? $|\b(?:was|were|been|being) (?:in charge|at the helm|in office|in post|chief executive|chairman|chairwoman|president|director|head|boss)\b[^,;]{0,50}(?:from|between|until|since|in)(?: [^,;]{1,20} (?:to|and|until))? $`)
	// listedSince ends where the day follows since when somebody has stood on a list or under a ban.
	listedSince = regexp.MustCompile(`\b(?:has|have|had) been (?:[a-z]+ )?(?:on|under|subject to|blacklisted|sanctioned|banned|barred|listed)\b[^;]{0,60}\bsince $`)
	// heldSince ends where the day follows since when a law has asked for something, or somebody has
	// had a job.
	heldSince = regexp.MustCompile(`\b(?:act|law|statute|rules?|regulation|ordinance|code|directive|constitution)(?: of [^,;]{1,30})? (?:has|have|had) (?:[a-z]+ ){1,3}since $|\b(?:an?|the|then) (?:[a-z-]+ ){0,3}(?:manager|nurse|teacher|doctor|officer|clerk|employee|assistant|director|member|worker|engineer|driver|technician|administrator|customer|user|resident|tenant) (?:at|of|in|for|with) [^;]{1,60}? since $`)
)

// arrestOn ends where the day follows on which somebody was arrested.
var arrestOn = regexp.MustCompile(`(?:['’]s?|his|her|their) arrest on$|\b(?:was|were|been) (?:arrested|picked up|detained|taken into custody) (?:[a-z ]{0,20} )?on$`)

// notConduct tells of what began then that is no deed: a job, days in custody, or an inquiry.
var notConduct = regexp.MustCompile(`\b(?:changed|stopped|ended|ceased|corrected|improved|fixed)\b|\b(?:has|had|have) (?:led|headed|chaired|presided over)\b|\b(?:been|was|were|is) (?:an?|the) (?:[a-z-]+ ){0,3}(?:nurse|teacher|doctor|officer|clerk|employee|assistant|manager|director|member|worker|engineer|driver|constable|technician|administrator)\b|\b(?:worked|works|working|employed|employee|(?:in|into) (?:custody|detention|jail|prison)|on (?:bail|remand)|remanded|detained|held)\b|\b(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|probes?|inspections?|proceedings|trials?|hearings?|litigation|talks|negotiations|lawsuits?|suits?|cases?|class actions?|actions?|legal (?:battle|fight|dispute)|disputes?|claims?)(?: (?:into|of|against|with) [^,;]{1,40})?(?:,? (?:that|which))? (?:was |were |has |had |formally |officially )*(?:beg[au]n|started|opened|launched|dat(?:es?|ed|ing) back)\b`)

// suedThen follows since when a law has been talked of, which is when somebody was taken to court
// over what had been done before: "since 2015, when Acme was sued".
var suedThen = regexp.MustCompile(`^,? when [^;.]{1,80}?\b(?:sued|hit with|faced|fined|charged|lawsuits?|class[- ]actions?|complaint)\b`)

// notThen reports whether a year or a month in an English clause is that of an amount, of a
// court's order or of how a business began, and not of the conduct.
func (s *sentence) notThen(m mention.Mention, from int) bool {
	for _, r := range laterEvents {
		if r != "order" && r != "says" && r != "decision" && s.has(r, from, m.Span.Start) {
			return true
		}
	}
	if s.has("onappeal", from, m.Span.Start) || s.has("change", from, cut(s.fold, m.Span.End+60)) {
		return true
	}
	near := s.fold[from:cut(s.fold, m.Span.End+90)]
	if surfaced.MatchString(s.fold[from:m.Span.Start]) || s.decidedFirst(m) {
		return true
	}
	if reportedThen.MatchString(s.fold[m.Span.End:]) || complainedThen.MatchString(s.fold[m.Span.End:]) || decidedThen.MatchString(s.fold[m.Span.End:]) || lawThen.MatchString(near) || stoppedThen.MatchString(s.fold[from:m.Span.Start]) {
		return true
	}
	return foundedThen.MatchString(s.fold[uncut(s.fold, m.Span.Start-40):m.Span.Start]) || orderThen.MatchString(near)
}

// decidedFirst reports whether a sentence opens with a time and tells a decision before any
// conduct: "In 2017 Ann Lee received 18 months for filming".
func (s *sentence) decidedFirst(m mention.Mention) bool {
	if !opensTime.MatchString(s.fold[:m.Span.Start]) {
		return false
	}
	done, ok := s.first("conduct", m.Span.End, len(s.fold))
	decision, found := firstOf(s, len(s.fold), "sentenceverb", "finedverb", "acquit", "uphold", "overturn", "settlement")
	return found && decision.start > m.Span.End && (!ok || decision.start < done.start) && !relativeClause.MatchString(s.fold[m.Span.End:decision.start])
}

var (
	// opensTime is all that stands before the time with which a sentence opens.
	opensTime = regexp.MustCompile(`^(?:and |but |then |later |back )?(?:in|on|during) $`)
	// relativeClause opens what is told of somebody by the way.
	relativeClause = regexp.MustCompile(`\b(?:who|which|that) `)
	// surfaced is said of a matter that came out.
	surfaced = regexp.MustCompile(`\b(?:came|come|comes|coming|brought) to light\b|\b(?:emerged|surfaced|became known|became public|was unearthed|blew up)\b`)
)

var (
	// reportedThen follows when somebody wrote about it: "In August 2018 the Courier ran an
	// investigation".
	reportedThen = regexp.MustCompile(`^,? (?:an? |the )?(?:[\p{L}’'-]+ ){1,4}(?:ran|published|reported|revealed|aired|broke|carried) (?:an? |the )?(?:[a-z-]+ ){0,2}(?:investigations?|reports?|story|stories|articles?|series|that|how)\b`)
	// complainedThen follows when somebody complained: "In May 2017 the office received a complaint".
	complainedThen = regexp.MustCompile(`^,? [^;.]{0,60}\b(?:received|filed|lodged|submitted|made) (?:an? |the )?(?:[a-z]+ ){0,2}(?:complaints?|reports?)\b`)
	// decidedThen follows when an authority decided something, or somebody was sentenced.
	decidedThen = regexp.MustCompile(`^,? (?:the |an? )(?:[\w-]+ ){1,6}(?:was|were|has been|had been) (?:given|sentenced|jailed|fined|convicted|arrested|charged|handed|found guilty)\b|^,? (?:the )?(?:agency|regulator|commission|authority|watchdog|court|judge|ftc|ico|dpc|cnil) (?:barred|banned|fined|ordered|sued|reached|charged|imposed|announced)\b|^,? (?:in [^;]{1,80}, )?(?:the |an? )?(?:[\p{L}.’'-]+ ){0,5}(?:agency|regulator|commission|commissioner|authority|watchdog|court|judge|tribunal|ombudsman|panel)(?: (?:of|in|for|at) [\p{L}’' -]{1,40}?)?(?:, [\p{L}’' -]{1,40},)? (?:has |had |then |also |later )?(?:determined|found|ruled|held|decided|concluded|declared)\b`)
	// lawThen tells when a law came: "was made an offence in April 2023".
	lawThen = regexp.MustCompile(`\b(?:made|became|becomes|become) (?:an? )?(?:[a-z]+ ){0,2}(?:offen[cs]e|crime|felony|illegal|unlawful|law)\b|\b(?:amendment|act|law|legislation|bill|regulation|rule)s? (?:[a-z]+ ){0,4}(?:came into|took effect|entered into|was passed|was enacted|was introduced)\b`)
	// stoppedThen ends where the time follows at which what was done ended.
	stoppedThen = regexp.MustCompile(`\b(?:stopped|ceased|discontinued|ended|shut down|gave up|abandoned|retired) (?:[\w’'-]+ ){0,5}(?:in|on) $|\b(?:posted|published|issued) (?:an? |its )?(?:notice|statement|apology|update|report)s?\b[^;.]{0,40} in $|\b(?:made|makes) [^,;.]{1,50} (?:mandatory|compulsory|obligatory|optional|the default) (?:in|on) $`)
	foundedThen = regexp.MustCompile(`\b(?:caught|discovered|detected|uncovered|founded|sued|brought|filed|lodged|unsealed|published|complained|reported|established|launched|incorporated|registered|listed|elected|appointed|born|created|opened) (?:in|on) $`)
	orderThen   = regexp.MustCompile(`\b(?:obtained|won|secured|granted|issued|got) (?:an?|the) (?:[a-z]+ )?(?:injunction|order|warrant|ruling|judgment|judgement|licence|license)\b`)
)

// afterDate reports whether another date stands just before: "from May 2019 to
// June 2020".
func (s *sentence) afterDate(m mention.Mention) bool {
	for _, other := range s.seen.dates {
		if other.Span.End < m.Span.Start && m.Span.Start-other.Span.End < 12 {
			return true
		}
	}
	return false
}

// beforeDate reports whether another date stands just behind: "between May 2019 and June
// 2020".
func (s *sentence) beforeDate(m mention.Mention) bool {
	return slices.ContainsFunc(s.seen.dates, func(o mention.Mention) bool {
		return o.Span.Start > m.Span.End && s.fold[m.Span.End:o.Span.Start] == " and "
	})
}

// endsRange reports whether "and" before a date joins it to the one at which something began:
// "between May and June 2020", not "in 2020 and 2022".
func (s *sentence) endsRange(m mention.Mention) bool {
	return slices.ContainsFunc(s.seen.dates, func(o mention.Mention) bool {
		return o.Span.End < m.Span.Start && m.Span.Start-o.Span.End < 12 && oneOf(lastWord(s.fold[:o.Span.Start]), "between", "from")
	})
}

// decisionDay keeps a full day beside a word of decision; a month or year there
// is as often the conduct's, and the day by which something is to be done is none.
func (s *sentence) decisionDay(m mention.Mention) string {
	if m.Value.(corpus.Date).Day == 0 || oneOf(lastWord(s.fold[:m.Span.Start]), "by", "before", "until") || strings.HasSuffix(s.fold[:m.Span.Start], "as of ") {
		return ""
	}
	if earlier := slices.ContainsFunc(s.seen.dates, func(o mention.Mention) bool {
		return o.Span.End < m.Span.Start && o.Value.(corpus.Date).Day > 0
	}); earlier && madePublic.MatchString(s.fold[:m.Span.Start]) && strings.IndexAny(s.fold[m.Span.End:]+".", ",.;)") == 0 {
		return ""
	}
	return ofDecision
}

// madePublic ends where the day follows on which a decision came out that was made before.
var madePublic = regexp.MustCompile(`\b(?:public|published|publicised|publicized|announced|released|unveiled|disclosed|reported)(?: only)? on $`)

// dateOfZH does the same for Chinese: 自2021年6月起, 2025年6月12日判决.
func (s *sentence) dateOfZH(m mention.Mention) string {
	rest := s.fold[m.Span.End:cut(s.fold, m.Span.End+12)]
	before := s.fold[:m.Span.Start]
	from, to := s.clause(m.Span.Start)
	switch {
	case endsAny(strings.TrimRight(before, ":： "), "时间", "日期") || inForce.MatchString(s.fold[m.Span.End:]) || officeThen.MatchString(s.fold[m.Span.End:]) || wentToLook.MatchString(s.fold[m.Span.End:]):
		return "" // of the page, of a law, or of those who looked into it
	case s.yearApart(m), heardThen.MatchString(s.fold[m.Span.End:s.beforeNextDate(m)]):
		return ""
	case endsAny(before, "至", "到"):
		return ofEnd
	case m.Value.(corpus.Date).Day > 0 && arrestThen.MatchString(s.fold[m.Span.End:]):
		return ofArrest
	case jobThen.MatchString(s.fold[m.Span.End:to]), inquiryThen.MatchString(s.fold[from:m.Span.Start]):
		return ""
	case beginsAny(rest, "至", "到", "起", "开始", "以来") || endsAny(before, "自", "从"):
		return ofStart
	case foundOut.MatchString(s.fold[m.Span.End:]):
		return ""
	case noEvent.MatchString(before[uncut(before, len(before)-24):]) || strings.HasPrefix(rest, "电)") || strings.HasPrefix(rest, "电）") || wiredOn.MatchString(rest):
		return ""
	case judgedThen.MatchString(s.fold[m.Span.End:s.beforeNextDate(m)]):
		if m.Value.(corpus.Date).Day > 0 {
			return ofDecision
		}
		return ""
	case s.has("decision", from, min(len(s.fold), to+90)) && m.Value.(corpus.Date).Day > 0 && !s.has("conduct", from, to):
		return ofDecision
	case s.doneThenZH(m):
		return ofConduct
	}
	return ""
}

// yearApart reports whether a Chinese month stands without a year in a clause that counts it to a
// year told before: 当年7月和10月.
func (s *sentence) yearApart(m mention.Mention) bool {
	from, _ := s.clause(m.Span.Start)
	return !strings.Contains(s.fold[m.Span.Start:m.Span.End], "年") && thatYear.MatchString(s.fold[from:m.Span.Start])
}

var (
	// thatYear ends where a month follows of a year told before, behind another such month.
	thatYear = regexp.MustCompile(`(?:当年|同年|次年|翌年|隔年|那年)[^年，。；]{1,12}(?:和|及|与|、|至|到|以及)$`)
	// heardThen follows the day of a hearing, on which nothing was decided.
	heardThen = regexp.MustCompile(`^，?[^。；判]{0,40}(?:开庭|庭审|受理|立案|审理)(?:[^。；判]{0,16})$|^，?[^。；判]{0,40}(?:开庭审理|开庭|立案受理|受理)(?:了)?(?:此案|该案|本案|案件)?[。；，]`)
	// noEvent ends where a number of months or days is a term and no date.
	noEvent = regexp.MustCompile(`(?:徒刑|拘役|监禁|刑期|判处|改判|判刑|缓刑|羁押|净利润|营收|年度)$`)
	// wentToLook follows when an authority went to look: 先后十次到涉案地点进行乔装访问.
	wentToLook = regexp.MustCompile(`^[^。；]{0,40}(?:乔装|突击检查|突击巡查|放蛇|实地视察)`)
	// wiredOn follows the day of a dateline: 新华社杭州4月10日电（记者 …）.
	wiredOn = regexp.MustCompile(`^[电讯](?:[（(， ]|$)`)
	// inForce follows the day on which a law came into force.
	inForce = regexp.MustCompile(`^(?:起)?，?(?:正式)?(?:(?:[^，。；]{1,24}(?:条文|条例|法|规定|修订|解释|办法|新例|规则))?(?:正式|开始)?(?:生效|施行|实施)|执行)`)
	// officeThen follows the time over which an office counts what it did itself: 截至2022年
	// 12月，公署就投诉展开40宗调查.
	officeThen = regexp.MustCompile(`^(?:[至到][0-9]{4}年[0-9]{1,2}月)?[底末初中止]?(?:为止)?，(?:[\p{Han}]{0,8})?(?:公署|警方|警务处|检察机关|检察院|法院|当局|专员|产业署|委员会|网信办|全港|本港|全国|全市|全省)(?:合共|一共|共计|共|就|已|累计|总共)`)
	// foundOut follows when somebody found out and told the police.
	foundOut = regexp.MustCompile(`^[^。；]{0,60}(?:发现|察觉|惊觉|得知)[^。；]{0,40}(?:报警|报案|举报|投诉|提告|报请)`)
	// arrestThen follows the day on which somebody was arrested: 2024年5月6日将其抓获.
	arrestThen = regexp.MustCompile(`^[^。；，]{0,4}，?(?:公安(?:机关)?|警方|民警)?(?:在[^，。；]{1,12})?(?:将(?:其|他|她|[\p{Han}]{1,4}))?(?:抓获|逮捕|拘捕|被捕|落网|被抓)`)
	// jobThen follows when somebody took a post: 2023年起担任护士长.
	jobThen = regexp.MustCompile(`^(?:起|开始|以来)?(?:任职|就职|担任|出任|升任|入职|受雇|受聘)`)
	// inquiryThen ends where the day follows on which an inquiry began: 调查自2024年5月起.
	inquiryThen = regexp.MustCompile(`(?:调查|侦查|审理|谈判|诉讼|稽查)(?:工作|程序)?(?:是|系)?[自从于在]?$`)
	// judgedThen is a day on which a case was decided: 对被告人某某非法获取数据一案公开宣判.
	judgedThen = regexp.MustCompile(`^[^。；]{0,60}罪[^。；]{0,24}(?:判处|判决|宣判)|^(?:对|公开|当庭|依法)?(?:作出|宣判)(?:的)?(?:一份|一审|二审|终审|生效)?(?:判决|裁定)|^[^。；]{0,120}?(?:一案|案件?)(?:作出|进行|依法|一审|二审|终审|当庭|公开|开庭|审理|并){0,4}(?:宣判|判决|裁定|审结)`)
)

// beforeNextDate returns where what can be told of a date ends: at the next one.
func (s *sentence) beforeNextDate(m mention.Mention) int {
	for _, other := range s.seen.dates {
		if other.Span.Start > m.Span.End {
			return other.Span.Start
		}
	}
	return len(s.fold)
}

// doneThenZH reports whether what a Chinese sentence tells behind a date is the conduct
// first, and no decision, claim or report; what is told as its cause comes before it.
func (s *sentence) doneThenZH(m mention.Mention) bool {
	until := s.beforeNextDate(m)
	for _, c := range s.cues {
		if c.start < m.Span.End || c.end > until {
			continue
		}
		gap := s.fold[m.Span.End:c.start]
		switch {
		case slices.Contains(laterEvents, c.role), c.role == "conduct" && strings.Contains(s.word(c), "公开"),
			containsAny(gap, "欢迎", "回应", "就一宗", "就一起"): // what is said of it that day
			return false
		case c.role == "conduct" && !containsAny(gap, "因", "由于", "涉嫌", "以侵犯", "以非法"):
			return true
		}
	}
	return until == len(s.fold) && s.has("conduct", 0, m.Span.Start)
}

// laterEvents are what happens in a case once the conduct is over.
var laterEvents = []role{"decision", "sentenceverb", "finedverb", "fine", "liable", "sue", "arrest", "charge", "appealing", "acquit", "convict", "settlement", "uphold", "overturn", "order", "says"}
