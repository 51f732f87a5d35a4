package bleveindex

import "testing"

// A path is left as soon as no word that is near enough begins with it, and never before.
func TestAPathIsLeftWhereNoMatchCanFollow(t *testing.T) {
	at := func(a interface {
		Start() int
		Accept(int, byte) int
	}, said string) int {
		state := a.Start()
		for _, b := range []byte(said) {
			state = a.Accept(state, b)
		}
		return state
	}
	for slips, dead := range map[int][]string{
		1: {"门禁", "门\xe7", "can门", "xyc", "cammm", "门am\xe9"},
		2: {"门禁卡", "门禁\xe5", "xyzc", "门禁am\xe9"},
	} {
		a, err := near("camera", slips)
		if err != nil {
			t.Fatal(err)
		}
		for _, said := range dead {
			if a.CanMatch(at(a, said)) {
				t.Errorf("%d slips from camera: %q is followed", slips, said)
			}
		}
		for _, word := range []string{"camera", "camra", "caméra", "门camera", "cam门ra", "camera门", "acmera", "cameraa", "amera"} {
			for i := range len(word) + 1 {
				if !a.CanMatch(at(a, word[:i])) {
					t.Errorf("%d slips from camera: %q is left after %q", slips, word, word[:i])
				}
			}
			if !a.IsMatch(at(a, word)) {
				t.Errorf("%d slips from camera: %q is not found", slips, word)
			}
		}
	}
}
