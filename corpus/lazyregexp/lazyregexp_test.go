package lazyregexp_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"casebot/corpus/lazyregexp"
)

const expr = `(?i)(?P<unit>kr|€) ?(\d+)`

// Each method gives what the standard one of its name does.
func TestMethodsAreThoseOfTheStandardPackage(t *testing.T) {
	lazy, std := reflect.ValueOf(lazyregexp.MustCompile(expr)), reflect.ValueOf(regexp.MustCompile(expr))
	for i := range lazy.NumMethod() {
		name := lazy.Type().Method(i).Name
		for _, text := range []string{"", "nothing", "KR 500 and € 20, kr7"} {
			var in []reflect.Value
			signature := lazy.Method(i).Type()
			for at := range signature.NumIn() {
				in = append(in, argument(signature.In(at), text))
			}
			if got, want := values(lazy.Method(i).Call(in)), values(std.MethodByName(name).Call(in)); !reflect.DeepEqual(got, want) {
				t.Errorf("%s of %q: %v, want %v", name, text, got, want)
			}
		}
	}
	if lazy.NumMethod() < 10 {
		t.Errorf("%d methods were tried", lazy.NumMethod())
	}
}

// argument makes an argument of a method: a text, a number of matches, what is done
// to each.
func argument(of reflect.Type, text string) reflect.Value {
	switch of.Kind() {
	case reflect.Int:
		return reflect.ValueOf(-1)
	case reflect.Func:
		return reflect.ValueOf(strings.ToUpper)
	}
	return reflect.ValueOf(text).Convert(of)
}

func values(out []reflect.Value) (all []any) {
	for _, v := range out {
		all = append(all, v.Interface())
	}
	return all
}

func TestABrokenExpressionPanicsWhenItIsUsed(t *testing.T) {
	broken := lazyregexp.MustCompile("(")
	defer func() {
		if recover() == nil {
			t.Error("a broken expression was used")
		}
	}()
	broken.MatchString("anything")
}

func TestManyMayBeTheFirst(t *testing.T) {
	lazy := lazyregexp.MustCompile(expr)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if !lazy.MatchString("kr 5") {
				t.Error("no match")
			}
		})
	}
	all.Wait()
}

// Whatever expression stands in the sources as a constant is one.
func TestEveryExpressionOfTheProgramCompiles(t *testing.T) {
	all := expressions(t)
	for _, text := range all {
		if _, err := regexp.Compile(text); err != nil {
			t.Error(err)
		}
	}
	if len(all) < 500 {
		t.Errorf("%d expressions were compiled", len(all))
	}
}

// expressions returns those that stand in the sources as constants.
func expressions(t *testing.T) (all []string) {
	t.Helper()
	folders := map[string][]*ast.File{}
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		folders[filepath.Dir(path)] = append(folders[filepath.Dir(path)], file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, files := range folders {
		known := constants(files)
		for _, file := range files {
			ast.Inspect(file, func(n ast.Node) bool {
				if text, ok := known.expression(n); ok {
					all = append(all, text)
				}
				return true
			})
		}
	}
	return all
}

// A constantTable holds the string constants of a package as they are written.
type constantTable map[string]ast.Expr

func constants(files []*ast.File) constantTable {
	known := constantTable{}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == len(spec.Names) {
				for i, name := range spec.Names {
					known[name.Name] = spec.Values[i]
				}
			}
			return true
		})
	}
	return known
}

// expression returns what a call of MustCompile is given, where that is constant.
func (c constantTable) expression(n ast.Node) (string, bool) {
	call, ok := n.(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return "", false
	}
	if called, ok := call.Fun.(*ast.SelectorExpr); !ok || called.Sel.Name != "MustCompile" {
		return "", false
	}
	return c.text(call.Args[0])
}

func (c constantTable) text(of ast.Expr) (string, bool) {
	switch e := of.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil
	case *ast.ParenExpr:
		return c.text(e.X)
	case *ast.Ident:
		return c.text(c[e.Name])
	case *ast.BinaryExpr:
		left, ok := c.text(e.X)
		right, also := c.text(e.Y)
		return left + right, ok && also
	}
	return "", false
}
