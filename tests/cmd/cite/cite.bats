# sheaf-cite: references that reference managers read.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use cite
    records=$BATS_TEST_DIRNAME/records.jsonl
}

@test "golden: CSL-JSON" { golden csl-json "$PROGRAM" <"$records"; }
@test "golden: BibTeX" { golden bibtex "$PROGRAM" --as bibtex <"$records"; }
@test "golden: RIS" { golden ris "$PROGRAM" --as ris <"$records"; }
@test "empty input"    { stock_empty_input "$PROGRAM"; }
@test "broken line"    { stock_broken_line '{"headline":"a"}' "$PROGRAM"; }
@test "full disk"      { stock_full_disk "$PROGRAM" <"$records"; }
@test "wrong option"   { stock_wrong_option "$PROGRAM"; }
@test "help"           { stock_help "$PROGRAM"; }
@test "conservation"   { conserves "$PROGRAM" <"$records"; }
@test "deterministic"  { stock_deterministic "$PROGRAM" --as bibtex <"$records"; }

@test "wrong values of options" {
    run -2 "$PROGRAM" --as endnote </dev/null
}

@test "keys are unique, and those of an article the same in whatever company and order" {
    need jq
    "$TOOLS/records" 1 >many.jsonl
    "$PROGRAM" <many.jsonl | jq -r '.[].id' >keys
    [ "$(wc -l <keys)" -gt 50 ]
    [ -z "$(sort keys | uniq -d)" ]
    tac many.jsonl | head -n 20 | "$PROGRAM" | jq -r '.[].id' >some
    [ "$(sort some | comm -12 - <(sort keys) | wc -l)" -eq 20 ]
    run ! grep -vE '^[a-z][a-z0-9]*-[0-9a-f]{8}$' keys
}

@test "no value leaves its line or its braces" {
    need jq
    [ -x "$TOOLS/awkward" ] || skip 'the test tool awkward is not built'
    "$TOOLS/awkward" 500 | jq -c '{id: ("a" + .id), headline: .text, publisher: .list[0], blog: .list[1], keywords: .list,
        url: .text, in_language: .text, description: .text, authors: [.list[] | {name: ., family_name: .}]}' >in.jsonl
    "$PROGRAM" <in.jsonl | jq -e 'length == 500' >/dev/null
    "$PROGRAM" --as ris <in.jsonl | tr -d '\r' >references
    run ! grep -vE '^([A-Z][A-Z0-9]  - .*)?$' references
    [ "$(grep -c '^ER  - $' references)" -eq 500 ]
    "$PROGRAM" --as bibtex <in.jsonl >bib
    run ! grep -vE '^(@(online|article)\{[a-z0-9-]+,?|  [a-z]+ = \{.*\},?|\}|)$' bib
    # Braces pair up in every line of a field.
    awk '/^  / { line = $0; opens = gsub(/\{/, "", line); line = $0; closes = gsub(/\}/, "", line); if (opens != closes) exit 1 }' bib
}

# Titles as they come back: quotes are typographic there, and pandoc 2 knows no \textbraceleft.
titles() {
    # shellcheck disable=SC1112
    jq -c '[.[] | .title // "" | gsub("[{}]"; "") | gsub("[“”]"; "\"") | gsub("[‘’]"; "'"'"'")]'
}

@test "pandoc reads CSL-JSON and BibTeX, and cites from both" {
    need pandoc jq
    "$PROGRAM" -o refs.json <"$records"
    "$PROGRAM" --as bibtex -o refs.bib <"$records"
    titles <refs.json >expected
    pandoc -f biblatex -t csljson refs.bib | titles >actual
    diff expected actual
    pandoc -f biblatex -t csljson refs.bib >bib.json
    jq -e '.[0] | (.author | length) == 3 and .author[1].suffix == "Jr." and .author[2].literal == "Crisis Group Staff"
        and .editor[0].family == "Itor" and .publisher == "Institute & Sons" and .issued."date-parts" == [[2014, 7, 8]]
        and .accessed."date-parts" == [[2020, 2, 3]] and ."container-title" == "The Blog" and .URL == "https://example.org/a_b?x=1&y=%7B%7B2%7D#z"' bib.json
    jq -e '.[1] | ."container-title" == "Foreign Affairs" and .issued."date-parts" == [[2014, 7]] and .author[0].family == "القاضي"' bib.json
    jq -e '.[2].author[0].literal == "Rossi and Sons, Ltd."' bib.json
    local file
    for file in refs.json refs.bib; do
        printf -- '---\nnocite: "@*"\n---\n' | pandoc --citeproc --bibliography="$file" -f markdown -t plain --wrap=none >cited
        grep -q 'Foreign Affairs' cited
        # shellcheck disable=SC2016
        grep -q '50% of \$5 & #1_x {\?a}\? \\b ^ ~' cited
    done
}

@test "biber reads BibTeX without an error" {
    need biber
    "$PROGRAM" --as bibtex -o refs.bib <"$records"
    biber --tool --output-file=out.bib refs.bib >log || fail "$(cat log)"
    run ! grep -E '^ERROR' log
    [ "$(grep -ciE '^@(online|article)' out.bib)" -eq 5 ]
}

@test "bibutils read RIS" {
    need ris2xml
    "$PROGRAM" --as ris -o refs.ris <"$records"
    ris2xml refs.ris 2>/dev/null >refs.xml
    [ "$(grep -c '<mods ' refs.xml)" -eq 5 ]
    grep -q '<namePart type="family">van der Berg</namePart>' refs.xml
    grep -q '<title>Foreign Affairs</title>' refs.xml
}
