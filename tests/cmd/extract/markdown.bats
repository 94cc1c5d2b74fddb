# sheaf-extract: captures in Markdown, and front matter.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use extract
}

paragraph='The council voted to rebuild the old harbour bridge, which has been closed since a barge struck one of its piers, and work will begin soon.'

# A page in Markdown with what stands on standard input between its paragraphs.
page() {
    printf '# The Bridge\n\nBy [Ann Lee](https://post.example/ann)\n\n3 May 2024\n\n%s [More](https://post.example/more)\n\n%s (before)\n\n' "$paragraph" "$paragraph"
    cat
    printf '\n\n%s (behind)\n\n%s\n' "$paragraph" "$paragraph"
}

@test "marks go, text and lines stay" {
    page >page.md <<'MARKDOWN'
Some *very* short `text` with a [link](https://post.example/a "title") and a ![picture](/p.png).
MARKDOWN
    "$PROGRAM" --evidence page.md >out
    jq -e '.headline == "The Bridge" and .date_published_text == "3 May 2024" and .capture.media_type == "text/markdown" and
           (.body_paragraphs | join(" ") | contains("Some very short text with a link and a .") and (contains("](") | not) and contains("(behind)")) and
           .capture.lines == 16 and .evidence.date_published_text.lines == [[5, 5]]' out
}

@test "a line of several links is a list of lines, a line with links in it is one" {
    printf '# The Bridge\n\n3 May 2024\n\n**Authors**\n\n[Ann Lee](https://post.example/ann) [Bo Chen](https://post.example/bo)\n\n%s [one](/1) [two](/2)\n\n%s\n\n%s\n' \
        "$paragraph" "$paragraph" "$paragraph" >page.md
    "$PROGRAM" page.md >out
    jq -e '[.authors[].name] == ["Ann Lee", "Bo Chen"] and (.body_paragraphs[0] | endswith("one two"))' out
}

@test "front matter is no text, and says what the page is" {
    { printf -- '---\ntitle: Another Title\nurl: https://post.example/bridge\nauthor: Bo Chen\ndate: 2024-05-04\nfetched: 2024-06-01\n---\n'; page </dev/null; } >page.md
    "$PROGRAM" page.md | "$BIN/sheaf-clean" >out
    jq -e '.headline == "Another Title" and .date_published == "2024-05-04" and .authors[0].name == "Bo Chen" and (.authors | length) == 1 and
           .canonical_url == "https://post.example/bridge" and .capture.captured_at == "2024-06-01" and
           (.body_paragraphs | join(" ") | contains("title:") | not)' out
}

@test "the title in front matter goes on behind the headline with the site's name; a line of the page says where it ends" {
    { printf 'Title: The Bridge that Stays Shut − a speech | The Harbour Post\n\nURL Source: https://post.example/bridge\n\nMarkdown Content:\n'
      page </dev/null | sed '1s/.*/# The Bridge that Stays Shut/'; } >page.md
    "$PROGRAM" page.md >out
    jq -e '.headline == "The Bridge that Stays Shut"' out
    { printf -- '---\ntitle: "The Bridge: A Second Look"\n---\n'; page </dev/null; } >page.md # no sign of another part
    "$PROGRAM" page.md >out
    jq -e '.headline == "The Bridge: A Second Look"' out
}

@test "a heading and a byline's link that a width has broken are one line" {
    {
        printf '# The council votes to rebuild the old harbour bridge after a barge struck one\nof its piers\n\n'
        printf '3 May 2024 by [Ann\nLee-Okafor](https://post.example/ann)\n\n'
        for part in one two three; do
            printf '%s\n\n' "$paragraph [$part](/$part)" | fold -s -w 78
        done
    } >page.md
    "$PROGRAM" page.md | "$BIN/sheaf-clean" >out
    jq -e '.headline == "The council votes to rebuild the old harbour bridge after a barge struck one of its piers" and
           [.authors[].name] == ["Ann Lee-Okafor"] and .paragraph_count == 3' out
    printf '# The Bridge\nA line right below a short heading is none of it.\n\n3 May 2024\n\n%s [a](/a)\n\n%s [b](/b)\n' "$paragraph" "$paragraph" >page.md
    "$PROGRAM" page.md >out
    jq -e '.headline == "The Bridge"' out
}

@test "what only looks like Markdown or front matter is text" {
    printf 'Hashtags and Stars\n\n3 May 2024\n\n%s\n\n#harbour #bridge 2 * 3 * 4 [1] _x_\n\n%s\n\n%s\n' "$paragraph" "$paragraph" "$paragraph" >page.txt
    "$PROGRAM" page.txt >out
    jq -e '.capture.media_type == "text/plain"' out
    printf -- '---\nA rule, then a text.\n---\n\nThe Bridge\n\n3 May 2024\n\n%s\n\n%s\n' "$paragraph" "$paragraph" >page.txt
    "$PROGRAM" page.txt >out
    jq -e '.headline == "The Bridge"' out
}

# Twice the piece takes twice the time, or these would take hours.
@test "Markdown that is hard on readers: both ends of the text survive" {
    local piece
    for piece in '[' '![' '[a](b' '*a ' '> ' '- ' '<a>' '&a' '|a' 'a***' '`' ']('; do
        awk -v piece="$piece" 'BEGIN { for (i = 0; i < 200000; i++) printf "%s", piece }' | page >page.md
        (ulimit -t 60 && "$PROGRAM" page.md >out 2>err) || fail "'$piece': exit $?" "$(cat err)" || return
        jq -e '(.body_paragraphs | join(" ") | contains("(before)")) and (.body_paragraphs | join(" ") | contains("(behind)"))' out >/dev/null ||
            fail "'$piece': $(head -c 300 out)" || return
    done
}

@test "more than 4 MB is read as plain text" {
    awk 'BEGIN { for (i = 0; i < 100000; i++) print "A line of some words that is no prose at all " i }' | page >page.md
    "$PROGRAM" page.md >out
    jq -e '.capture.media_type == "text/plain"' out
}
