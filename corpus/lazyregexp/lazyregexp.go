// Package lazyregexp has regular expressions that are compiled when they are first
// used. The program holds some seven hundred, of which a short command needs few and
// a bot that nobody asks none: to compile them all took a seventh of the start, and
// to keep them a seventh of the memory.
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
	expr string
	once sync.Once
	std  *regexp.Regexp
}

// MustCompile returns an expression in the syntax of the standard package. To use one
// that breaks its rules is to panic.
func MustCompile(expr string) *Regexp { return &Regexp{expr: expr} }

// QuoteMeta is that of the standard package.
func QuoteMeta(text string) string { return regexp.QuoteMeta(text) }

func (r *Regexp) compiled() *regexp.Regexp {
	r.once.Do(func() { r.std = regexp.MustCompile(r.expr) })
	return r.std
}

// String returns the expression.
func (r *Regexp) String() string { return r.expr }

// MatchString is that of the standard package.
func (r *Regexp) MatchString(s string) bool { return r.compiled().MatchString(s) }

// FindString is that of the standard package.
func (r *Regexp) FindString(s string) string { return r.compiled().FindString(s) }

// FindStringIndex is that of the standard package.
func (r *Regexp) FindStringIndex(s string) []int { return r.compiled().FindStringIndex(s) }

// FindStringSubmatch is that of the standard package.
func (r *Regexp) FindStringSubmatch(s string) []string { return r.compiled().FindStringSubmatch(s) }

// FindStringSubmatchIndex is that of the standard package.
func (r *Regexp) FindStringSubmatchIndex(s string) []int {
	return r.compiled().FindStringSubmatchIndex(s)
}

// FindAllString is that of the standard package.
func (r *Regexp) FindAllString(s string, n int) []string { return r.compiled().FindAllString(s, n) }

// FindAllStringIndex is that of the standard package.
func (r *Regexp) FindAllStringIndex(s string, n int) [][]int {
	return r.compiled().FindAllStringIndex(s, n)
}

// FindAllStringSubmatch is that of the standard package.
func (r *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	return r.compiled().FindAllStringSubmatch(s, n)
}

// FindAllStringSubmatchIndex is that of the standard package.
func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return r.compiled().FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString is that of the standard package.
func (r *Regexp) ReplaceAllString(s, by string) string { return r.compiled().ReplaceAllString(s, by) }

// ReplaceAllStringFunc is that of the standard package.
func (r *Regexp) ReplaceAllStringFunc(s string, by func(string) string) string {
	return r.compiled().ReplaceAllStringFunc(s, by)
}

// Split is that of the standard package.
func (r *Regexp) Split(s string, n int) []string { return r.compiled().Split(s, n) }

// FindSubmatch is that of the standard package.
func (r *Regexp) FindSubmatch(b []byte) [][]byte { return r.compiled().FindSubmatch(b) }

// SubexpNames is that of the standard package.
func (r *Regexp) SubexpNames() []string { return r.compiled().SubexpNames() }

// SubexpIndex is that of the standard package.
func (r *Regexp) SubexpIndex(name string) int { return r.compiled().SubexpIndex(name) }
