# Carnegie before 2020: the text alone, sometimes after one line with label and venue ('Op-Ed Chicago Council …'), often with '###'
# at its end; the date stands only in the URL. (Layout O.)
profile carnegie
layout old
rank 10
floor 5
publisher Carnegie Endowment for International Peace
use carnegie
use carnegie-site

detect 5 url /^https?:\/\/(?:www\.)?carnegie[a-z-]*\.(?:org|ru|eu|com)\/(?:[a-z-]+\/)?\d{4}\/\d\d\/\d\d\//
detect 5 url /^https?:\/\/(?:www\.)?carnegie[a-z-]*\.(?:org|ru|eu|com)\/(?:[a-z-]+\/){1,3}\d{4}\/\d\d\//
detect 3 /^(?:Op-Ed|In The Media|Article|Testimony|Commentary|Paper|Q&A|Press Release) \p{Lu}/ within 3
detect 3 /^###$/
detect -4 metadata primaryCenter
detect -4 /^Link Copied$/
detect -4 /^published by$/
detect -4 /^About the Authors?$/
detect -4 /^Published on \p{Lu}/ is date

section article start
  line type_label,original_source_text /^(Op-Ed|In The Media|Article|Testimony|Commentary|Paper|Q&A|Press Release) (\p{Lu}.*)$/ is short within 3
  line headline /^(?!To the Editor|Introduction|Summary|Executive Summary|Dear |By |by |FOR )[^.:;]{3,120}$/ is short within 1
  line date_published_text /^FOR IMMEDIATE RELEASE/ within 4
  line date_published_text is date within 4
  line byline /^(?:By|by)\s/ is names within 4
  rest body_paragraphs
section references /^(?:Notes|Endnotes|Footnotes|References|هوامش|ملاحظات|Примечания|注释)$/i
  rest references
section end /^###$/
  persons authors

section finally anywhere
  map record_type type_label TYPE_OF_LABEL
