# Carnegie in 2024: lower-case label, title, dek, 'published by' venue 'on' date. No metadata block. (Layout C.)
profile carnegie
layout 2024
rank 50
floor 5
publisher Carnegie Endowment for International Peace
use carnegie
use carnegie-site

detect 4 /^published by$/
detect 3 /^on \p{Lu}[a-z]+\.? \d{1,2}, \d{4}$/ is date
detect 2 /^(?:in the media|commentary|article|paper|research|q&a|testimony|podcast|op-ed|book|report|other|press release|в прессе|комментарий|статья)$/i within 3
detect 2 /^(?:in the media|commentary|article|paper|research|q&a|testimony|podcast|op-ed|book|report|other|press release)$/ within 1
detect 2 /^Published on \p{Lu}/ is date
detect 3 /^Carnegie does not take institutional positions/
detect 3 /^on \d{1,2} \p{L}+ \d{4}/ is date
detect 1 url /^https?:\/\/(?:www\.)?carnegie/
detect -4 metadata primaryCenter
detect -4 /^Link Copied$/

section heading start or at in LABELS is plain
  line type_label in LABELS
  line kicker in CENTERS within 1
  line kicker /^(?:Malcolm H\. Kerr )?Carnegie(?:[ –—-]\p{Lu}\p{L}*){1,4} Cent(?:er|re)(?: for \p{Lu}.*)?$/ within 1
  line blog in BLOGS within 1
  line headline /^(?!(?:\S+ ){9}.*(?<!\.\p{Lu})\.$)(?!(?:\S+ ){9}.*\p{Ll}[.?!] \p{Lu}.*[.?!]$)./ is plain within 1
  line byline,date_published_text /^(\p{Lu}[^,.]{3,60}?)((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \p{Lu}[a-z]+ \d{1,2}, \d{4})$/
  line byline /^(?:by|автор:?)\s/i is short
  line byline is names
  line description is brief within 1
  rest body_paragraphs
section article /^(?:published by|Автор|опубликовано)$/ or at /^(?:[Pp]ublished )?on (?:\p{Lu}|\d)/ is date or at /^(?:\p{Lu}[^,.]{3,60}?)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \p{Lu}[a-z]+ \d/
  line byline,date_published_text /^(\p{Lu}[^,.]{3,60}?)((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \p{Lu}[a-z]+ \d{1,2}, \d{4})$/ within 1
  line date_published_text /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \p{Lu}[a-z]+ \d{1,2}, \d{4}$/ within 1
  line date_published_text /^(?:[Pp]ublished )?on .+$/ is date within 1
  line original_source_text is short within 1
  line date_published_text /^(?:[Pp]ublished )?on .+$/ is date within 1
  line byline /^by\s/i is names within 2
  drop /^(?:Source|Источник): / within 1
  rest body_paragraphs
section references /^(?:Notes|Endnotes|Footnotes|References|هوامش|ملاحظات|Примечания|注释)$/i
  rest references
section persons /^(?:about the authors?|(?:نبذة )?عن (?:الكاتب|الكاتبة|الكتّاب|الكتاب|الكاتبين|المؤلف|المؤلفة|المؤلفين)|Об авторе|Об авторах|关于作者|作者简介)$/i
  persons authors
section related /^(?:recent work|أعمال حديثة|أحدث الأعمال|الأعمال الأخيرة|Недавние работы|Последние работы|近期作品|最新作品|(?:المزيد من |Больше материалов|Другие материалы|Ещё от |更多来自).*|related (?:work|content|analysis)|more (?:work )?from .+)$/i
  each related_work,type_label,headline /^(?:[-•] )?({LABELS})(?=\p{Lu})(.+)$/i
    names authors
    rest description
  each related_work,type_label in LABELS
    line headline /./ within 1
    names authors
    rest description

section finally anywhere
  map record_type type_label TYPE_OF_LABEL
  tags TOPICS,REGIONS
  map capture.site_edition _more EDITION_NAME
  map capture.site_edition_code capture.site_edition EDITION_CODE
