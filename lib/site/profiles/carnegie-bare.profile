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
  line image_credit /^Source: (.*\b(?:Getty|AFP|AP|Reuters|REUTERS|Shutterstock|iStock|Wikimedia|Flickr|Unsplash|Alamy|Xinhua|EPA|EFE|Anadolu|Sipa|NurPhoto|Pexels|Adobe Stock|Creative Commons|CC BY.*)(?: [Ii]mages?| [Pp]hotos?)?)$/ within 1
  line description /^(?!Source: |FOR IMMEDIATE|To the Editor|\p{Lu}[\p{L}. ]{2,40}: )(?:\S+\s+){0,54}\S*[.?!؟…。”"»]$/ is brief within 1
  line date_published_text /^FOR IMMEDIATE RELEASE/ is date within 1
  line original_source_text /^Source: .+/ within 1
  rest body_paragraphs
section references /^(?:Notes|Endnotes|Footnotes|References|هوامش|ملاحظات|Примечания|注释)$/i
  rest references
section persons behind article,references at is bio or /^(?:About the (?:Authors?|Editors?)|(?:نبذة )?عن (?:الكاتب|الكاتبة|الكتّاب|الكتاب|الكاتبين|المؤلف|المؤلفة|المؤلفين)|Об авторе|Об авторах|关于作者|作者简介)$/
  tags TOPICS,REGIONS
  persons authors
section related at is pairs or /^(?:Recent Work|More (?:Work )?[Ff]rom .+|أعمال حديثة|أحدث الأعمال|الأعمال الأخيرة|Недавние работы|Последние работы|近期作品|最新作品|(?:المزيد من |Больше материалов|Другие материалы|Ещё от |更多来自).*)$/
  pairs related_work

section finally anywhere
  tags TOPICS,REGIONS
  map capture.site_edition _more EDITION_NAME
  map capture.site_edition_code capture.site_edition EDITION_CODE
