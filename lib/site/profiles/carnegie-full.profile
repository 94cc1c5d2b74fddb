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
detect 3 /^(?:نُ?شرت? في|Опубликовано|发布于|发表于) ?/ is date
detect 2 /^(?:About the Authors?|نبذة عن (?:الكاتب|الكاتبة|الكتّاب|المؤلف|المؤلفة)|Об авторах?|关于作者)$/
detect 2 /^(?:Ссылка скопирована|تم نسخ الرابط|نسخ الرابط|已复制链接)$/
detect 1 url /^https?:\/\/(?:www\.)?carnegieendowment\.org\//
detect -6 /^(?:published by)$/
detect -6 /^event speakers$/i

section navigation start
  line _logo /^Carnegie (.+?) ?logo/
  line _logo /^(.+?) ?logoCarnegie lettermark logo/
  drop /logo/
  drop in MENU is plain
  lines capture.trending /^(?!Source: )[\p{L}]/ is plain
  drop is bullet

section heading after metadata or at in LABELS is plain or at /^(?:Source|المصدر|Источник|来源)[:：] ?/
  drop /^(?:REQUIRED IMAGE|IMGXYZ\d+IMGZYX)$/
  line image_credit /^(?:Source|المصدر|Источник|来源)[:：] ?(.+)$/ within 4
  line type_label in LABELS within 2
  mark _under=yes in CENTERS within 2
  mark _under=yes in BLOGS within 2
  line type_label /^(?!Carnegie|Malcolm|Diwan|Strategic|Emissary|Sada|Politika|Карнеги|ديوان|صدى)(?:\S+ ){0,3}\S+$/ is short within 1 if _under=yes
  line kicker in CENTERS within 1
  line kicker /^(?:Malcolm H\. Kerr )?Carnegie(?:[ –—-]\p{Lu}\p{L}*){1,4} Cent(?:er|re)(?: for \p{Lu}.*)?$/ within 1
  line blog in BLOGS within 1
  line kicker in CENTERS within 1
  drop in BLOGS within 1
  line headline /^(?!(?:\S+ ){9}.*(?<!\.\p{Lu})\.$)(?!(?:\S+ ){9}.*\p{Ll}[.?!] \p{Lu}.*[.?!]$)./ is plain within 1
  line byline,date_published_text /^((?:By|by) .+?) ?(Published on \p{Lu}.+)$/
  line byline /^(?:By|by|BY)\s/ is names
  line date_published_text /^Published on / is date
  rest description

section article /^(?:Link Copied|Ссылка скопирована|تم نسخ الرابط|نسخ الرابط|已复制链接)$/i or at /^(?:By|by)\s/ is names or at /^Published on / is date or at /^(?:نُ?شرت? في|Опубликовано|发布于|发表于) ?/ is date
  drop /^(?:Link Copied|Ссылка скопирована|تم نسخ الرابط|نسخ الرابط|已复制链接)$/i
  drop /^(?:By|Published on|Source:)$/ within 5
  line byline,date_published_text /^((?:By|by) .+?) ?((?:Published on )?\p{Lu}[a-z]+\.? \d{1,2}, \d{4})$/ within 2
  line byline /^(?:By|by|BY|بقلم|بواسطة|الكاتب:|Автор:|Авторы:|作者[:：])\s?/ is short within 1
  line byline /^(?:By|by|BY)\s/ is names within 3
  line byline is names within 1
  line date_published_text /^Published on / within 3
  line date_published_text is date within 3
  skip /^(?:Program|Newsletter|Blog|Project|Collection|Event|Podcast|Series) mobile hero image$/ /^(?:Learn More|Subscribe|Sign Up|Subscribe Today)$/
  skip /^(?:Program|Newsletter|Blog|Project|Collection|Podcast|Series)$/ /^(?:Learn More|Subscribe|Sign Up|Subscribe Today)$/ within 9
  skip /^{SERIES}$/ /^(?:Learn More|Subscribe|Sign Up)$/ within 7
  line original_source_text /^(?:Source|المصدر|Источник|来源)[:：] ?.+/ within 3
  drop /^\w+ mobile hero image$/
  drop /^(?:Learn More|Program)$/ within 2
  line original_source_text /^\p{Lu}[^:?!]{2,60}$/ is short within 1 if type=legacyinthemedia
  drop /^(?:REQUIRED IMAGE|IMGXYZ\d+IMGZYX)$/
  rest body_paragraphs

section references /^(?:Notes|Endnotes|Footnotes|References|هوامش|ملاحظات|Примечания|注释)$/i
  rest references

section persons behind heading,article,references /^(?:About the (?:Authors?|Editors?|Speakers?|Experts?|Guests?)|Authors?|(?:نبذة )?عن (?:الكاتب|الكاتبة|الكتّاب|الكتاب|الكاتبين|المؤلف|المؤلفة|المؤلفين)|Об авторе|Об авторах|关于作者|作者简介)$/ or at is bio
  tags TOPICS,REGIONS
  persons authors
section recent behind article,references,persons /^(?:Recent Work|Latest Work|أعمال حديثة|أحدث الأعمال|الأعمال الأخيرة|Недавние работы|Последние работы|近期作品|最新作品)$/ or at in LABELS is item
  tags TOPICS,REGIONS
  each recent_work,type_label is item
    line blog in BLOGS within 1
    drop in CENTERS within 1
    line headline is plain within 1
    names authors
  each recent_work,type_label in LABELS
    line blog in BLOGS within 1
    drop in CENTERS within 1
    line headline is plain within 1
    names authors
  drop is indented
  persons authors
section tail behind recent at is margin
  tags TOPICS,REGIONS
  persons authors
section unheaded behind tail at in LABELS is item
  each related_work,type_label is item
    line blog in BLOGS within 1
    drop in CENTERS within 1
    line headline is plain within 1
    names authors
    rest description
  each related_work,type_label in LABELS
    line blog in BLOGS within 1
    drop in CENTERS within 1
    line headline is plain within 1
    names authors
    rest description
section related /^More (?:Work )?[Ff]rom / or /^(?:المزيد من |Больше материалов|Другие материалы|Ещё от |更多来自)/
  each related_work,type_label is item
    line blog in BLOGS within 1
    drop in CENTERS within 1
    line headline is plain within 1
    names authors
    rest description
  each related_work,type_label in LABELS
    line blog in BLOGS within 1
    drop in CENTERS within 1
    line headline is plain within 1
    names authors
    rest description
section closing behind related,unheaded at in CENTERS is margin or at /logo, white$/
  line capture.site_edition /^(?:The )?(.+)$/ in CENTERS within 2
  drop /./
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
