package corpus

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// filled is a case with something in every field.
func filled(t *testing.T) *Case {
	t.Helper()
	c := new(Case)
	fill(reflect.ValueOf(c).Elem())
	values := map[Slot]Value{SlotFine: Money{1_300_000, "CNY"}, SlotTerm: Term{Years: 3, Months: 1}, SlotStatus: State("final"), SlotStatute: Text("R&D <Act> “§ 5”")}
	for slot, value := range values {
		f := Fact{Slot: slot}
		fill(reflect.ValueOf(&f).Elem())
		f.Claims[0].Value, f.Slot = value, slot
		f.Claims = append(f.Claims, Claim{Source: "art-2", Span: Span{-3, 7}}, Claim{Passage: Passage{First: "only"}})
		c.Facts = append(c.Facts, f)
	}
	c.Status, c.Facts = c.Facts[1:3], c.Facts[1:]
	return c
}

// fill puts something into every field that holds nothing, and one item into each list.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[Date]() {
			v.Set(reflect.ValueOf(Date{2025, time.June, 3}))
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	case reflect.String:
		v.SetString("wört \"" + v.Type().Name() + "\" <\n\u2028")
		if v.Type() == reflect.TypeFor[Currency]() {
			v.SetString("EUR")
		}
	case reflect.Int, reflect.Int64:
		v.SetInt(700)
	case reflect.Bool:
		v.SetBool(true)
	}
}

// A case with every field that there is, and those of fewer, are read the short way.
func TestCasesAreDecodedTheShortWay(t *testing.T) {
	bare := filled(t)
	bare.TitleZH, bare.Aliases, bare.Parties, bare.Facts[0].Claims, bare.Topics = "", nil, nil, []Claim{}, []string{}
	for _, c := range []*Case{filled(t), bare, {}} {
		document, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		var want Case
		if err := json.Unmarshal(document, &want); err != nil {
			t.Fatal(err)
		}
		d := decoder{rest: document}
		if got := d.record(); d.odd || len(d.rest) > 0 {
			t.Errorf("odd, with %.80q left", d.rest)
		} else if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("not as encoding/json reads it:\n%s", diff)
		}
	}
}

// FuzzDecode compares the short way with encoding/json: what it takes is the same case.
func FuzzDecode(f *testing.F) {
	const fact = `{"id":"a","title":"b","jurisdiction":"","kind":"","parties":null,"topics":null,"summary":"","status":null,"facts":[{"slot":"fine","claims":[{"value":"EUR 7","source":"s"}]}],"sources":null,"checked":""}`
	for _, seed := range []string{
		fact, fact + " ", fact + "x", fact[1:], fact[:len(fact)-1], ` {"id":"a"}`, `{"id": "a"}`, `{"id":"a",}`, `{,"id":"a"}`, `{"id":"a""title":"b"}`,
		`{"title":"b","id":"a"}`, `{"id":"a","id":"b"}`, `{"ID":"a"}`, `{"id":7}`, `{"id":null}`, `{"other":1}`, `{"id":"\u00e9\ud83d\ude00\""}`, `{"id":"\ud800"}`, `{"id":"\x"}`,
		`{"id":"a` + "\xff" + `"}`, `{"id":"a` + "\n" + `"}`, `{"id":"a\`, `{"topics":["a","b"]}`, `{"topics":["a",]}`, `{"topics":[,"a"]}`, `{"topics":["a" "b"]}`, `{"topics":[null]}`,
		`{"parties":[{"id":"a","role":"","person":false,"names":[]}]}`, `{"checked":"2025-13"}`, `null`, `[]`, ``,
		strings.Replace(fact, "EUR 7", "seven", 1), strings.Replace(fact, `"claims":[`, `"claims":[[`, 1), strings.Replace(fact, `"source":"s"`, `"source":"s","span":{"start":01,"end":2}`, 1), strings.Replace(fact, `"source":"s"`, `"source":"s","span":{"start":1,"end":2.5}`, 1),
		strings.Replace(fact, `"source":"s"`, `"source":"s","span":{"start":-1,"end":12}`, 1), strings.Replace(fact, `"source":"s"`, `"source":"s","span":null,"confirmed":true`, 1),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, document []byte) {
		var want, got Case
		expected, err := json.Unmarshal(document, &want), got.Decode(document)
		if (err == nil) != (expected == nil) || err != nil && err.Error() != expected.Error() {
			t.Fatalf("%q: %v, encoding/json says %v", document, err, expected)
		}
		if diff := cmp.Diff(want, got); err == nil && diff != "" {
			t.Errorf("%q: not as encoding/json reads it:\n%s", document, diff)
		}
	})
}
