# Carnegie, whatever else. Without sections: the generic rule reads the page, and what is known of the house is added. It is
# chosen only where no layout is recognised.
profile carnegie
layout other
rank 5
floor 2
publisher Carnegie Endowment for International Peace
use carnegie

detect 2 url /^https?:\/\/(?:[a-z-]+\.)?(?:carnegie(?:endowment|europe|-mec|india|china|tsinghua)?\.(?:org|eu|ru|com|in)|carnegie\.ru)(?::\d+)?\//
detect 2 /^(?:Carnegie|The Carnegie Endowment(?: for International Peace)?) does not take institutional positions/
detect 2 /^(?:لا تت[ّ]?خذ .*كارنيغي|Фонд Карнеги )/
detect 1 /^© \d{4} Carnegie Endowment for International Peace/
detect -9 metadata primaryCenter
