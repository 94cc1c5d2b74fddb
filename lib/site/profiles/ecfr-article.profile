# European Council on Foreign Relations: label, title, dek, names, a day-first date, text, 'About the author'.
profile ecfr
layout article
rank 50
floor 5
publisher European Council on Foreign Relations
dates day
disclaimer The European Council on Foreign Relations does not take collective positions
disclaimer ECFR does not take collective positions
vocab LABELS Commentary | Policy Brief | Policy Alert | Policy Report | Report | Essay | Explainer | Article | View from the Council
vocab LABELS Special | Podcast | Project | Book | Press Release | Interview | Memo | Note | Event | Op-ed | Background
map TYPE_OF_LABEL Podcast = podcast | Event = event | Book = other | Project = other

detect 6 /^(?:The European Council on Foreign Relations|ECFR) does not take collective positions/
detect 2 /^© ECFR/
detect 2 /^(?:ECFR|European Council on Foreign Relations)\b/
detect 2 /^.{4,120} [–|-] European Council on Foreign Relations$/ within 3
detect 5 url /^https?:\/\/(?:www\.)?ecfr\.eu\//
detect -6 metadata primaryCenter

section everywhere anywhere
  line disclaimer /^(?:The European Council on Foreign Relations|ECFR) does not take collective positions/
  line capture.copyright_year,capture.copyright_holder /^© (\d{4}) (.+?)\.?(?: All rights reserved\.?)?$/
  line capture.copyright_holder,capture.copyright_year /^© (ECFR|European Council on Foreign Relations),? (\d{4})$/
  drop /^©$/
  drop /^(?:Share|Print|Download PDF|Listen|Subscribe|Image by|Picture by|Skip to content|Menu|Search)\b.{0,30}$/
section top start
  drop is bullet
  generic
section article at in LABELS is plain
  line type_label in LABELS within 1
  line headline is short within 1
  line byline,_x /^(?:Commentary|Report|Essay|Article) by (.+)$/ within 1
  generic
section persons /^About the authors?:?$/i or /^(?:Author|Authors|Contributors?)$/i
  persons authors
section related /^(?:Read more on|More on|Related|Related articles|Explore .*|Latest .*|Subscribe to our newsletters?|Other .* articles)\b/
  pairs related_work

section finally anywhere
  map record_type type_label TYPE_OF_LABEL
