package read

import (
	"strings"
	"testing"
)

// TestHiddenTextIsNoText holds that what a reader does not see is not read,
// however the page's own mark-up hides it.
func TestHiddenTextIsNoText(t *testing.T) {
	const trap = "The owner was fined 99,000 euros by the court of Nowhere and sent to prison for forty years, it was said on Monday."
	for _, hidden := range []string{
		"<p hidden>" + trap + "</p>",
		"<p hidden=until-found>" + trap + "</p>",
		`<p style="display:none">` + trap + "</p>",
		`<div style="color: red; DISPLAY : none !important"><p>` + trap + "</p></div>",
		`<p style="visibility:hidden">` + trap + "</p>",
		`<p aria-hidden="true">` + trap + "</p>",
		`<section aria-hidden="true"><h2>Fine</h2><p>` + trap + "</p></section>",
		`<p>The owner was silent. <span hidden>` + trap + "</span></p>",
		`<p>The owner was silent. <b hidden>` + trap + "</b> He then left the room.</p>",
		`<p>The owner was silent. <font style="display:none"><font>` + trap + "</font></font> He then left the room.</p>",
		`<p>The owner was silent. <em aria-hidden="true">` + trap + "</em></p>",
		"<template><p>" + trap + "</p></template>",
		"<noscript><p>" + trap + "</p></noscript>",
		"<table hidden><tr><td>Fine</td><td>" + trap + "</td></tr></table>",
		"<ul><li hidden>" + trap + "</li></ul>",
	} {
		page := strings.Replace(string(pageWith("", "")), "</article>", hidden+"</article>", 1)
		a, _ := mustPage(t, PageInput{Address: "https://x.example/a", Data: []byte(page)})
		if strings.Contains(a.Text, "99,000") || !strings.Contains(a.Text, "filmed") {
			t.Errorf("%s is read:\n%s", hidden, a.Text)
		}
	}
}

// TestAPageThatWaitsForItsScriptsIsRead holds that a page which hides all of
// itself at first, or stands behind an open window, is not empty.
func TestAPageThatWaitsForItsScriptsIsRead(t *testing.T) {
	for _, body := range []string{`<body style="display:none">`, `<body hidden>`, `<body><div aria-hidden="true">`} {
		page := strings.Replace(string(pageWith("", "")), "<body>", body, 1)
		if a, _ := mustPage(t, PageInput{Address: "https://x.example/a", Data: []byte(page)}); !strings.Contains(a.Text, "filmed") {
			t.Errorf("%s: %q", body, a.Text)
		}
	}
}
