package discordtest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"io"
	"mime"
	"mime/multipart"
	"strings"
)

// maxFile is how large a file may be, in bytes.
const maxFile = 10 << 20

// attachmentShape wants a file that is named and described.
var attachmentShape = object(fields{"id!": text(1, 20), "filename!": fileName, "description!": text(1, 1024)})

// fileName wants a name that Discord leaves as it is, so that an embed can show the
// file by it.
func fileName(at string, v any) []string {
	name, _ := v.(string)
	if name == "" || len(name) > 100 || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-.") != "" {
		return wrong(at, "%q is not a file name of small letters, digits, - and .", name)
	}
	return nil
}

// ownFiles wants that an embed shows only files that are attached, and that no
// file is attached for nothing.
func ownFiles(at string, v any) []string {
	o := v.(map[string]any)
	attached, seen := map[string]bool{}, map[string]bool{}
	list, _ := o["attachments"].([]any)
	for _, a := range list {
		name, _ := a.(map[string]any)["filename"].(string)
		attached[name] = true
	}
	embeds, _ := o["embeds"].([]any)
	for i, e := range embeds {
		address, _ := within(e.(map[string]any), "image", "url").(string)
		name, local := strings.CutPrefix(address, "attachment://")
		if local && !attached[name] {
			return wrong(fmt.Sprintf("%s.embeds[%d].image", at, i), "shows %q, which is not attached", name)
		}
		seen[name] = local
	}
	for name := range attached {
		if !seen[name] {
			return wrong(at+".attachments", "%q is shown by no embed", name)
		}
	}
	return nil
}

// unpack takes a body apart: its JSON, and its files by name. Each file is a PNG
// that can be read, of a size that Discord takes, and described in the JSON.
func unpack(contentType string, body []byte) (payload []byte, files map[string][]byte, problems []string) {
	kind, params, _ := mime.ParseMediaType(contentType)
	if kind != "multipart/form-data" {
		return body, nil, undescribed(body, nil)
	}
	files = map[string][]byte{}
	reader := multipart.NewReader(bytes.NewReader(body), params["boundary"])
	for n := 0; ; {
		part, err := reader.NextPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			return payload, files, append(problems, "the body's parts cannot be read: "+err.Error())
		}
		data, _ := io.ReadAll(part)
		switch name := part.FormName(); {
		case name == "payload_json":
			payload = data
		case name == fmt.Sprintf("files[%d]", n):
			problems = append(problems, badPicture(part.FileName(), data)...)
			files[part.FileName()] = data
			n++
		default:
			problems = append(problems, fmt.Sprintf("there is no part %q", name))
		}
	}
	return payload, files, append(problems, undescribed(payload, files)...)
}

func badPicture(name string, data []byte) (problems []string) {
	if len(data) > maxFile {
		problems = append(problems, fmt.Sprintf("%s has %d bytes, and may have %d", name, len(data), maxFile))
	}
	if _, err := png.DecodeConfig(bytes.NewReader(data)); err != nil {
		problems = append(problems, fmt.Sprintf("%s is no picture: %v", name, err))
	}
	return problems
}

// undescribed says which files a body's JSON does not describe, and which it
// describes that are not there. A callback holds its message one level down.
func undescribed(payload []byte, files map[string][]byte) (problems []string) {
	var said struct {
		Attachments []Attachment
		Data        struct{ Attachments []Attachment }
	}
	_ = json.Unmarshal(payload, &said) // what is wrong with it is said elsewhere
	named := map[string]bool{}
	for i, a := range append(said.Attachments, said.Data.Attachments...) {
		named[a.Filename] = true
		if _, ok := files[a.Filename]; !ok || a.ID != fmt.Sprint(i) {
			problems = append(problems, fmt.Sprintf("the attachment %q has no file with its number", a.Filename))
		}
	}
	for name := range files {
		if !named[name] {
			problems = append(problems, fmt.Sprintf("the file %q is described by no attachment", name))
		}
	}
	return problems
}

// ProblemsOf is [Problems] for a body of the given media type, which may hold files.
func ProblemsOf(route, contentType string, body []byte) []string {
	payload, _, problems := unpack(contentType, body)
	return append(problems, Problems(route, payload)...)
}

// Uploaded returns the bytes of the file that came last under a name, nil where
// there was none.
func (d *Discord) Uploaded(name string) []byte {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.uploads[name]
}
