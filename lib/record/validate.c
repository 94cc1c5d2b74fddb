// SPDX-License-Identifier: MIT
#include "record/validate.h"

#include "record/members.h"

// What the functions below hand to each other.
struct validation {
    struct arena *arena;
    struct buffer message;
    size_t violations;
    struct buffer place; // of the value at hand, as a person writes it: authors[1].position
    struct buffer path;  // the same for the dictionary: authors.position
};

static void complain(struct validation *work, const char *what)
{
    if (work->violations++ >= VIOLATIONS_MAX)
        return;
    if (work->message.length)
        buffer_put(&work->message, STR("; "));
    buffer_byte(&work->message, '\'');
    buffer_put(&work->message, buffer_str(&work->place));
    buffer_put(&work->message, STR("' "));
    buffer_put(&work->message, str_of(what));
}

static bool is_digits(struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
    return text.length > 0;
}

bool validate_date(struct str text)
{
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    struct str month = str_slice(text, 5, 7), day = str_slice(text, 8, 10);
    bool has_month = text.length > 4, has_day = text.length > 7;
    if ((text.length != 4 && text.length != 7 && text.length != 10) ||
        !is_digits(str_slice(text, 0, 4)) || (has_month && text.data[4] != '-') ||
        (has_day && text.data[7] != '-') || (has_month && !is_digits(month)) ||
        (has_day && !is_digits(day)))
        return false;
    int number = has_month ? (month.data[0] - '0') * 10 + month.data[1] - '0' : 1;
    int of_month = has_day ? (day.data[0] - '0') * 10 + day.data[1] - '0' : 1;
    return number >= 1 && number <= 12 && of_month >= 1 && of_month <= days[number - 1];
}

// The exponent of a number, kept within bounds that no line of digits can make up for.
static long exponent_of(struct str digits)
{
    bool is_negative = digits.length && digits.data[0] == '-';
    long exponent = 0;
    for (size_t i = 0; i < digits.length; i++)
        if (digits.data[i] >= '0' && digits.data[i] <= '9' && exponent < 1000000000)
            exponent = exponent * 10 + digits.data[i] - '0';
    return is_negative ? -exponent : exponent;
}

bool validate_count(struct str number)
{
    long behind = 0, last_behind = 0; // digits behind the point, up to the last that is not 0
    bool is_zero = true, has_point = false;
    long zeros = 0; // before the point, after the last digit that is not 0
    size_t i = number.data[0] == '-';
    for (; i < number.length && (number.data[i] | 0x20) != 'e'; i++) {
        char digit = number.data[i];
        has_point |= digit == '.';
        if (digit == '.')
            continue;
        behind += has_point;
        zeros = digit != '0' ? 0 : zeros + !has_point;
        if (digit == '0')
            continue;
        is_zero = false;
        last_behind = behind;
    }
    if (is_zero)
        return true;
    long exponent = i < number.length ? exponent_of(str_slice(number, i + 1, number.length)) : 0;
    long needed = last_behind > 0 ? last_behind : -zeros;
    return number.data[0] != '-' && exponent >= needed;
}

static bool is_of(struct str text, const char *values)
{
    struct str value;
    for (struct str rest = str_of(values); str_split(&rest, '|', &value);)
        if (str_equal(value, text))
            return true;
    return false;
}

static void check_text(struct validation *work, struct str value, bool is_date)
{
    const char *values = member_values(buffer_str(&work->path));
    if (span_kind(value) != SPAN_STRING) {
        complain(work, "is no text");
        return;
    }
    struct str text = span_text(work->arena, value);
    if (is_date && !validate_date(text))
        complain(work, "is no date such as 2014-07-08, 2014-07 or 2014");
    if (values && !is_of(text, values))
        complain(work, arena_printf(work->arena, "is none of %s", values).data);
}

static void check_value(struct validation *work, struct str value, enum field_type type);

// Calls itself, through check_value, once a level of the dictionary's paths.
static void check_members(struct validation *work, struct str object)
{
    size_t position = 0, place = work->place.length, path = work->path.length;
    struct span_member member;
    enum field_type type;
    while (span_next_member(object, &position, &member)) {
        struct str key = span_unescape(work->arena, member.key);
        buffer_byte(&work->path, '.');
        buffer_put(&work->path, key);
        buffer_byte(&work->place, '.');
        buffer_put(&work->place, key);
        bool is_list = member_type(buffer_str(&work->path), &type) &&
                       (type == FIELD_TEXTS || type == FIELD_OBJECTS);
        bool is_null = span_kind(member.value) == SPAN_NULL; // members may all be null
        if (member_type(buffer_str(&work->path), &type) && !(is_list && is_null))
            check_value(work, member.value, type);
        work->path.length = path;
        work->place.length = place;
    }
}

static void check_list(struct validation *work, struct str value, bool has_objects)
{
    size_t position = 0, place = work->place.length, number = 0;
    struct str element;
    if (span_kind(value) != SPAN_ARRAY) {
        complain(work, "is no list");
        return;
    }
    while (span_next_element(value, &position, &element)) {
        buffer_printf(&work->place, "[%zu]", number++);
        if (!has_objects && span_kind(element) != SPAN_STRING)
            complain(work, "is no text");
        else if (has_objects && span_kind(element) != SPAN_OBJECT)
            complain(work, "is no object");
        else if (has_objects)
            check_members(work, element);
        work->place.length = place;
    }
}

static void check_value(struct validation *work, struct str value, enum field_type type)
{
    enum span_kind kind = span_kind(value);
    bool is_list = type == FIELD_TEXTS || type == FIELD_OBJECTS;
    if (kind == SPAN_NULL && !is_list)
        return;
    switch (type) {
    case FIELD_TEXT:
    case FIELD_DATE: check_text(work, value, type == FIELD_DATE); break;
    case FIELD_BOOL:
        if (kind != SPAN_TRUE && kind != SPAN_FALSE)
            complain(work, "is neither true nor false");
        break;
    case FIELD_COUNT:
        if (kind != SPAN_NUMBER || !validate_count(value))
            complain(work, "is no whole number");
        break;
    case FIELD_NUMBER:
        if (kind != SPAN_NUMBER)
            complain(work, "is no number");
        break;
    case FIELD_TEXTS: check_list(work, value, false); break;
    case FIELD_OBJECTS: check_list(work, value, true); break;
    case FIELD_OBJECT:
        if (kind == SPAN_OBJECT)
            check_members(work, value);
        else
            complain(work, "is no object");
        break;
    }
}

// From here on 'place' and 'path' are about a field.
static void enter(struct validation *work, struct str name)
{
    buffer_reset(&work->place);
    buffer_reset(&work->path);
    buffer_put(&work->place, name);
    buffer_put(&work->path, name);
}

const char *validate_record(const struct record *record, bool is_partial)
{
    struct validation work = {.arena = record->arena};
    bool *is_there = arena_array(record->arena, fields_count, sizeof(*is_there));
    for (size_t i = 0; i < record->count; i++) {
        const struct record_field *field = &record->fields[i];
        struct str key =
            field->key_has_escapes ? span_unescape(record->arena, field->key) : field->key;
        int index = field->is_removed ? -1 : field_index(key);
        if (index < 0)
            continue;
        enter(&work, key);
        if (is_there[index])
            complain(&work, "stands twice");
        is_there[index] = true;
        check_value(&work, field->value, fields[index].type);
    }
    for (size_t i = 0; i < fields_count && !is_partial; i++) {
        enter(&work, fields[i].name);
        if (!is_there[i] && !fields[i].is_optional)
            complain(&work, "is missing");
    }
    if (work.violations > VIOLATIONS_MAX)
        buffer_printf(&work.message, "; and %zu more", work.violations - VIOLATIONS_MAX);
    const char *message =
        work.violations ? arena_copy(record->arena, buffer_str(&work.message)).data : NULL;
    buffer_free(&work.message);
    buffer_free(&work.place);
    buffer_free(&work.path);
    return message;
}
