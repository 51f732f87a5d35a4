package strictyaml

import (
	"errors"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
)

type shelf struct {
	Name  string   `yaml:"name"`
	Read  bool     `yaml:"read"`
	Since Date     `yaml:"since"`
	Books []string `yaml:"books"`
	Rooms map[string]struct {
		Door string `yaml:"door"`
	} `yaml:"rooms"`
}

func TestDecodeReadsAPlainFile(t *testing.T) {
	var got shelf
	file, err := Decode([]byte("---\n# law\nname: \"A & *B*\"\nread: true\nsince: 2025-06\nbooks:\n  - one\n  - two\nrooms:\n  hall: {door: oak}\n"), &got)
	if err != nil {
		t.Fatal(err)
	}
	if got.Name != "A & *B*" || !got.Read || got.Since.Date != (corpus.Date{Year: 2025, Month: time.June}) ||
		len(got.Books) != 2 || got.Rooms["hall"].Door != "oak" {
		t.Errorf("read %+v", got)
	}
	for _, test := range []struct {
		path []any
		want int
	}{
		{[]any{"name"}, 3}, {[]any{"books", 1}, 8}, {[]any{"rooms", "hall"}, 10}, {[]any{"rooms", "hall", "door"}, 10},
		{[]any{"books", 7}, 6}, {[]any{"rooms", "attic"}, 9}, {[]any{"name", "x", 1}, 3}, {[]any{"none"}, 3}, {nil, 3},
	} {
		if line := file.Line(test.path...); line != test.want {
			t.Errorf("%v is on line %d, want %d", test.path, line, test.want)
		}
	}
}

func TestLineFindsTheOnlyEntry(t *testing.T) {
	file, err := Decode([]byte("rooms:\n  hall:\n    door: oak\n"), new(shelf))
	if err != nil {
		t.Fatal(err)
	}
	if line := file.Line("rooms", "hall", "door"); line != 3 {
		t.Errorf("line %d", line)
	}
}

func TestNoDateIsAnUnknownDate(t *testing.T) {
	for _, in := range []string{"since:\nname: x\n", "since: ~\n", "since: \"\"\n"} {
		var got shelf
		if _, err := Decode([]byte(in), &got); err != nil || !got.Since.IsZero() {
			t.Errorf("%q: %v, %v", in, got.Since, err)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"nothing", "", "the file is empty"},
		{"white space", "\n \n", "the file is empty"},
		{"comments", "# nothing yet\n", "the file is empty"},
		{"an empty document", "---\n---\n", "the file is empty"},
		{"a null", "null\n", "line 1: null was used where mapping is expected"},
		{"a bare word", "hello\n", "line 1: string was used where mapping is expected"},
		{"a list", "- name: x\n", "line 1: sequence was used where mapping is expected"},
		{"an unknown field", "name: x\ncolour: red\n", `line 2: unknown field "colour"`},
		{"an unknown field further down", "rooms:\n  hall:\n    wall: x\n", `line 3: unknown field "wall"`},
		{"a field given twice", "name: x\nname: y\n", `line 2: mapping key "name" already defined at [1:1]`},
		{"a list for a word", "read: true\nname: [x]\n", "line 2: the value has the wrong form (a list or a group of fields where words belong, or the other way round)"},
		{"a word for a list", "books: x\n", "line 1: string was used where sequence is expected"},
		{"a bad date", "name: x\nsince: 12 June\n", `line 2: date "12 June": write it as 2025-06-12, 2025-06 or 2025`},
		{"an anchor", "name: &a x\n", "line 1: anchors (&) are not read as such; put the words in quotes"},
		{"an anchor in a list", "books:\n  - one\n  - &a two\n", "line 3: anchors (&) are not read as such; put the words in quotes"},
		{"an alias", "name: x\nbooks: [*a]\n", "line 2: aliases (*) are not read as such; put the words in quotes"},
		{"a tag", "name: !!binary aGk=\n", "line 1: tags (!) are not read as such; put the words in quotes"},
		{"a number whose last digit would go", "name: 1.50\n", "line 1: a number with decimals is not read as such; put the words in quotes"},
		{"a number in another notation", "read: true\nname: 1_000\n", "line 2: the number 1_000 is not read as such; put the words in quotes"},
		{"another encoding", "name: Caf\xe9\n", "not UTF-8: save it as UTF-8"},
		{"two documents", "name: x\n---\nname: y\n", "line 3: a second document begins; write one to a file"},
		{"a tab for a space", "books:\n\t- x\n", "line 2: found character '\t' that cannot start any token"},
		{"an open quote", "name: \"x\n", "line 1: could not find end character of double-quoted text"},
		{"an open bracket", "books: [x\n", "line 1: sequence end token ']' not found"},
		{"too many bytes", "name: " + strings.Repeat("x", MaxBytes), "larger than 1048576 bytes: split it"},
		{"too deep", strings.Repeat("[", maxMarks+1), "more than 20000 entries: split it"},
		{"too many entries", "books:\n" + strings.Repeat("- x\n", maxMarks), "more than 20000 entries: split it"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Decode([]byte(test.in), new(shelf))
			if err == nil || err.Error() != test.want {
				t.Errorf("got %v\nwant %s", err, test.want)
			}
		})
	}
}

func TestErrorsAreToldApart(t *testing.T) {
	if _, err := Decode(nil, new(shelf)); !errors.Is(err, ErrEmpty) {
		t.Errorf("empty: got %v", err)
	}
	if _, err := Decode([]byte("colour: red\n"), new(shelf)); !errors.Is(err, ErrUnknownField) {
		t.Errorf("unknown field: got %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"name: x\n", "books: [a, b]\n", "name: &a x\nbooks: [*a]\n", "? x\n: y\n", "name: |\n  x\n", "\xff\x00", "<<: {name: x}\n", "name: !!binary aGk=\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Decode(data, new(shelf))
		if (file == nil) == (err == nil) {
			t.Errorf("file %v with error %v", file, err)
		}
	})
}
