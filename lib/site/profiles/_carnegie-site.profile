# Furniture and embedded metadata of the current site, whatever extractor the capture came through.

section everywhere anywhere
  member type type
  member blog blog
  member primary_center primaryCenter
  member centers centers
  member programs programs
  member projects projects
  member collections collections
  member regions regions
  member topics topics
  line disclaimer /^(?:Carnegie|The Carnegie Endowment(?: for International Peace)?) does not take institutional positions/
  line disclaimer /^لا تت[ّ]?خذ .*كارنيغي/
  line disclaimer /^(?:Фонд|Центр) Карнеги .*(?:не занима|не выступает|не придерживается)/
  line disclaimer /^卡内基.*(?:立场|观点)/
  drop /^Российская Федерация включила Фонд Карнеги/
  note _more /^More [Ww]ork from (?:the )?({CENTERS})$/
  note _more /^(?:المزيد من (?:أعمال|إصدارات)|Больше материалов(?: от)?|Другие материалы|Ещё от|更多来自) ({CENTERS})/
  line capture.copyright_year,capture.copyright_holder /^© (\d{4}) (.+?)\.? All [Rr]ights [Rr]eserved\.?$/
  line capture.copyright_year,capture.copyright_holder /^© (\d{4}) (.+?)\.?$/
