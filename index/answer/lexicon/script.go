package lexicon

import (
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// Scripts counts the characters that only one of the scripts has: a character set of
// the mainland has it and that of Taiwan does not, or the other way round.
func Scripts(text string) (simplified, traditional int) {
	mainland, taiwan := simplifiedchinese.HZGB2312.NewEncoder(), traditionalchinese.Big5.NewEncoder()
	for _, r := range text {
		if !unicode.Is(unicode.Han, r) {
			continue
		}
		switch here, there := encodes(mainland, r), encodes(taiwan, r); {
		case here && !there:
			simplified++
		case there && !here:
			traditional++
		}
	}
	return simplified, traditional
}

func encodes(set *encoding.Encoder, r rune) bool {
	_, err := set.String(string(r))
	return err == nil
}
