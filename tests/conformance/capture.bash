# What the conformance tests of archives share: records made by hand, and the list that must come of them.
# SPDX-License-Identifier: MIT

# Pages to put into archives: page (small), big (300 kB, packs badly), text.
make_pages() {
    printf '<!DOCTYPE html><title>A page</title><p>The tide comes in twice a day, and goes out twice.</p>\n' >page
    { cat page; head -c 225000 /dev/urandom | base64; } >big
    printf 'The tide table\n\nThe tide comes in twice a day.\n' >text
    : >empty
}

# http STATUS BODY [HEADER...]: an HTTP/1.1 response on standard output.
http() {
    local status=$1 body=$2
    shift 2
    printf 'HTTP/1.1 %s OK\r\nContent-Type: text/html; charset=utf-8\r\n' "$status"
    [ $# -eq 0 ] || printf '%s\r\n' "$@"
    printf '\r\n'
    cat -- "$body"
}

# header TYPE NAME LENGTH [HEADER...]: the header of a WARC record.
header() {
    local type=$1 name=$2 length=$3
    shift 3
    printf 'WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: http://example.org/%s\r\nWARC-Date: 2020-01-02T03:04:05Z\r\n' "$type" "$name"
    [ "$length" = - ] || printf 'Content-Length: %s\r\n' "$length"
    [ $# -eq 0 ] || printf '%s\r\n' "$@"
    printf '\r\n'
}

# record TYPE NAME [HEADER...] <BLOCK: a WARC record with the right length.
record() {
    local type=$1 name=$2
    shift 2
    cat >block
    header "$type" "$name" "$(wc -c <block)" "$@"
    cat block
    printf '\r\n\r\n'
}

# response NAME [BODY [HTTP-HEADER...]]: a whole record of a page.
response() {
    local name=$1 body=${2:-page}
    shift
    [ $# -eq 0 ] || shift
    http 200 "$body" "$@" | record response "$name" 'Content-Type: application/http; msgtype=response'
}

pack() {
    "$TOOLS/pack" "$@"
}

# Reads --list from standard input: TYPE NAME and, of a page, status, codings, the name of the page with these bytes;
# of others the reason.
short() {
    local page names=''
    for page in page big text empty; do
        names+="\"$(sha256sum <"$page" | cut -d ' ' -f 1)\": \"$page\","
    done
    jq -r "{${names%,}} as \$names | [(.type // \"-\"), (.url // \"-\" | sub(\"^http://example.org/\"; \"\")),
        (if .reason then .reason else
            (.status // \"-\"), (.codings | join(\"+\") | if . == \"\" then \"plain\" else . end),
            (\$names[.sha256] // \"\(.bytes) bytes\") end)] | map(tostring) | join(\" \")"
}

# lists CASE ARCHIVE LINE...: the archive gives exactly these lines; through a pipe, as one gzip member, as one zstd frame, too; the
# counts of --counts are those of the lines.
lists() {
    local name=$1 archive=$2 form counted
    shift 2
    printf '%s\n' "$@" >expected
    [ $# -gt 0 ] || : >expected
    "$PROGRAM" --list --quiet --counts "$archive" 2>counts | short >actual || fail "$name: it fails" || return
    diff -u expected actual >&2 || fail "$name: not the records expected" || return
    counted=$(tail -n 1 counts | jq .in)
    [ "$counted" -eq $# ] || fail "$name: $counted in, and $# lines" || return
    "$PROGRAM" --list --quiet <"$archive" | short | diff -u expected - >&2 || fail "$name: through a pipe" || return
    case $(head -c 2 "$archive" | od -An -tx1) in
    ' 1f 8b' | ' 28 b5' | ' 5d 2a') return ;;
    esac
    for form in gzip gzip-extra zstd; do
        pack "$form" <"$archive" | "$PROGRAM" --list --quiet | short | diff -u expected - >&2 ||
            fail "$name: as $form" || return
    done
}
