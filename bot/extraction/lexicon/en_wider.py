"""Further rows of the English table: the wider vocabulary of agency and newspaper English."""

from __future__ import annotations

from bot.domain.claims import Group
from bot.extraction.lexicon.rows import Kind as K  # noqa: N817 - a table of many rows
from bot.extraction.lexicon.rows import Row as R  # noqa: N817 - the same

_HAVE = "has|have|had"
_BE = "was|were|been|being|are|is|be|have_been|has_been|had_been|got|have_now_been|have_since_been|have_already_been"
_KIN = "families|relatives|loved_ones|children|parents|mothers|wives|kin|family"
_WHOSE = "their|his|her"
_JAIL = "prison|prisons|jail|jails|custody|detention|cells|bars"
_WILL = "will|would|could|may|might|should|shall|to|can|are_to|is_to|set_to|due_to|expected_to|about_to|likely_to"
_FREED = "freed|released|pardoned|discharged|liberated|let_go|let_out|set_free|sent_home"
_PRISONERS = "prisoners|detainees|inmates|dissidents|captives"

_COUNTRIES = (
    R(
        "back-to-life",
        K.ASIDE,
        "return|returned|returns|go_back|went_back|going_back to|to_their|to_the "
        "class|classes|work|school|court|office|duties|studies|campus|congress|politics|jobs|desks|streets|posts|crime",
        "six students return to class",
        "six students return home",
        "other_people",
    ),
    R(
        "countries-wider",
        K.COUNTRY,
        "diaz - canel; lukashenko; erdogan; ankara; damascus; bukele; nayib bukele; "
        "ortega; gustavo petro; petro; milei; javier milei; noboa; daniel noboa; daniel ortega; rosario murillo; "
        "putin; kremlin; netanyahu; hamas; hezbollah; taliban; alligator alcatraz; utah; arizona; california; "
        "houthis; houthi; hezbollah; "
        "new jersey; louisiana; new mexico; guantanamo; boluarte; sheinbaum; "
        "trinidad and tobago; curacao; aruba; suriname; barbados; nepal; eritrea; somalia; south sudan; togo; gabon; "
        "mongolia; kyrgyzstan; slovakia; slovenia; hungary; latvian*; estonian*; lithuanian*; serb*; croat*; ukrain*",
        "Bukele lets 40 go",
        "a bucket",
        "country",
    ),
)

_SAYING = (
    R(
        "gives-out",
        K.SAY,
        "read|reads|had|has|supplied|supplies|provided|provides|compiled|compiles|circulated|circulates|shared|shares|"
        "issued|issues|distributed|drew_up|handed_out|put_out|made_public|released|releases|has_published|has_released "
        "the|a|its|their full|complete|latest? names|list|figure|figures|number|numbers|tally|count|data|breakdown; "
        "read out; attribut*; credits|credited the releases to; credits; credited",
        "the union supplied the names",
        "the union supplied lawyers",
    ),
    R(
        "checks-off",
        K.CHECK,
        "checked only|just|some|about; has|have|had checked|vetted|accounted_for|corroborated|authenticated; vetted; "
        "vouches|vouched|vouch|accounted|account for; attests|attested|attest to; corroborat*; authenticat*; "
        "checked off; matched; has|have|had matched; ascertained; substantiated; "
        "cross_checked; double_checked; ticked off",
        "the group had checked 20",
        "they checked in",
    ),
    R(
        "papers-of-courts",
        K.ANAPHOR,
        "the ruling; the court ruling; the court order; the verdict; the court papers|documents|filing; "
        "the official gazette; the decree",
        "according to the ruling",
        "a ruler",
        "official",
    ),
    R(
        "of-the-church",
        K.OFFICE,
        "bishop; archbishop; vicar; cardinal; nuncio; diocese; archdiocese; nunciature; bishops conference; "
        "parish priest",
        "the bishop said 12 were out",
        "the cathedral",
        "foreign",
    ),
    R(
        "vague-bodies",
        K.VAGUE,
        "guild; press guild; "
        "observatory; prison|prisons observatory; lawyers network; legal aid network; mothers group; "
        "press freedom group; monitoring body|bodies; rights monitor|monitors",
        "a prison observatory says 40",
        "an observation",
    ),
    R(
        "says-so",
        K.SAY,
        "posts; tweets; explains; declares; affirmed; affirms; remarked; remarks; commented; comments; observed;"
        "observes; stressed; stresses; emphasised; emphasises; emphasized; emphasizes; underlined; underlines;"
        "underscored; underscores; pointed out; points out; disclosed; discloses; revealed; reveals; indicates;"
        "argued; argues; contends; contended; recalled; recalls; repeated; repeats; reiterates; specified;"
        "specifies; cautioned; cautions; conceded; concedes; admitted; admits; recounted; recounts; relayed;"
        "relays; advised; advises; let it be known; made known; makes known; reckons; reckoned; suggested;"
        "suggests; assured; assures; highlighted; highlights; responded; responds; replied; replies; countered;"
        "counters; retorted; retorts; shot back; are saying; is saying; made clear; makes clear; would only say;"
        "is adamant; are adamant; is certain; conveyed; proclaimed; proclaims; trumpeted; trumpets; crowed;"
        "bragged; brags; testified; testifies; lamented; laments; complains; vowed that; pledged that; predicts;"
        "predicted; forecast; signalled; signaled; hinted; implied; concluded; concludes; deplored; deplores;"
        "decried; decries; shared on x|instagram|telegram|facebook; briefed reporters|journalists|diplomats;"
        "informed reporters|journalists|diplomats|families|relatives; briefed the council|press|media",
        "the group stressed that 40 had left",
        "the press release",
    ),
    R(
        "speaks-of",
        K.SAY,
        "release|releases|released|releasing a|the|its|new|another|full|fresh|latest? list|lists|report|data|"
        "figures|figure|numbers|number|tally|count|update|statement|census|names|breakdown|bulletin;"
        "talks of; talked of; speaking of; talking of; quotes; quoted; put forward; puts forward; floated; floats;"
        "sticks to|by; stuck to|by; stands by; stood by; recognises; recognised; recognizes; recognized; cheered;"
        "cheers; applauds; applauded; trusts; suspected that; assesses; assessed; reckon; estimate that",
        "the ministry sticks to 400",
        "sticky notes",
    ),
    R(
        "checks-so",
        K.CHECK,
        "certifies; certified; tabulates; tabulated;"
        "corroborat*; authenticat*; ascertain*; validated; validates; has|have|had validated;"
        "has|have|had cross|double - checked; ratified; itself counted;"
        "has|have|had itself counted; notched up; notches up;"
        "clocked; clocks; has|have|had clocked|identified|catalogued|cataloged|enumerated|traced|located|noted|"
        "compiled|reviewed|received; identified; identifies; catalogued; cataloged; enumerated; enumerates;"
        "compiled; compiles; traced; collated; gathered; has|have|had gathered|collated|corroborated|ascertained;"
        "managed|manages to verify|confirm|document|establish|identify|count|corroborate|trace;"
        "has|have|had managed to verify|confirm|document|establish|identify|count|corroborate|trace;"
        "has|have|had independently|already|only|personally|now|so_far|thus_far "
        "verified|confirmed|counted|documented|recorded|corroborated|tallied|logged|registered|listed|identified;"
        "independently|already|only verified|confirmed|counted|documented|recorded|corroborated|tallied|logged;"
        "could|can|could_only|can_only|was_only_able_to|were_only_able_to|is_only_able_to document|establish|"
        "corroborate|identify|count|trace|account_for|vouch_for|verify|confirm; accounts for; accounted for;"
        "vouches for; vouched for; has|have|had on record|file|its_list|its_books|their_list|their_books;"
        "has|have|had names for; holds|hold|held|has|have|keeps records of; is counting; are counting",
        "Provea corroborated 12",
        "a corral",
    ),
    R(
        "counts-so",
        K.COUNT,
        "adds up; added up; tallied up; tots up; totted up; computes; computed; sums up to; keeps a tally|count of;"
        "kept a tally|count of; maintains a tally|count of",
        "Provea totted up 90",
        "a tot",
    ),
    R(
        "raises-so",
        K.RAISE,
        "hikes; hiked; ups its count|tally|figure|total|estimate|number; upped its count|tally|figure|total|number;"
        "bumps its|the|their; bumped its|the|their; bumps up; bumped up; pushes; pushed; nudges; nudged; takes its;"
        "took its; inches up to; inched up to; edged up to; crept up to; creeps up to; crawled to; ticked up to;"
        "swells to; swelled to; swollen to; jumped to; shot up to; soars to; soared to; surges to; surged to;"
        "balloons to; ballooned to; mounts to; mounted to; moves to; moved to; advances to; advanced to; inches to;"
        "inched to; crept to; nears; neared; approaches; approached; closing in on; is now at; is now; is up to;"
        "now at; now numbers; shrinks to; shrank to; shrunk to; slips to; slipped to; slid to; sinks to; sank to;"
        "dwindled to; dwindles to; pared down to; pared to; trimmed to; trimmed its; trims its; has climbed to;"
        "have climbed to; had climbed to; has grown to; have grown to; had risen to; had reached; have risen to;"
        "has topped; have topped; had topped; doubled to; doubles to; tripled to; triples to; comes to; came to",
        "the tally inched up to 30",
        "an inch",
    ),
    R(
        "crosses",
        K.RAISE,
        "crosses; crossed; has|have|had crossed|exceeded|surpassed|topped|eclipsed; tops; breaks through;"
        "broke through; goes past; went past; climbs past; climbed past; rises past; rose past; moves past;"
        "moved past; eclipses; eclipsed; goes beyond; went beyond; rises above; rose above; climbs above;"
        "climbed above",
        "releases crossed 300",
        "a cross",
        "more_than",
    ),
    R(
        "promises-so",
        K.PROMISE,
        "commits to; committed to; has|have|had committed to; pledging; promising to; greenlights; greenlighted;"
        "green lights; gives the green light; gave the green light; gives the go ahead; clears the way for;"
        "cleared the way for; signs off on; signed off on; signed off; okays; okayed; ok 's; endorses; endorsed;"
        "consents to; consented to; undertakes to; undertook to; has|have|had "
        "promised|pledged|ordered|approved|authorised|authorized|agreed|vowed|granted|decreed|offered;"
        "is|are|was|were planning|preparing to; plans; planned; plans for; sets out to; readies; readied;"
        "gears up to; instructs; instructed; mandates; mandated; ruled that; to grant",
        "the court signed off on 60 releases",
        "a signature",
    ),
    R(
        "denies-so",
        K.DENY,
        "disproves; disproved; negates; negated; trashes; trashed; demolishes; demolished; tears apart; denounces "
        "as false;"
        "rebuts; rebutted; rebuffs; rebuffed; repudiates; repudiated; disavows; disavowed; debunks; debunked;"
        "challenges; challenged; contests; contested; scoffs at; scoffed at; brands; branded; labels; labelled;"
        "labeled; decries as; derides; derided; ridicules; ridiculed; discredits; discredited; shoots down;"
        "shot down; takes issue with; took issue with; brushes aside; brushed aside; brushes off; brushed off;"
        "pushes back on|against; pushed back on|against; pours cold water on; poured cold water on; gives the lie to",
        "the coalition debunked the figure",
        "a bunk",
    ),
    R(
        "corrects-so",
        K.CORRECT,
        "rectifies; rectified; rectification; erratum; walks back; walked back; rolls back its; rolled back its;"
        "backtracks; backtracked; backpedals; backpedalled; scales back its; scaled back its; trims its;"
        "trimmed its; trims|trimmed|cuts|cut|lowers|lowered its|the|venezuelan? release|prisoner|releases? count|"
        "tally|total|figure|"
        "release_count; pares its; pared its; restates; restated; adjusts; adjusted; double counted; counted twice;"
        "double counting; duplicates; duplicate entries; removes from its list; struck from its list; editor 's note;"
        "replaces|supersedes an? earlier|previous; misstated; misreported; erroneously; mistakenly; in error; "
        "withdraws|withdrew|pulls|pulled|scraps|scrapped|drops|dropped its|the|a|an figure|count|tally|claim|number|"
        "total;"
        "clarification; updated to correct; corrects to; revised downward; revised upward; revised lower;"
        "revised higher; downgrades its; downgraded its; has|have|had corrected|revised|rectified|adjusted;"
        "admits|admitted|admitting|acknowledges|acknowledged|acknowledging|concedes|conceded|owns_up_to|citing an? "
        "error|"
        "mistake|miscount|duplication|slip; drops|dropped|removes|removed|deletes|deleted|strikes|struck|strips|"
        "stripped|"
        "weeds_out|weeded_out duplicate|duplicates|duplicated|repeated|double names|entries|cases; duplicated names|"
        "entries|cases; repeated names; miscounted; miscounts; miscount; recounts; recounted; takes back; took back;"
        "takes back its; corrected version; corrected figure|number|tally; clerical error; typing error; typo; "
        "pruned its;"
        "prunes its; shaves; shaved; amended figure|number|tally|list; retraction; retracted; revised figure; was|were "
        "corrected; listed|entered|recorded|appeared twice",
        "Provea rectified its count",
        "a rectangle",
    ),
    R(
        "by-whom",
        K.SAID,
        "corroborated by; acknowledged by; compiled by; checked by; noted by; posted by; collected by; gathered by;"
        "kept by; cross checked by; identified by; certified by; validated by; disclosed by; reported on by;"
        "catalogued by; supplied by; presented by; offered by; estimated by; established by; reviewed by; held by ngo;"
        "circulated by; quoted by; mentioned by; put forward by; touted by; trumpeted by; boasted of by; calculated by",
        "56 corroborated by Provea",
        "by the way",
    ),
    R(
        "in-whose-view",
        K.ACCORDING,
        "in the view of; in the eyes of; in the estimation of; going by; as told by; as tallied by; as put by;"
        "as stated by; as confirmed by; as verified by; as documented by; as recorded by; in the telling of;"
        "data|figures|numbers|statistics|records compiled|released|provided|published|collected|kept|shared by;"
        "figures by; numbers from; numbers by; statistics from; records from; a list from; list from; a report by;"
        "report by; a report from; a statement by|from; by the reckoning of; by reckoning of; on the count of;"
        "in the count of; by the tally of; in the tally of; in a tally by; in a count by; as per figures from;"
        "relying on; drawing on; on the word of",
        "in the view of Provea",
        "a viewer",
    ),
    R(
        "figure-word",
        K.FIGURE,
        "reckoning; bulletin; ledger; database; registry; roster; tracker; scorecard; dashboard; breakdown; roll;"
        "rolls; headcount; head count; statistics; census; balance sheet; running count; running tally;"
        "running total; running list; latest count; latest tally; latest figure; own count; own tally",
        "the database of Provea",
        "base",
    ),
    R(
        "official-words",
        K.OFFICIAL,
        "official|government|state|ministry account|accounts; official|government|state|ministry reckoning|statistics|"
        "balance|estimate|estimates|version|register|roster|"
        "bulletin|statement; government|ministry|state tally|count|total|number|numbers|figure|figures",
        "the official reckoning",
        "the reckoning",
    ),
    R(
        "vague-speakers",
        K.VAGUE,
        "investigators; rapporteurs; special rapporteurs; a rapporteur; rights|human_rights investigators;"
        "advocacy organisation; advocacy organization; advocacy organisations; advocacy organizations; rights body;"
        "rights bodies; rights watchdog; rights watchdogs; rights monitor; rights monitors; rights campaigners;"
        "human rights monitors; human rights campaigners; human rights activists; human rights defenders;"
        "human rights ngo; human rights ngos; rights advocates; human rights advocates; rights activists;"
        "legal aid groups; legal aid organisation; legal aid organization; nongovernmental organization;"
        "non governmental organisation; non governmental organization; nongovernmental organizations;"
        "a diplomat; diplomats; western diplomats; analysts; observers; independent monitors;"
        "independent observers; pressure groups; pressure group; support groups; charities; charity;"
        "defense lawyers; defence lawyers; defense attorneys; attorneys; legal teams; onlookers; bystanders;"
        "passers by; eyewitnesses; local reporters; local journalists; local press; local outlets; news outlets;"
        "press reports; media reports; news reports; local reports; unconfirmed reports; media outlets;"
        "monitoring organisation; monitoring organization; monitoring organisations; monitoring organizations;"
        "civil society groups; civil society organizations; civil society organisations; humanitarian groups;"
        "exile groups; exiles; prisoners ' families; prisoners ' relatives; detainees ' families;"
        " detainees ' relatives; people close to; people with knowledge;"
        "prisoner advocates; prisoner support groups; independent groups; activist groups; activist group;"
        "neighbourhood groups; reporters at the scene; a person familiar; prisoner groups",
        "rights campaigners said 40",
        "a cat",
    ),
    R(
        "called-so",
        K.PEOPLE,
        "of what|whom|those_whom|those he|she|it|they|ngos|activists|campaigners|the_opposition|foro_penal|critics "
        "call|calls|called|label|labels|describe_as|describes_as|consider|considers",
        "90 of what they call political prisoners",
        "they call for talks",
    ),
    R(
        "credits-law",
        K.SAY,
        "credits|credited|credit the|its|this|that amnesty? law|amnesty|act|measure|decree|bill with",
        "the commission credits the law with 40 releases",
        "credits the coach",
    ),
    R(
        "the-body",
        K.ANAPHOR,
        "the ngo 's director; the campaigners; the lawyers; the activists; the monitors; the rights body;"
        "the monitoring group; the legal aid group; the advocacy group; the human rights group;"
        "the human rights organization; the human rights organisation; the rights organization;"
        "the rights organisation; the non governmental organization; the nongovernmental organization;"
        "the charity; the umbrella group; the opposition bloc; the opposition alliance; the opposition coalition;"
        "the prisons watchdog; the press union; the press group; the monitor; its president; its vice president;"
        "its lawyers; its coordinator; its founder; its leader; its spokesman; its spokeswoman; the mothers; "
        "the lawyers|relatives|families|prisoners|mothers ' "
        "group|organization|organisation|committee|association",
        "the monitoring group said 40",
        "monitoring",
    ),
    R(
        "office-of",
        K.OFFICE,
        "who represents|coordinates|founded|presides over; executive director|president|secretary; deputy head|"
        "director|minister|chief; co founder; cofounder; co - founder; general secretary; secretary general;"
        "coordinator general; general coordinator; legal director; programme director; program director;"
        "chief executive; attorney|activist|adviser|advisor|counsel|official|envoy|delegate|speaker|organiser|"
        "organizer|founder|co_founder|researcher|analyst|campaigner for|of|at|from|with",
        "the legal director of Provea",
        "directory",
    ),
)

_RELEASING = (
    R(
        "home-again",
        K.RELEASE_VERB,
        f"{_BE} back with; are|is|were|now|again with {_WHOSE} {_KIN}; back with {_WHOSE} {_KIN};"
        f"rejoin|rejoins|rejoined|rejoining {_WHOSE} {_KIN}; {_HAVE} rejoined {_WHOSE} {_KIN};"
        f"return|returns|returned|returning|have_returned|has_returned|went_back|came_back to {_WHOSE} "
        "families|relatives|homes|home|loved_ones|children|house|hometowns;"
        f"handed over|back to {_WHOSE} {_KIN}; handed|delivered|returned|restored to {_WHOSE} {_KIN}|homes;"
        "handed over to relatives|families; handed to relatives|families;"
        f"hug|hugged|hugging|embrace|embraced|embracing {_WHOSE}? {_KIN} outside|after;"
        f"{_HAVE} made|got|gotten|arrived home; arrived|arrive|arrives|arriving|got|make|make_it home;"
        "bused|driven|dropped_off|flown|escorted home; driven to their homes; waking up at home; woke up at home",
        "40 are back with their families",
        "back to work",
    ),
    R(
        "saw-freedom",
        K.RELEASE_VERB,
        "see|saw|seen|sees the light of day; taste|tasted|tastes|tasting freedom|liberty; breathe|breathed free;"
        f"got|get|getting|gets|have|has|won {_WHOSE} freedom|liberty back;"
        f"{_BE} given|granted {_WHOSE}? freedom|liberty; {_HAVE} regained|recovered|won|gained|obtained {_WHOSE}? "
        f"freedom|liberty|release; obtain|obtains|obtained|secured|secures {_WHOSE}? freedom|liberty|release;"
        "won|win|wins|gained release|liberty; regained|recovered liberty; enjoy|enjoying|enjoyed freedom;"
        "are|is|were|now finally|already|once_again|again free; walks|walked|walk to freedom; stepped into freedom",
        "40 got their freedom back",
        "freedom of speech",
    ),
    R(
        "through-the-gates",
        K.RELEASE_VERB,
        "walk|walked|walks|walking|came|come|passed|stepped|filed|went through|past the|its|a? prison|jail? gates|"
        "gate|doors; cross|crossed|crossing the prison|jail gates|gate|threshold; out the gates|gate|door|doors;"
        "step|stepped|steps|stepping|file|filed|files|trickle|trickled|trickling|stream|streamed|streaming|pour|"
        f"poured|march|marched|slipped|whisked|taken|ushered|escorted|led out of the|a|their? {_JAIL};"
        "step|stepped|steps|filed|trickled|streamed|poured|stepping out; out of their cells;"
        "left|leave|leaves|leaving|exited|departed the|these|various|several|different|two|three country_'s|nation_'s|"
        f"regime_'s|state? {_JAIL}; left|leave|leaving|exited venezuelan|venezuela_'s|caracas {_JAIL};"
        "leave|left|leaves|leaving the? prison|jail gates; left|leave|leaving detention|custody centers|centres;"
        "left|exited state|police|military|preventive|pretrial custody|detention|cells",
        "40 filed out of the jail",
        "file a suit",
    ),
    R(
        "no-longer-held",
        K.RELEASE_VERB,
        f"{_BE} no longer in|behind {_JAIL}; {_BE} no longer held|detained|jailed|imprisoned|incarcerated|captive|"
        "prisoners|inside|being_held|deprived_of|locked_up; no longer in|behind prison|jail|bars|custody|cells|"
        "detention;"
        "no longer sit|sits|languish|remain in|behind prison|jail|bars|cells; no longer held|detained|jailed|"
        "imprisoned|incarcerated",
        "40 are no longer behind bars",
        "40 are behind bars",
    ),
    R(
        "let-loose",
        K.RELEASE_VERB,
        f"turns|turned|turning loose; {_BE} turned loose; {_BE} excarcerated|decarcerated|sprung|unshackled;"
        f"excarcerates; excarcerated; {_HAVE} excarcerated; liberates; liberating; {_HAVE} turned loose;"
        f"{_BE} allowed out|home; {_BE} allowed to go home|free; {_BE} allowed to walk|leave|return "
        "free|out|prison|jail|home; "
        f"{_BE} permitted to leave|go prison|jail|home; allowed out; {_BE} quietly|suddenly|finally|conditionally|"
        "provisionally|unconditionally|recently|subsequently|later|effectively|really|actually|formally|officially "
        f"{_FREED}; {_HAVE} quietly|suddenly|finally|recently|effectively|already|now|so_far|since freed|released|"
        "pardoned|liberated; gives|gave|giving|given freedom to; opens|opened|opening the? cell|cells|prison|jail? "
        "doors|gates to|for|of; opened|opens|unlocks|unlocked the? cells for|of; empties|emptied cells of;"
        "let|lets|letting walk; reports|reported|claims|claimed freeing|releasing; discharges; excarcelates",
        "40 were turned loose",
        "a loose end",
    ),
    R(
        "release-nouns",
        K.RELEASE_NOUN,
        "excarcelations; excarcelation; excarcerations; excarceration; prison releases; jail releases;"
        "prison discharges; departures from prison|jail|custody; exits from prison|jail|custody;"
        "exits from prisons|jails; cases of release; release cases; release certificates; release warrants;"
        "freedom orders; orders of release; writs of release; return home of; return to their families of;"
        "releases from custody|jail|detention; mass releases; mass release of",
        "40 excarcelations",
        "a relic",
    ),
    R(
        "released-ones",
        K.RELEASED,
        "releasees; ex political? prisoners|inmates|detainees; ex - political? prisoners|inmates|detainees;"
        "former political prisoners|detainees|inmates; just released prisoners|detainees; newly|recently freed|"
        "released political? prisoners|detainees|inmates|people; freed|released|liberated political? "
        "prisoners|detainees|inmates|dissidents|activists|opponents|people|persons|individuals|captives|citizens|"
        "opposition_figures; people|persons|individuals|prisoners|inmates|detainees|dissidents|opponents|activists "
        "let go|out; people|persons|individuals|prisoners|inmates|detainees|dissidents|opponents|activists let out of "
        "prison|jail|custody|detention; people|persons|individuals|prisoners|inmates|detainees|dissidents|opponents|"
        "activists set free; "
        "returnees from prison; names of freed|released; those freed|released|let_go|let_out|set_free;"
        "out of detention; out of custody; out of cells; back with their families; back on the street|streets",
        "40 newly freed detainees",
        "40 detainees",
    ),
    R(
        "let-them-go",
        K.RELEASED,
        f"{_PRISONERS} go; political {_PRISONERS} go",
        "lets 40 detainees go",
        "40 detainees",
    ),
    R(
        "they-go-elsewhere",
        K.ASIDE,
        f"political? {_PRISONERS} go on|to|without|through|into|before|missing|hungry|unrepresented|uncounted|"
        "untreated|unheard|blind",
        "40 detainees go on hunger strike",
        "40 detainees",
        "other_people",
    ),
    R(
        "will-go",
        K.RELEASE_FUTURE,
        "are|is|re|'re coming|going|getting|walking|heading out|home|free tomorrow|soon|tonight|next_week|shortly|"
        "by_monday|by_tuesday|by_wednesday|by_thursday|by_friday|by_saturday|by_sunday;"
        "imminent;"
        "are|is|re|'re leaving|getting_out tomorrow|soon|tonight|next_week|shortly;"
        f"{_WILL} walk free|out; {_WILL} go|return|come|head home|free|out; {_WILL} be let|set go|out|free;"
        f"{_WILL} leave|exit prison|jail|custody|detention; {_WILL} be allowed home|out; {_WILL} be allowed to "
        f"leave|go|return|walk; {_WILL} be turned loose; {_WILL} be discharged|excarcerated|excarcelated;"
        f"{_WILL} be granted freedom|liberty|release; {_WILL} get|win|gain|obtain their? freedom|liberty|release|out;"
        f"{_WILL} be back with; {_WILL} see freedom|the_light; {_WILL} be reunited with; {_WILL} rejoin;"
        "on the verge of release|freedom; on track to be freed|released; on track for release;"
        "earmarked|listed|approved|authorised|authorized|marked|tapped|selected|eligible|proposed|nominated|picked|"
        f"ready|chosen|recommended|designated|lined_up for release|freedom|liberation; scheduled|poised|likely|"
        f"eligible|supposed to be {_FREED};"
        "slated|poised|scheduled|tipped|likely|supposed to walk|leave|go|come; soon to be freed|released;"
        "next to be freed|released; whose release is|was imminent|expected|planned|announced|ordered|pending;"
        "planned releases; impending release*; imminent release*; pending release*; eligible for amnesty|release|"
        "freedom; "
        "due|set|expected|scheduled|slated|meant to follow; "
        "to follow",
        "40 earmarked for release",
        "40 freed",
    ),
)

_HOLDING = (
    R(
        "held-on",
        K.HELD,
        "yet to be|walk|leave|go|come|see|regain|recover|return freed|released|free|out|prison|jail|home|freedom;"
        f"{_HAVE} yet to be|walk|leave|go|come|regain|recover|return freed|released|let_go|free|out|prison|jail|home|"
        f"freedom; {_BE} yet to be|walk|leave|go|come freed|released|let_go|free|out|prison|jail|home;"
        f"{_HAVE} not left|exited {_JAIL}; {_HAVE} not walked|come|gone free|out|home; {_HAVE} not regained;"
        f"{_HAVE} still|yet not been freed|released|let_go; {_HAVE} not yet been freed|released|let_go;"
        "are|is|were|still not free|out|released|freed; are|is still|yet not free|out|released|freed;"
        "still|are_still|is_still|remain|were_still waiting to be freed|released|let_go;"
        "still|are_still|is_still|were_still waiting for release|freedom; "
        "still|now|all await|awaits|awaiting their? release|freedom|liberty; await|awaits|awaiting their "
        "release|freedom|liberty|turn; "
        "waiting for? their turn; await|awaiting their turn; still inside",
        "40 have yet to walk free",
        "40 have walked free",
    ),
    R(
        "in-cells",
        K.HELD,
        "are|is|were|remain|still currently|presently|now|unjustly|arbitrarily|wrongfully|unlawfully held|detained|"
        "jailed|imprisoned|incarcerated|locked_up|behind_bars|in_custody|in_prison|in_jail|in_detention;"
        "in venezuelan|the|the_country_'s|the_nation_'s|venezuela_'s|the_government_'s|government|state|regime jails|"
        "prisons|cells|dungeons|lockups;"
        "languish; languishing; languishes; languished; rot in; rotting in; linger in; lingering in; wasting away in;"
        "sit|sits|sitting in|behind jail|prison|cells|bars|detention; stuck in|behind jail|prison|cells|bars|detention;"
        "left in|behind jail|prison|cells|bars|detention; under lock and key; under arrest for political;"
        "in government|state|police|military|pretrial|preventive custody|detention; in pretrial|preventive detention;"
        "are|remain|still|is|were confined|in_captivity|captives|hostages|in_lockups|in_dungeons|behind_prison_walls;"
        "serving time; serve time; serving sentences; in limbo in; kept under lock",
        "40 languish in cells",
        "a language",
    ),
    R(
        "keeps-holding",
        K.LEFT,
        "detains still; still|continues_to|continued_to detains|detain|imprisons|imprison|jails|jail|hold|holding|keep;"
        "still detaining|imprisoning|jailing; is still holding; has not freed|released; refuses to free|release",
        "still detains 40",
        "a detail",
    ),
    R(
        "tied-to-courts",
        K.HOUSE,
        "still|remain|remains|remained|stay|are|are_still tied|bound|tethered to; "
        "still|remain|remains|remained|are|are_still subject to",
        "9,000 people remain tied to the courts",
        "9,000 people remain in jail",
    ),
    R(
        "not-covered",
        K.ASIDE,
        "would|will|could|may|might leave out; would|will|could|may|might exclude; leave|leaves|left|leaving out; "
        "does|did|do|would|will|could not cover|include|benefit|protect|apply_to|extend_to; "
        "doesn't|didn't|won't|wouldn't|don't cover|include|benefit|protect|apply_to|extend_to; "
        "amnesty|law|bill|pardon|decree|measure|text does|did|will|would not reach; excluding",
        "the law would leave out 300 soldiers",
        "they would leave jail",
        "excluded",
    ),
    R(
        "wait-for-others",
        K.ASIDE,
        "seeking asylum; in exile; into exile; fled abroad; went into hiding; in hiding; on the run;"
        "face trial; facing trial; face charges; facing charges; stand trial; appear in court; appeared in court;"
        "need surgery; need medical; need treatment;"
        "have died; lost their lives; were shot; were tortured; report torture; reported torture; filed complaints;"
        "have been rearrested; re detained; were sanctioned; were hospitalised; were hospitalized",
        "40 in exile",
        "40 in prison",
        "other_people",
    ),
)

_JAILED = "jailed|imprisoned|detained|incarcerated|captive|arrested|locked_up|persecuted|convicted"

_PROMISING = (
    R(
        "prepares-to",
        K.PROMISE,
        "declares|declared|proclaims|proclaimed an|a|general;"
        "paves|paved|paving|opens|opened the way|door for|to; would|could|may|might|will allow|mean|enable|bring|"
        "permit|trigger|see|lead_to the? release|releases|freeing; fast - tracks; fast - tracked; finalizes;"
        "gives|gave the? nod|thumbs_up to|for; commits; committed to; rubber - stamp;"
        "prepares; clears|cleared|clearing the? release|releases|freeing; readying; schedules; scheduled the;"
        " sets a? date for; set a? date for; prepared the; arranges;"
        "arranged; arranging; pencils in; lines up; lined up; issued orders|instructions for|to; issues orders|"
        "instructions for|to; rubber stamps; rubber stamped; rubber - stamps; rubber - stamped; negotiates;"
        "negotiated; negotiating; secures a? promise|pledge|commitment; promised that; guaranteed; guarantees",
        "the ministry prepares release of 40",
        "a repair",
    ),
    R(
        "asks-so",
        K.DEMAND,
        "recommend*; propos*; advocat*; implor*; begs; begged; begging; pleading for; clamour*; clamor*; exhort*;"
        "appeals to; appealed to; appeal to|for; called upon; calls upon; calling on; lobbies for|to; lobbied for|to;"
        "lobbying for|to; insists on the release|freedom of|for; insisted on the release|freedom of|for; hopes for;"
        "hoped for; hope for; hopes to see; hoping to see; would like; fights for; fighting for; fought for;"
        "march|marches|marching for|to|in|on|through|outside; marched; rallied; demonstrated; protested; rally|"
        "rallies|protest|protests|demonstrate|gather|gathered|gathering|camp|camped|camping outside|in|at|near;"
        " prays for; praying for; prayed for; vigil for; letter asking;"
        "letter urging; reminds; pressed for; pressing; pressured; pressures; pushed for; pushing for; presses for;"
        "wait for; waits for; waiting for the; waited for; hold out for; demonstrate for; demonstrated for;"
        "protest for; protested for; ultimatum; should let go; must let go; needs to free|release; need to free|"
        "release; has to free|release; ought to free|release; in a bid to free; campaigned for; campaigns for;"
        "petitioned; petitioning; sues for; filed for; files for; habeas corpus for",
        "they plead: the NGO recommends release of 12",
        "a comet",
    ),
    R(
        "freedom-for",
        K.RELEASE_INF,
        "freedom for|to; pardon|pardons|clemency for|to; immediate release of|for; unconditional release of|for",
        "they chant freedom for 40",
        "free of charge",
    ),
    R(
        "will-be-out",
        K.RELEASE_FUTURE,
        f"{_WILL} be out|home|free; {_WILL} shortly|eventually|gradually|progressively|imminently|finally|later|"
        f"reportedly be {_FREED}; will|would|should|may|could have left|walked; expected home|out|free; in line for|"
        "to; next in line for|"
        "to;"
        "on a|the list for|of|to release|freedom|be_freed|be_released; on the release list; on release lists;"
        "ordered released|freed|discharged|excarcelated; ordered to be freed|released|let_go; "
        "been|were|was granted|issued|given release orders|papers|warrants|slips; hold release orders|papers;"
        f"{_WILL} be covered|included|excarcelated; stand|stands to gain|benefit|walk|leave|be; "
        f"{_WILL} let|set|send|turn out|free|home|loose; {_WILL} begin|start leaving|walking|releasing|freeing;"
        "granted|awarded conditional? freedom|liberty|release; freedom|liberty|release granted to|for; "
        "to releasing|freeing; preparing to walk|leave; packing to leave; days away from release|freedom;"
        " hours away from release|freedom;"
        "awaiting transfer home; to be excarcelated; freed within hours; release within hours|days",
        "40 in line for release",
        "40 in a line",
    ),
)

_FULL = (
    R(
        "case-ended",
        K.FULL,
        "charge|charges|case|cases|proceedings|prosecutions|prosecution|convictions|conviction|sentences|indictments|"
        "trials against? them|him? dismissed|dropped|closed|shelved|annulled|quashed|overturned|voided|thrown_out|"
        "withdrawn|archived|vacated|cancelled|canceled|extinguished|ended|nullified|tossed|lifted;"
        "records|record cleared|wiped|wiped_clean|erased|expunged;"
        "travel_bans|travel_ban|reporting_requirements|reporting_requirement|reporting_duty|reporting_duties|"
        "reporting_obligations|court_restrictions|judicial_restrictions|legal_restrictions|precautionary_measures|"
        "judicial_measures|house_arrest|house_arrests|measures|bail_conditions|court_orders|bans|curbs|restrictions "
        "against? them? lifted|removed|dropped|ended|cancelled|canceled|withdrawn|revoked|scrapped|waived",
        "40 had their charges dismissed",
        "40 were charged",
    ),
    R(
        "no-duty-left",
        K.FULL,
        "no longer have|need|has|required|obliged|must|forced to? report|appear|sign; no longer face|facing|under|"
        "subject|bound|have|carry any|court|legal|judicial|to|by? restrictions|charges|prosecution|proceedings|"
        "measures|"
        "supervision|conditions|a_trial|trial;"
        "no longer bound|tied|limited|constrained|restricted|held_back|subject by|to "
        "any|court|legal|judicial|the|their? restrictions|measures|conditions|orders|"
        "precautionary_measures|obligations|curbs|bans;"
        "relieved of reporting|all|the|their; exempted from reporting;"
        "relieved|spared|absolved|unburdened|released of|from court|judicial|legal|precautionary|bail|reporting "
        "measures|restrictions|duties|obligations|supervision|conditions|orders|requirements|curbs|limits|check_-_ins;"
        "stop|stops|stopped reporting|signing_in|checking_in to|at|before?; see|saw|seen their? "
        "restrictions|charges|cases|measures|curbs|bans lifted|dropped|closed|dismissed|ended|scrapped|removed;"
        "charges|cases|case|prosecution|proceedings scrapped|dropped|dismissed|closed|withdrawn|shelved|ended against|"
        "for|of; lifts|lifted|lift|scraps|scrapped|removes|removed|ends|ended the? travel_ban|travel_bans|restrictions|"
        "curbs|reporting_requirements|reporting_duties|court_supervision|house_arrest|bail_conditions "
        "on|for|of|against;"
        "reporting_requirements|restrictions|curbs|conditions|travel_bans|measures removed|scrapped|waived|ended;"
        "reporting_duties|reporting_requirements|travel_bans|restrictions|court_supervision|bail_conditions|curbs end|"
        "ends|ended|expire|cease for; amnesty|amnesty_law covers|covered|reaches|has_reached|has_covered|benefits;"
        "enjoy|enjoys|enjoying full|complete freedom|liberty;"
        "off the hook; taken off court supervision;"
        f"{_BE} freed|released|free|discharged|cleared|relieved of|from all|any|court|legal|judicial|the|their? "
        "restrictions|charges|conditions|reporting_duties|reporting_duty|reporting_obligations|measures|"
        "house_arrest|supervision|obligations|precautionary_measures|reporting_requirements|prosecution;"
        f"{_HAVE} no more restrictions|charges|conditions; free of charges|restrictions|conditions; without charges;"
        "free without restrictions|conditions; freed|released without restrictions|conditions;"
        "freed|released unconditionally; discharged|released|freed from house arrest",
        "40 no longer have to report",
        "40 must report",
    ),
    R(
        "exonerated",
        K.FULL,
        f"{_BE} exonerated|absolved|acquitted|vindicated; {_BE} fully|totally|completely|definitively|permanently "
        "pardoned|released|freed|cleared|free|exonerated|absolved|at_liberty; receive|received|get|got|granted|given|"
        "obtained|won full|unconditional|complete pardons|pardon|release|freedom|liberty;"
        f" {_BE} covered by the amnesty;"
        "fully|totally|completely free|freed|released|cleared|pardoned; have|has|with full|total|complete|"
        "unconditional "
        "freedom|liberty; pardoned in full; full|unconditional freedoms|liberties|pardons|liberty; case dismissals;"
        "dismissals; closed cases; dropped cases; acquittals; exonerations; dismissals of cases; case closures;"
        "people fully freed|released|pardoned|cleared; people acquitted|exonerated|amnestied; amnestied people;"
        "people covered by the amnesty; amnesty grantees; grants of amnesty; amnesty rulings",
        "40 exonerations",
        "40 accusations",
    ),
)

_WIDER_HEADS = (
    R(
        "prisoners-so",
        K.PRISONERS,
        "post - election|electoral prisoners|detainees; postelection prisoners|detainees; election prisoners|detainees;"
        "opposition|dissident|civilian|well_-_known|high_-_profile|prominent|long_-_time|"
        "hunger_-_striking|vulnerable|venezuelan|anti_-_government|conscience political? "
        "prisoners|detainees|inmates; political captives|hostages; prisoners of the regime; prisoners of maduro;"
        "people deprived of their? liberty|freedom; persons deprived of their? liberty|freedom;"
        "people|persons|prisoners|individuals|citizens held|jailed|imprisoned|detained|incarcerated for|on political "
        "reasons|grounds|motives|charges; people|persons|individuals behind bars; arbitrarily|unjustly|wrongfully "
        "detained|jailed|imprisoned people|persons|individuals; wrongful detainees; arbitrary detainees; "
        "held|jailed|imprisoned after|since|over|during|following; "
        "held|jailed|detained|imprisoned for|over their politics|beliefs|views|opinions|ideas; "
        "held|jailed|imprisoned on political grounds",
        "40 post-election detainees",
        "an election",
    ),
    R(
        "people-so",
        K.PEOPLE,
        f"{_JAILED} protesters|demonstrators|opponents|critics|dissidents|civilians|citizens|venezuelans|sympathisers|"
        "sympathizers|supporters|adversaries|foes; jailed people; human beings; souls; adults; sympathizers;"
        "sympathisers; opposition sympathizers|sympathisers|supporters|followers; government|regime|maduro "
        "opponents|critics|foes; political opponents; regime critics; adversaries;"
        "fellow venezuelans; venezuelan men and women; anti - government protesters; post - election protesters;"
        "election protesters; opposition voters jailed; convicts; members of civil society",
        "40 imprisoned protesters",
        "40 protesters",
    ),
    R(
        "women-so",
        K.GROUP,
        f"{_JAILED} women|mothers|girls; woman|women|female political? prisoners|detainees|inmates|activists|opponents;"
        "pregnant women|prisoners|detainees|inmates; women deprived of liberty",
        "9 pregnant women",
        "9 men",
        Group.WOMEN,
    ),
    R(
        "men-so",
        K.GROUP,
        f"{_JAILED} men; male political? prisoners|detainees|inmates; young men",
        "15 male inmates",
        "15 women",
        Group.MEN,
    ),
    R(
        "minors-so",
        K.GROUP,
        f"{_JAILED} minors|teenagers|adolescents|children|teens|youths|juveniles|boys; teenage|teen|adolescent|"
        "underage|minor|juvenile|child political? prisoners|detainees|inmates|boys|protesters; under - 18s;"
        " high school "
        "students; schoolchildren; schoolboys; teenage boys|girls; people under 18",
        "3 teenage detainees",
        "3 adults",
        Group.MINORS,
    ),
    R(
        "military-so",
        K.GROUP,
        f"{_JAILED} soldiers|officers|servicemen|military|cadets|troops; army|navy|air_force|national_guard|military|"
        "retired|senior|junior|active_-_duty|former|ex_-|reserve officers|soldiers|personnel|servicemen|cadets|"
        "sergeants|"
        "generals|colonels|men|members; national guards; sergeants; colonels; generals; lieutenants; captains;"
        "admirals; majors; corporals; marines; guardsmen; members of the security|armed forces; uniformed personnel|"
        "men;"
        "military men|detainees|inmates|captives|members|dissidents|prisoners|political_prisoners; men in uniform;"
        "uniformed prisoners|officers; special forces soldiers; enlisted men; conscripts; mutineers; servicewomen;"
        " veterans",
        "31 army officers",
        "31 civilians",
        Group.MILITARY,
    ),
    R(
        "press-so",
        K.GROUP,
        f"{_JAILED} journalists|reporters|photographers|media_workers|press_workers|editors|broadcasters|bloggers;"
        "camera operators; camera crew; editors; news workers; radio hosts; radio journalists|reporters;"
        " media employees;"
        "newsroom staff; newsroom workers; columnists; correspondents; bloggers; newspeople; newsmen; anchors;"
        "press employees; press staff; media staff; media personnel; members of the media; cartoonists; presenters;"
        "journalists and media workers; media and press workers; press photographers; news photographers; announcers",
        "14 radio hosts",
        "14 jurists",
        Group.PRESS,
    ),
    R(
        "foreign-so",
        K.GROUP,
        "dual citizens; dual nationality; binationals; bi - nationals; eu citizens|nationals; european "
        "citizens|nationals|prisoners|detainees; tourists; expatriates; expats; trinidadians; foreign "
        "captives|visitors|tourists|workers|passport_holders; non - venezuelans; overseas nationals; "
        f"{_JAILED} foreigners|europeans|tourists; latin american citizens|nationals; holders of foreign passports;"
        "citizens of other|foreign countries; nationals of other|foreign countries; "
        "foreign - born prisoners|detainees; "
        "permanent? u.s.|us|american|canadian|spanish|italian|florida|miami|texas permanent? residents; "
        "permanent residents; "
        "green - card|card holders; green card holders; legal permanent residents; "
        "people|persons|citizens|prisoners|detainees|those with foreign|dual|another|second "
        "nationality|nationalities|citizenship|passports|passport",
        "13 dual citizens",
        "13 forests",
        Group.FOREIGN,
    ),
    R(
        "party-so",
        K.GROUP,
        "party activists|leaders|workers|organisers|organizers|militants|officials|cadres; card - carrying members;"
        "of the party 's? own; members of her|his|our|their party; her party 's members|activists; of our militants|"
        "colleagues|organisers|organizers|coordinators|leaders|comrades|team|staff; of its militants|organisers|"
        "organizers|coordinators|staff|people|cadres; of his|her allies|aides|team|staff; our members|activists|"
        "leaders",
        "341 party activists",
        "a party",
        Group.PARTY,
    ),
    R(
        "other-kinds-so",
        K.GROUP,
        "civilians; "
        f"{_JAILED} activists|students|lawyers|lawmakers|politicians|unionists|teachers|workers|doctors|professors|"
        "mayors|councillors|councilors|officials|judges|prosecutors|leaders|opposition_leaders|opposition_figures|"
        "politicians|defenders|priests|police|policemen|businessmen|aides|academics|union_leaders|nurses|farmers;"
        "university|college students|professors|lecturers|staff; student leaders|activists; union members|activists|"
        "organisers|organizers|bosses; labor|labour activists|unionists|organisers|organizers; health|hospital|factory|"
        "steel|transport|public|state|government|electricity|water|municipal|campaign|poll|polling|election workers|"
        "employees|staff|staffers|officials; human rights lawyers|defenders|workers; ex - lawmakers|mayors|officials|"
        "governors|ministers|police|deputies; former lawmakers|mayors|officials|governors|ministers|deputies|judges|"
        "prosecutors|councillors|policemen|candidates; clergymen; clerics; pemon; pemons; poll watchers;"
        "election|electoral|poll|polling witnesses|monitors|observers|volunteers; community|civic|social|neighbourhood|"
        "neighborhood|indigenous|youth|student|local|grassroots leaders|activists|organisers|organizers; environmental|"
        "political|anti_-_government|pro_-_democracy|opposition|women_'s_rights|lgbtq|civil activists; taxi|truck|bus|"
        "motorcycle drivers; oil executives; pdvsa workers|executives|employees; pastors; influencers; economists;"
        "environmentalists; musicians; pilots; bankers; entrepreneurs; scientists; academics; lecturers; trade union "
        "leaders|members; opposition organisers|organizers|aides|advisers|campaigners|staffers|mayors|candidates;"
        "campaign staffers|aides|volunteers|coordinators; older|elderly|sick|ill|ailing adults|inmates|detainees|"
        "people; cancer patients; councillors; councilors; governors; tiktokers; youtubers; retirees; volunteers",
        "7 student leaders",
        "7 days",
        Group.OTHER,
    ),
    R(
        "adjectives",
        K.SKIP,
        "actual; genuine; real; individual; unidentified; unnamed; emaciated; ailing; frail; exhausted; civilian;"
        "pro - democracy; anti - government; pro - opposition; high - profile; well - known; long - time; long - held;"
        "so - called; lesser - known; low - profile; hunger - striking; post - election; longtime; male; adult;"
        "certain; anonymous; fewer; recent; subsequent; detained; peaceful; ordinary; working - class; whole; entire;"
        "distinct; unconfirmed; independently verified; additional; documented; officially confirmed; duly verified; "
        "previously; hitherto; formerly; newly",
        "40 pro-democracy",
        "them",
    ),
)

_OUTPUT = (
    "list|lists|report|reports|data|figures|numbers|video|videos|footage|photo|photos|photographs|images|picture|"
    "statement|statements|audio|documents|document|files|records|details|funds|money|names|results|study|survey|book|"
    "album|albums|song|songs|film|movie|single|tally|count|update|findings|dossier|census|transcript|recording|memo|"
    "letter|communique|bulletin|map|trailer|ruling|oil|barrels|reserves|balance|schedule|squad|evidence|poll|guide|"
    "statistics|note|analysis|text|draft|plan|budget|series|episode|podcast|documentary|tickets|water|gas|"
    "information|breakdown|roster|registry|version|website|app|logo|anthem"
)
_ABROAD = (
    "cecot|el_salvador|chile|mexico|texas|peru|colombia|ecuador|panama|spain|trinidad|costa_rica|brazil|argentina|"
    "guantanamo|florida|the_us|the_u.s.|the_united_states|america|cuba|nicaragua|aruba|curacao|exile|bolivia"
)

_NOT_THEM = (
    R(
        "other-bodies",
        K.SOURCE,
        "reporters without borders; amnesty international; human rights watch; committee to protect journalists; "
        "red cross; washington office on latin america; freedom house; international committee of the red cross; "
        "european union; organization of american states; organisation of american states; "
        "a window to freedom; bishops; "
        "inter - american court; international criminal court",
        "according to Reporters Without Borders 5 are out",
        "reporters without a pass",
        "other",
    ),
    R(
        "unregistered-cases",
        K.OTHER,
        "unreported|undocumented|unregistered|unlisted|unknown|unrecorded|newly_documented|newly_registered "
        "cases|arrests|detentions; "
        "common|ordinary criminals|prisoners|inmates; death toll",
        "adds 122 unreported cases",
        "adds 122 freed prisoners",
        "other_people",
    ),
    R(
        "miscounted",
        K.ASIDE,
        "entered|registered|recorded|logged|tallied|added|named|reported twice; "
        "counted|listed|registered|entered more_than_once; entered|counted|listed under two; appeared|appear twice; "
        "were|are|was duplicates; "
        "counted|listed|included twice; in a cell for; to a cell; per cell; crammed|packed|squeezed into",
        "two people had been counted twice",
        "two people had been counted",
        "papers",
    ),
    R(
        "accused",
        K.ASIDE,
        "charged|indicted|suspended|sacked|prosecuted|sanctioned over|for|with|in|by; accused of|over",
        "five officers charged over a death",
        "five officers in charge",
        "other_people",
    ),
    R(
        "to-the-register",
        K.ASIDE,
        "to its|the|their registry|register|records|database",
        "adds 122 to its registry",
        "adds 122 to its total",
        "arrests",
    ),
    R(
        "on-strike",
        K.ASIDE,
        "on|begin|began|start|started|continue|continued|joined|join|stage|staged a? hunger strike; stopped|"
        "stop|refuse|refused|refusing eating|food|to_eat; "
        "denied|denies|refused|refuses amnesty",
        "200 inmates on hunger strike",
        "200 inmates on the list",
        "other_people",
    ),
    R(
        "releases-output",
        K.OTHER,
        "release|releases|released|releasing a|an|the|its|new|his|her|their|another|full|fresh|latest|"
        f"first? {_OUTPUT};"
        "press release|releases; news release; frees|freed|freeing up; release|releases date|party; releases on "
        "netflix|dvd|streaming; free trade|market|press|speech|agents|agent|throws|kicks|transfer|zone|food|meals|"
        "tickets|"
        "of_charge|fall|medicine; out of work|office|service|power|date|print|stock|business|contention|competition|"
        "the_tournament|the_cup|the_running|school|gas|fuel; home|away games|game|wins|runs|matches|side|fans|run|"
        "ground|"
        "crowd|invasions|appliances|loans|field|plate",
        "releases a report",
        "releases of prisoners",
        "papers",
    ),
    R(
        "sport-and-show",
        K.OTHER,
        "players; footballers; coaches; managers; pitchers; infielders; outfielders; catchers; hitters; batters;"
        "goalkeepers; strikers; midfielders; forwards; rookies; free agents; athletes; boxers; cyclists; swimmers;"
        " runners;"
        "teams; clubs; matches; games; runs; medals; titles; races; points; goals; home runs; innings; sets; rounds;"
        "seasons; championships; cups; trophies; actors; actresses; singers; rappers; dancers; bands; fans; viewers;"
        "listeners; readers; films; movies; episodes; tracks; singles; series; shows; concerts; tickets; festivals;"
        " scenes;"
        "roles; awards; nominations; screens; theatres; theaters; copies; editions; novels; poems; paintings; exhibits;"
        "users; subscribers; followers; customers; clients; consumers; shoppers; beauty queens; contestants; contest;"
        "contests; challenges; chess players; wrestlers; umpires; referees; draft picks; prospects; brands; labels",
        "releases 12 pitchers",
        "releases 12 prisoners",
        "goods",
    ),
    R(
        "wildlife",
        K.OTHER,
        "dolphins; birds; parrots; macaws; crocodiles; caimans; alligators; sea turtles; turtle hatchlings; hatchlings;"
        "tortoises; monkeys; condors; eagles; owls; hawks; snakes; iguanas; sloths; jaguars; manatees; sharks; whales;"
        "seals; fish; fishes; cattle; cows; calves; horses; donkeys; pigs; goats; sheep; chickens; hens; bulls; cats;"
        "puppies; pets; bees; butterflies; mosquitoes; seeds; seedlings; saplings; trees; plants; flowers; specimens;"
        "fingerlings; cubs; chicks; primates; reptiles; mammals",
        "releases 40 hatchlings",
        "releases 40 prisoners",
        "goods",
    ),
    R(
        "wares",
        K.OTHER,
        "funds; bonds; loans; debts; credits; grants; dividends; deposits; payments; wages; salaries; bonuses;"
        " pensions;"
        "licences; licenses; permits; visas; passports; waivers; sanctions; tariffs; contracts; deals; agreements;"
        " tenders;"
        "cargoes; shipments; vessels; tanker; cargo ships; yachts; fishing boats; ferries; helicopters; jets; cars;"
        "motorcycles; buses; ambulances; vans; bicycles; apartments; flats; rooms; beds; hotels; buildings; bridges;"
        " roads;"
        "streets; blocks; plots; parcels; hectares; metres; meters; kilometre; litres; gallons; grams; kilograms;"
        " kilowatts;"
        "megawatts; volts; watts; products; goods; items; models; phones; laptops; computers; devices; servers;"
        " weapons;"
        "guns; rifles; grenades; bullets; bombs; rockets; vaccines; doses; tests; samples; masks; syringes; medicines;"
        "food boxes; boxes; bags; packages; parcels of; bottles; tons of; balloons; lanterns; candles; banners; flags;"
        "posters; crosses; chairs; firms; businesses; stores; shops; branches; factories; plants; refineries; wells;"
        "pipelines; rigs; terminals; ports; airports; brands of; vacancies; posts vacant; positions; seats; desks;"
        " stalls;"
        "tents; buckets; bolivares; rials; reais; yuan; roubles; rubles; pence; basis points; bpd; euros worth;"
        "dollars worth; gigabytes; megabytes; programmes; programs; software updates; patches; features; floats;"
        " clocks",
        "releases 40 licences",
        "releases 40 prisoners",
        "goods",
    ),
    R(
        "writings",
        K.OTHER,
        "tweets; messages; emails; e - mails; communiques; verdicts; rulings; warrants; search warrants;"
        " arrest warrants;"
        "lawsuits; suits; accusations; allegations; denunciations; indictments; amendments; clauses; bills; reforms;"
        "resolutions; agreements; treaties; motions; decisions; orders; court orders; injunctions; writs; briefs;"
        " drafts;"
        "texts; paragraphs; chapters; lines; words; quotes; comments; remarks; details; notices; alerts; bulletins;"
        " surveys;"
        "polls; interviews; speeches; headlines; stories; columns; books; essays; studies; maps; charts; graphs;"
        " graphics;"
        "recordings; voice notes; tapes; clips; songs; screenshots; links; websites; web pages; entries; listings;"
        "records; dossiers; folders; submissions; filings; motions filed; appeals filed; writs of habeas corpus;"
        " testimonies;"
        "testimonials; certificates; diplomas; degrees awarded; keys; points plan; ideas; options; scenarios; lessons;"
        "priorities; principles; recommendations; requirements; criteria; categories; obstacles; errors; mistakes;"
        " duplicates;"
        "duplicate entries; discrepancies; gaps; queries; inquiries; enquiries; investigations; probes; trials;"
        " lives; voices",
        "40 communiques",
        "40 prisoners",
        "papers",
    ),
    R(
        "other-folk",
        K.OTHER,
        "fathers; husbands; grandmothers; grandparents; grandchildren; spouses; partners; cousins; uncles; nephews;"
        " in laws;"
        "next of kin; orphans; widows; prison guards; guards; jailers; wardens; custodians; visitors; well wishers;"
        "well - wishers; neighbours; neighbors; parishioners; believers; pilgrims; marchers; campaigners outside;"
        "counter protesters; disappeared; missing people; missing persons; people missing; people dead; people killed;"
        "people wounded; people injured; people died; new "
        "detainees|prisoners; newly arrested people; newly detained people; deported migrants; returned migrants; "
        "returnees; deportees from; repatriated migrants; undocumented migrants|immigrants; murderers; killers;"
        " rapists;"
        "thieves; robbers; smugglers; drug traffickers; traffickers; gangsters; gang leaders; mobsters; kidnappers;"
        "extortionists; suspects; crime suspects; terrorists; mercenaries; guerrillas; guerrilla fighters; insurgents;"
        "paramilitaries; jihadists; pirates; hackers; fugitives; escapees; runaways; common criminals;"
        " common prisoners;"
        "common inmates; ordinary prisoners; evacuees; castaways; shipwrecked sailors; stranded tourists|passengers|"
        "travellers|travelers|migrants; miners; divers; trapped miners; kidnapped children|students|schoolgirls|"
        "schoolchildren|"
        "girls; schoolgirls; abductees; israeli|gaza|american hostages; ukrainian|russian soldiers|prisoners; "
        "prisoners of war; slaves; newborns; babies; infants; kids; in - patients; outpatients; hospital patients;"
        "covid patients; jurors; senators; congressmen; members of congress|parliament; ministers;"
        " magistrates;"
        "ambassadors; presidents; heads of state; delegations; missions; experts; observers; inspectors;"
        " envoys;"
        "taxpayers; voters registered; electors; residents; villagers; inhabitants; homeless; unemployed; graduates;"
        "employees laid off; contractors; recruits; reservists; peacekeepers; armed men; gunmen; hooded men; agents;"
        "police agents; intelligence agents; commandos; us troops; american troops; u.s. troops; u.s. soldiers;"
        "signatures collected; people on hunger strike; people in exile; exiles; people displaced; displaced people",
        "40 deported migrants",
        "40 prisoners",
        "other_people",
    ),
    R(
        "happenings",
        K.OTHER,
        "vigils; marches; rallies; demonstrations; sit ins; sit - ins; roadblocks; checkpoints; strikes; clashes;"
        " riots;"
        "shootings; killings; murders; attacks; bombings; air strikes; airstrikes; explosions; blasts; fires; crashes;"
        "earthquakes; floods; storms; blackouts; outages; disappearances; enforced disappearances; searches;"
        " crackdowns;"
        "operations; missions; sorties; visits; meetings; talks; summits; sessions; calls; phone calls; trips; tours;"
        "journeys; attempts; elections; referendums; masses; prayers; processions; ceremonies; anniversaries;"
        " birthdays;"
        "christmases; sleepless nights; torture cases; cases of torture; rights violations; violations; abuses;"
        "transfers; prison transfers; evictions; expulsions; deportations; deportation flights; weddings; funerals;"
        " births;"
        "municipalities; parishes; counties; provinces; districts; neighbourhoods; neighborhoods; villages; continents;"
        "penitentiaries; detention centres; torture centres; torture centers; police stations; courtrooms; courts;"
        " parties;"
        "political parties; embassies; consulates; institutions; ministries; agencies; foundations; churches;"
        " universities",
        "40 vigils",
        "40 prisoners",
        "papers",
    ),
    R(
        "stays-otherwise",
        K.ASIDE,
        "remain|remains|remained|still|are_still|is_still|were_still missing|hospitalised|hospitalized|unaccounted_for|"
        "unaccounted|at_large|critical|in_critical|in_hospital|in_a_hospital|unidentified|displaced|homeless|"
        "stranded|trapped|"
        "in_intensive_care|in_hiding|in_exile|abroad|on_the_run|on_strike|on_hunger_strike|in_office|in_power|"
        "in_the_race|"
        "open|closed|unsolved|pending|unclear|unknown|unpaid|unsold|seriously_ill|in_force|in_place|"
        "under_investigation|"
        "without_power|without_water|in_doubt|undecided|on_the_ballot|in_congress|in_parliament|on_the_list;"
        " missing in;"
        "treated in hospital; in intensive care; in a hospital; at a hospital",
        "12 remain hospitalised",
        "12 remain in prison",
        "other_people",
    ),
    R(
        "home-from-abroad",
        K.ASIDE,
        "return|returned|returns|returning|go|went|came|come|back|fly|flew|flown|arrive|arrived|sent home|back|"
        f"to_venezuela|to_caracas from {_ABROAD}; freed|released|free|out|deported|expelled|repatriated|returned|"
        "arrived "
        f"from|by|in|of {_ABROAD}; home from {_ABROAD}; held|detained|jailed|imprisoned in|by cecot|el_salvador|ice|"
        "texas|"
        "the_us|the_u.s.|the_united_states|u.s.|us|guantanamo|florida|mexico|chile|peru; in ice custody|detention; ice "
        "custody|detention; immigration custody|detention|raids|centres|centers; deportation flight|flights;"
        " deported from|"
        "to; self deported; on a flight from|to; aboard a flight|plane; "
        "left|leave|fled|flee the country|venezuela; "
        "had|have|has left|fled the country|venezuela; "
        "ice releases|frees|released|freed|lets; released|freed|let by|from ice; "
        "had|have|has since|already|now left|fled the country|venezuela|home; "
        "ice keep|keeps|kept|hold|holds|held|detains|detained; in immigration detention; immigration "
        "detention; "
        "eln|farc|guerrilla|guerrillas|rebels|gunmen|kidnappers|armed_group|gang "
        "free|frees|freed|release|releases|released|hold|holds|held|let",
        "252 return home from El Salvador",
        "252 return home",
        "other_people",
    ),
    R(
        "inmates-at-play",
        K.ASIDE,
        "play|playing|played baseball|football|soccer|chess|music|softball|basketball; graduate; graduated; graduating;"
        "vaccinated; enrolled; take|took|sit|sat exams; received medical; infected; tested positive; escape|escapes|"
        "escaping from|during|through; escaped; rioted; mutinied; drowned; baptised; baptized; transferred from;"
        " moved from;"
        "relocated; dead in|after|from; poisoned in|by",
        "200 inmates play baseball",
        "200 inmates",
        "other_people",
    ),
)

_AFTERWARDS = (
    R(
        "they-tell",
        K.ASIDE,
        "describe|describes|described|recount|recounts|recounted|recall|recalls|recalled|narrate|narrated|detail|"
        "tell|tells|"
        "told of|how|their|her|his|torture|abuse|beatings|life|conditions|being|what|months|years|horror|horrors|"
        "mistreatment|"
        "ordeal|ordeals|stories|hunger|solitary; allege|alleged|denounce|denounced abuse|torture|mistreatment|beatings;"
        "speak|spoke|speaking out; testified to; seek asylum|compensation|medical; need help|care|treatment|surgery;"
        "struggle|struggling|struggled to|with; fear re_-_arrest|rearrest",
        "5 former inmates describe torture",
        "5 former inmates",
        "other_people",
    ),
    R(
        "they-attend",
        K.ASIDE,
        "attended a|the|an|its|his|her|their; attend a|the|an; signed a|an petition|letter|open_letter",
        "60 journalists attended a meeting",
        "60 journalists",
        "other_people",
    ),
    R(
        "known-as",
        K.SKIP,
        "described|considered|regarded|known|classified|classed|listed|seen|viewed|recognised|recognized|counted|"
        "designated|labelled|labeled as; "
        "as|for the|its|their? number|total|count|tally of",
        "people described as prisoners",
        "as prisoners",
    ),
    R(
        "jailed-after",
        K.PEOPLE,
        "protesters|demonstrators|marchers jailed|imprisoned|held|detained|arrested after|over|for|during|in|since|at|"
        "following|behind; protesters in|behind jail|prison|bars|custody|detention; jailed election protesters",
        "80 protesters jailed after the vote",
        "80 protesters",
    ),
)

_SCOPES = (
    R(
        "total-so",
        K.TOTAL,
        "in|within|inside|over a|one|two|the_past|the_last|twelve year|years|months; "
        "is|was now|already at|to; "
        "over|in|for|during|within the same|identical period|window|span|stretch|timeframe|time_frame|dates; "
        "up to this point; cumulatively; at last count; at the last count; at latest count; for a total of;"
        " making a total "
        "of; in the aggregate; takes|took|taking|pushes|pushed|pushing|lifts|lifting|nudges|nudging|making|puts|"
        "putting|"
        "moving the|its|their count|tally|total|number|figure to|at; to reach; for a cumulative; grand total;"
        "running tally; running list; since then; since the start|beginning|outset; from the start|beginning;"
        " in the first;"
        "over the course of; during the entire; during the whole; in the entire; to this day; as things stand;"
        " still count; "
        "by|until|through|as_of noon|midnight|midday; "
        "this year; so far this year; this calendar year",
        "40 at last count",
        "counting",
    ),
    R(
        "brings-us-to",
        K.TOTAL,
        "brings|bringing|brought|takes|taking|took us|them up? to",
        "that brings us to 40",
        "it brings us joy",
    ),
    R(
        "on-the-eve",
        K.BATCH,
        "on|the the? eve of; on|over|before new_year|thanksgiving|christmas eve|day|night?",
        "12 freed on the eve of Christmas",
        "the evening news",
    ),
    R(
        "count-holds",
        K.TOTAL,
        "count|tally|total|figure|number|toll|list holds|stays|remains|stayed|remained|is|was|stands|settles steady? "
        "at|on; holds|keeps|kept|holding|keeping|leaves|left its|the|their count|tally|total|figure at; now runs to",
        "the count holds at 40",
        "the fort holds at 40",
    ),
    R(
        "climbs-past",
        K.TOTAL,
        "climb|climbs|climbed|climbing|rise|rises|rose|rising|grow|grows|grew|jump|jumps|jumped|edge|edges|edged|creep|"
        "creeps|crept|inch|inches|inched|move|moves|moved|swell|swells|swelled|soar|soars|soared|tick|ticks|ticked "
        "past|above|beyond|over",
        "releases climb past 40",
        "climbers pass 40",
    ),
    R(
        "on-a-feast",
        K.BATCH,
        "on|for|to_mark|marking army|navy|flag|mother_'s|mothers_'|father_'s|women_'s|children_'s|youth|teachers_'|"
        "workers_'|labor|labour|may|national|victory|constitution|reconciliation|epiphany|republic|democracy|"
        "human_rights|all_souls_'|valentine_'s|journalists_'|press_freedom|students_'|boxing|new_year_'s day; "
        "on the|its|their|this day of|after; on ash|palm|maundy|holy wednesday|sunday|thursday; "
        "on|over labor|labour day weekend; "
        "the day|night 's releases|release|departures|batch|group|tally|total|number|figure",
        "19 out on army day",
        "the army of the day",
    ),
    R(
        "batch-so",
        K.BATCH,
        "wave; waves of; a wave of; first wave; second wave; new wave; latest wave; contingent; contingent of;"
        " a contingent "
        "of; tranche; a tranche of; cohort; set of; a handful more; small hours; predawn; pre - dawn; hours ago; hours "
        "earlier; after|around|past|shortly_before|at|near midnight; within hours of; space of; matter of hours;"
        " since last "
        "night; since yesterday; since this morning; since dawn; previous day; previous night; day before;"
        " night before;"
        "within a day; within 24 hours; fresh; a fresh; yet another; in quick succession; this time; on that day;"
        " the same "
        "day; that same day; that night; that day; on the day; at midday; at noon; at nightfall; at dusk; at sunrise;"
        "at daybreak; by dawn; during the day; during the weekend;"
        " on new "
        "year 's eve|day; in the morning|afternoon|evening; the last week; the past week; this past week;"
        "in past week; over past week; in past days; in recent days; in the past days; over the past days;"
        " past few hours|days;"
        "last few hours|days; in under 24; christmas eve; christmas day; in one night; in a night; latest round;"
        " latest wave; "
        "busiest|biggest|largest|best|slowest day|night|morning yet?; record day|night; "
        "first|opening|second|final weekend|week|day|night; on|for|to_mark independence_day|christmas|easter; "
        "good friday; easter sunday; holy week|thursday|saturday; "
        "brings|brought|bringing home|back; "
        "to its|the|his|her|their list|tally|count|register|registry|roll|ledger; "
        "over|during easter|christmas|holy_week|carnival weekend?",
        "40 in a second wave",
        "40 since January",
    ),
    R(
        "batch-more",
        K.BATCH,
        "yet another; still another; a further; an additional; an extra",
        "yet another 40",
        "others",
        "others",
    ),
)

_SPEAKERS = (
    R(
        "group-adjectives",
        K.VAGUE,
        "local|leading|prominent|independent|main|top|venezuelan|national|domestic|respected|well_-_known|prisoners_'|"
        "prisoner|detainees_'|lawyers_'|legal_-_aid|legal_aid|prisoner_advocacy|prisoner_support|non_-_governmental|"
        "nongovernmental|press_freedom|nonprofit|non_-_profit|civil_society|prisoner_rights|prisoner_-_rights|prisons|"
        "justice|pro_bono|volunteer|grassroots|watchdog rights|human_rights|legal_aid|advocacy|monitoring|"
        "legal? group|groups|ngo|"
        "ngos|organization|organisation|organizations|organisations|watchdog|watchdogs|monitor|monitors|association|"
        "network; "
        "relatives|families|relatives_'|families_' ' groups|committee|committees|associations; "
        "relatives|families ' groups|committee|committees|associations; "
        "prisoners|detainees|inmates ' committee|committees|group|groups|union|association",
        "local rights group said",
        "local time",
    ),
    R(
        "vague-people",
        K.VAGUE,
        "opposition|court|prison|police|church|government_-_linked|diplomatic|legal|judicial|family|security sources|"
        "source;"
        "opposition lawmaker|lawmakers|legislator|legislators|politician; group of lawyers|mothers|relatives|ngos;"
        " network of "
        "ngos|groups; coalition of ngos|groups; association of relatives|families; mothers of prisoners|detainees;"
        " relatives of "
        "the? prisoners|detainees|inmates; lawyers for the? prisoners|detainees|inmates|families; families of the? "
        "prisoners|detainees|inmates; caracas - based ngo|group|watchdog|organization|organisation|rights_group;"
        "miami|madrid|bogota|washington|new_york - based ngo|group|watchdog|organization|rights_group; "
        "person|people|source|sources|someone|officials familiar|close with|to",
        "opposition sources said 40",
        "open source",
    ),
    R(
        "the-office-of",
        K.OFFICE,
        "the|a|an|its|their director|president|head|vice_president|vice_-_president|lawyer|attorney|spokesman|"
        "spokeswoman|"
        "spokesperson|founder|co_-_founder|leader|chief|coordinator|member|secretary|secretary_general|"
        "general_secretary|"
        "executive_director|representative|activist|official|researcher|volunteer|lawyers|members|activists|"
        "volunteers of|"
        "with|at|from|for; lawyers|activists|members|volunteers|directors|representatives|spokespeople|officials of|"
        "with|at|from;"
        "director; founder; vice - president; vice president; coordinator; spokesperson; spokesman; spokeswoman;"
        "executive director; co - founder; vice director; chairwoman; chairman; researcher; general coordinator;"
        "legal director",
        "the director of Provea said",
        "directory",
    ),
)

_TIES = (
    R(
        "denied-so",
        K.DENIED,
        "is|are|was|were|as|a_mere fake|fiction|fictitious|fictional|fabricated|overstated|invented|made_up|cooked|"
        "cooked_up|padded|bogus|unfounded|baseless|incorrect|inaccurate|untruthful|propaganda|nonsense|phony|phoney|"
        "puffed_up|blown_up|manipulated|doctored|rigged|exaggerated|inflated; a fabrication; a fraud;a farce; a sham;"
        " a smokescreen; a smoke screen; a falsehood; a hoax; a fiction; an invention; an exaggeration;"
        " pure propaganda; not real; not accurate; not correct; has no basis; have no basis; no basis in;"
        " does not hold up; do not hold up; does not correspond; do not correspond; does not exist; do not exist;"
        " bears no relation;bear no relation; contradicted by; disproved by; debunked by; refuted by; "
        "pure|sheer|utter|complete|total fiction|fantasy|invention|nonsense|fabrication|myth|propaganda",
        "the figure is a fabrication",
        "fabric",
    ),
    R(
        "contrast-so",
        K.CONTRAST,
        "in contrast with; in contrast to; by contrast; contrasting with; contrasted with; as opposed to;"
        " contrary to; unlike;at odds with; a far cry from; dwarfing; dwarfs; dwarfed by; far above; far below;"
        " far beyond; far exceeding; far higher than; far lower than; much higher than; much lower than;"
        " nevertheless; nonetheless; on the other hand; for its part; for their part; for his part; for her part;"
        "conversely; set against; measured against; when compared with; as compared with|to;"
        " even though; even if; despite claims; notwithstanding; lagging behind; lags behind",
        "unlike Provea",
        "alike",
    ),
    R(
        "replaced-so",
        K.REPLACED,
        "in place of; in lieu of; as opposed to; revised from; corrected from; had been given as;"
        " had been put at; previously put at; earlier given as; earlier put at; and no longer; no longer",
        "61 in place of 75",
        "a place",
    ),
    R(
        "earlier-so",
        K.EARLIER,
        "previous|earlier|prior|last|former|preceding|first|initial report|list|count|tally|version|bulletin|update|"
        "statement|balance|roll|register|communique had|gave|said|put|listed|showed|mentioned|contained|included|"
        "stood_at|had_put|had_listed|had_given|had_shown|was|spoke_of;"
        "had previously said|reported|given|counted|put|announced|claimed|confirmed; had initially said|reported|"
        "given|counted|put|announced|claimed|confirmed; earlier counted|announced|claimed|put; previously counted|"
        "announced|claimed|put|gave; initially counted|announced|claimed|put; originally said|reported|counted|put|"
        "gave; had originally said|reported|counted|put|given; first said|reported|counted; had spoken of;"
        " earlier spoke of; had estimated|tallied|listed|verified|documented|recorded|published|posted|"
        "released_a_list_of|"
        "circulated|issued|reached|cited|presented|spoken_of",
        "had previously said 75",
        "said 75",
    ),
    R(
        "background-so",
        K.BACKGROUND,
        "in the aftermath of; on the heels of; as part of; under pressure from; under a deal; in return for;"
        " in response to;in light of; in view of; prior to; ever since; on the eve of; amid calls; amidst;"
        " in the midst of; in the run up to; months after; years after; moments after; shortly after; soon after;"
        " a day after; a week after; a month after; one day after; one week after; days before; hours before;"
        " weeks before; shortly before; a day before;in the days after|before; in the weeks after|before;"
        " in keeping with; in defiance of; in protest at; thanks to a",
        "in the aftermath of the vote",
        "math",
    ),
    R(
        "mention-so",
        K.MENTION,
        "in pictures; in photos; in graphics; in numbers; timeline; factbox;"
        " q & a; qna;podcast; essay; op - ed; voices from; inside the; the story of; a look at; a look back;"
        "remembering; what we know; what is known; here s what; here 's what; what next; what comes next;"
        " what it means;why is; why are; why did; why has; where are; when will; how did; how has;"
        " how venezuela; quiz; watch live; newsletter; morning brief",
        "factbox: who left",
        "plain",
    ),
    R(
        "begins-so",
        K.BEGIN,
        "commences; commenced; kicks|kicked off; has started; has begun; resumes; resumed; initiates; initiated;"
        " launches; launched",
        "resumes releasing",
        "a resume for 12",
    ),
    R(
        "joins-so",
        K.JOIN,
        "in addition to; on top of; alongside; not counting; apart from; aside from; added to",
        "in addition to 12",
        "an addict",
    ),
    R(
        "nobody-so",
        K.NEGATION,
        "not a single; none have; none has; not one of",
        "not a single one",
        "single",
    ),
)

ROWS = (
    *_SAYING,
    *_RELEASING,
    *_HOLDING,
    *_PROMISING,
    *_FULL,
    *_WIDER_HEADS,
    *_NOT_THEM,
    *_AFTERWARDS,
    *_SCOPES,
    *_SPEAKERS,
    *_TIES,
    *_COUNTRIES,
)
