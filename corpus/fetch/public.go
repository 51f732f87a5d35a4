package fetch

import (
	"net/netip"
	"slices"
)

// Not on the public Internet, by the special-purpose registries of IANA
// (RFC 6890 and its successors). Cloud metadata services live in 169.254.0.0/16
// and fc00::/7.
var notPublic = prefixes(
	"0.0.0.0/8",        // this network
	"10.0.0.0/8",       // private
	"100.64.0.0/10",    // shared by the customers of a provider
	"127.0.0.0/8",      // loopback
	"169.254.0.0/16",   // link-local
	"168.63.129.16/32", // the host of a virtual machine on Azure
	"172.16.0.0/12",    // private
	"192.0.0.0/24",     // protocol assignments
	"192.0.2.0/24",     // documentation
	"192.31.196.0/24",  // AS112
	"192.52.193.0/24",  // automatic multicast tunnels
	"192.88.99.0/24",   // relays of 6to4
	"192.168.0.0/16",   // private
	"192.175.48.0/24",  // AS112
	"198.18.0.0/15",    // benchmarking
	"198.51.100.0/24",  // documentation
	"203.0.113.0/24",   // documentation
	"224.0.0.0/4",      // multicast
	"240.0.0.0/4",      // reserved, broadcast
	"2001::/23",        // protocol assignments; Teredo
	"2001:db8::/32",    // documentation
	"3fff::/20",        // documentation
)

// global is all of IPv6 that is given out for use on the Internet. What lies
// outside (loopback, unique local, link-local, site-local, multicast, segment
// routing, discard) is refused by not being in here.
var global = netip.MustParsePrefix("2000::/3")

// IPv6 addresses that stand for an IPv4 address, and at which byte that begins.
var embedded = []struct {
	prefix netip.Prefix
	at     int
}{
	{netip.MustParsePrefix("64:ff9b::/96"), 12}, // NAT64
	{netip.MustParsePrefix("2002::/16"), 2},     // 6to4
}

// public reports whether an address is one that anybody on the Internet may
// connect to. An IPv6 address that stands for an IPv4 address is as public as
// that one; forms in which nobody serves pages (compatible, translated, Teredo,
// local NAT64) are not public whatever they hold, and nothing with a zone is.
func public(addr netip.Addr) bool {
	addr = addr.Unmap()
	if !addr.IsValid() {
		return false
	}
	if addr.Is6() {
		bytes := addr.As16()
		for _, form := range embedded {
			if form.prefix.Contains(addr) {
				return public(netip.AddrFrom4([4]byte(bytes[form.at : form.at+4])))
			}
		}
		if !global.Contains(addr) {
			return false
		}
	}
	return !slices.ContainsFunc(notPublic, func(p netip.Prefix) bool { return p.Contains(addr) })
}

func prefixes(written ...string) []netip.Prefix {
	list := make([]netip.Prefix, len(written))
	for i, s := range written {
		list[i] = netip.MustParsePrefix(s)
	}
	return list
}
