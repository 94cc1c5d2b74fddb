# Carnegie through a reader mode: the body first, then label, title, dek and date, then cards with the type glued before the
# title ('commentaryTitle'). (Layout D.)
profile carnegie
layout reader
rank 40
floor 5
publisher Carnegie Endowment for International Peace
use carnegie
use carnegie-site
vocab LOWER in the media | commentary | article | paper | research | q&a | testimony | podcast | event | press release
vocab LOWER op-ed | book | report | other | collection | edition | working paper | policy brief | essay | sada - analysis

detect 3 /^(?:[-•] )?{LOWER}(?=\p{Lu})/
detect 3 /^{LOWER}$/
detect -4 /^{LOWER}$/ within 1
detect -6 often /^{LOWER}$/
detect -4 in MENU within 2
detect -4 /^Carnegie .*logo/
detect -6 /^(?:\d[\d,]* results?|filters|load more|showing .+|search results.*)$/i
detect 2 /^· \p{Lu}[a-z]+\.? \d{1,2}, \d{4}$/ is date
detect 1 /^\p{Lu}[a-z]+\.? \d{1,2}, \d{4}$/ is date
detect 1 /\bCarnegie (?:Endowment|Europe|India|China|Middle East|Moscow|Beijing|Russia|Politika)\b/
detect 2 /^(?:Carnegie|The Carnegie Endowment) does not take institutional positions/
detect 2 /^Published on \p{Lu}/ is date
detect 1 url /^https?:\/\/(?:www\.)?carnegie/
detect -4 metadata primaryCenter
detect -4 /^published by$/
detect -4 /^Link Copied$/
detect -6 /^event speakers$/i

section article start
  rest body_paragraphs
section heading at /^{LOWER}$/
  line type_label in LABELS within 1
  line kicker in CENTERS within 1
  line kicker /^(?:Malcolm H\. Kerr )?Carnegie(?:[ –—-]\p{Lu}\p{L}*){1,4} Cent(?:er|re)(?: for \p{Lu}.*)?$/ within 1
  line blog in BLOGS within 1
  line headline /./ within 1
  line date_published_text is date
  line byline /^by\s/i is short within 3
  line original_source_text /^Source: .+/
  line byline is names within 2
  rest description
section more /^More [Ww]ork from /
section related at /^(?:[-•] )?{LOWER}(?=\p{Lu})/
  each related_work,type_label,headline /^(?:[-•] )?({LOWER})(?=\p{Lu})(.+)$/
    line blog in BLOGS within 1
    names authors
    line _card_date is date
    rest description

section finally anywhere
  map record_type type_label TYPE_OF_LABEL
  tags TOPICS,REGIONS
  map capture.site_edition _more EDITION_NAME
  map capture.site_edition_code capture.site_edition EDITION_CODE
