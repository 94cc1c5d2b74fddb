// SPDX-License-Identifier: MIT
#include "capture/sniff.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static void is(const char *bytes, enum capture_kind kind)
{
    assert(sniff_file(str_of(bytes)) == kind);
}

int main(void)
{
    is("WARC/1.0\r\n", CAPTURE_WARC);
    is("\xEF\xBB\xBFWARC/0.18\n", CAPTURE_WARC);
    is("filedesc://a.arc 0.0.0.0 20170306040353 text/plain 76\n1 0 X\n", CAPTURE_ARC);
    is("<?xml version='1.0'?><!-- x --><rss version='2.0'>", CAPTURE_FEED);
    is("<feed xmlns='http://www.w3.org/2005/Atom'>", CAPTURE_FEED);
    is("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", CAPTURE_FEED);
    is("{\"version\":\"https://jsonfeed.org/version/1\"}", CAPTURE_FEED);
    is("<urlset>", CAPTURE_SITEMAP);
    is("<?xml version='1.0'?><s:sitemapindex xmlns:s='x'>", CAPTURE_SITEMAP);
    is("<!DOCTYPE html><title>x", CAPTURE_HTML);
    is("  \n<p>a fragment", CAPTURE_HTML);
    is("<?xml version='1.0'?><html xmlns='x'>", CAPTURE_HTML);
    is("<?xml version='1.0'?><book>", CAPTURE_XML);
    is("{\"url\":\"https://x.example\",\"html\":\"<p>\"}\n", CAPTURE_JSONL);
    is("From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n",
       CAPTURE_MHTML);
    is("From: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n", CAPTURE_TEXT);
    is("{\"a\": 1}\n", CAPTURE_TEXT);
    is("The tide table\n\nA WARC/1.0 is no page.", CAPTURE_TEXT);
    is("", CAPTURE_TEXT);

    assert(str_equal(sniff_binary(STR("%PDF-1.7")), STR("a PDF file")));
    assert(!sniff_binary(STR("<html>")).data && !sniff_binary(STR("")).data);
    assert(sniff_binary(STR("{\\rtf1\\ansi")).data);
    assert(sniff_binary(STR("{\"program\":\"sheaf-clean\",\"in\":1")).data);
    assert(sniff_binary(STR("{\"id\":null,\"record_type\":\"article\",\"profile\":null}")).data);
    assert(!sniff_binary(STR("{\"id\":null,\"type\":\"article\"}\nA text")).data);
    enum capture_kind kind = CAPTURE_TEXT;
    assert(sniff_kind_of_name(STR("auto"), &kind) && kind == CAPTURE_AUTO);
    assert(sniff_kind_of_name(STR("warc"), &kind) && kind == CAPTURE_WARC);
    assert(!sniff_kind_of_name(STR("xml"), &kind) && !sniff_kind_of_name(STR(""), &kind));
    puts("ok sniff");
    return 0;
}
