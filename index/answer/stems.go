package answer

import "casebot/index/answer/lexicon"

var (
	// vague stems ask, and tell nothing apart.
	vague = lexicon.Set{"get", "got", "receiv", "give", "given", "case", "he", "she", "they", "him", "her", "them", "much", "mani", "long", "案"}
	// deciding stems are of words for deciding or ending a matter.
	deciding = lexicon.Set{"decid", "decis", "judgment", "judg", "rule", "sentenc", "convict", "acquit", "fine", "settl", "penalti",
		"order", "issu", "overturn", "annul", "upheld", "announc", "publish", "releas", "判", "判决", "裁", "裁决", "罚", "罚款", "罚锾", "决定", "终审", "宣判"}
	// elsewhere stems say that a fact is of another matter.
	elsewhere = lexicon.Set{"earlier", "anoth"}
	// generic stems are in the names and questions of every kind of case.
	generic = lexicon.Set{"defend", "name", "unnam", "man", "woman", "person", "peopl", "court", "crime", "crimin", "privaci", "data", "archiv", "sourc",
		"longest", "shortest", "highest", "largest", "biggest", "lowest", "smallest", "earliest", "latest", "newest", "most", "least", "first", "recent", "total", "sum", "compar", "differ",
		"jail", "prison", "imprison", "sentenc", "term", "fine", "penalti", "earn", "profit", "gain", "convict", "punish", "pay", "paid", "receiv",
		"disclos", "releas", "publish", "announc", "suprem", "includ", "mention", "report", "describ", "hold", "contain", "involv", "happen", "china", "all", "full", "=case", "=defendant", "=records", "=court", "=publish", "=jail", "=fine", "=pay"}
	// telling keys are in questions of every kind, and tell dates and numbers apart.
	telling = lexicon.Set{"=publish", "=court", "=defendant", "=records", "=claimed"}
	// procedural ideas are of what is done in every kind of case.
	procedural = lexicon.Set{"=claimed", "=second", "=liable", "=user", "=pay", "=records", "=annulled", "=defendant", "=conference", "=drivers"}
	// people stems count anybody whom a matter touches, whatever a source calls them.
	// wished stems ask for what somebody wanted and did not decide.
	wished = lexicon.Set{"seek", "sought", "ask", "demand", "request", "recommend", "prosecut", "propos", "want", "claim", "求刑", "建议", "要求", "检察", "检方", "公诉"}
	// human stems are what people are counted as.
	human  = lexicon.Set{"peopl", "person", "victim", "user", "custom", "人", "resid", "patient", "worker", "employe", "driver", "student", "pupil", "claimant", "member", "account", "visitor", "women", "woman", "men", "man", "child", "children", "individu", "household", "passeng", "guest", "subscrib", "consum", "citizen", "被害人", "用户", "居民", "client", "plaintiff", "staff", "girl", "boy", "tenant", "shopper", "voter", "candid", "teacher", "famili", "data", "subject", "compani"}
	people = lexicon.Set{"peopl", "person", "victim", "user", "custom", "人"}
)
