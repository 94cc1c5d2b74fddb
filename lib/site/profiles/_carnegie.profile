# What all layouts of the Carnegie Endowment's pages share: the words of the house.

vocab LABELS In The Media | Commentary | Article | Paper | Working Paper | Research | Q&A | Testimony | Podcast | Edition
vocab LABELS Event | Press Release | Collection | Book | Op-Ed | Other | Sada - Analysis | TV/Radio Broadcast | مقال
vocab LABELS Report | Brief | Policy Brief | Policy Outlook | Essay | Interview | Video | Newsletter | Blog | Letter
vocab LABELS Translation | Speech | Transcript | Letter to the Editor | Compilation | Infographic | Media Mention | Issue Brief | Explainer | Photo Essay
vocab LABELS تعليق | ورقة بحثية | بحث | مقابلة | كتاب | فعالية | دراسة | Статья | Комментарий | Исследование | Интервью | В прессе | Мнение | Аналитика

vocab CENTERS Carnegie Endowment for International Peace | Carnegie Europe | Malcolm H. Kerr Carnegie Middle East Center
vocab CENTERS Carnegie Russia Eurasia Center | Carnegie China | Carnegie India | Carnegie Middle East Center
vocab CENTERS Carnegie Moscow Center | Carnegie–Tsinghua Center | Carnegie-Tsinghua Center for Global Policy | Carnegie Politika
vocab CENTERS مركز مالكوم كير كارنيغي للشرق الأوسط | مركز كارنيغي للشرق الأوسط | Берлинский центр Карнеги

vocab BLOGS Diwan | Strategic Europe | Emissary | Sada | China Financial Markets | Carnegie Politika | Politika | ديوان | صدى

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

map EDITION_OF_LOGO global = Carnegie Endowment for International Peace | Endowment = Carnegie Endowment for International Peace | Middle East = Malcolm H. Kerr Carnegie Middle East Center | Europe = Carnegie Europe | Russia Eurasia = Carnegie Russia Eurasia Center | China = Carnegie China | India = Carnegie India
map EDITION_NAME Carnegie Endowment for International Peace = Carnegie Endowment for International Peace | Malcolm H. Kerr Carnegie Middle East Center = Malcolm H. Kerr Carnegie Middle East Center | Carnegie Europe = Carnegie Europe | Carnegie Russia Eurasia Center = Carnegie Russia Eurasia Center | Carnegie China = Carnegie China | Carnegie India = Carnegie India
map EDITION_CODE Carnegie Endowment for International Peace = global | Malcolm H. Kerr Carnegie Middle East Center = middle-east | Carnegie Middle East Center = middle-east | مركز مالكوم كير كارنيغي للشرق الأوسط = middle-east | Carnegie Europe = europe | Carnegie Russia Eurasia Center = russia-eurasia | Carnegie China = china | Carnegie India = india
map TYPE_OF_LABEL Event = event | فعالية = event | Podcast = podcast | Newsletter = newsletter | Edition = newsletter | Video = other | Collection = other | Book = other | Infographic = other

disclaimer Carnegie does not take institutional positions
disclaimer The views represented herein are
disclaimer The Carnegie Endowment does not take institutional positions
disclaimer لا تتّخذ مؤسسة كارنيغي
disclaimer لا تتخذ مؤسسة كارنيغي
disclaimer لا تتّخذ كارنيغي
disclaimer لا تتخذ كارنيغي
disclaimer Фонд Карнеги за Международный Мир
