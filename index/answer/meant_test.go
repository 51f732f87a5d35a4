package answer

import "testing"

// Who is called by somebody else of whom nothing is told there is not meant.
func TestWhoseAideIsMeant(t *testing.T) {
	story := matter{article: page("en",
		"Dale Ostrom, a baker from Lund, was jailed on Monday with the help of an assistant.",
		"He pleaded guilty in May.",
		"Read Next",
		"Jury clears senator's aide in lobbying trial",
		"Steel works to cut jobs")}
	story.sentences = story.article.Sentences
	of := Mention{Case: ofOne("a", "Dale Ostrom"), Party: "Dale Ostrom"}
	all := toldIn(nil, of, story)
	for described, want := range map[string]bool{
		"the senator's aide": false, "the minister’s aide": false, "the baker": true, "the baker's assistant": true,
	} {
		if got := ownerTold(all, of, described); got != want {
			t.Errorf("%s: %t", described, got)
		}
	}
	if got := pleaded.ReplaceAllString(" guilty", " "); len(describing(got)) > 0 {
		t.Errorf("a plea describes somebody: %q", got)
	}
	if got := pleaded.ReplaceAllString(" guilty to bribing a clerk", " "); len(describing(got)) == 0 {
		t.Error("of what is left nothing describes")
	}
}
