package index_test

import (
	"reflect"
	"strings"
	"testing"

	"casebot/index"
)

// Every example of the table is understood, as something else than words where
// its row is a field, and so is each other name of the field.
func TestSyntaxIsUnderstood(t *testing.T) {
	seen := map[string]bool{}
	for _, form := range index.Syntax() {
		q, warnings := index.Parse(form.Example)
		if len(warnings) > 0 || form.Finds == "" || form.Written == "" {
			t.Errorf("%+v: warned %v", form, warnings)
		}
		for _, name := range append([]string{form.Field}, form.Also...) {
			if name == "" {
				continue
			}
			if seen[name] {
				t.Errorf("%s: stands for two fields", name)
			}
			seen[name] = true
			value := strings.TrimPrefix(form.Example, form.Field)
			if again, warnings := index.Parse(name + value); len(warnings) > 0 || !reflect.DeepEqual(q, again) || tree(q) == tree(index.Word{Text: form.Field}) {
				t.Errorf("%s%s is %s, not %s (%v)", name, value, tree(again), tree(q), warnings)
			}
			if !strings.Contains(form.Written+" ", name+": ") {
				t.Errorf("%q lacks %s", form.Written, name)
			}
		}
	}
	for _, name := range []string{"name", "court", "topic", "in", "status", "kind", "year", "before", "after", "fine", "gain", "damages", "settlement", "loss", "term", "罚金"} {
		if !seen[name] {
			t.Errorf("the table lacks %s:", name)
		}
	}
	index.Syntax()[0].Example = "changed"
	if index.Syntax()[0].Example == "changed" {
		t.Error("the table can be changed from outside")
	}
}
