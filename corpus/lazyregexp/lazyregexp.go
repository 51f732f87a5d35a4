// Package lazyregexp has regular expressions that are compiled when they are first
// used. The program holds some seven hundred, of which a short command needs few and
// a bot that nobody asks none: to compile them all took a seventh of the start, and
// to keep them a seventh of the memory. And a text that has none of the words that an
// expression needs is not matched at all: a question over the archive that ships takes half
// the time for it.
//
// It is written like the standard package, of which it has what is used here, and is
// imported under its name:
//
//	import regexp "casebot/corpus/lazyregexp"
//
// What is wrong with an expression does not show at the start any more. A test
// compiles each that stands in the sources.
package lazyregexp

import (
	"regexp"
	"sync"
)

// A Regexp is a regular expression that is compiled by whoever uses it first. It may
// be used by many at once. What its methods do is said in the standard package.
type Regexp struct {
	expr  string
	once  sync.Once
	std   *regexp.Regexp
	needs needed
}

// MustCompile returns an expression in the syntax of the standard package. To use one
// that breaks its rules is to panic.
func MustCompile(expr string) *Regexp { return &Regexp{expr: expr} }

// QuoteMeta is that of the standard package.
func QuoteMeta(text string) string { return regexp.QuoteMeta(text) }

func (r *Regexp) compiled() *regexp.Regexp {
	r.once.Do(func() { r.std, r.needs = regexp.MustCompile(r.expr), neededBy(r.expr) })
	return r.std
}

// may reports whether a text may hold a match.
func (r *Regexp) may(s string) bool {
	r.compiled()
	return r.needs.in(s)
}

// String returns the expression.
func (r *Regexp) String() string { return r.expr }

// MatchString is that of the standard package.
func (r *Regexp) MatchString(s string) bool { return r.may(s) && r.std.MatchString(s) }

// FindString is that of the standard package.
func (r *Regexp) FindString(s string) string {
	if !r.may(s) {
		return ""
	}
	return r.std.FindString(s)
}

// FindStringIndex is that of the standard package.
func (r *Regexp) FindStringIndex(s string) []int {
	if !r.may(s) {
		return nil
	}
	return r.std.FindStringIndex(s)
}

// FindStringSubmatch is that of the standard package.
func (r *Regexp) FindStringSubmatch(s string) []string {
	if !r.may(s) {
		return nil
	}
	return r.std.FindStringSubmatch(s)
}

// FindStringSubmatchIndex is that of the standard package.
func (r *Regexp) FindStringSubmatchIndex(s string) []int {
	if !r.may(s) {
		return nil
	}
	return r.std.FindStringSubmatchIndex(s)
}

// FindAllString is that of the standard package.
func (r *Regexp) FindAllString(s string, n int) []string {
	if !r.may(s) {
		return nil
	}
	return r.std.FindAllString(s, n)
}

// FindAllStringIndex is that of the standard package.
func (r *Regexp) FindAllStringIndex(s string, n int) [][]int {
	if !r.may(s) {
		return nil
	}
	return r.std.FindAllStringIndex(s, n)
}

// FindAllStringSubmatch is that of the standard package.
func (r *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	if !r.may(s) {
		return nil
	}
	return r.std.FindAllStringSubmatch(s, n)
}

// FindAllStringSubmatchIndex is that of the standard package.
func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if !r.may(s) {
		return nil
	}
	return r.std.FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString is that of the standard package.
func (r *Regexp) ReplaceAllString(s, by string) string {
	if !r.may(s) {
		return s
	}
	return r.std.ReplaceAllString(s, by)
}

// ReplaceAllStringFunc is that of the standard package.
func (r *Regexp) ReplaceAllStringFunc(s string, by func(string) string) string {
	if !r.may(s) {
		return s
	}
	return r.std.ReplaceAllStringFunc(s, by)
}

// Split is that of the standard package.
func (r *Regexp) Split(s string, n int) []string { return r.compiled().Split(s, n) }

// FindSubmatch is that of the standard package.
func (r *Regexp) FindSubmatch(b []byte) [][]byte { return r.compiled().FindSubmatch(b) }

// SubexpNames is that of the standard package.
func (r *Regexp) SubexpNames() []string { return r.compiled().SubexpNames() }

// SubexpIndex is that of the standard package.
func (r *Regexp) SubexpIndex(name string) int { return r.compiled().SubexpIndex(name) }
