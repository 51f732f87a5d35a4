package cli

import (
	"context"
	"maps"
	"slices"
	"strings"
	"unicode"

	"casebot/corpus"
	"casebot/corpus/store"
)

// An erasure is what forgetting a name would touch, and how else whoever bears it
// is written. Nothing is guessed: other names are those that a record prints for
// the same party, and single words of them go within the matter's own texts alone.
type erasure struct {
	store *store.Store
	name  string

	names   *store.Screen  // the name as written, and once they are known the others
	cases   []*corpus.Case // that hold it
	party   []*corpus.Case // that have it for a party's name
	near    []corpus.Ref   // the records of the matter, held or not
	texts   []string       // what those that are held say, without the names
	ids     []string       // of their cases
	titles  []string       // of everything that holds it
	article int            // how many articles hold it
	total   int            // how many records there are
	known   bool           // it is a party's or record's name, or one that is withheld

	others []string // further names of the same party, in print
	alone  []string // words that go where they stand alone in the matter
	left   []leftover
}

// A leftover is a way of writing the name, or a word of it, that stays.
type leftover struct{ what, why string }

// erasureOf looks at what the archive holds of a name.
func erasureOf(ctx context.Context, s *store.Store, name string) (*erasure, error) {
	e := &erasure{store: s, name: name, names: store.ScreenOf(name)}
	counts, err := s.Counts(ctx)
	if err != nil {
		return nil, err
	}
	e.total = counts.Cases + counts.Articles
	for _, step := range []func(context.Context) error{e.readCases, e.readArticles, e.otherNames, e.loneWords} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	return e, nil
}

// is reports whether a text is one of the names and nothing else.
func (e *erasure) is(text string) bool {
	masked := e.names.Text(text)
	return masked != text && strings.Trim(masked, "* ") == ""
}

func (e *erasure) readCases(ctx context.Context) error {
	for c, err := range e.store.Cases(ctx) {
		if err != nil {
			return err
		}
		held, err := e.names.HoldsCase(c)
		if err != nil {
			return err
		}
		if !held {
			continue
		}
		e.cases, e.titles = append(e.cases, c), append(e.titles, c.Title)
		e.known = e.known || slices.ContainsFunc(c.Names(), e.is)
		if slices.ContainsFunc(c.Parties, e.bears) {
			e.party = append(e.party, c)
		}
	}
	return nil
}

// bears reports whether the name is one of a party's.
func (e *erasure) bears(p corpus.Party) bool {
	return slices.ContainsFunc(p.Names, func(n corpus.Name) bool { return e.is(n.Text) })
}

func (e *erasure) readArticles(ctx context.Context) error {
	cited := map[corpus.ArticleID]bool{}
	for _, c := range e.cases {
		e.near, e.ids = append(e.near, c.ID.Ref()), append(e.ids, string(c.ID))
	}
	for _, c := range e.party {
		for _, source := range c.Sources {
			if !cited[source.ID] {
				cited[source.ID] = true
				e.near = append(e.near, source.ID.Ref())
			}
		}
	}
	for a, err := range e.store.Articles(ctx) {
		if err != nil {
			return err
		}
		held := e.names.HoldsArticle(a)
		if held {
			e.article++
			e.titles = append(e.titles, a.Label())
			e.known = e.known || slices.ContainsFunc(a.Withheld, func(w corpus.Span) bool { return e.is(w.In(a.Text)) })
		}
		if held || cited[a.ID] {
			e.texts = append(e.texts, a.Title, a.Text)
		}
	}
	return nil
}

// otherNames finds what else the records print for the party that bears the name.
func (e *erasure) otherNames(ctx context.Context) error {
	for _, c := range e.party {
		for _, p := range c.Parties {
			if !e.bears(p) {
				continue
			}
			for _, n := range p.Names {
				if whole := len(nameWords(n.Text)) != 1; whole && !e.is(n.Text) && !slices.Contains(e.others, n.Text) {
					e.others = append(e.others, n.Text)
				}
			}
		}
	}
	shared, err := e.shared(ctx, e.others)
	if err != nil {
		return err
	}
	e.others = slices.DeleteFunc(e.others, func(name string) bool {
		if shared[name] {
			e.left = append(e.left, leftover{name, "is printed for somebody else too"})
		}
		return shared[name]
	})
	e.names = store.ScreenOf(append([]string{e.name}, e.others...)...)
	return nil
}

// shared tells which of some names another party bears too.
func (e *erasure) shared(ctx context.Context, names []string) (map[string]bool, error) {
	shared := map[string]bool{}
	if len(names) == 0 {
		return shared, nil
	}
	for c, err := range e.store.Cases(ctx) {
		if err != nil {
			return nil, err
		}
		for _, p := range c.Parties {
			if e.bears(p) {
				continue
			}
			for _, n := range p.Names {
				shared[n.Text] = true
			}
		}
	}
	return shared, nil
}

// loneWords finds the words of the names that stand alone in the texts of the
// matter, with a capital and never without; not those that are another party's.
func (e *erasure) loneWords(ctx context.Context) error {
	others, err := e.bystanders(ctx)
	if err != nil {
		return err
	}
	for _, c := range e.cases {
		e.texts = append(append(e.texts, c.Title, c.Summary), c.Names()...)
		for _, source := range c.Sources {
			e.texts = append(e.texts, source.Title)
		}
	}
	written := map[string]bool{}
	for _, text := range e.texts {
		for _, word := range nameWords(e.names.Text(text)) {
			written[word] = true
		}
	}
	for _, word := range e.candidates() {
		alone := store.ScreenOf(word)
		inID := slices.ContainsFunc(e.ids, func(id string) bool { return alone.Holds(e.names.Text(id)) })
		switch {
		case !inID && !written[word] && !written[strings.ToUpper(word)]:
		case slices.ContainsFunc(others, alone.Holds):
			e.left = append(e.left, leftover{word, "is in the name of another party of the same matter"})
		case written[strings.ToLower(word)] || slices.Contains(calendar, word):
			e.left = append(e.left, leftover{word, "may be another word where it stands alone"})
		default:
			e.alone = append(e.alone, word)
		}
	}
	e.aliases()
	e.forms(written)
	return nil
}

// aliases names those of the matter that stay: whether they mean the person is for
// somebody to say.
func (e *erasure) aliases() {
	for _, c := range e.party {
		for _, alias := range c.Aliases {
			if e.names.Text(alias) == alias && !slices.ContainsFunc(e.alone, func(word string) bool { return store.ScreenOf(word).Holds(alias) }) {
				e.left = append(e.left, leftover{alias, "is an alias of " + string(c.ID)})
			}
		}
	}
}

// forms names the words of the matter that begin as one of the name's does, such
// as another case of it: whether they are the name is for somebody to say.
func (e *erasure) forms(written map[string]bool) {
	for _, word := range slices.Sorted(maps.Keys(written)) {
		for _, own := range e.candidates() {
			head := own[:max(len(own)-3, 0)]
			if len(head) > 4 && word != own && strings.HasPrefix(word, head) && !slices.Contains(e.alone, word) {
				e.left = append(e.left, leftover{word, "may be another form of the name"})
				break
			}
		}
	}
}

// candidates are the single words of the names, in scripts that have spaces.
func (e *erasure) candidates() (found []string) {
	names := append([]string{e.name}, e.others...)
	for _, c := range e.party {
		for _, p := range c.Parties {
			if e.bears(p) {
				for _, n := range p.Names {
					names = append(names, n.Text)
				}
			}
		}
	}
	for _, name := range names {
		for _, word := range nameWords(name) {
			first := []rune(word)
			if len(first) > 1 && unicode.IsUpper(first[0]) && !e.is(word) && !slices.Contains(found, word) {
				found = append(found, word)
			}
		}
	}
	return found
}

// bystanders are the names of the other parties in the cases that share the
// matter's sources.
func (e *erasure) bystanders(ctx context.Context) (names []string, err error) {
	ids := slices.Clone(e.ids)
	for _, ref := range e.near {
		if ref.Kind != corpus.ArticleRecord {
			continue
		}
		citing, err := e.store.CasesCiting(ctx, corpus.ArticleID(ref.ID))
		if err != nil {
			return nil, err
		}
		for _, id := range citing {
			ids = append(ids, string(id))
		}
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		c, err := corpus.Found(e.store.Case(ctx, corpus.CaseID(id)))
		if err != nil {
			return nil, err
		}
		if c == nil {
			continue
		}
		for _, p := range c.Parties {
			for _, n := range p.Names {
				if !e.bears(p) {
					names = append(names, n.Text)
				}
			}
		}
	}
	return names, nil
}

// calendar are the months that people are called too.
var calendar = []string{"April", "May", "June", "August"}

// nameWords cuts a text into words of letters that stand between spaces; none in
// scripts without.
func nameWords(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) })
	return slices.DeleteFunc(words, func(word string) bool {
		return strings.ContainsFunc(word, func(r rune) bool {
			return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai)
		})
	})
}
