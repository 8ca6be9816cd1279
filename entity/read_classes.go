package entity

// wikidataClass is a class of Wikidata (P31) and the type of its members;
// Unknown is for pages that are no things.
type wikidataClass struct {
	id  uint32
	typ Type
}

// wikidataClasses is sorted by id. The ids are facts about Wikidata (CC0).
var wikidataClasses = [...]wikidataClass{
	{5, Person},              // human
	{165, Place},             // sea
	{198, Event},             // war
	{458, Organization},      // European Union
	{515, Place},             // city
	{532, Place},             // village
	{571, Work},              // book
	{1344, Work},             // opera
	{3918, Organization},     // university
	{3947, Place},            // house
	{3957, Place},            // town
	{4022, Place},            // river
	{4508, Organization},     // navy
	{5084, Place},            // hamlet
	{5107, Place},            // continent
	{5119, Place},            // capital
	{6256, Place},            // country
	{7188, Organization},     // government
	{7270, Place},            // republic
	{7278, Organization},     // political party
	{7366, Work},             // song
	{7397, Work},             // software
	{7755, Work},             // constitution
	{7889, Work},             // video game
	{7944, Event},            // earthquake
	{8065, Event},            // natural disaster
	{8261, Work},             // novel
	{8465, Event},            // civil war
	{8502, Place},            // mountain
	{8514, Place},            // desert
	{9430, Place},            // ocean
	{10742, Place},           // autonomous community
	{10931, Event},           // revolution
	{11032, Organization},    // newspaper
	{11204, Organization},    // legislature
	{11424, Work},            // film
	{12184, Event},           // pandemic
	{12280, Place},           // bridge
	{15284, Place},           // municipality
	{15416, Work},            // television programme
	{16560, Place},           // palace
	{16917, Place},           // hospital
	{22687, Organization},    // bank
	{22746, Place},           // rural settlement
	{23397, Place},           // lake
	{23413, Place},           // castle
	{23442, Place},           // island
	{24862, Work},            // short film
	{25379, Work},            // play
	{31855, Organization},    // research institute
	{33506, Place},           // museum
	{33837, Place},           // archipelago
	{34038, Place},           // waterfall
	{34442, Place},           // road
	{34763, Place},           // peninsula
	{35127, Work},            // website
	{35535, Organization},    // police
	{35657, Place},           // state of the United States
	{35749, Organization},    // parliament
	{37726, Organization},    // army
	{37901, Place},           // strait
	{38723, Organization},    // higher education institution
	{39594, Place},           // bay
	{39816, Place},           // valley
	{40231, Event},           // election
	{41176, Place},           // building
	{41298, Organization},    // magazine
	{41487, Organization},    // court
	{43109, Event},           // referendum
	{43229, Organization},    // organization
	{43702, Organization},    // federation
	{44782, Place},           // port
	{45382, Event},           // coup d'état
	{46169, Place},           // national park
	{46831, Place},           // mountain range
	{46970, Organization},    // airline
	{47168, Place},           // county of the United States
	{47913, Organization},    // intelligence agency
	{48204, Organization},    // voluntary association
	{49848, Work},            // document
	{56061, Place},           // administrative territorial entity
	{61883, Organization},    // air force
	{66344, Organization},    // central bank
	{79007, Place},           // street
	{79913, Organization},    // non-governmental organization
	{81672, Event},           // shooting
	{82794, Place},           // region
	{93288, Work},            // contract
	{95074, Person},          // fictional character
	{103495, Event},          // world war
	{107425, Place},          // landscape
	{112099, Place},          // island country
	{123480, Place},          // landlocked country
	{123705, Place},          // neighborhood
	{124757, Event},          // riot
	{131569, Work},           // treaty
	{131681, Place},          // reservoir
	{132241, Event},          // festival
	{133442, Place},          // city-state
	{134390, Place},          // nuclear power plant
	{134556, Work},           // single
	{149918, Organization},   // alliance
	{157031, Organization},   // foundation
	{159719, Place},          // power station
	{159821, Event},          // Olympic Games
	{161243, Place},          // dependent territory
	{161726, Organization},   // multinational corporation
	{163740, Organization},   // nonprofit organization
	{170156, Organization},   // confederation
	{174782, Place},          // square
	{174844, Place},          // megacity
	{175331, Event},          // demonstration
	{176799, Organization},   // military unit
	{178561, Event},          // battle
	{178706, Organization},   // institution
	{178790, Organization},   // labor union
	{178885, Person},         // deity
	{179164, Place},          // unitary state
	{180684, Event},          // conflict
	{185113, Place},          // cape
	{188055, Event},          // siege
	{190752, Organization},   // supreme court
	{192283, Organization},   // news agency
	{192350, Organization},   // ministry
	{200250, Place},          // metropolis
	{208511, Place},          // global city
	{215380, Organization},   // musical group
	{245016, Place},          // military base
	{245065, Organization},   // intergovernmental organization
	{262166, Place},          // municipality of Germany
	{270791, Organization},   // state-owned enterprise
	{273120, Event},          // protest
	{327333, Organization},   // government agency
	{355304, Place},          // watercourse
	{428148, Work},           // law
	{467011, Event},          // invasion
	{476028, Organization},   // association football club
	{482994, Work},           // album
	{483110, Place},          // stadium
	{484170, Place},          // commune of France
	{484652, Organization},   // international organization
	{486972, Place},          // human settlement
	{625994, Event},          // convention
	{640506, Organization},   // cabinet
	{645883, Event},          // military operation
	{732717, Organization},   // law enforcement agency
	{740752, Organization},   // transport company
	{744913, Event},          // aviation accident
	{747074, Place},          // comune of Italy
	{750215, Event},          // mass murder
	{772547, Organization},   // armed forces
	{783794, Organization},   // company
	{786820, Organization},   // automobile manufacturer
	{811979, Place},          // architectural structure
	{820655, Work},           // statute
	{831663, Event},          // military campaign
	{835714, Place},          // oblast of Russia
	{847017, Organization},   // sports club
	{858439, Event},          // presidential election
	{860861, Work},           // sculpture
	{875538, Organization},   // public university
	{891723, Organization},   // public company
	{902104, Organization},   // private university
	{902814, Place},          // border city
	{936518, Organization},   // aerospace manufacturer
	{1002697, Organization},  // periodical
	{1058914, Organization},  // software company
	{1066984, Place},         // financial centre
	{1072326, Event},         // summit meeting
	{1076105, Event},         // general election
	{1093829, Place},         // city of the United States
	{1110794, Organization},  // daily newspaper
	{1127126, Organization},  // military alliance
	{1153191, Organization},  // online newspaper
	{1190554, Event},         // occurrence
	{1221156, Place},         // state of Germany
	{1248784, Place},         // airport
	{1489259, Place},         // superpower
	{1530022, Organization},  // religious organization
	{1549591, Place},         // big city
	{1616075, Organization},  // television station
	{1637706, Place},         // million city
	{1656682, Event},         // event
	{1763521, Place},         // republic of Russia
	{1788992, Organization},  // paramilitary
	{2020153, Event},         // academic conference
	{2074737, Place},         // municipality of Spain
	{2223653, Event},         // terrorist attack
	{2659904, Organization},  // government organization
	{2761147, Event},         // meeting
	{2983893, Place},         // quarter
	{3024240, Place},         // historical country
	{3199915, Event},         // massacre
	{3305213, Work},          // painting
	{3348196, Place},         // oblast of Ukraine
	{3455524, Place},         // region of France
	{3558970, Place},         // village of Poland
	{3624078, Place},         // sovereign state
	{3839081, Event},         // disaster
	{4120211, Organization},  // regional organization
	{4167410, Unknown},       // disambiguation page
	{4167836, Unknown},       // category
	{4271324, Person},        // mythical character
	{4498974, Organization},  // ice hockey team
	{4663903, Unknown},       // portal
	{4830453, Organization},  // business
	{4989906, Place},         // monument
	{5398426, Work},          // television series
	{6881511, Organization},  // enterprise
	{7725634, Work},          // literary work
	{7930989, Place},         // city or town
	{10864048, Place},        // first-level administrative division
	{11266439, Unknown},      // template
	{11514315, Event},        // historical period
	{12131624, Place},        // urban settlement
	{12973014, Organization}, // sports team
	{13220204, Place},        // second-level administrative division
	{13393265, Organization}, // basketball team
	{13406463, Unknown},      // list article
	{13406554, Event},        // sports competition
	{13442814, Work},         // scholarly article
	{14204246, Unknown},      // project page
	{15184295, Unknown},      // module
	{15239622, Place},        // disputed territory
	{15275719, Event},        // recurring event
	{15632617, Person},       // fictional human
	{15911314, Organization}, // association
	{15974307, Place},        // administrative territorial entity of China
	{16510064, Event},        // sporting event
	{17149090, Organization}, // armed group
	{17156793, Organization}, // American football team
	{17442446, Unknown},      // internal item
	{17633526, Unknown},      // wikinews article
	{18388277, Organization}, // technology company
	{18608583, Event},        // recurring sports event
	{22808320, Unknown},      // human name disambiguation page
	{24634210, Work},         // podcast series
	{27020041, Event},        // sports season
	{47461344, Work},         // written work
	{56005592, Unknown},      // help page
	{105543609, Work},        // musical work
}
