# Stockholm International Peace Research Institute: series, title, day-first date, names with honorifics, text, 'ABOUT THE AUTHOR(S)'.
profile sipri
layout article
rank 50
floor 5
publisher Stockholm International Peace Research Institute
dates day
vocab LABELS Commentary | Topical Backgrounder | Backgrounder | WritePeace blog | Blog | News | Press Release | Essay | Expert Comment
vocab LABELS SIPRI Topical Backgrounder | SIPRI Commentary | SIPRI Essay | Policy Brief | Research Policy Paper | Related Commentary
vocab LABELS Topical backgrounder | Expert comment | Event | Film | Podcast | SIPRI Fact Sheet | Fact Sheet

detect 3 /^(?:SIPRI |© ?SIPRI|STOCKHOLM INTERNATIONAL|WritePeace)/
detect 3 /^ABOUT THE AUTHOR\(?S?\)?$/i
detect 3 /^Stockholm International Peace Research Institute/
detect 6 url /^https?:\/\/(?:www\.)?sipri\.org\//
detect -6 metadata primaryCenter

section everywhere anywhere
  line capture.copyright_year,capture.copyright_holder /^© ?(?:SIPRI|Stockholm International Peace Research Institute),? (\d{4})$/
  line disclaimer /^(?:The views expressed|SIPRI does not)/
  drop /^(?:STOCKHOLM INTERNATIONAL|PEACE RESEARCH INSTITUTE|SIPRI is an independent international institute|The independent resource on global security)\b/
  drop /^(?:Share|Print|Download|Menu|Search|Skip to main content|Home|Support SIPRI)$/
section article start
  drop is bullet within 8
  line type_label in LABELS within 14 last
  generic
section references /^(?:Notes|Footnotes|Endnotes)$/i
  rest references
section persons /^ABOUT THE AUTHOR\(?S?\)?:?$/i
  persons authors
section related /^(?:Related (?:Commentary|commentaries|content|publications?|news|posts?):?|Latest .*|More from .*|Recommended .*|Subscribe to .*)$/i
  pairs related_work
