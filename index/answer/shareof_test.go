package answer

import "testing"

func TestTheSumBehindAName(t *testing.T) {
	const said = "Wexland's part is 2.9 million kronor, Tarnmark expects upwards of 1.8 million kronor, Norholm 900,000 kronor and Ostrel 20,000 kronor."
	for _, c := range []struct{ text, name, want string }{
		{said, "Wexland", "2.9 million kronor"},
		{said, "Tarnmark", "1.8 million kronor"},
		{said, "Norholm", "900,000 kronor"},
		{said, "Ostrel", "20,000 kronor"},
		{said, "Vim", ""},
		{"Wexland and Tarnmark share 5 million kronor.", "Wexland", ""},
		{"Wexland sued Larch, which must pay 5 million kronor.", "Wexland", ""},
		{"Wexland will pay 5 million kronor.", "Wexland", ""},
	} {
		if got := sumBehind(c.text, c.name); got != c.want {
			t.Errorf("%s in %q: %q, want %q", c.name, c.text, got, c.want)
		}
	}
}
