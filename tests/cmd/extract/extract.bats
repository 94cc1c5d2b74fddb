# sheaf-extract: inputs, refusals, rejects, bad input, profiles, evidence.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use extract
    captures=$ROOT/samples/captures
}

# The value of a jq expression for the one record on standard output of a run.
value() {
    jq -r "$1" out
}

@test "golden: a full capture, with evidence" {
    cp "$captures/a-crlf-dated.txt" capture.txt
    golden full "$PROGRAM" --evidence capture.txt
}

@test "golden: what no rule claims" {
    printf 'Link Copied\nBy Ann Example\nPublished on Jan 2, 2020\n\nSome text here.\n\nGet more news and analysis from\nsomewhere\n' >c.txt
    cat >mine.profile <<'PROFILE'
profile mine
layout test
floor 1
detect 90 /^Link Copied$/
section article start
  line byline /^By / is names
PROFILE
    golden unclaimed "$PROGRAM" --profile mine.profile --unclaimed c.txt
}

@test "no inputs, full disk, wrong options, help" {
    stock_empty_input "$PROGRAM" --files-from -
    stock_full_disk "$PROGRAM" "$captures/c-venue.txt"
    stock_wrong_option "$PROGRAM"
    stock_help "$PROGRAM"
    run -2 "$PROGRAM" --files-from list "$captures/c-venue.txt"
    run -1 "$PROGRAM" --files-from no-such-list
}

@test "a capture on standard input, as an operand and from a list is the same record" {
    "$PROGRAM" <"$captures/c-venue.txt" | jq 'del(.capture.file)' >stdin
    "$PROGRAM" - <"$captures/c-venue.txt" | jq 'del(.capture.file)' >dash
    "$PROGRAM" "$captures/c-venue.txt" | jq 'del(.capture.file)' >operand
    printf '%s\n' "$captures/c-venue.txt" | "$PROGRAM" --files-from - | jq 'del(.capture.file)' >list
    cmp stdin dash && cmp stdin operand && cmp stdin list
}

@test "a list gives URLs and times; empty columns are null; -0 lets names hold anything" {
    cp "$captures/c-venue.txt" one.txt
    cp "$captures/c-venue.txt" $'two\nlines.txt'
    printf 'one.txt\thttps://example.org/a\t2024-01-02T03:04:05Z\r\none.txt\t\t2024\none.txt\n' >list
    conserves "$PROGRAM" --files-from list
    [ "$status" -eq 0 ] && [ "$count_in" -eq 3 ]
    [ "$(jq -c '[.url, .capture.captured_at]' out)" = '["https://example.org/a","2024-01-02T03:04:05Z"]
[null,"2024"]
[null,null]' ]
    printf 'two\nlines.txt\0one.txt\thttps://example.org/b\0' | "$PROGRAM" -0 --files-from - >out
    [ "$(jq -c '[.capture.file, .url]' out)" = '["two\nlines.txt",null]
["one.txt","https://example.org/b"]' ]
}

@test "the same capture twice has two ids; other runs give the same ones" {
    cp "$captures/c-venue.txt" one.txt
    "$PROGRAM" one.txt one.txt >out
    [ "$(jq -r .capture.id out | sort -u | wc -l)" -eq 2 ]
    "$PROGRAM" one.txt one.txt | cmp - out
    [ "$(jq -r .capture.id out | tail -n 1)" = "$(jq -r .capture.id out | head -n 1)-2" ]
}

@test "a missing input is counted, the run goes on and ends with 1" {
    conserves "$PROGRAM" no-such-file "$captures/c-venue.txt" "$captures" --rejects rejects
    [ "$status" -eq 1 ] && [ "$count_in" -eq 3 ] && [ "$count_out" -eq 1 ] && [ "$count_rejected" -eq 2 ]
    [ "$(jq -r .file rejects | head -n 1)" = no-such-file ]
    grep -q "no-such-file.*: No such file" err
    grep -q ": it is a folder: name the files in it" err
    run -1 "$PROGRAM" https://example.org/
    [[ $output == *": it is an address: fetch it first, with wget or curl" ]]
}

@test "people, listings, home and search pages are refused, never rows" {
    conserves "$PROGRAM" --refused refused "$captures"/x-*.txt
    [ "$status" -eq 0 ] && [ "$count_out" -eq 0 ] && [ "$count_refused" -eq "$count_in" ]
    [ "$(jq -r 'select(.reason and .file and .record_type) | .record_type' refused | sort | uniq -c | tr -s ' ' | tr '\n' ';')" = \
        ' 3 listing; 1 person;' ]
    conserves "$PROGRAM" --keep-all "$captures"/x-*.txt
    [ "$count_refused" -eq 0 ] && [ "$count_out" -eq "$count_in" ]
    [ "$(jq -r .record_type out | sort -u | tr '\n' ' ')" = 'listing person ' ]
}

# bad NAME REASON: the capture NAME is rejected with REASON, and the good one beside it is not harmed.
bad() {
    conserves "$PROGRAM" --rejects rejects "$1" "$captures/c-venue.txt"
    [ "$status" -eq 0 ] && [ "$count_out" -eq 1 ] && [ "$count_rejected" -eq 1 ] || fail "$1: $(cat err)" || return
    jq -r .reason rejects | grep -q "$2" || fail "$1: $(cat rejects)"
    grep -q "$2" err || fail "$1: $(cat err)"
}

@test "empty, blank and binary inputs are rejected with a reason" {
    : >empty && bad empty 'empty capture'
    printf ' \n\302\240\n' >blank && bad blank 'empty capture'
    printf 'text\0more' >binary && bad binary 'NUL'
    jq -e .raw_base64 rejects || jq -e .raw rejects
}

@test "a line of 65 MiB is rejected, one of 50 MiB is not" {
    body=$captures/c-venue.txt
    { cat "$body"; head -c $((65 << 20)) /dev/zero | tr '\0' x; } >long.txt
    bad long.txt 'over --max-line'
    jq -e '.truncated and (.raw | length == 65536)' rejects
    { cat "$body"; printf '\n'; head -c $((50 << 20)) /dev/zero | tr '\0' x; } >allowed.txt
    conserves "$PROGRAM" allowed.txt "$body"
    [ "$status" -eq 0 ] && [ "$count_out" -eq 2 ]
}

@test "a damaged metadata block: what stands before the damage counts, with a warning" {
    sed '/"centers": \[/,$d' "$captures/b1-near-satellites.txt" >cut.txt
    conserves "$PROGRAM" cut.txt "$captures/c-venue.txt"
    [ "$status" -eq 0 ] && [ "$count_out" -eq 2 ]
    grep -q 'cut.txt: line .*: metadata block is damaged' err
    [ "$(head -n 1 out | jq -c '[.type, (.warnings | index("metadata_broken") != null)]')" = '["legacyinthemedia",true]' ]
    sed 's/"centers": \[/"centers": [ oops/' "$captures/b1-near-satellites.txt" >middle.txt
    conserves "$PROGRAM" middle.txt
    [ "$count_out" -eq 1 ] && [ "$(value '.body_paragraphs | length > 0')" = true ]
}

@test "a truncated capture, invalid UTF-8, CR LF" {
    head -c 1500 "$captures/a-global-coauthors.txt" >cut.txt
    printf 'A title of some words\n\nJanuary 3, 2020\n\n' >latin.txt
    for word in one two three; do
        printf 'The caf\351 %s was closed, and so nobody who lived in the street knew where to go for the rest of that long and rainy year of ours.\n\n' $word
    done >>latin.txt
    conserves "$PROGRAM" cut.txt latin.txt "$captures/a-crlf-dated.txt"
    [ "$status" -eq 0 ] && [ "$count_out" -eq 3 ]
    [ "$(sed -n 2p out | jq -c '[.headline, (.body_paragraphs | length), (.body_paragraphs[0][:8]), .warnings]')" = \
        '["A title of some words",3,"The café",["charset_guessed"]]' ]
    grep -q 'latin.txt: no UTF-8, and read as ' err
    run ! grep -q '\\r' out
    { sed 's/$/ …/' latin.txt | iconv -f latin1 -t utf-8; printf 'Caf\351, caf\377 and the rest of the line.\n'; } >mixed.txt
    conserves "$PROGRAM" mixed.txt
    [ "$(jq -c '[.capture.charset, .warnings]' out)" = '["utf-8",["invalid_utf8"]]' ]
    grep -q 'mixed.txt: 2 places are no valid UTF-8' err
}

@test "a text in UTF-16, in what the archive says, and cut within a character" {
    printf 'A title of some words\n\nThe caf\303\251 was closed, and so nobody who lived in the street knew where to go for the rest of that long and rainy year of ours.\n\n' >utf8.txt
    printf 'The other one had never been open at all, and nobody could say for how many of those years its sign had been up there above the door. \302\253' >>utf8.txt
    iconv -f utf-8 -t UTF-16 utf8.txt >utf16.txt
    conserves "$PROGRAM" utf16.txt
    [ "$(jq -c '[.body_paragraphs[0][:8], .capture.charset, .capture.charset_basis, .warnings]' out)" = '["The café","utf-16le","bom",[]]' ]
    iconv -f utf-8 -t latin1 utf8.txt >body
    { printf 'WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain; charset=latin1\r\nContent-Length: %d\r\n\r\n' "$(wc -c <body)"; cat body; printf '\r\n\r\n'; } >x.warc
    conserves "$PROGRAM" x.warc
    [ "$(jq -c '[.body_paragraphs[0][:8], .capture.charset, .capture.charset_basis, .warnings]' out)" = '["The café","windows-1252","http",[]]' ]
    head -c -1 utf8.txt >cut.txt
    conserves "$PROGRAM" cut.txt
    [ "$(jq -c '[.body_paragraphs[0][:8], .capture.charset, .warnings]' out)" = '["The café","utf-8",["invalid_utf8"]]' ]
}

@test "a profile that is wrong ends with 2 and names file and line" {
    printf 'profile x\nlayout y\nsection a start\n  line headline /(/\n' >bad.profile
    run -2 "$PROGRAM" --profile bad.profile "$captures/c-venue.txt"
    [[ $output == *"bad.profile: line 4: "* ]]
    printf 'profile x\nfrobnicate\n' >bad.profile
    run -2 "$PROGRAM" --profile bad.profile
    [[ $output == *"line 2: unknown word 'frobnicate'"* ]]
    run -2 "$PROGRAM" --profile missing.profile
}

@test "a tie between profiles is reported with both names, and no record is lost" {
    for layout in one two; do
        printf 'profile tie\nlayout %s\nrank 5\ndetect 99 /^in the media$/\nsection a start\n  rest body_paragraphs\n' $layout >$layout.profile
    done
    conserves "$PROGRAM" --profile one.profile --profile two.profile "$captures/c-venue.txt"
    [ "$status" -eq 0 ] && [ "$count_out" -eq 1 ]
    grep -q "tie/one.*tie/two" err
    [ "$(value '.warnings | index("profile_tie") != null')" = true ]
}

@test "where a profile finds no text the generic rule reads the page, and the record says so" {
    printf 'profile moved\nlayout old\nrank 5\npublisher The House\ndetect 99 /./ within 1\nsection a start\n  line headline /./ within 1\n  drop /./\n' >moved.profile
    {
        printf 'Skip to main content\nMenu\n\nWhat the harbour owes the town\n\n3 March 2021\n\n'
        for part in first second third fourth; do
            printf 'The %s report of the harbour board says that the town has paid for the quay twice, once in bonds and once in tolls, and that nobody has counted either of them since.\n\n' $part
        done
    } >page.txt
    conserves "$PROGRAM" --profile moved.profile page.txt
    [ "$status" -eq 0 ] && [ "$count_out" -eq 1 ]
    grep -q "profile 'moved/old' found no text" err
    [ "$(value '.warnings | index("profile_missed") != null')" = true ]
    [ "$(value '[.profile, .headline, .publisher] | join("|")')" = 'generic|What the harbour owes the town|The House' ]
    [ "$(value '.body_paragraphs | length')" -eq 4 ]

    head -n 9 page.txt >short.txt # one paragraph: a page that has no text of its own is left to the profile
    conserves "$PROGRAM" --profile moved.profile short.txt
    [ "$(value '.profile')" = moved ] && [ "$(value '.warnings | length')" -eq 0 ]
}

@test "a publisher needs a profile and no C" {
    cat >_words.profile <<'PROFILE'
vocab KINDS Dispatch | Field Note
PROFILE
    cat >harbour.profile <<'PROFILE'
profile harbour
layout note
rank 5
publisher Harbour Institute
dates day
use words
detect 5 /^Harbour Institute$/
section top start
  drop /^Harbour Institute$/
  line type_label in KINDS
  line headline is short within 1
  line date_published_text is date
  line byline /^By / is names
  rest body_paragraphs
PROFILE
    printf 'Harbour Institute\nField Note\nThe tide table\n04/05/2021\nBy Ann Example\n\nThe tide comes in twice a day.\n' >c.txt
    "$PROGRAM" --profile harbour.profile --evidence c.txt >out
    [ "$(value '[.profile, .type_label, .headline, .byline, .publisher, .hints.date_order] | join("|")')" = \
        'harbour|Field Note|The tide table|By Ann Example|Harbour Institute|day' ]
    [ "$(value '.evidence.headline.lines | tostring')" = '[[3,3]]' ]
}

@test "an HTML page becomes a record, whatever its encoding says" {
    body='<p>Eins, zwei, drei und vier fuenf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn.</p>'
    printf '<!DOCTYPE html><title>x</title><meta charset=iso-8859-1><div><h1>Größe</h1>%s%s</div>' "$body" "$body" >utf8.html
    iconv -t iso-8859-1 utf8.html >latin.html
    iconv -t utf-16 utf8.html >wide.html
    "$PROGRAM" utf8.html latin.html wide.html >out
    [ "$(jq -r '.headline' out | sort -u)" = 'Größe' ]
    [ "$(jq -r '.article_body' out | sort -u | wc -l)" -eq 1 ]
    [ "$(jq -c '.capture | [.media_type, .charset, .charset_basis]' out)" = '["text/html","utf-8","utf-8"]
["text/html","windows-1252","meta"]
["text/html","utf-16le","bom"]' ]
    [ "$("$PROGRAM" --evidence utf8.html | jq -r .evidence.headline.xpath)" = '/html/body[1]/div[1]/h1[1]' ]
}

@test "golden: the body as Markdown, which sheaf-clean leaves as it is" {
    cp "$BATS_TEST_DIRNAME/markup.html" .
    body() { "$PROGRAM" --format markdown markup.html | "$BIN/sheaf-clean" | jq -r .article_body; }
    golden markdown body
    run -2 "$PROGRAM" --format word markup.html
}
