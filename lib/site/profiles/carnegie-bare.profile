# Carnegie, captured without headings: an unrelated work's dek and author, the metadata block, body, a biography without its
# name, more deks and authors. No label, headline, byline or date. (Layout B1.)
profile carnegie
layout bare
rank 20
floor 3
publisher Carnegie Endowment for International Peace
use carnegie
use carnegie-site

detect 3 metadata centerAffiliationAll
detect 1 metadata primaryCenter
detect -4 /^Link Copied$/
detect -4 /^Published on \p{Lu}/ is date

section opening start
  drop /./

section article after metadata
  line image_credit /^Source: (.+)$/ within 1
  drop /^(?:REQUIRED IMAGE|IMGXYZ\d+IMGZYX)$/
  line description /^(?!Source: |FOR IMMEDIATE).*[.?!”"]$/ is brief within 1
  line date_published_text /^FOR IMMEDIATE RELEASE/ is date within 1
  line original_source_text /^Source: .+/ within 1
  rest body_paragraphs
section references /^(?:Notes|Endnotes|Footnotes|References)$/
  rest references
section persons behind article,references at is bio or /^About the Authors?$/
  tags TOPICS,REGIONS
  persons authors
section related at is pairs or /^(?:Recent Work|More (?:Work )?[Ff]rom .+)$/
  pairs related_work

section finally anywhere
  tags TOPICS,REGIONS
  map capture.site_edition _more EDITION_NAME
  map capture.site_edition_code capture.site_edition EDITION_CODE
