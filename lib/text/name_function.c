// Words that hold sentences together, numbers, days and months.
// SPDX-License-Identifier: MIT
#include "text/name_lists.h"

// clang-format off
static const char *const function[] = {
    "a aber about above across after again against ago ahead all alle alles almost along",
    "already als also although always am amid among amongst and another any anyone anything apr",
    "are around as at au auch auf aug aus aux avec away back be because become becomes been",
    "before behind bei being below beneath between beyond bij billion bir bis both but by",
    "cannot ce ces cette che chez chi come comment como con could cuando daha dans dass dec",
    "december degli dei della delle dem den der desde despite deze did die diese dieser dieses",
    "dit dla does doing donde done dos double down durch during each een eight ein eine einem",
    "einen einer eines either eleven else enough entre es est esta estas este estos et etc euch",
    "even ever every everybody everyone everything except feb february few fifth first five for",
    "four fourth fra fri friday from fur further gegen get gets getting give gives go goes",
    "going gone got had half has hasta have having her here hers het heute hier him himself his",
    "how however hundred icin if ihnen ihr ihre il ile in inside instead into is isn ist its",
    "itself jak january jest jetzt july just keep keeps kein keine kept know known las last",
    "later least less let lets leur like likely los made mais make makes making many mas maybe",
    "me meer meet meets mehr met might million mit monday more moreover most much must naar",
    "nach nad nas nasz nasze near nearly need needs neither nel nella neue neuen neuer neues",
    "never new newest next nicht nie niet nieuw nieuwe nine nobody noch nog none nor nos nossa",
    "nosso nostra nostro not nothing notre nouveau nouveaux nouvelle nov nova november novo now",
    "nuestra nuestro nuestros nueva nuevo nuevos nuova nuovo oct october oder of off often ohne",
    "once one only ons onto onze ook op or oraz other others ou our ours out outside over own",
    "par perche perhaps piu plus pod por pour pourquoi przez przy put puts que quem questa",
    "questo qui quien quite quoi rather really same sans sat saturday say saying says second",
    "see seen sep sept september seven several shall she should sich sie sin since sind six",
    "sobre some somehow someone something sont soon sous spring still such sunday take taken",
    "takes taking than that the their theirs them themselves then there therefore these they",
    "thing things third this those though thousand three through throughout thursday thus to",
    "todo todos together too tous tout toute toutes toward towards tra tue tuesday tutte tutti",
    "twelve two uber uit una und under une unless uno unos uns unser unsere unter until unto up",
    "upon use used uses using vers very via vom voor vos votre wann want wants war warum was we",
    "wed wednesday weiter weitere weiteren well wenn went wer werden were what whatever when",
    "whenever where whereas wherever whether which while whoever whole whom whose why wie",
    "wiecej wir wird with within without wo worse would yeni yes yet your yours zero zum zur",
    "zwischen або але без ваш ви все всі вы від где де для до его еще з за из или их как когда",
    "коли кто между ми мы на над наш не но новая новые новыи о об он она они от перед по под",
    "подробнее после почему при про с хто це чому что ще що это як اقرا اكثر التي الذي الذين",
    "المزيد الى ان او ايضا اين بعد بعض بين تلك ثم جديد جديدة حتى حول ذلك ضد على عن عند غير في",
    "قبل قد كان كانت كل كما كيف لا لكن لم لماذا لن ما متى مع من منذ نحن هذا هذه هل هم هو هي",
};
// clang-format on

const struct word_lines name_list_function = {function, sizeof(function) / sizeof(function[0])};
