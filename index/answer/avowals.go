package answer

import regexp "casebot/corpus/lazyregexp"

// How sentences tell of a jury, and that none was needed.
const (
	byJury        = `\b(?:jury|jurors) (?:\w+ )?(?:found|convicted)\b|\b(?:found guilty|convicted) (?:\w+ ){0,6}(?:by a jury|by jurors|after an? (?:\w+ )?trial)\b|陪审团[^，。；]{0,12}(?:有罪|罪成|罪名成立)`
	clearedByJury = `\b(?:jury|jurors) (?:\w+ )?(?:cleared|acquitted|found (?:\w+ ){1,4}not guilty)\b|\b(?:cleared|acquitted|found not guilty) (?:\w+ ){0,6}by (?:a jury|jurors)\b|陪审团[^，。；]{0,12}(?:无罪|不成立)`
	bareGuilt     = `\b(?:pleaded|pled|pleads) guilty\b|\badmitted (?:the |all |both |\w+ )?(?:charges?|counts?|offences?)\b|[^不未否]认罪`
	juryOpen      = `\b(?:hung jury|(?:jury|jurors) (?:is|are|was|were|has|have|had|will|could|did) )`
)

// clearing finds questions whether somebody was cleared.
var clearing = regexp.MustCompile(`\b(?:acquitt\w*|cleared|not guilty)\b|无罪`)

// admitting is to confess, or to take the blame.
var admitting = avowal{
	asks:  regexp.MustCompile(`\b(?:admit\w*|acknowledg\w*|confess\w*|plead\w* guilty|accept\w* (?:\w+ )?(?:liability|responsibility|blame|guilt|wrongdoing|fault))\b|认罪|承认|坦承|认错`),
	skips: regexp.MustCompile(`\b(?:deny|denied|denies|refus\w+|not)\b|否认|拒绝`),
	yes:   regexp.MustCompile(`\b(?:admitted|admits|pleaded guilty|pled guilty|pleads guilty|confessed|acknowledged (?:its|his|her|their) (?:responsibility|guilt|fault|liability)|accepted (?:responsibility|liability))\b|坦承|认罪|如实供述|(?:^|[^不未否])承认`),
	open:  regexp.MustCompile(`\b(?:if|unless|whether|until|had) (?:\w+ ){1,3}(?:plead\w*|pled|admit\w*|confess\w*)|\bplead guilty\b|(?:如果|若|如|是否|拟|将|要求|建议|劝)[^，。；]{0,6}(?:认罪|坦承|承认)`),
	no:    regexp.MustCompile(`\b(?:not|never|refused to|declined to) (?:plead|pleaded|pled|confess\w*)\b|(?:[未没从拒]|没有|拒绝|并未|尚未|拒不)认罪|\b(?:admit\w*|accept\w*|admitting|accepting) no(?:thing|ne)?\b|\b(?:not|without|never) (?:\w+ )?(?:admit\w*|accept\w* (?:\w+ )?(?:liability|responsibility|blame|guilt|wrongdoing|fault|charges?|it\b))|\bneither admit\w* nor den\w+|\bno admission\b|\b(?:denied|denies|(?:they|defendants|companies|firms|both|all|which|who) (?:all |both |have |still )?deny|pleaded not guilty)\b|\bdisput(?:es|ed) (?:all |the |its |these |those )*(?:allegations|accusations|charges|findings|claims)\b|否认|不认罪|拒不认罪|[未不]承认`),
}

// appealed is to have taken a decision further.
var appealed = avowal{furthered: true,
	asks:  regexp.MustCompile(`\b(?:appeal\w*|challeng\w+ (?:it|its|the|his|her|their)|contest\w* (?:it|its|the|his|her|their))\b|上诉|抗诉`),
	skips: regexp.MustCompile(`\b(?:on appeal|after (?:an|the|its|his|her) appeal|appeals? (?:court|succeed\w*|fail\w*)|win|won|lose|lost|upheld|outcome|result|dismissed|allowed|decided|rejected|can|could|may|when)\b|上诉(?:是否|有没有|有否)?(?:成功|失败|得直|获准|获支持|赢|输|后|期|结果)|可以?上诉|能否上诉|能不能上诉|二审|驳回|维持`),
	yes:   regexp.MustCompile(`\b(?:has|have|had) (?:already |since |also |now )?(?:appealed|lodged an appeal|filed an appeal|challenged (?:it|the)|approached the supreme court)\b|\bdid appeal\b|\b(?:lodged|filed) an? (?:appeal|objection)\b|\b(?:filed|lodged|served|gave|given) (?:an? |its |his |her |their )?(?:notices?|applications?|petitions?) (?:of|for leave to|to|for) appeal\b|\bappeal (?:is|was) (?:due|pending|filed|lodged)\b|\bhas asked the (?:appellate|appeals?) court\b|(?:^|[^将拟会要算])提起上诉|(?:^|[，,。；;])[^，,。；;将拟会要算未没有不欲]{0,12}提出(?:了)?上诉|当庭表示上诉|已(?:经)?(?:提出)?上诉|(?:^|[，,])[^，,不未]{0,6}表示上诉`),
	meant: regexp.MustCompile(`\b(?:will|would|to|plans to|intends to|is going to) (?:also |now )?(?:lodge an appeal|file an appeal|appeal|challenge (?:it|the)|apply for (?:leave|permission) to appeal|approach the supreme court|take (?:it|this|that|the (?:case|matter|decision|ruling|fine)) to (?:an? |the )?(?:\w+ ){0,3}(?:court|tribunal))\b|(?:^|[^不])(?:将|拟|会|打算|准备|计划)[^，。；不未]{0,8}?(?:提起|提出)?上诉`),
	no:    regexp.MustCompile(`\b(?:will|would|did|does|do|has|have|had) not (?:be )?(?:\w+ )?(?:appeal|(?:seek|sought) (?:leave|permission|review)\b)|\b(?:chose|decided|elected|agreed) not to appeal|\bdecided against (?:an appeal|appealing)|\bwaived (?:its|his|her|their|the|any) (?:right (?:to|of) )?appeal|\bno appeal (?:was|has been|is)\b|\b(?:neither|nobody|no one|none) (?:\w+ ){0,4}?(?:(?:has|have|had) )?(?:appealed|will appeal|is appealing|lodged an appeal|filed an appeal)\b|\bwon't appeal\b|\bnot (?:going to|planning to) appeal\b|不(?:会|再|想|准备|打算|愿)?(?:提起|提出)?上诉|(?:未|没有)(?:在\p{Han}{1,8}内|再|曾|及时)?(?:提起|提出)?上诉|表示服判|服从(?:一审)?判决|不再上诉|放弃上诉`),
	open:  regexp.MustCompile(`\b(?:consider\w*|weigh\w*|may|might|can|could|whether|not (?:yet )?(?:said|decided)|has \d+ days|have \d+ days|within \d+ days)\b.*\b(?:appeal\w*|decision|review)\b|可上诉`),
}

// certified is to have been let go on for a whole class.
var certified = avowal{furthered: true, byOthers: true,
	asks:  regexp.MustCompile(`\bclass[- ]actions?\b|\bclass certification\b|\bcertif(?:y|ied)\b.*\bclass\b|\bas a class\b|集体(?:诉讼|起诉)|集团诉讼|团体诉讼`),
	skips: regexp.MustCompile(`\b(?:den(?:y|ied)|refus\w+|reject\w*|settle\w*|many|much|when|which|who)\b|驳回|拒绝|多少|和解`),
	yes:   regexp.MustCompile(`\b(?:certified|certifies) (?:an? |the |two |three )?(?:[\w-]+ ){0,3}class(?:es)?\b|\bgranted (?:\w+ )?class certification\b|\bclass (?:was|has been|is) certified\b|\b(?:allowed|let) [^.;]{2,60} (?:proceed|go on|go ahead) as a class\b|(?:批准|准许|允许|核准)[^，。；]{0,16}(?:集体|集团|团体)诉讼`),
	meant: regexp.MustCompile(`\b(?:proposed|putative|preliminarily certified|conditionally certified|seeks?|sought|asked|motion for) (?:[\w-]+ ){0,4}class\b`),
	no:    regexp.MustCompile(`\b(?:denied|refused|declined to grant|rejected) (?:\w+ )?(?:class (?:certification|status)|(?:the |a |their |its )?(?:motion|request|application|bid) (?:for|to) (?:certif\w+ )?(?:\w+ )?class)|\b(?:refused|declined) to certify\b|\b(?:not|never) (?:be )?(?:certif\w+|(?:proceed|go on|go ahead) as a class)\b|\bdecertified\b|(?:不予|拒绝|未|不)(?:批准|准许|允许|核准)[^，。；]{0,16}(?:集体|集团|团体)诉讼|驳回[^，。；]{0,16}(?:集体|集团|团体)诉讼`)}

// sanctioned is a settlement that a court has approved.
var sanctioned = avowal{byOthers: true,
	asks:  regexp.MustCompile(`\bapprov\w+\b.*\b(?:settlement|deal|agreement)\b|\b(?:settlement|deal|agreement)\b.*\bapprov\w+|(?:批准|核准|认可).*和解|和解.*(?:批准|核准|认可)`),
	yes:   regexp.MustCompile(`\b(?:has|have|had|was|were|been|judge \w+|court|tribunal) (?:finally |since |today |formally )?approved\b|\b(?:granted|gave) (?:its |his |her |the )?final approval\b|(?:已|获|予以)(?:\p{Han}{0,4})?(?:批准|核准)`),
	meant: regexp.MustCompile(`\b(?:granted|gave) (?:\w+ )?preliminary approval\b|\bpreliminarily approved\b|初步(?:批准|核准)`),
	open:  regexp.MustCompile(`\b(?:motion for|asked|asks|awaits?|awaiting|subject to)\b.*\bapprov\w+|\bhas (?:yet )?to approve\b|(?:待|尚待|须经).{0,8}(?:批准|核准)`),
	no:    regexp.MustCompile(`\b(?:must|has to|needs to) (?:still |first |yet )*(?:approve\b|be approved\b)|\brequires? the approval\b|\b(?:refused|declined) to approve\b|\b(?:denied|withheld|rejected) (?:\w+ ){0,4}(?:approval|settlement|deal)\b|\bnot (?:yet )?(?:been )?approved\b|(?:未|不予|拒绝)(?:批准|核准)`)}

// unsanctioned is one that it still has to: what tells that it has is a no.
var unsanctioned = avowal{byOthers: true,
	asks:  regexp.MustCompile(`(?:\b(?:still|yet|need\w*|requir\w+|must|subject to|await\w*|wait\w*|pending|(?:has|have|had) (?:still |yet )?to)\b.*\bapprov\w+\b|\bapprov\w+\b.*\b(?:still|yet|needed|required|necessary|pending|outstanding|awaited)\b).*|(?:还|仍|尚)(?:需|须|要|待)[^，。？]{0,10}(?:批准|核准|认可)|(?:需要|须经|需经|有待)[^，。？]{0,10}(?:批准|核准|认可)`),
	skips: regexp.MustCompile(`^(?:has|have|had|did) .*\bapproved\b.*\byet\b|^(?:is|was|were|are) .*\bapproved (?:yet|already)\b`),
	yes:   regexp.MustCompile(sanctioned.no.String() + `|` + sanctioned.open.String()),
	no:    sanctioned.yes,
	meant: sanctioned.meant}

// apologised is to have said sorry. That somebody is told to, or asked to, is not yet that.
var apologised = avowal{furthered: true,
	asks:  regexp.MustCompile(`\b(?:apologi[sz]\w*|apolog(?:y|ies)|(?:say|said|says|saying) (?:that )?(?:(?:it|he|she|they) (?:was|were|is|are) )?sorry|express\w* (?:\w+ )?(?:regret|remorse)|sorry)\b|道歉|致歉|赔礼|认错`),
	skips: regexp.MustCompile(`\b(?:order\w*|told|tell|requir\w*|have to|had to|has to|must|forced|made to|ask\w*|demand\w*|want\w*|why|how|who|when|accept\w*)\b|判令|责令|命令|要求|必须|须|应|被判|要(?:公开|书面|当面|登报)?(?:道歉|赔礼)|接受`),
	yes:   regexp.MustCompile(`\b(?:has |have |had |also |later |publicly |since |then |repeatedly )*(?:apologi[sz]ed|apologi[sz]es)\b|\b(?:said|says) (?:that )?(?:(?:it|he|she|they) (?:was|were|is|are) (?:\w+ )?)?sorry\b|\b(?:issued|offered|made|published|posted|gave|sent|read out) (?:\w+ )?(?:(?:an?|its|his|her|their) )?(?:(?:public|formal|written|full|unreserved|sincere) )*apolog(?:y|ies)\b|\bexpressed (?:\w+ )?(?:regret|remorse)\b|\b(?:unimpressed|not (?:impressed|moved|swayed)) by (?:the|his|her|its|their) apolog|(?:已经?|曾|并|公开|当庭|书面|致函|登报|发文|鞠躬|向[^，。；]{1,14})(?:公开|书面|当面|鞠躬|深表)?(?:道歉|致歉|赔礼)|(?:^|[，,。；])[^，。；]{0,10}(?:表示|深表)(?:歉意|道歉|遗憾和歉意)`),
	no:    regexp.MustCompile(`\b(?:not|never|yet to|refus\w+ to|declin\w+ to|fail\w* to|without) (?:\w+ )?(?:apologi[sz]\w*|say(?:ing)? sorry|express\w* (?:\w+ )?(?:regret|remorse))\b|\b(?:no|neither an?|without (?:an?|any)) (?:\w+ )?(?:apology|remorse|sign of (?:regret|remorse))\b|\b(?:showed|shown|expressed) no (?:remorse|regret)\b|(?:没有|未|从未|拒绝|拒不|不曾|毫无)(?:[^，。；]{0,8})?(?:道歉|致歉|赔礼|歉意|悔意)|没有人道歉`),
	open:  regexp.MustCompile(`\b(?:order\w*|told|requir\w+|direct\w+|must|has to|have to|had to|should|will|would|to be|ask(?:s|ed|ing)?|demand\w*|want\w*|call(?:s|ed|ing)? (?:on|for)|seek\w*|sought|urged|expect\w*) (?:[^.;]{0,60} )?apolog\w+|(?:判令|责令|命令|要求|请求|诉请|主张|须|应当?|判决|支持)[^。；]{0,30}(?:道歉|致歉)`)}

// insured is to have cover for what has to be paid.
var insured = avowal{byOthers: true, furthered: true,
	asks:  regexp.MustCompile(`\binsur(?:er|ers|ance|ed)\b.*\b(?:cover\w*|pay|paid|foot|agree\w*|refus\w*)\b|\b(?:cover\w*|paid|pay)\b.*\b(?:by|from|its|his|her|their|the) (?:\w+ )?insur(?:er|ers|ance)\b|\binsured\b|保险(?:公司)?.{0,6}(?:赔|承保|支付|理赔)`),
	skips: regexp.MustCompile(`\b(?:data|records|told|sold|share[ds]?|how|much)\b`),
	yes:   regexp.MustCompile(`\binsur(?:er|ers|ance)\b[^.;]{0,40}\b(?:agreed to (?:cover|pay)|will (?:cover|pay)|cover(?:s|ed)|paid|accepted)\b|\b(?:covered|paid|met) by (?:\w+ )?insur(?:er|ers|ance)\b|保险(?:公司)?[^，。；]{0,10}(?:已赔|理赔了|承担了|同意赔)`),
	no:    regexp.MustCompile(`\binsur(?:er|ers|ance)\b[^.;]{0,40}\b(?:denied|refused|declined|rejected|disput(?:es|ed)|(?:will|did|does|would) not (?:cover|pay))\b|\bnot (?:covered|insured)\b|\b(?:uninsured|without insurance)\b|保险(?:公司)?[^，。；]{0,10}(?:拒赔|拒绝|不赔|不予)`)}

// avowals are tried in order.
var avowals = []avowal{
	admitting,
	{asks: tried, skips: clearing,
		yes:  regexp.MustCompile(byJury),
		no:   regexp.MustCompile(clearedByJury + `|` + bareGuilt),
		open: regexp.MustCompile(juryOpen)},
	{asks: tried,
		yes:  regexp.MustCompile(clearedByJury),
		no:   regexp.MustCompile(byJury + `|` + bareGuilt),
		open: regexp.MustCompile(juryOpen)},
	{asks: regexp.MustCompile(`^(?:can|may|could) .*\b(?:appeal|challenge)\b|\bcan (?:still )?be appealed\b|(?:可以?|能否|能不能|可不可以|得)(?:再)?上诉`),
		yes: regexp.MustCompile(`\b(?:can|may) (?:still )?(?:be )?appeal(?:ed)?\b|\b(?:has|have|within) (?:\w+ )?(?:\d+|\w+) (?:days|weeks|months) .*\bappeal\b|^可上诉|[^不]可上诉|[^不]得上诉`),
		no:  regexp.MustCompile(`\b(?:cannot|can't|may not) (?:be )?appeal(?:ed)?\b|\bno (?:further )?appeal\b|不得(?:再)?上诉|不可上诉|不能上诉`)},
	appealed,
	certified,
	apologised,
	insured,
	unsanctioned,
	sanctioned,
	{asks: regexp.MustCompile(`^(?:has|have|had|did|was|were) [^?]*\b(?:pay|paid)\b(?: (?:up|off|it|(?:the|its|his|her|their) (?:whole |full |entire )?(?:fine|penalty|bill|damages|settlement|compensation|sum)))?(?: (?:yet|already|in full|now))*[?]?$|(?:罚款|罚锾|罚金|赔偿金?|和解金|钱).{0,6}(?:交|缴|付)(?:了|清|纳|完)|(?:交|缴|付)(?:清|纳|完)?了?.{0,4}(?:罚款|罚锾|罚金)`),
		skips:  regexp.MustCompile(`\bransom\b|赎金|多少`),
		yes:    regexp.MustCompile(`\b(?:has|have|had) (?:\w+ ){0,2}paid(?: up| off| it| in full| (?:the|its|his|her|their) (?:\w+ )?(?:fine|penalty|sum|money|damages))?(?:[.;,]|$)|\bpaid (?:up|in full|without|(?:the|its|his|her|their) (?:\w+ )?(?:fine|penalty))\b|(?:已|已经|均已|全部)(?:\p{Han}{0,4})?(?:缴纳|缴清|付清|缴交|履行)`),
		no:     regexp.MustCompile(`\b(?:not|never|yet to|refus\w+ to|fail\w* to|has not|hasn't|have not) (?:\w+ )?pa(?:y|id)\b|\bunpaid\b|(?:未|尚未|没有|拒不|拒绝)(?:\p{Han}{0,4})?(?:缴纳|支付|付清|履行|缴)`),
		open:   regexp.MustCompile(`\b(?:will|agreed to|has agreed to|must|is to|was ordered to|has to) pay\b`),
		beside: regexp.MustCompile(`\b(?:fine[ds]?|penalt\w+|damages|settle\w*|compensation|ordered)\b|罚|赔|和解`)},
	{asks: regexp.MustCompile(`\bpa(?:y|id|ying)\b.*\bransom\b|\bransom\b.*\bpaid\b|付.{0,4}赎金|赎金.{0,4}付`),
		yes: regexp.MustCompile(`\bpaid (?:the |a |an? .* in )?ransom\b|\bpaid the (?:hackers|attackers|gang)\b|支付了赎金|付了赎金`),
		no:  regexp.MustCompile(`\b(?:did not|not|never|refused to|without|declin\w+ to) pa(?:y|id|ying)\b|没有付款|未付款|未支付|没有支付|拒绝(?:支付|付款)`)},
	{asks: regexp.MustCompile(`\b(?:mental|emotional|moral)\b.*\b(?:damages|distress)\b|\bdistress\b|精神损害|精神抚慰|精神慰抚`),
		yes: regexp.MustCompile(`\b(?:awarded|ordered to pay|must pay|pay)\b.*\b(?:moral|mental|emotional|distress)\b|(?:赔偿|支付).{0,12}精神`),
		no:  regexp.MustCompile(`\b(?:rejected|refused|dismissed|no)\b.*\b(?:mental|moral|emotional|distress)\b|精神.*(?:未支持|没有支持|不予支持|未获支持|驳回)|(?:未支持|没有支持|不予支持|驳回).*精神`)},
}
