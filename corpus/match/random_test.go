package match

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"

	"github.com/google/go-cmp/cmp"
)

// A maker makes cases by chance, from so few names and figures that they meet.
type maker struct {
	*rand.Rand
	odd []string // words from outside, to be put in anywhere
}

func pick[T any](m *maker, list ...T) T { return list[m.IntN(len(list))] }

func (m *maker) word(usual ...string) string {
	if len(m.odd) > 0 && m.IntN(4) == 0 {
		return pick(m, m.odd...)
	}
	return pick(m, usual...)
}

// values by slot; few, so that sources agree and differ.
var randomValues = map[corpus.Slot][]string{
	"term": {"37m", "3y 1m", "6m", "life"}, "fine": {"CNY 13,000", "CNY 15,000", "USD 1,800"}, "gain": {"CNY 6,000", "CNY 60,000"},
	"count": {"193 cameras", "190 cameras", "130 people", "20 customers"}, "date": {"2031-06", "2031-06-12", "2030"},
	"charge": {"Illegal control", "illegal control", "fraud"}, "court": {"Linden Court", "the court of Linden"}, "settlement": {"EUR 5 million"},
}

// kase makes a case that cites the given sources; a machine's or a person's.
func (m *maker) kase(id string, machine bool, sources ...string) *corpus.Case {
	c := &corpus.Case{ID: corpus.CaseID(id), Title: "Case " + id, Jurisdiction: pick(m, "CN", "KR"), Kind: "criminal", Summary: "A case for tests.",
		Topics: []string{pick(m, "voice", "cameras")}, Checked: corpus.Date{Year: 2032, Month: 1, Day: 1 + m.IntN(28)}}
	for _, key := range sources {
		c.Sources = append(c.Sources, page(key, pick(m, "2031-06-12", "2031-07", "")))
	}
	for i := range m.IntN(4) {
		p := m.party(c, i)
		if !slices.ContainsFunc(c.Parties, func(q corpus.Party) bool { return printed(p, q) }) { // an article cannot tell two people of one name apart either
			c.Parties = append(c.Parties, p)
		}
	}
	if m.IntN(3) == 0 {
		c.Citations = []corpus.Citation{{Text: m.word("(2031)沪0120刑初828号", "(2031) Hu 0120 Xing Chu No. 828", "C-1/31"), Sources: m.cited(c)}}
	}
	if m.IntN(3) == 0 {
		c.Aliases = []string{m.word("Lamp case", "lamp case", "Glimmer")}
	}
	for range m.IntN(8) {
		slot := pick(m, "term", "fine", "gain", "count", "date", "charge", "court", "settlement")
		c.Facts = append(c.Facts, m.fact(c, corpus.Slot(slot), machine))
	}
	for range 1 + m.IntN(3) {
		c.Status = append(c.Status, m.status(c, machine))
	}
	slices.SortStableFunc(c.Status, func(a, b corpus.Fact) int { return strings.Compare(b.Date.String(), a.Date.String()) })
	return c
}

func (m *maker) cited(c *corpus.Case) []corpus.ArticleID {
	return []corpus.ArticleID{pick(m, c.Sources...).ID}
}

func (m *maker) party(c *corpus.Case, i int) corpus.Party {
	role := pick(m, corpus.Roles()...)
	p := corpus.Party{ID: corpus.PartyID(fmt.Sprintf("p%d", i)), Role: role, Person: role != "authority" && m.IntN(3) > 0}
	for range 1 + m.IntN(2) {
		name := m.word("Lan", "蓝某", "Li", "李某甲", "李某乙", "Li Na", "a defendant", "被告人")
		if !p.Person {
			name = m.word("Lanthorn Ltd", "Lanthorn", "某公司", "Harbour Data Office", "HDO")
		}
		p.Names = append(p.Names, corpus.Name{Text: name, Sources: m.cited(c)})
	}
	return p
}

func (m *maker) whose(c *corpus.Case) corpus.PartyID {
	if len(c.Parties) == 0 || m.IntN(4) == 0 {
		return ""
	}
	return pick(m, c.Parties...).ID
}

func (m *maker) fact(c *corpus.Case, slot corpus.Slot, machine bool) corpus.Fact {
	f := corpus.Fact{Slot: slot, Party: m.whose(c), Stage: pick(m, corpus.Decided, corpus.Decided, corpus.Proposed), About: m.word("", "", "", "costs")}
	for range 1 + m.IntN(2) {
		value, err := corpus.ParseValue(slot, pick(m, randomValues[slot]...))
		if err != nil {
			panic(err)
		}
		if (slot.Money() || slot == "term") && m.IntN(4) == 0 {
			value = nil
		}
		f.Claims = append(f.Claims, m.claim(c, value, machine))
	}
	return f
}

func (m *maker) claim(c *corpus.Case, value corpus.Value, machine bool) corpus.Claim {
	claim := corpus.Claim{Value: value, Source: pick(m, c.Sources...).ID}
	if machine {
		claim.Rule, claim.Span = "test.rule", corpus.Span{Start: 3, End: 7}
	}
	return claim
}

func (m *maker) status(c *corpus.Case, machine bool) corpus.Fact {
	f := corpus.Fact{Slot: corpus.SlotStatus, Party: m.whose(c), About: m.word("", "", "fraud"), Claims: []corpus.Claim{m.claim(c, pick(m, corpus.State("sentenced"), "charged"), machine)}}
	if written := pick(m, "", "2031-06-12", "2031-06", "2030"); written != "" {
		f.Date, _ = corpus.ParseDate(written)
		f.DateIs = pick(m, corpus.OfItself, corpus.OfReported, corpus.OfPublished)
	}
	return f
}

// checkMerge holds what is true of any merge of sound cases.
func checkMerge(t *testing.T, known, draft *corpus.Case) {
	t.Helper()
	before, beforeDraft := clone(known), clone(draft)
	out, changed := Merge(known, draft)
	sound(t, out)
	if !reflect.DeepEqual(before, clone(known)) || !reflect.DeepEqual(beforeDraft, clone(draft)) {
		t.Error("merging changed a case that was given")
	}
	if !changed && !reflect.DeepEqual(out, clone(known)) {
		t.Errorf("changed without saying so:\n%s", cmp.Diff(tell(known), tell(out)))
	}
	if again, more := Merge(out, draft); more || !reflect.DeepEqual(again, clone(out)) {
		t.Errorf("merging twice changes the record of\n%s\nby\n%s\nto\n%s", tell(known), tell(draft), cmp.Diff(tell(out), tell(again)))
	}
	for _, c := range []*corpus.Case{known, draft} {
		keeps(t, out, c)
	}
	for i, p := range known.Parties {
		if q := out.Parties[i]; q.ID != p.ID || q.Anonymised != p.Anonymised || hasName(p) && q.Name() != p.Name() {
			t.Errorf("party %s is shown as %s after a merge", p.Name(), q.Name())
		}
	}
}

// keeps holds that a record says all that a case says, each thing by its source.
func keeps(t *testing.T, out, c *corpus.Case) {
	t.Helper()
	held := map[string]bool{}
	for _, f := range slices.Concat(out.Status, out.Facts) {
		for _, claim := range f.Claims {
			held[asserted(f, claim)] = true
		}
	}
	for _, f := range slices.Concat(c.Status, c.Facts) {
		for _, claim := range f.Claims {
			if !held[asserted(f, claim)] && !states(out, f, claim) {
				t.Errorf("what %s says of %s is lost: %v\n%s", claim.Source, f.Slot, claim.Value, tell(out))
			}
		}
	}
}

// states reports whether a source gives a value where a claim has none, or says in
// a person's words what the claim says: neither is worth a claim of its own.
func states(out *corpus.Case, f corpus.Fact, claim corpus.Claim) bool {
	return slices.ContainsFunc(out.Facts, func(g corpus.Fact) bool {
		return g.Slot == f.Slot && g.Stage == f.Stage && slices.ContainsFunc(g.Claims, func(c corpus.Claim) bool {
			return c.Source == claim.Source && c.Value != nil && (claim.Value == nil || !c.MachineRead() && loosely(c.Value, claim.Value))
		})
	})
}

// asserted is what a claim says, in whatever units and spelling.
func asserted(f corpus.Fact, claim corpus.Claim) string {
	value := ""
	switch v := claim.Value.(type) {
	case nil:
	case corpus.Term:
		value = fmt.Sprint(v.InMonths(), v.Days, v.Life)
	case corpus.Count:
		value = fmt.Sprint(v.N)
	default:
		value = fold(v.String())
	}
	return strings.Join([]string{string(f.Slot), string(f.Stage), string(claim.Source), value}, "|")
}

// TestRandomMerges merges cases made by chance.
func TestRandomMerges(t *testing.T) {
	m := &maker{Rand: rand.New(rand.NewPCG(1, 2))}
	for range 3000 {
		known := m.kase("cn-known", m.IntN(2) == 0, "quay", "post")
		draft := m.kase("cn-draft", true, pick(m, "quay", "mail"))
		checkMerge(t, known, draft)
		if t.Failed() {
			return
		}
	}
}

// TestOrderOfMerges holds that two articles give the same facts in either order,
// where each says one thing of each kind and calls its people alike.
func TestOrderOfMerges(t *testing.T) {
	m := &maker{Rand: rand.New(rand.NewPCG(3, 4))}
	for range 3000 {
		known := plainly(m.kase("cn-known", m.IntN(2) == 0, "quay"))
		a, b := plainly(m.kase("cn-a", true, "post")), plainly(m.kase("cn-b", true, "mail"))
		ab, _ := Merge(first(Merge(known, a)), b)
		ba, _ := Merge(first(Merge(known, b)), a)
		if diff := cmp.Diff(assertions(ab), assertions(ba)); diff != "" {
			t.Fatalf("the order of merges matters: record\n%s\na\n%s\nb\n%s\n%s", tell(known), tell(a), tell(b), diff)
		}
	}
}

func first(c *corpus.Case, _ bool) *corpus.Case { return c }

// plainly gives a case one defendant, and one claim in one fact of each kind.
func plainly(c *corpus.Case) *corpus.Case {
	c.Parties = []corpus.Party{{ID: "lan", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Lan", Sources: []corpus.ArticleID{c.Sources[0].ID}}}}}
	one := func(facts []corpus.Fact) []corpus.Fact {
		var out []corpus.Fact
		for _, f := range facts {
			f.Party, f.Claims = "lan", f.Claims[:1]
			if !slices.ContainsFunc(out, func(g corpus.Fact) bool { return f.Slot == g.Slot }) {
				out = append(out, f)
			}
		}
		return out
	}
	c.Status, c.Facts = one(c.Status), one(c.Facts)
	return c
}

// assertions writes the facts of a case as a sorted list, their claims sorted too.
func assertions(c *corpus.Case) []string {
	var out []string
	for _, f := range slices.Concat(c.Status, c.Facts) {
		var claims []string
		for _, claim := range f.Claims {
			claims = append(claims, asserted(f, claim))
		}
		slices.Sort(claims)
		out = append(out, strings.Join(claims, " "))
	}
	slices.Sort(out)
	return out
}

// TestRandomComparisons holds what is true of any comparison: reasons that end,
// a verdict, and that a case is never another one than itself.
func TestRandomComparisons(t *testing.T) {
	m := &maker{Rand: rand.New(rand.NewPCG(5, 6))}
	verdicts := map[corpus.Verdict]int{}
	for range 3000 {
		draft, known := m.kase("cn-draft", true, "post"), m.kase("cn-known", false, pick(m, "quay", "post"))
		got := checkCompare(t, draft, known)
		verdicts[got.Verdict]++
		if !reflect.DeepEqual(got, Compare(draft, known)) {
			t.Fatal("two runs give two answers")
		}
	}
	for _, v := range []corpus.Verdict{corpus.NewCase, corpus.SameCase, corpus.Unsure} {
		if verdicts[v] < 50 {
			t.Errorf("%d comparisons of 3000 are %s: the cases do not meet", verdicts[v], v)
		}
	}
}

func checkCompare(t *testing.T, draft, known *corpus.Case) corpus.Match {
	t.Helper()
	got := Compare(draft, known)
	if len(got.For) > maxReasons || len(got.Against) > maxReasons+1 {
		t.Errorf("%d reasons for and %d against", len(got.For), len(got.Against))
	}
	if got.Verdict != corpus.NewCase && len(got.For) == 0 {
		t.Errorf("%s without a reason: %v", got.Verdict, got)
	}
	if keys := Keys(draft); got.Verdict != corpus.NewCase && !shares(keys, Keys(known)) && len(keys) < maxKeys && len(Keys(known)) < maxKeys {
		// Court, topic and year alone are no keys: such a doubt is found where an
		// article or a name is shared, or not at all.
		if got.Verdict == corpus.SameCase {
			t.Errorf("the same case, and no key is shared:\n%v\n%v\n%v", keys, Keys(known), got)
		}
	}
	return got
}

func shares(a, b []string) bool {
	return slices.ContainsFunc(a, func(key string) bool { return slices.Contains(b, key) })
}

// FuzzMerge merges cases made by chance with words from outside in their names.
func FuzzMerge(f *testing.F) {
	f.Add(uint64(1), "Lan", "costs")
	f.Add(uint64(2), "被告人某某", "某")
	f.Add(uint64(3), "İ, ß; ﬁ", "3.5 \u0301")
	f.Fuzz(func(t *testing.T, seed uint64, name, word string) {
		m := &maker{Rand: rand.New(rand.NewPCG(seed, 7)), odd: []string{name, word}}
		known := m.kase("cn-known", seed%2 == 0, "quay", "post")
		draft := m.kase("cn-draft", true, pick(m, "quay", "mail"))
		if corpus.Validate(known) != nil || corpus.Validate(draft) != nil {
			return
		}
		checkCompare(t, draft, known)
		checkMerge(t, known, draft)
	})
}
