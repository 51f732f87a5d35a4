package index_test

import (
	"fmt"
	"math"
	"testing"

	"casebot/index"
)

func TestGroups(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"cameras", "[{[camera] []}]"},
		{"face-recognition", "[{[face] []} {[recognit] []}]"},
		{"脸", "[{[脸] []}]"},
		{"人脸识", "[{[人脸 脸识] [人 脸 识]}]"},
		{"人脸 识", "[{[人脸] [人 脸]} {[识] []}]"},
		{"用app偷拍", "[{[用] []} {[app] []} {[偷拍] [偷 拍]}]"},
		{"the", "[]"},
	} {
		if got := fmt.Sprint(index.Groups(c.text)); got != c.want {
			t.Errorf("Groups(%q) = %s, want %s", c.text, got, c.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		words []string
		want  string
	}{
		{[]string{"home", "cameras"}, "[{home 0} {camera 1}]"},
		{[]string{"right", "to", "be", "forgotten"}, "[{right 0} {forgotten 3}]"},
		{[]string{"the", "home"}, "[{home 0}]"},
		{[]string{"人脸识"}, "[{人脸 0} {脸识 1}]"},
		{[]string{"脸"}, "[{脸 0}]"},
		{[]string{"人脸", "识别"}, "[{人脸 0} {识别 2}]"},
		{[]string{"the", "of"}, "[]"},
		{nil, "[]"},
	} {
		if got := fmt.Sprint(index.Places(c.words)); got != c.want {
			t.Errorf("Places(%q) = %s, want %s", c.words, got, c.want)
		}
	}
}

func TestPairs(t *testing.T) {
	for _, c := range []struct{ query, want string }{
		{"home surveillance cameras", "[{home surveil} {surveil camera}]"},
		{"right to be forgotten", "[]"},
		{"face-recognition", "[{face recognit}]"},
		{"home 监控 cameras", "[]"},
		{`home "spy camera" hidden camera`, "[{hidden camera}]"},
		{"home camera -hotel in:CN", "[{home camera}]"},
		{"x y x y", "[{x y} {y x} {x y}]"},
		{"-home camera", "[]"},
		{"home* camera", "[]"},
	} {
		q, _ := index.Parse(c.query)
		if got := fmt.Sprint(index.Pairs(q)); got != c.want {
			t.Errorf("Pairs(%s) = %s, want %s", tree(q), got, c.want)
		}
	}
}

// The two halves of BM25, by hand.
func TestScore(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"a term that one of ten holds", index.IDF(10, 1), math.Log(1 + 9.5/1.5)},
		{"a term that all hold still counts a little", index.IDF(10, 10), math.Log(1 + .5/10.5)},
		{"once in a document of average length", index.Saturation(1, 50, 50), 1},
		{"twice", index.Saturation(2, 50, 50), 4.4 / 3.2},
		{"once in one twice as long", index.Saturation(1, 100, 50), 2.2 / (1 + 1.2*1.75)},
	} {
		if math.Abs(c.got-c.want) > 1e-12 {
			t.Errorf("%s: %v, want %v", c.name, c.got, c.want)
		}
	}
}
