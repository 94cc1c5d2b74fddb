# Carnegie, the current site as a full dump of its page: navigation, metadata block, label, headline, dek, byline, date, body,
# persons, cards, tags, disclaimer, more cards, footer. (Layout A.)
profile carnegie
layout full
rank 70
floor 6
publisher Carnegie Endowment for International Peace
use carnegie
use carnegie-site

detect 4 /^Link Copied$/
detect 3 /^Published on \p{Lu}/
detect 1 /^About the Authors?$/
detect 1 /^More Work from /
detect 2 /^Carnegie .*logo/
detect 2 /^Get more news and analysis from$/
detect 1 metadata primaryCenter
detect 1 /^(?:Carnegie|The Carnegie Endowment) does not take institutional positions/
detect 2 /^نشرت? في /
detect 1 url /^https?:\/\/(?:www\.)?carnegieendowment\.org\//
detect -6 /^(?:published by)$/
detect -6 /^event speakers$/i

section navigation start
  line _logo /^Carnegie (.+?) ?logo/
  line _logo /^(.+?) ?logoCarnegie lettermark logo/
  drop /logo/
  lines capture.trending /^(?!Source: )[\p{L}]/ is plain
  drop is bullet

section heading after metadata or at in LABELS is plain or at /^(?:Source|المصدر): /
  line image_credit /^(?:Source|المصدر|Источник): (.+)$/ within 4
  drop /^(?:REQUIRED IMAGE|IMGXYZ\d+IMGZYX)$/
  line type_label in LABELS within 2
  line kicker in CENTERS within 1
  line blog in BLOGS within 1
  line kicker in CENTERS within 1
  drop in BLOGS within 1
  line headline /./ is plain within 1
  line byline /^(?:By|by|BY)\s/ is names
  line date_published_text /^Published on / is date
  rest description

section article /^Link Copied$/ or at /^(?:By|by)\s/ is names or at /^Published on / is date or at /^نشرت? في /
  drop /^Link Copied$/
  line byline /^(?:By|by|BY|بقلم|Автор:|Авторы:)\s/ is short within 1
  line byline /^(?:By|by|BY)\s/ is names within 3
  line byline is names within 1
  line date_published_text /^Published on / within 3
  line date_published_text is date within 3
  skip /^(?:Program|Newsletter|Blog|Project|Collection|Event|Podcast) mobile hero image$/ /^Learn More$/
  skip /^(?:Program|Newsletter|Blog|Project|Collection)$/ /^Learn More$/
  line original_source_text /^(?:Source|المصدر|Источник): .+/ within 3
  line original_source_text /^\p{Lu}[^:?!]{2,60}$/ is short within 1 if type=legacyinthemedia
  drop /^(?:REQUIRED IMAGE|IMGXYZ\d+IMGZYX)$/
  rest body_paragraphs

section references /^(?:Notes|Endnotes|Footnotes|References|هوامش|Примечания)$/
  rest references

section persons /^(?:About the Authors?|About the Editors?|About the Speakers?|Authors?|عن الكاتب|عن الكتّاب|عن المؤلف|Об авторе|Об авторах)$/
  tags TOPICS,REGIONS
  persons authors
section recent /^(?:Recent Work|Latest Work|أعمال حديثة|Недавние работы)$/
  tags TOPICS,REGIONS
  each recent_work,type_label is item
    line blog in BLOGS within 1
    line headline is plain within 1
    names authors
  persons authors
section tail behind recent at is margin
  tags TOPICS,REGIONS
  persons authors
section related /^More (?:Work )?[Ff]rom / or /^المزيد من /
  each related_work,type_label is item
    line blog in BLOGS within 1
    line headline is plain within 1
    names authors
    rest description
section footer /^Get more news and analysis from$/
  line capture.site_edition /^(?:The )?(.+)$/ in CENTERS within 2
  drop /./

section finally anywhere
  tags TOPICS,REGIONS
  map capture.site_edition _logo EDITION_OF_LOGO
  map capture.site_edition _more EDITION_NAME
  map capture.site_edition_code capture.site_edition EDITION_CODE
  map record_type type_label TYPE_OF_LABEL
  drop /^(?:Carnegie .*logo.*|Get more news and analysis from)$/
