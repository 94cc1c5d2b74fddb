# What all layouts of the Carnegie Endowment's pages share: the words of the house.

vocab LABELS In The Media | Commentary | Article | Paper | Working Paper | Research | Q&A | Testimony | Podcast | Edition
vocab LABELS Event | Press Release | Collection | Book | Op-Ed | Other | Sada - Analysis | TV/Radio Broadcast | مقال
vocab LABELS Report | Brief | Policy Brief | Policy Outlook | Essay | Interview | Video | Newsletter | Blog | Letter
vocab LABELS Translation | Speech | Transcript | Letter to the Editor | Compilation | Infographic | Media Mention | Issue Brief | Explainer | Photo Essay
vocab LABELS Book Review | Brochure | Carnegie Paper | Chapter | Fact Sheet | Feature | Journal Article | Monograph | Opinion | Policy Paper
vocab LABELS Statement | Testimony Before Congress | Video Q&A | Web Chat | Year in Review | Photo | Guide | Dataset | Announcement
vocab LABELS تقرير | تحليل | صدى - تحليل | مقال رأي | في الإعلام | حوار | أسئلة وأجوبة | شهادة | بودكاست | مدونة | أخرى | مجموعة | خبر صحفي
vocab LABELS Подкаст | Видео | Книга | Доклад | Брошюра | Рабочая тетрадь | Пресс-релиз | Вопросы и ответы | Событие | Мероприятие | Другое | В СМИ
vocab LABELS 评论 | 文章 | 论文 | 报告 | 研究 | 播客 | 问答 | 视频 | 书籍 | 媒体报道 | 新闻稿 | 活动 | 其他 | 专栏
vocab LABELS تعليق | ورقة بحثية | بحث | مقابلة | كتاب | فعالية | دراسة | Статья | Комментарий | Исследование | Интервью | В прессе | Мнение | Аналитика

vocab CENTERS Carnegie Endowment for International Peace | Carnegie Europe | Malcolm H. Kerr Carnegie Middle East Center
vocab CENTERS Carnegie Russia Eurasia Center | Carnegie China | Carnegie India | Carnegie Middle East Center
vocab CENTERS Carnegie Moscow Center | Carnegie–Tsinghua Center | Carnegie-Tsinghua Center for Global Policy | Carnegie Politika
vocab CENTERS The Carnegie Endowment for International Peace | Carnegie Endowment | Carnegie Global | Carnegie California | Carnegie Berlin
vocab CENTERS Malcolm H. Kerr Carnegie Middle East Center in Beirut | Carnegie Beijing | Carnegie Brussels | Carnegie Beirut
vocab CENTERS مؤسسة كارنيغي للسلام الدولي | مركز مالكوم كير– كارنيغي للشرق الأوسط | مركز مالكوم كير–كارنيغي للشرق الأوسط
vocab CENTERS Фонд Карнеги за международный мир | Центр Карнеги Россия – Евразия | Московский Центр Карнеги | Карнеги Политика | Европейский центр Карнеги
vocab CENTERS 卡内基国际和平基金会 | 卡内基中国 | 清华—卡内基全球政策中心 | 清华-卡内基全球政策中心 | 卡内基印度中心
vocab CENTERS مركز مالكوم كير كارنيغي للشرق الأوسط | مركز كارنيغي للشرق الأوسط | Берлинский центр Карнеги

vocab BLOGS Judy Dempsey’s Strategic Europe | Judy Dempsey's Strategic Europe | SADA | Syria in Crisis | Eurasia Outlook | Carnegie.ru | Guide to Egypt’s Transition
vocab BLOGS Arab Reform Bulletin | India Elects | Ideas and Institutions | Interpreting India | Carnegie Connects | The World Unpacked | Europe Inside Out
vocab BLOGS The Day After | Grand Tamasha | China in the World | Proliferation Brief | Карнеги Политика
vocab BLOGS Diwan | Strategic Europe | Emissary | Sada | China Financial Markets | Carnegie Politika | Politika | ديوان | صدى

vocab MENU Research | Diwan | Emissary | Strategic Europe | Politika | Carnegie Politika | About | Experts | Donate | Projects | Events | Contact | Careers
vocab MENU Privacy | For Media | Programs | Blogs | Podcasts | Topics | Regions | Search | Menu | Subscribe | Newsletters | About Us | Sada | English | Русский | عربي | 中文
vocab SERIES Diwan | Strategic Europe | Emissary | Sada | Carnegie Politika | Carnegie China | Carnegie Europe | Carnegie India | Carnegie Russia Eurasia Center
vocab SERIES Malcolm H. Kerr Carnegie Middle East Center | Russia and Eurasia | Middle East | Europe | Nuclear Policy | Asia | South Asia | Africa
vocab SERIES Democracy, Conflict, and Governance | American Statecraft | Technology and International Affairs | Global Order and Institutions
vocab SERIES Sustainability, Climate, and Geopolitics | Europe Program | Asia Program | Middle East Program | Russia and Eurasia Program | Nuclear Policy Program

vocab PROGRAMS Russia and Eurasia | Middle East | Europe | Nuclear Policy | Asia | South Asia
vocab PROGRAMS Democracy, Conflict, and Governance | American Statecraft | Africa | Technology and International Affairs
vocab PROGRAMS Global Order and Institutions | Sustainability, Climate, and Geopolitics | Carnegie California

vocab TOPICS Security | Military | Foreign Policy | Global Governance | Political Reform | Climate Change | Civil Society
vocab TOPICS Democracy | Domestic Politics | Economy | Education | Energy | Nuclear Policy | Nuclear Energy | Nuclear Weapons
vocab TOPICS Religion | Society | Technology | Trade | EU | NATO | Arms Control | AI | Cybersecurity | Gender | Migration
vocab TOPICS Human Rights | Media | Health | Terrorism | Sanctions | Aid | Subnational Affairs | Global Economy | Space

vocab REGIONS North America | United States | Canada | Mexico | Central America | Caribbean | Latin America | South America
vocab REGIONS Brazil | Argentina | Chile | Colombia | Venezuela | Cuba | Western Europe | Eastern Europe | Europe | France
vocab REGIONS Germany | United Kingdom | Italy | Spain | Greece | Cyprus | Poland | Hungary | Romania | Bulgaria | Balkans
vocab REGIONS Western Balkans | Serbia | Kosovo | Bosnia and Herzegovina | Albania | North Macedonia | Montenegro | Croatia
vocab REGIONS Baltic States | Estonia | Latvia | Lithuania | Scandinavia | Nordic | Finland | Sweden | Norway | Ukraine
vocab REGIONS Belarus | Moldova | Russia | Caucasus | Armenia | Azerbaijan | Georgia | Central Asia | Kazakhstan | Kyrgyzstan
vocab REGIONS Tajikistan | Turkmenistan | Uzbekistan | Türkiye | Turkey | Middle East | North Africa | Levant | Gulf
vocab REGIONS Maghreb | Iran | Iraq | Israel | Palestine | Jordan | Lebanon | Syria | Saudi Arabia | Yemen | Qatar | Kuwait
vocab REGIONS Bahrain | Oman | United Arab Emirates | Egypt | Libya | Tunisia | Algeria | Morocco | Sudan | Africa
vocab REGIONS Southern, Eastern, and Western Africa | Sub-Saharan Africa | West Africa | East Africa | Southern Africa
vocab REGIONS Central Africa | Horn of Africa | Ethiopia | Kenya | Nigeria | South Africa | Somalia | Asia | South Asia
vocab REGIONS Afghanistan | Pakistan | India | Bangladesh | Sri Lanka | Nepal | Myanmar | East Asia | China | Taiwan
vocab REGIONS Hong Kong | Japan | South Korea | North Korea | Mongolia | Southeast Asia | Vietnam | Indonesia | Philippines
vocab REGIONS Thailand | Malaysia | Singapore | Cambodia | Indo-Pacific | Asia-Pacific | Australia | Oceania | Arctic | Gaza
vocab REGIONS الشرق الأوسط | لبنان | سورية | سوريا | مصر | العراق | إيران | إسرائيل | فلسطين | الأردن | المغرب | تونس

map EDITION_OF_LOGO Politika = Carnegie Russia Eurasia Center | Russia and Eurasia = Carnegie Russia Eurasia Center | Carnegie Russia Eurasia = Carnegie Russia Eurasia Center | California = Carnegie California | global = Carnegie Endowment for International Peace | Endowment = Carnegie Endowment for International Peace | Middle East = Malcolm H. Kerr Carnegie Middle East Center | Europe = Carnegie Europe | Russia Eurasia = Carnegie Russia Eurasia Center | China = Carnegie China | India = Carnegie India
map EDITION_NAME Carnegie Endowment for International Peace = Carnegie Endowment for International Peace | Malcolm H. Kerr Carnegie Middle East Center = Malcolm H. Kerr Carnegie Middle East Center | Carnegie Europe = Carnegie Europe | Carnegie Russia Eurasia Center = Carnegie Russia Eurasia Center | Carnegie China = Carnegie China | Carnegie India = Carnegie India
map EDITION_CODE The Carnegie Endowment for International Peace = global | Carnegie Politika = russia-eurasia | Берлинский центр Карнеги = russia-eurasia | Карнеги Политика = russia-eurasia | مركز كارنيغي للشرق الأوسط = middle-east | مركز مالكوم كير– كارنيغي للشرق الأوسط = middle-east | مركز مالكوم كير–كارنيغي للشرق الأوسط = middle-east | 卡内基中国 = china | Carnegie Endowment for International Peace = global | Malcolm H. Kerr Carnegie Middle East Center = middle-east | Carnegie Middle East Center = middle-east | مركز مالكوم كير كارنيغي للشرق الأوسط = middle-east | Carnegie Europe = europe | Carnegie Russia Eurasia Center = russia-eurasia | Carnegie China = china | Carnegie India = india
map TYPE_OF_LABEL Web Chat = other | Событие = event | Мероприятие = event | 活动 = event | Подкаст = podcast | بودكاست = podcast | 播客 = podcast | Видео = other | 视频 = other | Книга = other | كتاب = other | 书籍 = other | مجموعة = other | Event = event | فعالية = event | Podcast = podcast | Newsletter = newsletter | Edition = newsletter | Video = other | Collection = other | Book = other | Infographic = other

disclaimer Carnegie does not take institutional positions
disclaimer The views represented herein are
disclaimer The Carnegie Endowment does not take institutional positions
disclaimer لا تتّخذ مؤسسة كارنيغي
disclaimer لا تتخذ مؤسسة كارنيغي
disclaimer لا تتّخذ كارنيغي
disclaimer لا تتخذ كارنيغي
disclaimer Фонд Карнеги за Международный Мир
disclaimer Фонд Карнеги за международный мир
disclaimer 卡内基不就公共政策问题采取机构立场
disclaimer 卡内基国际和平基金会不就
