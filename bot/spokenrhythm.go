package bot

import (
	"cmp"
	"regexp"
	"strings"

	"casebot/bot/state"
)

// How often somebody wants to be told is said beside what is to be followed: "follow it
// weekly", "每周通知我".

// spokenRhythms find it in a folded text.
var spokenRhythms = []struct {
	says    string
	pattern *regexp.Regexp
}{
	{state.Weekly, regexp.MustCompile(`(?:^| )(?:weekly|(?:once (?:a|per) |every |each |per )week)(?P<on>$| (?:about|on|of|for|when|whenever|if)\b)|每(?:周|星期|礼拜)`)},
	{state.Daily, regexp.MustCompile(`(?:^| )(?:daily|(?:once (?:a|per) |every |each |per )day)(?P<on>$| (?:about|on|of|for|when|whenever|if)\b)|每[天日]`)},
	{state.Instant, regexp.MustCompile(`(?:^| )(?:at once|instantly|immediately|right away|as it happens|in real time)(?P<on>$| (?:about|on|of|for|when|whenever|if)\b)|(?:立即|立刻|即时|马上)`)},
}

// rhythmIn returns a folded text without what says how often, and that, as a request has
// it; empty where it says nothing of it.
func rhythmIn(folded string) (rest, when string) {
	for _, r := range spokenRhythms {
		if at := r.pattern.FindStringSubmatchIndex(folded); at != nil {
			behind := at[1]
			if at[2] >= 0 {
				behind = at[2] // where what it is about begins
			}
			return strings.Join(strings.Fields(folded[:at[0]]+" "+folded[behind:]), " "), r.says
		}
	}
	return folded, ""
}

// rhythmTyped is how often somebody wants to be told as it is typed behind /watch add;
// nothing where they did not say.
func rhythmTyped(w Wording, when string) string {
	for _, o := range wishOptions(false) {
		for _, v := range o.Values {
			if o.Name == "rhythm" && v.Says == when {
				return " " + cmp.Or(o.Names[w.locale], o.Name) + ":" + cmp.Or(v.Names[w.locale], v.Says)
			}
		}
	}
	return ""
}
