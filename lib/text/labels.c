// SPDX-License-Identifier: MIT
#include "text/labels.h"

#include "text/normalize.h"

// Words as text_key leaves them.
static const struct {
    enum label label;
    const char *words;
} rows[] = {
    {LABEL_PUBLISHED,
     "published publish posted post publication publicado publicada publicacion publicat publie "
     "publiee publication "
     "paru parution pubblicato pubblicazione veroffentlicht veroffentlichung erstellt erschienen "
     "erscheinungsdatum geplaatst gepubliceerd publicatie publicerad publicerat "
     "publicerades publisert "
     "offentliggjort udgivet opublikowano opublikowany publikacji dodano publikovano vydano "
     "zverejneno zverejnene pridane objavljeno objavleno objavlено datei created creation issued "
     "released release added written submitted filed uploaded yayinlanma "
     "eklenme "
     "kelt megjelent kozzeteve julkaistu postat publikuota paskelbta publicets "
     "avaldatud "
     "опубликовано опубликован публикации размещено добавлено створено опубліковано "
     "публикувана "
     "δημοσιευση δημοσιευτηκε نشر نشرت النشر פורסם 发布 发表 发布时间 发布于 "
     "公開 公開日 投稿 投稿日 "
     "掲載 更新日時 게시 입력 등록 작성 승인 "
     "송고시간 송고 기사입력 입력시간 "
     "등록일 게시일 작성일 "
     "発表日 公表日 发布日期 发表时间 প্রকাশ प्रकाशित पब्लिश đang terbit diterbitkan "
     "yayin yayimlanma yayinlandi giris kayit publicat postat انتشار منتشر"},
    {LABEL_MODIFIED,
     "updated update updates modified revised edited revision aktualisiert aktualisierung geandert "
     "uberarbeitet anderung stand maj modifie modifiee actualise actualizado actualizada "
     "actualizacion atualizado "
     "atualizada atualizacao modificado modificada aggiornato aggiornata aggiornamento modifica "
     "bijgewerkt gewijzigd "
     "uppdaterad uppdaterat uppdaterades andrad oppdatert endret opdateret aktualizace "
     "aktualizovano upraveno "
     "zaktualizowano aktualizacja zmodyfikowano azurirano frissitve modositva paivitetty "
     "atnaujinta "
     "обновлено обновлен изменено изменен оновлено guncelleme guncellenme guncellendi ενημερωση "
     "تحديث آخر עודכן 更新 最終更新 更新日 수정 최종수정 reviewed jour "
     "अपडेट अपडेटेड अद्यतन संशोधित ενημερωθηκε τροποποιηθηκε diperbarui actualizat modificat "
     "بهروزرسانی"},
    {LABEL_EVENT,
     "born died since until till through deadline event events copyright c bis ab seit geboren "
     "gestorben von "
     "effective expires due conference accessed retrieved abgerufen visited archived issue vol"},
};

static bool is_listed(struct str list, struct str word)
{
    struct str other;
    while (str_split(&list, ' ', &other))
        if (str_equal(other, word))
            return true;
    return false;
}

// Words that only say that a date follows: "Updated on" is about a change all the same.
static const char dating[] =
    "on vom datum date dated data дата fecha tarihi tarih 日期 時間 时间 תאריך تاريخ ngay";

enum label label_find(struct arena *arena, struct str before)
{
    struct str key = text_key(arena, before), word;
    enum label label = LABEL_NONE;
    while (key.length && str_split(&key, ' ', &word)) {
        for (size_t i = 0; word.length && i < sizeof(rows) / sizeof(*rows); i++)
            if (is_listed(str_of(rows[i].words), word))
                label = rows[i].label;
        if (label == LABEL_NONE && word.length && is_listed(str_of(dating), word))
            label = LABEL_PUBLISHED;
        if (!key.data)
            break;
    }
    return label;
}
