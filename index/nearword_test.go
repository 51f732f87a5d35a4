package index_test

import (
	"testing"

	"casebot/index"
)

func TestNearWord(t *testing.T) {
	for word, want := range map[string]string{
		"摄象头": "摄像头", "攝象頭": "摄像头", "人脸实别": "人脸识别", "无人几": "无人机",
		"摄像头": "", "香蕉树": "", "指文": "", "camera": "", "摄象头a": "", "": "",
	} {
		if near, found := index.NearWord(word); near != want || found != (want != "") {
			t.Errorf("NearWord(%q) = %q, %v; want %q", word, near, found, want)
		}
	}
}
