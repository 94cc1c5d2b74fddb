// What a text says of the one it is made of.
// SPDX-License-Identifier: MIT
#undef NDEBUG
#include "clean_case.h"

// The only paragraph of a text names this title by this relation.
static void names(const char *paragraph, const char *relation, const char *title)
{
    static char in[2000], out[4000];
    snprintf(in, sizeof(in), "{\"body_paragraphs\":[\"%s\"]}", paragraph);
    snprintf(out, sizeof(out),
             "{\"body_paragraphs\":[\"%s\"],\"versions\":[{\"relation\":\"%s\",\"url\":null,"
             "\"headline\":\"%s\",\"in_language\":null}]}",
             paragraph, relation, title);
    case_is(step_versions, in, out);
}

static void says_nothing(const char *paragraph)
{
    static char in[2000];
    snprintf(in, sizeof(in), "{\"body_paragraphs\":[\"%s\"]}", paragraph);
    case_stays(step_versions, in);
}

int main(void)
{
    names("Excerpted from The Last Lighthouse Keeper by Ana Person. All rights reserved.",
          "excerpt-of", "The Last Lighthouse Keeper");
    names("This is an excerpt from “A Short History of Salt,” which appeared in spring.",
          "excerpt-of", "A Short History of Salt");
    names("EXCERPT FROM: The Last Lighthouse Keeper (Quay Press, 2011)", "excerpt-of",
          "The Last Lighthouse Keeper");
    names("Extrait de «Le grand livre des ponts», éditions du Quai.", "excerpt-of",
          "Le grand livre des ponts");
    names("Translated from the French “Le pont reste fermé” by Bo Writer.", "translation-of",
          "Le pont reste fermé");
    names("This article is a translation of Le pont reste fermé.", "translation-of",
          "Le pont reste fermé");
    says_nothing("Translated from the French by Bo Writer.");
    says_nothing("The excerpt from his diary was read aloud.");
    says_nothing("Excerpted from");
    // In the middle of a text it is a part of it; what stands already is not said twice.
    case_stays(step_versions,
               "{\"body_paragraphs\":[\"a\",\"b\",\"Excerpted from X and Y.\",\"c\","
               "\"d\",\"e\",\"f\"]}");
    case_stays(step_versions,
               "{\"versions\":[{\"relation\":\"excerpt-of\",\"url\":\"u\"}],"
               "\"description\":\"Excerpted from X and Y.\"}");
    case_is(step_versions,
            "{\"versions\":[{\"relation\":\"edition\"},7],\"description\":\"Excerpted from X.\"}",
            "{\"versions\":[{\"relation\":\"edition\"},7,{\"relation\":\"excerpt-of\",\"url\":null,"
            "\"headline\":\"X\",\"in_language\":null}],\"description\":\"Excerpted from X.\"}");
    case_stays(step_versions, "{\"versions\":\"x\",\"description\":\"Excerpted from X.\"}");
    puts("ok clean_versions");
    return 0;
}
