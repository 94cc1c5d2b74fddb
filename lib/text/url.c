// SPDX-License-Identifier: MIT
#include "text/url.h"

#include "base/buffer.h"
#include "text/space.h"
#include "text/url_archive.h"
#include "text/utf8.h"

static bool is_alpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_number(char c)
{
    return c >= '0' && c <= '9';
}

static int hex_value(char c)
{
    if (is_number(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The byte that an escape "%2F" at 'at' stands for, or -1.
static int escape_value(struct str s, size_t at)
{
    if (s.length - at < 3 || s.data[at] != '%')
        return -1;
    int high = hex_value(s.data[at + 1]), low = hex_value(s.data[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

static bool has_space_or_control(struct str s)
{
    for (size_t position = 0; position < s.length;) {
        unsigned char byte = (unsigned char)s.data[position];
        if (byte > ' ' && byte < 0x7F) {
            position++;
            continue;
        }
        uint32_t c = utf8_next(s, &position);
        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || utf8_is_space(c))
            return true;
    }
    return false;
}

// Letters, digits and what else names are seen with (bytes beyond ASCII: an IDN in Unicode), or an address
// of IP version 6 in brackets.
static bool is_host(struct str host)
{
    bool has_name = false, is_address = str_starts(host, STR("["));
    if (is_address && !str_ends(host, STR("]")))
        return false;
    if (is_address)
        host = str_slice(host, 1, host.length - 1);
    for (size_t i = 0; i < host.length; i++) {
        char c = host.data[i];
        bool is_name = is_alpha(c) || is_number(c) || (unsigned char)c >= 0x80;
        bool is_mark = c == '.' || (is_address ? c == ':' : c == '-' || c == '_');
        if (!is_mark && (is_address ? hex_value(c) < 0 : !is_name))
            return false;
        has_name |= is_name;
    }
    return has_name;
}

// Takes "user:password@host:port" apart.
static bool split_authority(struct str authority, struct url *url)
{
    for (size_t i = authority.length; i-- > 0;)
        if (authority.data[i] == '@') {
            authority = str_slice(authority, i + 1, authority.length);
            break;
        }
    size_t end = authority.length;
    while (end > 0 && is_number(authority.data[end - 1]))
        end--;
    if (end > 0 && authority.data[end - 1] == ':') {
        url->port = str_slice(authority, end, authority.length);
        authority = str_slice(authority, 0, end - 1);
    }
    url->host = authority;
    return is_host(authority);
}

bool url_split(struct str text, struct url *url)
{
    *url = (struct url){0};
    size_t scheme = str_find(text, STR("://"), 0);
    if (text.length > URL_MAX || scheme == STR_NONE || has_space_or_control(text))
        return false;
    url->scheme = str_slice(text, 0, scheme);
    if (!str_equal_nocase(url->scheme, STR("http")) && !str_equal_nocase(url->scheme, STR("https")))
        return false;

    struct str rest = str_slice(text, scheme + 3, text.length);
    size_t at = str_find_byte(rest, '#', 0);
    if (at != STR_NONE) {
        url->fragment = str_slice(rest, at + 1, rest.length);
        rest = str_slice(rest, 0, at);
    }
    at = str_find_byte(rest, '?', 0);
    if (at != STR_NONE) {
        url->query = str_slice(rest, at + 1, rest.length);
        rest = str_slice(rest, 0, at);
    }
    at = str_find_byte(rest, '/', 0);
    if (at == STR_NONE)
        at = rest.length;
    url->path = str_slice(rest, at, rest.length);
    return split_authority(str_slice(rest, 0, at), url);
}

static bool is_unreserved(int c)
{
    return is_alpha((char)c) || is_number((char)c) || c == '-' || c == '.' || c == '_' || c == '~';
}

static bool is_delimiter(unsigned char byte)
{
    return byte != 0 && byte < 0x80 && strchr("!$&'()*+,;=:@/?", byte);
}

// Appends a path or query with escapes in one form: unreserved bytes plain, all others that are no
// delimiter (RFC 3986 §2.2) as upper-case escapes. An escaped delimiter stays escaped: it means another thing.
// A '%' that begins no escape becomes "%25", else a second pass could read it together with what follows.
static void put_escaped(struct buffer *out, struct str s)
{
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < s.length; i++) {
        unsigned char byte = (unsigned char)s.data[i];
        int value = escape_value(s, i);
        if (value >= 0) {
            byte = (unsigned char)value;
            i += 2;
        }
        if (is_unreserved(byte) || (value < 0 && is_delimiter(byte))) {
            buffer_byte(out, (char)byte);
        } else {
            buffer_byte(out, '%');
            buffer_byte(out, digits[byte >> 4]);
            buffer_byte(out, digits[byte & 15]);
        }
    }
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

// True when s is one of the names in a list parted by spaces, in any case; the names are in lower case. Most differ in their first
// letter, and nothing else is looked at.
static bool is_one_of(struct str s, const char *names)
{
    for (const char *at = names;; at++) {
        size_t same = 0;
        while (same < s.length && lower(s.data[same]) == *at && *at != ' ' && *at)
            same++, at++;
        if (same == s.length && (*at == ' ' || !*at))
            return true;
        while (*at != ' ' && *at)
            at++;
        if (!*at)
            return false;
    }
}

// Parameters that say how a reader came to a page, never which page it is. Campaign tools and mailers
// by prefix, click ids and share marks by name. Names that some sites use for a page's identity
// ("id", "ref", "source", "cid", "p") are not here.
static bool is_tracking(struct str name)
{
    static const char prefixes[] =
        "utm_ mtm_ matomo_ piwik_ hsa_ _hs __hs oly_ vero_ itm_ wt_mc wt.mc at_ fb_action_ "
        "guce_";
    static const char names[] =
        "__s __twitter_impression _ga _gl _kx _openstat ck_subscriber_id cmpid dclid dicbo "
        "emci emdi ceid epik fb_ref fb_source fbclid gad_source gbraid gclid gclsrc "
        "guccounter igsh igshid irclickid li_fat_id mc_cid mc_eid mkt_tok ml_subscriber "
        "ml_subscriber_hash msclkid ncid pk_campaign pk_cid pk_content pk_keyword pk_kwd "
        "pk_medium pk_source jsessionid phpsessid rb_clickid ref_src ref_url s_cid s_kwcid "
        "smid ttclid twclid wbraid wickedid yclid ysclid sfmc_sub srsltid share_id mibextid";
    struct str rest = str_of(prefixes), prefix;
    while (str_split(&rest, ' ', &prefix))
        if (str_equal_nocase(str_slice(name, 0, prefix.length), prefix))
            return true;
    return is_one_of(name, names);
}

// Parameters that ask for a form of the same page: its site edition or language, a version for phones or paper.
// Other parameters of these names with other values ("print=catalogue") are kept.
static bool is_variant(struct str name, struct str value)
{
    static const char always[] = "lang center";
    static const char switches[] = "amp print printable";
    static const char on[] = " 1 true yes y on"; // first the empty value
    return is_one_of(name, always) || (is_one_of(name, switches) && is_one_of(value, on)) ||
           (str_equal_nocase(name, STR("outputType")) && str_equal_nocase(value, STR("amp")));
}

// Appends "?name=value&…" of what says which page it is. 'escaped' is already in the one form of escapes.
static void put_query(struct buffer *out, struct str escaped)
{
    struct str rest = escaped, parameter;
    char separator = '?';
    while (str_split(&rest, '&', &parameter)) {
        size_t equals = str_find_byte(parameter, '=', 0);
        struct str name = str_slice(parameter, 0, equals);
        struct str value =
            equals == STR_NONE ? STR("") : str_slice(parameter, equals + 1, STR_NONE);
        if (parameter.length == 0 || is_tracking(name) || is_variant(name, value))
            continue;
        buffer_byte(out, separator);
        buffer_put(out, parameter);
        separator = '&';
    }
}

// Session ids that some servers write into the path: "/a;jsessionid=0A1B".
static struct str without_session(struct str segment)
{
    size_t at = str_find_byte(segment, ';', 0);
    bool is_session =
        at != STR_NONE && str_equal_nocase(str_slice(segment, at, at + 12), STR(";jsessionid="));
    return is_session ? str_slice(segment, 0, at) : segment;
}

// The segments of a path without empty and dot segments (RFC 3986 §5.2.4).
struct segments {
    struct str *items;
    size_t first, count; // items[first] to items[count - 1]
};

static struct segments split_path(struct arena *arena, struct str path)
{
    struct segments segments = {0};
    struct str segment;
    size_t capacity = 0;
    while (str_split(&path, '/', &segment)) {
        segment = without_session(segment);
        if (segment.length == 0 || str_equal(segment, STR("."))) {
            continue;
        } else if (str_equal(segment, STR(".."))) {
            segments.count -= segments.count > 0;
        } else {
            segments.items = arena_grow(arena, segments.items, segments.count, &capacity,
                                        sizeof(*segments.items));
            segments.items[segments.count++] = segment;
        }
    }
    return segments;
}

// Where the digits of a trailing "-pub-12345" begin, or 0. Four digits at least: shorter ones are words
// of a slug ("history-of-the-pub-10").
static size_t pub_number(struct str segment)
{
    size_t start = segment.length;
    while (start > 0 && is_number(segment.data[start - 1]))
        start--;
    bool is_pub = segment.length - start >= 4 &&
                  str_ends(str_slice(segment, 0, start), STR("-pub-")) && start > 5;
    return is_pub ? start : 0;
}

// "2014-07-08": digits and '-' only.
static bool is_numeric(struct str segment)
{
    for (size_t i = 0; i < segment.length; i++)
        if (!is_number(segment.data[i]) && segment.data[i] != '-')
            return false;
    return true;
}

// "550e8400-e29b-41d4-a716-446655440000"
static bool is_uuid(struct str segment)
{
    for (size_t i = 0; i < segment.length; i++) {
        bool is_dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (is_dash ? segment.data[i] != '-' : hex_value(segment.data[i]) < 0)
            return false;
    }
    return segment.length == 36;
}

// The words of a segment parted by '-' or '_' that hold a letter (or an escape, or a byte beyond ASCII);
// 0 for dates, numbers and UUIDs.
static size_t slug_words(struct str segment)
{
    size_t words = 0;
    bool has_letter = false;
    if (is_numeric(segment) || is_uuid(segment))
        return 0;
    for (size_t i = 0; i <= segment.length; i++) {
        char c = i < segment.length ? segment.data[i] : '-';
        if (c == '-' || c == '_') {
            words += has_letter;
            has_letter = false;
        } else if (is_alpha(c) || c == '%' || (unsigned char)c >= 0x80) {
            has_letter = true;
        }
    }
    return words;
}

static bool is_slug(struct str segment)
{
    return str_find_byte(segment, '-', 0) != STR_NONE && slug_words(segment) >= 2;
}

static bool is_edition(struct str segment)
{
    static const char editions[] = "africa china europe india middle-east russia-eurasia";
    return is_one_of(segment, editions);
}

// What stands behind an edition on sites that have them.
static bool is_content(struct str segment)
{
    static const char contents[] =
        "collections diwan emissary event events experts in-the-media people podcasts "
        "politika posts press programs projects publications regions research sada strategic- "
        "europe topics";
    return is_one_of(segment, contents);
}

static bool is_english(struct str segment)
{
    return str_equal_nocase(segment, STR("en"));
}

// Takes default index files and the AMP form's mark off the end.
static void drop_tail(struct segments *segments)
{
    static const char indexes[] =
        "default.asp default.aspx default.htm default.html index.asp index.aspx index.cfm "
        "index.htm index.html index.jsp index.php index.shtml index.xhtml";
    while (segments->count > 0 && is_one_of(segments->items[segments->count - 1], indexes))
        segments->count--;
    // Only behind a slug: /tags/amp and /github/amp are pages of their own.
    if (segments->count > 1 && str_equal_nocase(segments->items[segments->count - 1], STR("amp")) &&
        is_slug(segments->items[segments->count - 2]))
        segments->count--;
}

// Takes language and edition off the start. An edition goes only before a content segment with something
// behind it: /china/ is a section of its own on many newsrooms, but /china/posts/2020/05/x and /posts/2020/05/x
// on one host are one page. "/en/" goes before that, and before a slug; a number alone behind it
// (/en/node/123, /node/123) may be the same page in two languages, so there it stays.
static void drop_head(struct segments *segments)
{
    size_t behind = 0, last_slug = segments->count;
    while (behind < segments->count &&
           (is_english(segments->items[behind]) || is_edition(segments->items[behind])))
        behind++;
    if (behind + 1 < segments->count && is_content(segments->items[behind])) {
        segments->first = behind;
        return;
    }
    while (last_slug > 0 && !is_slug(segments->items[last_slug - 1]))
        last_slug--;
    // last_slug is one more than the index of the last slug.
    while (segments->first + 1 < last_slug && is_english(segments->items[segments->first]))
        segments->first++;
}

// Appends the path in canonical form; 'escaped' is already in the one form of escapes.
static void put_path(struct arena *arena, struct buffer *out, struct str escaped)
{
    struct segments segments = split_path(arena, escaped);
    drop_tail(&segments);
    drop_head(&segments);
    // The number is the page's identity, whatever path led to it: one site served /2009/05/26/x-pub-23185,
    // /x-pub-23185 and /europe/2009/05/26/x-pub-23185 as one page. The slug stays for people to read.
    if (segments.count > segments.first && pub_number(segments.items[segments.count - 1]))
        segments.first = segments.count - 1;
    if (segments.first == segments.count)
        buffer_byte(out, '/');
    for (size_t i = segments.first; i < segments.count; i++) {
        buffer_byte(out, '/');
        buffer_put(out, segments.items[i]);
    }
}

// Lower case, without "www." and without the root's dot. IDN hosts stay in the form they came in.
static void put_host(struct buffer *out, struct str host)
{
    while (str_ends(host, STR(".")))
        host.length--;
    while (host.length > 4 && str_equal_nocase((struct str){host.data, 4}, STR("www.")) &&
           str_find_byte(host, '.', 4) != STR_NONE)
        host = (struct str){host.data + 4, host.length - 4};
    for (size_t i = 0; i < host.length; i++) {
        char c = host.data[i];
        buffer_byte(out, c >= 'A' && c <= 'Z' ? (char)(c + 32) : c);
    }
}

static struct str canonical_of(struct arena *arena, struct str text)
{
    struct url url;
    struct buffer out = {0}, escaped = {0};
    if (!url_split(text, &url))
        return (struct str){0};

    buffer_put(&out, STR("https://"));
    put_host(&out, url.host);
    put_escaped(&escaped, url.path);
    put_path(arena, &out, buffer_str(&escaped));
    buffer_reset(&escaped);
    put_escaped(&escaped, url.query);
    put_query(&out, buffer_str(&escaped));
    if (str_starts(url.fragment, STR("!"))) {
        buffer_byte(&out, '#');
        put_escaped(&out, url.fragment);
    }
    // Escaping makes a URL longer; what has grown over the limit would be no URL when read again.
    struct str canonical = {0};
    if (out.length <= URL_MAX)
        canonical = arena_copy(arena, buffer_str(&out));
    buffer_free(&out);
    buffer_free(&escaped);
    return canonical;
}

struct str url_canonical(struct arena *arena, struct str text)
{
    struct str inner = url_unarchived(arena, space_trim(text)), canonical;
    do { // digits that were escaped may show another archive
        text = inner;
        canonical = canonical_of(arena, text);
        inner = url_unarchived(arena, canonical);
    } while (inner.data != canonical.data);
    return canonical;
}

// A segment without ".html" and the like: two to five letters and digits, one letter at least.
static struct str without_extension(struct str segment)
{
    size_t dot = segment.length;
    bool has_letter = false;
    while (dot > 0 && (is_alpha(segment.data[dot - 1]) || is_number(segment.data[dot - 1]))) {
        has_letter |= is_alpha(segment.data[dot - 1]);
        dot--;
    }
    size_t length = segment.length - dot;
    if (dot < 2 || segment.data[dot - 1] != '.' || length < 2 || length > 5 || !has_letter)
        return segment;
    return str_slice(segment, 0, dot - 1);
}

// True when one of the parts between '-' has three letters in a row ("s11926-017-0626-z" has none).
static bool has_long_word(struct str segment)
{
    size_t run = 0;
    for (size_t i = 0; i < segment.length && run < 3; i++) {
        char c = segment.data[i];
        run = is_alpha(c) || c == '%' || (unsigned char)c >= 0x80 ? run + 1 + 2 * !is_alpha(c) : 0;
    }
    return run >= 3;
}

// The slug in one segment, or {0}.
static struct str slug_of(struct str segment, size_t least_words)
{
    segment = without_extension(without_session(segment));
    size_t number = pub_number(segment);
    if (number)
        return str_slice(segment, 0, number - 5);
    bool is_good = str_find_byte(segment, '-', 0) != STR_NONE &&
                   slug_words(segment) >= least_words && has_long_word(segment) &&
                   !is_edition(segment) && !is_content(segment);
    return is_good ? segment : (struct str){0};
}

struct str url_slug(struct str text)
{
    struct url url;
    if (!url_split(space_trim(text), &url))
        return (struct str){0};
    size_t end = url.path.length, least_words = 2;
    while (end > 0) {
        size_t start = end;
        while (start > 0 && url.path.data[start - 1] != '/')
            start--;
        struct str segment = str_slice(url.path, start, end);
        struct str slug = slug_of(segment, least_words);
        if (slug.length > 0)
            return slug;
        // A number behind a slug is an id; what else stands there names a page of its own.
        if (segment.length > 0 && !is_numeric(segment))
            break;
        // Before an id a section's name ("europe-news") is as likely as a short slug.
        if (segment.length > 0)
            least_words = 3;
        end = start > 0 ? start - 1 : 0;
    }
    return (struct str){0};
}
