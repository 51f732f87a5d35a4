package read

import (
	"encoding/json"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// linkedData is what a page's scripts of linked data (JSON-LD) say of its article.
type linkedData struct {
	rank      int // how sure it is that they speak of the article
	title     string
	publisher string
	authors   []string
	published string
	language  string
	body      string // the whole text, where given
	paid      bool   // not free to read
}

// Kinds of thing that an article can be, and of page around one.
const (
	articleTypes = " newsarticle article reportagenewsarticle analysisnewsarticle backgroundnewsarticle opinionnewsarticle reviewnewsarticle " +
		"askpublicnewsarticle blogposting liveblogposting socialmediaposting report techarticle scholarlyarticle legislation advertisercontentarticle "
	pageTypes = " webpage itempage aboutpage "
)

// maxThings bounds how many things of the scripts are looked at.
const maxThings = 2000

// readLinked returns what the scripts say. Broken ones are mended where what
// breaks them is known, and passed over otherwise.
func readLinked(scripts []string) linkedData {
	g := graph{byID: map[string]map[string]any{}}
	for _, script := range scripts {
		g.collect(lenientJSON(script), 0)
	}
	var best linkedData
	for _, thing := range g.things {
		if found := g.article(thing); found.rank > best.rank {
			best = found
		} else if found.rank > 0 {
			best.paid = best.paid || found.paid
		}
	}
	return best
}

// A graph is the things of the scripts, so that one can name another.
type graph struct {
	things []map[string]any
	byID   map[string]map[string]any
}

func (g *graph) collect(value any, depth int) {
	if depth > 6 || len(g.things) >= maxThings {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, each := range v {
			g.collect(each, depth+1)
		}
	case map[string]any:
		g.things = append(g.things, v)
		if id, _ := v["@id"].(string); id != "" && len(v) > 1 {
			g.byID[id] = v
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "publisher", "author"} {
			g.collect(v[key], depth+1)
		}
	}
}

// article reads one thing; its rank is zero where it is no article.
func (g *graph) article(thing map[string]any) linkedData {
	d := linkedData{
		title:     firstOf(text(thing["headline"]), text(thing["name"])),
		published: firstOf(text(thing["datePublished"]), text(thing["dateCreated"])),
		language:  text(thing["inLanguage"]),
		body:      text(thing["articleBody"]),
		paid:      unfree(thing["isAccessibleForFree"]),
	}
	for _, kind := range list(thing["@type"]) {
		name := strings.ToLower(text(kind))
		name = name[strings.LastIndexAny(name, "/:")+1:]
		switch {
		case listed(articleTypes, name) || len(name) >= 20 && strings.Contains(articleTypes, " "+name+" "):
			d.rank = 2
		case listed(pageTypes, name):
			d.rank = max(d.rank, 1)
		}
	}
	for _, part := range list(thing["hasPart"]) {
		if p, ok := part.(map[string]any); ok && unfree(p["isAccessibleForFree"]) {
			d.paid = true
		}
	}
	for _, author := range list(thing["author"]) {
		d.authors = append(d.authors, g.name(author))
	}
	for _, publisher := range list(thing["publisher"]) {
		d.publisher = firstOf(d.publisher, g.name(publisher))
	}
	return d
}

// name returns the name of a person or organisation: itself a name, a thing, or
// a thing named elsewhere.
func (g *graph) name(value any) string {
	thing, ok := value.(map[string]any)
	if !ok {
		return text(value)
	}
	if name := text(thing["name"]); name != "" {
		return name
	}
	id, _ := thing["@id"].(string)
	return text(g.byID[id]["name"])
}

// unfree reports whether a value denies that something is free, as a truth
// value or in words.
func unfree(value any) bool {
	free, ok := value.(bool)
	return ok && !free || strings.EqualFold(text(value), "false") || strings.HasSuffix(strings.ToLower(text(value)), "schema.org/false")
}

// list makes one thing a list of one.
func list(value any) []any {
	switch v := value.(type) {
	case nil:
		return nil
	case []any:
		return v[:min(len(v), 20)]
	}
	return []any{value}
}

// text returns a value's words: a string, the first of a list, or the value or
// name of a thing.
func text(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case []any:
		if len(v) > 0 {
			return text(v[0])
		}
	case map[string]any:
		for _, key := range []string{"@value", "name"} {
			if s, ok := v[key].(string); ok {
				return s
			}
		}
	}
	return ""
}

func firstOf(values ...string) string {
	if i := slices.IndexFunc(values, func(v string) bool { return strings.TrimSpace(v) != "" }); i >= 0 {
		return values[i]
	}
	return ""
}

var (
	jsonWrapping  = regexp.MustCompile(`^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/|<!\[CDATA\[)|(?:-->|//\]\]>|/\*\]\]>\*/|\]\]>|;)\s*$`)
	trailingComma = regexp.MustCompile(`,(\s*[}\]])`)
	jsonField     = regexp.MustCompile(`"(headline|datePublished|articleBody|inLanguage|isAccessibleForFree)"\s*:\s*("(?:[^"\\\n]|\\.)*"|true|false)`)
)

// lenientJSON reads JSON as sites write it: in a comment, with line ends inside
// strings or commas behind the last item. Where even that fails it takes the
// plain fields that it can see.
func lenientJSON(script string) any {
	script = jsonWrapping.ReplaceAllString(strings.ToValidUTF8(script, "\uFFFD"), "")
	for _, mend := range []func(string) string{
		func(s string) string { return s },
		withoutControls,
		func(s string) string { return trailingComma.ReplaceAllString(withoutControls(s), "$1") },
	} {
		var value any
		if json.NewDecoder(strings.NewReader(mend(script))).Decode(&value) == nil {
			return value
		}
	}
	seen := map[string]any{}
	for _, m := range jsonField.FindAllStringSubmatch(withoutControls(script), 20) {
		var value any
		if _, twice := seen[m[1]]; !twice && json.Unmarshal([]byte(m[2]), &value) == nil {
			seen[m[1]] = value
		}
	}
	if len(seen) > 0 {
		seen["@type"] = "Article"
	}
	return seen
}

// withoutControls makes each control character a space, as inside a JSON string it must be.
func withoutControls(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}
