package lookup

import (
	"net/url"
	"regexp"
	"strings"
)

// What a link carries of how it came to whoever shares it says nothing of the page.

var (
	// parameters of campaigns, news feeds and the apps that links are shared in
	campaign = regexp.MustCompile(`(?i)^(?:(?:utm|at|ns|mc|pk|mtm|hsa|oly|vero|ga|fb|trk)_.+|fbclid|gclid|dclid|msclkid|yclid|twclid|igsh(?:id)?|mkt_tok|_hsenc|_hsmi|cmp(?:id)?|icid|ocid|ncid|smid|smtyp|ref|ref_src|ref_url|referr?er|share|share_?(?:token|type|id)|spm|scene|clicktime|isappinstalled|xtor|rss|origin|partner|taid|guccounter|rcm)$`)
	// what "from" says where an app writes it
	fromApp = regexp.MustCompile(`(?i)^(?:(?:single|group|friend)message|timeline|message|weixin|wechat|qq|qzone|weibo|rss|share|app)$`)
)

// withoutCampaign is an address without such parameters; the address itself where it has
// none.
func withoutCampaign(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.RawQuery == "" {
		return address
	}
	kept := ""
	for parameter := range strings.SplitSeq(u.RawQuery, "&") {
		name, value, _ := strings.Cut(parameter, "=")
		if campaign.MatchString(name) || strings.EqualFold(name, "from") && fromApp.MatchString(value) {
			continue
		}
		kept += "&" + parameter
	}
	u.RawQuery = strings.TrimPrefix(kept, "&")
	return u.String()
}
