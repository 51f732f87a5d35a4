package answer

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"casebot/corpus"
)

// Covers says how much the archive holds, and that it proves nothing beyond, in a
// language. It fails only where the archive or the index does, or ctx ends.
func (a *Answerer) Covers(ctx context.Context, lang Language) (string, error) {
	d, err := a.digest(ctx)
	if err != nil {
		return "", err
	}
	return d.coverage(lang), nil
}

// comparison says how much the archive holds below a list, a sum or a superlative:
// as coverage does, or, where these are of a part of a larger archive alone, of how
// many cases.
func (d *digest) comparison(lang Language) string {
	if w := coverings[lang]; d.compared < d.total {
		return fmt.Sprintf(w.compared, w.cases(d.total), w.number(d.compared))
	}
	return d.coverage(lang)
}

// coverage says how much the archive holds, and that it proves nothing beyond:
// every refusal ends with it.
func (d *digest) coverage(lang Language) string {
	w := coverings[lang]
	regions, from, to := d.covered, d.from, d.to
	where := fmt.Sprintf(w.regions, len(regions))
	if len(regions) <= 4 {
		where = Listed(regions, lang)
	}
	var parts []string
	for _, part := range []string{where, years(from, to)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	scope := ""
	if len(parts) > 0 {
		scope = Aside(strings.Join(parts, Comma(lang)), lang)
	}
	return fmt.Sprintf(w.all, w.cases(d.total)+scope)
}

// A covering is how a language says what the archive covers.
type covering struct {
	compared string // of a larger archive: all cases, and how many were compared
	regions  string
	all      string
	cases    func(int) string
	number   func(int) string
}

var coverings = map[Language]covering{
	English: {compared: "The archive has %s, of which only %s were compared here; absence proves nothing.", regions: "%d jurisdictions",
		all: "The archive has %s; absence here proves nothing.", cases: cases, number: grouped},
	Chinese: {compared: "资料库收录%s，此处只比对了其中%s个；查不到不等于不存在。", regions: "%d个法域",
		all: "资料库收录%s；查不到不等于不存在。", cases: chineseCases("%d个案件"), number: strconv.Itoa},
	Traditional: {compared: "資料庫收錄%s，此處只比對了其中%s個；查不到不等於不存在。", regions: "%d個法域",
		all: "資料庫收錄%s；查不到不等於不存在。", cases: chineseCases("%d個案件"), number: strconv.Itoa},
}

func chineseCases(format string) func(int) string {
	return func(n int) string { return fmt.Sprintf(format, n) }
}

func years(from, to int) string {
	switch {
	case to == 0:
		return ""
	case from == to:
		return fmt.Sprint(to)
	}
	return fmt.Sprintf("%d–%d", from, to)
}

// cases writes a number of cases.
func cases(n int) string {
	if n == 1 {
		return "1 case"
	}
	return grouped(n) + " cases"
}

func grouped(n int) string { return corpus.Grouped(int64(n)) }
