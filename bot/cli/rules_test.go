package cli_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
)

// rules say which packages of ours a package may import directly. A package may
// always import its parents. The first row that matches decides; "*" at the end
// of a pattern matches any rest.
var rules = []struct {
	pkg  string
	may  []string
	why  string
	test bool // imported by tests alone
}{
	{pkg: "casebot", may: []string{"bot/cli"}, why: "main hands over to the command line"},
	{pkg: "corpus", why: "what an archive holds depends on nothing"},
	{pkg: "corpus/builtin", may: []string{"corpus/casefile", "corpus/strictyaml"}, why: "the records that ship are record files, and the feeds a list in YAML"},
	{pkg: "corpus/casefile", may: []string{"corpus/strictyaml"}, why: "a record file is YAML, strictly read"},
	{pkg: "corpus/read", may: []string{"corpus/strictyaml"}, why: "front matter and sources.yaml are YAML, strictly read"},
	{pkg: "corpus/dataset", may: []string{"corpus/strictyaml"}, why: "a column map is YAML, strictly read"},
	{pkg: "corpus/extract", may: []string{"corpus/mention"}, why: "cases are made of typed mentions"},
	{pkg: "corpus/intake", may: []string{"corpus/extract", "corpus/fetch", "corpus/match", "corpus/mention", "corpus/read", "corpus/store"},
		why: "an article's way into the archive joins the rooms that do the work"},
	{pkg: "corpus/*", why: "a room of the corpus knows the corpus alone"},
	{pkg: "index", may: []string{"corpus"}, why: "search knows no engine and no store"},
	{pkg: "index/indextest", may: []string{"corpus"}, why: "the suite is for every engine", test: true},
	{pkg: "index/bleveindex", may: []string{"corpus", "index/bleveindex/segment"}, why: "the engine knows records, queries and how its segments are written"},
	{pkg: "index/bleveindex/segment", why: "a segment is terms and bytes: it knows no records"},
	{pkg: "index/answer", may: []string{"corpus", "corpus/mention", "index/answer/lexicon"}, why: "a figure in a question is read as one in an article is; the answerer knows records and queries, and no engine"},
	{pkg: "index/answer/lexicon", may: []string{"corpus"}, why: "a word means the same whatever is asked, and of which case"},
	{pkg: "index/*", may: []string{"corpus"}, why: "an engine knows records and queries, not who asks"},
	{pkg: "bot", may: []string{"corpus", "index", "index/answer", "index/answer/verify", "bot/state", "bot/chart", "bot/lookup"}, why: "the bot knows no engine, Discord or files"},
	{pkg: "bot/state", why: "what the bot remembers is opaque to what keeps it"},
	{pkg: "bot/chart", may: []string{"corpus"}, why: "a picture knows names and numbers alone"},
	{pkg: "bot/lookup", may: []string{"corpus", "index"}, why: "names are found in a message with records and queries alone"},
	{pkg: "bot/eval", may: []string{"corpus"}, why: "an evaluation knows requests and replies"},
	{pkg: "bot/console", may: []string{"corpus"}, why: "the console knows requests and replies"},
	{pkg: "bot/discord", may: []string{"corpus"}, why: "Discord knows requests and replies"},
	{pkg: "bot/discord/discordtest", may: []string{"corpus"}, why: "the fake is for every test", test: true},
	{pkg: "bot/cli", may: []string{"*"}, why: "the command line wires everything"},
}

// forbidden are packages outside of ours that a room must not import.
var forbidden = map[string][]string{
	"corpus": {"os", "net", "net/http", "database/sql"},
	"index":  {"os", "net", "net/http", "database/sql"},
	"bot":    {"os", "net", "net/http", "database/sql", "github.com/bwmarrin/discordgo"},
}

// lazily stands in for a package of the standard library, so any room may import it.
// Those that hold most of the program's expressions must.
const lazily = "corpus/lazyregexp"

var manyExpressions = []string{"corpus/extract", "corpus/mention", "corpus/read", "index/answer", "index/answer/lexicon", "bot/discord"}

// soleImporters are modules with a single door into the project.
var soleImporters = map[string][]string{
	"github.com/blevesearch/bleve/v2":              {"index/bleveindex", "index/bleveindex/segment", "index/bleveindex/stock"},
	"github.com/blevesearch/bleve_index_api":       {"index/bleveindex", "index/bleveindex/segment", "index/bleveindex/stock"},
	"github.com/bwmarrin/discordgo":                {"bot/discord", "bot/discord/discordtest"},
	"github.com/blevesearch/scorch_segment_api/v2": {"index/bleveindex", "index/bleveindex/segment"},
	"github.com/blevesearch/vellum":                {"index/bleveindex", "index/bleveindex/segment"},
	"github.com/blevesearch/zapx/v17":              {"index/bleveindex", "index/bleveindex/segment"},
	"github.com/RoaringBitmap/roaring/v2":          {"index/bleveindex", "index/bleveindex/segment"},
	"codeberg.org/go-fonts/liberation":             {"bot/chart"},
	"golang.org/x/image":                           {"bot/chart"},
	"modernc.org/sqlite":                           {"corpus/store", "bot/state", "index/bench/fts5"},
	"github.com/pressly/goose/v3":                  {"corpus/store", "bot/state"},
	"github.com/spf13/cobra":                       {"bot/cli"},
	"github.com/markusmobius/go-trafilatura":       {"corpus/read"},
	"github.com/mmcdole/gofeed":                    {"corpus/fetch"},
	"github.com/mozillazg/go-pinyin":               {"corpus/extract", "corpus/match", "index/answer", "index/complete"},
	"github.com/santhosh-tekuri/jsonschema/v6":     {"bot/discord/discordtest"},
}

// modules may be required directly. Each is alive, licensed and pure Go.
var modules = []string{
	"github.com/RoaringBitmap/roaring/v2",
	"github.com/blevesearch/bleve/v2",
	"github.com/blevesearch/bleve_index_api",
	"github.com/blevesearch/scorch_segment_api/v2",
	"github.com/blevesearch/snowballstem",
	"github.com/blevesearch/vellum",
	"github.com/blevesearch/zapx/v17",
	"codeberg.org/go-fonts/liberation",
	"github.com/bwmarrin/discordgo",
	"github.com/clipperhouse/uax29/v2",
	"github.com/goccy/go-yaml",
	"github.com/gofrs/flock",
	"github.com/gogs/chardet",
	"github.com/google/go-cmp",
	"github.com/gorilla/websocket",
	"github.com/markusmobius/go-trafilatura",
	"github.com/mmcdole/gofeed",
	"github.com/mozillazg/go-pinyin",
	"github.com/pressly/goose/v3",
	"github.com/santhosh-tekuri/jsonschema/v6",
	"github.com/schollz/progressbar/v3",
	"github.com/spf13/cobra",
	"golang.org/x/image",
	"golang.org/x/net",
	"golang.org/x/sync",
	"golang.org/x/term",
	"golang.org/x/text",
	"modernc.org/sqlite",
}

type goPackage struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
}

func TestImportsKeepTheLaws(t *testing.T) {
	for _, p := range listPackages(t) {
		name := ours(p.ImportPath)
		for _, imported := range p.Imports {
			if problem := allowed(name, imported); problem != "" {
				t.Error(problem)
			}
		}
	}
}

// allowed says what is wrong with an import, and "" where nothing is.
func allowed(pkg, imported string) string {
	room := rule(pkg)
	if room < 0 {
		return pkg + " is in no row of the rules: add one that says what it may import, and why"
	}
	for module, doors := range soleImporters {
		if (imported == module || strings.HasPrefix(imported, module+"/")) && !slices.Contains(doors, pkg) {
			return pkg + " imports " + imported + ": only " + strings.Join(doors, " and ") + " may"
		}
	}
	if slices.Contains(forbidden[pkg], imported) {
		return pkg + " imports " + imported + ": it must stay pure"
	}
	if imported == "regexp" && slices.Contains(manyExpressions, pkg) {
		return pkg + " imports regexp: import " + lazily + " under that name, so that a start waits for no expression that it does not need"
	}
	if !strings.HasPrefix(imported, "casebot/") {
		return ""
	}
	target := ours(imported)
	if i := rule(target); i >= 0 && rules[i].test {
		return pkg + " imports " + target + ": it is for tests alone"
	}
	if target == lazily || parent(target, pkg) || slices.Contains(rules[room].may, target) || slices.Contains(rules[room].may, "*") {
		return ""
	}
	return pkg + " imports " + target + ": " + rules[room].why
}

func rule(pkg string) int {
	for i, r := range rules {
		if r.pkg == pkg || strings.HasSuffix(r.pkg, "/*") && strings.HasPrefix(pkg, strings.TrimSuffix(r.pkg, "*")) {
			return i
		}
	}
	return -1
}

// parent reports whether one package stands above another.
func parent(above, pkg string) bool { return strings.HasPrefix(pkg, above+"/") }

func ours(importPath string) string {
	return strings.TrimPrefix(importPath, "casebot/")
}

func TestTheRulesCatchOffenders(t *testing.T) {
	for _, offence := range [][2]string{
		{"corpus", "casebot/index"},
		{"corpus/read", "casebot/corpus/store"},
		{"index", "casebot/index/bleveindex"},
		{"bot", "casebot/index/bleveindex"},
		{"bot", "os"},
		{"bot", "github.com/bwmarrin/discordgo"},
		{"bot/lookup", "casebot/index/answer"},
		{"bot/console", "casebot/bot/discord"},
		{"bot/discord", "casebot/bot/console"},
		{"bot/cli", "casebot/bot/discord/discordtest"},
		{"bot/cli", "github.com/blevesearch/bleve/v2/search"},
		{"attic", "fmt"},
		{"index/answer", "regexp"},
		{"index/answer", "casebot/corpus/store"},
		{"index/answer/lexicon", "casebot/corpus/mention"},
		{"index/bleveindex", "casebot/corpus/mention"},
	} {
		if allowed(offence[0], offence[1]) == "" {
			t.Errorf("%s may import %s, and should not", offence[0], offence[1])
		}
	}
}

func TestOnlyAllowedModulesAreRequired(t *testing.T) {
	out, err := exec.Command("go", "mod", "edit", "-json", root+"/go.mod").Output()
	if err != nil {
		t.Fatal(err)
	}
	var mod struct {
		Require []struct {
			Path     string
			Indirect bool
		}
		Replace []any
	}
	if err := json.Unmarshal(out, &mod); err != nil {
		t.Fatal(err)
	}
	if len(mod.Replace) > 0 {
		t.Error("go.mod replaces a module, which breaks go install")
	}
	for _, m := range mod.Require {
		if !m.Indirect && !slices.Contains(modules, m.Path) {
			t.Errorf("%s is required and not in the list of allowed modules", m.Path)
		}
	}
}

// root is the top of the repository, seen from this package.
const root = "../.."

func TestTheTopLevelHoldsOnlyItsRooms(t *testing.T) {
	entries, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !slices.Contains([]string{"bot", "index", "corpus", "main.go", "go.mod", "go.sum", "README.md", ".ci", ".gitignore", ".git", ".github"}, entry.Name()) {
			t.Errorf("%s stands at the top level", entry.Name())
		}
	}
}

// bot is a large room: its package comment says where to look for what.
func TestTheMapOfTheBotIsTrue(t *testing.T) {
	text, err := os.ReadFile(root + "/bot/doc.go")
	if err != nil {
		t.Fatal(err)
	}
	onMap := map[string]bool{"doc.go": true}
	for _, name := range regexp.MustCompile(`\w+\.go\b`).FindAllString(string(text), -1) {
		onMap[name] = true
	}
	files, err := filepath.Glob(root + "/bot/*.go")
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{"main.go": true, "sync.go": true} // of other rooms
	for _, file := range files {
		name := filepath.Base(file)
		there[name] = true
		ofCommand := slices.ContainsFunc(everything(t).Specs(), func(s bot.Spec) bool { return strings.HasPrefix(name, s.Name) })
		if !ofCommand && !onMap[name] && !strings.HasSuffix(name, "_test.go") {
			t.Errorf("bot/%s begins with the name of no command: say in bot/doc.go what it is for", name)
		}
	}
	for name := range onMap {
		if !there[name] {
			t.Errorf("bot/doc.go speaks of %s, which is not there", name)
		}
	}
}

func listPackages(t *testing.T) []goPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", "./...")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []goPackage
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p goPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	if len(packages) < 8 {
		t.Fatalf("go list found %d packages below %s", len(packages), path.Clean(root))
	}
	return packages
}
