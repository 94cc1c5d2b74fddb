# sheaf-extract: text captures of sites that no profile knows, in eight languages: what the generic rule finds.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use extract
    need jq
    [ -x "$BIN/sheaf-clean" ] || skip "sheaf-clean is not built"
}

# The fields that an editor would check, the body by its ends.
fields() {
    local file
    for file in "$BATS_TEST_DIRNAME"/generic/*.txt; do
        printf '# %s\n' "$(basename "$file" .txt)"
        "$PROGRAM" "$file" | "$BIN/sheaf-clean" | jq 'del(.id, .capture.id, .url, .profile)
            | {record_type, type_label, headline, description, date_published, date_published_precision, date_modified, byline,
               authors: [.authors[] | {name, role, job_title, description}], publisher, original_publisher,
               copyright_year: .capture.copyright_year, in_language, topics, regions, keywords, image_credit, disclaimer,
               references, related: [.related_work[] | [.headline, .authors[].name]], body_status,
               first: .body_paragraphs[0][:40], last: .body_paragraphs[-1][-40:], paragraph_count, word_count, warnings}
            | with_entries(select(.value != null and .value != []))'
    done
}

@test "golden: head, authors, dates, tags, notes, disclaimers, footers and related titles of ten kinds of sites" {
    golden generic fields
}

@test "a heading of the text is none of tags: a paragraph stands under it" {
    local part
    {
        printf 'A bridge for the northern harbor\n\n4 May 2021\n\n'
        for part in one two Issues three Tags four; do
            case $part in
            Issues | Tags) printf '%s\n\n' "$part" ;;
            *) printf 'Paragraph %s tells what the council said of the bridge when it met on Monday, who had asked for it, what it would cost, and why nobody wanted to pay for it in the end.\n\n' "$part" ;;
            esac
        done
        printf 'Tags\nharbor\nbridges\n'
    } >page.txt
    "$PROGRAM" page.txt | jq -e '(.body_paragraphs | length) == 6 and .keywords == ["harbor", "bridges"]' || fail "$("$PROGRAM" page.txt)"
}

@test "paragraphs of one short sentence are a text under a headline and a date; teasers are none" {
    local text=$'The council of the harbor voted on Monday to close the old bridge for the winter.\n\nFerries will run every twenty minutes from the first of November until it opens again.\n\nNobody in the hall spoke for the bridge, and nobody spoke against it with much heart.\n'
    printf 'Old bridge closes for the winter\nBy Jane Doe\nMarch 3, 2021\n\n%s' "$text" >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[.headline, .date_published, .authors[0].name, (.body_paragraphs | length)]')" = \
        '["Old bridge closes for the winter","2021-03-03","Jane Doe",3]' ] || fail "$("$PROGRAM" page.txt)"
    printf 'Old bridge closes for the winter\n\n%s' "$text" >undated.txt
    {
        printf 'News\n\n'
        for day in 3 4 5 6 7; do
            printf 'Old bridge closes, part %s\nMarch %s, 2021\nThe council of the harbor voted to close the old bridge for the winter.\n\n' "$day" "$day"
        done
    } >teasers.txt
    conserves "$PROGRAM" undated.txt teasers.txt
    [ "$count_in $count_refused" = '2 2' ] || fail "$(cat out)"
}

@test "under 'About the author' names, positions and biographies are persons; links and buttons behind them are none" {
    {
        printf 'Old bridge closes for the winter\nBy Jane Doe\nMarch 3, 2021\n\n'
        for part in one two three four; do
            printf 'Paragraph %s tells what the council said of the bridge when it met on Monday, who had asked for it, what it would cost, and why nobody wanted to pay for it in the end.\n\n' "$part"
        done
        printf 'About the author\nJane Doe\nSenior reporter\nJane is a reporter for the harbor who has written of bridges since 2001\n\n'
        printf 'Read our editorial standards\nMore stories\nSubmit a news tip\nClose\n'
    } >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[.authors[] | [.name, .job_title, .description]]')" = \
        '[["Jane Doe","Senior reporter","Jane is a reporter for the harbor who has written of bridges since 2001"]]' ] || fail "$("$PROGRAM" page.txt | "$BIN/sheaf-clean")"
}

# A page with the lines of standard input, then four paragraphs; what follows is added with printf.
page_with() {
    local part
    cat
    for part in one two three four; do
        printf 'Paragraph %s tells what the council said of the bridge when it met on Monday, who had asked for it, what it would cost, and why nobody wanted to pay for it in the end.\n\n' "$part"
    done
}

@test "a position behind the name in its line, and the credit under a caption" {
    page_with >page.txt <<'END'
Old bridge closes for the winter

Jane Doe Environment correspondent
Thu 4 Nov 2021 06.00 GMT
A tug waits under the bridge at noon on a Monday
Shutterstock/A. Sol

END
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[.headline, .description, [.authors[] | [.name, .job_title]]]')" = \
        '["Old bridge closes for the winter",null,[["Jane Doe","Environment correspondent"]]]' ] || fail "$("$PROGRAM" page.txt | "$BIN/sheaf-clean")"
}

@test "a house called after its author, as the copyright line says, is no reason to leave the author out" {
    {
        printf 'What the harbor owes\n\nJane Doe\nMar 3, 2023\n\n' | page_with
        printf '© 2023 Jane Doe\n'
    } >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[.authors[].name]')" = '["Jane Doe"]' ] || fail "$("$PROGRAM" page.txt | "$BIN/sheaf-clean")"
}

@test "a line that begins with a date in numbers: its order is that of the language" {
    {
        printf 'A ponte velha fecha no inverno\n\nPor Jane Doe\n12/10/2021 05h00 Atualizado há 2 anos\n\n'
        for part in um dois três; do
            printf 'O parágrafo %s conta o que o conselho disse da ponte quando se reuniu na segunda-feira, quem a tinha pedido, quanto custaria e por que ninguém queria pagar por ela no fim das contas.\n\n' "$part"
        done
    } >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -r .date_published)" = 2021-10-12 ] || fail "$("$PROGRAM" page.txt | "$BIN/sheaf-clean")"
}

@test "notes without a heading, and the heading under which a text begins" {
    {
        printf 'What the harbor owes\n\nJane Doe\n3 March 2023\n\nExecutive Summary\n\n' | page_with
        printf 'The harbor master agreed in the end, and so did everybody else who was asked about it.[1] Nobody paid.[2]\n\n'
        printf '[1] Harbor Council, Minutes, 2022.\n[2] Own count.\n\nContact\n[3] nothing\n'
    } >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[.body_paragraphs[0], (.body_paragraphs | length), (.references | length)]')" = \
        '["Executive Summary",6,2]' ] || fail "$("$PROGRAM" page.txt | "$BIN/sheaf-clean")"
}

@test "a name and a day in one line: both are taken" {
    printf 'Old bridge closes for the winter\n\nBy Jane Doe on January 21, 2023\n\n' | page_with >page.txt
    printf 'Old bridge closes for the winter\n\nJane Doe•Oct 20, 2025\n\n' | page_with >bullet.txt
    [ "$("$PROGRAM" page.txt bullet.txt | "$BIN/sheaf-clean" | jq -c '[.authors[].name, .date_published]')" = \
        $'["Jane Doe","2023-01-21"]\n["Jane Doe","2025-10-20"]' ] || fail "$("$PROGRAM" page.txt bullet.txt)"
}

# What the generic rule makes of the page of standard input: a jq filter over the record.
record_of() {
    cat >page.txt
    "$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c "$1"
}

@test "the label: a step of a path, a line below the headline, before 'by', in a page without blank lines" {
    [ "$(printf 'Home > Publications > Commentary\n\nWhat the harbor owes\n\nJane Doe\nMar 3, 2023\n\n' | page_with | record_of .type_label)" = '"Commentary"' ] ||
        fail "$("$PROGRAM" page.txt)"
    [ "$(printf 'ホーム > 出版物 > コラム\n\nWhat the harbor owes\n\nJane Doe\nMar 3, 2023\n\n' | page_with | record_of .type_label)" = '"コラム"' ] ||
        fail "$("$PROGRAM" page.txt)"
    [ "$(printf 'What the harbor owes\n\nOp-Ed\n\nJane Doe\nMar 3, 2023\n\n' | page_with | record_of .type_label)" = '"Op-Ed"' ] ||
        fail "$("$PROGRAM" page.txt)"
    [ "$(printf 'What the harbor owes\n\nReport by Jane Doe and Richard Roe\n\nPublished March 3, 2023\n\n' | page_with | record_of '[.type_label, .authors[].name]')" = \
        '["Report","Jane Doe","Richard Roe"]' ] || fail "$("$PROGRAM" page.txt)"
    [ "$(printf 'Search\nMenu\nNews\nSpeeches\nWhat the harbor owes\nJane Doe\nMar 3, 2023\n' | page_with | record_of .type_label)" = '"Speeches"' ] ||
        fail "$("$PROGRAM" page.txt)"
    [ "$(printf 'Reports\n\nSearch\n\nWhat the harbor owes\n\nJane Doe\nMar 3, 2023\n\n' | page_with | record_of .type_label)" = null ] ||
        fail "navigation is no label"
}

@test "the label: a kind that no table lists, by its words, its number, the topic beside it; a day may stand between" {
    local head label
    while IFS='=' read -r head label; do
        [ "$(printf '%b' "$head" | page_with | record_of '[.type_label, .headline, .date_published]')" = "[$label,\"What the harbor owes\",\"2023-03-03\"]" ] ||
            fail "$head: $("$PROGRAM" page.txt)"
    done <<'END'
Harbor Comments\n3 March 2023\n\nWhat the harbor owes\n\nJane Doe\n\n="Harbor Comments"
What the harbor owes\n\nNotes de l'Observatoire\n\nJane Doe\n3 March 2023\n\n="Notes de l'Observatoire"
What the harbor owes\n\nHarbor-Aktuell 2023/A 17, 3 March 2023, 8 pages\n\nJane Doe\n\n="Harbor-Aktuell"
HBR 41/2023\n3 March 2023\n\nWhat the harbor owes\n\nJane Doe\n\n="HBR"
Working Paper No. 12\nWhat the harbor owes\n\nJane Doe\n3 March 2023\n\n="Working Paper"
News\n\nClient alert | Ports\n\nWhat the harbor owes\n\nJane Doe\n3 March 2023\n\n="Client alert"
港湾レポート\nWhat the harbor owes\n\nJane Doe\n3 March 2023\n\n="港湾レポート"
Read the full report\nWhat the harbor owes\n\nDownload Report\n\nJane Doe\n3 March 2023\n\n=null
Season 2022/23\nWhat the harbor owes\n\nResolution 41/2023\n\nJane Doe\n3 March 2023\n\n=null
END
}

@test "a path is no headline, nor are its steps in a line; the number before a headline is none of it" {
    [ "$(printf 'Home > Publications > Harbor Commentary Series\n\nHB24098 | What the harbor owes\nJane Doe\n3 March 2023\n\n' | page_with | record_of .headline)" = \
        '"What the harbor owes"' ] || fail "$("$PROGRAM" page.txt)"
    [ "$(printf 'Home > Harbor Speak > Ports and Boats\n\nHarbor Speak Ports and Boats\nMarch 3, 2023\nWhat the harbor owes\nJane Doe\n\n' | page_with | record_of .headline)" = \
        '"What the harbor owes"' ] || fail "$("$PROGRAM" page.txt)"
    [ "$(printf 'Home > News > What the harbor owes\n\nWhat the harbor owes\nMarch 3, 2023\nJane Doe\n\n' | page_with | record_of .headline)" = \
        '"What the harbor owes"' ] || fail "$("$PROGRAM" page.txt)"
}

@test "a headline that stands only at the end of a path" {
    printf 'Home » Blog » Why the ferry council counts its boats twice\n\nBy Jane Doe\n\nMarch 3, 2020\n\n' | page_with >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[.headline, .authors[].name, .date_published]')" = \
        '["Why the ferry council counts its boats twice","Jane Doe","2020-03-03"]' ] || fail "$("$PROGRAM" page.txt)"
}

@test "a dek under its heading, before a byline that names nobody; a person in brackets or a path is none" {
    local sentence='The harbor is poor, and those who use it do not pay for what they use.'
    [ "$(printf 'What the harbor owes\nJane Doe\n3 March 2023\n\nSYNOPSIS\n\n%s\n\nCOMMENTARY\n\n' "$sentence" | page_with | record_of '[.description, .paragraph_count]')" = "[\"$sentence\",4]" ] ||
        fail "$("$PROGRAM" page.txt)"
    local heading
    for heading in Teaser リード 리드; do
        [ "$(printf 'What the harbor owes\nJane Doe\n3 March 2023\n\n%s\n\n%s\n\n' "$heading" "$sentence" | page_with | record_of .paragraph_count)" = 4 ] ||
            fail "$("$PROGRAM" page.txt)"
    done
    [ "$(printf 'What the harbor owes\n3 March 2023\n\n%s\n\nPor: Redação\nCompartilhe\n\n' "$sentence" | page_with | record_of '[.description, .paragraph_count]')" = "[\"$sentence\",4]" ] ||
        fail "$("$PROGRAM" page.txt)"
    [ "$(printf 'What the harbor owes\n3 March 2023\n北條真理子（日本港湾問題研究所研究員）\n\n' | page_with | record_of .description)" = null ] || fail "$("$PROGRAM" page.txt)"
    [ "$(printf 'What the harbor owes\nHome / Towns and Harbors / All Boats of the Town\n3 March 2023\n\n' | page_with | record_of .description)" = null ] || fail "$("$PROGRAM" page.txt)"
}

@test "behind the text: a biography in French, a position under the name, the day of a change, no advice of a lawyer" {
    {
        printf 'Ce que doit le port\n\n3 mars 2023\n\n' | page_with
        printf 'Solène Kervadec est chercheuse au Centre du port.\n\nThématiques\nPorts\n'
    } | record_of '[.authors[].name, .paragraph_count]' >bio.out
    [ "$(cat bio.out)" = '["Solène Kervadec",4]' ] || fail "$(cat bio.out)"
    {
        printf 'What the harbor owes\n\nLucía Romero\n3 March 2023\n\n' | page_with
        printf 'This publication does not constitute legal advice.\n\nEscrito por\nLucía Romero\nInvestigadora principal\n\nAbout the author\n\nLast updated on 17/07/2023\n'
    } | record_of '[.authors[0].job_title, .date_modified, (.disclaimer | length), .paragraph_count]' >tail.out
    [ "$(cat tail.out)" = '["Investigadora principal","2023-07-17",50,4]' ] || fail "$(cat tail.out)"
}

@test "a paragraph broken before a dash is one; items behind a colon are items" {
    {
        printf 'What the harbor owes\n\nJane Doe\n3 March 2023\n\n'
        for part in one two three four; do
            printf 'Paragraph %s tells what the council said of the bridge when it met on\n' "$part"
            printf 'Monday, who had asked for it, what it would cost all those who use it\n– and why nobody wanted to pay for it in the end, as the master said on\nTuesday.\n\n'
        done
    } >page.txt
    "$PROGRAM" page.txt | jq -e '(.body_paragraphs | length) == 4 and (.body_paragraphs[0] | contains("use it – and why"))' || fail "$("$PROGRAM" page.txt)"
}

@test "three headings of an event's page make an event, two do not" {
    { printf 'What the harbor owes\n\nLocation\nTown Hall\n\nRSVP\n\nMarch 3, 2023\n\n' | page_with; printf 'Panelists\n\nJane Doe\nHarbor master\n'; } >event.txt
    { printf 'What the harbor owes\n\nLocation\nTown Hall\n\nRSVP\n\nMarch 3, 2023\n\n' | page_with; } >two.txt
    [ "$("$PROGRAM" event.txt two.txt | jq -r .record_type)" = $'event\narticle' ] || fail "$("$PROGRAM" event.txt two.txt)"
}

@test "authors under their heading, each with a position and ways to reach them; positions in other languages and in brackets" {
    [ "$(printf 'What the harbor owes\n\nMarch 21, 2024\n\nAuthors\nJane Doe\nSenior Counsel\n+1.212.555.0148\nRichard Roe\nAssociate\nrroe@example.com\nMary Major\n\n' |
        page_with | record_of '[.authors[] | [.name, .job_title]]')" = '[["Jane Doe","Senior Counsel"],["Richard Roe","Associate"],["Mary Major",null]]' ] ||
        fail "$("$PROGRAM" page.txt)"
    [ "$(printf 'What the harbor owes\n\nLucía Romero\nInvestigadora principal\n21/3/2024\n\n' | page_with | record_of '[.authors[] | [.name, .job_title]]')" = \
        '[["Lucía Romero","Investigadora principal"]]' ] || fail "$("$PROGRAM" page.txt)"
    [ "$(printf 'What the harbor owes\n\nJane Doe (Senior Fellow)\n21/3/2024\n\n' | page_with | record_of '[.authors[] | [.name, .job_title]]')" = \
        '[["Jane Doe","Senior Fellow"]]' ] || fail "$("$PROGRAM" page.txt)"
}

@test "the publisher: behind a word of copyright, behind the headline in the page's title" {
    { printf 'What the harbor owes\n\nJane Doe\nMar 3, 2023\n\n' | page_with; printf 'Copyright 2023 The Harbor Institute. All rights reserved.\n'; } >word.txt
    { printf 'What the harbor owes | Harbor Notes\n\nHarbor Notes\n\nWhat the harbor owes\n\nJane Doe\nMar 3, 2023\n\n' | page_with; } >title.txt
    { printf 'What the harbor owes\n\nJane Doe\nMar 3, 2023\n\n' | page_with; printf 'Contact\nHarbor Foundation © 2023. All rights reserved.\n'; } >before.txt
    [ "$("$PROGRAM" word.txt title.txt before.txt | jq -r .publisher)" = $'The Harbor Institute\nHarbor Notes\nHarbor Foundation' ] ||
        fail "$("$PROGRAM" word.txt title.txt before.txt)"
}

@test "numbered notes that no heading announces: marks in the text point to them; a list of the text has none" {
    {
        printf 'What the harbor owes\n\nJane Doe\n3 March 2023\n\n' | page_with
        printf 'The harbor master agreed in the end, and so did everybody else who was asked about it.1 Nobody paid.2\n\n'
        printf '1. Harbor Council, Minutes, 2022. ↩\n2. Own count.\n\nContact\n'
    } >notes.txt
    {
        printf 'What the harbor owes\n\nJane Doe\n3 March 2023\n\n' | page_with
        printf '1. Pay the harbor master what is his, and do it before the winter.\n2. Count the boats.\n'
    } >list.txt
    [ "$("$PROGRAM" notes.txt list.txt | "$BIN/sheaf-clean" | jq -c .references)" = $'["1. Harbor Council, Minutes, 2022.","2. Own count."]\n[]' ] ||
        fail "$("$PROGRAM" notes.txt list.txt)"
}

@test "the list of links under a dump of lynx: any scheme, addresses that go on in the next line" {
    {
        printf 'What the harbor owes\n\n   By [1]Jane Doe\n   March 3, 2023\n\n' | page_with
        printf '   [2]Read the letter the [3]council wrote on the same Monday to all who had asked for a bridge in the years before it met again in the hall.\n\n'
        printf 'References\n\n   Visible links:\n   1. https://example.org/jane\n   2. sms:?body=A%%20bridge\nand a ferry\n   3. android-app://org.example\n'
        printf '   4. about:blank\n   5. whatsapp://send?text=x\n   6. https://example.org/6\n'
    } >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[.authors[].name, .references, (.body_paragraphs[4] | startswith("Read the letter the council"))]')" = \
        '["Jane Doe",[],true]' ] || fail "$("$PROGRAM" page.txt)"
}

@test "what readers wrote below a text is none of it; a link to comments ends nothing" {
    comments() {
        printf '%s\n\nAda\nMarch 4, 2023 at 10:15\nThe harbor was never worth that much money, as anybody who has paid for a berth there will tell you at once.\nReply\n\n' "$1"
        printf 'Ben\nMarch 5, 2023 at 9:02\nThe council of which you speak has not met since the old bridge was closed, and that is a pity for us all.\nReply\n\n'
        printf 'Related articles\nA bridge too far\nTen harbors to see\n'
    }
    local heading
    for heading in Comments '12 Comments' 'Leave a Reply' 'Comments (3)' 'Kommentare (3)' 'コメント'; do
        {
            printf 'What the harbor owes\n\nJane Doe\n3 March 2023\n\n' | page_with
            comments "$heading"
        } >page.txt
        run -0 "$PROGRAM" page.txt
        [[ $output == *'Paragraph four tells'* && $output != *'The harbor was never worth'* && $output != *'has not met since'* ]] ||
            fail "$heading: $output"
    done
    {
        printf 'What the harbor owes\n\nJane Doe\n3 March 2023\n\n' | page_with
        printf 'Comments\n\n'
        page_with </dev/null | sed 's/Paragraph/Section/; s/council/senate/' | tr '\n' ' '
    } >page.txt
    [[ $("$PROGRAM" page.txt) == *'Section four tells what the senate'* ]]
}

@test "a byline is no headline, nor is a path from the site's first page; a sentence below a headline is its dek" {
    {
        printf 'Inicio — Temas — Puertos\n\nMedio ambiente\nLa mina que se quedó sin agua: el litigio que divide al valle\n17.08.2023\n\n'
        printf 'Por Constanza Riquelme y Matías Oyarce\n\nDocumentos del tribunal muestran que la empresa conocía el descenso.\n\n' | page_with
    } >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[.headline, [.authors[].name]]')" = \
        '["La mina que se quedó sin agua: el litigio que divide al valle",["Constanza Riquelme","Matías Oyarce"]]' ] || fail "$("$PROGRAM" page.txt | "$BIN/sheaf-clean")"
    printf 'Ana Sayfa > Yayınlar > Perspektif\n\nPerspektif\nKaradeniz gazı fiyatları ne kadar düşürür?\nYerli üretim ithalatın onda birini karşılıyor; asıl kazanç pazarlık masasında.\n\nElif Sancaktar\n11 Eylül 2023\n\nPaylaş\n\n' |
        page_with >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[.headline, .type_label, (.description | .[:12])]')" = \
        '["Karadeniz gazı fiyatları ne kadar düşürür?","Perspektif","Yerli üretim"]' ] || fail "$("$PROGRAM" page.txt | "$BIN/sheaf-clean")"
}

@test "captions among the first lines are none of the text: printed twice around a button, or with the photographer in capitals; their sign is no house's" {
    printf 'Old bridge closes for the winter\n© UNHCR/Jane Poe\nBy Jane Doe\nMarch 3, 2021\n\nA tug waits under the old bridge at noon on a cold Monday in November.\nClick to expand Image\nA tug waits under the old bridge at noon on a cold Monday in November. © 2021 Ana Sol/Agency\n\n' |
        page_with >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[.headline, .publisher, (.body_paragraphs | length), .body_paragraphs[0][:13]]')" = \
        '["Old bridge closes for the winter",null,4,"Paragraph one"]' ] || fail "$("$PROGRAM" page.txt | "$BIN/sheaf-clean")"
    printf 'Old bridge closes for the winter\nBy Jane Doe\nMarch 3, 2021\n\nA tug waits under the old bridge in the harbor of the north, on March 2, 2021. ANA SOL FOR « THE POST »\n\n' |
        page_with >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[(.body_paragraphs | length), .body_paragraphs[0][:13]]')" = '[4,"Paragraph one"]' ] || fail "$("$PROGRAM" page.txt | "$BIN/sheaf-clean")"
}

# A paragraph of the pages below.
text='The dyke master opened the sluice at four in the morning, and by noon the polder that three farms had tilled for a century was a lake with swans on it.'

@test "a reader view: the host, the title, a name, minutes to read" {
    head_of() { printf '%s\n' "$@" '' "In the polder three plans meet, and only one of them can stay. Who will have to go?" '' "$text" '' "$text" '' "$text"; }
    title_of() { head_of "$@" | "$PROGRAM" - | "$BIN/sheaf-clean" | jq -r '[.headline, .authors[].name] | join(" / ")'; }
    [ "$(title_of 'Water seeks its own level' nrc.example 'Marit van Oldenzeel' '6–8 minuten')" = 'Water seeks its own level / Marit van Oldenzeel' ]
    [ "$(title_of post.example 'Water seeks its own level' 'Jane Doe' '13 min')" = 'Water seeks its own level / Jane Doe' ]
}

@test "names with their houses are no headline; an item of a menu is no label" {
    printf '%s\n' 'Home' 'Menu' 'A row of plane trees in a street' 'Street trees in the old town. Nic Ferrante/Unsplash' 'Why your tree target is probably the wrong number' \
        'Published: October 2, 2025 3.05pm' 'Bronwyn Castell, The University of Melbourne, Ann Whittaker, Griffith University' '' "$text" '' "$text" '' "$text" >page.txt
    "$PROGRAM" page.txt >out
    jq -e '.headline == "Why your tree target is probably the wrong number"' out
    printf '%s\n' '- Politics' '- Economy' '' '- Podcast' '' '- Economy' '- Tuesday' '' 'What the free port is still good for' '' '7 October 2025' '' "$text" '' "$text" '' "$text" >page.txt
    "$PROGRAM" page.txt >out
    jq -e '.type_label == null and .record_type == "article"' out
}

@test "below the text: a picture's credit, the author and the position once more" {
    {
        printf 'Old bridge closes for the winter\n3 March 2021\n\nBY\nJane Doe\nResearcher, Harbor Institute\n\n' | page_with
        printf 'Jane Doe, Researcher, Harbor Institute\n\nImage: © Ana Sol/HI\n\nNewsletter\n'
    } >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[[.authors[] | [.name, .job_title]], (.body_paragraphs | length), .image_credit]')" = \
        '[[["Jane Doe","Researcher, Harbor Institute"]],4,"Ana Sol/HI"]' ] || fail "$("$PROGRAM" page.txt | "$BIN/sheaf-clean")"
}

@test "a caption between its agency's names is neither dek nor text" {
    printf 'Island ferry returns after nine months of repair\nCallum Doe\nMarch 3, 2021\n\nPA Media A large ferry with a black hull and red funnel approaches a stone pier on a calm morning.PA Media\n\n' |
        page_with >page.txt
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[.headline, .description, (.body_paragraphs | length)]')" = \
        '["Island ferry returns after nine months of repair",null,4]' ] || fail "$("$PROGRAM" page.txt | "$BIN/sheaf-clean")"
}

@test "behind day and authors the dek is no headline, though it looks like one" {
    printf 'Главная — Аналитика и комментарии — Аналитика\n\nСеверный завоз: как Арктика живёт между двумя навигациями\n29 сентября 2022\nРаспечатать\nИрина Толмачёва\nСтарший научный сотрудник Института Севера\n\nПочему доставка угля и муки в посёлки Якутии дорожает быстрее инфляции\n\n' >page.txt
    for part in один два три; do
        printf 'Абзац %s рассказывает о том, что совет порта сказал о мосте в понедельник, кто просил о нём, сколько он будет стоить и почему никто в конце концов не захотел за него платить.\n\n' "$part" >>page.txt
    done
    [ "$("$PROGRAM" page.txt | "$BIN/sheaf-clean" | jq -c '[.headline[:15], .description[:6]]')" = '["Северный завоз:","Почему"]' ] || fail "$("$PROGRAM" page.txt | "$BIN/sheaf-clean")"
}

@test "a line of the contents above the text is no dek" {
    printf '%s\n' 'What the new port fees would really cost farmers' '' 'Jane Doe' '' 'November 18, 2025' '' 'Contents' 'A fee that is aimed at ships and paid in soybeans' \
        'What the council could do to help them instead' '' "$text" '' "$text" '' 'A fee that is aimed at ships and paid in soybeans' '' "$text" '' \
        'What the council could do to help them instead' '' "$text" >page.txt
    "$PROGRAM" page.txt >out
    jq -e '.headline == "What the new port fees would really cost farmers" and .description == null' out || fail "$(jq -c '[.headline, .description]' out)"
}
