package extract

import regexp "casebot/corpus/lazyregexp"

// shortlyCalled reports whether the article calls somebody of this name 簡男 or 簡女, as
// the press of Taiwan does with whoever is accused.
func (r *reader) shortlyCalled(name string) bool {
	surname := surnameAt(folded(name), surnames)
	if surname == "" || nameWordsZH["preposition"][surname] || len(name) < 3*len("男") {
		return false
	}
	if r.short == nil {
		r.short = map[string]bool{}
		for _, m := range calledShort.FindAllStringSubmatch(folded(r.a.Text), -1) {
			r.short[m[1]] = true
		}
	}
	return r.short[surname]
}

// calledShort is a surname with 男, 女 or 嫌, and nothing behind that makes another word.
var calledShort = regexp.MustCompile(`(\p{Han})[男女嫌](?:[^子性生童友星士儿孩方主犯疑人网店]|$)`)
