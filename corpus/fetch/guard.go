package fetch

import (
	"context"
	"fmt"
	"net"
	"net/netip"
)

// A Resolver finds the IP addresses of a host, as *net.Resolver does. network
// is "ip".
type Resolver interface {
	LookupNetIP(ctx context.Context, network, host string) ([]netip.Addr, error)
}

// A Dial opens a connection to an IP address and port, as net.Dialer does.
type Dial func(ctx context.Context, network, address string) (net.Conn, error)

// guard connects to hosts of the public Internet alone.
type guard struct {
	resolver Resolver
	dial     Dial
	loopback bool
}

// connect resolves the host, checks every address that it has, and connects to
// the first of those that answers. The name is not resolved a second time, so
// it cannot change its meaning between check and connection. One refused
// address refuses the host: no honest name stands for both sides of a fence.
func (g guard) connect(ctx context.Context, network, hostPort string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(hostPort)
	if err != nil {
		return nil, err
	}
	addrs, err := g.resolve(ctx, host)
	if err != nil {
		return nil, err
	}
	for _, addr := range addrs {
		if !public(addr) && !(g.loopback && addr.Unmap().IsLoopback()) {
			return nil, fmt.Errorf("%w: %s is not on the public Internet; %s", ErrAddress, addr, saveIt)
		}
	}
	for _, addr := range addrs {
		var conn net.Conn
		if conn, err = g.dial(ctx, network, net.JoinHostPort(addr.String(), port)); err == nil {
			return conn, nil
		}
	}
	return nil, err
}

// resolve returns at least one address or an error.
func (g guard) resolve(ctx context.Context, host string) ([]netip.Addr, error) {
	if addr, err := netip.ParseAddr(host); err == nil {
		return []netip.Addr{addr}, nil
	}
	addrs, err := g.resolver.LookupNetIP(ctx, "ip", host)
	if err == nil && len(addrs) == 0 {
		err = &net.DNSError{Err: "no addresses", Name: host, IsNotFound: true}
	}
	return addrs, err
}
