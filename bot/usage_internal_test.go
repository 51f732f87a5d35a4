package bot

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// mainland are words of the mainland that have another in Taiwan.
var mainland = []string{"列表", "查找", "拼寫", "重置", "識別", "監管機構", "詞語", "默認", "信息", "網絡", "文件夾", "訂閱源", "連字符", "壓縮包", "服務器", "軟件", "程序員", "用戶", "欄目", "記錄"}

// Who reads is 您 throughout, a command has the name that its reader types, and what
// is written for Taiwan has the words of Taiwan.
func TestStringsAreOfOneUsage(t *testing.T) {
	command := regexp.MustCompile(`(?:^|[ ：。，；（\p{Han}])/[a-z]+`)
	for _, locale := range Locales() {
		for _, name := range []string{locale, "told-" + locale} {
			file, err := os.ReadFile("words/" + name + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			for _, pair := range pairs(string(file)) {
				if strings.Contains(pair[1], "你") {
					t.Errorf("words/%s.txt: 你 in %s", name, pair[1])
				}
				if typed := command.FindString(pair[1]); typed != "" && !strings.Contains(pair[1], "/rate 1 up") { // what stands below each answer
					t.Errorf("words/%s.txt: %q in %s", name, typed, pair[1])
				}
				for _, word := range mainland {
					if locale == traditional && strings.Contains(pair[1], word) {
						t.Errorf("words/%s.txt: %s in %s", name, word, pair[1])
					}
				}
			}
		}
	}
}
