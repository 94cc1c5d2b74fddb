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
