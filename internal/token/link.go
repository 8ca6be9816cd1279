package token

import (
	"strings"
	"unicode/utf8"
)

// Bytes that end a URL wherever they stand (RFC 3986 has none of them), and
// marks that belong to the sentence where they are the last of it.
const (
	notInURL  = "\"<>{}|\\^`"
	behindURL = `.,;:!?'")]}`
)

// Most bytes of the two halves of an e-mail address (RFC 5321, 4.5.3.1): what is
// read for one @ is bounded by them, so that nothing is read over and over.
const (
	maxLocalPart = 64
	maxHost      = 255
)

// link returns the end of a URL that starts at i, or 0.
func (s *scanner) link(i int) int {
	rest := s.text[i:]
	url := false
	switch rest[0] {
	case 'h', 'H', 'f', 'F':
		for _, p := range [...]string{"https://", "http://", "ftp://"} {
			if len(rest) > len(p) && strings.EqualFold(rest[:len(p)], p) {
				url = true
			}
		}
	case 'w', 'W':
		url = len(rest) > 4 && strings.EqualFold(rest[:4], "www.") && s.letterAt(i+4)
	}
	if !url {
		return 0
	}
	j := i
	for j < len(s.text) && s.text[j] > ' ' && s.text[j] < utf8.RuneSelf && strings.IndexByte(notInURL, s.text[j]) < 0 {
		j++
	}
	for j > i && strings.IndexByte(behindURL, s.text[j-1]) >= 0 {
		j--
	}
	return j
}

// email turns the tokens right before the @ at i and the host behind it into
// one Link and returns its end, or 0 where there is no address.
func (s *scanner) email(i int) int {
	end, dots := i+1, 0
	for end < len(s.text) && end-i <= maxHost {
		c := classes[s.text[end]]
		if c == cLower || c == cUpper || c == cDigit || s.text[end] == '-' {
			end++
			continue
		}
		if s.text[end] == '.' && (s.letterAt(end+1) || s.digitAt(end+1)) {
			dots++
			end++
			continue
		}
		break
	}
	if dots == 0 {
		return 0
	}
	k, start := len(s.dst), i
	for k > s.first && s.dst[k-1].End == start && i-s.dst[k-1].Start <= maxLocalPart {
		t := &s.dst[k-1]
		if p := s.text[t.Start:t.End]; t.Kind != Word && t.Kind != Number && p != "." && p != "-" && p != "_" && p != "+" {
			break
		}
		k, start = k-1, t.Start
	}
	if start == i || s.dst[k].Kind == Punct {
		return 0
	}
	s.flags = s.dst[k].Flags & (Space | Line | Para)
	s.dst = s.dst[:k]
	s.add(Link, start, end)
	return end
}
