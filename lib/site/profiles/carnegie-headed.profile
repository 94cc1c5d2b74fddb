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
detect 2 /^(?:About the (?:Authors?|Editors?)|(?:نبذة )?عن (?:الكاتب|الكاتبة|الكتّاب|الكتاب|الكاتبين|المؤلف|المؤلفة|المؤلفين)|Об авторе|Об авторах|关于作者|作者简介)$/
detect 2 /^(?:Recent Work|أعمال حديثة|أحدث الأعمال|الأعمال الأخيرة|Недавние работы|Последние работы|近期作品|最新作品)$/
detect 2 /^[-•] .+[^ ]{LABELS}$/
detect -4 /^Link Copied$/
detect -4 /^Published on \p{Lu}/ is date

section opening start
  drop /./

section article after metadata
  line image_credit /^Source: (.+)$/ within 1
  drop /^(?:REQUIRED IMAGE|IMGXYZ\d+IMGZYX)$/
  line image_credit /^Source: (.*\b(?:Getty|AFP|AP|Reuters|REUTERS|Shutterstock|iStock|Wikimedia|Flickr|Unsplash|Alamy|Xinhua|EPA|EFE|Anadolu|Sipa|NurPhoto|Pexels|Adobe Stock|Creative Commons|CC BY.*)(?: [Ii]mages?| [Pp]hotos?)?)$/ within 1
  line type_label in LABELS within 1
  line kicker in CENTERS within 1
  line kicker /^(?:Malcolm H\. Kerr )?Carnegie(?:[ –—-]\p{Lu}\p{L}*){1,4} Cent(?:er|re)(?: for \p{Lu}.*)?$/ within 1
  line blog in BLOGS within 1
  line headline is short within 1
  line kicker in CENTERS within 1
  line description /^(?!Source: |FOR IMMEDIATE|To the Editor|\p{Lu}[\p{L}. ]{2,40}: )(?:\S+\s+){0,54}\S*[.?!؟…。”"»]$/ is brief within 1
  line date_published_text /^FOR IMMEDIATE RELEASE/ is date within 1
  line original_source_text /^Source: .+/ within 1
  rest body_paragraphs
section references /^(?:Notes|Endnotes|Footnotes|References|هوامش|ملاحظات|Примечания|注释)$/i
  rest references
section persons behind article,references /^(?:About the (?:Authors?|Editors?|Speakers?)|(?:نبذة )?عن (?:الكاتب|الكاتبة|الكتّاب|الكتاب|الكاتبين|المؤلف|المؤلفة|المؤلفين)|Об авторе|Об авторах|关于作者|作者简介)$/ or at is bio
  tags TOPICS,REGIONS
  persons authors
section recent at /^[-•] .+[^ ]{LABELS}$/
  tags TOPICS,REGIONS
  each recent_work,headline,type_label /^[-•] (.+?)({LABELS})$/
    line blog in BLOGS within 1
    drop in CENTERS within 1
    names authors
section related /^(?:Recent Work|More (?:Work )?[Ff]rom .+|أعمال حديثة|أحدث الأعمال|الأعمال الأخيرة|Недавние работы|Последние работы|近期作品|最新作品|(?:المزيد من |Больше материалов|Другие материалы|Ещё от |更多来自).*)$/
  tags TOPICS,REGIONS
  each related_work,headline,type_label /^[-•] (.+?)({LABELS})$/
    line blog in BLOGS within 1
    drop in CENTERS within 1
    names authors
    rest description
  pairs related_work

section finally anywhere
  tags TOPICS,REGIONS
  map capture.site_edition _more EDITION_NAME
  map capture.site_edition_code capture.site_edition EDITION_CODE
