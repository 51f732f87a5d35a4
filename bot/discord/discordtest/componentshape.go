package discordtest

import "fmt"

// componentShape wants any component. What may stand at the top of a message is
// for rowsOrV2 to say.
var componentShape = components()

func components() rule {
	var component rule
	inContainer := func(at string, v any) []string { return component(at, v) }
	component = byType(map[int]rule{
		1:  object(with(fields{"components!": list(1, 5, inRow)}), rowOfOneKind),
		9:  object(with(fields{"components!": list(1, 3, byType(map[int]rule{10: shownText})), "accessory!": accessory})),
		10: shownText,
		12: object(with(fields{"items!": list(1, 10, object(fields{"media!": mediaShape, "description?": text(0, 1024), "spoiler?": flag}))})),
		13: object(with(fields{"file!": mediaShape, "spoiler?": flag})),
		14: object(with(fields{"divider?": flag, "spacing?": only(1.0, 2.0)})),
		17: object(with(fields{"components!": list(1, 40, inContainer), "accent_color?": whole(0, 0xFFFFFF), "spoiler?": flag})),
	})
	return component
}

// The components that may stand within others.
var (
	inRow      = byType(map[int]rule{2: button, 3: textSelect, 5: entitySelect, 6: entitySelect, 7: entitySelect, 8: entitySelect})
	shownText  = object(with(fields{"content!": text(1, 4000)}))
	accessory  = byType(map[int]rule{2: button, 11: object(with(fields{"media!": mediaShape, "description?": text(0, 1024), "spoiler?": flag}))})
	mediaShape = object(fields{"url!": text(1, 2048)})
)

// with adds what every component has.
func with(more fields) fields {
	more["type!"], more["id?"] = whole(1, 20), whole(0, 1<<31-1)
	return more
}

var emojiShape = object(fields{"id?": snowflake, "name?": text(0, 32), "animated?": flag})

var button = object(with(fields{
	"style!": whole(1, 6), "label?": text(0, 80), "emoji?": emojiShape, "custom_id?": text(1, 100), "url?": address(512), "sku_id?": snowflake, "disabled?": flag,
}), func(at string, v any) []string {
	o := v.(map[string]any)
	style, id, link, sku := o["style"].(float64), o["custom_id"] != nil, o["url"] != nil, o["sku_id"] != nil
	switch {
	case id && link:
		return wrong(at, "has a custom_id and a url, and may have one of them")
	case style <= 4 && (!id || link || sku), style == 5 && (!link || sku), style == 6 && (!sku || id || link):
		return wrong(at, "style %v: 1 to 4 have a custom_id, 5 has a url, 6 has a sku_id, and nothing else", style)
	case style < 6 && runes(o["label"]) == 0 && o["emoji"] == nil:
		return wrong(at, "has neither label nor emoji")
	}
	return nil
})

var textSelect = object(with(fields{
	"custom_id!": text(1, 100), "placeholder?": text(0, 150), "min_values?": whole(0, 25), "max_values?": whole(1, 25), "disabled?": flag, "required?": flag,
	"options!": list(1, 25, object(fields{"label!": text(1, 100), "value!": text(1, 100), "description?": text(0, 100), "emoji?": emojiShape, "default?": flag})),
}), func(at string, v any) []string {
	o := v.(map[string]any)
	options := o["options"].([]any)
	seen := map[any]bool{}
	for _, option := range options {
		value := option.(map[string]any)["value"]
		if seen[value] {
			return wrong(at, "offers the value %q twice", value)
		}
		seen[value] = true
	}
	most, given := o["max_values"].(float64)
	least, _ := o["min_values"].(float64)
	if given && (int(most) > len(options) || least > most) {
		return wrong(at, "min_values %v and max_values %v do not fit %d options", least, most, len(options))
	}
	return nil
})

var entitySelect = object(with(fields{
	"custom_id!": text(1, 100), "placeholder?": text(0, 150), "min_values?": whole(0, 25), "max_values?": whole(1, 25), "disabled?": flag, "required?": flag,
	"default_values?": list(0, 25, anything), "channel_types?": list(0, 20, whole(0, 20)),
}))

// rowOfOneKind wants five buttons at most, or a menu alone.
func rowOfOneKind(at string, v any) []string {
	inside := v.(map[string]any)["components"].([]any)
	for _, c := range inside {
		if c.(map[string]any)["type"] != 2.0 && len(inside) > 1 {
			return wrong(at, "holds a menu and something else")
		}
	}
	return nil
}

// each calls see for every component, nested ones too.
func each(v any, see func(at string, c map[string]any)) {
	var walk func(at string, v any)
	walk = func(at string, v any) {
		list, _ := v.([]any)
		for i, c := range list {
			c, ok := c.(map[string]any)
			if !ok {
				continue // no accessory
			}
			place := fmt.Sprintf("%s[%d]", at, i)
			see(place, c)
			walk(place+".components", c["components"])
			walk(place+".accessory", []any{c["accessory"]})
		}
	}
	walk("components", v)
}

// customIDs wants that none is there twice.
func customIDs(at string, v any) []string {
	var problems []string
	seen := map[any]bool{}
	each(v.(map[string]any)["components"], func(place string, c map[string]any) {
		id := c["custom_id"]
		if id != nil && seen[id] {
			problems = append(problems, wrong(at+"."+place, "the custom_id %q is there twice", id)...)
		}
		seen[id] = true
	})
	return problems
}

// rowsOrV2 wants either the classic form, five rows at most beside content and
// embeds, or components of the second version alone: 40 at most, with 4,000
// characters of text.
func rowsOrV2(at string, v any) []string {
	o := v.(map[string]any)
	flags, _ := o["flags"].(float64)
	top, _ := o["components"].([]any)
	if int(flags)&componentsV2 == 0 {
		if len(top) > 5 {
			return wrong(at+".components", "has %d rows, and may have 5", len(top))
		}
		for i, c := range top {
			if kind := c.(map[string]any)["type"]; kind != 1.0 {
				return wrong(fmt.Sprintf("%s.components[%d]", at, i), "type %v needs the flag of the second version", kind)
			}
		}
		return nil
	}
	n, chars := 0, 0
	each(o["components"], func(_ string, c map[string]any) {
		n++
		chars += runes(c["content"])
	})
	embeds, _ := o["embeds"].([]any)
	switch {
	case runes(o["content"]) > 0 || len(embeds) > 0:
		return wrong(at, "components of the second version stand alone, without content and embeds")
	case n > 40:
		return wrong(at+".components", "are %d, and may be 40", n)
	case chars > 4000:
		return wrong(at+".components", "have %d characters together, and may have 4000", chars)
	}
	return nil
}

// modalShape wants a form.
var modalShape = object(fields{
	"custom_id!": text(1, 100), "title!": text(1, 45),
	"components!": list(1, 5, byType(map[int]rule{
		1:  object(with(fields{"components!": list(1, 1, byType(map[int]rule{4: textInput}))})),
		10: object(with(fields{"content!": text(1, 4000)})),
		18: object(with(fields{"label!": text(1, 45), "description?": text(0, 100), "component!": byType(map[int]rule{
			3: textSelect, 4: textInput, 5: entitySelect, 6: entitySelect, 7: entitySelect, 8: entitySelect,
		})})),
	})),
}, customIDs)

var textInput = object(with(fields{
	"custom_id!": text(1, 100), "style!": only(1.0, 2.0), "label?": text(1, 45), "min_length?": whole(0, 4000), "max_length?": whole(1, 4000),
	"required?": flag, "value?": text(0, 4000), "placeholder?": text(0, 100),
}))
