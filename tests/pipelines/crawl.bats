# From a site to a table: wget makes a WARC of a small site on 127.0.0.1, and the pipeline takes it like any other capture.
# SPDX-License-Identifier: MIT
load ../helper

setup() {
    local program
    need wget python3 jq
    for program in extract clean dedup csv jsonl; do
        [ -x "$BIN/sheaf-$program" ] || skip "sheaf-$program is not built"
    done
    cd "$BATS_TEST_TMPDIR" || return 1
}

teardown() {
    [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
}

# page FILE TITLE LINK... <TEXT: an article, a paragraph a line, that links to others.
page() {
    local file=$1 title=$2 link
    shift 2
    {
        printf '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s</title></head><body><article><h1>%s</h1>\n' "$title" "$title"
        sed 's,.*,<p>&</p>,'
        printf '</article><ul>'
        for link in "$@"; do printf '<li><a href="%s">more</a></li>' "$link"; done
        printf '</ul></body></html>\n'
    } >"$file"
}

# Serves the folder 'site' on a free port of 127.0.0.1.
serve() {
    python3 -c '
import functools, http.server
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory="site")
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
print(server.server_address[1], flush=True)
server.serve_forever()' >port 2>server.log 3>&- &
    server=$!
    for _ in $(seq 100); do
        [ ! -s port ] || break
        sleep 0.1
    done
    port=$(<port)
    [ -n "$port" ] || skip 'no server can be started here'
}

@test "wget makes a WARC of a site, and its articles come out" {
    mkdir site captures
    page site/index.html 'The keeper of the weir' boats.html door.html missing.html quay.png <<'TEXT'
Every evening the keeper of the weir lit two lamps, one for the boats that came down the river and one for the boats that did not.
His daughter asked him once why he wasted the oil, and he said that somebody who is missing should at least find the place where he is missed.
When he retired the council saved the second lamp, and within a week three captains had written to ask whether the river was still open.
TEXT
    page site/boats.html 'Boats that were counted twice' <<'TEXT'
The census of small craft found nine hundred hulls in a harbour with moorings for five hundred, which nobody could explain until October.
Clerks had walked along both quays on different days, and a rowing boat that belongs to a ferryman is seldom on the same side as yesterday.
The second census will be held at four in the morning, in fog if possible, because that is when the owners are certain to be asleep.
TEXT
    page site/door.html 'A door with numbers on it' <<'TEXT'
Builders who took down the old customs house kept its front door, since it was covered with figures in chalk that no rain had washed off.
A teacher of mathematics spent the winter on them and believes that they are the weights of sacks, added up wrongly in a very patient hand.
The museum has hung the door beside its clock; visitors are asked not to correct the sums, and the chalk has been locked away.
TEXT
    printf '\211PNG\r\n\032\n' >site/quay.png
    serve
    # 8: the server answered one request with an error, as it should
    env -u http_proxy -u HTTP_PROXY wget --quiet --no-proxy --recursive --level=2 --warc-file=captures/crawl --delete-after \
        --execute robots=off "http://127.0.0.1:$port/" || [ $? -eq 8 ]
    env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -s -f "$ROOT/pipelines/articles.mk" CAPTURES=captures WORK=work BIN="$BIN"
    [ "$(jq -r .headline work/articles.jsonl | LC_ALL=C sort)" = "A door with numbers on it
Boats that were counted twice
The keeper of the weir" ]
    [ "$(jq -r .url work/articles.jsonl | LC_ALL=C sort)" = "http://127.0.0.1:$port/
http://127.0.0.1:$port/boats.html
http://127.0.0.1:$port/door.html" ] || fail "$(jq -r .url work/articles.jsonl)"
    grep -q 'HTTP status 404' work/refused.csv
    [ ! -s work/rejects.jsonl ]
    "$BIN/sheaf-extract" --verify --quiet captures/crawl.warc.gz >verified
    "$BIN/sheaf-extract" --quiet captures/crawl.warc.gz | cmp - verified
    [ "$("$BIN/sheaf-extract" --verify --list captures/crawl.warc.gz | jq -r 'select(.sha256) | .verified' | sort -u)" = true ]
}

@test "a folder that mixes archives, feeds, a sitemap, saved pages, lines and texts, packed and not, becomes one table, the same article twice one row" {
    mkdir -p captures/deeper
    cp "$ROOT"/samples/containers/*.* captures/
    cp "$ROOT/samples/captures/c-venue.txt" captures/deeper/
    gzip captures/rss.xml captures/deeper/c-venue.txt
    mv captures/gb18030.html page
    iconv -f windows-1251 -t utf-8 captures/windows-1251.html >utf8
    jq -n -c --rawfile html utf8 '{url: "https://lines.example/a", html: $html}' >captures/pages.jsonl
    { printf 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html; charset=gb18030\nContent-Transfer-Encoding: base64\n\n'; base64 page; printf '\n--b--\n'; } >captures/saved.mhtml
    env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -s -f "$ROOT/pipelines/articles.mk" CAPTURES=captures WORK=work BIN="$BIN" -j2
    [ "$(jq -s -c 'map(select(.program == "sheaf-extract")) | .[0] | [.in, .out, .refused, .rejected]' work/counts.jsonl)" = '[20,13,6,1]' ] || fail "$(cat work/counts.jsonl)"
    "$ROOT/pipelines/counts" --summary work/counts.jsonl >summary
    [ "$(cat summary)" = '11 files, 20 pages: 12 records, 6 refused, 1 merged, 1 rejected' ] || fail "$(cat summary)"
    [ "$(jq -r .capture.file work/articles.jsonl | sed 's,.*/,,' | LC_ALL=C sort | uniq -c | awk '{print $2 "=" $1}' | tr '\n' ' ')" = \
        'atom.xml=2 c-venue.txt.gz=1 crawl.warc.gz=2 euc-kr.html=1 iso-8859-2.html=1 pages.jsonl=1 rss.xml.gz=2 saved.mhtml=1 shift-jis.html=1 ' ] ||
        fail "$(jq -r .capture.file work/articles.jsonl | sort | uniq -c)"
}
