package bot

import (
	"regexp"
	"strings"
)

// What /stats shows is asked for in words too: "fines by country", 按年份统计罚款. How
// many cases each country has is a question, and answered as one.

// statsForms are ways to ask for that: see [botForms]. What is shown, and by what, is
// "how".
func statsForms() [][2]string {
	return [][2]string{
		{"stats", `PLEASESHOW(?:(?:stats|statistics|chart|graph|table|breakdown)(?: (?:on|of|for|about))? (?:the |all )?)?(?P<how>(?:fines?|penalties|sentences?|prison terms) (?:by|per) (?:year|topic|jurisdiction|country)|cases (?:by|per) (?:year|topic|(?:newest )?status))`},
		{"stats", `PLEASESHOW(?:stats|statistics)(?: (?:on|of|for|about) (?:the |all )?(?P<how>cases|fines|penalties|sentences|prison terms))?`},
		{"stats", `QING(?:看看?|显示|列出)?按照?(?P<how>(?:年份?|主题|法域|国家|状态)(?:统计|列出|显示|分类?)(?:一下)?的?(?:罚款|罚金|刑期|案件)?)(?:数量?)?`},
		{"stats", `QING(?:看看?|显示|列出)?(?P<how>(?:罚款|罚金|刑期|案件)?)的?统计(?:数据|图表?)?`},
	}
}

// viewWords matches what has no words but those of a view, in any order.
var viewWords = regexp.MustCompile(`^(?:(?:按照?|依照?|的|统计|年份?|主题|法域|国家|状态|罚款|罚金|罚锾|刑期|判刑|案件|数量| )+|(?:fines?|penalt(?:y|ies)|sentences?|prison terms?|cases?) (?:by|per) (?:years?|topics?|jurisdictions?|countr(?:y|ies)|status(?:es)?))$`)

// statsView is the view that folded words ask for.
func statsView(how string) string {
	has := func(any ...string) bool {
		for _, word := range any {
			if strings.Contains(how, word) {
				return true
			}
		}
		return false
	}
	shown, by := "", "years"
	switch {
	case has("fine", "penalt", "罚"):
		shown = "fines"
	case has("sentence", "prison", "刑"):
		shown = "sentences"
	}
	switch {
	case has("topic", "主题"):
		by = "topics"
	case has("jurisdiction", "country", "法域", "国家"):
		by = "jurisdictions"
	case has("status", "状态"):
		by = "statuses"
	}
	switch {
	case shown == "":
		return by
	case by == "years" || by == "statuses":
		return shown
	}
	return shown + " by " + strings.TrimSuffix(by, "s")
}
