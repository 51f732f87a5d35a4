package complete

import (
	"context"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// someone is how a Chinese surname is typed by its sound with 某 behind it, as courts print
// those whom they do not name: sunmou of 孙某. Behind a space 某 may be begun.
var someone = regexp.MustCompile(`^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeiouv]|ai|ei|ao|ou|an|en|ang|eng|ong|er|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue|ve)(?:(?: ?mou){1,2}| (?:mou ?)?mo?)$`)

// surnamed reports whether what is typed is the sound of a surname and 某: no slip of
// another, since Sun is not Su.
func (q query) surnamed() bool {
	if q.words == nil {
		return someone.MatchString(q.whole)
	}
	return someone.MatchString(strings.Join(q.words, " "))
}

// withheld is the same in characters: 孙某, 欧阳某某.
var withheld = regexp.MustCompile(`^(\p{Han}{1,2}?)某{1,3}案?$`)

// soundsOf returns how the surname is read that is typed with 某 behind it; none of
// anything else.
func (q query) soundsOf() (sounds []string) {
	if surname := withheld.FindStringSubmatch(q.whole); surname != nil {
		for _, sound := range (reader{}).sounds(surname[1]) {
			sounds = append(sounds, sound.letters)
		}
	}
	return sounds
}

// bySurname suggests those who are told of by their surname alone, in Latin letters: Sun
// for 孙某.
func bySurname(ctx context.Context, views []view, q query, b best) ([]index.Suggestion, error) {
	for _, sound := range q.soundsOf() {
		for _, v := range views {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			v.lookWhole(sound, &b)
		}
	}
	found := b.suggestions()
	for i := range found {
		found[i].Aloud = true
	}
	return found, nil
}

// lookWhole offers the names that are the letters and no more.
func (v view) lookWhole(letters string, b *best) {
	whole := v.narrow(v.narrow(v.all(), 0, letters), len(letters), "\x00")
	for _, at := range v.starts[whole.from:whole.to] {
		if at.key&begin != 0 {
			v.offer(b, at.key&keyBit, exact)
		}
	}
}
