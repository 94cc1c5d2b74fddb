# Archives as they should be and as they are found: the exact list of records, each through a file, a pipe, and packed.
# SPDX-License-Identifier: MIT
load ../helper
load capture

setup() {
    use extract
    [ -x "$TOOLS/pack" ] || skip 'the tool pack is not built'
    make_pages
}

@test "versions, line ends and headers of records" {
    response a >one
    lists 'WARC 1.0' one 'response a 200 plain page'
    sed 's,^WARC/1.0,WARC/1.1,' one >x
    lists 'WARC 1.1' x 'response a 200 plain page'
    sed 's,^WARC/1.0,WARC/0.18,' one >x
    lists 'WARC 0.18' x 'response a 200 plain page'
    http 200 page >body
    { printf 'WARC/0.18\nWARC-Type: response\nWARC-Target-URI: http://example.org/a\nContent-Length: %d\n\n' "$(wc -c <body)"; cat body; printf '\n\n'; } >x
    cat x x >y
    lists 'LF ends' y 'response a 200 plain page' 'response a 200 plain page'
    http 200 page | record response '<b>' >x
    sed -i 's,http://example.org/<b>,<http://example.org/b>,' x
    lists '<uri> in angle brackets' x 'response b 200 plain page'
    sed 's,^WARC-Type: response,warc-type:\t response  ,; s,^Content-Length,CONTENT-length,' one >x
    lists 'names in any case, spaces around values' x 'response a 200 plain page'
    sed 's,^WARC-Target-URI: http://example.org/a,WARC-Target-URI:\r\n http://example.org/\r\n\ta b,' one >x
    lists 'folded header of a record' x 'response  a b 200 plain page'
    response 'a b c' >x
    lists 'spaces in the URI' x 'response a b c 200 plain page'
    sed '/^WARC-Target-URI/d' one >x
    lists 'no URI' x 'response - 200 plain page'
    { printf '\r\n\r\n'; cat one; printf '\r\n\r\n\r\n'; cat one; } >x
    lists 'empty lines before records' x 'response a 200 plain page' 'response a 200 plain page'
    head -c -4 one >x
    cat x one >y
    lists 'no line end between records' y 'response a 200 plain page' 'response a 200 plain page'
    lists 'no line end at the end' x 'response a 200 plain page'
    : >x
    { cat one one one one; } >x
    lists 'four records' x 'response a 200 plain page' 'response a 200 plain page' 'response a 200 plain page' 'response a 200 plain page'
}

@test "types of records" {
    {
        printf 'software: test\r\n' | record warcinfo info
        printf 'GET / HTTP/1.1\r\n\r\n' | record request a
        response a
        printf 'fetchTimeMs: 3\r\n' | record metadata a
        http 200 empty | record revisit a
        printf 'more' | record continuation a 'WARC-Segment-Number: 2'
        printf 'x' | record frobnication a
    } >x
    lists 'all types' x "warcinfo info a record of type 'warcinfo'" "request a a record of type 'request'" \
        'response a 200 plain page' "metadata a a record of type 'metadata'" "revisit a a record of type 'revisit'" \
        "continuation a a record of type 'continuation'" "frobnication a a record of type 'frobnication'"
    record resource a 'Content-Type: text/html; charset=utf-8' <page >x
    lists 'resource' x 'resource a - plain page'
    record conversion a 'Content-Type: text/plain' <text >x
    lists 'conversion (WET)' x 'conversion a - plain text'
    printf '20200102 8.8.8.8' | record response dns 'Content-Type: text/dns' >x
    lists 'DNS' x 'response dns - plain 16 bytes'
    record response a 'Content-Type: application/http; msgtype=response' <page >x
    lists 'a response without a header' x 'response a - plain page'
    http 200 page | head -c 150 | record response a 'WARC-Truncated: length' >x
    lists 'WARC-Truncated' x 'response a 200 plain 91 bytes'
    "$PROGRAM" --list x | jq -e '.type == "response"' >/dev/null
    http 200 page | head -c 150 | record response a 'WARC-Segment-Number: 1' >x
    lists 'the first segment of several' x 'response a 200 plain 91 bytes'
    printf 'x' | record resource 'm' >x
    sed -i 's,http://example.org/m,metadata://gnu.org/wget,' x
    lists 'notes of the crawler' x 'resource metadata://gnu.org/wget what the crawler says of itself'
}

@test "status lines and headers of HTTP" {
    for status in 100 204 206 301 304 404 500; do
        http $status page | record response $status
    done >x
    lists 'only 2xx are pages' x 'response 100 HTTP status 100' 'response 204 204 plain page' 'response 206 206 plain page' \
        'response 301 HTTP status 301' 'response 304 HTTP status 304' 'response 404 HTTP status 404' 'response 500 HTTP status 500'
    { printf 'HTTP/1.0 200\nContent-type: text/html\n\n'; cat page; } | record response a >x
    lists 'HTTP/1.0, LF, no reason' x 'response a 200 plain page'
    { printf 'HTTP/2 200\r\ncontent-type: text/html\r\n\r\n'; cat page; } | record response a >x
    lists 'HTTP/2 in a status line' x 'response a 200 plain page'
    { printf ':status: 200\r\ncontent-type: text/html\r\n\r\n'; cat page; } | record response a >x
    lists 'HTTP/2 pseudo-header' x 'response a 200 plain page'
    { printf ':status: 404\r\n\r\n'; cat page; } | record response a >x
    lists 'HTTP/2 pseudo-header, not found' x 'response a HTTP status 404'
    { printf 'HTTP/1.1 200 OK\r\nContent-Type:\r\n text/html;\r\n\tcharset=utf-8\r\nX: a\r\n b\r\n\r\n'; cat page; } | record response a >x
    lists 'folded headers' x 'response a 200 plain page'
    [ "$("$PROGRAM" --list x | jq -r .media_type)" = text/html ]
    { printf 'HTTP/1.1 100 Continue\r\n\r\n'; http 200 page; } | record response a >x
    lists 'an interim response' x 'response a 200 plain page'
    { printf '\r\n'; http 200 page; } | record response a >x
    lists 'CRLF before the status line' x 'response a 200 plain page'
    printf 'HTTP/1.1 200 OK\r\n\r\n' | record response a >x
    lists 'an empty body' x 'response a 200 plain empty'
    printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html' | record response a >x
    lists 'a header without an end' x 'response a 200 plain empty'
    record response a </dev/null >x
    lists 'an empty block' x 'response a - plain empty'
    { printf '\r\n' | cat - page; } >crlf
    response a crlf "Content-Length: $(wc -c <page)" >x
    lists 'CRLF before the body, length of the body' x 'response a 200 plain page'
    response a crlf >x
    lists 'CRLF that may be of the body' x "response a 200 plain $(wc -c <crlf) bytes"
}

@test "what a header says of a body that goes on" {
    local range
    for range in 'Content-Length: 5000' 'Content-Range: bytes 0-90/5000' "Content-Range: bytes 1-$(wc -c <page)/$(($(wc -c <page) + 1))"; do
        http 206 page "$range" | record response a >x
        lists "$range" x 'response a 206 plain page'
        "$PROGRAM" --list x | jq -e .truncated >/dev/null || fail "$range"
    done
    for range in "Content-Length: $(wc -c <page)" 'Content-Length: 3' "Content-Range: bytes 0-$(($(wc -c <page) - 1))/$(wc -c <page)" 'Content-Range: bytes 0-90/*'; do
        http 206 page "$range" | record response a >x
        lists "$range" x 'response a 206 plain page'
        "$PROGRAM" --list x | jq -e '.truncated | not' >/dev/null || fail "$range"
    done
    http 200 page 'Content-Length: 5000' 'Content-Encoding: gzip' | record response a >x
    "$PROGRAM" --list x | jq -e '.truncated | not' >/dev/null
}

# The three facts of a body in all their combinations: chunked or not, packed or not, and headers that say so, or say the contrary.
@test "chunked, packed, and what the headers say" {
    local chunked packed honest headers codings name
    for chunked in no yes; do
        for packed in '' gzip zlib deflate zstd br; do
            for honest in yes no; do
                cp page body
                headers=() codings=''
                [ -z "$packed" ] || pack "$packed" <page >body
                [ $chunked = no ] || { pack chunked <body >b2 && mv b2 body; }
                name=${packed/zlib/deflate}
                if [ $honest = yes ]; then
                    [ -z "$packed" ] || headers+=("Content-Encoding: $name")
                    [ $chunked = no ] || headers+=('Transfer-Encoding: chunked')
                else
                    # Brotli and raw deflate have no magic: only a header that speaks of some coding lets them be tried.
                    case $packed in
                    br | deflate) headers+=('Content-Encoding: gzip') ;;
                    '') headers+=('Content-Encoding: gzip') ;;
                    esac
                    [ $chunked = yes ] || headers+=('Transfer-Encoding: chunked')
                fi
                [ $chunked = no ] || codings=chunked
                [ -z "$packed" ] || codings+=${codings:++}$name
                response a body "${headers[@]}" >x
                lists "chunked $chunked, packed ${packed:-no}, honest $honest" x "response a 200 ${codings:-plain} page"
            done
        done
    done
}

@test "codings in unusual forms" {
    pack gzip <page | pack gzip >body
    response a body 'Content-Encoding: gzip, gzip' >x
    lists 'packed twice' x 'response a 200 gzip+gzip page'
    { head -c 40 page | pack gzip; tail -c +41 page | pack gzip; } >body
    response a body 'Content-Encoding: gzip' >x
    lists 'two gzip members in a body' x 'response a 200 gzip page'
    pack gzip-extra <page >body
    response a body 'Content-Encoding: x-gzip' >x
    lists 'x-gzip, FEXTRA' x 'response a 200 gzip page'
    pack gzip <page | cat <(printf '\r\n') - >body
    response a body 'Content-Encoding: gzip' >x
    lists 'CRLF before a packed body' x 'response a 200 gzip page'
    pack chunked <page | cat <(printf '\r\n') - >body
    response a body 'Transfer-Encoding: chunked' >x
    lists 'CRLF before a chunked body' x 'response a 200 chunked page'
    pack chunked <page | sed 's/\r$//' >body
    response a body 'Transfer-Encoding: chunked' >x
    lists 'chunks with LF ends' x 'response a 200 chunked page'
    { pack chunked <page | head -c -2; printf 'Expires: never\r\n\r\n'; } >body
    response a body 'Transfer-Encoding: chunked' >x
    lists 'a trailer' x 'response a 200 chunked page'
    { printf '2f\r\n'; cat page; } >body
    response a body >x
    lists 'text that begins like a chunk, no header' x "response a 200 plain $(wc -c <body) bytes"
    pack chunked <page | head -c 80 >body
    response a body 'Transfer-Encoding: chunked' >x
    lists 'chunked, cut' x 'response a 200 chunked 65 bytes'
    pack gzip <big | head -c 200000 >body
    response a body 'Content-Encoding: gzip' >x
    "$PROGRAM" --list x | jq -e '.bytes > 200000 and .bytes < 300000 and .codings == ["gzip"]' >/dev/null
    printf '\037\213\010\000\000\000\000\000\000\003garbage that is no deflate' >body
    response a body 'Content-Encoding: gzip' >x
    lists 'gzip, damaged from the beginning' x "response a the body's coding is damaged"
    response a empty 'Content-Encoding: gzip' 'Transfer-Encoding: chunked' >x
    lists 'an empty body under headers' x 'response a 200 plain empty'
    head -c 3000000 /dev/zero >zeros
    pack gzip <zeros >body
    response a body 'Content-Encoding: gzip' >x
    lists 'packs well, and is no bomb' x 'response a 200 gzip 3000000 bytes'
}

@test "wrong lengths" {
    http 200 page >block
    right=$(wc -c <block)
    for length in 0 10 $((right + 40)) 1000000 99999999999999999999 - -1 abc; do
        { header response a "$length"; cat block; printf '\r\n\r\n'; response b; } >x
        lists "length $length of $right" x 'response a 200 plain page' 'response b 200 plain page'
    done
    { header response a $((right - 1)); cat block; printf '\r\n\r\n'; response b; } >x
    lists 'a line end too short: it may be one between records' x "response a 200 plain $(($(wc -c <page) - 1)) bytes" 'response b 200 plain page'
    { header response a $((right + 1)); cat block; printf '\r\n\r\n'; response b; } >x
    lists 'the same, one too long' x "response a 200 plain $(($(wc -c <page) + 1)) bytes" 'response b 200 plain page'
    for type in warcinfo request; do
        for length in 900 2 -; do
            { header "$type" a "$length"; printf 'abcd\r\n\r\n'; response b; } >x
            lists "length $length of a $type" x "$type a a record of type '$type' with a wrong length" 'response b 200 plain page'
        done
    done
    conserves "$PROGRAM" --rejects rejects x
    [ "$count_in $count_rejected" = '2 1' ] && [ "$(jq -r .reason rejects)" = "a record of type 'request' with a wrong length" ] &&
        grep -qF "x: a record of type 'request' with a wrong length" err
    { header response a 5000000000; cat block; printf '\r\n\r\n'; response b; } >x
    lists 'five gigabytes said' x 'response a a record of 5000000000 bytes is over --max-page' 'response b 200 plain page'
    { header response a $((right + 40)); cat block; } >x
    lists 'too long, at the end' x "response a a record is cut short, $right of $((right + 40)) bytes: the file ends in the middle"
    { printf 'HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n' "$(wc -c <page)"; cat page; } >block
    { header response a 5000; cat block; } >x
    lists 'too long, at the end, the message whole' x 'response a 200 plain page'
}

@test "damage: what stands before and behind it is there" {
    response a >one
    response b >two
    { cat one; printf 'garbage\r\nWARC-Type: nothing\r\n\r\n'; cat two; } >x
    lists 'garbage between records is part of none' x 'response a 200 plain page' '- - 31 bytes that are no record' 'response b 200 plain page'
    { printf 'WARC/1.0\r\nWARC-Type: response\r\n'; cat two; } >x
    lists 'a header that another one interrupts' x "response - a record's header breaks off" 'response b 200 plain page'
    { head -c 100 one; cat two; } >x
    lists 'cut in a header' x "response a a record's header breaks off" 'response b 200 plain page'
    { head -c 290 one; printf '\r\n\r\n'; cat two; } >x
    lists 'cut in a body' x 'response a 200 plain 55 bytes' 'response b 200 plain page'
    { pack gzip <one; pack gzip <two | head -c 100; } >x
    lists 'the last member cut' x 'response a 200 plain page' "response b a record's header has no end"
    response big big | pack gzip >m
    { pack gzip <one; head -c 150000 m; pack gzip <two; } >x
    "$PROGRAM" --list --quiet x | short >actual
    [ "$(wc -l <actual)" -eq 3 ] && [ "$(sed -n 1p actual)" = 'response a 200 plain page' ]
    [ "$(sed -n 3p actual)" = 'response b 200 plain page' ]
    grep -q '^response big a record is cut short, ' actual
    { pack gzip <one; head -c 1000 m; head -c 100 /dev/zero; tail -c +1101 m; pack gzip <two; } >x
    "$PROGRAM" --list --quiet x | short >actual
    [ "$(sed -n '1p;$p' actual)" = $'response a 200 plain page\nresponse b 200 plain page' ]
    { pack gzip <one; printf 'no member'; pack gzip <two; } >x
    lists 'garbage between members' x 'response a 200 plain page' '- - the compressed bytes are damaged' 'response b 200 plain page'
    { pack zstd <one; printf 'no frame!'; pack zstd <two; } >x
    lists 'garbage between frames' x 'response a 200 plain page' '- - the compressed bytes are damaged' 'response b 200 plain page'
}

@test "damage at the very beginning" {
    response a >one
    response b >two
    { printf '\037\213\010\000\000\000\000\000\000\003garbage that is no deflate'; pack gzip <one; pack gzip <two; } >x
    lists 'the first gzip member' x '- - the compressed bytes are damaged' 'response a 200 plain page' 'response b 200 plain page'
    { pack zstd <one | head -c 100; pack zstd <two; } >x
    lists 'the first zstd frame' x '- - the compressed bytes are damaged' 'response b 200 plain page'
    { printf '\037\213\010\000\000\000\000\000\000\003garbage that is no deflate'; pack gzip <page; } >x
    lists 'a page is no archive, and not taken for half a one' x 'file - the compressed bytes are damaged'
    { tail -c 120 one; cat one two; } >x
    lists 'the rest of a record' x '- - 120 bytes that are no record' 'response a 200 plain page' 'response b 200 plain page'
    { printf 'garbage\ngarbage\n'; cat one two; } >x
    lists 'lines before an archive' x '- - 16 bytes that are no record' 'response a 200 plain page' 'response b 200 plain page'
    response big big >m
    { tail -c 200000 m; cat one m; } >x
    lists 'a long rest of a record' x '- - 200000 bytes that are no record' 'response a 200 plain page' 'response big 200 plain big'
    { pack gzip <m | tail -c 100000; pack gzip <one; pack gzip <two; } >x
    "$PROGRAM" --list --quiet x | short | diff - <(printf '%s\n' '- - 100000 bytes that are no record' 'response a 200 plain page' 'response b 200 plain page') ||
        fail 'the rest of a gzip member'
    { printf '\357\273\277'; cat one two; } >x
    lists 'a byte order mark' x 'response a 200 plain page' 'response b 200 plain page'
}

@test "zeros behind the last member are padding, between members they are damage" {
    response a >one
    for form in gzip zstd; do
        { pack $form <one; head -c 700000 /dev/zero; } >x
        lists "$form, padded" x 'response a 200 plain page'
        { pack $form <one; head -c 700000 /dev/zero; pack $form <one; } >x
        lists "$form, zeros between" x 'response a 200 plain page' '- - the compressed bytes are damaged' 'response a 200 plain page'
    done
    { pack gzip <page; head -c 512 /dev/zero; } >x
    lists 'a page, padded' x "file - - gzip page"
    { pack gzip <page; printf 'garbage'; } >x
    lists 'a page, and garbage behind it' x "file - - gzip page"
}

@test "packed archives" {
    response a >one
    response b big >two
    { pack gzip <one; pack gzip <two; } >x
    lists 'a member a record' x 'response a 200 plain page' 'response b 200 plain big'
    { pack gzip-extra <one; pack gzip-extra <two; } >x
    lists 'FEXTRA' x 'response a 200 plain page' 'response b 200 plain big'
    cat one two | pack gzip >x
    lists 'one member for all' x 'response a 200 plain page' 'response b 200 plain big'
    { cat one; head -c 1000 two; } | pack gzip >x
    tail -c +1001 two | pack gzip >>x
    lists 'members that end anywhere' x 'response a 200 plain page' 'response b 200 plain big'
    { printf '' | pack gzip; pack gzip <one; printf '' | pack gzip; } >x
    lists 'empty members' x 'response a 200 plain page'
    { pack zstd <one; pack zstd <two; } >x
    lists 'a zstd frame a record' x 'response a 200 plain page' 'response b 200 plain big'
    cat one two one one >dictionary
    { pack dictionary-frame <dictionary; pack zstd dictionary <one; pack zstd dictionary <two; } >x
    lists 'zstd with a dictionary' x 'response a 200 plain page' 'response b 200 plain big'
    { pack zstd <dictionary | pack dictionary-frame; pack zstd dictionary <one; pack zstd dictionary <two; } >x
    lists 'zstd with a packed dictionary' x 'response a 200 plain page' 'response b 200 plain big'
    for form in gzip zstd; do
        pack $form <one >first
        { cat first; pack $form <two; } >x
        [ "$("$PROGRAM" --list x | jq -s -c 'map(.offset)')" = "[0,$(wc -c <first)]" ]
    done
}

@test "ARC" {
    http 200 page >block
    arc() { printf '%s 127.0.0.1 20200102030405 text/html %d\n' "$1" "$(wc -c <block)"; cat block; printf '\n'; }
    printf '1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n' >version
    { printf 'filedesc://x.arc 0.0.0.0 20200102030405 text/plain %d\n' "$(wc -c <version)"; cat version; printf '\n'; } >first
    { cat first; arc http://example.org/a; arc 'http://example.org/b c'; } >x
    lists 'ARC 1' x 'filedesc filedesc://x.arc the description of the file' 'response a 200 plain page' 'response b c 200 plain page'
    [ "$("$PROGRAM" --list x | jq -r 'select(.date).date' | head -n 1)" = 2020-01-02T03:04:05Z ]
    { pack gzip <first; arc http://example.org/a | pack gzip; } >x
    lists 'ARC, packed' x 'filedesc filedesc://x.arc the description of the file' 'response a 200 plain page'
    arc http://example.org/a >x
    lists 'ARC without its first record' x 'response a 200 plain page'
    { cat first; arc http://example.org/a; printf 'garbage\n'; arc http://example.org/b; } >x
    lists 'garbage in an ARC' x 'filedesc filedesc://x.arc the description of the file' 'response a 200 plain page' '- - 8 bytes that are no record' 'response b 200 plain page'
    { cat first; arc http://example.org/a | head -c 150; } >x
    "$PROGRAM" --list --quiet x | short | tail -n 1 | grep -q '^response a a record is cut short, '
    printf '2 0 Test\nURL IP-address Archive-date Content-type Result-code Checksum Location Offset Filename Archive-length\n' >version
    { printf 'filedesc://x.arc 0.0.0.0 20200102030405 text/plain 200 - - 0 x.arc %d\n' "$(wc -c <version)"; cat version; printf '\n'
      printf 'http://example.org/a 127.0.0.1 20200102030405 text/html 200 - - 300 x.arc %d\n' "$(wc -c <block)"; cat block; printf '\n'; } >x
    lists 'ARC 2' x 'filedesc filedesc://x.arc the description of the file' 'response a 200 plain page'
}

@test "digests: sha1 in base 32, hexadecimal, sha256; of the body as it stands, unchunked, unpacked" {
    sha1=$(sha1sum <page | cut -d ' ' -f 1)
    base32=$(printf '%b' "$(fold -w 2 <<<"$sha1" | sed 's/^/\\x/' | tr -d '\n')" | base32)
    pack gzip <page | pack chunked >body
    raw=$(sha1sum <body | cut -d ' ' -f 1)
    for digest in "sha1:$sha1" "sha1:$base32" "SHA1:${base32,,}" "sha256:$(sha256sum <page | cut -d ' ' -f 1)" "md5:$(md5sum <page | cut -d ' ' -f 1)" \
        "sha1:$(pack gzip <page | sha1sum | cut -d ' ' -f 1)" "sha1:$raw"; do
        http 200 body 'Transfer-Encoding: chunked' 'Content-Encoding: gzip' | record response a "WARC-Payload-Digest: $digest" >x
        [ "$("$PROGRAM" --list --verify x | jq .verified)" = true ] || fail "$digest"
    done
    http 200 page | record response a "WARC-Payload-Digest: sha1:$raw" >x
    [ "$("$PROGRAM" --list --verify x | jq .verified)" = false ]
    conserves "$PROGRAM" --verify x
    [ "$count_rejected" -eq 1 ] && grep -q 'digest' err
    http 200 page | record response a 'WARC-Payload-Digest: crc:1' >x
    [ "$("$PROGRAM" --list --verify x | jq .verified)" = null ]
    http 200 page >block
    http 200 page | record response a "WARC-Block-Digest: sha1:$sha1" >x
    [ "$("$PROGRAM" --list --verify x | jq .verified)" = false ]
}

@test "a file cut at every place gives the whole records before the cut, and ends" {
    response a >x
    size=$(wc -c <x)
    cat x x x >three
    pack gzip <x >m
    cat m m m >three.gz
    for ((at = 1; at < 3 * size; at += 7)); do
        head -c $at three | "$PROGRAM" --list --quiet | short >actual || fail "at $at: exit $?" || return
        [ "$(grep -c '^response a 200 plain page$' actual)" -ge $((at / size)) ] || fail "at $at: $(cat actual)" || return
    done
    size=$(wc -c <m)
    for ((at = 4; at < 3 * size; at += 7)); do
        head -c $at three.gz | "$PROGRAM" --list --quiet | short >actual || fail "at $at: exit $?" || return
        [ "$(grep -c '^response a 200 plain page$' actual)" -ge $((at / size)) ] || fail "gzip, at $at: $(cat actual)" || return
    done
}

@test "every kind of file, cut at many places: it ends, everything is counted, and whole records before the cut are there" {
    local kind at size
    http 200 page >block
    one_arc() { printf 'http://example.org/a 127.0.0.1 20200102030405 text/html %d\n' "$(wc -c <block)"; cat block; printf '\n'; }
    one_line() { jq -n -c --rawfile html page '{url: "http://example.org/a", html: $html}'; }
    for _ in 1 2 3; do one_arc; done >arc
    for _ in 1 2 3; do one_arc | pack gzip; done >arc.gz
    for _ in 1 2 3; do response a | pack zstd; done >warc.zst
    pack gzip <page | pack chunked >body
    for _ in 1 2 3; do response a body 'Transfer-Encoding: chunked' 'Content-Encoding: gzip'; done >coded
    for _ in 1 2 3; do one_line; done >jsonl
    for _ in 1 2 3; do one_line | pack gzip; done >jsonl.gz
    for kind in arc arc.gz warc.zst coded jsonl jsonl.gz; do
        size=$(wc -c <$kind)
        for ((at = 5; at < size; at += 1 + size / 40)); do
            head -c $at $kind | "$PROGRAM" --list --quiet --counts 2>counts | short >actual || fail "$kind at $at: exit $?" || return
            tail -n 1 counts | jq -e '.in >= 1 and .in == .out + .refused + .rejected' >/dev/null || fail "$kind, at $at: $(cat counts)" || return
            [ "$(grep -c ' page$' actual)" -ge $((3 * at / size)) ] || fail "$kind, at $at: $(cat actual)" || return
        done
    done
    { printf 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n'; base64 page; printf '\n--b--\n'; } >mhtml
    printf '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>a</title><link>http://example.org/a</link></item></channel></rss>' >feed
    printf '<?xml version="1.0"?><urlset><url><loc>http://example.org/a</loc></url></urlset>' >sitemap
    printf '{"version":"https://jsonfeed.org/version/1.1","items":[{"url":"http://example.org/a","content_html":"<p>x"}]}' >feed.json
    pack gzip <page >page.gz
    for kind in mhtml feed sitemap feed.json page.gz; do
        size=$(wc -c <$kind)
        for ((at = 1; at < size; at += 1 + size / 40)); do
            for task in --keep-all --list --list-urls; do
                head -c $at $kind | "$PROGRAM" $task --quiet --counts >out 2>counts || fail "$kind at $at: exit $?" || return
                tail -n 1 counts | jq -e '.in >= 1 and .in == .out + .refused + .rejected' >/dev/null || fail "$kind, at $at, $task: $(cat counts)" || return
            done
        done
    done
}

@test "real archives, some of them damaged" {
    need_shared data/warc
    cd "$SHARED/data/warc"
    golden capture "$PROGRAM" --list --verify --quiet -- *arc*
}
