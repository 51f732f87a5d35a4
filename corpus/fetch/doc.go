// Package fetch brings pages from the web: an address becomes a Page, a page
// that is a feed becomes a Channel of addresses.
//
//	Client   address → Page       robots.txt, reservations, pace, redirects, limits
//	guard    host → connection    only to addresses that the whole Internet may reach
//	Feed     Page → Channel       RSS, Atom and JSON feeds
//	Raw      Page ⇄ disk          bytes kept for a while, so that a better reader can run again
//	Poll     outcome → Poll       when a watched feed is asked next
//
// A page is fetched as a guest would: one request at a time to a host, with a
// pause between two, under a name with a contact line, without cookies or a
// referrer, and not at all where robots.txt, a text-mining reservation or a
// Retry-After says no.
//
// Each connection is made to an IP address that was checked, not to a name
// that could mean something else a moment later. Proxies named in the environment are not
// used: behind one, nobody could check where a connection ends.
package fetch
