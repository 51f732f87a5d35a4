package discordtest

import (
	"fmt"
	"math"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A rule says what is wrong with a JSON value, nothing where all is well. at is
// the value's place, as in "embeds[0].title".
type rule func(at string, v any) []string

func wrong(at, format string, args ...any) []string {
	return []string{at + ": " + fmt.Sprintf(format, args...)}
}

// text wants a string of so many Unicode characters. One that must be there must
// show something.
func text(least, most int) rule {
	return func(at string, v any) []string {
		s, ok := v.(string)
		n := utf8.RuneCountInString(s)
		switch {
		case !ok:
			return wrong(at, "is not text")
		case n < least || n > most:
			return wrong(at, "has %d characters, and may have %d to %d", n, least, most)
		case least > 0 && blank(s):
			return wrong(at, "shows nothing")
		}
		return nil
	}
}

// blank reports whether Discord would take a text for empty.
func blank(s string) bool {
	return strings.TrimFunc(s, unicode.IsSpace) == ""
}

// whole wants an integer between two.
func whole(least, most int) rule {
	return func(at string, v any) []string {
		f, ok := v.(float64)
		if !ok || f != math.Trunc(f) || f < float64(least) || f > float64(most) {
			return wrong(at, "is not a whole number from %d to %d", least, most)
		}
		return nil
	}
}

func number(at string, v any) []string {
	if _, ok := v.(float64); !ok {
		return wrong(at, "is not a number")
	}
	return nil
}

func flag(at string, v any) []string {
	if _, ok := v.(bool); !ok {
		return wrong(at, "is not true or false")
	}
	return nil
}

// bits wants a number with no bits but these.
func bits(allowed int) rule {
	return func(at string, v any) []string {
		if f, ok := v.(float64); !ok || int(f)&^allowed != 0 || f < 0 {
			return wrong(at, "has flags that are not allowed here: %v", v)
		}
		return nil
	}
}

// only wants one of some values.
func only(values ...any) rule {
	return func(at string, v any) []string {
		if !slices.Contains(values, v) {
			return wrong(at, "is none of %v", values)
		}
		return nil
	}
}

// snowflake wants an ID.
func snowflake(at string, v any) []string {
	s, ok := v.(string)
	if !ok || len(s) == 0 || len(s) > 20 || strings.Trim(s, "0123456789") != "" {
		return wrong(at, "is not an ID")
	}
	return nil
}

// address wants a URL of limited length.
func address(most int) rule {
	return func(at string, v any) []string {
		s, _ := v.(string)
		u, err := url.Parse(s)
		if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
			return wrong(at, "is not a web address")
		}
		return text(1, most)(at, v)
	}
}

// list wants an array of so many values that are all alike.
func list(least, most int, element rule) rule {
	return func(at string, v any) []string {
		all, ok := v.([]any)
		if !ok {
			return wrong(at, "is not a list")
		}
		if len(all) < least || len(all) > most {
			return wrong(at, "has %d elements, and may have %d to %d", len(all), least, most)
		}
		var problems []string
		for i, e := range all {
			problems = append(problems, element(fmt.Sprintf("%s[%d]", at, i), e)...)
		}
		return problems
	}
}

// fields are the properties that an object may have. A name that ends in "!" must
// be there; one that ends in "?" may be null.
type fields map[string]rule

// object wants the properties and no others. Each further rule sees the whole
// object, once its properties are right.
func object(properties fields, further ...rule) rule {
	rules := map[string]rule{}
	var needed []string
	for name, r := range properties {
		plain := strings.TrimRight(name, "!?")
		switch name[len(name)-1] {
		case '!':
			needed = append(needed, plain)
		case '?':
			r = nullable(r)
		}
		rules[plain] = r
	}
	slices.Sort(needed)
	return func(at string, v any) []string {
		o, ok := v.(map[string]any)
		if !ok {
			return wrong(at, "is not an object")
		}
		var problems []string
		for _, name := range needed {
			if _, there := o[name]; !there {
				problems = append(problems, wrong(at, "has no %s", name)...)
			}
		}
		for name, value := range o {
			if r, known := rules[name]; known {
				problems = append(problems, r(at+"."+name, value)...)
			} else {
				problems = append(problems, wrong(at, "has an unknown property %q", name)...)
			}
		}
		for _, r := range further {
			if len(problems) == 0 {
				problems = r(at, v)
			}
		}
		return problems
	}
}

// dictionary wants an object with values that are all alike.
func dictionary(most int, value rule) rule {
	return func(at string, v any) []string {
		o, ok := v.(map[string]any)
		if !ok || len(o) > most {
			return wrong(at, "is not an object of at most %d properties", most)
		}
		var problems []string
		for name, e := range o {
			problems = append(problems, value(at+"."+name, e)...)
		}
		return problems
	}
}

func nullable(r rule) rule {
	return func(at string, v any) []string {
		if v == nil {
			return nil
		}
		return r(at, v)
	}
}

// byType chooses the rule by the object's type.
func byType(rules map[int]rule) rule {
	return func(at string, v any) []string {
		o, _ := v.(map[string]any)
		kind, _ := o["type"].(float64)
		r, known := rules[int(kind)]
		if !known {
			return wrong(at, "type %v is not one that may stand here", o["type"])
		}
		return r(at, v)
	}
}

func anything(string, any) []string { return nil }
