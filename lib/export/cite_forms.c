// The forms that reference managers read, one after the other.
// SPDX-License-Identifier: MIT
#include "export/cite.h"

#include "json/write.h"

// --- CSL-JSON ---

static void json_text(struct buffer *out, const char *key, struct str text)
{
    if (!text.length)
        return;
    write_key(out, str_of(key));
    write_text(out, text);
}

static void json_date(struct buffer *out, const char *key, struct date date)
{
    if (date.precision == DATE_NONE)
        return;
    write_key(out, str_of(key));
    buffer_printf(out, "{\"date-parts\":[[%d", date.year);
    if (date.precision >= DATE_MONTH)
        buffer_printf(out, ",%d", date.month);
    if (date.precision == DATE_DAY)
        buffer_printf(out, ",%d", date.day);
    buffer_put(out, STR("]]}"));
}

static void json_name(struct buffer *out, const struct cite_name *name)
{
    buffer_byte(out, '{');
    if (name->family.length) {
        json_text(out, "family", name->family);
        json_text(out, "given", name->given);
        json_text(out, "suffix", name->suffix);
    } else {
        json_text(out, "literal", name->whole);
    }
    buffer_byte(out, '}');
}

static void json_names(struct buffer *out, const char *key, const struct citation *citation,
                       enum cite_role role)
{
    bool is_open = false;
    for (size_t i = 0; i < citation->name_count; i++) {
        if (citation->names[i].role != role)
            continue;
        if (!is_open) {
            write_key(out, str_of(key));
            buffer_byte(out, '[');
        }
        write_comma(out);
        is_open = true;
        json_name(out, &citation->names[i]);
    }
    if (is_open)
        buffer_byte(out, ']');
}

void cite_csl_json(struct buffer *out, const struct citation *citation)
{
    static const char *const types[] = {
        [CITE_PAGE] = "webpage",
        [CITE_BLOG] = "post-weblog",
        [CITE_PERIODICAL] = "article-magazine",
    };
    buffer_byte(out, '{');
    json_text(out, "id", citation->key);
    json_text(out, "type", str_of(types[citation->kind]));
    json_text(out, "title", citation->title);
    json_names(out, "author", citation, CITE_AUTHOR);
    json_names(out, "editor", citation, CITE_EDITOR);
    json_names(out, "interviewer", citation, CITE_INTERVIEWER);
    json_text(out, "container-title", citation->container);
    json_text(out, "publisher", citation->publisher);
    json_date(out, "issued", citation->issued);
    json_date(out, "accessed", citation->accessed);
    json_text(out, "URL", citation->url);
    json_text(out, "language", citation->language);
    json_text(out, "abstract", citation->abstract);
    buffer_byte(out, '}');
}

// --- BibTeX ---

// What TeX gives a meaning to. Braces are commands: BibTeX counts them even behind a backslash.
static struct str tex_command(char byte)
{
    switch (byte) {
    case '\\': return STR("\\textbackslash{}");
    case '{': return STR("\\textbraceleft{}");
    case '}': return STR("\\textbraceright{}");
    case '^': return STR("\\textasciicircum{}");
    case '~': return STR("\\textasciitilde{}");
    case '$': return STR("\\$");
    case '&': return STR("\\&");
    case '%': return STR("\\%");
    case '#': return STR("\\#");
    case '_': return STR("\\_");
    default: return (struct str){0};
    }
}

// Braces keep fonts from making one sign of two: "--" is no dash, "''" no quote.
static void tex_text(struct buffer *out, struct str text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (i && text.data[i] == text.data[i - 1] && strchr("-'`,<>", text.data[i]))
            buffer_put(out, STR("{}"));
        struct str command = tex_command(text.data[i]);
        if (command.data)
            buffer_put(out, command);
        else
            buffer_byte(out, text.data[i]);
    }
}

static void tex_field(struct buffer *out, const char *name, struct str text, const char *braces)
{
    if (!text.length)
        return;
    buffer_printf(out, ",\n  %s = %.*s", name, (int)(strlen(braces) / 2), braces);
    tex_text(out, text);
    buffer_put(out, str_of(braces + strlen(braces) / 2));
}

// The field is read verbatim, so what would end it is written as a URL writes it.
static void tex_url(struct buffer *out, struct str url)
{
    if (!url.length)
        return;
    buffer_put(out, STR(",\n  url = {"));
    for (size_t i = 0; i < url.length; i++) {
        unsigned char byte = (unsigned char)url.data[i];
        if (byte == '{' || byte == '}' || byte == '\\' || byte == '^' || byte <= ' ')
            buffer_printf(out, "%%%02X", byte);
        else
            buffer_byte(out, (char)byte);
    }
    buffer_byte(out, '}');
}

// A part of a name that BibTeX would take apart or take for another part stands in braces.
static void tex_name_part(struct buffer *out, struct str part)
{
    bool is_odd = str_find_byte(part, ',', 0) != STR_NONE ||
                  str_find_byte(part, '{', 0) != STR_NONE ||
                  str_find_byte(part, '}', 0) != STR_NONE;
    struct str rest = part, word;
    while (!is_odd && str_split(&rest, ' ', &word))
        is_odd = str_equal_nocase(word, STR("and")) || str_equal_nocase(word, STR("others"));
    if (is_odd)
        buffer_byte(out, '{');
    tex_text(out, part);
    if (is_odd)
        buffer_byte(out, '}');
}

static void tex_name(struct buffer *out, const struct cite_name *name)
{
    if (!name->family.length) {
        buffer_byte(out, '{');
        tex_text(out, name->whole);
        buffer_byte(out, '}');
        return;
    }
    if (!name->given.length && !name->suffix.length) {
        buffer_byte(out, '{');
        tex_text(out, name->family);
        buffer_byte(out, '}');
        return;
    }
    tex_name_part(out, name->family);
    buffer_put(out, STR(", "));
    if (name->suffix.length) {
        tex_name_part(out, name->suffix);
        buffer_put(out, STR(", "));
    }
    tex_name_part(out, name->given);
}

static void tex_names(struct buffer *out, const char *field, const struct citation *citation,
                      enum cite_role role)
{
    bool is_open = false;
    for (size_t i = 0; i < citation->name_count; i++) {
        if (citation->names[i].role != role)
            continue;
        if (is_open)
            buffer_put(out, STR(" and "));
        else
            buffer_printf(out, ",\n  %s = {", field);
        is_open = true;
        tex_name(out, &citation->names[i]);
    }
    if (is_open)
        buffer_byte(out, '}');
}

// Languages by the names that biblatex and babel know them by.
static const struct {
    const char *tag, *name;
} languages[] = {
    {"ar", "arabic"},  {"cs", "czech"},      {"da", "danish"},  {"de", "ngerman"},
    {"el", "greek"},   {"en", "english"},    {"es", "spanish"}, {"fa", "persian"},
    {"fi", "finnish"}, {"fr", "french"},     {"he", "hebrew"},  {"hu", "hungarian"},
    {"it", "italian"}, {"ja", "japanese"},   {"nl", "dutch"},   {"no", "norsk"},
    {"pl", "polish"},  {"pt", "portuguese"}, {"ru", "russian"}, {"sv", "swedish"},
    {"tr", "turkish"}, {"uk", "ukrainian"},  {"zh", "chinese"},
};

static void tex_language(struct buffer *out, struct str tag)
{
    size_t end = str_find_byte(tag, '-', 0);
    struct str primary = end == STR_NONE ? tag : str_slice(tag, 0, end);
    for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++)
        if (str_equal(primary, str_of(languages[i].tag)))
            tex_field(out, "langid", str_of(languages[i].name), "{}");
    tex_field(out, "language", tag, "{}");
}

// @article for what has a container, @online for pages: styles of BibTeX that do not know it set it as @misc. 'date' and
// 'urldate' are biblatex's, 'year' is for BibTeX; 'langid' chooses hyphenation, 'language' is the tag itself.
void cite_bibtex(struct buffer *out, const struct citation *citation)
{
    bool is_article = citation->kind != CITE_PAGE;
    char iso[DATE_ISO_MAX];
    buffer_printf(out, "@%s{", is_article ? "article" : "online");
    buffer_put(out, citation->key);
    tex_names(out, "author", citation, CITE_AUTHOR);
    tex_names(out, "editor", citation, CITE_EDITOR);
    tex_field(out, "title", citation->title, "{{}}");
    tex_field(out, "journal", citation->container, "{}");
    if (citation->kind == CITE_PERIODICAL)
        tex_field(out, "entrysubtype", STR("magazine"), "{}");
    tex_field(out, is_article ? "publisher" : "organization", citation->publisher, "{}");
    if (citation->issued.precision != DATE_NONE) {
        date_iso(citation->issued, iso);
        buffer_printf(out, ",\n  date = {%s},\n  year = {%d}", iso, citation->issued.year);
    }
    tex_url(out, citation->url);
    if (citation->accessed.precision != DATE_NONE) {
        date_iso(citation->accessed, iso);
        buffer_printf(out, ",\n  urldate = {%s}", iso);
    }
    tex_language(out, citation->language);
    tex_field(out, "abstract", citation->abstract, "{}");
    buffer_put(out, STR("\n}\n"));
}

// --- RIS ---

static void ris_line(struct buffer *out, const char *tag, struct str text)
{
    if (!text.length)
        return;
    buffer_printf(out, "%s  - ", tag);
    buffer_put(out, text); // one line: cite_read saw to it
    buffer_put(out, STR("\r\n"));
}

static void ris_date(struct buffer *out, const char *tag, struct date date)
{
    if (date.precision == DATE_NONE)
        return;
    buffer_printf(out, "%s  - %04d/", tag, date.year);
    if (date.precision >= DATE_MONTH)
        buffer_printf(out, "%02d", date.month);
    buffer_byte(out, '/');
    if (date.precision == DATE_DAY)
        buffer_printf(out, "%02d", date.day);
    buffer_put(out, STR("/\r\n"));
}

static void ris_name(struct buffer *out, const struct citation *citation,
                     const struct cite_name *name)
{
    const char *tag = name->role == CITE_EDITOR ? "ED" : "AU";
    struct arena *arena = citation->arena;
    if (name->role > CITE_EDITOR)
        return;
    struct str text = name->family.length ? name->family : name->whole;
    if (name->family.length && (name->given.length || name->suffix.length))
        text = arena_join(arena, arena_join(arena, text, STR(", ")), name->given);
    if (name->family.length && name->suffix.length)
        text = arena_join(arena, arena_join(arena, text, STR(", ")), name->suffix);
    ris_line(out, tag, text);
}

void cite_ris(struct buffer *out, const struct citation *citation)
{
    static const char *const types[] = {
        [CITE_PAGE] = "ELEC",
        [CITE_BLOG] = "BLOG",
        [CITE_PERIODICAL] = "MGZN",
    };
    buffer_printf(out, "TY  - %s\r\n", types[citation->kind]);
    ris_line(out, "ID", citation->key);
    for (size_t i = 0; i < citation->name_count; i++)
        ris_name(out, citation, &citation->names[i]);
    ris_line(out, "TI", citation->title);
    ris_line(out, "T2", citation->container);
    ris_line(out, "PB", citation->publisher);
    if (citation->issued.precision != DATE_NONE)
        buffer_printf(out, "PY  - %04d\r\n", citation->issued.year);
    ris_date(out, "DA", citation->issued);
    ris_date(out, "Y2", citation->accessed);
    ris_line(out, "UR", citation->url);
    ris_line(out, "LA", citation->language);
    ris_line(out, "AB", citation->abstract);
    for (size_t i = 0; i < citation->keyword_count; i++)
        ris_line(out, "KW", citation->keywords[i]);
    buffer_put(out, STR("ER  - \r\n\r\n"));
}
