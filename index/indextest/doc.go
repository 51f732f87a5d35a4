// Package indextest is what every search engine is held to: [Run] runs the same
// stories over any of them. It also has a small [Archive] with a change feed to
// fill an index from. Only tests import it.
package indextest
