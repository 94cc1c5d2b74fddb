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
