"""The English table: how English-language news words these figures."""

from __future__ import annotations

from bot.domain.claims import Group
from bot.extraction.lexicon.en_spoken import ROWS as SPOKEN
from bot.extraction.lexicon.en_wider import ROWS as WIDER
from bot.extraction.lexicon.in_and_out import ENGLISH as IN_AND_OUT
from bot.extraction.lexicon.language import Lexicon
from bot.extraction.lexicon.rows import Kind as K  # noqa: N817 - a table of hundreds of rows
from bot.extraction.lexicon.rows import Row as R  # noqa: N817 - the same
from bot.extraction.lexicon.rows import words

_BE = (
    "was|were|been|being|are|is|be|have_been|has_been|had_been|having_been|got|get|have_now_been|"
    "have_already_been|have_so_far_been|were_also|were_now|have_since_been|had_already_been|had_so_far_been"
)
_HAVE = "have|has|had|having|actually|have_now|have_already|have_actually|have_since|have_so_far|had_already"
_FREED = (
    "freed|released|pardoned|discharged|liberated|excarcelated|let_go|let_out|let_free|set_free|sent_home|"
    "repatriated|amnestied"
)
_JAIL = "prison|prisons|jail|jails|custody|detention|cell|cells|lockup|penitentiary|incarceration|captivity"
_WILL = (
    "will|would|could|may|might|should|shall|to|can|must|going_to|will_soon|will_all|are_to|is_to|set_to|"
    "due_to|expected_to|about_to"
)

_SPEECH = (
    R(
        "counts",
        K.COUNT,
        "tallied; tallies; tally; totals; totalled; totaled; tallying; has tallied; have tallied; "
        "had|has|have a count|tally|total of; see|sees only|just|no|fewer|about|some; estimate; estimates; "
        "estimated that; estimates that; "
        "report|bulletin|update names; "
        "keeps|keep|kept|keeping|maintains|maintain|runs|run the|a|that|this count|tally|tab|record|register|score; "
        "has|have|had|with the? names of",
        "Provea tallied 90",
        "a tale",
    ),
    R(
        "checks",
        K.CHECK,
        "has|have|had seen; saw; has|have|had watched; have names for; has names for; find; can find; "
        "could find; verif*; confirm*; "
        "establish*; counts; counted; has|have counted; "
        "logs; logged; has|have logged;"
        "records; recorded; documents; documented; registers; registered; lists; listed; estimates;"
        "estimated; puts; put; could|can confirm|verify;"
        "has|have|had confirmed|verified|documented|recorded|registered|listed|tracked; tracked; certified;"
        "finds; found; confirming; verifying; been able to verify|confirm; able to verify|confirm; "
        "able to trace|verify|confirm|locate|find|identify|track; traced; located; tracked down; "
        "could|can|cannot name|list|identify|count|confirm|verify; "
        "knows|know|knew of; aware of; sees; "
        "has|have|had learned|learnt|heard of; has|have|had word of",
        "the group verified 12",
        "the group met",
    ),
    R(
        "says",
        K.SAY,
        "claim; says; said; say; saying; reports; reported; states; stated; claims; claimed; claim to; "
        "writes;"
        "wrote; adds; added; notes; noted; maintains; maintained; told; tells; announced on; tweeted;"
        "posted; insists; insisted; believes; believe; has said; have said; acknowledges; acknowledged;"
        "celebrates; celebrated; praised; praises; hails; hailed; warns; warned; complained; complains;"
        "explained; indicated; declared; asserts; asserted; puts the number|figure|total|count at;"
        "put the number|figure|total|count at; gives; gave; gave a figure of; cites; cited; speaks of; speak of; "
        "spoke of; speaking of; talk of; talks of; talked of;"
        "takes|took|taking note of; spoke of; releases a figure; denounced; criticized; welcomed; welcomes; boasts; "
        "boasted; touts;"
        "touted; informs; informed; detailed; thinks; expects; published; publishes; shows; showed;"
        "calculates; calculated; reiterated; alleges; alleged; releases its; reads; insist; insist they; insist that; "
        "has|have|had spoken of; spoken of; "
        "warn; argue; complain; caution; declare; assert; allege; reiterate; calculate; acknowledge; stress that; "
        "note that; point|points|pointed out; maintain that; "
        "cite; cites; cited; citing; quote; quotes",
        "the group says 40",
        "a sailor",
    ),
    R(
        "raises",
        K.RAISE,
        "adds|add|added|adding up to; runs|ran to; raises; raised; raise; updates; updated; rises to; rose to; rise "
        "to; climbs to; "
        "climbed to;"
        "climb to; brings; brought; bringing; bring; cuts its; cut its; revises; revised; reaches; reached;"
        "reach; arrives at; arrived at; dips below; dipped below; falls below; fell below; drops below;"
        "dropped below; fall to; falls to; fell to; drops to; dropped to; hits; hit; grows to; grew to;"
        "goes up to; went up to; has reached; has risen to; have reached; lifts; lifted; lowers; lowered;"
        "ups; upped; upping; hikes its; hiked its; bumps|bumped up?; nudges|nudged up; trims its; trimmed its; "
        "now stands at; stands at; stood at; frozen at; stuck at; remains at; stays at; unchanged at;"
        "jumps to; jumped to; increases to; increased to; climbing to; rising to; edges up to; ticks up to; "
        "stay at; stay on; stick to; sticks to; stands by",
        "rises to 30",
        "a rose",
    ),
    R(
        "exceeds",
        K.RAISE,
        "pass; passes; passed; top; tops; topped; exceed; exceeds; exceeded; surpass; surpasses; surpassed;"
        "has passed; have passed",
        "releases pass 300",
        "a passage",
        "more_than",
    ),
    R(
        "promises",
        K.PROMISE,
        "announc*; promis*; pledg*; order*; grants; granted; grant; approv*; authoris*; authoriz*; agrees;"
        "agreed; vows; vowed; decrees; decreed; signs; signed; plans to; planning to; offers; offered;"
        "intends to; prepares to; passes; passed; enacts; enacted; orders;"
        "passes|passed amnesty; passes|passed an|the amnesty; "
        "made|makes the|that|this pledge|promise|commitment",
        "the minister promised 60",
        "a plane",
    ),
    R(
        "denies",
        K.DENY,
        "calls; called; denies; denied; deny; rejects; rejected; reject; disputes; disputed; dispute;"
        "refutes; refuted; calls inflated; dismisses; dismissed; contradicts; contradicted;"
        "says that the figure; calls the figure",
        "the group denied the figure",
        "a dentist",
    ),
    R(
        "demands",
        K.DEMAND,
        "demand*; calls for; called for; call for; calling for; urges; urged; urge; urging; asks; asked;"
        "ask; asking; seeks; sought; seeking; pleads; pleaded; requests; requested; appeals for;"
        "appealed for; must release; must free; should release; should free; wants; to demand; press for;"
        "pressing for; petition; petitions; presses; pushes for; campaign for; campaigning for; awaits;"
        "hoping for; calls on; called on; pray for; rally for; rally to; protest to; "
        "want; wanted",
        "they demand the release of 12",
        "a book",
    ),
    R(
        "corrects",
        K.CORRECT,
        "corrects; corrected; correct; correction; clarifies; clarified; revised down; revised up; revises;"
        "revised; listed twice; withdrawn; amends; amended; retracts; retracted; revising; cut its;"
        "cuts its; lowers; lowered; "
        "correcting; amending; retracting; withdrawing; rectifies; rectified; rectifying",
        "Provea corrects its count",
        "a corridor",
    ),
    R(
        "said-by",
        K.SAID,
        "verified by; confirmed by; counted by; tallied by; reported by; recorded by; documented by;"
        "registered by; claimed by; given by; logged by; published by; cited by; listed by; provided by;"
        "put out by; tracked by; issued by; released by the group; stated by; touted by; boasted by",
        "56 verified by Provea",
        "by the way",
    ),
    R(
        "promised-by",
        K.PROMISED,
        "announced; promised; pledged; ordered; granted; authorized; authorised; approved; promised by;"
        "announced by; pledged by; ordered by; granted by; approved by",
        "the 116 announced",
        "an announcer",
    ),
    R(
        "according",
        K.ACCORDING,
        "according to; per; as per; by the count of; as reported by; by its count; in the words of;"
        "as counted by; citing; based on figures|data from; data from; figures from; a count by;"
        "a tally by; count by; tally by; count from; tally from; tallies by",
        "according to Provea",
        "accordion",
    ),
    R("by", K.BY, "by; from", "announced by Provea", "bye"),
    R(
        "figure",
        K.FIGURE,
        "figure; figures; estimate; estimates; count; counts; tally; tallies; number; numbers; toll; total;"
        "claim of; list; list of; report; data; statement; balance; register; update",
        "the figure of Provea",
        "figurine",
    ),
    R(
        "official",
        K.OFFICIAL,
        "the? official figure|tally|count|number|figures|numbers|total|claim|list|data; government figures;"
        "government figure; government tally",
        "the official tally",
        "the tally",
    ),
    R(
        "earlier",
        K.EARLIER,
        "week|weeks|day|days|month|months|monday|tuesday|wednesday|thursday|friday|saturday|sunday "
        "earlier|before|ago|previously ,? it|they|the_group|the_ngo|he|she "
        "counted|listed|reported|had|put|registered|recorded|tallied; "
        "last|previous week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday 's? "
        "tally|count|figure|total|bulletin|report stood_at|was|gave|listed|showed|put; "
        "had said|reported|given|announced|claimed|counted|confirmed|put|published|listed|estimated|tallied|stated;"
        "had earlier reported|said|given|counted; earlier reported|said|gave; previously reported|said;"
        "initially reported|said|gave",
        "had said 75",
        "said 75",
    ),
    R(
        "opposition",
        K.OPPOSITION,
        "the? opposition; opposition bloc; opposition coalition; the? main opposition coalition;"
        "opposition alliance; the? venezuelan opposition; the? country s opposition; "
        "opposition parties|groups|coalition|alliance|bloc; "
        "the? main|venezuelan|democratic? opposition platform|front|umbrella",
        "the opposition counts 40",
        "opposed",
    ),
    R(
        "vague",
        K.VAGUE,
        "ngo; ngos; rights group; rights groups; a rights group; monitors; monitor; campaigners; activists;"
        "relatives; lawyers; lawyer; local media; media; sources; source; witnesses; witness; reportedly;"
        "monitoring group; monitoring groups; human rights groups; human rights group;"
        "human rights organization; human rights organizations; rights organization; rights organizations;"
        "rights organisation; rights organisations; advocacy groups; advocacy group; families; advocates;"
        "observers; groups; group; organizations; organisations; watchdog; watchdogs; watchdog group;"
        "nonprofit; nonprofits; prisoners rights group; prisoner rights group; independent counts;"
        "independent tallies; independent groups; legal aid group; rights defenders; human rights lawyers;"
        "union; unions; rights lawyers; lawmaker; lawmakers; speaker; civil society; civic groups; lawyers group;"
        "neighbours; neighbors; family members; opposition lawmakers; residents; people familiar;"
        "officials said nothing; "
        "rights committee; prisoners committee; families committee",
        "a rights group said 40",
        "a cat",
    ),
    R(
        "anaphor",
        K.ANAPHOR,
        "the group; the organization; the organisation; the ngo; it; the bloc; the coalition; the alliance;"
        "the platform; the committee; the union; the minister; the body; the watchdog; the party; she; he;"
        "they; the network; the office; the lawmaker; the president; the mission; the nonprofit;"
        "the non profit; the official; the lawyer; the director; the association; the world body;"
        "the observatory; the experts; its director; the leader;"
        "the agency; the rights group; the legislator; the activist; the department; "
        "the human rights office|chief; human rights spokesman|spokeswoman|spokesperson|office|chief",
        "it said 40",
        "bit",
    ),
    R(
        "official-body",
        K.ANAPHOR,
        "the? ministry; the? commission; the? panel; the? interim president; the? acting president;"
        "the? prosecutor; the? assembly; the? parliament; the? attorney general",
        "the panel said",
        "panels",
        "official",
    ),
    R(
        "the-politician",
        K.ANAPHOR,
        "the exiled|opposition|former|jailed? politician|leader|candidate|diplomat",
        "the exiled politician said 40",
        "the exiled poet",
        "political",
    ),
    R(
        "office",
        K.OFFICE,
        "who chairs|heads|leads|runs|directs|leading|chairing; director|president|head|vice_president|"
        "vice_director|"
        "lawyer|spokesman|spokeswoman|spokesperson|"
        "founder|leader|chief|coordinator|member|secretary|representative|lawmaker|chair|chairman|"
        "chairwoman for|of|at|from; "
        "envoy; ambassador; diplomat; official; officials; spokesman; expert; experts; panel; senator; "
        "congressman; congresswoman; secretary; office; press office; team; camp",
        "the director of Provea",
        "directory",
    ),
    R(
        "own-office",
        K.OFFICE,
        "its executive? director|president|head|vice_president|deputy_director|founder|lawyer|coordinator",
        "its director, X",
        "its house",
    ),
    R(
        "foreign-office",
        K.OFFICE,
        "foreign ministry; foreign minister; embassy; ambassador; consulate; prime minister;"
        "foreign secretary; foreign office; state secretary",
        "the foreign minister of Peru",
        "foreigner",
        "foreign",
    ),
)

_RELEASES = (
    R(
        "release-noun",
        K.RELEASE_NOUN,
        "liberty to|for; pretrial|conditional liberty|release to? for?; releases of; release; releases;"
        "prisoner release; prisoner releases; freeing; discharges; pardons; discharge;"
        "releases from prison; liberation; liberations; freedom of; release of; freeing of;"
        "amnesty measures; release orders; release papers; early release",
        "eight releases",
        "relief",
    ),
    R(
        "released-people",
        K.RELEASED,
        "former inmates|prisoners|detainees; ex prisoners|detainees; freed; released; freed prisoners; "
        "released prisoners; freed detainees; freed people;"
        "freed political prisoners; now free; free; out; out of prison; out of jail; out of prisons;"
        "out of jails; now home; are home; home; at home; at liberty; let go; leaving prison; leaving jail;"
        "set free; pardoned; excarcelated; let out; walked free; liberated; discharged; repatriated;"
        "back home; out so far; "
        "of those verified|confirmed|counted; "
        "former prisoners|detainees|inmates",
        "the 20 freed",
        "the detained",
    ),
    R(
        "left-place",
        K.RELEASE_VERB,
        "left; leave; leaves; leaving; exited; departed; out of; come out of; came out of; coming out of;"
        "walk out of; walked out of; crossed; "
        "stream|streams|streamed|pour|pours|poured|file|files|filed|trickle|trickles|trickled out of",
        "left El Rodeo",
        "lefty",
        "place",
    ),
    R(
        "frees",
        K.RELEASE_VERB,
        "frees; releases; releasing; freeing; lets|letting go|out|free; sets|set|setting free; pardons;"
        f"{_HAVE} freed|released|pardoned|liberated; to have freed|released;"
        "is|are|was|were freeing|releasing; free d; let go; let out; opens the gates; "
        "have|has benefited|benefitted|profited from|by releases|release|the_releases|prison_releases; "
        "benefit from releases",
        "frees nine",
        "a friend",
    ),
    R(
        "was-freed",
        K.RELEASE_VERB,
        f"{_BE} {_FREED}; {_BE} now|also|all|already|finally|actually {_FREED};"
        f"{_HAVE} been? let? out|free; granted their freedom; been given their freedom; "
        "handed|turned|delivered over by|to|on; handed over",
        "nine were freed",
        "nine were held",
    ),
    R(
        "went-out",
        K.RELEASE_VERB,
        f"walked|walk|walks|walking free|out; walked|walk|walks|walking out? of? a|the|their {_JAIL};"
        f"{_HAVE} left|walked|gone|come|returned|emerged|exited|gotten_out|got_out|departed {_JAIL};"
        f"{_HAVE} left|walked|gone|come|emerged|exited out|free|home; {_HAVE} walked out|free;"
        f"left|leave|leaves|leaving|exited|exit|exits|departed|quit {_JAIL};"
        f"left|leave|leaves|leaving|exited the|a|their|its|his {_JAIL}; {_HAVE} left; {_HAVE} emerged;"
        f"{_HAVE} come out; emerged; emerge; emerging;"
        "came|come|comes|coming|got|get|getting|gone|went|go|goes out; left el|la|ramo|zona|tocoron;"
        f"walk|walked|walking out; exited; carried out of; out of {_JAIL}; left prison|jail;"
        "left|leave|leaving; sent home; let out; let go",
        "nine left prison",
        "nine lefties",
    ),
    R(
        "went-home",
        K.RELEASE_VERB,
        "went|go|goes|going|gone|return|returns|returned|returning|came|come|comes|coming|are|is|were|back|"
        "now|made_it home; reunited with; are|is|were|now|already out|free;"
        "regain|regains|regained|recovered|won|gained|wins|regaining|recover|given their? freedom|liberty;"
        "went|go|goes|gone|going free; are at liberty; home with; slept at home; sleeping at home",
        "nine went home",
        "nine homes",
    ),
    R(
        "will-be-freed",
        K.RELEASE_FUTURE,
        f"could|would|may qualify|benefit; {_WILL} be {_FREED}; {_WILL} soon|also|all|now be {_FREED};"
        f"{_WILL} free|release|let|leave|walk|pardon|liberate|regain|recover; {_WILL} go free|home;"
        f"{_WILL} see their|his freedom;"
        f"{_WILL} receive|get|obtain|be_granted|be_given|be_offered a|presidential? pardon|pardons|clemency|amnesty;"
        f"set|due|expected|slated|about|scheduled|cleared|poised to be {_FREED};"
        "set|due|slated|scheduled|cleared|poised for release; awaiting; upcoming release*; up for release;"
        "to be tried; in the coming hours|days; releases planned; will benefit; would benefit;"
        "could benefit; to benefit; "
        "amnesty|law|bill|measure|pardon will|would|could|to reach|benefit|cover|include|help; "
        "cleared|allowed|authorised|authorized|approved|permitted to leave|walk|exit|depart; "
        "amnesty|law|pardon will|would send",
        "40 to be freed",
        "40 freed",
    ),
    R(
        "release-infinitive",
        K.RELEASE_INF,
        "be freed; be released; get released",
        "must be freed",
        "was freed",
    ),
    R(
        "regained-full",
        K.FULL,
        "received|recovered|regained|won|gained|obtained|got their? full freedom|liberty; are|were fully "
        "free; had full freedom|liberty restored",
        "regained full freedom",
        "regained freedom",
    ),
    R(
        "full-liberty",
        K.FULL,
        "benefit from|under; benefit; benefits from|under; throws|threw|thrown out case|cases|charges|"
        "the_case|the_cases against?;"
        "drops|dropped|drop charges|case|cases|the_case against?;"
        "gain|gains|gained|win|wins|won|get|gets|got|receive|receives|received|given full freedom|liberty;"
        "full freedom|liberty for; restrictions lifted; cases closed; case closed;"
        "have restrictions lifted; have cases closed; cleared; freed from court|legal restrictions;"
        "freed from restrictions; amnesty has reached; amnesty reached; reached by the amnesty;"
        "amnesty has benefited|covered; will be fully freed; be fully freed; full freedom; full liberty;"
        "charges dropped; cases closed; case closed; restrictions lifted; fully released;"
        "fully freed; full releases; unconditional freedom; had their cases dropped; beneficiaries;"
        "beneficiary; beneficiaries of the amnesty; amnesty beneficiaries; benefited; benefited from;"
        "have benefited; has benefited; fully at liberty; unconditional releases; had charges dropped;"
        "measures lifted; full pardon; amnestied; acquitted; had restrictions lifted; lifted restrictions;"
        "restrictions|curbs|measures have_been|were|are lifted|eased for|from; "
        "legal restrictions lifted; without restrictions; amnesties; amnesty benefits; granted amnesty;"
        "received amnesty; were under house arrest; already under house arrest;"
        "house arrest or other measures; precautionary measures lifted; "
        "free|freed of|from reporting|court reporting?_duties|duty|duties|requirements|supervision; "
        "without reporting|court duties|duty|requirements|supervision; "
        "charges|case|cases|proceedings dropped|dismissed|thrown_out|closed against; "
        "freed|free|cleared of|from all|any|their? restrictions|charges|measures; "
        "lift|lifts|lifted|lifting|ease|eases court? restrictions|curbs|measures|precautionary_measures|"
        "conditions on|for|against",
        "16 with full freedom",
        "freedom of speech",
    ),
    R(
        "still-held",
        K.HELD,
        "still|remain|remains|remained|remaining|stay|stayed|kept|continue|continued|are|were|being|is|"
        "was|been held|detained|jailed|imprisoned|incarcerated|locked|captive|inside|behind;"
        "still|remain|remains|remained|are|were|being|stay|kept|is|was|continue|continued|been to? be? "
        "still? held|detained|jailed|imprisoned|incarcerated|locked;"
        f"still|remain|remains|remained|remaining|stay|are|were|is|was|kept|those in|behind {_JAIL}|bars;"
        "still|remain|remains|remained|remaining|stay in|at el|la|the|its|their|venezuelan; remain;"
        "remains; remained; still inside; still there; are left; is left; were left; left in; left behind",
        "still held",
        "they beheld",
    ),
    R(
        "behind-bars",
        K.HELD,
        f"still in ,; still in .; behind bars; deprived of liberty|freedom|their; in {_JAIL}; locked up;"
        "imprisoned; incarcerated; in the country s prisons|jails; in venezuela s prisons|jails; held in;"
        "held by; being held; jailed for; held for; captive; in cells; "
        "in venezuelan|venezuela_s|state|government|police|military custody|detention|captivity; "
        "remain|remained|stay|stays in cells|custody; "
        "in their|the cells|jail|prison; in prison|jail",
        "behind bars",
        "behind him",
    ),
    R("that-are", K.HELD, "that there are; that remain", "the 40 that there are", "there are 40", "relative"),
    R(
        "awaits",
        K.HELD,
        "awaiting release; await release; await freedom; waiting to be freed|released;"
        "waiting for release|freedom; yet to be freed|released; not been freed;"
        "have not been freed|released; not yet freed|released; still to be freed|released; still awaiting;"
        "to go; still waiting; remain to be freed|released",
        "40 awaiting release",
        "40 awaiting a bus",
    ),
    R(
        "left",
        K.LEFT,
        "there remain; holds; holding; hold; still has; still holds; remaining; keeps; keep; leaving; leaves; "
        "there are still; there remain; there still are; there remained",
        "holds 40",
        "they left",
    ),
    R("there-are", K.LEFT, "there are; there were; has; are; is; were; was", "there are 40", "area", "exist"),
    R("house-arrest", K.HOUSE, "house arrest", "under house arrest", "a house"),
    R(
        "house",
        K.HOUSE,
        "court supervision; supervision; ordered to report; obliged to report; required to report; "
        "reporting duty; conditional release; parole; precautionary measures;"
        "under restrictions; barred from leaving; with restrictions only; travel bans; "
        "had|faced|lived_under court|travel|legal|reporting|judicial? restrictions|measures|curbs|conditions",
        "with a reporting duty",
        "a house",
    ),
    R(
        "arrest",
        K.ARREST,
        "arrested; arrests; arrest; detains; detained on; captured; rounded up;"
        f"{_BE} arrested|captured|abducted|sentenced|convicted|rounded_up; seized; kidnapped; re arrested;"
        "rearrested; arrested again; detained again; jailed again;"
        f"{_BE} summoned|watched|detained_again|later_summoned|recaptured; summoned; later summoned;"
        f"{_BE} later summoned|arrested; new jailings; sentenced; {_HAVE} arrested; jailing; "
        "police|agents|officers|guards|troops|authorities|soldiers hold|holds|detain|seize|nab|nabbed; "
        "newly jailed|arrested|detained|imprisoned",
        "arrested seven",
        "at rest",
    ),
    R(
        "aside",
        K.ASIDE,
        "must report; being verified; under review; to be verified; suffer from; fell ill; accounts of; "
        "whereabouts of; whereabouts; died; dies; have died; has died; had died; death of; deaths of;"
        "killed; on hunger strike; hunger strike; refuse food; refusing food; vigil for; missing; "
        "have|has|had|suffer|suffers|need|needs "
        "serious|severe|grave|chronic|urgent|medical|health|cancer|surgery; suffer|suffers from",
        "the whereabouts of 200",
        "where about",
        "other_people",
    ),
    R(
        "left-out",
        K.ASIDE,
        "left out; leaves out; excludes; excluded from; would be excluded; exclude; "
        "left|leave|leaves|leaving|be_left|are_left|were_left|shut|shuts|shutting out "
        "of|some|at|more|about|over; asking|apply|applying|applied for the? benefit|amnesty; "
        "shuts|shutting|locks|locking|cuts|cutting out; would|will|could|may|might shut|lock|cut out; "
        "does|did|do|will|would not cover|reach|benefit",
        "400 left out",
        "400 left",
        "excluded",
    ),
    R(
        "talked-to",
        K.ASIDE,
        "spoke|speaks|talked|talks with|to; interviewed; interviews; surveyed; polled; met with; visited",
        "researchers interviewed 40 freed prisoners",
        "an interview",
        "other_people",
    ),
    R(
        "kin-of",
        K.ASIDE,
        "relatives of; families of; mothers of; wives of; sons of; children of; parents of; lawyers for;"
        "names of; cases of; files of; family of",
        "families of 40",
        "families",
        "relatives",
    ),
    R(
        "regions",
        K.PLACE,
        "in the capital; elsewhere; in other states; in the provinces; in the interior; in the state of;"
        "from the prison; at the prison; from one prison; at one prison; from the jail; at the jail; "
        "intelligence|police|military|guard headquarters|barracks|cells|station; police station; military "
        "prison; "
        "police lockup; lockup; police lock - up; police holding",
        "eight elsewhere",
        "eight in all",
    ),
    R(
        "moved",
        K.ASIDE,
        "gave birth; transferred to; transferred; deported; deports; deport; extradited; tortured;"
        "put on trial; flown out; moved to; "
        "moves; moved; moving; relocates; relocated; relocating; shifts; shifted; buses; bused; bussed; "
        "transfers; transferring; "
        "back in court; return to court; returned to court; appear in court; appeared in court; summoned; re "
        "- arrested; "
        "in exile; into exile; "
        "home to; "
        "strike|strikes|struck|striking|struck out; "
        "rescuers|firefighters|crews|paramedics freed|free|pulled|rescued|freeing",
        "40 transferred",
        "40 trains",
        "other_people",
    ),
)

_HEADS = (
    R(
        "prisoners",
        K.PRISONERS,
        "political prisoners; political prisoner; political detainees; prisoners of conscience; detainees;"
        "prisoners; inmates; detained; prisoner; jailed dissidents; political inmates; jailed opponents;"
        "jailed activists; venezuelan political prisoners; imprisoned dissidents; people jailed;"
        "people held; people imprisoned; people detained; detainee; prisoners held; captives;"
        "jailed people; people considered political prisoners; "
        "defendants",
        "600 political prisoners",
        "a prison",
    ),
    R(
        "people",
        K.PEOPLE,
        "people; persons; individuals; citizens; dissidents; of them; of those; of these; opponents;"
        "others; names verified; men and women; critics; government critics; opposition members; civilians;"
        "cases verified; person; members of the opposition; of? our children|sons|daughters|relatives|boys|loved_ones; "
        "of its|their sons|daughters|sons_and_daughters|children|relatives|loved_ones",
        "40 people",
        "peopled",
    ),
    R(
        "women",
        K.GROUP,
        "women; woman; female; girls; women prisoners; female prisoners; mothers freed",
        "9 women",
        "9 men",
        Group.WOMEN,
    ),
    R("men", K.GROUP, "men; man; males", "15 men", "15 women", Group.MEN),
    R(
        "minors",
        K.GROUP,
        "minors; teenagers; adolescents; children; teens; minor; teenager; youths; underage; juveniles; boys; "
        "not yet turned? 18; have not turned 18; yet to turn 18; under 18",
        "3 teenagers",
        "3 adults",
        Group.MINORS,
    ),
    R(
        "military",
        K.GROUP,
        "soldiers; military; officers; service members; servicemen; members of the armed forces;"
        "members of the military; armed forces members; military personnel; military officers; cadets;"
        "members of the military; troops; national guardsmen; military prisoners; "
        "belong to the armed|military forces?; from the armed forces",
        "31 soldiers",
        "31 civilians",
        Group.MILITARY,
    ),
    R(
        "press",
        K.GROUP,
        "journalists; journalist; reporters; media workers; press workers;"
        "members of the press; photographers; photojournalists; reporter; broadcasters; newspaper workers;"
        "media professionals; press members; cameramen",
        "14 journalists",
        "14 jurists",
        Group.PRESS,
    ),
    R("colleagues", K.GROUP, "colleagues", "13 colleagues", "13 colleges", Group.PRESS),
    R(
        "foreign",
        K.GROUP,
        "foreigners; foreign nationals; foreign citizens; nationals; compatriots; countrymen; dual nationals; "
        "europeans; foreign;"
        "foreign prisoners; foreigner; foreign detainees; of its citizens; of its nationals;"
        "of their citizens; western nationals; "
        "foreign passport|passports; a second nationality|passport; another nationality; dual "
        "nationality|citizenship; foreign citizenship; "
        "inmates|prisoners|detainees|people from abroad|overseas|other_countries; from abroad",
        "13 foreigners",
        "13 forests",
        Group.FOREIGN,
    ),
    R(
        "party-members",
        K.GROUP,
        "of our comrades; "
        "of our people|members|activists|leaders; our people; of its activists; of its members; party "
        "members; of its leaders; of the party s members;"
        "of its own; activists of the party; members of the party; of her activists; of his activists;"
        "militants; of their activists; of their members; of its campaign staff; "
        "members",
        "341 of its activists",
        "341 of these",
        Group.PARTY,
    ),
    R(
        "other-kinds",
        K.GROUP,
        "students; unionists; teachers; workers; oil workers; professors; union leaders; doctors; nurses;"
        "businessmen; police officers; policemen; mayors; lawmakers; activists; human rights activists;"
        "rights activists; lawyers jailed; defenders; rights defenders; young people; elderly prisoners;"
        "elderly; farmers; indigenous people; aid workers; opposition figures; aides; employees;"
        "politicians; opposition politicians; opposition leaders; priests; trade unionists; labor leaders;"
        "labour leaders; engineers; executives; sailors; crew members; teenagers and women; sick prisoners;"
        "patients; civil servants; public employees; older people; bystanders; artists; campaign workers;"
        "pensioners",
        "7 students",
        "7 days",
        Group.OTHER,
    ),
    R(
        "amnesty",
        K.AMNESTY,
        "amnesty law; amnesty bill; general amnesty; amnesty; mass pardon; pardon decree; general pardon",
        "decrees an amnesty",
        "amnesia",
    ),
)

_OTHER = (
    R(
        "time-units",
        K.OTHER,
        "years; year; months; month; weeks; week; days; day; hours; hour; nights; night; minutes; minute;"
        "seconds; a m; p m; am; pm; year old; year olds; month; decades; day long; year sentence; weekend;"
        "weekends; st day; th day; month old; century; centuries",
        "374 days",
        "40 prisoners",
        "time",
    ),
    R(
        "kin",
        K.OTHER,
        "families; family; relatives; mothers; wives; sons; daughters; parents; sisters; loved ones;"
        "siblings; kin; brothers",
        "80 families",
        "80 prisoners",
        "relatives",
    ),
    R(
        "others",
        K.OTHER,
        "protesters; demonstrators; protests; organizations; organisations; groups; ngos; signatories;"
        "votes; witnesses; dead; deaths; wounded; injured; missing; victims; killed; bodies; corpses;"
        "hostages; migrants; deportees; strikers; executed; executions; countries; governments; boats;"
        "murders; voters; candidates; lawmakers; passengers; attendees; survivors; asylum seekers;"
        "immigrants; hunger strikers; died; die; casualties; fighters; animals; turtles; dogs; delegates;"
        "guests; refugees; rebels; militants killed; offenders; criminals; gang members; living hostages;"
        "respondents; on hunger strike; palestinians; palestinian detainees; palestinian prisoners;"
        "israelis; ukrainians; prisoners of war; pows",
        "28 dead",
        "28 prisoners",
        "other_people",
    ),
    R(
        "arrests",
        K.OTHER,
        "arrests; jailings; detentions; captures; raids; kidnappings; new arrests; new jailings;"
        "new detentions; new cases; abductions",
        "101 arrests",
        "101 releases",
        "arrests",
    ),
    R(
        "papers",
        K.OTHER,
        "counts; cases; case; requests; applications; files; hearings; petitions; articles; article; pages;"
        "names; counts distinct; complaints; charges; crimes; offences; offenses; laws; decrees; measures;"
        "points; documents; signatures; questions; answers; reasons; photos; videos; images; forms; visits;"
        "demands; conditions; lists; reports; takeaways; things; steps; appeals; paragraphs; chapters;"
        "counts of; facts; proposals; provisions; motions; statements; letters; posts; page; number one;"
        "findings; sentences; claims; versions; tallies; headcounts; views; visions; narratives; perspectives; takes;"
        "readings; sums; truths; tales; scripts",
        "1,557 requests",
        "1,557 prisoners",
        "papers",
    ),
    R(
        "excluded",
        K.OTHER,
        "excluded; left out of; exclusions; exempted; not covered",
        "400 excluded",
        "400 prisoners",
        "excluded",
    ),
    R(
        "goods",
        K.OTHER,
        "accounts; embassy accounts; dollars; dollar; bolivars; euros; million; billion; millions; "
        "barrels; tons; tonnes; percent;"
        "per cent; pct; kilos; kilometers; kilometres; miles; liters; flights; buses; planes; trucks;"
        "vehicles; jails; prisons; centers; centres; states; cities; countries; regions; hospitals;"
        "schools; offices; cells; gates; degrees; goals; percentage points; pesos; containers; ships;"
        "tankers; missiles; drones; companies; banks; assets; projects; homes; houses; facilities;"
        "detention centers; pounds; feet; acres; species; m; bn; shares; stocks; court appointed lawyers;"
        "lawyers; lawmakers present; inches; trillion; cents; books; albums; songs; jobs; locations; sites;"
        "towns; installations; court appointed; "
        "media outlets; outlets; radio stations; websites",
        "50,000 barrels",
        "50 prisoners",
        "goods",
    ),
    R(
        "order",
        K.OTHER,
        "first; second; third; fourth; fifth; time; times; place; edition; number; channel; zone;"
        "group of seven; floor; module; th; st; nd; rd; stage; phase; round of; part;"
        "th political prisoner; way; one of; of one; fold; th prisoner",
        "second time",
        "40 prisoners",
        "order",
    ),
    R(
        "ratio",
        K.OTHER,
        "in every; half; third of; twice; double; in ten; out of ten; quarter of; quarters; times the;times as",
        "one in every ten",
        "40 prisoners",
        "ratio",
    ),
)

_SCOPE = (
    R(
        "total",
        K.TOTAL,
        "if|when|once|counting|including|adding those|the_ones of|from january|february|march|april|may|june|july|"
        "august|september|october|november|december; "
        "total ,; total :; and counting; since; so far; to date; total of; in total; a total of; brings the total to; "
        "rises to; rose to;"
        "rise to; climbs to; climbed to; climb to; reaches; reached; in all; altogether; running count;"
        "tally; tallied; tallies; so far this; overall; up to now; until now; cumulative; raises; raised;"
        "raise; updates; updated; bringing; brings; brought; has reached; the total; total; totals;"
        "this month so far; this year; as of; all told; now stands at; stands at; stood at; hits; hit;"
        "has risen to; have reached; grows to; grew to; count rises; releases under; revises its count;"
        "revised its count; running total; reach; thus far",
        "so far 56",
        "sofa",
    ),
    R(
        "batch",
        K.BATCH,
        "additional; new; newly; today; yesterday; overnight; tonight;"
        "this morning|afternoon|evening|week|weekend|sunday|monday|tuesday|wednesday|thursday|friday|"
        "saturday|night; on sunday|monday|tuesday|wednesday|thursday|friday|saturday|christmas|new;"
        "over|this|at weekend; at the weekend; "
        "over the weekend; in the past; in the last; past 24; last 24; in a single day; in one day;"
        "in a day; single day; batch; latest batch; latest; latest group; first group; second group;"
        "a group of; group of; round; mass release; sunday s; monday s; tuesday s; wednesday s; thursday s;"
        "friday s; saturday s; late sunday|monday|tuesday|wednesday|thursday|friday|saturday|on;"
        "earlier sunday|monday|tuesday|wednesday|thursday|friday|saturday|today; in recent hours;"
        "within hours; last night; during the night; sunday; monday; tuesday; wednesday; thursday; friday;"
        "saturday; before dawn; after dark; at dawn; in the early hours; at once; last week;"
        "in recent days; just been; this weekend; in one go; in a single night; on christmas; on new;"
        "one night; one day; "
        "single - day; single day; in a single day; in one day",
        "24 today",
        "ninety",
    ),
    R(
        "others-more",
        K.BATCH,
        "another; other; others; additional; further; extra",
        "another 24",
        "mother",
        "others",
    ),
    R("more-after", K.PLUS, "more", "24 more", "moreover"),
    R(
        "delta",
        K.DELTA,
        "fewer than last; fewer than a; more than last week; more than yesterday; fewer; less than last;"
        "fewer than in; fewer than the; more than the previous; more than the day; down from last;"
        "than last week; than a week ago; than yesterday; than the week; than the previous; than seven days; "
        "more than; fewer than; less than",
        "22 fewer than last week",
        "few",
    ),
    R(
        "window-noun",
        K.WINDOW,
        "count; tally; number goes; first number; figure goes; register; goes back; period; window;"
        "balance; tracked; dates back; "
        "clock; "
        "has|have been counting; counts|counting since|from; "
        "began|begins|begin|started|starts|start counting",
        "the count starts",
        "the cat",
    ),
)

_CLAUSES = (
    R(
        "contrast",
        K.CONTRAST,
        "while; whereas; as; but; against; compared with; compared to; versus; vs; however; far more than;"
        "far less than; far fewer than; well above; well below; although; though; yet; contrasts with;"
        "far from; a fraction of; in contrast; meanwhile; even as; well short of; short of",
        "but Provea counts 8",
        "butter",
    ),
    R(
        "background",
        K.BACKGROUND,
        "after; following; despite; amid; before; during; as families; ahead of; in the wake of; thanks to;"
        "in exchange for; in spite of; days after; weeks after; hours after; under the? amnesty|law; under "
        "a?n? amnesty",
        "after the releases",
        "rafter",
    ),
    R(
        "join",
        K.JOIN,
        "and; as well as; along with; together with; plus; besides; nor",
        "men and women",
        "sand",
    ),
    R("relative", K.RELATIVE, "that; who; which; whom; where", "the 20 who left", "whole"),
    R(
        "of-which",
        K.OF_WHICH,
        "of that group|number|total; of this group|number|total; "
        "of the; of those; of them; out of the; out of; of whom; from the; of which; of its; of these; of",
        "65 of the 116",
        "often",
    ),
    R(
        "among-which",
        K.OF_WHICH,
        "including; among them; among the; among whom; include; includes; they include; included",
        "including 65",
        "conclude",
        "list",
    ),
    R(
        "denied",
        K.DENIED,
        "is false; as false; is inflated; inflated; are false; untrue; not true; is a lie; does not match;"
        "do not match; false; a lie; exaggerated; as inflated; as untrue; is not real; fabricated; bogus;"
        "does not reflect; as a lie; wrong; is wrong; lies about; lied about; is lying about; are lying about",
        "the figure is false",
        "falsetto",
    ),
    R(
        "negation",
        K.NEGATION,
        "no one; not one; none of; not; none; no; nobody; never; neither; without; no one; not one;hardly any",
        "none left",
        "notion",
    ),
    R(
        "false",
        K.NEGATION,
        "fact check; fact - check; not true that; false that; no evidence that; where are; hoax;"
        "it? is|was false|untrue|not_true|a_lie|incorrect|wrong|a_myth|a_falsehood that; it? 's false|untrue|not_true|"
        "a_lie|incorrect that; it? is n't true that; it is simply|plainly|totally|completely false|untrue that;"
        "untrue that; there is no truth that; false to say|claim that;"
        "isn't|wasn't|aren't|weren't true|correct|accurate that; it isn't|wasn't true|correct that; it's|it’s false|"
        "untrue|a_lie "
        "that; no truth to",
        "it is not true that nine left",
        "true to form",
        "false",
    ),
    R(
        "first-days",
        K.BATCH,
        "on|in|over|during the|its|amnesty_'s|their first day|days|weekend|week",
        "nine on the first day",
        "the first nine",
    ),
    R(
        "brings-count-to",
        K.TOTAL,
        "taking|bringing|pushing|lifting|raising the|its|an? independent|official|overall|running|whole? "
        "count|tally|total|number|figure; "
        "taking|bringing|pushing|lifting|raising|carrying|moving its|the|their list|roster|register|count|tally|log "
        "of|of_the|of_those freed|released|releases|liberated|people_freed|people_released to",
        "taking the tally to nine",
        "taking nine home",
    ),
    R(
        "puts-off",
        K.DEMAND,
        "postpones|postponed|delays|delayed|suspends|suspended|halts|halted|blocks|blocked|stalls|stalled|puts_off|"
        "put_off the?",
        "court postpones the release of nine",
        "without delay",
        "off",
    ),
    R(
        "trial-at-home",
        K.RELEASED,
        "await|awaiting|face|facing|stand|standing trial|charges at_home|in_freedom|while_free|in_liberty",
        "nine await trial at home",
        "nine await trial",
    ),
    R(
        "turned-down",
        K.OTHER,
        "rejected; turned down; refused; denied",
        "nine rejected",
        "nine freed",
        "excluded",
    ),
    R("window-spans", K.WINDOW, "covers|cover|spans|span", "the figures cover January", "a blanket"),
    R("clears", K.FULL, "clears", "Venezuela clears nine", "clear skies"),
    R(
        "not-out",
        K.HELD,
        "are|is not|still_not free|out; have|has not|yet_to|still_not been|be freed|released|let_out;"
        "yet to be freed|released; have|has not walked free|out; have not left",
        "nine are not free",
        "nine are free",
    ),
    R(
        "orders-signed",
        K.RELEASE_NOUN,
        "release|amnesty orders|measures|papers signed|issued|granted|approved",
        "nine release orders signed",
        "nine orders",
        "promised",
    ),
    R(
        "common-prisoners",
        K.OTHER,
        "common|ordinary|regular prisoners|inmates|convicts|criminals",
        "22 common prisoners",
        "22 political prisoners",
        "other_people",
    ),
    R(
        "begins",
        K.BEGIN,
        "begins|begin|began|starts|started|start to?; has begun to?; opens|opened on",
        "begins releasing",
        "a bear",
    ),
    R(
        "replaced",
        K.REPLACED,
        "not; instead of; rather than; from; and not; had said; previously",
        "61, not 75",
        "nothing",
    ),
    R(
        "mention",
        K.MENTION,
        "who is; who are; opinion; analysis; explainer; profile; portrait; obituary; editorial; column;"
        "what to know; how many; why so few",
        "who is the man",
        "whose",
    ),
    R(
        "skip",
        K.SKIP,
        "as of; as many as; as a; as part of; as the; as much as; as well; as few as; the; of; new; more;"
        "other; additional; alleged; some; those; these; such; further; jailed; young; elderly; of the;"
        "old; former; local; prominent; high profile; remaining; extra; opposition; so called; political;"
        "its; their; all; still; so far; known; nearly; a; at least; reported; verified; confirmed;"
        "dissident; separate; pro democracy; anti government; different; innocent; said; suspected;"
        "leading; wrongfully; unjustly; arbitrarily; documented",
        "the 40",
        "them",
    ),
)

LEXICON = Lexicon(
    language="en",
    rows=(*_SPEECH, *_RELEASES, *_HEADS, *_OTHER, *_SCOPE, *_CLAUSES, *WIDER, *SPOKEN, *IN_AND_OUT),
    anywhere=words(
        "amnest free releas let walk pardon prison jail detain detention inmate dissident behind custody arrest"
    ),
    gate=(
        "restrict",
        "charges",
        " case",
        "cleared",
        "cleared",
        "fully",
        "remain",
        "still",
        "left",
        "leav",
        "verified",
        "counted",
        "releas",
        "free",
        "jail",
        "prison",
        "detain",
        "inmate",
        "amnest",
        "pardon",
        "let go",
        "let out",
        "lets go",
        "walk",
        "behind bars",
        "held",
        "custody",
        "liberat",
        "liberty",
        "home",
        " out",
        "excarcel",
    ),
    articles=frozenset(("the", "a", "an")),
    definite=frozenset(("the", "those", "these")),
    genitive=frozenset(("of", "from", "by")),
    glued=frozenset(),
    to=frozenset(("to", "with", "against", "for")),
    adverbs=words(
        "only just has have had now also already still been today yesterday late on sunday monday tuesday "
        "wednesday "
        "thursday friday saturday could can able to is was says that so far later earlier then since night "
        "evening "
        "morning week once who which even meanwhile however again soon"
    ),
    between=frozenset(("the", "on", "late", "today")),
    bodies=frozenset(
        (
            "weekly",
            "daily",
            "latest",
            "monthly",
            "bulletin",
            "list",
            "report",
            "figures",
            "data",
            "from",
            "by",
            "a",
            "count",
            "tally",
            "reports",
        )
    ),
    possessive=frozenset(("'s", "'")),
    common=words(
        "depending counting citing speaking given considering including excluding based seen asked pressed "
        "judging barring pending amid despite "
        "one two three four five six seven eight nine ten the a an in at on by of for from with to it its "
        "they their this that these those another more "
        "some many most "
        "several hundreds dozens no not only just about around nearly over between after before since as "
        "while but and "
        "how why what who when where press second first new he she we i you his her our other others both "
        "depending independence easter christmas breakthrough milestone relief update exclusive analysis timeline "
        "explainer watch photos video freedom justice pardon breaking thanksgiving carnival"
    ),
    function=words(
        "benefit benefits see saw gain win get receive go walk leave return regain hope will would could "
        "may might should "
        "shall later afterwards thereafter beforehand each went got came left have has had was were are is been be in "
        "at to for with by "
        "from since as so after before on that who which and but while not of out under over when if or "
        "than because without within during this last the its compared versus released freed announced "
        "verified confirmed counted tallied logged recorded reported promised now still already actually "
        "said says "
        "falls fell lags trails pales contrasts compares looks"
        "said says instead"
    ),
    copula=words("are were is was"),
    homographs=words(
        "count counts tally report reports record records release estimate order orders claim claims "
        "demand demands request requests list lists document documents log logs figure register place "
        "dispute question total"
    ),
    noun_endings=(),
    accented=False,
    determiners=words("'s this that its their his her new latest first another no every last official own per"),
    where=words("in from of at to for near across outside around leaving between on"),
    within=frozenset(("in", "at")),
    numbered_nouns=words(
        "cell article articles section channel route zone page chapter floor phase resolution law level "
        "top building ward tower group block "
        "battalion brigade regiment division detachment gate wing room courtroom court docket decree highway "
        "line platform station unit pavilion annex module episode volume district precinct apartment room bed item "
        "bus flight"
    ),
    pointing=words("figure figures number numbers measure announcement tally"),
    object=frozenset(),
    vague_days=words("late end mid"),
    more=frozenset(("more", "new", "further", "additional", "all")),
    decrees=words(
        "announces announced decrees decreed grants granted signs signed issues issued declares declared proclaims "
        "proclaimed orders ordered"
    ),
    verb_endings=("ed",),
    after=frozenset(("after", "following", "since")),
    infinitives=(),
    inside=frozenset(("in", "inside")),
    outside=frozenset(("out", "free")),
    modals=frozenset(),
    auxiliaries=frozenset(("has", "have", "had")),
    press=("journalis", "press", "sntp", "report", "media"),
    still=frozenset(("still",)),
    prisoner=frozenset(("prisoner", "prisoners")),
    hours=frozenset(("hours",)),
    in_time=frozenset(("in", "within", "over")),
    nor=frozenset(("neither", "nor")),
    verb_present=(),
    ranks=frozenset(("vice", "deputy", "senior", "top")),
    gaps=words('" now also already finally today yesterday all since'),
    jails=words("prison prisons jail jails custody detention cell cells compound lockup barracks penitentiary"),
    as_says=frozenset(("as",)),
    ages=frozenset(("aged", "age")),
    was_aged=words("was is turned turns"),
    one_person=words(
        "figure leader politician candidate mayor teacher doctor engineer nurse "
        "man woman boy girl teenager mother father son daughter wife husband brother sister student prisoner "
        "journalist lawyer activist detainee soldier officer"
    ),
    ones=frozenset(("one",)),
    one_in=frozenset(("in",)),
    political=(
        "politic",
        "opposition",
        "journalist",
        "amnest",
        "dissident",
        "activist",
        "arbitrar",
        "postelect",
        "election",
    ),
    own=frozenset(("its", "their", "his", "her")),
    each=frozenset(("every", "each")),
    nobody=frozenset(("none", "nobody")),
    common_prisoners=frozenset(("detained", "inmates", "detainees")),
    numbering=frozenset(("number", "no")),
    bodies_before=frozenset(("group", "watchdog", "ngo", "nonprofit", "organization")),
    counting=frozenset(("by", "on", "in", "at")),
    dative=frozenset(),
    label_places=words(
        "cabimas maracaibo merida tachira barinas valencia maracay barquisimeto zulia lara miranda aragua carabobo "
        "falcon guarico apure yaracuy trujillo cojedes portuguesa anzoategui monagas sucre bolivar amazonas vargas "
        "margarita barcelona cumana maturin coro guanare acarigua guarenas guatire tocuyito tocoron yare caricuao "
        "petare catia ciudad caracas san santa puerto valle villa"
    ),
    earlier_words=words("earlier before ago later"),
    same_time=frozenset(
        (adjective, noun)
        for adjective in words("same identical equal")
        for noun in words("period window span stretch time timeframe dates")
    ),
    of_region=words("in from"),
    regions=words("state city of"),
    label_endings=("ed", "en", "ing"),
    staff=words("lawyers lawyer activists activist sources source monitors monitor campaigners members"),
    the_state=words("state"),
    envoys=words("envoy ambassador representative mission delegation delegate"),
    sent_to=words("to at before"),
    on_words=words("on to for"),
    cited=words("cited quoted"),
    state_nouns=words("speaker legislator minister lawmaker lawmakers official officials deputy prosecutor"),
    civil_nouns=words("group organization organisation ngo watchdog nonprofit network union observatory committee"),
    opening=frozenset(("with",)),
    having=words("has had have count counts tally"),
    respectively=frozenset(("respectively",)),
    state_bodies=words("ministry minister court courts judge judges prosecutor prosecutors governor"),
    trade_bodies=frozenset(),
    named_bodies=frozenset(("ngo", "group", "watchdog", "nonprofit", "organization", "organisation", "party", "union")),
    indefinite=frozenset(("a", "an")),
    superlatives=words("most least largest biggest highest lowest smallest busiest best worst record fewest"),
    entire=words("whole all month entirety"),
    forged=("fake", "false", "forged", "counterfeit", "bogus", "phony"),
    papers_of_release=words("order orders papers warrants slips measures certificates"),
    suffering=words("have suffer need require await"),
    homecoming=("return", "arriv", "landed", "repatriat", "reunited", "welcome", "home", "receiv"),
    handing=words("hands handed hand turns turned turn handing turning gives gave"),
    over=frozenset(("over", "back")),
    having_papers=words("hold have carry held with holding carrying bear"),
    leaving_behind=words("left leaving leaves"),
    everywhere=("nationwide", "across the country", "countrywide", "across venezuela", "around the country"),
    hypothetical=frozenset(("if", "even if", "whether")),
    had_been=frozenset((("had", "been"), ("had", "spent"), ("d", "been"))),
    names=frozenset(("names",)),
    adding=words("added adds adding includes included"),
    parts_of_day=words("night morning afternoon evening"),
    lacking=frozenset(),
    persons=frozenset(("he", "she")),
    counted_cases=frozenset(("cases",)),
    remaining=words("last remaining"),
    participles=("ed",),
    given=words("given published printed quoted shown reported cited"),
    verifying=words("verifying confirming documenting recording verify confirm adding"),
    party_nouns=words("party movement"),
    official_nouns=frozenset(),
    both=frozenset(("both",)),
    all_of=frozenset(("all",)),
    month="month",
    this_or_last=words("this last"),
    lists=words("names list figure figures tally count number numbers data"),
    that_words=words("that this"),
    will=words("will would shall"),
    future_endings=(),
    naming=frozenset(("as",)),
    gerunds=("ing",),
    again_versions=words("earlier previous"),
    expecting=words("expect expects expected expecting anticipate anticipates anticipated foresee foresees"),
    shortly=(
        "same day",
        "same night",
        "same evening",
        "same afternoon",
        "same morning",
        "hours later",
        "after questioning",
        "without charge",
    ),
    let_out=words("go out leave walk"),
    decreeing=words("promulgates"),
    decreed=words("promulgated signed enacted decreed"),
    bare=words("it they"),
    group_words=words("group ngo watchdog nonprofit"),
    falling=words("falls fell fallen drops dropped declines declined shrinks"),
    officers=words("president prosecutor"),
    first_person=words("we our i us"),
    thanking=("thank", "congratulat"),
    thanked_for=words("for on over"),
    official_words=frozenset(("official",)),
    at_age=frozenset(("at",)),
    trades=("union", "federation", "association", "guild", "syndicate"),
    listing=words("list includes features are among group total there"),
    bringing=words("brings brought bringing"),
    political_nouns=words("alliance coalition bloc platform"),
    spending=words("spend spent mark"),
    courts=words("court inter"),
    will_be=frozenset(),
    gone=words("last"),
    letting=words("lets let"),
    stative=frozenset(("have", "enjoy")),
    among=frozenset(("among", "amongst")),
    whose=frozenset(("whose",)),
    laws=words("law bill decree measure list rules"),
    summoning=words("summons summon summoned"),
    adverb_endings=("ly",),
    where_words=frozenset(("whereabouts",)),
    these=words("these those they"),
    holding_all=words("includes comprises takes covers"),
    amounts=words("number amount group"),
    shows=words("shows show showed says said indicates"),
    keeping=words("hold holds keep keeps"),
    had=frozenset(("had",)),
    cells=words("cell cells prison jail bars"),
    taken=words("detainees"),
    landing=words("land lands landed landing arrive arrives arrived arriving touchdown"),
    of_before=words("earlier previous prior initial original"),
    departing=frozenset(("from",)),
    summing=frozenset(("for", "total")),
    past_endings=("ed",),
    because=frozenset(("because",)),
    act_endings=("ed",),
    outside_words=words("tents vigil camped"),
    since=frozenset(("since",)),
    leaving=words("leaving walking exiting"),
    of_these=frozenset(("of them", "of those", "of these")),
    between_days=frozenset(("between",)),
    until=frozenset(("until", "as", "by")),
    past=frozenset(("were", "was", "had")),
    political_people=words("figure leader politician activist member candidate mayor lawmaker supporter organizer"),
    people_endings=(),
    held_adjectives=words("jailed imprisoned detained incarcerated"),
    houses=words("parliament assembly congress senate legislature president premier"),
    jail_kinds=words("women men military police state maximum security high remand youth juvenile pre trial -"),
    comrades=words("comrades activists members leaders organisers organizers coordinators"),
    right_words=words("correct right"),
    numbers=words("number figure tally total"),
    instead=frozenset((("instead", "of"), ("rather", "than"))),
    promise_nouns=words(
        "promise promises pledge offer announcement deal accord pact agreement agree agreed agrees "
        "light go-ahead permission authorization authorisation plan plans vow"
    ),
    when_words=frozenset(("when",)),
    promise_links=words("of for on over the another some"),
    amnesties=("amnest", "pardon"),
    day_articles=frozenset(),
    other_women=frozenset(),
    everybody=words("all everyone everybody"),
    there_will_be=frozenset(("there",)),
    be=frozenset(("be",)),
    plural_verbs=words("report count tally list estimate"),
    with_them=words("him her them"),
    former=words("down up lower higher fallen risen rising falling dropping"),
    recounting=words("counting counted counts reckoned if when"),
    with_papers=words("with holding carrying bearing"),
    papers=("passport", "nationalit", "citizenship"),
    over_time=words("within over during inside throughout"),
    stretch_words=words("the just only under less than about barely all of past last first more a one single its"),
    illness=(
        "illness",
        "sickness",
        "disease",
        "cancer",
        "tubercul",
        "diabet",
        "ailment",
        "hypertens",
    ),
    old_people=("of advanced age", "in old age", "of pension age", "of retirement age", "in their seventies"),
    these_people=words("those anyone anybody people everyone"),
    older=words("over above older aged past"),
    of_country=words("national nationwide countrywide overall country"),
    ranking=words(
        "or and serving former active retired current young elderly working freelance independent senior junior"
    ),
    ailing=words("ill sick unwell ailing"),
    standing=words("is was"),
    still_counting=words("already now"),
    vowing=("promis", "pledg", "vow"),
    there=words("there"),
    deaths=("dies", "died", "death"),
    pardons=("pardon",),
    halves=words("half third most majority quarter fifth"),
    benefit=("benefi",),
    protesters=words("protesters demonstrators"),
    judges=words("judge court"),
    cases=words(
        "case cases charge charges proceedings prosecution prosecutions indictment indictments conviction convictions"
    ),
    against=words("against of"),
    closed=(
        *(
            "quash",
            "scraps",
            "scrapped",
            "tosses",
            "tossed",
            "voids",
            "voided",
            "shelv",
            "withdr",
            "dismiss",
            "drops",
            "drop",
        ),
        *(
            "annuls",
            "archives",
            "terminate",
            "discontinue",
            "overturn",
            "close",
            "throws",
            "threw",
            "dropping",
            "dismissing",
        ),
        "closes",
        "drops",
        "dismisses",
        "shelves",
        "closed",
        "dropped",
        "dismissed",
        "shelved",
        "archived",
        "thrown",
        "annulled",
    ),
    all_but=frozenset((("all", "but"),)),
    feasts=words("battle day anniversary agreement"),
    posts=words("to at in before"),
    for_words=frozenset(("for",)),
    few=frozenset(("few", "handful", "many")),
    negations=frozenset(("not",)),
    but_rather=frozenset(("but",)),
    whether=frozenset(("whether",)),
    waiting=words("wait waits waiting await awaiting remaining languish languishing"),
    checked=words("verified confirmed documented recorded checked logged"),
    existing=words("are were"),
    one_object=frozenset(),
    once_held=words("spent endured"),
    hostages=words("hostages captives kidnapped"),
    captors=words(
        "hamas gaza israel israeli hezbollah eln farc guerrilla gang gangs bank isis iran boko ukraine russia"
    ),
    vehicles=words("bus buses busload convoy caravan flight plane van vans busloads"),
    returns=words("return homecoming handover delivery exit departure"),
    that_clause=frozenset(("that",)),
    townspeople=words(
        "neighbours neighbors residents villagers locals volunteers lawyers voters witnesses demonstrators protesters "
        "lawmakers candidates signatories survivors"
    ),
    exits=words("departures exits walkouts outings discharges"),
    held_words=words("jailed imprisoned detained incarcerated prisoners detainees inmates locked jailings"),
    crimes=words(
        "extortion robbery theft murder homicide burglary smuggling rape fraud drugs trafficking cocaine looting "
        "carjacking manslaughter bribery drug narcotics kidnapping kidnap abduction ransom kidnappers hostage "
        "hostages captors laundering embezzlement racketeering assault "
    ),
    those_who=words("who did do are were that"),
    registers=words("list roster roll register registry books ledger database records rolls"),
    onto=words("on in"),
    removing=words("strikes removes drops deletes struck removed dropped deleted crosses crossed takes took withdraws"),
    fewer=words("fewer less"),
    regimes=words("regime government state dictatorship maduro chavismo venezuela caracas"),
    doubled=words("twice duplicate duplicates duplicated double wrongly mistakenly"),
    hanging=frozenset(("of",)),
    others=frozenset(("others", "other people", "other men", "other women")),
    freed_nouns=words("ex former"),
    hour_words=frozenset(("at",)),
    asking=words("will would could can may might should did does do is are"),
    being_aged=words("were was been be are is being aged"),
    below_age=words("under over below above"),
    yet=frozenset(("yet",)),
    own_bodies=words("committee team lawyers office unit secretariat network volunteers directorate"),
    opponents=words("critics opponents rivals foes detractors adversaries prisoners victims"),
    took_place=words("place occurred happened"),
    theirs=frozenset(),
    arriving=words("come begin start commence follow happen take occur resume continue"),
    in_turns=frozenset(("by",)),
    small_groups=words("groups batches"),
    times=frozenset(("by", "x")),
    only_people=("amnest", "pardon", "excarcel"),
    perhaps=words("could may might can should would"),
    quantity=words(
        "a an large significant considerable appreciable notable meaningful substantial sizeable "
        'sizable important number group "'
    ),
    months=words(
        "january february march april may june july august september october november december jan feb dec nov oct"
    ),
    no_noun=words(
        "early late today yesterday tonight "
        "among amongst amid despite around across near inside outside aboard per via following through "
        "like such plus including except rest majority half total names overnight home crossed arrived "
        "flew return returned arrive lets let sets set sends sent puts brings brought sees saw"
    ),
    plural=(),
    clitics=frozenset(),
    firsts=words("first former"),
    seconds=words("second latter"),
    lower=words("lower smaller lowest smallest"),
    higher=words("higher larger bigger highest largest"),
    rank_nouns=words("one number total"),
    coming_from=words("comes came belongs"),
    spans={"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365},
    stood=words("had"),
    imperfect=frozenset(),
    group_nouns=words("group batch"),
    joining=words("adding added joining join"),
    until_then=words("had were"),
    purpose=frozenset(("to",)),
    alone=words("single"),
    underway=words("way coming come ahead"),
    documents=words("bulletin report update statement"),
    both_and=frozenset(("and",)),
    they=words("they"),
    never=frozenset(("never",)),
    ministries=words("ministry"),
    embassies=words("embassy consulate ambassador"),
    keeping_word=words("delivered honoured honored fulfilled delivering"),
    how_many=words("many"),
    getting=words("received receive get got obtained signed collected collect"),
    applied=words("applications requests names petitions"),
    approving=("approv", "grant", "accept", "okay", "greenlight"),
    ordering=("order", "instruct", "direct", "mandat"),
    subjunctive=frozenset(),
    maybe_cleared=words("will would could may might shall should to"),
    becoming=words("be have get see been"),
    covering=words(
        "covering covers cover covered including includes include included reaching reaches favoring favouring favors "
        "favours benefiting benefits benefitting sparing spares"
    ),
    decree_nouns=words("decree decrees order measure gesture resolution act clemency reprieve"),
    us=frozenset(("us",)),
    already=frozenset(("already",)),
    titles=words(
        "lawmaker legislator congressman congresswoman senator mayor councilman councillor councilor deputy politician "
        "journalist reporter analyst "
        "activist leader lawyer attorney advocate campaigner governor priest bishop"
    ),
    own_side=words("opposition"),
    states_side=words("ruling chavista"),
    carrying=words(
        "take takes took taking bring brings brought carry carries carried present presents presented presenting "
        "submit submits submitted hand hands handed deliver delivers delivered defend defends defended send sends "
        "sent share shares shared repeat repeats repeated show shows showed air airs aired"
    ),
    told_nouns=words(
        "names news information announcement breakdown identities roster records cases departures "
        "word finding findings conclusion result handover"
    ),
    being=words("is are was were"),
    issuing=tuple(
        words(
            "published posted compiled supplied provided issued circulated shared drawn kept maintained collected "
            "gathered confirmed verified documented reported announced disclosed logged counted checked vetted "
            "recorded tallied given"
        )
    ),
    them=frozenset(("them",)),
    reacting=tuple(
        words(
            "welcom hail prais thank celebrat applaud laud salut condemn regret critici deplor mourn commend "
            "cheer tak took congratulat rejoic"
        )
    ),
    unsure=words("verifying confirming checking reviewing working trying awaiting waiting investigating"),
    bystanding=words(
        "relatives families family witnesses witness neighbours neighbors residents media source sources lawyer "
        "familiar members observers"
    ),
    party_like=words("party coalition alliance bloc platform"),
    trade_like=words("union unions guild"),
    nameless=words(
        "lawmaker legislator deputy senator official councilman councilwoman activist lawyer party coalition alliance "
        "observatory foundation association organization organisation leader spokesman spokeswoman politician"
    ),
    thus=words("so thus"),
    opposed=words("opposition dissident independent exiled"),
    own_staff=words("staff team teams volunteers researchers coordinators attorneys database files records"),
    in_charge=words("charge overseeing steering sponsoring drafting handling heading leading shepherding responsible"),
    bills=words("bill legislation panel commission"),
    failing=words("unable cannot failed fails impossible declined declines refused refuses without"),
    holding=words("gives gave carries carried contains lists listed shows showed has had includes names named puts"),
    just=words("only just"),
    opinion=words(
        "good welcome insufficient gesture positive encouraging encouraged partial overdue disgrace victory milestone "
        "hopeful "
        "theater theatre sham relief satisfied "
        "inflated exaggerated false fewer lower wrong fiction"
    ),
    saying=words("said says say"),
    fields_of_office=words("foreign affairs interior home justice defense defence external relations"),
    detaining=words("held detained arrested stopped seized holds detains"),
    briefly=(
        "briefly held",
        "briefly detained",
        "briefly arrested",
        "for hours",
        "for several hours",
        "for a few hours",
        "within hours",
        "hours later",
        "same day",
        "same night",
        "same evening",
        "by evening",
        "by nightfall",
        "by the evening",
        "later that day",
        "later released",
        "later freed",
        "later let go",
        "then released",
        "then freed",
        "then let go",
        "next day",
        "shortly afterwards",
        "shortly after",
        "soon after",
    ),
    sending=words("sends sent returns returned flies flew deports deported repatriates repatriated ships shipped"),
    gap_nouns=words("gap difference discrepancy margin disparity shortfall"),
    ransom=words("ransom gunmen kidnappers captors gang smugglers traffickers"),
    migrants=words("migrant migrants immigration immigrants deportees deported deportation ice asylum undocumented"),
    years_on=(),
    telling=frozenset(),
    swapping=words("swap swapping exchange exchanging barter"),
    acquitting=("acquit",),
    rooms=words("cell cells room space dormitory bus van"),
    lasting=words("after for within of"),
    hurting=words("injuring killing wounding injures kills wounds injured killed wounded"),
    meanwhile=words("while as although though despite even"),
    events=words("crackdown protests raids raid sweep unrest aftermath wave demonstrations riots roundup operation"),
    by_so_many=words("by"),
    captives=words("hostages hostage captives abductees kidnapped"),
    long_ago=(("years", "ago"), ("year", "ago"), ("decade", "ago"), ("decades", "ago"), ("years", "earlier")),
    on_the_day=("on this day in", "on this date in"),
    gifts=words(
        "scholarship scholarships flight flights help aid assistance support treatment housing rent money job jobs "
        "counseling counselling ticket tickets tribute tributes award awards passport passports visa visas asylum "
        "refuge shelter care therapy grants stipend stipends medals compensation apology apologies citizenship homes "
        "residency loans food meals medicine work training mass letters letter message pensions refunds lodging room"
    ),
    works=words(
        "documentary film book play exhibition podcast portraits stories letters testimonies testimony interview "
        "interviews novel mural series memoir story conversation conversations panel meeting "
        "concert photographs photos profiles profile"
    ),
    about=words("about with of on by from featuring"),
    dealing=words(
        "reinstates reinstated rehires rehired hires hired interviewed interviews treats treated harasses harassed "
        "honors honored honours honoured visits visited fires fired examines examined sues sued hosts hosted houses "
        "housed shelters sheltered helps helped assists assisted summons threatens threatened shadows compensates "
        "compensated profiles profiled photographs photographed surveyed surveys met meets followed tracks expels "
        "dismisses dismissed sacks sacked jails rearrests fines fined suspends suspended "
        "expelled evicts vaccinates counsels employs readmits readmitted"
    ),
    without=words("without"),
    refusing=words("denies denied deny refuses refused refuse rejects rejected withholds withheld denying refusing"),
    subject_first=True,
    starting=frozenset(("from",)),
    leaving_so_many=words("leaves leaving left"),
    release_stems=("releas", "freed"),
    lying=("lie", "lying", "untruth"),
    changing=words(
        "lifts lifted ups upped hikes hiked boosts boosted bumps bumped rise rises rose risen raise raises raised "
        "raising increase increases increased increasing grow "
        "grows grew grown fall falls fell fallen drop drops dropped decline declines declined lower "
        "lowers lowered lowering cut cuts cutting reduce reduces reduced trim trims trimmed shrink "
        "shrinks shrank climb climbs climbed jump jumps jumped swell swells swelled up down revised "
        "revises adjusted inflated inflates overstated overstates expanded expands "
    ),
    twice=words("twice duplicated repeated double"),
    contradicting=("contradict", "refut", "rebut", "debunk", "disprov"),
    doubting=("challeng", "contest", "tak", "took", "push", "pour", "brush", "scoff"),
    either=words("or"),
    liberty=words("freedom liberty"),
    told_ahead=("announ", "promis", "pledg"),
    townsfolk=frozenset(),
    that_country=("that country", "that nation"),
    calling=words("call calls called label labels labelled labeled term terms termed consider considers considered"),
    mediating=words(
        "brokered mediated facilitated negotiated sponsored backed arranged secured overseen mediation facilitation "
        "hosted good offices"
    ),
    was_so=words("was were"),
)
