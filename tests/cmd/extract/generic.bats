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
