# Carnegie, as 'bare' but with the headline and headings; types are glued behind the titles of cards, and the heading
# 'Recent Work' comes after its cards. (Layout B2.)
profile carnegie
layout headed
rank 60
floor 5
publisher Carnegie Endowment for International Peace
use carnegie
use carnegie-site

detect 3 metadata primaryCenter
detect 2 /^About the (?:Authors?|Editors?)$/
detect 2 /^Recent Work$/
detect 2 /^[-•] .+[^ ]{LABELS}$/
detect -4 /^Link Copied$/
detect -4 /^Published on \p{Lu}/ is date

section opening start
  drop /./

section article after metadata
  line image_credit /^Source: (.+)$/ within 1
  drop /^(?:REQUIRED IMAGE|IMGXYZ\d+IMGZYX)$/
  line type_label in LABELS within 1
  line kicker in CENTERS within 1
  line blog in BLOGS within 1
  line headline is short within 1
  line description /^(?!Source: |FOR IMMEDIATE).*[.?!”"]$/ is brief within 1
  line date_published_text /^FOR IMMEDIATE RELEASE/ is date within 1
  line original_source_text /^Source: .+/ within 1
  rest body_paragraphs
section references /^(?:Notes|Endnotes|Footnotes|References)$/
  rest references
section persons behind article,references /^About the (?:Authors?|Editors?)$/ or at is bio
  tags TOPICS,REGIONS
  persons authors
section recent at /^[-•] .+[^ ]{LABELS}$/
  tags TOPICS,REGIONS
  each recent_work,headline,type_label /^[-•] (.+?)({LABELS})$/
    line blog in BLOGS within 1
    names authors
section related /^(?:Recent Work|More (?:Work )?[Ff]rom .+)$/
  tags TOPICS,REGIONS
  each related_work,headline,type_label /^[-•] (.+?)({LABELS})$/
    line blog in BLOGS within 1
    names authors
    rest description
  pairs related_work

section finally anywhere
  tags TOPICS,REGIONS
  map capture.site_edition _more EDITION_NAME
  map capture.site_edition_code capture.site_edition EDITION_CODE
