package main

import (
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"github.com/dragoman-go/dragoman/normalize"
)

// eastAsian is the option to repair Chinese, Japanese and Korean text that was
// read as windows-1252. The package leaves these tables to whoever wants them.
func eastAsian() normalize.Option {
	return normalize.WithEncodings(
		normalize.TextEncoding{Name: "Shift_JIS", Encoding: japanese.ShiftJIS},
		normalize.TextEncoding{Name: "EUC-JP", Encoding: japanese.EUCJP},
		normalize.TextEncoding{Name: "GBK", Encoding: simplifiedchinese.GBK},
		normalize.TextEncoding{Name: "Big5", Encoding: traditionalchinese.Big5},
		normalize.TextEncoding{Name: "EUC-KR", Encoding: korean.EUCKR},
	)
}
