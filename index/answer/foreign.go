package answer

import "casebot/index/answer/lexicon"

// inForeign answers a question of another language: with the cases that it names, and
// without a word on what was asked, which was not read.
func inForeign(q Question, d *digest) Answer {
	answer := Answer{Route: RouteForeign, Text: wording[q.Language].foreign, Abstained: true, Question: q}
	if len(q.Mentions) == 0 {
		answer.Text += d.coverage(q.Language)
		return answer
	}
	for _, c := range answer.Cases()[:min(len(answer.Cases()), mostCompared)] {
		answer.Text += "\n" + factLine(c, "", nil, q.Language, MaxLine-lexicon.Runes(answer.Text)-1)
	}
	return answer
}
