package answer_test

import "testing"

func BenchmarkAsk(b *testing.B) {
	a, _ := open(b, "")
	for name, question := range map[string]string{
		"fact":      "How long was Han jailed?",
		"chinese":   "韩某被判多久？",
		"premise":   "How long was Xu's sentence for hacking cameras?",
		"misspelt":  "survelliance camra hacking sentance",
		"list":      "Which cases involve surveillance cameras?",
		"highest":   "What is the highest fine in euros?",
		"nothing":   "What is the weather like on the moon tonight?",
		"namesakes": "How much has Clearview been fined for scraping?",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := a.Ask(b.Context(), question); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
