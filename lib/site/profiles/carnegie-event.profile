# Carnegie, the page of an event: title, day and time, text, 'event speakers' with name, role and biography. (Layout E.)
profile carnegie
layout event
rank 30
floor 5
record_type event
publisher Carnegie Endowment for International Peace
use carnegie
use carnegie-site

detect 4 /^event speakers$/i
detect 3 /^(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\. \p{Lu}[a-z]+ \d{1,2}(?:st|nd|rd|th),? \d{4}/
detect 2 /^event$/i
detect 1 url /^https?:\/\/(?:www\.)?carnegie/

section top start
  line _logo /^Carnegie (.+?) ?logo/
  drop /logo/
  drop is bullet
  line type_label /^(event)$/i
  line image_credit /^Source: (.+)$/ within 3
  line headline /./ is plain within 1
  line byline /^by\s/i is names
  rest description
section article at /^(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)[a-z]*\.?,? \p{Lu}[a-z]+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/
  line date_published_text /^.+$/ within 1
  drop /^\d{1,2}:\d\d ?[AaPp]\.?[Mm]/ within 2
  line _place /^(?:Washington|Brussels|Beirut|Beijing|New Delhi|Berlin|Online|Live|Virtual|Zoom|Carnegie)\b/ is short within 2
  drop /\bLive Online$/ within 2
  drop /^(?:Link Copied|Register|RSVP|Watch|Add to [Cc]alendar|Share)$/i
  rest body_paragraphs
section speakers /^event speakers$/i
  drop /^(?:Register|RSVP|Carnegie does not)/
  tags TOPICS,REGIONS
  persons authors speaker
section related /^(?:Recent Work|Related .*|More (?:Work )?[Ff]rom .+|Upcoming Events)$/i
  each related_work,type_label is item
    line headline is plain within 1
    names authors
    rest description
section footer /^Get more news and analysis from$/
  line capture.site_edition in CENTERS within 2
  drop /./

section finally anywhere
  tags TOPICS,REGIONS
  map capture.site_edition _logo EDITION_OF_LOGO
  map capture.site_edition_code capture.site_edition EDITION_CODE
