package bot

import (
	"fmt"
	"go/ast"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// rooms are the files whose words reach a curator by way of the desk.
var rooms = []string{
	"../corpus/fetch/errors.go", "../corpus/fetch/address.go", "../corpus/fetch/get.go", "../corpus/fetch/body.go", "../corpus/fetch/rules.go", "../corpus/fetch/guard.go",
	"../corpus/read/guards.go", "../corpus/read/bounds.go", "../corpus/read/page.go", "../corpus/read/charset.go", "../corpus/read/trim.go", "../corpus/read/truncated.go", "../corpus/read/decode.go",
	"../corpus/read/pagedates.go", "../corpus/read/syndicated.go",
	"../corpus/intake/intake.go", "../corpus/intake/decide.go", "../corpus/intake/queue.go", "../corpus/store/errors.go", "../corpus/match/evidence.go", "../corpus/match/figures.go", "../corpus/match/find.go",
	"../corpus/validate.go", "../corpus/slot.go", "../corpus/value.go", "../corpus/money.go", "../corpus/term.go", "../corpus/count.go", "../corpus/date.go", "reviewedit.go",
}

// ofTheProgram are failures of ours, which a person is told in one sentence, logs, and
// notes that a record keeps as they are.
var ofTheProgram = []string{"match %s: %w", "queue %s: %w", "%w: it %w", "a name for %s: %w", "look for copies of %s: %w", "find known cases like %s: %w", "no addresses", "the raw page was not kept"}

// Every sentence of the rooms has its words in each language, and is found again among
// them however it was filled in.
func TestWhatOtherRoomsTellIsRetold(t *testing.T) {
	told := toldIn(t, rooms...)
	if len(told) < 140 {
		t.Fatalf("only %d sentences were found", len(told))
	}
	for _, locale := range Locales() {
		file, err := os.ReadFile("words/told-" + locale + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range faults(locale, string(file), told) {
			t.Errorf("words/told-%s.txt: %s", locale, problem)
		}
		for format, where := range told {
			if !strings.ContainsFunc(plainOf(format), func(r rune) bool { return r >= 'a' }) {
				continue
			}
			english := formatVerb.ReplaceAllStringFunc(format, filled)
			theirs := Wording{locale: locale}.retold(english)
			own := namesKept.ReplaceAllString(regexp.MustCompile(`“[^”]*”|「[^」]*」|"[^"]*"|https?\b`).ReplaceAllString(theirs, ""), "")
			if theirs == english || regexp.MustCompile(`[A-Za-z]{2,}`).MatchString(own) || strings.Count(theirs, "甲") != strings.Count(english, "甲") || strings.Count(theirs, "17") != strings.Count(english, "17") {
				t.Errorf("%s: %s: %q is retold as %q", locale, where, english, theirs)
			}
		}
	}
}

// namesKept are what is called so in every language: names, and what is typed.
var namesKept = regexp.MustCompile(`\b(?:casebot(?: add URL)?|robots\.txt|MiB|UTF-8|Word|Office|ZIP|gzip|RAR|bzip2|MHTML|JavaScript|ISO|CN|EU|data|txt|md|tdm-reservation|noai|cn-spc-2025-06-12-han|` +
	`derived_from|official|derived|date_is|published|announced|reported|filed|effective|alleged|claimed|proposed|on_appeal|set_aside|paid|about|at_least|more_than|at_most|thousand|million|billion)\b`)

// filled is what a verb of a format may write.
func filled(verb string) string {
	switch verb[len(verb)-1] {
	case 'd':
		return "17"
	case 'q':
		return `"甲 is empty"`
	case 'w':
		return "is blocked; lift the block first"
	}
	return "甲"
}

func TestWhatIsToldWithinWhatIsToldIsRetold(t *testing.T) {
	for english, want := range map[string]string{
		"https://a.example/x cannot be fetched (there is no such host): check the address, or try again later":              "https://a.example/x 无法取得（没有这个主机）：请核对地址，或稍后再试",
		"https://a.example/x: the server answers 404 Not Found: check the address, or look for the page in a web archive":   "https://a.example/x：服务器回应“404 Not Found”：请核对地址，或在网页存档中查找该页",
		"https://a.example/x is closed to casebot by the site's robots.txt: save the article's text as a file and add that": "https://a.example/x 被该网站的 robots.txt 禁止 casebot 读取：请把文章正文存为文件再添加",
		"https://a.example/x is larger than 10 MiB: save the article's text as a file and add that":                         "https://a.example/x 超过10 MiB：请把文章正文存为文件再添加",
		"https://a.example/x: the page is empty: open its address in a browser, and save its text to a file":                "https://a.example/x：页面是空的：请在浏览器中打开该地址，把正文存为文件",
		`nothing was saved: cn-a: jurisdiction: "XY": use an ISO 3166-1 code such as CN, or EU (and 2 more)`:                `什么也没有保存：cn-a：国家："XY"：请用 ISO 3166-1 代码，例如 CN 或 EU（另有2处）`,
		`nothing was saved: cn-a: facts[3] (fine), claim 2: has no source: say who prints it`:                               `什么也没有保存：cn-a：第3项事实（fine），第2项说法：没有来源：请写明由谁刊登`,
		`line 3: amount "many yuan": begin with an ISO 4217 code, as in "CNY 13,000"`:                                       `第3行：金额"many yuan"：请以 ISO 4217 代码开头，例如“CNY 13,000”`,
		"both say a fine of CNY 13,000 (Han), converted at different rates":                                                 "两者都写罚款CNY 13,000 (Han)，折算汇率不同",
		"nearly the same: a term of 37 months and a term of 3 years":                                                        "几乎相同：刑期37 months与刑期3 years",
		"truncated: the page says that it is not free to read; save the article's whole text to a file if you may read it":  "正文不完整：页面注明须付费阅读；若您能读到全文，请把它存为文件",
		"a copy of “Rulings” (it prints nearly the same text as The Herald): it counts as the same witness":                 "与“Rulings”相同（它与The Herald的文字几乎相同）：两者算作同一份证据",
		"the same court or authority: Court of Appeal: civil":                                                               "同一法院或机关：Court of Appeal: civil",
		"What nobody here ever wrote: never":                                                                                "What nobody here ever wrote: never",
		"":                                                                                                                  "",
	} {
		if got := (Wording{locale: simplified}).retold(english); got != want {
			t.Errorf("%q:\n got %q\nwant %q", english, got, want)
		}
		if got := (Wording{}).retold(english); got != english {
			t.Errorf("in English %q is %q", english, got)
		}
	}
	deep := strings.Repeat("line 1: ", 400) + "is empty"
	if got := (Wording{locale: simplified}).retold(deep); len(got) < len("is empty") {
		t.Errorf("%q", got)
	}
}

// worded matches what has words behind each other: no key, no name of a field.
var worded = regexp.MustCompile(`[a-z]{2,}[,;:]? [a-z]{2,}|%[sdqwv][^%]* [a-z]{2,}|[a-z]{3,} %[sdqwv]|^an? `)

// toldIn returns the sentences of files, with the place where. Of what is put together
// the rest is %s. Files of values tell only by errors: what else they say a card shows.
func toldIn(t *testing.T, names ...string) map[string]string {
	t.Helper()
	told := map[string]string{"%s: %w": "fetch, read", "%s %w": "fetch"}
	for _, name := range names {
		set, all := parsed(t, filepath.Dir(name))
		constants := constantsOf(all)
		records := strings.HasSuffix(name, "validate.go")
		note := func(e ast.Expr) bool {
			text, ok := rendered(e, constants)
			if ok && (records || worded.MatchString(text)) && !slices.Contains(ofTheProgram, text) && !patterned.MatchString(text) {
				told[text] = fmt.Sprint(set.Position(e.Pos()))
			}
			return ok
		}
		for _, file := range all {
			if filepath.Base(set.Position(file.Pos()).Filename) != filepath.Base(name) {
				continue
			}
			ast.Inspect(file, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				switch {
				case records || strings.Count(name, "/") < 3:
					if ok {
						for i, e := range call.Args {
							_, named := e.(*ast.Ident)
							if records && !named && calls(call, "add", "line", "optional", "list", "cited", "Sprintf", "fact", "claim", "value") || i == 0 && calls(call, "Errorf", "New") {
								note(e)
							}
						}
					}
					return true
				}
				e, ok := n.(ast.Expr)
				return !ok || !note(e)
			})
		}
	}
	return told
}

// patterned matches what no person is told: patterns, lists of tags, notes on a record.
var patterned = regexp.MustCompile(`\(\?|^ |^%[vs]$|^From: <|^; no person|^gzip|^its source no longer|^[A-Z]`)

func calls(call *ast.CallExpr, names ...string) bool {
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		return slices.Contains(names, f.Sel.Name)
	case *ast.Ident:
		return slices.Contains(names, f.Name)
	}
	return false
}

// rendered is a literal, or what of a sum is one; ok is false where nothing is.
func rendered(e ast.Expr, constants map[string]string) (string, bool) {
	if text, ok := literal(e, constants); ok {
		return text, true
	}
	sum, ok := e.(*ast.BinaryExpr)
	if !ok {
		return "%s", false
	}
	x, known := rendered(sum.X, constants)
	y, also := rendered(sum.Y, constants)
	return x + y, known || also
}
