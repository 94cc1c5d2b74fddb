# sheaf-extract: pages in the markup of widespread systems, with a newsletter box, a pull quote, cards and comments.
# Known faults stand in the golden: a sentence of a newsletter box in wordpress-blocks, one author of two in ghost.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use extract
    need jq
    [ -x "$BIN/sheaf-clean" ] || skip "sheaf-clean is not built"
}

# The fields that an editor would check, and the beginning of every paragraph.
fields() {
    local file
    for file in "$BATS_TEST_DIRNAME"/cms/*.html; do
        printf '# %s\n' "$(basename "$file" .html)"
        "$PROGRAM" "$file" | "$BIN/sheaf-clean" | jq '{record_type, headline, description, date_published, date_modified,
               authors: [.authors[] | {name, role}], publisher, in_language, topics, keywords, image_credit, body_status,
               body: [.body_paragraphs[] | .[:40]], warnings} | with_entries(select(.value != null and .value != []))'
    done
}

@test "golden: bodies, publishers, dates and authors of five systems' pages" {
    golden cms fields
}
