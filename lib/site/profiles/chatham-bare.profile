# Chatham House, captured without the site around it: headline, label, sometimes the name of a content editor where a byline would
# stand, a day-first date, dek, text, 'Topics', 'Related work'. The name is dropped: it is no author.
profile chatham
layout bare
rank 40
floor 7
publisher Chatham House
dates day
vocab LABELS Expert comment | Research paper | Briefing paper | Research event | Report | Book | Audio | Video | The World Today
vocab LABELS Members event | Explainer | Interview | Policy paper | Article
map TYPE_OF_LABEL Research event = event | Members event = event | Audio = podcast | Video = other | Book = other

detect 3 /^(?:Expert comment|Research paper|Briefing paper)$/ within 8
detect 2 /^\d{1,2} \p{Lu}[a-z]+ \d{4}(?: +\d+ minute READ)?$/ within 10
detect 2 /minute READ$/
detect 1 /^Related work$/
detect 2 /^(?:Expert comment|Research paper|Briefing paper)$/ within 2
detect -9 /^(?:Skip to main content|Become a member|Menu|Search|Home)$/ within 20
detect 3 /^(?:Chatham House|© Royal Institute of International Affairs|The Royal Institute of International Affairs)/
detect 6 url /^https?:\/\/(?:www\.)?chathamhouse\.org\//
detect -6 metadata primaryCenter

section everywhere anywhere
  drop /minute READ$/ is short
section heading start
  drop is bullet
  line type_label in LABELS
  line headline /./ is short within 1
  drop /^\S+$/
  rest description
section article at is date
  line date_published_text is date within 1
  line description is prose,brief within 1
  rest body_paragraphs
section topics behind article /^(?:Topics|Regions|Departments|Project|Related work|Related content)$/
  drop /./

section finally anywhere
  map record_type type_label TYPE_OF_LABEL
