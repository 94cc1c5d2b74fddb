// SPDX-License-Identifier: MIT
#include "extract/extractor.h"

#include "base/die.h"
#include "base/hash.h"
#include "extract/article.h"
#include "extract/entry_page.h"
#include "site/apply.h"
#include "site/front.h"
#include "site/generic.h"
#include "site/kind.h"
#include "site/markdown.h"
#include "text/date.h"
#include "text/space.h"
#include "text/url_archive.h"
#include "text/utf8.h"

enum {
    WARNINGS_MAX = 8,
    NOTES_MAX = sizeof(((struct extractor *)0)->notes) / sizeof(struct str),
};

// What is known of one capture while it is worked on.
struct work {
    struct extractor *extractor;
    const struct extract_input *input;
    struct capture capture;
    struct article article;
    struct facts facts;
    struct str warnings[WARNINGS_MAX];
};

static void add_warning(struct work *work, struct str code, struct str note)
{
    struct extractor *extractor = work->extractor;
    if (work->article.warning_count < WARNINGS_MAX)
        work->warnings[work->article.warning_count++] = code;
    if (note.length && extractor->note_count < NOTES_MAX)
        extractor->notes[extractor->note_count++] = note;
}

static size_t longest_line(struct str bytes)
{
    size_t longest = 0;
    for (size_t from = 0; from < bytes.length;) {
        size_t end = str_find_byte(bytes, '\n', from);
        end = end == STR_NONE ? bytes.length : end;
        longest = end - from > longest ? end - from : longest;
        from = end + 1;
    }
    return longest;
}

static size_t count_lines(struct str bytes)
{
    size_t count = bytes.length && bytes.data[bytes.length - 1] != '\n';
    for (size_t at = 0; (at = str_find_byte(bytes, '\n', at)) != STR_NONE; at++)
        count++;
    return count;
}

// Why it is no text of a page; {0} when it is one.
static struct str why_no_text(const struct extractor *extractor, struct str text)
{
    if (!space_trim(text).length)
        return STR("empty capture");
    if (str_find_byte(text, '\0', 0) != STR_NONE)
        return STR("binary data (a NUL byte)");
    if (text.length > extractor->line_max && longest_line(text) > extractor->line_max)
        return STR("a line over --max-line");
    return (struct str){0};
}

static struct str capture_id(struct extractor *extractor, const struct capture *capture)
{
    char hex[HASH128_HEX + 1];
    struct str url = capture->url.data ? capture->url : STR("");
    struct str at = capture->captured_at.data ? capture->captured_at : STR("");
    struct str key =
        arena_printf(&extractor->arena, "%.*s\n%.*s\n%.*s", (int)capture->sha256.length,
                     capture->sha256.data, (int)url.length, url.data, (int)at.length, at.data);
    hash128_hex(hash128(key), hex);
    return arena_copy(&extractor->arena, str_of(hex));
}

// A day, with a time or not: in ISO 8601 (a month or year, too), as 14 digits (archives) or as printed. What is none of these is not passed on.
static bool is_time(struct str text)
{
    size_t digits = 0;
    while (digits < text.length && text.data[digits] >= '0' && text.data[digits] <= '9')
        digits++;
    if (digits == text.length && digits == 14)
        text.length = 8;
    bool is_coarse = text.length == 4 || text.length == 7; // "2024", "2024-01"
    return is_coarse ? date_from_iso(text).precision != DATE_NONE
                     : date_is_line(text) &&
                           date_find(text, DATE_ORDER_UNKNOWN, NULL).precision == DATE_DAY;
}

static struct str time_of_capture(struct work *work)
{
    struct str stated = work->input->captured_at;
    if (!stated.data || is_time(stated))
        return stated.data ? stated : work->extractor->page.captured_at;
    add_warning(work, STR("captured_at_unreadable"),
                arena_printf(&work->extractor->arena, "'%.*s' is no time of capture",
                             (int)(stated.length > 100 ? 100 : stated.length), stated.data));
    return work->extractor->page.captured_at;
}

static void describe_capture(struct work *work)
{
    struct extractor *extractor = work->extractor;
    const struct extract_input *input = work->input;
    char hex[SHA256_HEX + 1];
    sha256_hex(input->bytes, hex);
    work->capture = (struct capture){
        .file = utf8_repair(&extractor->arena, input->file, NULL),
        .url = input->url,
        .captured_at = time_of_capture(work),
        .sha256 = arena_copy(&extractor->arena, str_of(hex)),
        .media_type = STR("text/plain"),
        .charset = STR("utf-8"),
        .charset_basis = STR("assumed"),
        .offset = input->offset,
        .codings = input->codings,
        .payload_digest = input->payload_digest,
        .http_status = input->http_status,
        .bytes = input->bytes.length,
        .lines = extractor->page.line_count,
    };
    work->capture.id = extractor->id = capture_id(extractor, &work->capture);
}

static void describe_layout(struct work *work, const struct profile *profile)
{
    struct article *article = &work->article;
    article->profile = profile ? profile->name : STR("generic");
    article->layout = profile ? profile->layout : STR("generic");
    article->record_type = profile ? profile->record_type : STR("article");
    if (!profile)
        return;
    article->publisher = profile->publisher;
    article->language = profile->language;
    article->date_order = profile->date_order;
    article->disclaimers = profile->disclaimers;
    article->disclaimer_count = profile->disclaimer_count;
    work->capture.layout_rank = profile->rank;
}

static enum extract_outcome refuse(struct work *work, struct str record_type, struct str reason)
{
    work->article.record_type = record_type;
    work->extractor->record_type = record_type;
    work->extractor->reason = reason;
    return work->extractor->keeps_all ? EXTRACT_RECORD : EXTRACT_REFUSED;
}

static bool has_any(const struct facts *facts)
{
    static const struct str names[] = {STR_INIT("headline"), STR_INIT("body_paragraphs"),
                                       STR_INIT("date_published_text"), STR_INIT("byline")};
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
        if (facts_get(facts, names[i]))
            return true;
    return false;
}

static void report_tie(struct work *work, const struct choice *choice)
{
    if (!choice->tied)
        return;
    add_warning(work, STR("profile_tie"),
                arena_printf(&work->extractor->arena,
                             "profiles '%s/%s' and '%s/%s' both match with %d",
                             choice->profile->name.data, choice->profile->layout.data,
                             choice->tied->name.data, choice->tied->layout.data, choice->score));
}

// The profiles that ship with the program, when the first text comes: reading them takes half of the start, and pages in
// HTML have no use for them.
static void know_builtin_profiles(struct extractor *extractor)
{
    struct str error = {0};
    if (!extractor->knows_builtin && !profiles_add_builtin(&extractor->profiles, &error))
        die("built-in profile %s", error.data);
    extractor->knows_builtin = true;
}

// What a rule may change of a page that is read: which lines are taken, and the facts.
struct reading {
    unsigned char *roles; // of the page's lines
    struct facts facts;
};

static struct reading keep_reading(struct work *work)
{
    struct page *page = &work->extractor->page;
    struct arena *arena = &work->extractor->arena;
    struct reading reading = {.roles = arena_array(arena, page->count + 1, 1)};
    for (size_t i = 0; i < page->count; i++)
        reading.roles[i] = page->lines[i].role;
    for (size_t i = 0; i < work->facts.count; i++)
        *facts_add(&reading.facts, arena, work->facts.items[i].field, (struct str){0}) =
            work->facts.items[i];
    return reading;
}

static void return_to(struct work *work, const struct reading *reading)
{
    struct page *page = &work->extractor->page;
    for (size_t i = 0; i < page->count; i++)
        page->lines[i].role = reading->roles[i];
    work->facts = reading->facts;
}

// A site has changed its layout, or the capture was made in another way: what the profile knows of the house still holds, and
// the generic rule reads the page as it was before. False, and nothing is changed, when that finds no article either.
static bool reads_without_profile(struct work *work, const struct profile *profile, struct str url,
                                  const struct reading *before)
{
    struct reading after = keep_reading(work);
    return_to(work, before);
    struct kind kind =
        generic_page(&work->extractor->page, url, &work->extractor->arena, &work->facts);
    if (kind.reason.data) {
        return_to(work, &after);
        return false;
    }
    work->article.profile = work->article.layout = STR("generic");
    work->article.record_type = kind.record_type.data ? kind.record_type : STR("article");
    work->capture.layout_rank = 0;
    add_warning(work, STR("profile_missed"),
                arena_printf(&work->extractor->arena,
                             "profile '%s/%s' found no text: read by the generic rule",
                             profile->name.data, profile->layout.data));
    return true;
}

// Lets the best profile, or the generic rule, find the fields.
static enum extract_outcome find_fields(struct work *work)
{
    struct extractor *extractor = work->extractor;
    struct page *page = &extractor->page;
    know_builtin_profiles(extractor);
    struct str stated = facts_text(&work->facts, STR("canonical_url"));
    struct str url =
        url_unarchived(&extractor->arena, work->input->url.length ? work->input->url : stated);
    struct choice choice = profiles_choose(&extractor->profiles, page, url);
    describe_layout(work, choice.profile);
    report_tie(work, &choice);
    if (choice.profile && choice.profile->refusal.length)
        return refuse(work, choice.profile->record_type, choice.profile->refusal);
    if (choice.profile &&
        choice.profile->section_count) { // without sections it only knows the house
        struct reading before = keep_reading(work);
        profile_apply(choice.profile, page, &extractor->arena, &work->facts);
        if (profile_missed(page, &work->facts) &&
            reads_without_profile(work, choice.profile, url, &before))
            return EXTRACT_RECORD;
        if (has_any(&work->facts) || page->metadata.data)
            return EXTRACT_RECORD;
    }
    struct kind kind = page_kind(page);
    if (kind.record_type.data)
        return refuse(work, kind.record_type, kind.reason);
    kind = generic_page(page, url, &extractor->arena, &work->facts);
    if (kind.reason.data)
        return refuse(work, kind.record_type, kind.reason);
    if (kind.record_type.data)
        work->article.record_type = kind.record_type;
    return EXTRACT_RECORD;
}

static void report_damage(struct work *work)
{
    struct page *page = &work->extractor->page;
    if (page->is_metadata_broken)
        add_warning(work, STR("metadata_broken"),
                    arena_printf(&work->extractor->arena, "line %u: metadata block is damaged",
                                 page->metadata_from));
    if (page->is_cut)
        add_warning(work, STR("capture_cut"), STR("too many lines: the rest was not read"));
}

static void report_charset(struct work *work, const struct charset *charset)
{
    struct arena *arena = &work->extractor->arena;
    bool is_utf8 = str_equal(charset->name, STR("utf-8"));
    if (charset->replaced)
        add_warning(work, is_utf8 ? STR("invalid_utf8") : STR("invalid_charset"),
                    arena_printf(arena, "%zu places are no valid %s and became U+FFFD",
                                 charset->replaced, is_utf8 ? "UTF-8" : charset->name.data));
    if (!is_utf8 && charset->basis >= CHARSET_DETECTED)
        add_warning(
            work, STR("charset_guessed"),
            arena_printf(arena, "no UTF-8, and read as %s, which is a guess", charset->name.data));
}

static enum extract_outcome write_record(struct work *work)
{
    if (work->input->is_cut)
        add_warning(work, STR("capture_cut"), STR("the page was not captured to its end"));
    work->article.facts = &work->facts;
    work->article.warnings = work->warnings;
    work->article.has_evidence = work->extractor->has_evidence;
    article_write(&work->extractor->record, &work->article, &work->capture);
    return EXTRACT_RECORD;
}

// Reads front matter, and the lines behind it; true when they are Markdown.
static bool read_lines(struct work *work, struct str text)
{
    struct extractor *extractor = work->extractor;
    struct page *page = &extractor->page;
    unsigned front_lines = 0;
    size_t front = front_read(&work->facts, &extractor->arena, text, &front_lines);
    struct str rest = str_slice(text, front, text.length);
    if (markdown_is(rest)) {
        markdown_read(page, &extractor->arena, text, rest);
        return true;
    }
    page_read(page, &extractor->arena, text);
    for (size_t i = 0; front && i < page->count && page->lines[i].number <= front_lines; i++)
        page->lines[i].role = LINE_TAKEN;
    return false;
}

// Text is UTF-8 unless it says otherwise, or cannot be.
static enum extract_outcome read_text(struct work *work)
{
    struct extractor *extractor = work->extractor;
    const struct extract_input *input = work->input;
    struct str label = input->charset.length ? input->charset : STR("utf-8");
    struct charset charset = charset_decode(&extractor->arena, input->bytes, label);
    extractor->reason = why_no_text(extractor, charset.text);
    if (extractor->reason.data)
        return EXTRACT_REJECTED;
    report_charset(work, &charset);
    bool is_markdown = read_lines(work, charset.text);
    report_damage(work);
    describe_capture(work);
    if (is_markdown)
        work->capture.media_type = STR("text/markdown");
    if (charset.basis == CHARSET_BOM || !str_equal(charset.name, STR("utf-8"))) {
        work->capture.charset = charset.name;
        work->capture.charset_basis = charset_basis_name(charset.basis);
    }
    enum extract_outcome outcome = find_fields(work);
    work->article.metadata = extractor->page.metadata;
    return outcome == EXTRACT_RECORD ? write_record(work) : outcome;
}

static void report_html(struct work *work, const struct html_page *page)
{
    struct arena *arena = &work->extractor->arena;
    if (page->charset.replaced)
        add_warning(work, STR("invalid_charset"),
                    arena_printf(arena, "%zu places are no valid %s and became U+FFFD",
                                 page->charset.replaced, page->charset.name.data));
    if (page->tree.is_cut)
        add_warning(work, STR("capture_cut"), STR("the page is too long: its rest was not read"));
    if (page->rule_fault)
        add_warning(work, STR("site_rule_failed"),
                    arena_printf(arena, "the site rule is not applied: %s", page->rule_fault));
    if (page->is_metadata_cut)
        add_warning(work, STR("metadata_broken"),
                    STR("structured data that are no JSON, or too much, were left out"));
    else if (page->is_jsonld_broken)
        add_warning(work, STR("metadata_broken"),
                    STR("structured data are damaged, and were read as far as they go"));
    if (page->tree.is_deep)
        add_warning(work, STR("nested_too_deep"),
                    STR("elements nested too deep were read as siblings"));
}

static enum extract_outcome read_html(struct work *work)
{
    struct extractor *extractor = work->extractor;
    struct html_page page = {.url = work->input->url};
    struct html_options options = {.format = extractor->format,
                                   .rules = extractor->rules,
                                   .keeps_metadata = extractor->keeps_metadata,
                                   .has_evidence = extractor->has_evidence};
    const struct entry_facts *entry = work->input->entry;
    page.media_type = work->input->media_type;
    if (entry)
        entry_page_read(&page, &extractor->arena, entry, work->input->bytes, options.format);
    else
        html_page_read(&page, &extractor->arena, work->input->bytes, work->input->charset, options);
    report_html(work, &page);
    describe_capture(work);
    work->capture.media_type = page.media_type;
    work->capture.charset = page.charset.name;
    work->capture.charset_basis = charset_basis_name(page.charset.basis);
    work->capture.lines = count_lines(work->input->bytes);
    work->capture.layout_rank = entry ? ENTRY_LAYOUT_RANK : HTML_LAYOUT_RANK;
    work->facts = page.facts;
    work->article.profile = page.profile;
    work->article.layout = entry ? STR("feed") : STR("html");
    work->article.record_type = page.record_type;
    work->article.metadata = page.metadata;
    enum extract_outcome outcome =
        page.refusal.data ? refuse(work, page.record_type, page.refusal) : EXTRACT_RECORD;
    return outcome == EXTRACT_RECORD ? write_record(work) : outcome;
}

enum extract_outcome extractor_run(struct extractor *extractor, const struct extract_input *input)
{
    struct work work = {.extractor = extractor, .input = input};
    arena_reset(&extractor->arena);
    buffer_reset(&extractor->record);
    extractor->note_count = 0;
    extractor->page = (struct page){0};
    bool is_html = input->kind == CAPTURE_HTML && str_trim(input->bytes).length;
    if (input->kind == CAPTURE_AUTO)
        is_html = html_page_sniff(input->bytes, input->media_type);
    return input->entry || is_html ? read_html(&work) : read_text(&work);
}

void extractor_free(struct extractor *extractor)
{
    profiles_free(&extractor->profiles);
    arena_free(&extractor->arena);
    buffer_free(&extractor->record);
}
