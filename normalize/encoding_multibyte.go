package normalize

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
)

// Chinese, Japanese and Korean text of a multi-byte encoding that was read as
// windows-1252: "ÖÐ¹ú" for "中国". The tables of these encodings are large, so
// that the caller brings them. As with single-byte encodings a whole line is
// weighed: it must be odd as it stands, be valid from end to end when read
// right, and consist then of what such text mostly consists of.

// TextEncoding is an encoding for [WithEncodings].
type TextEncoding struct {
	Name     string            // for the Reason of edits, as "Shift_JIS"
	Encoding encoding.Encoding // as japanese.ShiftJIS of golang.org/x/text/encoding/japanese
}

// WithEncodings also repairs lines of Chinese, Japanese or Korean text in the
// encodings given that were read as windows-1252 or latin-1. The default is
// none. It belongs to [StageEncoding]; clean text costs nothing more.
func WithEncodings(encodings ...TextEncoding) Option {
	return func(c *config) error {
		for _, e := range encodings {
			if e.Name == "" || e.Encoding == nil {
				return fmt.Errorf("normalize: WithEncodings: encoding %q: want a name and an encoding", e.Name)
			}
		}
		c.encodings = append(c.encodings[:len(c.encodings):len(c.encodings)], encodings...)
		return nil
	}
}

// Conditions of a repair.
const (
	multiLetters = 6   // letters of the result
	multiSample  = 600 // letters that are looked up
	multiMargin  = 10  // percent of common letters that it is ahead of the next result
	multiHan     = 35  // percent of common letters in Chinese
	multiKana    = 65  // in Japanese, kana among them
	multiHangul  = 30  // in Korean
)

// What the letters of running text mostly are: nearly two thirds in Chinese and
// of the ideographs in Japanese, half in Korean. A wrong encoding gives about a tenth.
const (
	commonHan = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基书非则听白却界达光放强即像难且权思王完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运" +
		"這個們來為說時會對國於著過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產話門給東聲員論處義幾認條係氣題爾別變總電數報結務場計資許統區隊決馬書則聽達強難權設記類據邊張該規萬覺術領確傳師觀識帶導爭運她讓縣"
	commonKanji  = "日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公持野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検町常校料状工建語営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断何南足違消境神番規術護展態導備害配算視条独警究育席訪起万着述残想線率病農州声質念待試族域助労例然早張限親額環験追審商義伝働形落担好退準造英被頭技低毎復失移差個門評守極種美影命含福量望非観察整型白深字答夜製況音申様財識注呼達"
	commonHangul = "이다는을의에가고지하로기어서한은도사자대를리나시인아니일그정수라해있제부장들전과원보국동으상주구만년면신성공적조간세거경여것습했여내할게오모위연음문생당때무우분유소민재계된안되와발선중관미실치체회월말통화진비학행방"
)

// repairMultibyte returns the edits that repair the lines of text that are in
// one of the encodings and were read as windows-1252.
func repairMultibyte(text string, encodings []TextEncoding) (edits []Edit) {
	var m multibyte
	for start := 0; start < len(text); {
		end := indexFrom(text, start, '\n')
		line := text[start:end]
		whole := encWhole{langs: ^uint64(0)}
		if nextOdd(line, 0, 0, 0, &whole) >= 0 || whole.suspect() {
			if e := m.weigh(line, encodings); e >= 0 {
				edits = append(edits, multibyteEdits(text, start, end, encodings[e])...)
			}
		}
		start = end + 1
	}
	return edits
}

// multibyte holds the buffers of the weighing.
type multibyte struct {
	elems []encElem
	bytes []byte
}

// weigh returns the index of the encoding that a line is in, -1 when it can be
// none or several.
func (m *multibyte) weigh(line string, encodings []TextEncoding) int {
	var ok bool
	if m.bytes, ok = bytes1252(m.bytes[:0], line); !ok || mostlyUTF8(m.bytes) {
		return -1
	}
	m.elems = m.elems[:0]
	high := 0
	for i, r := range line {
		if len(m.elems) == mixupMax {
			break
		}
		if r >= utf8.RuneSelf {
			high++
		}
		m.elems = appendElem(m.elems, r, i, i+utf8.RuneLen(r))
	}
	if encCost(m.elems, kSpace, kSpace) < max(mixupGain, high/3) {
		return -1
	}
	best, most, next := -1, 0, 0
	text := ""
	for i, e := range encodings {
		s, err := e.Encoding.NewDecoder().Bytes(m.bytes)
		if err != nil {
			continue
		}
		common, ok := rateMultibyte(s)
		switch {
		case !ok || best >= 0 && text == string(s):
		case common > most:
			best, most, next, text = i, common, most, string(s)
		default:
			next = max(next, common)
		}
	}
	if most < next+multiMargin {
		return -1
	}
	return best
}

// bytes1252 appends the bytes that s has in windows-1252, where a control stands
// for a byte without a character; ok is false when it has none.
func bytes1252(dst []byte, s string) (b []byte, ok bool) {
	for _, r := range s {
		if r < utf8.RuneSelf {
			dst = append(dst, byte(r))
			continue
		}
		c := encBytes[entryOf(r)][0]
		if c == 0 {
			return dst, false
		}
		dst = append(dst, c)
	}
	return dst, true
}

// mostlyUTF8 reports whether three quarters of the bytes above ASCII are in
// characters of UTF-8. In EUC-JP half of them can seem to be.
func mostlyUTF8(b []byte) bool {
	high, in := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, size := utf8.DecodeRune(b[i:])
		high += size
		if size > 1 {
			in += size
		}
		i += size
	}
	return 4*in >= 3*high
}

// rateMultibyte returns how many percent of the letters of a decoded line are
// common; ok is false when it is hardly text.
func rateMultibyte(line []byte) (common int, ok bool) {
	var kana, hiragana, han, hanzi, kanji, hangul, syllables, ascii int
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRune(line[i:])
		i += size
		look := han+hangul < multiSample
		switch {
		case r < utf8.RuneSelf:
			if asciiLetter(byte(r)) {
				ascii++
			}
		case r >= 0x3041 && r <= 0x3096:
			hiragana++
			kana++
		case r >= 0x30A1 && r <= 0x30FA, r == 'ー':
			kana++
		case r >= 0x4E00 && r <= 0x9FA5:
			han++
			if look && strings.ContainsRune(commonHan, r) {
				hanzi++
			}
			if look && strings.ContainsRune(commonKanji, r) {
				kanji++
			}
		case r >= 0xAC00 && r <= 0xD7A3:
			hangul++
			if look && strings.ContainsRune(commonHangul, r) {
				syllables++
			}
		case r >= 0x3000 && r <= 0x3020, r >= 0xFF01 && r <= 0xFF5E, r == '々', r == '・', r == '·', r == '…', r == '“', r == '”', r == '‘', r == '’', r == '—', r == '―', r == '×', r == '°', r == '−':
		default:
			return 0, false
		}
	}
	letters := kana + han + hangul
	if letters < multiLetters || ascii > 2*letters {
		return 0, false
	}
	// The ideographs beyond the sample are taken to be like those in it.
	if n := han + hangul; n > multiSample {
		hanzi, kanji, syllables = hanzi*n/multiSample, kanji*n/multiSample, syllables*n/multiSample
	}
	switch {
	case hangul > 0:
		common = 100 * syllables / letters
		return common, kana == 0 && 10*hangul >= 9*letters && common >= multiHangul
	case kana > 0:
		common = 100 * (kana + kanji) / letters
		return common, 8*hiragana >= letters && common >= multiKana
	}
	common = 100 * hanzi / letters
	return common, common >= multiHan
}

// multibyteEdits returns the edits for the line text[start:end], one for each
// stretch between spaces, which are no part of a character in these encodings.
func multibyteEdits(text string, start, end int, enc TextEncoding) (edits []Edit) {
	reason := enc.Name + " read as windows-1252"
	var b []byte
	for i := start; i < end; {
		j := min(indexFrom(text, i, ' '), end)
		word := text[i:j]
		b, _ = bytes1252(b[:0], word)
		if s, err := enc.Encoding.NewDecoder().Bytes(b); err == nil && string(s) != word {
			edits = append(edits, Edit{i, j, word, string(s), Encoding, 0.95, reason})
		}
		i = j + 1
	}
	return edits
}
