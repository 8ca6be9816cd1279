package timeline

// slot is a part of a date or time that a text can give.
type slot uint32

const (
	sYear slot = 1 << iota
	sMonth
	sDay
	sWday
	sClock
	sPart
	sFrame // a unit counted from the reference: today, last week, next year
	sHol
	sQuarter
	sHalf
	sSeason
	sDecade
	sCentury
	sWeek
	sWeekend
	sBad  // a date that does not exist
	sWeak // needs support: a bare number read as an hour, a day of the month
	sFiscal
	sYear2 // year has two digits only
	sAt    // a weak clock behind "at"
	sBC

	sDayLevel = sDay | sWday | sHol
	sDateAny  = sYear | sMonth | sDay | sWday | sFrame | sHol | sQuarter | sHalf | sSeason | sDecade | sCentury | sWeek | sWeekend
)

// relation says how a name stands to the reference time.
type relation int8

const (
	relNone relation = iota
	relThis
	relLast     // last, previous: of the unit before
	relPast     // the nearest one behind
	relNext     // of the unit after
	relComing   // the nearest one ahead
	relThat     // the one last spoken of
	relFollow   // the one after what was last spoken of
	relBefore   // the one before what was last spoken of
	relLatest   // the one last completed
	relAfterTwo // the one after next
)

// clock is a time of day.
type clock struct {
	h, m, s  int8 // -1: not given
	half     int8 // 0 not said, 1 before noon, 2 after noon, 3 by the 24-hour clock
	hasZone  bool
	summer   bool  // an hour is added to zone in summer
	zone     int16 // minutes east of UTC
	strong   bool  // certainly a time
	approx   bool
	fromWord bool
}

// fields is a date or time as the words give it.
type fields struct {
	has    slot
	rel    relation
	frame  unit
	n      int32 // frames from the reference
	year   int32
	month  int8
	day    int8
	day2   int8 // the 18 of "April 16 to 18"; 0 when none
	month2 int8
	wday   int8
	sub    int8 // number of the quarter, half or season
	week   int8
	part   int8
	edge   edge // of the part of day
	plural bool
	after  bool // after lunch
	hol    int16
	clk    clock
	clk2   clock
	range2 bool // clk2 is set
	ext    span // tokens of the first and the second end of a range inside
	ext2   span
}

type span struct{ i, j int32 }

// edge is a part of a period: its TIMEX3 mod.
type edge int8

const (
	edgeNone edge = iota
	edgeStart
	edgeMid
	edgeEnd
	edgeRest
	edgeEarlier // from the start up to the reference
	edgeLater
)

var edgeMods = [...]string{"", "START", "MID", "END", "", "START", "END"}

// quantity is a number of units.
type quantity struct {
	v     float64
	vague bool // a few, several: the number is not known
	u     unit
}

type kind uint8

const (
	kNone     kind = iota
	kFields        // f
	kDuration      // q
	kShift         // q, dir, from arg or from the reference
	kCount         // q: "the last two weeks", dir
	kEdge          // edge of arg
	kNth           // n-th unit or weekday of arg
	kRange         // arg to arg2
	kOpen          // before, after … arg
	kSet           // every q, or every arg
	kVague         // ref
)

// opening is the direction of an open interval.
type opening int8

const (
	openNone opening = iota
	openBefore
	openAfter
	openSince
	openUntil
	openBy
	openAsOf
)

// node is a parsed expression; nodes of a sentence live in one slice.
type node struct {
	kind      kind
	i, j      int32 // tokens
	arg, arg2 int32 // nodes; -1 for none
	n         int32 // of kNth; negative counts from the end
	n2        int32 // of kNth: how many, 0 for one
	dir       int8  // -1 past, +1 future
	open      opening
	edge      edge
	mod       uint8 // index of mods
	ref       int8  // kVague: 1 present 2 past 3 future; kShift: 1 when it hangs on the time last spoken of
	u         unit
	wday      int8
	each      bool
	half      bool // of kEdge: the first or the second half
	business  bool
	weak      bool // only in company
	vague     bool // only with WithVague
	freq      int16
	q         [3]quantity
	nq        int8
	f         fields
	anchored  bool // a duration with "after" or "before" and something that is no time
}

// refQuarter is the ref of a shift that hangs on the quarter that is reported,
// however far back it was named.
const refQuarter = 4

// TIMEX3 mods.
const (
	modNone uint8 = iota
	modApprox
	modMore
	modLess
	modAtLeast
	modAtMost
	modBefore
	modAfter
	modOnOrAfter
	modOnOrBefore
)

var modNames = [...]string{"", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "BEFORE", "AFTER", "ON_OR_AFTER", "ON_OR_BEFORE"}
