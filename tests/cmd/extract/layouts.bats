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

@test "a text that begins with the headline is no dek" {
    cat >b2.txt <<'END'
{
"authors": ["Ewa Lind"],
"primaryCenter": "Carnegie Europe",
"regions": [],
"topics": []
}Source: Getty
The Bridge That Waits
The Bridge That WaitsNobody has crossed the river here since the spring, and the two towns have learned to shout.
The bridge stands. What is missing is a signature, and the two clerks who could give it have not met.
About the Author
Ewa Lind
Senior Fellow
Ewa Lind is a senior fellow at Carnegie Europe.
Recent Work
END
    [ "$(record <b2.txt | jq -c '[.headline, .description, .body_paragraphs[0][0:18], (.body_paragraphs | length)]')" = \
        '["The Bridge That Waits",null,"Nobody has crossed",2]' ]
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

@test "the block of a series between date and text is furniture, and a section of that name is not" {
    sed '/^Published on/a \\nCarnegie China\n\nCarnegie China is a research center in East Asia.\n\nLearn More\n' "$captures/a-global-coauthors.txt" >block.txt
    "$PROGRAM" "$captures/a-global-coauthors.txt" | jq '[.body_paragraphs, .original_source_text]' >plain
    "$PROGRAM" block.txt | jq '[.body_paragraphs, .original_source_text]' | cmp plain -
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

@test "a headline, a card's label, a position or 'About the Author' that is missing costs its own field alone" {
    capture=$captures/a-global-coauthors.txt
    shared '' <"$capture" >whole
    sed '/^The Grain Reserve Nobody Wants to Fill$/d' "$capture" | shared '|.description' >dek
    cmp dek <(jq .description whole)
    sed '/^About the Authors*$/d' "$capture" | shared '' | cmp whole -
    label=$(sed -n '/^ *Recent Work/,$ {/^  • /{p;q}}' "$capture")
    grep -vxF "$label" "$capture" | shared '|[.authors, .related_work | length]' >cards
    [ "$(jq -c '.[0]' cards)" = "$(jq '.authors | length' whole)" ]
    sed '/^Nonresident \|^Senior \|^Fellow/d' "$capture" | shared '|[.authors[].name]' | cmp - <(jq '[.authors[].name]' whole)
}

@test "a page of no known layout is the house's all the same, and refused where it is none" {
    cat >page.txt <<'END'
The Registry of Small Ports

Nobody counts the harbors with one crane, and that is where the grain now goes.

June 3, 2021

The registry was begun in 1931 and has been lost twice. What remains of it is a card index in a basement in Piraeus, and a clerk who knows which of the cards are wrong.

Since the spring the clerk has had visitors. Insurers want to know the depth of the quays, and two navies want to know who asked before them. He tells them all that he has seen nobody.

A count would cost less than one mistake. The ports are small, the ships are not, and the tide tables were printed before the silt came down with the floods of last winter.

Carnegie does not take institutional positions on public policy issues; the views represented herein are those of the author(s) and do not necessarily reflect the views of Carnegie, its staff, or its trustees.
END
    [ "$(record <page.txt | jq -c '[.profile, .layout, .publisher, .headline, .date_published, (.body_paragraphs | length)]')" = \
        '["carnegie","other","Carnegie Endowment for International Peace","The Registry of Small Ports","2021-06-03",3]' ]
    sed 's/^Education$/education/;s/^Languages$/languages/' "$captures/x-person.txt" >person.txt
    "$PROGRAM" --refused refused person.txt
    [ "$(jq -r .record_type refused)" = person ]
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

@test "biographies without names in one run are parted by whom they begin with" {
    cat >bare.txt <<'END'
What the industrial strategy leaves out.
Odile Marchetti
{
"authors": ["Ewa Lind", "Wim Dorsey", "Ada Orr"],
"centerAffiliationAll": "",
"primaryCenter": "Carnegie Europe",
"regions": [],
"topics": []
}Source: Getty
The lock has had no keeper since the ministry merged with another.
The barges have formed a line that can be seen from the bridge, and the clerks who could send a keeper have not met since the spring of last year.
Senior Fellow
Lind is a senior fellow who writes about rivers.
Military Fellow
Dorsey is a former head of the river police of three counties.
He has written two books.
Orr is director of the Institute for Locks.
END
    [ "$(record <bare.txt | jq -c '[.authors[] | [.family_name, .job_title, .description]]')" = \
        '[["Lind","Senior Fellow","Lind is a senior fellow who writes about rivers."],["Dorsey","Military Fellow","Dorsey is a former head of the river police of three counties. He has written two books."],["Orr",null,"Orr is director of the Institute for Locks."]]' ] ||
        fail "$(record <bare.txt | jq -c '[.authors[] | [.family_name, .job_title, .description]]')"
}

@test "an Arabic page by its headings" {
    cat >arabic.txt <<'END'
{
"authors": ["يزيد صايغ"],
"primaryCenter": "Malcolm H. Kerr Carnegie Middle East Center",
"regions": [],
"topics": []
}Source: Getty
اقتصاد الجيش في مصر
تملك القوات المسلحة مزارع ومصانع وطرقاً، ولا تملك ميزانية منشورة.
لا يعرف البرلمان حجم هذه الشركات، ولا يعرفه صندوق النقد الدولي الذي طلب نشر الأرقام ثلاث مرات من دون جواب واضح.
نبذة عن الكاتب
يزيد صايغ
باحث أول
يزيد صايغ هو باحث أول في مركز مالكوم كير– كارنيغي للشرق الأوسط في بيروت.
- رواتب الجنودمقال
يزيد صايغ
أعمال حديثة
END
    [ "$(record <arabic.txt | jq -c '[(.body_paragraphs | length), .authors[0].job_title, .recent_work[0].headline, (.recent_work[0].authors | length)]')" = \
        '[1,"باحث أول","رواتب الجنود",1]' ]
}

@test "a metadata block with a comma too much changes nothing" {
    capture=$captures/a-global-coauthors.txt
    shared '' <"$capture" >whole
    sed 's/^    "Climate Change"$/&,/' "$capture" >comma.txt
    run -1 cmp -s comma.txt "$capture"
    shared '' <comma.txt | cmp whole -
}

@test "no day in a page with its label first costs neither the text nor the dek" {
    grep -v '^Published on' "$captures/c-two-authors.txt" >undated.txt
    "$PROGRAM" "$captures/c-two-authors.txt" | jq '[.headline, .description, .body_paragraphs, .byline]' >whole
    "$PROGRAM" undated.txt | jq '[.headline, .description, .body_paragraphs, .byline]' | cmp whole -
}

@test "a text before its label and day is an article, a list of such labels is none; a label that no list knows" {
    printf 'The reserve will open in spring with a staff of nine, and it will publish what it measures in two languages and without delay.\nA reserve that cannot open is a monument, said the president of the Carnegie Endowment, who signed the lease himself last week.\npress release\nThe Reserve Has a Door\nFebruary 6, 2007\n' >reader.txt
    [ "$(record <reader.txt | jq -c '[.layout, .headline, .type_label, .date_published, (.body_paragraphs | length)]')" = \
        '["reader","The Reserve Has a Door","press release","2007-02-06",2]' ]
    {
        printf 'The scholars of Carnegie Europe write on the union and on its neighbors, and they publish every working day of the week.\n'
        for month in January February March April May June July; do
            printf 'commentary\nWhat the Union Wants in %s\nIs this the round of abuse that will be the last one for the union and its members in %s?\n· %s 2, 2025\n' $month $month $month
        done
    } >list.txt
    "$PROGRAM" --refused refused list.txt
    [ "$(jq -r .record_type refused)" = listing ]
    sed 's/^In The Media$/Policy Dialogue\nCarnegie Europe/' "$captures/a-global-coauthors.txt" >label.txt
    [ "$(record <label.txt | jq -c '[.type_label, .kicker, .headline]')" = \
        '["Policy Dialogue","Carnegie Europe","The Grain Reserve Nobody Wants to Fill"]' ]
}
