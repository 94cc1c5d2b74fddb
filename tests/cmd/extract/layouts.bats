# The profiles of one house, on captures in which something is missing, doubled or in another place.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use extract
    need jq
    [ -x "$BIN/sheaf-clean" ] || skip "sheaf-clean is not built"
    captures=$ROOT/samples/captures
}

# The cleaned record of a capture on standard input.
record() {
    "$PROGRAM" | "$BIN/sheaf-clean"
}

@test "an event below the site's navigation has its own headline" {
    cat >event.txt <<'END'
• Research
  • Diwan
  • About
Carnegie Middle East logoCarnegie lettermark logo
LebanonIran
  • Donate

Event
Malcolm H. Kerr Carnegie Middle East Center

The Roots of a Registry

Thu. May 26th, 2016
5:00 PM - 6:30 PM (EET)
Beirut

The panel will look at the records that survive, at the ones that do not, and at what a scheme of restitution would need to begin.

Event Speakers

Lina Haddad-Orr

Senior Fellow

Lina Haddad-Orr is a senior fellow in Beirut.
END
    [ "$(record <event.txt | jq -c '[.record_type, .headline, .date_published, .description, .capture.site_edition_code, .capture.trending]')" = \
        '["event","The Roots of a Registry","2016-05-26",null,"middle-east",["Lebanon","Iran"]]' ]
}

@test "an old capture is known by a URL with year and month alone" {
    printf 'The capital has fallen sooner than the planners had expected, and the men who hold it now are not the ones whom anybody in the ministries had in mind for it.\nA broad government is the phrase of the week. It is used by everyone, and in none of the four embassies has it been defined.\n' >old.txt
    printf 'old.txt\thttps://carnegieendowment.org/posts/2001/11/after-the-capital-fell\n' >list
    [ "$("$PROGRAM" --files-from list | "$BIN/sheaf-clean" | jq -c '[.profile, .layout, .date_published, .date_published_precision, .headline, (.body_paragraphs | length)]')" = \
        '["carnegie","old","2001-11","month","After the capital fell",2]' ]
}

# The fields that a record shares with that of the whole capture, apart from those named.
shared() {
    record | jq -S "del(.capture, .id, .warnings, .word_count, .paragraph_count, .article_body, .body_status, .evidence)$1"
}

@test "a heading that is missing costs no other field" {
    capture=$captures/a-global-coauthors.txt
    shared '' <"$capture" >whole
    for heading in 'Link Copied' 'Recent Work' 'More Work from .*' 'Get more news and analysis from' 'Carnegie .*logo.*'; do
        grep -q "^ *$heading\$" "$capture" || fail "no '$heading' in the capture"
        sed "0,/^ *$heading\$/{/^ *$heading\$/d}" "$capture" | shared '' >without
        cmp whole without || fail "without '$heading': $(diff whole without)"
    done
}

@test "byline and day in one line, or parted from their words" {
    capture=$captures/a-global-coauthors.txt
    shared '|del(.date_published_text)' <"$capture" >whole
    sed '/^By /{N;s/\n//}' "$capture" | shared '|del(.date_published_text)' | cmp whole -
    sed 's/^Published on /Published on\n/' "$capture" | shared '|del(.date_published_text)' | cmp whole -
}

@test "a center that no list knows is the kicker; debris before a credit; name and day glued" {
    sed 's/^In The Media$/In The Media\nCarnegie–Minsk Center for Global Policy/;s/^Source: Getty$/IMGXYZ3392IMGZYX\n\nSource: Getty/' "$captures/a-global-coauthors.txt" >center.txt
    [ "$(record <center.txt | jq -c '[.kicker, .headline, .image_credit]')" = \
        '["Carnegie–Minsk Center for Global Policy","The Grain Reserve Nobody Wants to Fill","Getty"]' ]
    cat >glued.txt <<'END'
commentary
Strategic Europe
The Empty Chair at the Lock
Ewa Lind-DorseyThursday, November 24, 2011
The lock has had no keeper since the ministry merged with another, and the barges have formed a line that can be seen from the bridge.
Carnegie does not take institutional positions on public policy issues; the views represented herein are those of the author(s) and do not necessarily reflect the views of Carnegie, its staff, or its trustees.
END
    [ "$(record <glued.txt | jq -c '[.headline, .byline, .date_published, .blog, (.body_paragraphs | length)]')" = \
        '["The Empty Chair at the Lock","Ewa Lind-Dorsey","2011-11-24","Strategic Europe",1]' ]
}

@test "no day in a page with its label first costs neither the text nor the dek" {
    grep -v '^Published on' "$captures/c-two-authors.txt" >undated.txt
    "$PROGRAM" "$captures/c-two-authors.txt" | jq '[.headline, .description, .body_paragraphs, .byline]' >whole
    "$PROGRAM" undated.txt | jq '[.headline, .description, .body_paragraphs, .byline]' | cmp whole -
}
