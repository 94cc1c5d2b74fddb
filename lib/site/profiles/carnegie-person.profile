# Carnegie, the page of a scholar: refused.
profile carnegie
layout person
rank 0
floor 7
record_type person
refuse a person's page
use carnegie

detect 4 /^(?:All [Ww]ork [Ff]rom|All [Ww]ork [Bb]y|all work from|all work by) /
detect 3 /^(?:areas of expertise|regions of expertise|affiliations|issues)$/i
detect 3 /^education$/i
detect 3 /^languages$/i
detect 2 /^(?:Contact Information|Follow|Download Bio|Affiliated Content)$/
detect 1 /^Carnegie .*logo/
detect 3 url /^https?:\/\/(?:www\.)?carnegie[a-z.-]*\/(?:[a-z-]+\/)?(?:people|experts)\//
detect 4 url /\/(?:people|experts)\/[a-z-]+\/?$/
detect -8 /^Published on \p{Lu}/ is date
detect -8 /^Link Copied$/
