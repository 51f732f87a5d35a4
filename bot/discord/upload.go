package discord

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"mime/multipart"
	"net/textproto"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// An attachment describes a file that is uploaded with a message.
type attachment struct {
	ID          string `json:"id"` // the number of the file's part
	Filename    string `json:"filename"`
	Description string `json:"description,omitempty"` // for those who do not see it
}

// maxDescribed is how long the description of an attachment may be.
const maxDescribed = 1024

// attach adds a picture to a message. An embed shows it, so that it stands where
// the reply wants it and not below everything.
func (m *message) attach(p *bot.Picture) {
	if p == nil || len(p.PNG) == 0 {
		return
	}
	m.picture = p
	alt := line(p.Alt)
	if blank(alt) {
		alt = p.Name
	}
	m.Attachments = []attachment{{ID: "0", Filename: p.Name, Description: fit(alt, maxDescribed, same)}}
}

// shown is the address by which an embed shows the picture of its own message.
func shown(p *bot.Picture) *discordgo.MessageEmbedImage {
	return &discordgo.MessageEmbedImage{URL: "attachment://" + p.Name}
}

// whole is a message in place of another one, of which nothing stays: not its
// picture either.
func (m message) whole() message {
	m.Flags = 0 // who sees a message stays as it was
	if m.Attachments == nil {
		m.Attachments = []attachment{}
	}
	return m
}

// withoutPicture is a message as it can be sent where files are not allowed.
func (m message) withoutPicture() message {
	embeds := []*discordgo.MessageEmbed{}
	for _, e := range m.Embeds {
		bare := *e
		bare.Image = nil
		if bare.Title != "" || bare.Description != "" || len(bare.Fields) > 0 || bare.Footer != nil {
			embeds = append(embeds, &bare)
		}
	}
	m.Embeds, m.Attachments, m.picture = embeds, nil, nil
	return m
}

// An encoded is the body of a request.
type encoded struct {
	kind string // its media type
	data []byte // nil: there is none
}

// illustrated is a body that may hold a picture.
type illustrated interface{ upload() *bot.Picture }

func (m message) upload() *bot.Picture { return m.picture }

func (c callback) upload() *bot.Picture {
	if m, ok := c.Data.(message); ok {
		return m.picture
	}
	return nil
}

// encode writes a body as JSON, and with its picture in parts.
func encode(body any) (encoded, error) {
	if body == nil {
		return encoded{}, nil
	}
	data, err := json.Marshal(body)
	if err != nil {
		return encoded{}, err
	}
	if with, ok := body.(illustrated); ok && with.upload() != nil {
		return parts(data, with.upload())
	}
	return encoded{"application/json", data}, nil
}

// parts writes JSON and a picture as the parts of one body. What divides them is
// made of both, so that the same message is the same bytes each time it is tried.
func parts(data []byte, p *bot.Picture) (encoded, error) {
	var out bytes.Buffer
	w := multipart.NewWriter(&out)
	if err := w.SetBoundary(fmt.Sprintf("part-%x", sha256.Sum256(append(bytes.Clone(data), p.PNG...)))); err != nil {
		return encoded{}, err
	}
	for _, part := range []struct {
		disposition, kind string
		data              []byte
	}{
		{`form-data; name="payload_json"`, "application/json", data},
		{fmt.Sprintf(`form-data; name="files[0]"; filename=%q`, p.Name), "image/png", p.PNG},
	} {
		to, err := w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {part.disposition}, "Content-Type": {part.kind}})
		if err != nil {
			return encoded{}, err
		}
		if _, err := to.Write(part.data); err != nil {
			return encoded{}, err
		}
	}
	if err := w.Close(); err != nil {
		return encoded{}, err
	}
	return encoded{w.FormDataContentType(), out.Bytes()}, nil
}
