package fetch

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// body reads what an answer holds, decompressed, up to a limit in bytes; more
// is ErrTooLarge, after the limit has been read and no further. The length that
// the server announces is not believed. cut says that the connection ended
// early: what came until then is returned.
func body(resp *http.Response, limit int) (data []byte, cut bool, err error) {
	r, err := decompressed(resp)
	if err != nil {
		return nil, false, err
	}
	data, err = io.ReadAll(io.LimitReader(r, int64(limit)+1))
	switch {
	case len(data) > limit:
		return data[:limit], false, ErrTooLarge
	case errors.Is(err, io.ErrUnexpectedEOF) && len(data) > 0:
		return data, true, nil
	}
	return data, false, err
}

// decompressed undoes the encodings that the request offers, and no other.
func decompressed(resp *http.Response) (io.Reader, error) {
	encoding := strings.ToLower(strings.Join(resp.Header.Values("Content-Encoding"), ","))
	r := bufio.NewReader(resp.Body)
	first, _ := r.Peek(2)
	switch encoding = strings.TrimSpace(encoding); {
	case encoding == "" || encoding == "identity" || len(first) == 0:
		return r, nil
	case encoding == "gzip" || encoding == "x-gzip":
		return gzip.NewReader(r)
	case encoding == "deflate" && zlibHeader(first):
		return zlib.NewReader(r)
	case encoding == "deflate":
		return flate.NewReader(r), nil
	}
	return nil, fmt.Errorf("it is compressed as %q, which was not offered", tidy(encoding, 40))
}

// zlibHeader tells the deflate of the standard from the bare one that some
// servers send under its name.
func zlibHeader(first []byte) bool {
	return len(first) == 2 && first[0]&0x0f == 8 && (int(first[0])<<8|int(first[1]))%31 == 0
}

// unreadable is the error for a body that could not be read, nil for one that could.
func unreadable(ctx context.Context, address string, err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, ErrTooLarge) {
		return fmt.Errorf("%s %w: %s", address, err, saveIt)
	}
	return unreachable(ctx, address, err)
}
