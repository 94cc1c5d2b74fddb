# Chatham House: label, headline, dek, day-first date, names with honorifics or the name of a content editor where a byline would
# stand, text, 'Topics', 'Related work'. The content editor's name, one word in mixed case, is dropped: it is no author.
profile chatham
layout article
rank 50
floor 6
publisher Chatham House
dates day
vocab LABELS Expert comment | Research paper | Briefing paper | Research event | Report | Book | Audio | Video | The World Today
vocab LABELS Members event | Explainer | Interview | Policy paper | Article
map TYPE_OF_LABEL Research event = event | Members event = event | Audio = podcast | Video = other | Book = other

detect 1 /./ within 1
detect 3 /^(?:Expert comment|Research paper|Briefing paper)$/ within 20
detect 2 /^\d{1,2} \p{Lu}[a-z]+ \d{4}(?: +\d+ minute READ)?$/ within 20
detect 2 /minute READ$/
detect 1 /^Related work$/
detect 3 /^(?:Chatham House|© Royal Institute of International Affairs|The Royal Institute of International Affairs)/
detect 6 url /^https?:\/\/(?:www\.)?chathamhouse\.org\//
detect -6 metadata primaryCenter

section everywhere anywhere
  line capture.copyright_holder,capture.copyright_year /^© (?:The )?(Royal Institute of International Affairs|Chatham House),? (\d{4})/
  drop /^\d+ minute READ$/
  drop /^(?=\S*\p{Ll})(?:\p{Lu}{2}|\p{Lu}?\p{Ll}+\p{Lu})\S*$/ within 20
section article start
  drop is bullet within 8
  line type_label in LABELS within 20
  generic
section departments /^Departments?$/
  rest programs
section related /^Related (?:work|content)$/
  drop /./

section finally anywhere
  map record_type type_label TYPE_OF_LABEL
