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

section navigation at in MENU or at /^Carnegie .*logo/
  line _logo /^Carnegie (.+?) ?logo/
  drop /logo/
  drop in MENU
  lines capture.trending /^(?!Source: )[\p{L}]/ is plain
  drop is bullet

section top start or after metadata or at /^(?:event|فعالية|Мероприятие|活动)$/i is plain
  line image_credit /^Source: (.+)$/ within 3
  drop /^(?:REQUIRED IMAGE|IMGXYZ\d+IMGZYX)$/
  line type_label /^(event|فعالية|Мероприятие|活动)$/i within 2
  line kicker in CENTERS within 1
  line kicker /^(?:Malcolm H\. Kerr )?Carnegie(?:[ –—-]\p{Lu}\p{L}*){1,4} Cent(?:er|re)(?: for \p{Lu}.*)?$/ within 1
  line blog in BLOGS within 1
  line headline /./ is plain within 1
  line byline /^by\s/i is names
  rest description
section article at /^(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)[a-z]*\.?,? \p{Lu}[a-z]+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/
  line date_published_text /^.+$/ within 1
  drop /^\d{1,2}:\d\d ?[AaPp]\.?[Mm]/ within 2
  line _place /^(?:Washington|Brussels|Beirut|Beijing|New Delhi|Berlin|Online|Live|Virtual|Zoom|Carnegie)\b/ is short within 2
  drop /\bLive Online$/ within 2
  drop /^(?:Link Copied|Register|RSVP|Watch|Add to [Cc]alendar|Share|Watch Now|Register Now|Event Recording|Live ?stream)$/i
  line headline is short within 1
  rest body_paragraphs
section speakers /^(?:event )?speakers?$/i or /^(?:panelists|المتحدثون|Участники)$/i
  drop /^(?:Register|RSVP|Carnegie does not)/
  tags TOPICS,REGIONS
  persons authors speaker
section related /^(?:Recent Work|Related .*|More (?:Work )?[Ff]rom .+|Upcoming Events)$/i
  each related_work,type_label is item
    line blog in BLOGS within 1
    drop in CENTERS within 1
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
