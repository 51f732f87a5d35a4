package bot

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/index"
)

// TestWordsAreComplete holds the files of words to what the bot says: the texts
// of the code, of the commands and of the tables.
func TestWordsAreComplete(t *testing.T) {
	said := saidIn(t, ".", "discord", "console")
	said["date not known"] = "wording.go"
	for _, text := range tabled() {
		said[text] = "a table"
	}
	for _, locale := range []string{simplified, traditional} {
		file, err := os.ReadFile("words/" + locale + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range faults(locale, string(file), said) {
			t.Errorf("words/%s.txt: %s", locale, problem)
		}
	}
}

// TestOdditiesAreTheParsers holds the table of what is said of odd input to the
// parser, and the parser to the table.
func TestOdditiesAreTheParsers(t *testing.T) {
	var said []string
	for _, input := range []string{
		"OR camera", "\"camera", "what was the \"sentence\" of the man who saw into all of the homes of the town",
		"ca*ra lens", "摄像头~ lens", strings.Repeat("a* ", 9), "\"camera lens\"~400", "\"camera lens\"~-3", "in:CN~ lens", "a OR (b (c (d (e f) OR g) OR h) OR i)", "camera -", "(cctv OR camera",
	} {
		_, warnings := index.Parse(input)
		if len(warnings) == 0 {
			t.Errorf("%q is read without a word", input)
		}
		for _, w := range warnings {
			said = append(said, w.Meaning)
			if !slices.Contains(oddities(), w.Meaning) {
				t.Errorf("no table has what the parser says of %q: %q", input, w.Meaning)
			}
		}
	}
	for _, text := range oddities() {
		if !slices.Contains(said, text) {
			t.Errorf("the parser does not say %q: %q", text, said)
		}
	}
}

// TestFaultsAreFound shows what the test above would not let pass.
func TestFaultsAreFound(t *testing.T) {
	said := map[string]string{"Sources": "x.go", "%s of %d": "x.go"}
	const whole = "Sources\n来源\n\n%s of %d\n%[2]d中的%[1]s\n"
	for _, test := range []struct{ name, locale, file, want string }{
		{"whole", simplified, whole, ""},
		{"headings", simplified, "# Cards\n\n" + whole, ""},
		{"missing", simplified, "Sources\n来源\n", `"%s of %d" (x.go) is missing`},
		{"not said", simplified, whole + "\nLinks\n链接\n", `"Links" is said nowhere`},
		{"twice", simplified, whole + "\nSources\n来源\n", `"Sources" stands twice`},
		{"a verb less", simplified, "Sources\n来源\n\n%s of %d\n共%d\n", `"%s of %d" has other verbs: 共%d`},
		{"another verb", simplified, "Sources\n来源\n\n%s of %d\n%s之%s\n", `"%s of %d" has other verbs: %s之%s`},
		{"no translation", simplified, "%s of %d\n%s共%d\n\nSources\n", `"Sources" has no translation`},
		{"no translation in between", simplified, "Sources\n\n%s of %d\n%s共%d\n", `"Sources" has no translation`},
		{"left in English", simplified, "Sources\nSource list\n\n%s of %d\n%s共%d\n", `"Sources" is not in Chinese: Source list`},
		{"traditional", simplified, "Sources\n來源\n\n%s of %d\n%s共%d\n", `"Sources" has 來, which is traditional`},
		{"simplified", traditional, "Sources\n来源\n\n%s of %d\n%s共%d\n", `"Sources" has 来, which is simplified`},
		{"spaces", simplified, "Sources\n来源 \n\n%s of %d\n%s共%d\n", `"Sources" ends in a space`},
	} {
		got := strings.Join(faults(test.locale, test.file, said), "\n")
		if got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// saidIn returns what is said in the Go files of folders, tests left out, with the
// place where.
func saidIn(t *testing.T, folders ...string) map[string]string {
	t.Helper()
	said := map[string]string{}
	for _, folder := range folders {
		set, files := parsed(t, folder)
		constants := constantsOf(files)
		for name, text := range constants {
			if strings.HasPrefix(name, "words") {
				said[text] = name
			}
		}
		for _, file := range files {
			ast.Inspect(file, func(n ast.Node) bool {
				text, here := spoken(n, constants)
				switch {
				case !here:
				case text == "" || strings.Contains(text, "\n"):
					t.Errorf("%s: what is said is a literal of one line; a text of a table is a Term", set.Position(n.Pos()))
				default:
					said[text] = set.Position(n.Pos()).String()
				}
				return true
			})
		}
	}
	return said
}

// parsed returns the Go files of a folder, without tests and the file that has Say
// itself.
func parsed(t *testing.T, folder string) (*token.FileSet, []*ast.File) {
	t.Helper()
	set := token.NewFileSet()
	var files []*ast.File
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: %d files, %v", folder, len(names), err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || filepath.Base(name) == "wording.go" {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return set, files
}

// spoken returns what a node says: the format of a Say, the text of a Term that
// stands there, or the summary of a command or an option. It is empty where a
// format is no literal and no constant.
func spoken(n ast.Node, constants map[string]string) (text string, ok bool) {
	switch n := n.(type) {
	case *ast.CallExpr:
		selector, method := n.Fun.(*ast.SelectorExpr)
		if !method || len(n.Args) == 0 || selector.Sel.Name != "Say" && selector.Sel.Name != "Term" {
			return "", false
		}
		text, ok = literal(n.Args[0], constants)
		return text, ok || selector.Sel.Name == "Say"
	case *ast.KeyValueExpr:
		if key, named := n.Key.(*ast.Ident); named && key.Name == "Summary" {
			return literal(n.Value, constants)
		}
	}
	return "", false
}

// literal is the value of a string literal or constant, or of several that are
// added up.
func literal(e ast.Expr, constants map[string]string) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil && e.Kind == token.STRING
	case *ast.Ident:
		text, known := constants[e.Name]
		return text, known
	case *ast.BinaryExpr:
		x, known := literal(e.X, constants)
		y, also := literal(e.Y, constants)
		return x + y, known && also
	}
	return "", false
}

// constantsOf returns the strings to which files give names.
func constantsOf(files []*ast.File) map[string]string {
	constants := map[string]string{}
	for _, file := range files {
		for _, declared := range file.Decls {
			group, ok := declared.(*ast.GenDecl)
			if !ok || group.Tok != token.CONST {
				continue
			}
			for _, spec := range group.Specs {
				names, values := spec.(*ast.ValueSpec).Names, spec.(*ast.ValueSpec).Values
				for i := range min(len(names), len(values)) {
					if text, ok := literal(values[i], nil); ok {
						constants[names[i].Name] = text
					}
				}
			}
		}
	}
	return constants
}

// kinships are what the index says that related cases share.
var kinships = []string{"same defendant", "same citation", "it is cited here", "it cites this case", "same source", "same law", "same court", "same topic"}

// tabled are the texts that stand in tables.
func tabled() (texts []string) {
	texts = SyntaxRemarks()
	for _, form := range Syntax() {
		texts = append(texts, form.Finds)
	}
	texts = append(append(texts, oddities()...), kinships...)
	for _, v := range views() {
		texts = append(texts, v.title, v.by.head, v.by.as)
	}
	feeds, _ := builtin.Feeds() // a test of theirs holds them whole
	for _, f := range feeds {
		texts = append(texts, f.About)
	}
	return slices.DeleteFunc(texts, func(text string) bool { return text == "" })
}

// faults says what is wrong with a file of words, given what is said and where.
func faults(locale, file string, said map[string]string) (out []string) {
	known := map[string]bool{}
	for _, pair := range pairs(file) {
		english, theirs := pair[0], pair[1]
		if known[english] {
			out = append(out, fmt.Sprintf("%q stands twice", english))
		}
		known[english] = true
		if said[english] == "" {
			out = append(out, fmt.Sprintf("%q is said nowhere", english))
		}
		out = append(out, faultsIn(locale, english, theirs)...)
	}
	for _, text := range slices.Sorted(maps.Keys(said)) {
		if !known[text] {
			out = append(out, fmt.Sprintf("%q (%s) is missing", text, said[text]))
		}
	}
	return out
}

func faultsIn(locale, english, theirs string) (out []string) {
	if theirs == "" {
		return []string{fmt.Sprintf("%q has no translation", english)}
	}
	if strings.TrimRight(theirs, " ") != theirs && strings.TrimRight(english, " ") == english {
		out = append(out, fmt.Sprintf("%q ends in a space", english))
	}
	if !slices.Equal(verbs(english), verbs(theirs)) {
		out = append(out, fmt.Sprintf("%q has other verbs: %s", english, theirs))
	}
	if wordy.MatchString(verb.ReplaceAllString(english, "")) && !chinese(theirs) {
		out = append(out, fmt.Sprintf("%q is not in Chinese: %s", english, theirs))
	}
	for _, r := range theirs {
		if _, is := corpus.Simplified(r); is && locale == simplified {
			out = append(out, fmt.Sprintf("%q has %c, which is traditional", english, r))
		}
		if locale == traditional && simplifiedOnly(r) {
			out = append(out, fmt.Sprintf("%q has %c, which is simplified", english, r))
		}
	}
	return out
}

// wordy matches what cannot stay as it is.
var wordy = regexp.MustCompile(`[A-Za-z]{3,}`)

func chinese(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// verb matches a verb of a format: %d, %[2]s.
var verb = regexp.MustCompile(`%(?:\[(\d+)\])?([a-z%])`)

// verbs lists the verbs of a format by the argument that they write: "1s", "2d".
func verbs(format string) (out []string) {
	next := 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		out = append(out, strconv.Itoa(next)+m[2])
		next++
	}
	slices.Sort(out)
	return out
}

// both are characters that are simplified forms of others, and stand in
// traditional texts in their own right.
const both = "查核搜家私即千只面回制台表向系同合出周准几了才里后于余云后志松致借占布卷采折据尸舍吁征曲丑刮糊伙蔑升胜克注杰干斗"

// simplifiedOnly reports whether a character is a simplified form and nothing else.
func simplifiedOnly(r rune) bool { return simplifiedForms[r] && !strings.ContainsRune(both, r) }

var simplifiedForms = func() map[rune]bool {
	forms := map[rune]bool{}
	for r := rune(0x3400); r <= 0x9FFF; r++ {
		if s, ok := corpus.Simplified(r); ok && s != r {
			forms[s] = true
		}
	}
	return forms
}()

func TestTheLocaleOfAMessage(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "",
		"How long was Han jailed?": "",
		"How long was 韩某 jailed?":  "",
		"韩某被判多久？":                  simplified,
		"韓某被判多久？":                  traditional,
		"TikTok 被愛爾蘭罰了多少錢？":        traditional,
		"Didi fine 多少":             simplified,
		"盗撮事件の判決はいつ":               "",
		"한국의 判決":                   "",
		"17":                       "",
	} {
		if got := LocaleOf(text); got != want {
			t.Errorf("%q is in %q, want %q", text, got, want)
		}
	}
}

// What both scripts have is read in the script of its reader.
func TestTheLocaleOfWhatAReaderTypes(t *testing.T) {
	for _, test := range []struct{ text, reader, want string }{
		{"分享", traditional, traditional},
		{"分享", simplified, simplified},
		{"分享", "", simplified},
		{"它的证据", traditional, simplified},
		{"它的證據", simplified, traditional},
		{"share it", traditional, ""},
	} {
		if got := localeFor(test.text, test.reader); got != test.want {
			t.Errorf("%q for %q is in %q, want %q", test.text, test.reader, got, test.want)
		}
	}
}

// A name that ends in a full stop ends a sentence with it.
func TestNoSentenceEndsTwice(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{Wording{}.Say("%s.", "Six Flags Corp."), "Six Flags Corp."},
		{Wording{}.Say("%s: %s.", "Flo Health, Inc.", "Corp."), "Flo Health, Inc.: Corp."},
		{Wording{}.Say("Changed: %s. What is new is told %s, %s.", "Corp.", "here", "daily"), "Changed: Corp. What is new is told here, daily."},
		{Wording{}.Say("%[2]s. %[1]s", "Inc.", "Corp."), "Corp. Inc."},
		{Wording{}.Say("“%s” is read as %s.", "year:2020..", "year:2020.."), "“year:2020..” is read as year:2020.."},
		{WordingFor(simplified).Say("%s.", "Corp."), "Corp.。"},
		{WordingFor(simplified).sentences("例如：中国，GB，EU", "现有：CN。"), "例如：中国，GB，EU。现有：CN。"},
		{WordingFor(simplified).sentences("", "现有：CN。", "例如：EU"), "现有：CN。例如：EU"},
	} {
		if test.got != test.want {
			t.Errorf("%q, want %q", test.got, test.want)
		}
	}
}

// What stands in quotation marks has straight ones within.
func TestQuotationMarksWithinOthers(t *testing.T) {
	if got := echoed("“home camera” hotel"); got != `"home camera" hotel` {
		t.Error(got)
	}
}
