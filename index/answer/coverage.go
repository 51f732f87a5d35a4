package answer

import (
	"context"
	"fmt"
	"slices"
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

// coverage says how much the archive holds, and that it proves nothing beyond:
// every refusal, list and superlative ends with it. Of an archive that is larger
// than what is compared for one answer it says so: a list, a sum or a superlative
// is then of those alone.
func (d *digest) coverage(lang Language) string {
	if compared := len(d.cases); compared < d.total {
		if lang == Chinese {
			return fmt.Sprintf("资料库收录%d个案件，此处只比对了其中%d个；查不到不等于不存在。", d.total, compared)
		}
		return fmt.Sprintf("The archive has %s, of which only %s were compared here; absence proves nothing.", cases(d.total), corpus.Grouped(int64(compared)))
	}
	regions, from, to := span(d.cases)
	where := fmt.Sprintf("%d jurisdictions", len(regions))
	if lang == Chinese {
		where = fmt.Sprintf("%d个法域", len(regions))
	}
	if len(regions) <= 4 {
		where = strings.Join(regions, ", ")
	}
	var parts []string
	for _, part := range []string{where, years(from, to)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	scope := ""
	if len(parts) > 0 {
		scope = " (" + strings.Join(parts, ", ") + ")"
	}
	if lang == Chinese {
		return fmt.Sprintf("资料库收录%d个案件%s；查不到不等于不存在。", d.total, scope)
	}
	return fmt.Sprintf("The archive has %s%s; absence here proves nothing.", cases(d.total), scope)
}

// span returns the jurisdictions of cases, and their first and last years.
func span(all []*corpus.Case) (regions []string, from, to int) {
	for _, c := range all {
		if c.Jurisdiction != "" && !slices.Contains(regions, c.Jurisdiction) {
			regions = append(regions, c.Jurisdiction)
		}
		if year := c.Year(); year > 0 {
			if from == 0 || year < from {
				from = year
			}
			to = max(to, year)
		}
	}
	slices.Sort(regions)
	return regions, from, to
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
	return corpus.Grouped(int64(n)) + " cases"
}
