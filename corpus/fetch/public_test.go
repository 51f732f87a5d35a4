package fetch

import (
	"net/netip"
	"testing"
)

func TestPublic(t *testing.T) {
	for _, test := range []struct {
		addr string
		want bool
		why  string
	}{
		{"1.1.1.1", true, "the Internet"},
		{"11.22.33.44", true, "the Internet"},
		{"100.63.255.255", true, "just below the shared addresses"},
		{"100.128.0.0", true, "just above them"},
		{"172.15.255.255", true, "just below a private network"},
		{"172.32.0.0", true, "just above it"},
		{"223.255.255.255", true, "the last before multicast"},
		{"2606:4700::1111", true, "the Internet"},
		{"2001:200::1", true, "the first that was given out"},
		{"::ffff:1.1.1.1", true, "mapped, and public inside"},
		{"64:ff9b::101:101", true, "NAT64, and public inside"},
		{"2002:101:101::1", true, "6to4, and public inside"},

		{"0.0.0.0", false, "unspecified"},
		{"0.1.2.3", false, "this network"},
		{"10.0.0.1", false, "private"},
		{"100.64.0.1", false, "shared by a provider's customers"},
		{"100.100.100.200", false, "metadata"},
		{"127.0.0.1", false, "loopback"},
		{"127.255.255.254", false, "loopback"},
		{"168.63.129.16", false, "the host of a virtual machine"},
		{"169.254.169.254", false, "metadata"},
		{"172.16.0.1", false, "private"},
		{"172.31.255.255", false, "private"},
		{"192.0.0.192", false, "metadata"},
		{"192.0.2.1", false, "documentation"},
		{"192.88.99.1", false, "relay of 6to4"},
		{"192.168.1.1", false, "private"},
		{"198.18.0.1", false, "benchmarking"},
		{"198.19.255.255", false, "benchmarking"},
		{"198.51.100.1", false, "documentation"},
		{"203.0.113.1", false, "documentation"},
		{"224.0.0.1", false, "multicast"},
		{"239.255.255.255", false, "multicast"},
		{"240.0.0.1", false, "reserved"},
		{"255.255.255.255", false, "broadcast"},

		{"::", false, "unspecified"},
		{"::1", false, "loopback"},
		{"::7f00:1", false, "compatible"},
		{"::101:101", false, "compatible, whatever is inside"},
		{"::ffff:127.0.0.1", false, "mapped loopback"},
		{"::ffff:10.0.0.1", false, "mapped private"},
		{"::ffff:169.254.169.254", false, "mapped metadata"},
		{"::ffff:0:127.0.0.1", false, "translated loopback"},
		{"64:ff9b::a00:1", false, "NAT64, private inside"},
		{"64:ff9b::a9fe:a9fe", false, "NAT64, metadata inside"},
		{"64:ff9b:1::101:101", false, "local NAT64"},
		{"2002:7f00:1::1", false, "6to4, loopback inside"},
		{"2002:c0a8:101::1", false, "6to4, private inside"},
		{"2001:0:101:101::1", false, "Teredo"},
		{"2001:db8::1", false, "documentation"},
		{"3fff::1", false, "documentation"},
		{"100::1", false, "discard"},
		{"5f00::1", false, "segment routing"},
		{"fc00::1", false, "unique local"},
		{"fd00:ec2::254", false, "metadata"},
		{"fe80::1", false, "link-local"},
		{"fe80::1%eth0", false, "link-local, with its zone"},
		{"2606:4700::1111%eth0", false, "a zone on a public address"},
		{"fec0::1", false, "site-local"},
		{"ff02::1", false, "multicast"},
	} {
		if got := public(netip.MustParseAddr(test.addr)); got != test.want {
			t.Errorf("%s (%s): %v", test.addr, test.why, got)
		}
	}
	if public(netip.Addr{}) {
		t.Error("no address at all is public")
	}
}

// An address is as public as its mapped form, and never public by what it is
// wrapped in.
func FuzzPublic(f *testing.F) {
	for _, seed := range []string{"\x7f\x00\x00\x01", "\xa9\xfe\xa9\xfe", "\x01\x01\x01\x01", "\x0b\x16\x21\x2c"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) != 4 {
			return
		}
		inside := netip.AddrFrom4([4]byte(data))
		want := public(inside)
		if want && (inside.IsPrivate() || inside.IsLoopback() || inside.IsLinkLocalUnicast() || inside.IsMulticast() || inside.IsUnspecified()) {
			t.Errorf("%s is public", inside)
		}
		mapped := netip.AddrFrom16(inside.As16())
		nat64 := netip.AddrFrom16([16]byte{0, 0x64, 0xff, 0x9b, 12: data[0], data[1], data[2], data[3]})
		sixToFour := netip.AddrFrom16([16]byte{0x20, 0x02, data[0], data[1], data[2], data[3], 15: 1})
		for _, wrapped := range []netip.Addr{mapped, nat64, sixToFour} {
			if public(wrapped) != want {
				t.Errorf("%s is public: %v; %s: %v", inside, want, wrapped, !want)
			}
		}
	})
}
