package bot_test

import (
	"strings"
	"testing"
)

// Of several topics or countries a survey counts the cases of either, and what no case
// has is said of the one that it is.
func TestASurveyOfSeveralValuesCountsEither(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		"/stats topic:deepfake,privacy":               "The archive has 11 confirmed cases (topic deepfake or topic privacy), ",
		"/stats in:CN,KR":                             "The archive has 22 confirmed cases (China or South Korea), ",
		"/timeline jurisdiction:CN,KR":                "The archive has 22 confirmed cases (China or South Korea) with a dated status, ",
		"/stats topic:deepfakes":                      "No case has “topic:deepfakes”; did you mean “deepfake”, ",
		"/stats topic:deepfakes,zebulon":              "No case has “topic:deepfakes”; did you mean “deepfake”, ",
		"/search topic:privacy,deepfakes":             "No case has “topic:deepfakes”; did you mean “deepfake”, as in 8 cases? 3 cases for ",
		"/search -topic:privacy,deepfakes":            "No case has “topic:deepfakes”; did you mean “deepfake”, as in 8 cases? 73 cases for ",
		"/search jurisdiction:CN,KR camera":           "6 cases for ",
		"/search query:camera topic:a,b,c sort:added": "No case has “topic:a”; ",
		"/search topic：人脸识别，in：CN":                    "7 cases for “topic:人脸识别,in:CN”, ",
		`/search "cameras*" in:KR`:                    "Read in part. 3 cases for “\"cameras\" in:KR”, ",
	} {
		if reply := say(t, b, text); !strings.HasPrefix(reply.Text, want) {
			t.Errorf("%s: %q, want %q", text, reply.Text, want)
		}
	}
}
